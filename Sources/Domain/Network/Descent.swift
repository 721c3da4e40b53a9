/// How many clients came through each contact, at any depth, and what they brought.
///
/// Nodes that reach each other in a circle reach the same ones, and are taken together first.
package struct Descent: Sendable {
  package struct Total: Hashable, Sendable {
    /// How many different ones, not counting where it starts.
    package var reach: Int
    /// What their referrals and its own brought, in minor units.
    package var earned: Int

    package init(reach: Int = 0, earned: Int = 0) { (self.reach, self.earned) = (reach, earned) }
  }

  /// The circle that each node is in.
  private let circles: [Int]
  /// By circle: how many nodes it has, and what those brought.
  private let sizes: [Int]
  private let earned: [Int]
  /// By circle: those that an edge leads to.
  private let next: [[Int]]

  /// - Parameters:
  ///   - network: edges lead from who sends to whoever is sent.
  ///   - earned: by node, what came of the referrals that it sent.
  package init(_ network: Network, earned own: [Int]) {
    let circles = Self.circles(of: network)
    let count = (circles.max() ?? -1) + 1
    var sizes = Array(repeating: 0, count: count)
    var earned = sizes
    var next = Array(repeating: [Int](), count: count)
    for node in network.nodes.indices {
      sizes[circles[node]] += 1
      earned[circles[node]] = earned[circles[node]].addingCapped(own[node])
      for edge in network.edges(from: node) where circles[edge.to] != circles[node] {
        next[circles[node]].append(circles[edge.to])
      }
    }
    (self.circles, self.sizes, self.earned) = (circles, sizes, earned)
    self.next = next.map { $0.count > 1 ? Set($0).sorted() : $0 }
  }

  /// What nodes have in common that have the same total.
  func circle(of node: Int) -> Int { circles[node] }

  package func total(of node: Int) -> Total {
    var total = Total(reach: -1)
    var left = [circles[node]]
    var seen = Array(repeating: false, count: sizes.count)
    seen[circles[node]] = true
    while let circle = left.popLast() {
      total.reach += sizes[circle]
      total.earned = total.earned.addingCapped(earned[circle])
      for other in next[circle] where !seen[other] {
        seen[other] = true
        left.append(other)
      }
    }
    return total
  }

  /// A number for each node, the same for those that reach each other (R. Tarjan, 1972).
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
