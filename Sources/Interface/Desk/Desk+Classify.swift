import Domain
import Store

/// Classifying contacts: what is asked first, and what is done.
extension Desk {
  /// The contacts that are classified now: those marked, otherwise the one selected.
  func classified() throws -> [Classified] {
    if focus != .list {
      return card.details.map { [Classified($0)] } ?? []
    }
    switch lens {
    case .contacts:
      return contacts.subjects.map { Classified(contact: $0.contact, stage: $0.stage) }
    case .agenda:
      var seen: Set<ID<Contact>> = []
      return try agenda.subjects.map(\.contact).filter { seen.insert($0).inserted }.compactMap {
        try store.card(of: $0, timeline: 0).map(Classified.init)
      }
    case .partners, .referring:
      return try people.compactMap {
        try store.card(of: $0.id, timeline: 0).map(Classified.init)
      }
    case .journal: return []
    }
  }

  mutating func classify(_ action: Action) throws {
    if try setPrivacyOfInteraction(action) { return }
    if try refusePrivate() { return }
    let people = try classified()
    guard let first = people.first else {
      let isJournal = lens == .journal && focus == .list
      message = Message(isJournal ? wording.journalIsRead : wording.nothingSelected)
      return
    }
    let name = wording.subjects(first.contact.names, count: people.count)
    switch action {
    case .setStage:
      choose(
        wording.stageTitle(name), chosen: first.stage.flatMap(Stage.allCases.firstIndex),
        Stage.allCases.map { (wording.name($0), .stage($0, people)) })
    case .setTier:
      let tiers = try store.tiers()
      choose(
        wording.tierTitle(name),
        chosen: tiers.firstIndex { $0.id == first.contact.tier } ?? tiers.count,
        tiers.map { (wording.tier($0), .classify(.tier($0.id), people)) }
          + [(wording.noTier, .classify(.tier(nil), people))])
    case .setOwner:
      choose(
        wording.ownerTitle(name),
        chosen: colleagues.firstIndex { $0.id == first.contact.owner } ?? colleagues.count,
        colleagues.map {
          (
            wording.colleague($0, among: colleagues, today: today),
            .classify(.owner($0.id), people)
          )
        }
          + [(wording.nobody, .classify(.owner(nil), people))])
    case .setObjections:
      let seen = try store.objections(of: people.map(\.contact.id))
      let single = people.count == 1 && seen.count > 1 ? seen : []
      choose(
        wording.objectionTitle(name), chosen: nil,
        Classification.channels.map {
          (wording.objection(to: $0), .objection($0, people))
        }
          + single.map { (wording.noObjection(to: $0), .classify(.noObjection([$0]), people)) }
          + [(wording.noObjection, .classify(.noObjection(seen), people))])
    case .setCadence: ask(.cadence(people))
    case .setTags: ask(.tags(people))
    case .endContact:
      if people.allSatisfy({ $0.contact.ended != nil }) {
        try run(.end(on: nil), on: people)
      } else {
        ask(.end(people))
      }
    case .eraseContact:
      // One at a time, by name: nothing brings anybody back.
      if people.count == 1 {
        askErase(first.contact)
      } else {
        message = Message(wording.eraseOneByOne, .fault)
      }
    case .remindOfDates: try run(.dates, on: people)
    case .privacy:
      let arePrivate = people.allSatisfy { $0.contact.privacy == .owner }
      try run(.privacy(arePrivate ? .firm : .owner), on: people)
    case .makePrivate: try run(.privacy(.owner), on: people)
    case .makePublic: try run(.privacy(.firm), on: people)
    case .archive:
      let areArchived = people.allSatisfy { $0.contact.archived != nil }
      try run(areArchived ? .restore : .archive, on: people)
    default: break
    }
  }

  /// Says whose alone somebody is whom a verb would be about.
  /// - Returns: whether there is such a contact.
  mutating func refusePrivate() throws -> Bool {
    guard let hidden = people.first(where: \.name.isHidden),
      let owner = try store.keeper(of: hidden.id)
    else { return false }
    message = Message(wording.refusal(.privateTo(owner)), .fault)
    return true
  }

  /// On the timeline who sees it means what is selected there.
  /// - Returns: whether it does.
  private mutating func setPrivacyOfInteraction(_ action: Action) throws -> Bool {
    guard focus != .list, let interaction = card.interaction else { return false }
    let privacy: Privacy
    switch action {
    case .privacy: privacy = interaction.privacy == .firm ? .owner : .firm
    case .makePrivate: privacy = .owner
    case .makePublic: privacy = .firm
    default: return false
    }
    try run(
      Intention(
        SetInteractionPrivacy(interaction.id, to: privacy),
        expecting: interaction.expecting(["privacy"])),
      gesture: nil, on: [], count: 1)
    return true
  }

  mutating func choose(
    _ title: String, chosen: Int?, _ options: [(label: String, answer: ChoiceBox.Answer)]
  ) {
    var box = ChoiceBox(title: title, options: options)
    box.cursor = chosen ?? 0
    overlay = .choice(box)
  }

  /// Classifies contacts, after a question where they are many.
  mutating func run(
    _ classification: Classification, on people: [Classified], asked: Bool = false
  ) throws {
    if people.count > Self.unasked, !asked {
      overlay = .question(
        Question(
          lines: [wording.reallyClassify(people.count)],
          answer: .classify(classification, people)))
      return
    }
    var classification = classification
    if case .noObjection(let seen) = classification {
      repeatable = .classification(.noObjection(nil))
      if seen == nil {
        classification = .noObjection(try store.objections(of: people.map(\.contact.id)))
      }
    } else {
      repeatable = .classification(classification)
    }
    try run(classification.intention(on: people), gesture: nil, on: [], count: people.count)
  }

  // MARK: - Orders and filters

  mutating func askOrder() throws {
    try open(.contacts)
    choose(
      wording.orderTitle, chosen: ContactOrder.allCases.firstIndex(of: contacts.source.order),
      ContactOrder.allCases.map { (wording.name($0), .order($0)) })
  }

  mutating func askKinds() {
    choose(
      wording.kindsTitle, chosen: TimelineKinds.allCases.firstIndex(of: card.kinds),
      TimelineKinds.allCases.map { (wording.name($0), .kinds($0)) })
  }
}

extension Classified {
  init(_ details: CardDetails) {
    self.init(contact: details.contact, stage: details.stages.first?.stage)
  }
}
