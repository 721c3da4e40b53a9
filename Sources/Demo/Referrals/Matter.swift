import Domain

/// What people need and somebody does for them: the topics of the book.
enum Matter: CaseIterable, Sendable {
  case purchase, sale, letting
  case mortgage, notary, loanInsurance, homeInsurance, rentInsurance
  case surveys, works, kitchens, architect, moving, staging
  case wealth, accounting, law, buildings

  var name: Words {
    switch self {
    case .purchase: Words("Purchase of a home", "Achat d’un logement")
    case .sale: Words("Sale of a home", "Vente d’un logement")
    case .letting: Words("Letting and management", "Gestion locative")
    case .mortgage: Words("Mortgage", "Crédit immobilier")
    case .notary: Words("Notary", "Notaire")
    case .loanInsurance: Words("Loan insurance", "Assurance emprunteur")
    case .homeInsurance: Words("Home insurance", "Assurance habitation")
    case .rentInsurance: Words("Unpaid-rent insurance", "Garantie loyers impayés")
    case .surveys: Words("Surveys", "Diagnostics")
    case .works: Words("Works", "Travaux")
    case .kitchens: Words("Kitchens", "Cuisines")
    case .architect: Words("Architect", "Architecte")
    case .moving: Words("Moving", "Déménagement")
    case .staging: Words("Home staging", "Mise en valeur")
    case .wealth: Words("Wealth planning", "Gestion de patrimoine")
    case .accounting: Words("Accounting", "Comptabilité")
    case .law: Words("Legal advice", "Conseil juridique")
    case .buildings: Words("Building management", "Syndic")
    }
  }

  /// What a client says they need, where the tables say nothing of their own.
  var need: Words {
    switch self {
    case .purchase: Words("Looks for a flat in Lyon", "Cherche un appartement à Lyon")
    case .sale: Words("Sells the family flat", "Vend l’appartement familial")
    case .letting: Words("Wants a flat let and looked after", "Veut faire gérer un appartement")
    case .mortgage: Words("Loan over twenty years", "Prêt sur vingt ans")
    case .notary: Words("Contract and deed", "Compromis et acte")
    case .loanInsurance: Words("Insurance for the loan", "Assurance du prêt")
    case .homeInsurance: Words("Cover from the day of the keys", "Garantie dès la remise des clés")
    case .rentInsurance: Words("Cover against unpaid rent", "Garantie contre les impayés")
    case .surveys: Words("All surveys before the sale", "Tous les diagnostics avant la vente")
    case .works: Words("Bathroom to be done again", "Salle de bains à refaire")
    case .kitchens: Words("A new kitchen", "Une cuisine neuve")
    case .architect: Words("A wall to take down", "Un mur à abattre")
    case .moving: Words("Moves within Lyon", "Déménage dans Lyon")
    case .staging: Words("Furniture before the photos", "Meubler avant les photos")
    case .wealth: Words("Where to put the price of the flat", "Placer le prix de la vente")
    case .accounting: Words("Accounts of the SCI", "Comptes de la SCI")
    case .law: Words("A dispute about charges", "Un litige sur les charges")
    case .buildings: Words("Another managing agent", "Changer de syndic")
    }
  }

  /// How many days it takes until something comes of it.
  var pace: Int {
    switch self {
    case .purchase, .sale: 68
    case .mortgage: 35
    case .notary, .works, .architect, .kitchens: 48
    case .letting, .wealth, .accounting, .law, .buildings: 30
    case .moving: 25
    case .loanInsurance, .homeInsurance, .rentInsurance, .surveys, .staging: 12
    }
  }

  /// Days from the decision until the client is asked; nil for the firm's usual ones. A sale and
  /// its loan may fall through until the deed.
  var satisfactionDays: Int? {
    switch self {
    case .purchase, .sale: 95
    case .mortgage: 60
    default: nil
    }
  }
}
