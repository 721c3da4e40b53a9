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
  package private(set) var senders: [Neighbour]
  /// To whom the contact sent, in the same order.
  package private(set) var receivers: [Neighbour]
  /// How many there are of each, be they left out or not.
  package let senderCount: Int
  package let receiverCount: Int

  /// - Parameters:
  ///   - groups: all referrals between the contact and each other one.
  ///   - most: how many of each side are kept, from the first one.
  ///   - sortKey: what the other one of a group is sorted by; asked for where nothing else tells
  ///     two of them apart.
  package init(
    of contact: ID<Contact>, _ groups: [(with: ID<Contact>, facts: ArraySlice<ReferralFacts>)],
    in window: NetworkWindow, on today: Day, atMost most: Int = .max,
    sortKey: (_ group: Int) throws -> String
  ) rethrows {
    let first = window.firstDay(on: today)
    let pairs: [Pair] = groups.map { group in
      var sender = Neighbour(contact: group.with)
      var receiver = sender
      for fact in group.facts where fact.isSent && fact.opened >= first {
        if fact.receiver == contact { sender.add(fact) }
        if fact.sender == contact { receiver.add(fact) }
      }
      return (sender, receiver)
    }
    var names: [Int: NameOrder] = [:]
    func name(_ group: Int) throws -> NameOrder {
      if let known = names[group] { return known }
      let name = NameOrder(sortKey: try sortKey(group), contact: groups[group].with)
      names[group] = name
      return name
    }
    try self.init(
      of: contact, senders: Ranked.all(pairs.lazy.map(\.sender.place)),
      receivers: Ranked.all(pairs.lazy.map(\.receiver.place)), on: today, atMost: most,
      pair: { pairs[$0] }, isNamedBefore: { try name($0) < name($1) })
  }

  /// Around us, out of what was counted of each partner already.
  /// - Parameters:
  ///   - figures: of each partner.
  ///   - most: as above.
  ///   - partner: whose figures they are.
  ///   - rank: the place of a partner in the order of names, another one for each.
  package init(
    ofUs figures: [PartnerFigures], on today: Day, atMost most: Int = .max,
    partner: (_ index: Int) -> ID<Contact>, rank: (_ index: Int) -> Int
  ) {
    self.init(
      of: Contact.us, senders: Ranked.all(figures.lazy.map(\.got.place)),
      receivers: Ranked.all(figures.lazy.map(\.sent.place)), on: today, atMost: most,
      pair: { index in
        (
          Neighbour(contact: partner(index), figures[index].got),
          Neighbour(contact: partner(index), figures[index].sent)
        )
      },
      isNamedBefore: { rank($0) < rank($1) })
  }

  /// What went between the contact and another one, both ways.
  private typealias Pair = (sender: Neighbour, receiver: Neighbour)

  /// Thousands at once: what is sorted are numbers, and names where those are the same.
  private init(
    of contact: ID<Contact>, senders: [Ranked], receivers: [Ranked], on today: Day,
    atMost most: Int, pair: (Int) -> Pair, isNamedBefore: (Int, Int) throws -> Bool
  ) rethrows {
    let year = today.adding(months: -12)
    func first(
      _ side: [Ranked], _ way: (Pair) -> (Neighbour, back: Neighbour)
    ) throws -> [Neighbour] {
      // In a total order: no picture jumps between two readings.
      try side.leading(most) { a, b in
        a.place == b.place ? try isNamedBefore(a.index, b.index) : a.place > b.place
      }.map { ranked in
        var (neighbour, back) = way(pair(ranked.index))
        neighbour.isMutual = back.count > 0
        neighbour.isQuiet = neighbour.latest < year
        return neighbour
      }
    }
    self.contact = contact
    self.senders = try first(senders) { ($0.sender, back: $0.receiver) }
    self.receivers = try first(receivers) { ($0.receiver, back: $0.sender) }
    (senderCount, receiverCount) = (senders.count, receivers.count)
  }

  /// Somebody with whom there was something, by a number.
  private struct Ranked {
    let place: Int
    let index: Int

    static func all(_ places: some Sequence<Int>) -> [Ranked] {
      places.enumerated().lazy.filter { $0.element > 0 }
        .map { Ranked(place: $0.element, index: $0.offset) }
    }
  }

  private struct NameOrder: Comparable {
    let sortKey: String
    let contact: ID<Contact>

    static func < (a: NameOrder, b: NameOrder) -> Bool {
      (a.sortKey.byteOrder(to: b.sortKey), a.contact) < (0, b.contact)
    }
  }

  /// The same with so many of each side, from the first one.
  package func keeping(_ most: Int) -> Ego {
    var ego = self
    if most < senders.count { ego.senders = Array(senders.prefix(most)) }
    if most < receivers.count { ego.receivers = Array(receivers.prefix(most)) }
    return ego
  }

  /// How many referrals reached the contact, from those who are kept.
  package var sentToCount: Int { senders.reduce(0) { $0 + $1.count } }
  /// How many the contact sent, to those who are kept.
  package var sentByCount: Int { receivers.reduce(0) { $0 + $1.count } }
  /// With how many of those who are kept it is quiet.
  package var quietCount: Int {
    senders.count(where: \.isQuiet) + receivers.count(where: \.isQuiet)
  }
}

extension Ego {
  /// Most first, then the latest: the greater comes first. 0 where there is nothing.
  fileprivate static func place(count: Int, latest: Day) -> Int {
    count == 0 ? 0 : count << 32 + Int(latest.number)
  }
}

extension ReferralFlow {
  fileprivate var place: Int { Ego.place(count: count, latest: latest) }
}

extension Ego.Neighbour {
  /// - Parameter flow: what went one way between the contact and us within the window.
  fileprivate init(contact: ID<Contact>, _ flow: ReferralFlow) {
    self.contact = contact
    count = flow.count
    earned = flow.valued.count > 0 ? flow.earned : nil
    latest = flow.latest
  }

  fileprivate var place: Int { Ego.place(count: count, latest: latest) }

  fileprivate mutating func add(_ fact: ReferralFacts) {
    count += 1
    latest = max(latest, fact.opened)
    if let value = fact.earned { earned = (earned ?? 0).addingCapped(value) }
  }
}
