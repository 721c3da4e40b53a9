/// In which rank each vertex stands, so that every edge leads to a later one and few are long.
///
/// Longest paths first (Sugiyama, Tagawa and Toda, "Methods for visual understanding of
/// hierarchical system structures", IEEE Transactions on Systems, Man and Cybernetics 11, 1981).
/// Then each vertex moves, within what its neighbours leave it, towards the side with more edges,
/// and one with as many on both sides to the emptiest rank: what network simplex and its balancing
/// do in Gansner, Koutsofios, North and Vo, "A technique for drawing directed graphs" (IEEE
/// Transactions on Software Engineering 19, 1993), but one vertex at a time.
struct Ranking {
  private let out: Adjacency
  private let into: Adjacency
  /// Every edge leads from an earlier to a later vertex of it.
  private let order: [Int]
  private var ranks: [Int]

  private static let rounds = 12

  /// - Parameters:
  ///   - places: of each vertex in an order that no edge goes against.
  ///   - edges: among vertices 0 ..< `places.count`.
  /// - Returns: from 0 up, none left out.
  static func ranks(places: [Int], edges: [(from: Int, to: Int)]) -> [Int] {
    var ranking = Ranking(places: places, edges: edges)
    ranking.shorten()
    ranking.balance()
    ranking.close()
    return ranking.ranks
  }

  private init(places: [Int], edges: [(from: Int, to: Int)]) {
    let count = places.count
    out = Adjacency(count: count, edges.map { (vertex: $0.from, neighbour: $0.to) })
    into = Adjacency(count: count, edges.map { (vertex: $0.to, neighbour: $0.from) })
    order = (0..<count).sorted { places[$0] < places[$1] }
    ranks = Array(repeating: 0, count: count)
    for vertex in order {
      for before in into[vertex] { ranks[vertex] = max(ranks[vertex], ranks[before] + 1) }
    }
  }

  private func earliest(_ vertex: Int) -> Int? { into[vertex].map { ranks[$0] + 1 }.max() }
  private func latest(_ vertex: Int) -> Int? { out[vertex].map { ranks[$0] - 1 }.min() }

  private mutating func shorten() {
    for round in 0..<Self.rounds {
      var hasMoved = false
      for vertex in round.isMultiple(of: 2) ? order.reversed() : order {
        let (sent, got) = (out.degree(of: vertex), into.degree(of: vertex))
        let rank = sent > got ? latest(vertex) : sent < got ? earliest(vertex) : nil
        if let rank, rank != ranks[vertex] {
          ranks[vertex] = rank
          hasMoved = true
        }
      }
      if !hasMoved { return }
    }
  }

  private mutating func balance() {
    var crowd: [Int: Int] = [:]
    for rank in ranks { crowd[rank, default: 0] += 1 }
    for vertex in order where out.degree(of: vertex) == into.degree(of: vertex) {
      guard let first = earliest(vertex), let last = latest(vertex), first < last else { continue }
      var best = ranks[vertex]
      for rank in first...last where crowd[rank, default: 0] + 1 < crowd[best, default: 0] {
        best = rank
      }
      crowd[ranks[vertex], default: 0] -= 1
      crowd[best, default: 0] += 1
      ranks[vertex] = best
    }
  }

  /// Numbers the ranks from 0, without those that were left empty.
  private mutating func close() {
    let used = Set(ranks).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    for vertex in ranks.indices { ranks[vertex] = numbers[ranks[vertex]] ?? 0 }
  }
}
