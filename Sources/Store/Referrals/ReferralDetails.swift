import Domain
import GRDB

/// A referral with what a card or a form says of it.
package struct ReferralDetails: Hashable, Sendable {
  /// Somebody of the referral.
  package struct Named: Hashable, Sendable {
    package let id: ID<Contact>
    package let name: ContactName
  }

  package let referral: Referral
  package let sender: Named
  package let receiver: Named
  /// In the order they were named: at least one, but for whom was erased.
  package let clients: [Named]
  package let introducedBy: Named?
  package let topic: Topic?
  /// The name that others see.
  package let owner: String?
  /// Open and waiting, by due day.
  package let open: [FollowUp]
  /// What comes next; nil for what is closed, declined or only seen.
  package let next: NextStep?
  /// The others for the same need, oldest first.
  package let group: [ID<Referral>]
  /// The referral that goes on from this one.
  package let reroutedTo: ID<Referral>?
  /// The business of our own that came of it, oldest first.
  package let deals: [Deal]

  /// The other firm; nil where neither end is us.
  package var partner: Named? {
    switch referral.direction {
    case .given: receiver
    case .received: sender
    case .seen: nil
    }
  }
}

extension BookStore {
  /// - Returns: nil when there is no such referral.
  package func referral(_ id: ID<Referral>, today: Day) throws -> ReferralDetails? {
    try read { db in
      var reader = ReferralReader(db, today: today)
      return try reader.details(of: id)
    }
  }

  /// The referrals in which a contact is an end or a client: those to go on with first, each the
  /// newest first.
  /// - Parameter count: at most so many.
  package func referrals(
    of contact: ID<Contact>, count: Int, today: Day
  ) throws -> [ReferralDetails] {
    try read { db in
      // Of those with us there may be a thousand, which are at hand.
      let withUs = contact == Contact.us ? [] : try memory.facts(with: contact, in: db)
      let others = try db.referralFacts(besides: contact)
      var reader = ReferralReader(db, today: today)
      return try (withUs + others)
        .leading(count) { a, b in
          (a.isOpen ? 0 : 1, b.opened, b.id) < (b.isOpen ? 0 : 1, a.opened, a.id)
        }
        .compactMap { try reader.details(of: $0.id) }
    }
  }

  /// Every topic by name, those given up last.
  package func topics() throws -> [Topic] {
    try read { db in
      let topics: [Topic] = try db.records(where: "TRUE ORDER BY id")
      return topics.sorted { a, b in
        let (one, other) = (Folding.fold(a.name), Folding.fold(b.name))
        return (a.retired == nil ? 0 : 1, one, a.id) < (b.retired == nil ? 0 : 1, other, b.id)
      }
    }
  }

  package func stances(of contact: ID<Contact>) throws -> [Stance] {
    try read { try $0.records(where: "contact = ? ORDER BY topic, id", [contact.field]) }
  }

  /// Open ones first, then the latest.
  package func deals(of contact: ID<Contact>) throws -> [Deal] {
    try read { db in
      try db.records(
        where: "contact = ? ORDER BY closed IS NOT NULL, closed DESC, opened DESC, id DESC",
        [contact.field])
    }
  }

  /// The other firm's referrals for which they were not thanked, oldest first; without those of
  /// clients who are private to others.
  package func unthanked(_ contact: ID<Contact>) throws -> [Referral] {
    try read { db in
      try db.records(
        where: """
          thanked IS NULL AND declined IS NULL
          AND ((sender = ?1 AND receiver = ?2)
            OR (sender = ?2 AND receiver = ?1 AND outcome IS NOT NULL
              AND outcome <> 'another_won'))
          ORDER BY opened, id
          """, [contact.field, Contact.us.field]
      ).filter { try !Sight.current.hides($0.id, in: db) }
    }
  }

  /// Who declined a referral, and whoever declined those that it goes on from.
  package func decliners(of referral: ID<Referral>) throws -> Set<ID<Contact>> {
    try read { db in
      var found: Set<ID<Contact>> = []
      var next: ID<Referral>? = referral
      while let id = next, let declined: Referral = try db.record(id) {
        found.insert(declined.receiver)
        next = declined.reroutedFrom
      }
      return found
    }
  }

  /// Who declined to take one of some clients for a topic.
  package func decliners(
    of clients: [ID<Contact>], topic: ID<Topic>?
  ) throws -> Set<ID<Contact>> {
    try read { db in
      var found: Set<ID<Contact>> = []
      for client in clients {
        let declined: [Referral] = try db.records(
          where: """
            declined IS NOT NULL AND topic IS ?
            AND id IN (SELECT referral FROM referral_client WHERE contact = ?)
            """, [topic.field, client.field])
        found.formUnion(declined.map(\.receiver))
      }
      return found
    }
  }

  /// The referrals of the last days that a new one would repeat: the same client to the same
  /// receiver for the same topic. Worth a warning, and never forbidden.
  package func repeats(
    of clients: [ID<Contact>], to receivers: [ID<Contact>], topic: ID<Topic>?, today: Day
  ) throws -> [Referral] {
    try read { db in
      let firm: Firm? = try db.record(Firm.only)
      let since = today - (firm ?? Firm(id: Firm.only)).repeatDays
      var found: [Referral] = []
      for receiver in receivers {
        let referrals: [Referral] = try db.records(
          where: "receiver = ? AND topic IS ? AND opened >= ? AND declined IS NULL ORDER BY id",
          [receiver.field, topic.field, since.field])
        found += try referrals.filter { referral in
          try db.clients(of: referral.id).contains { clients.contains($0.contact) }
        }
      }
      return found
    }
  }
}
