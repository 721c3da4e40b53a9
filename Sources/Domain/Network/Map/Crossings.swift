/// How often lines between two neighbouring ranks cross.
///
/// Counted as inversions with an accumulator tree, in time E log V: Barth, Jünger and Mutzel,
/// "Simple and efficient bilayer cross counting" (Graph Drawing 2002).
struct Crossings {
  /// Sums of how many lines end in each stretch of places, the whole at 1; used again and again.
  private var tree: [Int] = []
  private var ends: [Int] = []

  /// In the whole graph.
  static func count(_ graph: ProperGraph, levels: [[Int]]) -> Int {
    var positions = Array(repeating: 0, count: graph.ranks.count)
    for level in levels {
      for (place, vertex) in level.enumerated() { positions[vertex] = place }
    }
    var crossings = Crossings()
    return levels.indices.dropFirst().reduce(0) {
      $0
        + crossings.count(
          from: levels[$1], graph.previous, positions, places: levels[$1 - 1].count)
    }
  }

  /// - Parameters:
  ///   - level: the vertices of one rank, in their order.
  ///   - neighbours: theirs in the other rank.
  ///   - positions: of those.
  ///   - places: how many stand in the other rank.
  mutating func count(
    from level: [Int], _ neighbours: Adjacency, _ positions: [Int], places: Int
  ) -> Int {
    var leaves = 1
    while leaves < places { leaves *= 2 }
    tree.removeAll(keepingCapacity: true)
    tree.append(contentsOf: repeatElement(0, count: 2 * leaves))
    var crossings = 0
    for vertex in level {
      ends.removeAll(keepingCapacity: true)
      for neighbour in neighbours[vertex] { ends.append(positions[neighbour]) }
      if ends.count > 1 { ends.sort() }
      for end in ends {
        var node = end + leaves
        tree[node] += 1
        while node > 1 {
          // What ended to the right of it before crosses it.
          if node.isMultiple(of: 2) { crossings += tree[node + 1] }
          node /= 2
          tree[node] += 1
        }
      }
    }
    return crossings
  }
}
