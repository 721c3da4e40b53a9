import Domain
import GRDB

/// Active referring: whom we could send to whom.
extension BookStore {
  /// All clients whom we could refer now, by topic: they want it or lack it, neither have nor
  /// refuse it, no referral for it is open, and somebody else offers it.
  /// - Parameters:
  ///   - order: that of a topic's partners.
  ///   - window: what their figures are counted in.
  ///   - owners: only clients of these colleagues; nil for everybody's.
  package func clientsToRefer(
    partnersBy order: PartnerOrder, window: NetworkWindow, of owners: Set<ID<Colleague>>? = nil,
    today: Day
  ) throws -> [WishGroup] {
    try partners { db, board in
      let wishes = Dictionary(grouping: try db.wishes(of: owners), by: \.topic)
      let topics: [Topic] = try db.records(where: "retired IS NULL")
      return try topics.sorted(by: Topic.precedes).compactMap { topic in
        let offering = try db.offering(
          topic.id, board, by: order, window: window, today: today
        ).map(\.contact)
        // A partner may want what they offer to others.
        let wishes = (wishes[topic.id] ?? []).filter { offering != [$0.client] }
        guard !offering.isEmpty, !wishes.isEmpty else { return nil }
        return WishGroup(topic: topic, partners: offering, wishes: wishes)
      }
    }
  }

  /// Whom we could send to a partner: who wants or lacks what they offer, by topic.
  /// - Parameter owners: only clients of these colleagues; nil for everybody's.
  package func clientsToRefer(
    to partner: ID<Contact>, of owners: Set<ID<Colleague>>? = nil
  ) throws -> [WishGroup] {
    try read { db in
      if Sight.current.hides(partner) { return [] }
      let topics: [Topic] = try db.records(
        where: """
          retired IS NULL
          AND id IN (SELECT topic FROM stance WHERE contact = ? AND stance = 'offers')
          """, [partner.field])
      return try topics.sorted(by: Topic.precedes).compactMap { topic in
        let wishes = try db.wishes(for: topic.id, of: owners).filter { $0.client != partner }
        guard !wishes.isEmpty else { return nil }
        return WishGroup(topic: topic, partners: [partner], wishes: wishes)
      }
    }
  }

  /// Who offers a topic, with their figures.
  package func partnersOffering(
    _ topic: ID<Topic>, by order: PartnerOrder, window: NetworkWindow, today: Day
  ) throws -> [PartnerRow] {
    try partners { db, board in
      try db.offering(topic, board, by: order, window: window, today: today).compactMap {
        try db.partnerRow(at: $0, of: board, window: window, today: today)
      }
    }
  }
}

extension Database {
  /// Who offers a topic and is neither archived nor gone.
  fileprivate func offering(
    _ topic: ID<Topic>, _ board: PartnerBoard, by order: PartnerOrder, window: NetworkWindow,
    today: Day
  ) throws -> [PartnerPlace] {
    let stances: [Stance] = try records(
      where: "topic = ? AND stance = 'offers'", [topic.field])
    return stances.compactMap {
      board.place(of: $0.contact, by: order, matching: nil, in: window, on: today)
    }.sorted()
  }

  /// The referrals of each client are few, those for a topic are not: hence the order of that join.
  /// - Parameters:
  ///   - topic: nil for all.
  ///   - owners: of whose contacts; nil for everybody's.
  fileprivate func wishes(
    for topic: ID<Topic>? = nil, of owners: Set<ID<Colleague>>? = nil
  ) throws -> [Wish] {
    let owned =
      owners.map { owners in
        """
        AND (SELECT \(AgendaLens.owned(by: owners)) FROM contact_digest d
             WHERE d.contact = stance.contact)
        """
      } ?? ""
    let stances: [Stance] = try records(
      where: """
        stance IN ('wants', 'lacks') \(topic == nil ? "" : "AND topic = ?") \(owned)
        AND (SELECT standing FROM contact_digest d WHERE d.contact = stance.contact) = 0
        AND NOT EXISTS (
          SELECT 1 FROM stance o WHERE o.contact = stance.contact AND o.topic = stance.topic
          AND (o.stance IN ('has', 'refuses') OR (o.stance = 'wants' AND stance.stance = 'lacks')))
        AND NOT EXISTS (
          SELECT 1 FROM referral_client c CROSS JOIN referral r ON r.id = c.referral
          WHERE c.contact = stance.contact AND r.topic = stance.topic
          AND r.closed IS NULL AND r.declined IS NULL AND (r.sender = 1 OR r.receiver = 1))
        ORDER BY stance = 'lacks', since, contact, id
        """, topic.map { [$0.field] } ?? [])
    return stances.map(Wish.init)
  }
}
