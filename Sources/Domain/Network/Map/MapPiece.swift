/// One connected part of a map, laid out on its own: everything but the widths of its labels.
struct MapPiece: Sendable {
  /// The map's items, in the order of the graph's vertices.
  let items: [Int]
  /// The map's lines, in the order of the graph's paths.
  let lines: [Int]
  /// How each of them is drawn.
  let courses: [Directed.Course]
  let graph: ProperGraph
  /// The row of each vertex, from 0 up.
  let rows: [Int]
  let rowCount: Int
  /// Between each rank and the next.
  let channels: [Channel]
  /// The stroke of its channel that each segment arrives from.
  let strokes: [Int]
  /// How often lines cross.
  let crossings: Int
  /// How many rows lie before each row, with its lanes.
  private let rowStarts: [Int]
  /// Where the map has the piece's first rank and row.
  var firstRank = 0
  var firstRow = 0

  var rankCount: Int { graph.levels.count }

  /// - Parameters:
  ///   - ranks: of the items, from 0 up.
  ///   - edges: of the lines, their ends as places in `items`.
  init(
    items: [Int], ranks: [Int], lines: [Int], edges: [ProperGraph.Edge],
    courses: [Directed.Course], effort: Int, work: MapWork
  ) throws(CancellationError) {
    let graph = ProperGraph(ranks: ranks, edges: edges)
    let levels = try Ordering.levels(of: graph, effort: effort, work: work)
    let places = try Placement.rows(of: graph, levels: levels, work: work)
    var segments = Array(repeating: [Int](), count: max(0, levels.count - 1))
    for (place, segment) in graph.segments.enumerated() {
      segments[graph.ranks[segment.from]].append(place)
    }
    var channels: [Channel] = []
    for segments in segments {
      try work.check()
      channels.append(Channel(graph, segments: segments, rows: places))
    }
    var lanes: [Int: Int] = [:]
    for channel in channels { lanes.merge(channel.lanes) { max($0, $1) } }
    var rowStarts: [Int] = []
    var row = 0
    for place in 0...(places.max() ?? 0) {
      rowStarts.append(row)
      row += 1 + lanes[place, default: 0]
    }
    (self.items, self.lines, self.courses) = (items, lines, courses)
    (self.graph, self.channels) = (graph, channels)
    var strokes = Array(repeating: 0, count: graph.segments.count)
    for channel in channels {
      for (index, stroke) in channel.strokes.enumerated() {
        for case .segment(let segment) in stroke.branches.map(\.target) {
          strokes[segment] = index
        }
      }
    }
    self.strokes = strokes
    self.rowStarts = rowStarts
    rows = places.map { rowStarts[$0] }
    rowCount = row
    crossings = Crossings.count(graph, levels: levels)
  }

  /// The row of the map.
  func row(_ lane: Channel.Lane) -> Int { firstRow + rowStarts[lane.row] + lane.number }
}

extension MapPiece {
  /// The parts of a map, the largest first, each with its place: those that are less wide than the
  /// widest stand beside each other.
  static func pieces(
    of graph: MapGraph, sharesBends: Bool, effort: Int, work: MapWork
  ) throws(CancellationError) -> [MapPiece] {
    let directed = Directed(graph)
    let parts = parts(of: graph)
    var partOfItem = Array(repeating: 0, count: graph.items.count)
    for (number, part) in parts.enumerated() { for item in part { partOfItem[item] = number } }
    var lines = Array(repeating: [Int](), count: parts.count)
    for line in graph.lines { lines[partOfItem[line.from]].append(line.index) }
    var pieces: [MapPiece] = []
    var done = 0
    for (items, lines) in zip(parts, lines) {
      let share = Double(lines.count) / Double(max(1, graph.lines.count))
      pieces.append(
        try MapPiece(
          items: items, lines: lines, of: graph, directed, sharesBends: sharesBends,
          effort: Int(Double(effort) * share), work: work))
      done += items.count
      work.progress(Double(done) / Double(graph.items.count))
    }
    arrange(&pieces)
    return pieces
  }

  private init(
    items: [Int], lines: [Int], of graph: MapGraph, _ directed: Directed, sharesBends: Bool,
    effort: Int, work: MapWork
  ) throws(CancellationError) {
    let places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1, $0) })
    let first = items.map { directed.ranks[$0] }.min() ?? 0
    let edges = lines.map { line in
      let ends = directed.ends[line]
      let left = places[ends.left] ?? 0
      return ProperGraph.Edge(
        from: left, to: places[ends.right] ?? 0,
        bundle: directed.courses[line].bundle(sharesBends ? left : line),
        isQuiet: graph.lines[line].isQuiet)
    }
    try self.init(
      items: items, ranks: items.map { directed.ranks[$0] - first }, lines: lines, edges: edges,
      courses: lines.map { directed.courses[$0] }, effort: effort, work: work)
  }

  /// The items of each connected part, ascending.
  private static func parts(of graph: MapGraph) -> [[Int]] {
    let count = graph.items.count
    let near = Adjacency(
      count: count,
      graph.lines.map { (vertex: $0.from, neighbour: $0.to) }
        + graph.lines.map { (vertex: $0.to, neighbour: $0.from) })
    var isFound = Array(repeating: false, count: count)
    var parts: [[Int]] = []
    for start in 0..<count where !isFound[start] {
      var part = [start]
      isFound[start] = true
      var next = 0
      while next < part.count {
        for other in near[part[next]] where !isFound[other] {
          isFound[other] = true
          part.append(other)
        }
        next += 1
      }
      parts.append(part.sorted())
    }
    return parts.sorted { (-$0.count, $0[0]) < (-$1.count, $1[0]) }
  }

  /// Puts the pieces beside and below each other.
  private static func arrange(_ pieces: inout [MapPiece]) {
    let width = max(4, pieces.map(\.rankCount).max() ?? 0)
    var (rank, top, height) = (0, 0, 0)
    for index in pieces.indices {
      if rank + pieces[index].rankCount > width {
        // Single items need no space between them.
        top += height + (pieces[index].items.count > 1 || height > 1 ? 1 : 0)
        (rank, height) = (0, 0)
      }
      (pieces[index].firstRank, pieces[index].firstRow) = (rank, top)
      rank += pieces[index].rankCount
      height = max(height, pieces[index].rowCount)
    }
  }
}
