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
  }

  package let contact: ID<Contact>
  /// Who sent to the contact: most first, then the latest, then by name.
  package let senders: [Neighbour]
  /// To whom the contact sent, in the same order.
  package let receivers: [Neighbour]

  /// - Parameters:
  ///   - groups: all referrals between the contact and each other one.
  ///   - sortKey: what the other one of a group is sorted by; asked for where nothing else tells
  ///     two of them apart.
  package init(
    of contact: ID<Contact>, _ groups: [(with: ID<Contact>, facts: ArraySlice<ReferralFacts>)],
    in window: NetworkWindow, on today: Day, sortKey: (_ group: Int) throws -> String
  ) rethrows {
    let first = window.firstDay(on: today)
    let found = groups.map { group in
      var sender = Neighbour(contact: group.with)
      var receiver = sender
      for fact in group.facts where fact.isSent && fact.opened >= first {
        if fact.receiver == contact { sender.add(fact) }
        if fact.sender == contact { receiver.add(fact) }
      }
      return (sender: sender, receiver: receiver)
    }
    try self.init(of: contact, found, on: today, sortKey: sortKey)
  }

  /// Around us, out of what was counted of each partner already.
  /// - Parameter sortKey: as above.
  package init(
    ofUs partners: [(partner: ID<Contact>, figures: PartnerFigures)], on today: Day,
    sortKey: (Int) throws -> String
  ) rethrows {
    let found = partners.map { partner, figures in
      (
        sender: Neighbour(contact: partner, figures.got),
        receiver: Neighbour(contact: partner, figures.sent)
      )
    }
    try self.init(of: Contact.us, found, on: today, sortKey: sortKey)
  }

  private init(
    of contact: ID<Contact>, _ found: [(sender: Neighbour, receiver: Neighbour)], on today: Day,
    sortKey: (Int) throws -> String
  ) rethrows {
    let year = today.adding(months: -12)
    var (senders, receivers): ([Found], [Found]) = ([], [])
    for (index, pair) in found.enumerated() {
      var (sender, receiver) = pair
      let isMutual = sender.count > 0 && receiver.count > 0
      (sender.isMutual, receiver.isMutual) = (isMutual, isMutual)
      (sender.isQuiet, receiver.isQuiet) = (sender.latest < year, receiver.latest < year)
      if sender.count > 0 { senders.append((sender, index)) }
      if receiver.count > 0 { receivers.append((receiver, index)) }
    }
    self.contact = contact
    self.senders = try Self.sorted(senders, sortKey)
    self.receivers = try Self.sorted(receivers, sortKey)
  }

  private typealias Found = (neighbour: Neighbour, group: Int)

  /// In a total order: no picture jumps between two readings.
  private static func sorted(
    _ found: [Found], _ sortKey: (Int) throws -> String
  ) rethrows -> [Neighbour] {
    // Thousands at once: numbers are compared for all, names for those alone that need it.
    let places = found.indices
      .map { (key: found[$0].neighbour.place, index: $0) }.sorted { $0.key > $1.key }
    var neighbours: [Neighbour] = []
    neighbours.reserveCapacity(found.count)
    while neighbours.count < places.count {
      let key = places[neighbours.count].key
      let alike = places[neighbours.count...].prefix { $0.key == key }.map { found[$0.index] }
      if alike.count == 1 {
        neighbours.append(alike[0].neighbour)
      } else {
        neighbours += try alike.map { (sortKey: try sortKey($0.group), neighbour: $0.neighbour) }
          .sorted { a, b in
            (a.sortKey.byteOrder(to: b.sortKey), a.neighbour.contact) < (0, b.neighbour.contact)
          }.map(\.neighbour)
      }
    }
    return neighbours
  }

  /// How many referrals reached the contact.
  package var sentToCount: Int { senders.reduce(0) { $0 + $1.count } }
  /// How many the contact sent.
  package var sentByCount: Int { receivers.reduce(0) { $0 + $1.count } }
  package var quietCount: Int { (senders + receivers).count(where: \.isQuiet) }
}

extension Ego.Neighbour {
  /// - Parameter flow: what went one way between the contact and us within the window.
  fileprivate init(contact: ID<Contact>, _ flow: ReferralFlow) {
    self.contact = contact
    count = flow.count
    earned = flow.valued.count > 0 ? flow.earned : nil
    latest = flow.latest
  }

  /// Most first, then the latest: the greater comes first.
  fileprivate var place: Int { count << 32 + Int(latest.number) }

  fileprivate mutating func add(_ fact: ReferralFacts) {
    count += 1
    latest = max(latest, fact.opened)
    if let value = fact.earned { earned = (earned ?? 0).addingCapped(value) }
  }
}
