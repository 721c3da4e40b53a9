import Domain

/// What clients have, lack, want and do not want, beyond what their referrals show.
struct Standpoint: Sendable {
  let who: String
  let stance: Stance.Kind
  let matter: Matter
  /// Since so many days.
  let ago: Int
  /// When it is to be looked at again.
  var horizon: When?

  init(_ who: String, _ stance: Stance.Kind, _ matter: Matter, _ ago: Int, until: When? = nil) {
    self.who = who
    self.stance = stance
    self.matter = matter
    self.ago = ago
    horizon = until
  }

  static let all: [Standpoint] = [
    Standpoint("Hélène Vasseur", .wants, .moving, 27),
    Standpoint("Hélène Vasseur", .lacks, .wealth, 27),
    Standpoint("Antoine Sabatier", .wants, .accounting, 33),
    Standpoint("Agnieszka Kowalczyk", .wants, .mortgage, 21),
    Standpoint("Monique Perrachon", .wants, .moving, 20),
    Standpoint("Monique Perrachon", .lacks, .wealth, 20),
    Standpoint("Gwenaëlle Le Bihan", .wants, .notary, 49),
    Standpoint("Bernard Thévenet", .wants, .works, 60, until: .months(5)),
    Standpoint("Élise Montagnon", .has, .homeInsurance, 460),
    Standpoint("Jacqueline Duc", .refuses, .wealth, 400, until: .years(2)),
    Standpoint("Sophie Bertrand", .wants, .homeInsurance, 46),
    Standpoint("Sophie Bertrand", .wants, .moving, 46),
    Standpoint("Zoë Lindqvist", .wants, .notary, 12),
    Standpoint("Zoë Lindqvist", .wants, .mortgage, 12),
    Standpoint("Aoife O’Brien", .wants, .mortgage, 47),
    Standpoint("Aoife O’Brien", .lacks, .notary, 25),
    Standpoint("Chloé Fabre", .wants, .mortgage, 28),
    Standpoint("Samira Belkacem", .wants, .mortgage, 22),
    Standpoint("Stefan Müller", .has, .homeInsurance, 52),
    Standpoint("Delphine Roussel", .wants, .works, 7),
    Standpoint("Clément Jarry", .has, .homeInsurance, 950),
    Standpoint("Odile Charvet", .has, .accounting, 318),
    Standpoint("Emmanuel Faure", .lacks, .rentInsurance, 100, until: .ahead(75)),
    Standpoint("Salvatore Esposito", .lacks, .rentInsurance, 200),
    Standpoint("Ghislaine Morel", .refuses, .rentInsurance, 300),
    Standpoint("Laurence Achard", .has, .accounting, 600),
    Standpoint("Marie-Thérèse de Vaugelas", .refuses, .rentInsurance, 390),
    Standpoint("Rosa Ferreira", .wants, .mortgage, 95, until: .months(9)),
    Standpoint("Kenji Watanabe", .lacks, .notary, 61),
    Standpoint("Barbara Nowak", .wants, .surveys, 11),
    Standpoint("Coralie Vidal", .wants, .law, 17),
    Standpoint("Aurore Delmas", .wants, .architect, 210),
  ]
}
