/// Sifts whole lines instead of vertices: all bends of a line between its ends are one *block*,
/// every labelled vertex is one too, and one order of all blocks gives the order in each rank. So
/// a long line changes sides in one move, where rank by rank each step would cross more.
///
/// Bachmaier, Brandenburg, Brunner and Hübner, "A global k-level crossing reduction algorithm"
/// (WALCOM 2010).
struct BlockSifting {
  private let graph: ProperGraph
  /// The block of each vertex.
  private var blocks: [Int]
  /// The vertices of each block, from left to right.
  private var members: [[Int]] = []
  /// Of each block, the ranks it stands in.
  private var ranks: [Range<Int>] = []
  /// Of each block, those of its vertices that have neighbours in other blocks.
  private var joints: [[Int]] = []
  private var isJoint: [Bool]
  private var order: [Int] = []
  /// Of each block, in the order.
  private var places: [Int] = []
  /// Comparisons so far.
  private(set) var spent = 0

  private static let rounds = 10

  /// - Parameter levels: where the blocks stand in the middle gives the order to begin with.
  init(_ graph: ProperGraph, levels: [[Int]]) {
    self.graph = graph
    blocks = Array(repeating: 0, count: graph.ranks.count)
    isJoint = Array(repeating: false, count: graph.ranks.count)
    gather()
    var heights = Array(repeating: 0.0, count: members.count)
    for level in levels {
      for (place, vertex) in level.enumerated() {
        let block = blocks[vertex]
        heights[block] +=
          (Double(place) + 0.5) / Double(level.count) / Double(members[block].count)
      }
    }
    order = members.indices.sorted { (heights[$0], $0) < (heights[$1], $1) }
    places = Array(repeating: 0, count: order.count)
    for (place, block) in order.enumerated() { places[block] = place }
  }

  private mutating func gather() {
    for vertex in graph.levels.joined() {
      let before = graph.isBend(vertex) ? graph.previous[vertex].first : nil
      if let before, graph.isBend(before) {
        blocks[vertex] = blocks[before]
        members[blocks[before]].append(vertex)
      } else {
        blocks[vertex] = members.count
        members.append([vertex])
      }
    }
    for vertices in members {
      let first = graph.ranks[vertices[0]]
      ranks.append(first..<first + vertices.count)
      let joints = vertices.filter { vertex in
        (graph.previous[vertex] + graph.next[vertex]).contains { blocks[$0] != blocks[vertex] }
      }
      for vertex in joints { isJoint[vertex] = true }
      self.joints.append(joints)
    }
  }

  /// The vertices of each rank, in their order.
  var levels: [[Int]] {
    var levels = Array(repeating: [Int](), count: graph.levels.count)
    for block in order {
      for vertex in members[block] { levels[graph.ranks[vertex]].append(vertex) }
    }
    return levels
  }

  /// Takes each block to where it crosses least, until that helps no more.
  /// - Parameter effort: about how many comparisons may be spent.
  mutating func sift(effort: Int, _ work: MapWork) throws(CancellationError) {
    for _ in 0..<Self.rounds {
      var gained = 0
      for block in members.indices {
        try work.check()
        if spent > effort { return }
        gained += sift(block)
      }
      if gained == 0 { return }
    }
  }

  /// - Returns: how many crossings went.
  private mutating func sift(_ block: Int) -> Int {
    let place = places[block]
    var (best, target) = (0, place)
    var change = 0
    for other in stride(from: place - 1, through: 0, by: -1) {
      change -= surplus(block, order[other], standingAt: 2 * other + 1)
      if change < best { (best, target) = (change, other) }
    }
    change = 0
    for other in order.indices[(place + 1)...] {
      change += surplus(block, order[other], standingAt: 2 * other - 1)
      if change < best { (best, target) = (change, other) }
    }
    spent += order.count
    guard target != place else { return 0 }
    order.remove(at: place)
    order.insert(block, at: target)
    for moved in min(place, target)...max(place, target) { places[order[moved]] = moved }
    return -best
  }

  /// How many more lines cross when `block` stands directly behind `other` than before it.
  /// - Parameter standing: where the block stands meanwhile, in half places.
  private mutating func surplus(_ block: Int, _ other: Int, standingAt standing: Int) -> Int {
    let common = ranks[block].clamped(to: ranks[other])
    if common.isEmpty { return 0 }
    var surplus = 0
    for vertex in joints[block] where common.contains(graph.ranks[vertex]) {
      let beside = members[other][graph.ranks[vertex] - ranks[other].lowerBound]
      surplus += self.surplus(vertex, beside, standing)
    }
    for beside in joints[other] where common.contains(graph.ranks[beside]) {
      let vertex = members[block][graph.ranks[beside] - ranks[block].lowerBound]
      if !isJoint[vertex] { surplus += self.surplus(vertex, beside, standing) }
    }
    return surplus
  }

  private mutating func surplus(_ vertex: Int, _ beside: Int, _ standing: Int) -> Int {
    surplus(vertex, beside, graph.previous, standing)
      + surplus(vertex, beside, graph.next, standing)
  }

  private mutating func surplus(
    _ vertex: Int, _ beside: Int, _ neighbours: Adjacency, _ standing: Int
  ) -> Int {
    let (block, other) = (blocks[vertex], blocks[beside])
    var surplus = 0
    for near in neighbours.range(of: vertex) {
      let end = blocks[neighbours.values[near]]
      let endPlace = end == block ? standing : 2 * places[end]
      let isOwn = end == block || end == other
      for far in neighbours.range(of: beside) {
        let otherEnd = blocks[neighbours.values[far]]
        // What leads from one of the two to the other turns with them.
        if isOwn && (otherEnd == block || otherEnd == other) { continue }
        let otherPlace = otherEnd == block ? standing : 2 * places[otherEnd]
        surplus += (endPlace < otherPlace ? 1 : 0) - (endPlace > otherPlace ? 1 : 0)
      }
    }
    spent += neighbours.degree(of: vertex) * neighbours.degree(of: beside)
    return surplus
  }
}
