import Domain
import GRDB

/// The network as a whole: kept in memory until somebody writes what changes it.
extension BookStore {
  /// Everybody who is an end of a referral opened within the window, and us: who sent how many
  /// clients to whom, and what those that were won brought.
  package func network(in window: NetworkWindow, today: Day) throws -> Network {
    try read { db in try memory.network(from: window.firstDay(on: today), in: db) }
  }

  /// The referrals by which clients came through a contact, at any depth, the newest first: what it
  /// sent, what those sent in their turn, and so on.
  package func descentReferrals(
    of contact: ID<Contact>, window: NetworkWindow, today: Day
  ) throws -> [ID<Referral>] {
    let lineage = try lineageAtHand(in: window, today: today)
    let senders = [contact] + (lineage?.descendants(of: contact) ?? [])
    return try read { db in
      try senders.flatMap { sender in
        try db.referralFacts(
          where: "referral IN (SELECT id FROM referral WHERE sender = ?)", [sender.number])
      }
    }
    .sent(since: window.firstDay(on: today))
  }

  /// Who knows whom, now: whoever died, closed, or left us can introduce nobody.
  package func acquaintances() throws -> Acquaintances {
    try read { db in try memory.acquaintances(in: db) }
  }

  /// On whom we depend: whoever would cut us off from others by leaving, most first, then by name.
  package func dependence(in window: NetworkWindow, today: Day) throws -> [DependenceRow] {
    try read { db in
      let dependence = try memory.dependence(from: window.firstDay(on: today), in: db)
      return try dependence.rows.map { (row: $0, sortKey: try db.sortKey(of: $0.contact)) }
        .sorted {
          ($1.row.cutOff, $0.sortKey, $0.row.contact)
            < ($0.row.cutOff, $1.sortKey, $1.row.contact)
        }.map(\.row)
    }
  }
}

extension Network {
  /// What of it is reached from a contact in so many steps, either way; empty when the contact is
  /// no end of any referral.
  package func around(_ contact: ID<Contact>, steps: Int) -> Network {
    guard let index = index(of: contact.number) else { return Network(nodes: [], links: []) }
    return neighbourhood(of: index, steps: steps)
  }
}

/// Somebody who would cut us off from others.
package struct DependenceRow: Hashable, Sendable {
  package let contact: ID<Contact>
  /// From how many, at least 1.
  package let cutOff: Int
}

extension Database {
  /// Of referrals that sent somebody, opened on a day or later.
  func network(from first: Day) throws -> Network {
    var ends: Set<ID<Contact>> = [Contact.us]
    var links: [Network.Link] = []
    let rows = try prepared("SELECT \(ReferralDigest.columns) FROM referral_digest")
    while try rows.step() {
      let fact = ReferralDigest.facts(rows)
      guard fact.isSent, fact.opened >= first else { continue }
      ends.insert(fact.sender)
      ends.insert(fact.receiver)
      links.append(
        Network.Link(
          from: fact.sender.number, to: fact.receiver.number, value: fact.earned,
          latest: fact.opened))
    }
    let nodes = try ends.map { ($0.number, try name(of: $0).plain) }
    return Network(nodes: nodes, links: links)
  }

  /// Of referrals that sent somebody, opened on a day or later.
  func lineage(from first: Day) throws -> Lineage {
    var passings: [Lineage.Passing] = []
    let rows = try prepared(
      """
      SELECT \(ReferralDigest.columns), contact
      FROM referral_digest JOIN referral_client USING (referral)
      """)
    while try rows.step() {
      let facts = ReferralDigest.facts(rows)
      guard facts.isSent, facts.opened >= first else { continue }
      passings.append(Lineage.Passing(facts, client: ID(rows.integer(13))))
    }
    return try Lineage(passings) { try sortKey(of: $0) }
  }

  func acquaintances() throws -> Network {
    var nodes: [(Int64, String)] = []
    let contacts = try prepared("SELECT id FROM contact WHERE ended IS NULL")
    while try contacts.step() {
      let id = contacts.integer(0)
      nodes.append((id, try name(of: ID(id)).plain))
    }
    let colleagues: [Colleague] = try records(where: "left_day IS NULL")
    nodes += colleagues.map {
      (Acquaintances.Person.colleague($0.id).node, $0.shownName)
    }
    var links = colleagues.map {
      Network.Link(
        from: Contact.us.number, to: Acquaintances.Person.colleague($0.id).node, count: .max)
    }
    let ties = try prepared(Self.ties)
    while try ties.step() {
      links.append(
        Network.Link(from: ties.integer(0), to: ties.integer(1), count: Int(ties.integer(2))))
    }
    return Network(nodes: nodes, links: links)
  }

  /// One, the other, and how well they know each other, as `Acquaintances` explains it.
  private static let ties = """
    SELECT -i.by, t.contact, count(*) FROM timeline t JOIN interaction i ON i.id = t.interaction
    WHERE t.touch GROUP BY i.by, t.contact
    UNION ALL SELECT -owner, id, \(Acquaintances.owner) FROM contact WHERE owner IS NOT NULL
    UNION ALL SELECT contact, other, \(Acquaintances.link) FROM link WHERE until IS NULL
    UNION ALL SELECT sender, receiver, 1 FROM referral_digest WHERE \(sent)
    UNION ALL SELECT sender, contact, 1
      FROM referral_digest JOIN referral_client USING (referral) WHERE \(sent)
    UNION ALL SELECT contact, receiver, 1
      FROM referral_digest JOIN referral_client USING (referral)
      WHERE \(sent) AND contact_days <> \(ReferralDigest.nothing)
    """

  /// `ReferralFacts.isSent` in SQL.
  private static let sent = """
    progress >= \(ReferralDigest.number(of: .sent)) \
    AND progress <> \(ReferralDigest.number(of: .declined))
    """
}
