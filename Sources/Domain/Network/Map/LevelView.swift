/// One rank while its order is being improved: what each two of its vertices cross when they stand
/// one before the other, the ranks beside it being fixed.
struct LevelView {
  /// Positions of the neighbours of each vertex in one of the ranks beside, ascending.
  private struct Side {
    var starts: [Int]
    var positions: [Int]

    /// - Parameters:
    ///   - places: in this rank, of all vertices of the graph.
    ///   - other: the rank beside, in its order.
    ///   - neighbours: of the vertices of that rank in this one.
    init(count: Int, places: [Int], other: [Int], _ neighbours: Adjacency) {
      starts = Array(repeating: 0, count: count + 1)
      for vertex in other {
        for index in neighbours.range(of: vertex) {
          starts[places[neighbours.values[index]] + 1] += 1
        }
      }
      for index in 0..<count { starts[index + 1] += starts[index] }
      positions = Array(repeating: 0, count: starts[count])
      var next = starts
      for (position, vertex) in other.enumerated() {
        for index in neighbours.range(of: vertex) {
          let place = places[neighbours.values[index]]
          positions[next[place]] = position
          next[place] += 1
        }
      }
    }

    /// How many lines cross when `first` stands before `second`, and when after it.
    @inline(__always)
    func crossings(_ first: Int, _ second: Int) -> (before: Int, after: Int) {
      var left = starts[first]
      let right = starts[second]
      let (leftEnd, rightEnd) = (starts[first + 1], starts[second + 1])
      if left == leftEnd || right == rightEnd { return (0, 0) }
      var (before, after) = (0, 0)
      // For each end of `first`: the ends of `second` below it, and those beyond it.
      var (below, upTo) = (right, right)
      while left < leftEnd {
        let end = positions[left]
        while below < rightEnd, positions[below] < end { below += 1 }
        if upTo < below { upTo = below }
        while upTo < rightEnd, positions[upTo] == end { upTo += 1 }
        before += below - right
        after += rightEnd - upTo
        left += 1
      }
      return (before, after)
    }
  }

  private let previous: Side?
  private let next: Side?
  /// The vertices when the view was made; elsewhere they are known by their places in it.
  private let vertices: [Int]
  /// The order now.
  private(set) var order: [Int]

  init(_ graph: ProperGraph, rank: Int, levels: [[Int]], positions: [Int]) {
    vertices = levels[rank]
    order = Array(vertices.indices)
    let count = vertices.count
    previous =
      rank > 0
      ? Side(count: count, places: positions, other: levels[rank - 1], graph.next) : nil
    next =
      rank + 1 < levels.count
      ? Side(count: count, places: positions, other: levels[rank + 1], graph.previous) : nil
  }

  /// The vertices in the order they have now.
  var level: [Int] { order.map { vertices[$0] } }

  @inline(__always)
  private func crossings(_ first: Int, _ second: Int) -> (before: Int, after: Int) {
    let left = previous?.crossings(first, second) ?? (before: 0, after: 0)
    let right = next?.crossings(first, second) ?? (before: 0, after: 0)
    return (left.before + right.before, left.after + right.after)
  }

  /// How many more lines cross when `first` stands before `second` than the other way round.
  @inline(__always)
  private func surplus(_ first: Int, _ second: Int) -> Int {
    let (before, after) = crossings(first, second)
    return before - after
  }

  /// Exchanges neighbours where that takes crossings away.
  /// - Parameter exchangesEqual: also where they cross as often the other way round.
  /// - Returns: how many crossings went.
  mutating func transpose(exchangesEqual: Bool) -> Int {
    var gained = 0
    for place in order.indices.dropLast() {
      let (before, after) = crossings(order[place], order[place + 1])
      if before > after || (exchangesEqual && before == after && before > 0) {
        order.swapAt(place, place + 1)
        gained += before - after
      }
    }
    return gained
  }

  /// Takes each vertex to the place of the whole rank where it crosses least: sifting, of
  /// Matuszewski, Schönfeld and Molitor, "Using sifting for k-layer straightline crossing
  /// minimization" (Graph Drawing 1999).
  /// - Returns: how many crossings went.
  mutating func sift() -> Int {
    var gained = 0
    for vertex in vertices.indices {
      guard let place = order.firstIndex(of: vertex) else { continue }
      var (best, target) = (0, place)
      var change = 0
      for other in stride(from: place - 1, through: 0, by: -1) {
        change += surplus(vertex, order[other])
        if change < best { (best, target) = (change, other) }
      }
      change = 0
      for other in order.indices[(place + 1)...] {
        change += surplus(order[other], vertex)
        if change < best { (best, target) = (change, other) }
      }
      if target != place {
        order.remove(at: place)
        order.insert(vertex, at: target)
        gained -= best
      }
    }
    return gained
  }
}
