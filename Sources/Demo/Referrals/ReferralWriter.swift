import Domain

/// Makes topics, stances, deals and referrals of the tables.
struct ReferralWriter {
  let writer: Writer
  let contacts: [String: ID<Contact>]
  let desks: [Desk: ID<Colleague>]

  private var book: any Book { writer.book }

  func write(_ yield: (Change) throws -> Void) throws {
    let topics = try writeTopics(yield)
    try writeStances(topics, yield)
    try writeDeals(topics, yield)
    var groups: [String: ID<Referral>] = [:]
    for journey in Journey.all {
      var declined: ID<Referral>?
      for sending in journey.sendings {
        var referral = try referral(of: sending, topic: topics[sending.matter])
        if let name = sending.group {
          referral.group = groups[name] ?? referral.id
          groups[name] = referral.group
        }
        if sending.isRerouted { referral.reroutedFrom = declined }
        declined = referral.declined == nil ? nil : referral.id
        try yield(.insert(referral))
        for name in sending.clients {
          var client = try ReferralClient(id: book.newID(ReferralClient.self))
          client.referral = referral.id
          client.contact = try contacts.named(name)
          try yield(.insert(client))
        }
      }
    }
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

// MARK: - Topics, stances, deals

extension ReferralWriter {
  private func writeTopics(_ yield: (Change) throws -> Void) throws -> [Matter: ID<Topic>] {
    var topics: [Matter: ID<Topic>] = [:]
    for matter in Matter.allCases {
      var topic = try Topic(id: book.newID(Topic.self))
      topic.name = said(matter.name)
      topic.satisfactionDays = matter.satisfactionDays
      topics[matter] = topic.id
      try yield(.insert(topic))
    }
    return topics
  }

  private func writeStances(
    _ topics: [Matter: ID<Topic>], _ yield: (Change) throws -> Void
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
        yield)
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
    _ topics: [Matter: ID<Topic>], _ yield: (Change) throws -> Void
  ) throws {
    guard let topic = topics[matter] else { return }
    var stance = try Stance(id: book.newID(Stance.self))
    stance.contact = try contacts.named(name)
    stance.topic = topic
    stance.stance = kind
    stance.since = day(ago)
    try yield(.insert(stance))
  }

  private func writeDeals(
    _ topics: [Matter: ID<Topic>], _ yield: (Change) throws -> Void
  ) throws {
    let brought = Journey.all.flatMap(\.sendings).filter { $0.direction == .received }
      .compactMap(Dealing.init)
    for dealing in (brought + Dealing.all).sorted(by: { $0.opened > $1.opened }) {
      var deal = try Deal(id: book.newID(Deal.self))
      deal.contact = try contacts.named(dealing.who)
      deal.topic = topics[dealing.matter]
      deal.subject = said(dealing.matter.need)
      deal.state = dealing.state
      deal.value = dealing.value.map { $0 * 100 }
      deal.opened = day(dealing.opened)
      deal.closed = dealing.closed.map(day)
      deal.owner = desks[People.desk(of: dealing.who)]
      try yield(.insert(deal))
    }
  }
}
