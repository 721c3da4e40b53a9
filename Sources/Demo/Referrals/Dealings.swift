import Domain

/// The agency's own business that no referral brought; what a referral brought is made from it.
struct Dealing: Sendable {
  let who: String
  let matter: Matter
  let opened: Int
  let state: Deal.State
  /// In whole euros; nil where it is not known.
  let value: Int?
  let closed: Int?

  private init(
    _ who: String, _ matter: Matter, _ opened: Int, _ state: Deal.State, _ value: Int?,
    _ closed: Int?
  ) {
    (self.who, self.matter, self.opened) = (who, matter, opened)
    (self.state, self.value, self.closed) = (state, value, closed)
  }

  /// What a received referral became.
  init?(_ sending: Sending) {
    guard let who = sending.clients.first else { return nil }
    let state: Deal.State? =
      switch sending.outcome {
      case nil: .open
      case .won: .won
      case .lost, .fellThrough, .withdrawn: .lost
      case .noResponse, .anotherWon: nil
      }
    guard let state else { return nil }
    self.init(who, sending.matter, sending.opened, state, sending.value, sending.ago(.decided))
  }

  private static func open(_ who: String, _ matter: Matter, _ ago: Int, _ euros: Int? = nil)
    -> Dealing
  {
    Dealing(who, matter, ago, .open, euros, nil)
  }

  private static func won(
    _ who: String, _ matter: Matter, _ ago: Int, _ euros: Int, on closed: Int
  ) -> Dealing {
    Dealing(who, matter, ago, .won, euros, closed)
  }

  static let all: [Dealing] = [
    won("Denis Pradel", .sale, 1_240, 7_900, on: 1_180),
    won("Denis Pradel", .purchase, 790, 9_300, on: 720),
    won("Clément Jarry", .purchase, 1_030, 7_400, on: 985),
    won("Noémie Pasquier", .purchase, 950, 8_600, on: 905),
    won("Agathe Royer", .purchase, 810, 6_500, on: 760),
    won("Salomé Berthet", .purchase, 555, 8_900, on: 505),
    won("Sophie Bertrand", .purchase, 81, 14_600, on: 46),
    won("Élise Montagnon", .sale, 540, 6_400, on: 470),
    open("Zoë Lindqvist", .purchase, 33, 7_200),
    open("Antoine Sabatier", .sale, 41),
    open("Agnieszka Kowalczyk", .sale, 30, 5_700),
    open("Monique Perrachon", .sale, 120, 11_900),
    open("Stefan Müller", .purchase, 52),
    open("Lamine Traoré", .purchase, 36),
    open("Chloé Fabre", .purchase, 28, 12_300),
  ]
}
