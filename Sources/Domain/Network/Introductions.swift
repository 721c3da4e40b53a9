/// A way from somebody to somebody else, over people who know each other.
package struct Introduction: Hashable, Sendable {
  /// From the one to the other, both included.
  package let nodes: [Network.Node]
  /// How well each knows the next: one fewer than there are nodes. `Int.max` between us and our own
  /// colleagues.
  package let strengths: [Int]

  /// How many steps; 0 from somebody to themselves.
  package var steps: Int { strengths.count }
  /// The least of the strengths; nil where there is no step.
  package var weakest: Int? { strengths.min() }
}

/// Who could introduce whom: a network gone through in both directions, since who sent somebody
/// clients and who got them know each other.
package struct Introductions: Sendable {
  private struct Tie {
    let other: Int
    let strength: Int
  }

  private let network: Network
  /// The ties of all nodes, node by node.
  private let ties: [Tie]
  /// Where the ties of each node begin in `ties`, and a last one where all end.
  private let starts: [Int]
  private let bottlenecks: Bottlenecks

  package init(_ network: Network) {
    var ties: [Tie] = []
    var starts = [0]
    for node in network.nodes.indices {
      for other in network.neighbours(of: node) {
        let there = network.edge(from: node, to: other)?.count ?? 0
        let back = network.edge(from: other, to: node)?.count ?? 0
        ties.append(Tie(other: other, strength: there.addingCapped(back)))
      }
      starts.append(ties.count)
    }
    (self.network, self.ties, self.starts) = (network, ties, starts)
    bottlenecks = Bottlenecks(
      count: network.nodes.count,
      ties: network.nodes.indices.flatMap { node in
        ties[starts[node]..<starts[node + 1]].lazy.filter { $0.other > node }
          .map { (node, $0.other, $0.strength) }
      })
  }

  /// The way of fewest steps; of several, the one whose names come first. Nil when there is none.
  package func shortest(from start: Int, to end: Int) -> Introduction? {
    way(from: start, to: end, over: 1)
  }

  /// The way whose weakest tie is the strongest; of several, that of fewest steps, then the one
  /// whose names come first. Nil when there is none.
  package func strongest(from start: Int, to end: Int) -> Introduction? {
    guard start != end else { return way(from: start, to: end, over: 1) }
    return bottlenecks.strength(between: start, and: end).flatMap {
      way(from: start, to: end, over: $0)
    }
  }

  /// The way of fewest steps over ties of a strength at least.
  private func way(from start: Int, to end: Int, over least: Int) -> Introduction? {
    guard let distance = distances(to: end, from: start, over: least) else { return nil }
    var nodes = [start]
    var strengths: [Int] = []
    while let node = nodes.last, node != end {
      let next = ties(of: node).filter {
        $0.strength >= least && distance[$0.other] == distance[node] - 1
      }.min { precedes($0.other, $1.other) }
      guard let next else { return nil }
      nodes.append(next.other)
      strengths.append(next.strength)
    }
    return Introduction(nodes: nodes.map { network.nodes[$0] }, strengths: strengths)
  }

  /// How many steps each node is from the end, for all that are nearer than the start; nil when the
  /// start is not reached.
  private func distances(to end: Int, from start: Int, over least: Int) -> [Int]? {
    var distance = Array(repeating: Int.max, count: network.nodes.count)
    distance[end] = 0
    var reached = [end]
    var next = 0
    while distance[start] == .max, next < reached.count {
      let node = reached[next]
      next += 1
      for tie in ties(of: node) where tie.strength >= least && distance[tie.other] == .max {
        distance[tie.other] = distance[node] + 1
        reached.append(tie.other)
      }
    }
    return distance[start] == .max ? nil : distance
  }

  private func ties(of node: Int) -> ArraySlice<Tie> { ties[starts[node]..<starts[node + 1]] }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    let (one, other) = (Folding.fold(network.nodes[a].name), Folding.fold(network.nodes[b].name))
    return (one, a) < (other, b)
  }
}

/// How strong the weakest tie of the best way between any two nodes is.
///
/// Ties are taken strongest first, and each joins two groups that were apart, the smaller one under
/// the larger. Two nodes come together at the tie that joins their groups: the weakest on the way
/// between them in that forest, which is no deeper than the logarithm of their number.
private struct Bottlenecks {
  private var parents: [Int]
  /// Of the tie by which a node went under its parent.
  private var strengths: [Int]

  init(count: Int, ties: [(from: Int, to: Int, strength: Int)]) {
    parents = Array(0..<count)
    strengths = Array(repeating: .max, count: count)
    var sizes = Array(repeating: 1, count: count)
    for tie in ties.sorted(by: { $0.strength > $1.strength }) {
      var (small, large) = (root(of: tie.from), root(of: tie.to))
      if small == large { continue }
      if sizes[small] > sizes[large] { swap(&small, &large) }
      parents[small] = large
      strengths[small] = tie.strength
      sizes[large] += sizes[small]
    }
  }

  private func root(of node: Int) -> Int {
    var node = node
    while parents[node] != node { node = parents[node] }
    return node
  }

  /// Nil where no way leads from one to the other.
  func strength(between one: Int, and other: Int) -> Int? {
    var weakest: [Int: Int] = [one: .max]
    var (node, least) = (one, Int.max)
    while parents[node] != node {
      least = min(least, strengths[node])
      node = parents[node]
      weakest[node] = least
    }
    (node, least) = (other, .max)
    while weakest[node] == nil, parents[node] != node {
      least = min(least, strengths[node])
      node = parents[node]
    }
    return weakest[node].map { min($0, least) }
  }
}
