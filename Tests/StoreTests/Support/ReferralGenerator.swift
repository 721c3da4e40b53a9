import Domain

@testable import Store

/// Commands about referrals, topics and deals, out of what is in a book now.
extension Generator {
  mutating func referring(_ verb: Verb) throws -> (any Command)? {
    switch verb {
    case .giveReferral: return try giving()
    case .receiveReferral:
      guard let people = try people(2) else { return nil }
      return ReceiveReferral(
        samples.referral(), of: [party(people[0])], from: .known(people[1]), topic: topic())
    case .noteReferral:
      guard let people = try people(3) else { return nil }
      return NoteReferral(
        samples.referral(), of: [.known(people[0])], from: .known(people[1]), to: party(people[2]),
        topic: topic())
    case .editTopics:
      let old = try store.all(Topic.self)
      var new = old
      for index in new.indices { new[index].satisfactionDays = samples.maybe(90) }
      var added = Topic(id: ID(-1))
      added.name = "topic \(samples.random.next())"
      return EditTopics(from: old, to: new + [added])
    case .setStances, .clearStances: return try stances(verb)
    case .openDeal, .editDeal, .decideDeal: return try deal(verb)
    default: return try advancing(verb)
    }
  }

  /// A command that moves a referral on.
  private mutating func advancing(_ verb: Verb) throws -> (any Command)? {
    let all = try store.all(Referral.self)
    guard let old = samples.pick(all.filter { $0.fits(verb) }) ?? samples.pick(all) else {
      return nil
    }
    let id = old.id
    let day = samples.maybe(samples.day())
    let talk = samples.maybe(Talk(samples.pick([.call, .mail]) ?? .call, words: samples.text()))
    switch verb {
    case .editReferral: return try editing(old)
    case .recordConsent:
      return RecordConsent(id, on: day, means: samples.maybe(samples.text()))
    case .tickHandover:
      return TickHandover(
        id, clientTold: samples.maybe(samples.day()), partnerCalled: day, level: .called)
    case .acknowledgeReferral: return AcknowledgeReferral(id, on: day)
    case .recordFirstContact:
      return RecordFirstContact(id, on: day, confirmed: samples.random.chance(50))
    case .recordNews: return RecordNews([id], on: day, by: talk)
    case .decideReferral:
      let others = try store.all(Referral.self)
        .filter { $0.group != nil && $0.group == old.group && $0.isOpen && $0.id != id }
      return DecideReferral(
        id, as: samples.pick([.won, .lost, .noResponse, .withdrawn]) ?? .won, on: day,
        value: samples.maybe(120_000), reason: samples.maybe(samples.text()),
        closing: samples.maybe(others.map(\.id)) ?? [])
    case .recordSatisfaction:
      return RecordSatisfaction(
        id, on: day, satisfaction: samples.maybe(4), praise: samples.maybe(samples.text()))
    case .thankForReferrals:
      return ThankForReferrals([id], on: day, word: samples.maybe(samples.text()), by: talk)
    case .tellResult: return TellResult(id, on: day, word: samples.maybe(samples.text()), by: talk)
    case .closeReferral: return CloseReferral(id, on: day)
    case .holdReferral: return HoldReferral(id, until: samples.today + 20)
    case .resumeReferral: return ResumeReferral(id)
    case .declineReferral:
      let other = try people(1)?.first
      return DeclineReferral(
        id, because: "no time", on: day,
        rerouting: other.flatMap { samples.maybe(.init(to: .known($0), consented: day)) })
    case .fallThrough: return FallThrough(id, on: day, because: samples.maybe(samples.text()))
    default: return nil
    }
  }

  private mutating func giving() throws -> GiveReferral? {
    guard let people = try people(3) else { return nil }
    var referral = samples.referral()
    referral.consented = samples.maybe(samples.day())
    referral.clientTold = samples.maybe(samples.day())
    if referral.consented != nil { referral.partnerCalled = samples.maybe(samples.day()) }
    return GiveReferral(
      referral, of: [party(people[0])],
      to: samples.random.chance(40) ? people[1...].map { .known($0) } : [.known(people[1])],
      topic: topic())
  }

  private mutating func editing(_ old: Referral) throws -> EditReferral {
    var new = old
    new.need = samples.text()
    new.value = samples.maybe(5_000)
    new.owner = samples.maybe(ID(1))
    new.acknowledged = samples.maybe(samples.day())
    if samples.random.chance(30) { (new.closed, new.declined) = (nil, nil) }
    let clients = try store.all(ReferralClient.self).filter { $0.referral == old.id }
    let added = try people(1) ?? []
    return EditReferral(
      from: old, to: new, addedClients: added.map { .known($0) },
      removedClients: samples.maybe(clients.prefix(1).map(\.contact)) ?? [], topic: topic())
  }

  private mutating func stances(_ verb: Verb) throws -> (any Command)? {
    if verb == .clearStances {
      guard let stance = samples.pick(try store.all(Stance.self)) else { return nil }
      return ClearStances([stance.contact], from: stance.stance, on: [stance.topic])
    }
    return SetStances(
      try people(2) ?? [], to: samples.pick(Stance.Kind.allCases) ?? .wants,
      on: [topic() ?? .named("crédit"), .named("Crédit")], horizon: samples.maybe(samples.day()))
  }

  private mutating func deal(_ verb: Verb) throws -> (any Command)? {
    if verb == .openDeal {
      var deal = Deal(id: ID(0))
      deal.contact = try people(1)?.first ?? ID(0)
      deal.subject = samples.text()
      deal.value = samples.maybe(9_000)
      deal.referral = samples.maybe(try store.ids(Referral.self))?.first
      return OpenDeal(deal, topic: topic(), chased: samples.random.chance(50))
    }
    guard let deal = samples.pick(try store.all(Deal.self)) else { return nil }
    if verb == .decideDeal {
      return DecideDeal(
        deal.id, won: samples.random.chance(50), because: samples.maybe(samples.text()))
    }
    var new = deal
    new.subject = samples.text() + "."
    new.state = samples.pick(Deal.State.allCases) ?? .open
    new.closed = new.state == .open ? nil : deal.closed ?? samples.today
    new.referral = samples.maybe(try store.ids(Referral.self))?.first
    return EditDeal(
      from: deal, to: new, topic: topic(), chased: samples.maybe(samples.random.chance(50)))
  }

  /// So many different contacts; nil when there are not enough.
  private mutating func people(_ count: Int) throws -> [ID<Contact>]? {
    let all = try store.ids(Contact.self, where: "id > 1").shuffled(using: &samples.random)
    return all.count < count ? nil : Array(all.prefix(count))
  }

  private mutating func party(_ contact: ID<Contact>) -> Party {
    samples.random.chance(30) ? .new(AddContact(samples.card())) : .known(contact)
  }

  private mutating func topic() -> TopicChoice? {
    samples.maybe(.named(samples.pick(["crédit", "Notaire", "assurance"]) ?? "crédit"))
  }
}

extension Samples {
  mutating func referral() -> Referral {
    var referral = Referral(id: ID(0))
    referral.need = text()
    if random.chance(50) { referral.opened = day() }
    referral.value = maybe(10_000)
    referral.introducedBy = nil
    return referral
  }

  /// A small tangle of referrals, stances and deals among contacts.
  mutating func insertReferrals(
    among contacts: [ID<Contact>], into book: any Book, yield: (Change) throws -> Void
  ) throws {
    guard contacts.count >= 3 else { return }
    let people = contacts.shuffled(using: &random)
    try SetStances(Array(people.prefix(2)), to: .wants, on: [.named("Notaire")], horizon: day())
      .run(in: book, yield: yield)
    var deal = Deal(id: ID(0))
    (deal.contact, deal.subject) = (people[0], text())
    try OpenDeal(deal, chased: true).run(in: book, yield: yield)
    for round in 0..<5 {
      var given = referral()
      if round > 0 { given.consented = day() }
      if round > 1 { (given.clientTold, given.partnerCalled) = (day(), day()) }
      if round > 2 { (given.outcome, given.decided) = (.won, day()) }
      if round > 3 { (given.satisfactionAsked, given.thanked) = (day(), day()) }
      try GiveReferral(given, of: [.known(people[0])], to: [.known(people[1])])
        .run(in: book, yield: yield)
    }
    try GiveReferral(
      referral(), of: [.known(people[0])], to: [.known(people[1]), .known(people[2])]
    ).run(in: book, yield: yield)
    var received = referral()
    try ReceiveReferral(received, of: [.known(people[2])], from: .known(people[1]))
      .run(in: book, yield: yield)
    (received.outcome, received.decided) = (.won, day())
    try ReceiveReferral(received, of: [.known(people[2])], from: .known(people[1]))
      .run(in: book, yield: yield)
    received.review = today + 9
    try ReceiveReferral(received, of: [.known(people[2])], from: .known(people[0]))
      .run(in: book, yield: yield)
  }
}

extension Referral {
  /// Whether the verb is for a referral that stands like this one.
  fileprivate func fits(_ verb: Verb) -> Bool {
    switch verb {
    // It closes by itself, unless the form brought the facts.
    case .closeReferral: isOpen && missing.isEmpty
    case .resumeReferral: isOnHold
    case .fallThrough: outcome == .won
    case .tellResult: isOpen && direction == .received && outcome != nil && resultTold == nil
    default: true
    }
  }
}
