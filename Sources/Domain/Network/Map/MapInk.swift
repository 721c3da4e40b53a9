/// All strokes of a map in its cells, to be found by row and column.
struct MapInk: Sendable {
  /// Those from left to right, by row, and the upright ones, by column.
  private var level: Sheet
  private var upright: Sheet
  private var heads: [MapPoint: MapCell.Arms] = [:]
  private let pens: [MapPen]
  /// The pen that draws each line, and the line's place in its piece.
  private let places: [(pen: Int, line: Int)]

  init(_ pieces: [MapPiece], _ boxes: [MapLayout.Box], _ labels: [Range<Int>]) {
    let pens = pieces.map { MapPen($0, boxes, labels) }
    let runs = pens.flatMap(\.runs)
    level = Sheet(runs.filter { !$0.isUpright })
    upright = Sheet(runs.filter(\.isUpright))
    var places = Array(
      repeating: (pen: 0, line: 0), count: pieces.reduce(0) { $0 + $1.lines.count })
    for (index, piece) in pieces.enumerated() {
      for (line, number) in piece.lines.enumerated() { places[number] = (index, line) }
    }
    (self.pens, self.places) = (pens, places)
    for pen in pens {
      for (line, course) in pen.piece.courses.enumerated() where course != .backward {
        heads[pen.end(of: line)] = .right
      }
    }
    for pen in pens {
      for (line, course) in pen.piece.courses.enumerated() where course == .backward {
        let (point, head) = backwardHead(pen.path(of: line))
        heads[point] = head
      }
    }
  }

  func path(of line: Int) -> [MapPoint] { pens[places[line].pen].path(of: places[line].line) }

  func draw(on window: inout MapWindow) {
    for run in level.runs(at: window.rows) { window.draw(run) }
    for run in upright.runs(at: window.columns) { window.draw(run) }
    window.finish()
    for (point, head) in heads {
      window.setHead(head, row: point.row, column: point.column)
    }
  }

  /// A cell that only lines drawn backward go through, the nearest to where they arrive; where
  /// there is none, the one in which they do.
  private func backwardHead(_ path: [MapPoint]) -> (MapPoint, MapCell.Arms) {
    for (from, to) in zip(path, path.dropFirst()) where from != to {
      let isUpright = from.column == to.column
      let length = abs(from.row - to.row) + abs(from.column - to.column)
      for step in [1, length / 2, length - 1] where step > 0 && step < length {
        let point =
          isUpright
          ? MapPoint(row: from.row + (to.row > from.row ? step : -step), column: from.column)
          : MapPoint(row: from.row, column: from.column + step)
        let along = (isUpright ? upright : level).runs(through: point, isUpright: isUpright)
        let across = (isUpright ? level : upright).runs(through: point, isUpright: !isUpright)
        if across.isEmpty, along.allSatisfy(\.isBackward) {
          return (point, isUpright ? (to.row > from.row ? .up : .down) : .left)
        }
      }
    }
    return (path[0], .left)
  }

  /// Strokes of one direction, by their row or column.
  private struct Sheet {
    private let runs: [MapRun]
    private let starts: [Int]

    init(_ runs: [MapRun]) {
      self.runs = runs.sorted {
        ($0.place, $0.range.lowerBound) < ($1.place, $1.range.lowerBound)
      }
      var starts = Array(repeating: 0, count: (self.runs.last?.place ?? -1) + 2)
      for run in runs { starts[run.place + 1] += 1 }
      for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
      self.starts = starts
    }

    func runs(at places: Range<Int>) -> ArraySlice<MapRun> {
      let inside = places.clamped(to: 0..<starts.count - 1)
      return runs[starts[inside.lowerBound]..<starts[inside.upperBound]]
    }

    func runs(through point: MapPoint, isUpright: Bool) -> [MapRun] {
      let (place, position) =
        isUpright ? (point.column, point.row) : (point.row, point.column)
      return runs(at: place..<place + 1).filter { $0.range.contains(position) }
    }
  }
}
