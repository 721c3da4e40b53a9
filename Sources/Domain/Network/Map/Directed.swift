/// The lines of a map, each with a left and a right end, and the rank of each item.
///
/// A line both ways lies as the others want it; one that would close a cycle is turned.
struct Directed {
  /// How a line is drawn: from its left end to its right one, the other way, or both.
  enum Course: Int, CaseIterable {
    case forward, backward, bothWays

    static let count = allCases.count

    /// All lines of a bundle take the same course: its number says which.
    init(bundle: Int) { self = Self.allCases[bundle % Self.count] }

    /// The number of a bundle.
    func bundle(_ number: Int) -> Int { number * Self.count + rawValue }
  }

  /// The left and the right item of each line.
  let ends: [(left: Int, right: Int)]
  let courses: [Course]
  /// Of each item, from 0 up.
  let ranks: [Int]

  init(_ graph: MapGraph) {
    self.init(
      count: graph.items.count,
      lines: graph.lines.map { ($0.from, $0.to, $0.isBothWays) })
  }

  init(count: Int, lines: [(from: Int, to: Int, isBothWays: Bool)]) {
    let oneWay = lines.filter { !$0.isBothWays }.map { (from: $0.from, to: $0.to) }
    let places = CycleBreaking.places(count: count, edges: oneWay)
    courses = lines.map {
      $0.isBothWays ? .bothWays : places[$0.from] < places[$0.to] ? .forward : .backward
    }
    ends = lines.map {
      places[$0.from] < places[$0.to]
        ? (left: $0.from, right: $0.to) : (left: $0.to, right: $0.from)
    }
    ranks = Ranking.ranks(places: places, edges: ends.map { (from: $0.left, to: $0.right) })
  }
}
