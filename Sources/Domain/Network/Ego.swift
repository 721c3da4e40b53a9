/// Who is around a contact: who sent clients to it, and to whom it sent some.
package struct Ego: Hashable, Sendable {
  /// All referrals between the contact and one other, one way.
  package struct Neighbour: Hashable, Sendable {
    package let contact: ID<Contact>
    /// How many referrals, at least 1. A couple sent together is one.
    package fileprivate(set) var count = 0
    /// What the won ones brought, as far as known, in minor units; nil where nothing is known.
    package fileprivate(set) var earned: Int?
    /// The day of the latest.
    package fileprivate(set) var latest = Day.first
    /// Whether some went the other way within the window too.
    package fileprivate(set) var isMutual = false
    /// Whether the latest is more than twelve months ago.
    package fileprivate(set) var isQuiet = false
    fileprivate(set) var sortKey = ""
  }

  package let contact: ID<Contact>
  /// Who sent to the contact: most first, then the latest, then by name.
  package let senders: [Neighbour]
  /// To whom the contact sent, in the same order.
  package let receivers: [Neighbour]

  /// - Parameters:
  ///   - facts: all referrals of which the contact is an end.
  ///   - sortKey: what a contact is sorted by.
  package init(
    of contact: ID<Contact>, facts: some Sequence<ReferralFacts>, in window: NetworkWindow,
    on today: Day, sortKey: (ID<Contact>) throws -> String
  ) rethrows {
    let first = window.firstDay(on: today)
    var sides = (senders: Side(), receivers: Side())
    for fact in facts where fact.isSent && fact.opened >= first {
      if fact.receiver == contact { sides.senders.add(fact, with: fact.sender) }
      if fact.sender == contact { sides.receivers.add(fact, with: fact.receiver) }
    }
    self.contact = contact
    senders = try sides.senders.sorted(sides.receivers, on: today, sortKey: sortKey)
    receivers = try sides.receivers.sorted(sides.senders, on: today, sortKey: sortKey)
  }

  /// How many referrals reached the contact.
  package var sentToCount: Int { senders.reduce(0) { $0 + $1.count } }
  /// How many the contact sent.
  package var sentByCount: Int { receivers.reduce(0) { $0 + $1.count } }
  package var quietCount: Int { (senders + receivers).count(where: \.isQuiet) }
}

extension Ego {
  private struct Side {
    var neighbours: [ID<Contact>: Neighbour] = [:]

    mutating func add(_ fact: ReferralFacts, with other: ID<Contact>) {
      neighbours[other, default: Neighbour(contact: other)].add(fact)
    }

    func sorted(
      _ others: Side, on today: Day, sortKey: (ID<Contact>) throws -> String
    ) rethrows -> [Neighbour] {
      let year = today.adding(months: -12)
      return try neighbours.values.map { neighbour in
        var neighbour = neighbour
        neighbour.isMutual = others.neighbours[neighbour.contact] != nil
        neighbour.isQuiet = neighbour.latest < year
        neighbour.sortKey = try sortKey(neighbour.contact)
        return neighbour
      }.sorted(by: Neighbour.precedes)
    }
  }
}

extension Ego.Neighbour {
  fileprivate mutating func add(_ fact: ReferralFacts) {
    count += 1
    latest = max(latest, fact.opened)
    if let value = fact.earned { earned = (earned ?? 0).addingCapped(value) }
  }

  /// A total order: no picture jumps between two readings.
  package static func precedes(_ a: Self, _ b: Self) -> Bool {
    if a.count != b.count { return a.count > b.count }
    if a.latest != b.latest { return a.latest > b.latest }
    if !a.sortKey.utf8.elementsEqual(b.sortKey.utf8) {
      return a.sortKey.utf8.lexicographicallyPrecedes(b.sortKey.utf8)
    }
    return a.contact < b.contact
  }
}
