import Domain
import GRDB

/// What the card of a contact says of it as a partner.
package struct PartnerCard: Hashable, Sendable {
  package let figures: PartnerFigures
  /// How many clients we sent within the window, each once and a couple as one.
  package let sentClients: Int
  /// How many clients they sent.
  package let gotClients: Int
  /// By month, as many as the window shows.
  package let months: MonthlyReferrals
  package let lastTouch: Day?
  /// The earliest promise that is open with them.
  package let nextDue: Day?
  /// What they offer, by name.
  package let offers: [Topic]
}

extension BookStore {
  /// The partner card of a contact, archived or not; nil when it is no partner: it offers nothing,
  /// has no agreement, and no referral with us. Of one who is private to others it has the figures.
  package func partnerCard(
    of contact: ID<Contact>, window: NetworkWindow, today: Day
  ) throws -> PartnerCard? {
    try read { db in
      guard let fields = try RecordTable.of(.contact).find(contact.number, in: db) else {
        return nil
      }
      let facts = try contact == Contact.us ? [] : memory.facts(with: contact, in: db)
      let offers: [Topic] = try db.records(
        where: "id IN (SELECT topic FROM stance WHERE contact = ? AND stance = 'offers')",
        [contact.field])
      let hasAgreed = try Contact(id: contact, fields: fields).agreed != nil
      guard hasAgreed || !offers.isEmpty || !facts.isEmpty else { return nil }
      let clients = try memory.clientCounts(of: contact, in: window, on: today) {
        let first = window.firstDay(on: today)
        let counted = Set(facts.lazy.filter { $0.isSent && $0.opened >= first }.map(\.id))
        return ClientCounts(
          sent: try db.householdCount(from: Contact.us, to: contact, since: first, among: counted),
          got: try db.householdCount(from: contact, to: Contact.us, since: first, among: counted))
      }
      return PartnerCard(
        figures: PartnerFigures(of: facts, in: window, on: today),
        sentClients: clients.sent, gotClients: clients.got,
        months: MonthlyReferrals(of: facts, months: window.shownMonths, on: today),
        lastTouch: try db.lastTouch(of: contact), nextDue: try db.nextDue(of: contact),
        offers: Sight.current.hides(contact) ? [] : offers.sorted(by: Topic.precedes))
    }
  }

  /// The referrals that a figure of a partner was counted from, the newest first.
  package func referrals(
    counted figure: PartnerFigure, of partner: ID<Contact>, window: NetworkWindow, today: Day
  ) throws -> [ID<Referral>] {
    try read { db in
      try db.referralFacts(with: partner).filter { figure.counts($0, in: window, on: today) }
        .map(\.id)
    }
  }

  /// The referrals from one to another that were opened within the window, the newest first.
  package func referrals(
    from sender: ID<Contact>, to receiver: ID<Contact>, window: NetworkWindow, today: Day
  ) throws -> [ID<Referral>] {
    try read { db in
      try db.sentFacts(from: sender, to: receiver).sent(since: window.firstDay(on: today))
    }
  }

  /// All stale loops, the longest stale first.
  package func staleReferrals(today: Day) throws -> [ID<Referral>] {
    try partners { _, board in
      board.staleFacts(on: today)
        .sorted { ($0.staleFrom ?? .last, $0.id) < ($1.staleFrom ?? .last, $1.id) }.map(\.id)
    }
  }
}

extension Topic {
  static func precedes(_ a: Topic, _ b: Topic) -> Bool {
    (Folding.fold(a.name), a.id) < (Folding.fold(b.name), b.id)
  }
}

/// How many clients went to and fro between us and a partner.
struct ClientCounts {
  let sent: Int
  let got: Int
}

extension Database {
  /// How many clients one sent another: each once, and those who live together as one, whatever the
  /// chain of links. There may be a thousand.
  /// - Parameters:
  ///   - first: the first day on which a referral that counts was opened.
  ///   - counted: the referrals that count.
  fileprivate func householdCount(
    from sender: ID<Contact>, to receiver: ID<Contact>, since first: Day,
    among counted: Set<ID<Referral>>
  ) throws -> Int {
    let rows = try prepared(
      """
      SELECT r.id, c.contact,
        EXISTS (SELECT 1 FROM link WHERE contact = c.contact AND \(Self.areHousemates))
        OR EXISTS (SELECT 1 FROM link WHERE other = c.contact AND \(Self.areHousemates))
      FROM referral r CROSS JOIN referral_client c ON c.referral = r.id
      WHERE r.sender = ? AND r.receiver = ? AND r.opened >= ?
      """)
    rows.bind(sender.number, at: 1)
    rows.bind(receiver.number, at: 2)
    rows.bind(first.field, at: 3)
    var (alone, housemates): (Set<Int64>, Set<Int64>) = ([], [])
    while try rows.step() {
      guard counted.contains(ID(rows.integer(0))) else { continue }
      let client = rows.integer(1)
      if rows.integer(2) == 1 { housemates.insert(client) } else { alone.insert(client) }
    }
    return alone.count + (try householdCount(of: housemates))
  }

  private static let areHousemates = "kind IN ('spouse', 'household') AND until IS NULL"

  private func householdCount(of housemates: Set<Int64>) throws -> Int {
    var count = 0
    var seen: Set<Int64> = []
    for contact in housemates where !seen.contains(contact) {
      count += 1
      var next = [contact]
      while let member = next.popLast() {
        guard seen.insert(member).inserted else { continue }
        let links = try prepared(
          """
          SELECT contact + other - ?1 FROM link
          WHERE (contact = ?1 OR other = ?1) AND \(Self.areHousemates)
          """)
        links.bind(member, at: 1)
        while try links.step() { next.append(links.integer(0)) }
      }
    }
    return count
  }
}
