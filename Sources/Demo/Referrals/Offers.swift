import Domain

/// What partners do for others, what was agreed with them, and whether they may be paid.
enum Offers {
  static func matters(of person: Person, trade: Trade) -> [Matter] {
    own[person.name] ?? (person.isOrganisation || person.ended != nil ? [] : trade.matters)
  }

  private static let own: [String: [Matter]] = [
    "Leïla Amrani": [.mortgage, .loanInsurance],
    "Olivier Peyrard": [.mortgage, .loanInsurance],
    "Élodie Garnier": [],
    "Pascal Grosjean": [.homeInsurance, .rentInsurance],
    "Henri Castaing": [.surveys],
    "Gérard Ferrand": [.works],
    "Yvan Rullière": [.moving],
    "Maéva Teissier": [.staging],
    "Lucas Perrin": [.staging],
    "Sarah Lévy": [.law],
    "Hakim Zerrouki": [.accounting],
    "Denis Pradel": [.kitchens],
  ]

  /// The agreements to send each other clients: days ago, and in which words.
  static let agreements: [String: (ago: Int, words: Words)] = [
    "Leïla Amrani": (
      1_020,
      Words(
        "Two lenders at least for each client; we hear of every refusal.",
        "Deux banques au moins par client ; on nous dit chaque refus.")
    ),
    "Anne Chastagnier": (
      1_070,
      Words(
        "Each proposes the other, the client chooses.", "Chacun propose l’autre, le client choisit."
      )
    ),
    "Pascal Grosjean": (
      900, Words("He answers landlords within the day.", "Il répond aux bailleurs dans la journée.")
    ),
    "Hannah Becker": (
      540, Words("Her newcomers see us first.", "Ses arrivants nous voient en premier.")
    ),
    "Béatrice Lorrain": (
      420,
      Words("Sellers only, and never before the deed.", "Vendeurs seulement, jamais avant l’acte.")
    ),
  ]

  static let payments: [String: (mayBe: Bool, why: Words)] = [
    "Leïla Amrani": (
      true, Words("Registered broker, written agreement.", "Inscrite à l’ORIAS, convention écrite.")
    ),
    "Hannah Becker": (
      true, Words("Invoices a fee to the employer.", "Facture l’employeur.")
    ),
    "Denis Pradel": (
      false,
      Words("A private person: lunch, not money.", "Un particulier : un déjeuner, pas d’argent.")
    ),
    "Nicolas Perret": (
      false, Words("A private person.", "Un particulier.")
    ),
  ]
}

extension Trade {
  fileprivate var matters: [Matter] {
    switch self {
    case .bank, .broker: [.mortgage]
    case .notary: [.notary]
    case .insurer: [.homeInsurance]
    case .surveyor: [.surveys]
    case .architect: [.architect]
    case .craftsman: [.works]
    case .manager: [.buildings]
    case .adviser: [.wealth]
    case .agency: [.purchase, .letting]
    case .service, .seller, .buyer, .landlord, .tenant, .prospect: []
    }
  }

  /// Whether those of a trade may be paid for a referral, where that is the same for all.
  var payment: (mayBe: Bool, why: Words)? {
    switch self {
    case .notary:
      (false, Words("Their rules forbid it.", "Interdit par leur règlement national."))
    case .bank:
      (false, Words("Employee of a bank.", "Salarié d’une banque."))
    default: nil
    }
  }
}
