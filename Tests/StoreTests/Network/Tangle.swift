import Domain
import TestSupport

@testable import Store

/// A book with a tangle of referrals: partners who are clients too, circles, couples, several
/// receivers for one need, whatever can be unknown unknown.
extension ScratchBook {
  static func tangled(
    _ name: String, contacts: Int = 40, referrals: Int = 160
  ) throws -> ScratchBook {
    let book = try ScratchBook()
    var random = Chance(of: name)
    let seed = random.next()
    try book.run(
      ImportRecords(from: "tangle.vcf", contacts: contacts) { book, yield in
        var samples = Samples(random: Chance(seed: seed))
        try samples.insertTangle(contacts, referrals, into: book, yield: yield)
      })
    return book
  }
}

extension Samples {
  fileprivate mutating func insertTangle(
    _ contacts: Int, _ referrals: Int, into book: any Book, yield: (Change) throws -> Void
  ) throws {
    var people: [ID<Contact>] = []
    for _ in 0..<contacts {
      var card = self.card()
      if random.chance(10) { card.contact.agreed = day() }
      people.append(try card.insert(into: book, yield: yield))
    }
    var topics: [ID<Topic>] = []
    for name in ["Notaire", "crédit", "Assurance"] {
      var topic = Topic(id: try book.newID(Topic.self))
      topic.name = name
      topic.satisfactionDays = maybe(60)
      try yield(.insert(topic))
      topics.append(topic.id)
    }
    try insertTies(among: people, into: book, yield: yield)
    try insertStances(of: people, to: topics, into: book, yield: yield)
    var group: ID<Referral>?
    for _ in 0..<referrals {
      var referral = tangledReferral(try book.newID(Referral.self), among: people, topics)
      if random.chance(20) {
        referral.group = group ?? referral.id
        group = referral.group
      }
      try yield(.insert(referral))
      let others = people.filter { ![referral.sender, referral.receiver].contains($0) }
      for client in some(others) {
        var record = ReferralClient(id: try book.newID(ReferralClient.self))
        (record.referral, record.contact) = (referral.id, client)
        try yield(.insert(record))
      }
    }
  }

  private mutating func insertTies(
    among people: [ID<Contact>], into book: any Book, yield: (Change) throws -> Void
  ) throws {
    for _ in 0..<people.count {
      let ends = people.shuffled(using: &random)
      var link = ContactLink(id: try book.newID(ContactLink.self))
      (link.contact, link.other) = (ends[0], ends[1])
      link.kind = pick(ContactLink.Kind.allCases) ?? .household
      if random.chance(30) { link.until = day() }
      try yield(.insert(link))
      var interaction = Interaction(id: try book.newID(Interaction.self))
      (interaction.day, interaction.by, interaction.channel) = (day(), book.person, .call)
      interaction.answered = random.chance(60)
      try yield(.insert(interaction))
      var participant = Participant(id: try book.newID(Participant.self))
      (participant.interaction, participant.contact) = (interaction.id, ends[2])
      try yield(.insert(participant))
      let followUp = self.followUp(with: ends[3])
      try yield(
        .insert(try FollowUp(id: try book.newID(FollowUp.self), fields: followUp.fields)))
    }
  }

  private mutating func insertStances(
    of people: [ID<Contact>], to topics: [ID<Topic>], into book: any Book,
    yield: (Change) throws -> Void
  ) throws {
    for person in people {
      for topic in topics {
        for kind in some(Stance.Kind.allCases) where random.chance(40) {
          var stance = Stance(id: try book.newID(Stance.self))
          (stance.contact, stance.topic, stance.stance, stance.since) = (person, topic, kind, day())
          try yield(.insert(stance))
        }
      }
    }
  }

  private mutating func tangledReferral(
    _ id: ID<Referral>, among people: [ID<Contact>], _ topics: [ID<Topic>]
  ) -> Referral {
    var referral = Referral(id: id)
    // The first few are hubs.
    let (one, two) = (pick(people) ?? ID(0), pick(people) ?? ID(0))
    let partner = min(one, two)
    let other = pick(people.filter { $0 != partner }) ?? partner
    switch Int.random(in: 0..<5, using: &random) {
    case 0, 1: (referral.sender, referral.receiver) = (Contact.us, partner)
    case 2, 3: (referral.sender, referral.receiver) = (partner, Contact.us)
    default: (referral.sender, referral.receiver) = (partner, other)
    }
    referral.topic = maybe(pick(topics)) ?? nil
    referral.opened = day()
    referral.consented = maybe(day())
    referral.clientTold = maybe(day())
    if referral.consented != nil || referral.direction != .given {
      referral.partnerCalled = maybe(day())
    }
    referral.acknowledged = maybe(day())
    referral.contacted = maybe(day())
    if referral.contacted != nil { referral.isContactConfirmed = random.chance(50) }
    referral.heard = maybe(day())
    if random.chance(10) { referral.review = day() }
    referral.value = maybe(Int.random(in: 0...90_000, using: &random))
    referral.thanked = maybe(day())
    if random.chance(12) {
      (referral.declined, referral.reason) = (day(), "no time")
      return referral
    }
    guard random.chance(70) else { return referral }
    (referral.outcome, referral.decided) = (pick(Referral.Outcome.allCases), day())
    if random.chance(60) { (referral.satisfactionAsked, referral.satisfaction) = (day(), maybe(4)) }
    if referral.satisfaction != nil {
      referral.satisfaction = Int.random(in: 1...5, using: &random)
    }
    referral.resultTold = maybe(day())
    if referral.missing.isEmpty { referral.closed = maybe(day()) }
    return referral
  }
}
