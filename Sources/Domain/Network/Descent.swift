/// How many clients came through each contact, at any depth, and what they brought.
///
/// Nodes that reach each other in a circle reach the same ones, and are taken together first. What
/// a circle reaches is then the union of what those reach that it leads to: as sets of bits, a
/// slice of all circles at a time, so that a large network needs little memory.
package struct Descent: Sendable {
  package struct Total: Hashable, Sendable {
    /// How many different ones, not counting where it starts.
    package var reach: Int
    /// What their referrals and its own brought, in minor units.
    package var earned: Int

    package init(reach: Int = 0, earned: Int = 0) { (self.reach, self.earned) = (reach, earned) }

    fileprivate mutating func add(_ other: Total) {
      reach += other.reach
      earned = earned.addingCapped(other.earned)
    }
  }

  /// By node.
  private let totals: [Total]

  /// - Parameters:
  ///   - network: edges lead from who sends to whoever is sent.
  ///   - earned: by node, what came of the referrals that it sent.
  package init(_ network: Network, earned own: [Int]) {
    let circles = Self.circles(of: network)
    let count = (circles.max() ?? -1) + 1
    var weights = Array(repeating: Total(), count: count)
    var pairs: [(vertex: Int, neighbour: Int)] = []
    for node in network.nodes.indices {
      weights[circles[node]].add(Total(reach: 1, earned: own[node]))
      for edge in network.edges(from: node) where circles[edge.to] != circles[node] {
        pairs.append((circles[node], circles[edge.to]))
      }
    }
    let reached = Self.sums(of: weights, over: Adjacency(count: count, pairs))
    totals = circles.map { Total(reach: reached[$0].reach - 1, earned: reached[$0].earned) }
  }

  package func total(of node: Int) -> Total { totals[node] }

  private static let sliceWords = 8

  /// By circle: what all those weigh together that it reaches, itself among them.
  /// - Parameter next: leads to circles of lower numbers only.
  private static func sums(of weights: [Total], over next: Adjacency) -> [Total] {
    var sums = Array(repeating: Total(), count: weights.count)
    let words = sliceWords
    for start in stride(from: 0, to: weights.count, by: 64 * words) {
      // What is reached of this slice, by circle; who comes before it reaches nothing of it.
      var sets = Array(repeating: UInt64(0), count: (weights.count - start) * words)
      let slice = weights[start..<min(weights.count, start + 64 * words)]
      let whole = stride(from: start, to: slice.endIndex, by: 64).map { first in
        slice[first..<min(slice.endIndex, first + 64)].reduce(into: Total()) { $0.add($1) }
      }
      for circle in start..<weights.count {
        let own = (circle - start) * words
        if circle < slice.endIndex {
          sets[own + (circle - start) / 64] |= 1 << UInt64((circle - start) % 64)
        }
        for other in next[circle] where other >= start {
          for word in 0..<words { sets[own + word] |= sets[(other - start) * words + word] }
        }
        for word in whole.indices {
          var left = sets[own + word]
          if left == .max {
            sums[circle].add(whole[word])
            continue
          }
          while left != 0 {
            sums[circle].add(weights[start + word * 64 + left.trailingZeroBitCount])
            left &= left - 1
          }
        }
      }
    }
    return sums
  }

  /// A number for each node, the same for those that reach each other, and higher than those of
  /// whom it reaches otherwise (R. Tarjan, 1972).
  private static func circles(of network: Network) -> [Int] {
    let count = network.nodes.count
    var circles = Array(repeating: -1, count: count)
    var met = Array(repeating: 0, count: count)
    var back = met
    var (clock, made) = (0, 0)
    var open: [Int] = []
    var walk: [(node: Int, edges: ArraySlice<Network.Edge>)] = []
    for start in 0..<count where met[start] == 0 {
      walk.append((start, network.edges(from: start)))
      while let node = walk.last?.node {
        if met[node] == 0 {
          clock += 1
          (met[node], back[node]) = (clock, clock)
          open.append(node)
        }
        if let edge = walk[walk.count - 1].edges.popFirst() {
          if met[edge.to] == 0 {
            walk.append((edge.to, network.edges(from: edge.to)))
          } else if circles[edge.to] < 0 {
            back[node] = min(back[node], met[edge.to])
          }
          continue
        }
        walk.removeLast()
        if let parent = walk.last?.node { back[parent] = min(back[parent], back[node]) }
        guard back[node] == met[node] else { continue }
        while let member = open.popLast() {
          circles[member] = made
          if member == node { break }
        }
        made += 1
      }
    }
    return circles
  }
}
