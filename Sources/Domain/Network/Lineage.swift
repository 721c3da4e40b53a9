/// Which clients came through whom: from who sent to whoever was sent, and on to whom those sent in
/// their turn.
package struct Lineage: Sendable {
  package enum Direction: String, CaseIterable, Hashable, Sendable {
    /// Who came through a contact.
    case downstream
    /// Through whom a contact came.
    case upstream
  }

  /// That somebody was sent.
  package struct Passing: Hashable, Sendable {
    package let facts: ReferralFacts
    package let client: ID<Contact>

    package init(_ facts: ReferralFacts, client: ID<Contact>) {
      (self.facts, self.client) = (facts, client)
    }
  }

  /// The contacts, named by what they are sorted by; an edge is all referrals by which one sent
  /// another.
  private let network: Network
  /// By edge: the latest referral.
  private let latest: [ReferralFacts]
  /// By node: how many referrals it sent, and when the latest.
  private let sent: [(count: Int, latest: Day?)]
  private let descent: Descent
  /// By node: its place in the order of names.
  private let ranks: [Int]

  /// - Parameters:
  ///   - passings: one for each client of each referral that sent somebody.
  ///   - sortKey: what a contact is sorted by.
  package init(
    _ passings: some Collection<Passing>, sortKey: (ID<Contact>) throws -> String
  ) rethrows {
    let ends = Set(passings.flatMap { [$0.facts.sender, $0.client] })
    let network = Network(
      nodes: try ends.map { ($0.number, try sortKey($0)) },
      links: passings.lazy.map {
        Network.Link(
          from: $0.facts.sender.number, to: $0.client.number, value: $0.facts.earned,
          latest: $0.facts.opened)
      })
    var latest: [ReferralFacts?] = Array(repeating: nil, count: network.edges.count)
    var sent: [(count: Int, latest: Day?)] = Array(repeating: (0, nil), count: network.nodes.count)
    var earned = Array(repeating: 0, count: network.nodes.count)
    var counted: Set<ID<Referral>> = []
    for passing in passings {
      let facts = passing.facts
      guard let from = network.index(of: facts.sender.number),
        let to = network.index(of: passing.client.number),
        let edge = network.edge(from: from, to: to)
      else { continue }
      if latest[edge.index].map({ ($0.opened, $0.id) < (facts.opened, facts.id) }) ?? true {
        latest[edge.index] = facts
      }
      guard counted.insert(facts.id).inserted else { continue }
      sent[from].count += 1
      sent[from].latest = max(sent[from].latest ?? facts.opened, facts.opened)
      earned[from] = earned[from].addingCapped(facts.earned ?? 0)
    }
    self.network = network
    self.latest = latest.compactMap(\.self)
    self.sent = sent
    descent = Descent(network, earned: earned)
    var ranks = Array(repeating: 0, count: network.nodes.count)
    for (rank, node) in network.nodes.sorted(by: Self.precedes).enumerated() {
      ranks[node.index] = rank
    }
    self.ranks = ranks
  }

  /// All clients that came through a contact, at any depth, and what they brought.
  package func total(of contact: ID<Contact>) -> Descent.Total {
    network.index(of: contact.number).map { descent.total(of: $0) } ?? Descent.Total()
  }

  /// Those clients, by name.
  package func descendants(of contact: ID<Contact>) -> [ID<Contact>] {
    guard let start = network.index(of: contact.number) else { return [] }
    var seen: Set<Int> = [start]
    var left = [start]
    while let node = left.popLast() {
      for edge in network.edges(from: node) where seen.insert(edge.to).inserted {
        left.append(edge.to)
      }
    }
    return seen.subtracting([start]).sorted { ranks[$0] < ranks[$1] }
      .map { ID(network.nodes[$0].id) }
  }

  private static func precedes(_ a: Network.Node, _ b: Network.Node) -> Bool {
    (a.name.byteOrder(to: b.name), a.id) < (0, b.id)
  }
}

/// One row of the tree of a lineage.
package struct LineageRow: Hashable, Sendable {
  /// From the root to the contact itself: what tells a row from another of the same contact.
  package let path: [ID<Contact>]
  /// How many referrals lead from the row above to this one; 0 at the root.
  package let count: Int
  /// The latest of them; nil at the root.
  package let passing: ReferralFacts?
  /// How many referrals the contact itself sent.
  package let sent: Int
  /// The day of the latest of those.
  package let latest: Day?
  /// All clients that came through the contact, at any depth, and what they brought.
  package let total: Descent.Total
  /// Whether the contact is shown further up already: its rows are there.
  package let isRepeat: Bool
  /// Whether there are rows to unfold.
  package let canUnfold: Bool
  package let isUnfolded: Bool
  /// For each step of the path but the root's, whether it is the last of its siblings: what lines
  /// are drawn by.
  package let isLast: [Bool]

  package var contact: ID<Contact> { path.last ?? ID(0) }
  /// 0 at the root.
  package var depth: Int { path.count - 1 }
}

extension Lineage {
  /// The tree from a contact, in the order in which it is drawn: of several, who was sent most
  /// often first, then the latest, then by name.
  /// - Parameters:
  ///   - depth: rows above it are unfolded, others folded,
  ///   - toggled: but for these paths, which are the other way round.
  ///   - limit: at most so many rows.
  package func rows(
    from root: ID<Contact>, _ direction: Direction, depth: Int,
    toggled: Set<[ID<Contact>]> = [], atMost limit: Int = 10_000
  ) -> [LineageRow] {
    var rows: [LineageRow] = []
    var shown: Set<ID<Contact>> = []
    var left = [Branch(path: [root], edge: nil, isLast: [])]
    while rows.count < limit, let branch = left.popLast() {
      let contact = branch.path[branch.path.count - 1]
      let node = network.index(of: contact.number)
      let isRepeat = !shown.insert(contact).inserted
      let edges = isRepeat ? [] : node.map { next(of: $0, direction) } ?? []
      let isUnfolded =
        !edges.isEmpty && (branch.path.count <= depth) != toggled.contains(branch.path)
      rows.append(
        LineageRow(
          path: branch.path, count: branch.edge?.count ?? 0,
          passing: branch.edge.map { latest[$0.index] },
          sent: node.map { sent[$0].count } ?? 0, latest: node.flatMap { sent[$0].latest },
          total: total(of: contact), isRepeat: isRepeat, canUnfold: !edges.isEmpty,
          isUnfolded: isUnfolded, isLast: branch.isLast))
      guard isUnfolded else { continue }
      for (index, edge) in edges.enumerated().reversed() {
        let other = network.nodes[direction == .downstream ? edge.to : edge.from]
        left.append(
          Branch(
            path: branch.path + [ID(other.id)], edge: edge,
            isLast: branch.isLast + [index == edges.count - 1]))
      }
    }
    return rows
  }

  private struct Branch {
    let path: [ID<Contact>]
    let edge: Network.Edge?
    let isLast: [Bool]
  }

  private func next(of node: Int, _ direction: Direction) -> [Network.Edge] {
    let edges =
      direction == .downstream ? Array(network.edges(from: node)) : Array(network.edges(to: node))
    func rank(_ edge: Network.Edge) -> Int {
      ranks[direction == .downstream ? edge.to : edge.from]
    }
    return edges.sorted { a, b in
      if a.count != b.count { return a.count > b.count }
      if a.latest != b.latest { return (a.latest ?? .first) > (b.latest ?? .first) }
      return rank(a) < rank(b)
    }
  }
}
