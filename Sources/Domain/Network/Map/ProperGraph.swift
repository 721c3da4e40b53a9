/// A ranked graph in which every edge leads to the next rank: what leads further passes through
/// *bends*, vertices without a label, one in each rank between.
///
/// Edges of one *bundle* leave the same vertex and share their bends, so that a partner's lines run
/// together until they part.
struct ProperGraph {
  /// An edge before it is cut: from a vertex to one of a later rank.
  struct Edge {
    var from: Int
    var to: Int
    /// All edges of a bundle leave the same vertex.
    var bundle: Int
    /// Whether nothing has happened on it for long.
    var isQuiet: Bool
  }

  /// A part of one or more edges, from a rank to the next.
  struct Segment {
    var from: Int
    var to: Int
    var bundle: Int
    /// Whether all its edges are quiet.
    var isQuiet: Bool
  }

  /// How many vertices are no bends: they come first.
  let labelled: Int
  /// The rank of each vertex.
  let ranks: [Int]
  /// The vertices of each rank, in the order they were made.
  let levels: [[Int]]
  let segments: [Segment]
  /// The vertices beside one, in the next rank.
  let next: Adjacency
  /// The vertices beside one, in the rank before.
  let previous: Adjacency
  /// Of each edge, its segments from left to right, as places in `segments`.
  let paths: [[Int]]

  /// - Parameters:
  ///   - ranks: of each vertex, from 0 up.
  ///   - edges: each to a later rank.
  init(ranks: [Int], edges: [Edge]) {
    var cutting = Cutting(ranks: ranks)
    paths = edges.map { cutting.cut($0) }
    (labelled, self.ranks, segments) = (ranks.count, cutting.ranks, cutting.segments)
    var levels = Array(repeating: [Int](), count: (ranks.max() ?? -1) + 1)
    for vertex in self.ranks.indices { levels[self.ranks[vertex]].append(vertex) }
    self.levels = levels
    let count = self.ranks.count
    next = Adjacency(count: count, segments.map { (vertex: $0.from, neighbour: $0.to) })
    previous = Adjacency(count: count, segments.map { (vertex: $0.to, neighbour: $0.from) })
  }

  func isBend(_ vertex: Int) -> Bool { vertex >= labelled }

  private struct Cutting {
    var ranks: [Int]
    var segments: [Segment] = []
    /// The segments of each bundle so far from one bend to the next.
    private var chains: [Int: [Int]] = [:]

    init(ranks: [Int]) { self.ranks = ranks }

    mutating func cut(_ edge: Edge) -> [Int] {
      let bends = ranks[edge.to] - ranks[edge.from] - 1
      var chain = chains[edge.bundle, default: []]
      for place in chain.prefix(bends) where !edge.isQuiet { segments[place].isQuiet = false }
      while chain.count < bends {
        let from = chain.last.map { segments[$0].to } ?? edge.from
        ranks.append(ranks[from] + 1)
        chain.append(add(edge, from: from, to: ranks.count - 1))
      }
      chains[edge.bundle] = chain
      let path = Array(chain.prefix(bends))
      return path + [add(edge, from: path.last.map { segments[$0].to } ?? edge.from, to: edge.to)]
    }

    private mutating func add(_ edge: Edge, from: Int, to: Int) -> Int {
      segments.append(Segment(from: from, to: to, bundle: edge.bundle, isQuiet: edge.isQuiet))
      return segments.count - 1
    }
  }
}
