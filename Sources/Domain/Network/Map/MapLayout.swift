/// A network laid out to be drawn in cells: labels in ranks from left to right, and the lines
/// between them. The same network gives the same layout, whatever order it was read in.
///
/// To draw it: give each item the width of its label (`MapLayout.of`), or other widths later
/// (`labelled`, at once: for zooming). Take the `MapWindow` of the rows and columns that are
/// visible and draw each cell's arms as a glyph: two to four of up, down, left and right make
/// `│ ─ ┌ ┐ └ ┘ ├ ┤ ┬ ┴ ┼`; a `head` takes its place. Then draw the labels: each box is one row
/// high and as wide as was asked, and no line runs through it. Lines flow to the right: they
/// leave an item behind its label and arrive in front of one, where an arrowhead stands. A line
/// that had to be turned, because it closes a cycle, has a head against the flow on a stretch of
/// its own. For a selection, let the lines of `lines(at:)` stand out and move with
/// `item(from:towards:)`.
///
/// Sugiyama, Tagawa and Toda (1981), in the steps and with the means named in `CycleBreaking`,
/// `Ranking`, `Ordering`, `Placement` and `Channel`.
package struct MapLayout: Sendable {
  /// Where an item's label stands.
  package struct Box: Hashable, Sendable {
    /// As in `MapGraph.items`.
    package let item: Int
    /// From the left, from 0.
    package let rank: Int
    package let row: Int
    package let column: Int
    /// In cells.
    package let width: Int

    package var columns: Range<Int> { column..<column + width }
  }

  package let graph: MapGraph
  /// In the order of `graph.items`.
  package let boxes: [Box]
  /// The size of the map, in cells.
  package let rows: Int
  package let columns: Int
  /// How often lines cross, a line from a rank to the next counted as straight, and those that
  /// share a stretch as one.
  package let crossings: Int

  let pieces: [MapPiece]
  /// The columns of labels, of each rank.
  let labels: [Range<Int>]
  /// Items of each rank, from above.
  private let stacks: [[Int]]
  private let lineIndices: Adjacency
  let ink: MapInk

  /// - Parameters:
  ///   - sharesBends: whether lines from one item run together until they part; otherwise each
  ///     line is drawn on its own from end to end.
  ///   - effort: how many comparisons of two lines, about, to spend on fewer crossings: 100
  ///     million take about a second.
  ///   - width: of an item's label in cells, at least 1.
  package static func of(
    _ graph: MapGraph, sharesBends: Bool = true, effort: Int? = nil, work: MapWork = MapWork(),
    width: (MapItem) -> Int
  ) throws(CancellationError) -> MapLayout {
    let pieces = try MapPiece.pieces(
      of: graph, sharesBends: sharesBends, effort: effort ?? usualEffort(for: graph), work: work)
    return MapLayout(graph, pieces, width: width)
  }

  /// Grows with the map, so that a small one is there at once, up to what a large one may take.
  private static func usualEffort(for graph: MapGraph) -> Int {
    min(40_000_000, 20_000 * graph.lines.count)
  }

  /// The same with other labels: nothing but columns changes.
  package func labelled(width: (MapItem) -> Int) -> MapLayout {
    MapLayout(graph, pieces, width: width)
  }

  private init(_ graph: MapGraph, _ pieces: [MapPiece], width: (MapItem) -> Int) {
    let widths = graph.items.map { max(1, width($0)) }
    let labels = Self.labels(pieces, widths)
    var boxes: [Box] = []
    for piece in pieces {
      for (vertex, item) in piece.items.enumerated() {
        let rank = piece.firstRank + piece.graph.ranks[vertex]
        boxes.append(
          Box(
            item: item, rank: rank, row: piece.firstRow + piece.rows[vertex],
            column: labels[rank].lowerBound, width: widths[item]))
      }
    }
    boxes.sort { $0.item < $1.item }
    var stacks = Array(repeating: [Int](), count: labels.count)
    for box in boxes { stacks[box.rank].append(box.item) }
    self.stacks = stacks.map { $0.sorted { boxes[$0].row < boxes[$1].row } }
    (self.graph, self.pieces, self.labels, self.boxes) = (graph, pieces, labels, boxes)
    rows = pieces.map { $0.firstRow + $0.rowCount }.max() ?? 0
    columns = labels.last?.upperBound ?? 0
    crossings = pieces.reduce(0) { $0 + $1.crossings }
    lineIndices = Adjacency(
      count: graph.items.count,
      graph.lines.flatMap {
        [(vertex: $0.from, neighbour: $0.index), (vertex: $0.to, neighbour: $0.index)]
      })
    ink = MapInk(pieces, boxes, labels)
  }

  /// Between labels: a blank, a cell in which lines leave, tracks, a cell in which they arrive, a
  /// blank.
  private static func labels(_ pieces: [MapPiece], _ widths: [Int]) -> [Range<Int>] {
    let count = pieces.map { $0.firstRank + $0.rankCount }.max() ?? 0
    var breadths = Array(repeating: 1, count: count)
    var tracks = Array(repeating: 0, count: count)
    for piece in pieces {
      for (vertex, item) in piece.items.enumerated() {
        let rank = piece.firstRank + piece.graph.ranks[vertex]
        breadths[rank] = max(breadths[rank], widths[item])
      }
      for (rank, channel) in piece.channels.enumerated() {
        tracks[piece.firstRank + rank] = max(tracks[piece.firstRank + rank], channel.trackCount)
      }
    }
    var labels: [Range<Int>] = []
    var column = 0
    for (breadth, tracks) in zip(breadths, tracks) {
      labels.append(column..<column + breadth)
      column += breadth + tracks + 4
    }
    return labels
  }
}

// MARK: - Drawing

extension MapLayout {
  /// The lines of a part of the map.
  /// - Parameter lines: those that stand out, as in `graph.lines`.
  package func window(
    rows: Range<Int>, columns: Range<Int>, standingOut lines: some Sequence<Int> = []
  ) -> MapWindow {
    var window = MapWindow(rows: rows, columns: columns)
    ink.draw(on: &window)
    for line in lines {
      let path = path(of: line)
      for (from, to) in zip(path, path.dropFirst()) { window.standOut(from, to) }
    }
    return window
  }

  /// The corners of a line, from its left end to its right one.
  package func path(of line: Int) -> [MapPoint] { ink.path(of: line) }

  /// The item whose label covers the cell.
  package func item(row: Int, column: Int) -> Int? {
    guard let rank = labels.firstIndex(where: { $0.contains(column) }) else { return nil }
    return stacks[rank].first { boxes[$0].row == row && boxes[$0].columns.contains(column) }
  }
}

// MARK: - Moving

extension MapLayout {
  package enum Direction: Sendable { case left, right, up, down }

  /// The lines that begin or end at an item, as in `graph.lines`.
  package func lines(at item: Int) -> ArraySlice<Int> { lineIndices[item] }

  /// Where a selection moves from an item: up and down along its rank; left and right to the
  /// nearest that a line leads to, else to the nearest of the next rank there.
  package func item(from item: Int, towards direction: Direction) -> Int? {
    let box = boxes[item]
    switch direction {
    case .up: return stacks[box.rank].last { boxes[$0].row < box.row }
    case .down: return stacks[box.rank].first { boxes[$0].row > box.row }
    case .left, .right:
      let isAhead = { (other: Int) in
        direction == .left ? boxes[other].rank < box.rank : boxes[other].rank > box.rank
      }
      let near = lines(at: item).map { line in
        graph.lines[line].from == item ? graph.lines[line].to : graph.lines[line].from
      }
      let next = box.rank + (direction == .left ? -1 : 1)
      return nearest(near.filter(isAhead), to: box)
        ?? (stacks.indices.contains(next) ? nearest(stacks[next], to: box) : nil)
    }
  }

  private func nearest(_ items: [Int], to box: Box) -> Int? {
    func distance(_ item: Int) -> (Int, Int, Int) {
      (abs(boxes[item].rank - box.rank), abs(boxes[item].row - box.row), item)
    }
    return items.min { distance($0) < distance($1) }
  }
}
