import Domain
import Testing

/// Introductions, dependence and descent against slow versions that nobody can doubt.
@Suite struct WaysTests {
  @Test("the shortest and the strongest way are the best of all ways there are")
  func introductions() {
    for network in RandomNetwork.all where network.nodes.count < 9 {
      let introductions = Introductions(network)
      for start in network.nodes.indices {
        for end in network.nodes.indices {
          let ways = Slow.ways(from: start, to: end, in: network)
          let shortest = ways.min { ($0.steps, $0.names) < ($1.steps, $1.names) }
          let strongest = ways.min {
            (-$0.weakest, $0.steps, $0.names) < (-$1.weakest, $1.steps, $1.names)
          }
          let found = introductions.shortest(from: start, to: end)
          #expect(found?.nodes.map(\.index) == shortest?.nodes)
          #expect(found?.strengths == shortest?.strengths)
          let best = introductions.strongest(from: start, to: end)
          #expect(best?.nodes.map(\.index) == strongest?.nodes)
          #expect(best?.strengths == strongest?.strengths)
        }
      }
    }
  }

  @Test("whoever is cut off is not reached once the node is gone")
  func dependence() {
    for network in RandomNetwork.all {
      for start in network.nodes.indices {
        let dependence = Dependence(of: start, in: network)
        let before = Slow.reached(from: start, in: network)
        for node in network.nodes.indices {
          let after = Slow.reached(from: start, without: node, in: network)
          let lost = before.subtracting(after).subtracting([node])
          #expect(dependence.cutOff[node] == (node == start ? 0 : lost.count))
          if node != start { #expect(dependence.lost(without: node) == lost.sorted()) }
        }
      }
    }
  }

  @Test("descent counts each descendant once, whatever the circles")
  func descent() {
    for network in RandomNetwork.all {
      let earned = network.nodes.map { $0.index * 7 + 1 }
      let descent = Descent(network, earned: earned)
      for node in network.nodes.indices {
        let below = Slow.below(node, in: network).subtracting([node])
        let total = descent.total(of: node)
        #expect(total.reach == below.count)
        #expect(total.earned == below.reduce(earned[node]) { $0 + earned[$1] })
      }
    }
  }

  @Test func waysOverAChainOfThousandsTakeNoStack() {
    let count: Int64 = 50_000
    let network = Network(
      nodes: (1...count).map { ($0, "") }, links: (1..<count).map { .init(from: $0, to: $0 + 1) })
    let last = network.nodes.count - 1
    #expect(Introductions(network).strongest(from: 0, to: last)?.steps == last)
    #expect(Dependence(of: 0, in: network).cutOff[1] == last - 1)
    #expect(Descent(network, earned: network.nodes.map { _ in 1 }).total(of: 0).earned == last + 1)
  }
}

private enum Slow {
  struct Way {
    var nodes: [Int]
    var strengths: [Int] = []
    var names: String = ""
    var steps: Int { strengths.count }
    var weakest: Int { strengths.min() ?? .max }
  }

  /// All ways that meet nobody twice.
  static func ways(from start: Int, to end: Int, in network: Network) -> [Way] {
    var found: [Way] = []
    var left = [Way(nodes: [start])]
    while let way = left.popLast() {
      guard let node = way.nodes.last, node != end else {
        found.append(way)
        continue
      }
      for other in network.nodes.indices where !way.nodes.contains(other) {
        let strength =
          (network.edge(from: node, to: other)?.count ?? 0)
          + (network.edge(from: other, to: node)?.count ?? 0)
        guard strength > 0 else { continue }
        var longer = way
        longer.nodes.append(other)
        longer.strengths.append(strength)
        // Compared node by node: by the folded name, then by place.
        longer.names += Folding.fold(network.nodes[other].name) + "\u{1}\(100 + other)\u{1}"
        left.append(longer)
      }
    }
    return found
  }

  static func reached(from start: Int, without gone: Int? = nil, in network: Network) -> Set<Int> {
    var reached: Set<Int> = start == gone ? [] : [start]
    while true {
      let more = network.edges.filter {
        $0.from != gone && $0.to != gone && reached.contains($0.from) != reached.contains($0.to)
      }
      if more.isEmpty { return reached }
      for edge in more { reached.formUnion([edge.from, edge.to]) }
    }
  }

  static func below(_ node: Int, in network: Network) -> Set<Int> {
    var below: Set<Int> = [node]
    while true {
      let more = network.edges.filter { below.contains($0.from) && !below.contains($0.to) }
      if more.isEmpty { return below }
      below.formUnion(more.map(\.to))
    }
  }
}
