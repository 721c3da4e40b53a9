/// In which row each vertex stands: in the order of its rank, and as straight a line from its
/// neighbours as that allows.
///
/// The total length of all vertical strokes, those of bends weighing more, is made as small as it
/// gets rank by rank: the rows of one rank, its neighbours fixed, are an isotonic regression with
/// absolute errors, solved exactly with a heap of breakpoints ("slope trick"; the problem is that
/// of Best and Chakravarti, "Active set algorithms for isotonic regression", Mathematical
/// Programming 47, 1990).
struct Placement {
  private let graph: ProperGraph
  private let levels: [[Int]]
  private var rows: [Int]

  private static let rounds = 6

  /// - Returns: the row of each vertex, from 0 up, none left empty.
  static func rows(
    of graph: ProperGraph, levels: [[Int]], work: MapWork
  ) throws(CancellationError) -> [Int] {
    var placement = Placement(graph: graph, levels: levels)
    try placement.settle(work)
    placement.close()
    return placement.rows
  }

  private init(graph: ProperGraph, levels: [[Int]]) {
    (self.graph, self.levels) = (graph, levels)
    rows = Array(repeating: 0, count: graph.ranks.count)
    for level in levels {
      for (place, vertex) in level.enumerated() { rows[vertex] = place }
    }
  }

  private mutating func settle(_ work: MapWork) throws(CancellationError) {
    for level in levels.dropFirst() { fit(level, [graph.previous]) }
    for level in levels.dropLast().reversed() { fit(level, [graph.next]) }
    for _ in 0..<Self.rounds {
      try work.check()
      let before = rows
      for level in levels { fit(level, [graph.previous, graph.next]) }
      for level in levels.reversed() { fit(level, [graph.previous, graph.next]) }
      if rows == before { return }
    }
  }

  /// How dear a row of height is between two vertices.
  private func weight(_ a: Int, _ b: Int) -> Int {
    switch (graph.isBend(a), graph.isBend(b)) {
    case (true, true): 8
    case (false, false): 1
    default: 2
    }
  }

  /// Moves the vertices of one rank to their best rows.
  private mutating func fit(_ level: [Int], _ sides: [Adjacency]) {
    // In terms of row less place, which may not fall along the rank.
    var breaks = Heap()
    var wishes = Array(repeating: Int.max, count: level.count)
    for (place, vertex) in level.enumerated() {
      var total = 0
      for side in sides {
        for neighbour in side[vertex] {
          let weight = weight(vertex, neighbour)
          breaks.add(rows[neighbour] - place, weight: 2 * weight)
          total += weight
        }
      }
      breaks.remove(total)
      wishes[place] = breaks.greatest ?? .max
    }
    var limit = wishes.last ?? .max
    if limit == .max { return }
    for (place, vertex) in level.enumerated().reversed() {
      limit = min(limit, wishes[place])
      rows[vertex] = limit + place
    }
  }

  /// Numbers the rows from 0, without those that were left empty.
  private mutating func close() {
    let used = Set(rows).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    for vertex in rows.indices { rows[vertex] = numbers[rows[vertex]] ?? 0 }
  }
}

/// Weighted numbers, of which the greatest are taken away.
private struct Heap {
  private var entries: [(value: Int, weight: Int)] = []

  var greatest: Int? { entries.first?.value }

  mutating func add(_ value: Int, weight: Int) {
    var child = entries.count
    entries.append((value, weight))
    while child > 0, entries[(child - 1) / 2].value < entries[child].value {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes so much weight from the greatest.
  mutating func remove(_ weight: Int) {
    var left = weight
    while left > 0, let first = entries.first {
      if first.weight > left {
        entries[0].weight -= left
        return
      }
      left -= first.weight
      removeFirst()
    }
  }

  private mutating func removeFirst() {
    entries.swapAt(0, entries.count - 1)
    entries.removeLast()
    var parent = 0
    while true {
      var greatest = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < entries.count && entries[child].value > entries[greatest].value {
        greatest = child
      }
      if greatest == parent { return }
      entries.swapAt(parent, greatest)
      parent = greatest
    }
  }
}
