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
  ///   - sortKey: what a contact is sorted by, asked for where nothing else tells two apart.
  package init(
    of contact: ID<Contact>, _ groups: [(with: ID<Contact>, facts: ArraySlice<ReferralFacts>)],
    in window: NetworkWindow, on today: Day, sortKey: (ID<Contact>) throws -> String
  ) rethrows {
    let first = window.firstDay(on: today)
    let year = today.adding(months: -12)
    var (senders, receivers): ([Neighbour], [Neighbour]) = ([], [])
    for (other, facts) in groups {
      var (sender, receiver) = (Neighbour(contact: other), Neighbour(contact: other))
      for fact in facts where fact.isSent && fact.opened >= first {
        if fact.receiver == contact { sender.add(fact) }
        if fact.sender == contact { receiver.add(fact) }
      }
      let isMutual = sender.count > 0 && receiver.count > 0
      (sender.isMutual, receiver.isMutual) = (isMutual, isMutual)
      (sender.isQuiet, receiver.isQuiet) = (sender.latest < year, receiver.latest < year)
      if sender.count > 0 { senders.append(sender) }
      if receiver.count > 0 { receivers.append(receiver) }
    }
    // In a total order: no picture jumps between two readings.
    func precedes(_ a: Neighbour, _ b: Neighbour) throws -> Bool {
      if a.count != b.count { return a.count > b.count }
      if a.latest != b.latest { return a.latest > b.latest }
      return (try sortKey(a.contact).byteOrder(to: try sortKey(b.contact)), a.contact)
        < (0, b.contact)
    }
    self.contact = contact
    self.senders = try senders.sorted(by: precedes)
    self.receivers = try receivers.sorted(by: precedes)
  }

  /// How many referrals reached the contact.
  package var sentToCount: Int { senders.reduce(0) { $0 + $1.count } }
  /// How many the contact sent.
  package var sentByCount: Int { receivers.reduce(0) { $0 + $1.count } }
  package var quietCount: Int { (senders + receivers).count(where: \.isQuiet) }
}

extension Ego.Neighbour {
  fileprivate mutating func add(_ fact: ReferralFacts) {
    count += 1
    latest = max(latest, fact.opened)
    if let value = fact.earned { earned = (earned ?? 0).addingCapped(value) }
  }
}
