/// An order to begin with: the vertices of each rank as a walk through the graph finds them, so
/// that what belongs together stands together. A tree comes out without a crossing.
struct Walk {
  /// Whether it begins at the vertices that nothing leads to, rather than at those that lead
  /// nowhere.
  private let fromLeft: Bool
  /// Whether it follows each line to its end before the next.
  private let isDeep: Bool

  static let all = [
    Walk(fromLeft: true, isDeep: true), Walk(fromLeft: false, isDeep: true),
    Walk(fromLeft: true, isDeep: false), Walk(fromLeft: false, isDeep: false),
  ]

  func levels(of graph: ProperGraph) -> [[Int]] {
    var levels = Array(repeating: [Int](), count: graph.levels.count)
    var isFound = Array(repeating: false, count: graph.ranks.count)
    let (ahead, behind) =
      fromLeft ? (graph.next, graph.previous) : (graph.previous, graph.next)
    for root in graph.ranks.indices where behind.degree(of: root) == 0 && !isFound[root] {
      var waiting = [root]
      var next = 0
      isFound[root] = !isDeep
      while next < waiting.count {
        let vertex: Int
        if isDeep {
          vertex = waiting.removeLast()
          if isFound[vertex] { continue }
          isFound[vertex] = true
        } else {
          vertex = waiting[next]
          next += 1
        }
        levels[graph.ranks[vertex]].append(vertex)
        let found = ahead[vertex] + behind[vertex]
        for other in isDeep ? found.reversed() : Array(found) where !isFound[other] {
          if !isDeep { isFound[other] = true }
          waiting.append(other)
        }
      }
    }
    return levels
  }
}
