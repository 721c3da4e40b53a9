import Demo
import Domain
import Store

/// A book of partners who send each other clients: one who sends much, one never thanked, one loop
/// stale, a circle of three, and one who is nobody's yet.
enum PartnerBook {
  static let command = ImportRecords(from: "partners.vcf", contacts: 24) { book, yield in
    let writer = Writer(book: book)
    try writer.write()
    for change in writer.changes { try yield(change) }
  }

  /// How a referral ended, or has not.
  enum End {
    case open, stale, lost
    /// - Parameters:
    ///   - value: in whole units; nil when it is not known.
    ///   - satisfaction: of the client, 1 to 5; nil when nobody asked.
    case won(value: Int?, satisfaction: Int? = nil, isThanked: Bool = true)
  }

  private final class Writer {
    let book: any Book
    private(set) var changes: [Change] = []
    private let today = TestBook.today
    private var clients: [ID<Contact>] = []
    private var next = 0

    init(book: any Book) { self.book = book }

    func write() throws {
      let mortgage = try topic("mortgage")
      let works = try topic("works")
      for name in ["Harrow", "Cafe", "Duarte", "Press", "Halloran", "Meunier", "Élise", "Vasseur"] {
        clients.append(try person("Client", name))
      }
      let lena = try person("Lena", "Fischer") { $0.contact.organisation = "Fischer Notaires" }
      let okafor = try organisation("Okafor & Sons")
      let marcus = try person("Marcus", "Oduya") { $0.contact.tier = ID(1) }
      let priya = try person("Priya", "Nair") { card in
        card.contact.jobTitle = "Accountant"
        card.contact.organisation = "Nair & Co"
        card.contact.tier = ID(2)
        card.values = [.init(.email, "priya@nair.example")]
      }
      let tomas = try person("Tomás", "Rivera")
      let hana = try person("花", "佐藤")
      let bell = try organisation("Bell Plumbing")
      try received(lena, mortgage, daysAgo: [3, 20, 45, 60, 75, 110, 150, 200, 300])
      try given(lena, mortgage, [(30, .won(value: 900, satisfaction: 5)), (90, .open)])
      try received(okafor, works, daysAgo: [150, 250, 330, 400], isThanked: false)
      try given(okafor, works, [(160, .stale)])
      try received(marcus, mortgage, daysAgo: [18, 50, 90, 140])
      try given(
        marcus, mortgage,
        [
          (25, .won(value: 4200, satisfaction: 4)), (60, .won(value: nil, satisfaction: 4)),
          (95, .lost), (130, .won(value: 650, satisfaction: 4)),
        ])
      try received(priya, works, daysAgo: [19, 170])
      try given(priya, works, [(40, .won(value: 1100, satisfaction: 4))])
      try given(hana, works, [(22, .open), (33, .lost), (80, .won(value: 300, satisfaction: 5))])
      try received(bell, works, daysAgo: [430])
      try seen(marcus, priya, daysAgo: [30, 118, 195, 313, 355])
      try seen(tomas, priya, daysAgo: [40, 160, 500])
      try seen(priya, lena, daysAgo: [20, 44, 90, 200, 210, 300, 320])
      try seen(priya, okafor, daysAgo: [50, 80, 120, 260])
      try seen(priya, hana, daysAgo: [100, 101])
      try seen(priya, bell, daysAgo: [420])
      try seen(lena, marcus, daysAgo: [33])
      try plan(okafor, "the Salford job", due: today - 60)
      try plan(priya, "her new office", due: today - 4)
      try plan(lena, "lunch", due: today + 27)
      try touch(priya, daysAgo: 16)
      try touch(lena, daysAgo: 3)
      try touch(marcus, daysAgo: 18)
    }

    private func client() -> ID<Contact> {
      next += 1
      return clients[next % clients.count]
    }

    private func received(
      _ sender: ID<Contact>, _ topic: ID<Topic>, daysAgo: [Int], isThanked: Bool = true
    ) throws {
      for (index, days) in daysAgo.enumerated() {
        let end: End =
          index % 3 == 2
          ? .lost : .won(value: index % 4 == 3 ? nil : 1350, isThanked: isThanked)
        try refer(sender, Contact.us, topic, daysAgo: days, index == 0 ? .open : end)
      }
    }

    private func given(
      _ receiver: ID<Contact>, _ topic: ID<Topic>, _ referrals: [(daysAgo: Int, end: End)]
    ) throws {
      for referral in referrals {
        try refer(Contact.us, receiver, topic, daysAgo: referral.daysAgo, referral.end)
      }
    }

    private func seen(_ from: ID<Contact>, _ to: ID<Contact>, daysAgo: [Int]) throws {
      for days in daysAgo { try refer(from, to, nil, daysAgo: days, .won(value: 200)) }
    }

    private func refer(
      _ from: ID<Contact>, _ to: ID<Contact>, _ topic: ID<Topic>?, daysAgo: Int, _ end: End
    ) throws {
      var referral = Referral(id: try book.newID(Referral.self))
      let day = today - daysAgo
      (referral.sender, referral.receiver, referral.topic) = (from, to, topic)
      referral.need = "first home"
      referral.opened = day
      (referral.consented, referral.clientTold, referral.partnerCalled) = (day, day, day)
      (referral.acknowledged, referral.contacted) = (day + 1, day + 3)
      switch end {
      case .open: referral.heard = today - 1
      case .stale: referral.contacted = nil
      case .lost: (referral.outcome, referral.decided, referral.thanked) = (.lost, day + 2, day + 2)
      case .won(let value, let satisfaction, let isThanked):
        (referral.outcome, referral.decided) = (.won, day + 2)
        referral.value = value.map { $0 * 100 }
        referral.satisfaction = satisfaction
        referral.satisfactionAsked = satisfaction.map { _ in day + 2 }
        if isThanked {
          (referral.thanked, referral.resultTold) = (day + 2, day + 2)
          if satisfaction != nil || to == Contact.us { referral.closed = day + 2 }
        }
      }
      changes.append(try .insert(referral))
      var client = ReferralClient(id: try book.newID(ReferralClient.self))
      (client.referral, client.contact) = (referral.id, self.client())
      changes.append(try .insert(client))
    }

    private func topic(_ name: String) throws -> ID<Topic> {
      var topic = Topic(id: try book.newID(Topic.self))
      topic.name = name
      changes.append(try .insert(topic))
      return topic.id
    }

    private func person(
      _ given: String, _ family: String, adjusting adjust: (inout ContactCard) -> Void = { _ in }
    ) throws -> ID<Contact> {
      var card = ContactCard()
      (card.contact.givenName, card.contact.familyName) = (given, family)
      card.contact.added = today - 500
      adjust(&card)
      return try card.insert(into: book) { changes.append($0) }
    }

    private func organisation(_ name: String) throws -> ID<Contact> {
      var card = ContactCard()
      (card.contact.kind, card.contact.name) = (.organisation, name)
      card.contact.added = today - 500
      return try card.insert(into: book) { changes.append($0) }
    }

    private func plan(_ contact: ID<Contact>, _ subject: String, due: Day) throws {
      var followUp = FollowUp(id: try book.newID(FollowUp.self))
      (followUp.contact, followUp.subject) = (contact, subject)
      (followUp.due, followUp.added) = (due, today - 90)
      changes.append(try .insert(followUp))
    }

    private func touch(_ contact: ID<Contact>, daysAgo: Int) throws {
      var interaction = Interaction(id: try book.newID(Interaction.self))
      interaction.day = today - daysAgo
      interaction.at = book.now
      interaction.channel = .call
      interaction.answered = true
      interaction.words = "busy until quarter end"
      interaction.by = book.person
      changes.append(try .insert(interaction))
      var participant = Participant(id: try book.newID(Participant.self))
      (participant.interaction, participant.contact) = (interaction.id, contact)
      changes.append(try .insert(participant))
    }
  }
}
