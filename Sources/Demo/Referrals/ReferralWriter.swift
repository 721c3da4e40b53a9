import Domain

/// Makes topics, stances, deals and referrals of the tables, and the follow-ups that the loop plans.
struct ReferralWriter {
  let writer: Writer
  let contacts: [String: ID<Contact>]
  let desks: [Desk: ID<Colleague>]

  private var book: any Book { writer.book }

  func write(_ yield: (Change) throws -> Void) throws {
    let topics = try writeTopics(yield)
    try writeStances(topics, yield)
    var deals = Dealing.all.map { (dealing: $0, referral: nil as ID<Referral>?) }
    let (firm, calendar) = (try book.firm(), try book.workingCalendar())
    var groups: [String: ID<Referral>] = [:]
    for journey in Journey.all {
      var declined: ID<Referral>?
      for sending in journey.sendings {
        var referral = try referral(of: sending, topic: topics[sending.matter]?.id)
        if let name = sending.group {
          referral.group = groups[name] ?? referral.id
          groups[name] = referral.group
        }
        if sending.isRerouted { referral.reroutedFrom = declined }
        declined = referral.declined == nil ? nil : referral.id
        if sending.direction == .received, let brought = Dealing(sending) {
          deals.append((brought, referral.id))
        }
        try yield(.insert(referral))
        for name in sending.clients {
          var client = try ReferralClient(id: book.newID(ReferralClient.self))
          client.referral = referral.id
          client.contact = try contacts.named(name)
          try yield(.insert(client))
        }
        try writeTasks(
          of: referral, client: sending.clients.first.map(contacts.named),
          by: LoopTerms(firm, calendar: calendar, topic: topics[sending.matter]), yield)
      }
    }
    try write(deals, topics, yield)
  }

  private func referral(of sending: Sending, topic: ID<Topic>?) throws -> Referral {
    var referral = try Referral(id: book.newID(Referral.self))
    referral.sender = try end(sending.from)
    referral.receiver = try end(sending.to)
    referral.topic = topic
    referral.need = said(sending.need ?? sending.matter.need)
    referral.opened = day(sending.opened)
    let partner = sending.direction == .given ? sending.to : sending.from
    referral.owner = desks[People.desk(of: sending.clients.first ?? partner)]
    referral.organisation = sending.organisation ?? People.workplace(of: partner)
    referral.introducedBy = try sending.introducedBy.map(contacts.named)
    referral.consented = sending.ago(.consented).map(day)
    if referral.consented != nil {
      var dice = Dice(sending.to + sending.clients.joined())
      referral.consentMeans = said(Self.means[dice.roll(Self.means.count)])
      referral.consentScope = said(Words("name, number, need", "nom, numéro, besoin"))
      if sending.course.rawValue >= Sending.Course.sent.rawValue {
        referral.handover = Referral.Handover(rawValue: dice.roll(from: 2, to: 5))
      }
    }
    referral.clientTold = sending.ago(.told).map(day)
    referral.partnerCalled = sending.ago(.called).map(day)
    referral.acknowledged = sending.ago(.acknowledged).map(day)
    referral.contacted = sending.ago(.contacted).map(day)
    referral.isContactConfirmed = referral.contacted != nil && sending.isConfirmed
    referral.heard = (sending.ago(.heard) ?? sending.ago(.decided)).map(day)
    referral.review = sending.review?.day(seenFrom: writer.today)
    referral.outcome = sending.outcome
    referral.decided = sending.ago(.decided).map(day)
    referral.reason = sending.reason.map(said)
    referral.value = sending.value.map { $0 * 100 }
    referral.satisfactionAsked = sending.ago(.asked).map(day)
    referral.satisfaction = referral.satisfactionAsked == nil ? nil : sending.satisfaction
    referral.partnerWord = sending.partnerWord.map(said)
    referral.thanked = sending.ago(.thanked).map(day)
    referral.resultTold = sending.ago(.resultTold).map(day)
    referral.closed = sending.ago(.closed).map(day)
    referral.declined = sending.ago(.declined).map(day)
    return referral
  }

  private static let means = [
    Words("by phone", "par téléphone"), Words("in the office", "à l’agence"),
    Words("by mail", "par e-mail"),
  ]

  private func end(_ name: String) throws -> ID<Contact> {
    name == Sending.us ? Contact.us : try contacts.named(name)
  }

  private func day(_ ago: Int) -> Day { When.ago(ago).day(seenFrom: writer.today) }
  private func said(_ words: Words) -> String { words.said(in: writer.language) }
}

// MARK: - What the loop plans

extension ReferralWriter {
  private func writeTasks(
    of referral: Referral, client: ID<Contact>?, by terms: LoopTerms,
    _ yield: (Change) throws -> Void
  ) throws {
    for task in referral.tasks(by: terms, client: client, partner: referral.partner) {
      var followUp = try FollowUp(id: book.newID(FollowUp.self))
      followUp.contact = task.contact
      followUp.kind = task.kind
      followUp.purpose = .referral
      followUp.due = task.due
      followUp.owner = task.owner
      followUp.added = min(referral.heard ?? referral.opened, task.due)
      followUp.referral = referral.id
      followUp.step = task.step
      if task.step == .thank, task.due < writer.today - Self.givenUpAfter {
        followUp.state = .dropped
        followUp.closed = terms.calendar.onOrAfter(task.due + 7)
        followUp.reason = said(Words("he asks for nothing", "il ne demande rien"))
      }
      try yield(.insert(followUp))
    }
  }

  /// Days after which nobody thinks of thanks any more.
  private static let givenUpAfter = 60
}

// MARK: - Topics, stances, deals

extension ReferralWriter {
  private func writeTopics(_ yield: (Change) throws -> Void) throws -> [Matter: Topic] {
    var topics: [Matter: Topic] = [:]
    for matter in Matter.allCases {
      var topic = try Topic(id: book.newID(Topic.self))
      topic.name = said(matter.name)
      topic.satisfactionDays = matter.satisfactionDays
      topics[matter] = topic
      try yield(.insert(topic))
    }
    return topics
  }

  private func writeStances(
    _ topics: [Matter: Topic], _ yield: (Change) throws -> Void
  ) throws {
    for circle in People.circles {
      for person in circle.people {
        for matter in Offers.matters(of: person, trade: circle.trade) {
          try write(.offers, matter, of: person.name, since: 1_090, topics, yield)
        }
      }
    }
    for standpoint in Standpoint.all {
      try write(
        standpoint.stance, standpoint.matter, of: standpoint.who, since: standpoint.ago, topics,
        until: standpoint.horizon, yield)
    }
    let kept: Set<Matter> = [.homeInsurance, .rentInsurance, .wealth]
    for sending in Journey.all.flatMap(\.sendings)
    where sending.outcome == .won && kept.contains(sending.matter) {
      guard let client = sending.clients.first, let won = sending.ago(.decided) else { continue }
      try write(.has, sending.matter, of: client, since: won, topics, yield)
    }
  }

  private func write(
    _ kind: Stance.Kind, _ matter: Matter, of name: String, since ago: Int,
    _ topics: [Matter: Topic], until horizon: When? = nil, _ yield: (Change) throws -> Void
  ) throws {
    guard let topic = topics[matter] else { return }
    var stance = try Stance(id: book.newID(Stance.self))
    stance.contact = try contacts.named(name)
    stance.topic = topic.id
    stance.stance = kind
    stance.since = day(ago)
    stance.horizon = horizon?.day(seenFrom: writer.today)
    try yield(.insert(stance))
    guard let due = stance.horizon else { return }
    var followUp = try FollowUp(id: book.newID(FollowUp.self))
    followUp.contact = stance.contact
    followUp.subject = topic.name
    followUp.purpose = .sales
    followUp.due = due
    followUp.owner = desks[People.desk(of: name)]
    followUp.added = stance.since
    followUp.stance = stance.id
    try yield(.insert(followUp))
  }

  private func write(
    _ deals: [(dealing: Dealing, referral: ID<Referral>?)], _ topics: [Matter: Topic],
    _ yield: (Change) throws -> Void
  ) throws {
    for (dealing, referral) in deals.sorted(by: { $0.dealing.opened > $1.dealing.opened }) {
      var deal = try Deal(id: book.newID(Deal.self))
      deal.contact = try contacts.named(dealing.who)
      deal.topic = topics[dealing.matter]?.id
      deal.subject = said(dealing.matter.need)
      deal.state = dealing.state
      deal.value = dealing.value.map { $0 * 100 }
      deal.opened = day(dealing.opened)
      deal.closed = dealing.closed.map(day)
      deal.owner = desks[People.desk(of: dealing.who)]
      deal.referral = referral
      try yield(.insert(deal))
    }
  }
}
