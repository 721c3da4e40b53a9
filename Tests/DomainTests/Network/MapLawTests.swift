import TestSupport
import Testing

@testable import Domain

@Suite("What holds for every map")
struct MapLawTests {
  private static let seeds = Array(1...30)

  @Test("lines lead to the right, labels stand free, lines are whole", arguments: seeds)
  func drawing(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let layout = try MapLayout.of(MapGraph(chance.network()), effort: 20_000) { 1 + $0.index % 7 }
    for line in layout.graph.lines {
      #expect(layout.boxes[line.from].rank != layout.boxes[line.to].rank)
    }
    let window = layout.window(rows: 0..<layout.rows, columns: 0..<layout.columns)
    var taken: Set<[Int]> = []
    for box in layout.boxes {
      #expect(box.columns.upperBound <= layout.columns && box.row < layout.rows)
      for column in box.columns { #expect(taken.insert([box.row, column]).inserted) }
      for column in box.column - 1...box.columns.upperBound {
        #expect(window[box.row, column].arms.isEmpty)
      }
    }
    for line in layout.graph.lines {
      let path = layout.path(of: line.index)
      let (first, last) = (try #require(path.first), try #require(path.last))
      let ends = [layout.boxes[line.from], layout.boxes[line.to]].sorted { $0.rank < $1.rank }
      #expect((first.row, first.column) == (ends[0].row, ends[0].columns.upperBound + 1))
      #expect((last.row, last.column) == (ends[1].row, ends[1].column - 2))
      for (from, to) in zip(path, path.dropFirst()) {
        #expect(from.row == to.row ? from.column <= to.column : from.column == to.column)
        try expectInk(window, from, to)
      }
    }
  }

  /// That the cells from one corner to the next hold together.
  private func expectInk(_ window: MapWindow, _ from: MapPoint, _ to: MapPoint) throws {
    if from.row == to.row {
      for column in from.column..<max(from.column, to.column) {
        #expect(window[from.row, column].arms.contains(.right))
        #expect(window[from.row, column + 1].arms.contains(.left))
      }
    } else {
      for row in min(from.row, to.row)..<max(from.row, to.row) {
        #expect(window[row, from.column].arms.contains(.down))
        #expect(window[row + 1, from.column].arms.contains(.up))
      }
    }
  }

  @Test("ink of two lines that share no end never touches, but to cross", arguments: seeds)
  func strangers(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let layout = try MapLayout.of(MapGraph(chance.network()), effort: 20_000) { _ in 3 }
    var inks: [MapPoint: [(line: MapLine, isUpright: Bool, isEnd: Bool)]] = [:]
    for line in layout.graph.lines {
      let path = layout.path(of: line.index)
      for (from, to) in zip(path, path.dropFirst()) where from != to {
        let isUpright = from.column == to.column
        for row in min(from.row, to.row)...max(from.row, to.row) {
          for column in min(from.column, to.column)...max(from.column, to.column) {
            let point = MapPoint(row: row, column: column)
            inks[point, default: []].append((line, isUpright, point == from || point == to))
          }
        }
      }
    }
    for (point, inks) in inks {
      for (index, one) in inks.enumerated() {
        for other in inks[(index + 1)...]
        where Set([one.line.from, one.line.to, other.line.from, other.line.to]).count == 4 {
          #expect(
            one.isUpright != other.isUpright && !one.isEnd && !other.isEnd,
            "at \(point.row), \(point.column)")
        }
      }
    }
  }

  @Test("the order of insertion does not matter", arguments: seeds)
  func insertion(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let (nodes, links) = chance.parts()
    let network = Network(nodes: nodes, links: links)
    let other = Network(
      nodes: nodes.shuffled(using: &chance), links: links.shuffled(using: &chance))
    #expect(network == other)
    let first = try MapLayout.of(MapGraph(network), effort: 20_000) { _ in 3 }
    let second = try MapLayout.of(MapGraph(other), effort: 20_000) { _ in 3 }
    #expect(first.boxes == second.boxes)
    for line in first.graph.lines.indices {
      #expect(first.path(of: line) == second.path(of: line))
    }
  }

  @Test("crossings are counted as by looking at every pair", arguments: seeds)
  func crossings(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let layout = try MapLayout.of(MapGraph(chance.network()), effort: 20_000) { _ in 3 }
    for piece in layout.pieces {
      var slow = 0
      for a in piece.graph.segments {
        for b in piece.graph.segments where piece.graph.ranks[a.from] == piece.graph.ranks[b.from] {
          let from = piece.rows[a.from] - piece.rows[b.from]
          let to = piece.rows[a.to] - piece.rows[b.to]
          if from < 0 && to > 0 { slow += 1 }
        }
      }
      #expect(piece.crossings == slow)
    }
  }

  @Test("few lines are turned: none without a cycle, one in a ring")
  func cycles() throws {
    for seed in Self.seeds {
      var chance = Chance(seed: UInt64(seed))
      let (nodes, links) = chance.parts()
      let forward = links.filter { $0.from < $0.to }
      #expect(turned(Network(nodes: nodes, links: forward)) == 0)
    }
    let ring = (0..<50).map { Network.Link(from: Int64($0), to: Int64(($0 + 1) % 50)) }
    #expect(turned(Network(nodes: (0..<50).map { (Int64($0), "") }, links: ring)) == 1)
  }

  private func turned(_ network: Network) -> Int {
    Directed(MapGraph(network)).courses.count { $0 == .backward }
  }

  @Test("gathering keeps every referral, and to the budget", arguments: seeds)
  func gathering(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let network = chance.network()
    let graph = MapGraph(network, budget: MapBudget(items: 6, perRank: 3))
    let total = network.edges.reduce(0) { $0 + $1.count }
    let drawn = graph.lines.reduce(0) { $0 + $1.count + $1.countBack }
    #expect(drawn + graph.items.reduce(0) { $0 + $1.within } == total)
    var shown: [Int] = []
    for item in graph.items {
      switch item.content {
      case .node(let node): shown.append(node)
      case .cluster(let cluster):
        #expect(cluster.members.count > 1)
        shown += cluster.members
      }
    }
    #expect(shown.sorted() == Array(network.nodes.indices))
    let opened = Set(
      graph.items.compactMap { item in
        if case .cluster(let cluster) = item.content { cluster.id } else { nil }
      })
    let open = MapGraph(
      network, budget: MapBudget(items: 6, perRank: .max), opened: opened)
    #expect(open.items.count >= graph.items.count)
  }

  @Test("the leaves of one hub are one cluster on each side, which opens")
  func leaves() throws {
    let network = Drawing.network(
      "Hub>Ann Hub>Bob Hub>Cat Hub>Dan Eve>Hub Fay>Hub Gil>Hub Hub>Max Max>Zoe")
    let budget = MapBudget(items: 2, perRank: .max)
    let graph = MapGraph(network, budget: budget)
    let picture = Drawing.picture(try Drawing.layout(graph, of: network), of: network)
    #expect(picture == ["+3 Hub ─▸ Hub ─┬▸ Max ────▸ Zoe", "               └▸ +4 Hub"])
    let hub = try #require(network.nodes.first { $0.name == "Hub" })
    let opened = MapGraph(
      network, budget: budget, opened: [MapCluster.ID(host: hub.id, side: .receivers)])
    #expect(
      opened.items.map { Drawing.label($0, network) }
        == ["Ann", "Bob", "Cat", "Dan", "Hub", "Max", "Zoe", "+3 Hub"])
    let withEve = MapGraph(network, budget: budget, shown: [4])
    #expect(withEve.items.map { Drawing.label($0, network) }.contains("Eve"))
  }
}

extension Chance {
  /// Up to 24 nodes, some with nothing, with cycles, loops and repeats.
  fileprivate mutating func parts() -> (nodes: [(id: Int64, name: String)], links: [Network.Link]) {
    let count = Int.random(in: 1...24, using: &self)
    let nodes = (0..<count).map { (id: Int64($0 * 3), name: "N\($0)") }
    let links = (0..<Int.random(in: 0...3 * count, using: &self)).map { _ in
      Network.Link(
        from: Int64(Int.random(in: 0..<count, using: &self) * 3),
        to: Int64(Int.random(in: 0..<count, using: &self) * 3),
        count: Int.random(in: 1...4, using: &self))
    }
    return (nodes, links)
  }

  fileprivate mutating func network() -> Network {
    let (nodes, links) = parts()
    return Network(nodes: nodes, links: links)
  }
}
