/// What people are to the agency: their tag, their title, and what one usually has to say to them.
enum Trade: CaseIterable, Sendable {
  case bank, broker, notary, insurer, surveyor, architect, craftsman, manager, service
  case adviser, agency
  case seller, buyer, landlord, tenant, prospect

  var tag: Words {
    switch self {
    case .bank: Words("bank", "banque")
    case .broker: Words("broker", "courtier")
    case .notary: Words("notary", "notaire")
    case .insurer: Words("insurance", "assurance")
    case .surveyor: Words("surveys", "diagnostics")
    case .architect: Words("architect", "architecte")
    case .craftsman: Words("trades", "artisan")
    case .manager: Words("managing agent", "syndic")
    case .service: Words("supplier", "prestataire")
    case .adviser: Words("adviser", "conseil")
    case .agency: Words("fellow agent", "confrère")
    case .seller: Words("seller", "vendeur")
    case .buyer: Words("buyer", "acquéreur")
    case .landlord: Words("landlord", "bailleur")
    case .tenant: Words("tenant", "locataire")
    case .prospect: Words("valuation", "estimation")
    }
  }

  /// The job title of those whose row names none.
  func title(feminine: Bool) -> Words? {
    switch self {
    case .bank:
      Words("Mortgage adviser", feminine ? "Conseillère en crédit" : "Conseiller en crédit")
    case .broker: Words("Mortgage broker", feminine ? "Courtière" : "Courtier")
    case .notary: Words("Notary", "Notaire")
    case .insurer: Words("Insurance agent", feminine ? "Agente générale" : "Agent général")
    case .surveyor: Words("Surveyor", feminine ? "Diagnostiqueuse" : "Diagnostiqueur")
    case .architect: Words("Architect", "Architecte")
    case .manager: Words("Property manager", "Gestionnaire de copropriété")
    case .adviser:
      Words("Wealth adviser", feminine ? "Conseillère en patrimoine" : "Conseiller en patrimoine")
    case .agency, .craftsman, .service, .seller, .buyer, .landlord, .tenant, .prospect: nil
    }
  }
}
