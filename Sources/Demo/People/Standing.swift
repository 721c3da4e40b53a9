import Domain

/// How people stand to the agency beyond what their card says: their stages, the days that come
/// round, and what they do not want.
enum Standing {
  /// A rung that somebody came to.
  struct Step: Sendable {
    let stage: Stage
    /// Days before today.
    let ago: Int
    let reason: Words?

    init(_ stage: Stage, _ ago: Int, _ english: String, _ french: String) {
      self.stage = stage
      self.ago = ago
      reason = Words(english, french)
    }
  }

  /// A day of somebody that comes round each year; none falls due today.
  struct YearlyDay: Sendable {
    let who: String
    let when: When
    let label: Words
  }

  /// The rungs of those who did not stay where they began, oldest first.
  static let climbs: [String: [Step]] = [
    "Denis Pradel": [
      Step(.client, 1_180, "Sold rue Feuillat with us.", "A vendu rue Feuillat chez nous."),
      Step(
        .loyalClient, 720, "Bought again with us, did not look elsewhere.",
        "A racheté chez nous, sans chercher ailleurs."),
      Step(.ambassador, 410, "Sent us his sister.", "Nous a envoyé sa sœur."),
    ],
    "Nicolas Perret": [
      Step(.client, 640, "Bought in the Croix-Rousse.", "A acheté à la Croix-Rousse."),
      Step(.ambassador, 210, "Two colleagues came from him.", "Deux collègues sont venus par lui."),
    ],
    "Gilles Rambaud": [
      Step(.client, 900, "Sold his house with us.", "A vendu sa maison chez nous."),
      Step(.ambassador, 520, "Sent us two neighbours.", "Nous a envoyé deux voisins."),
    ],
    "Vincent Arnaud": [
      Step(.client, 400, "Bought near the park.", "A acheté près du parc."),
      Step(.ambassador, 255, "Sent us a friend who bought.", "Nous a envoyé un ami, qui a acheté."),
    ],
    "Odile Charvet": [
      Step(.client, 2_300, "First flat to let.", "Premier appartement en gestion."),
      Step(.loyalClient, 1_500, "The fifth flat.", "Le cinquième appartement."),
    ],
    "Raymond Fontanel": [
      Step(.client, 260, "Signed the mandate.", "A signé le mandat."),
      Step(
        .prospect, 40, "Third offer refused, speaks of another agency.",
        "Troisième offre refusée, parle d’une autre agence."),
    ],
    "Hélène Vasseur": [
      Step(.client, 150, "Signed the mandate.", "A signé le mandat."),
      Step(
        .sympathiser, 30, "“Nobody ever called back so fast.”",
        "« Jamais personne ne m’a rappelée si vite. »"),
    ],
    "Zoë Lindqvist": [
      Step(.client, 12, "Her offer was accepted.", "Son offre est acceptée.")
    ],
  ]

  static let days: [YearlyDay] = [
    YearlyDay(
      who: "Françoise Combe", when: .ahead(36), label: Words("end of the mandate", "fin du mandat")),
    YearlyDay(
      who: "Nadia Haddad", when: .ahead(55), label: Words("end of the lease", "fin du bail")),
    YearlyDay(
      who: "SCI Les Glycines", when: .ahead(90),
      label: Words("renewal: building insurance", "échéance : assurance de l’immeuble")),
  ]

  /// Who does not want to be called, and where they said it.
  static let objections: [String: Words] = [
    "Élise Montagnon": Words("her letter", "sa lettre")
  ]
}

extension Trade {
  /// Where the people of a trade begin.
  var stage: Stage {
    switch self {
    case .bank, .broker, .notary, .insurer, .surveyor, .architect, .craftsman, .manager, .service,
      .adviser, .agency:
      .partner
    case .seller, .buyer, .landlord, .tenant: .client
    case .prospect: .prospect
    }
  }
}

extension Writer {
  /// The stages of everybody, and the days and wishes of some.
  func writeStandings(
    _ people: [String: ID<Contact>], firstDays: [String: Day],
    _ yield: (Change) throws -> Void
  ) throws {
    for circle in People.circles {
      for person in circle.people where !person.isOrganisation {
        guard let id = people[person.name] else { continue }
        let first = firstDays[person.name] ?? today - 90
        let steps = Standing.climbs[person.name] ?? []
        if steps.isEmpty { try write(circle.trade.stage, of: id, on: first, nil, yield) }
        for step in steps {
          try write(step.stage, of: id, on: today - step.ago, step.reason, yield)
        }
      }
    }
    for (name, source) in Standing.objections {
      guard let id = people[name] else { throw UnknownName(name: name) }
      try Object([id], to: [.call], source: source.said(in: language)).run(in: book, yield: yield)
    }
    for day in Standing.days {
      guard let id = people[day.who] else { throw UnknownName(name: day.who) }
      var value = try ContactValue(id: book.newID(ContactValue.self))
      value.contact = id
      value.kind = .date
      value.label = day.label.said(in: language)
      value.text = PartialDate(day.when.day(seenFrom: today)).description
      try yield(.insert(value))
      try RemindOfDates([id]).run(in: book, yield: yield)
    }
  }

  private func write(
    _ stage: Stage, of contact: ID<Contact>, on day: Day, _ reason: Words?,
    _ yield: (Change) throws -> Void
  ) throws {
    var change = try StageChange(id: book.newID(StageChange.self))
    change.contact = contact
    change.stage = stage
    change.day = day
    change.reason = reason?.said(in: language)
    change.by = book.person
    try yield(.insert(change))
  }
}
