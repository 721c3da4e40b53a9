/// Draws one piece of a map, when the columns of its labels are known.
struct MapPen: Sendable {
  let piece: MapPiece
  private let boxes: [MapLayout.Box]
  private let labels: [Range<Int>]

  init(_ piece: MapPiece, _ boxes: [MapLayout.Box], _ labels: [Range<Int>]) {
    (self.piece, self.boxes, self.labels) = (piece, boxes, labels)
  }

  // MARK: Where things are

  private func rank(_ vertex: Int) -> Int { piece.firstRank + piece.graph.ranks[vertex] }
  private func row(_ vertex: Int) -> Int { piece.firstRow + piece.rows[vertex] }

  /// Where lines arrive in front of a vertex.
  private func entry(_ vertex: Int) -> Int { labels[rank(vertex)].lowerBound - 2 }

  /// Where lines leave behind it.
  private func exit(_ vertex: Int) -> Int {
    piece.graph.isBend(vertex)
      ? labels[rank(vertex)].upperBound + 1 : boxes[piece.items[vertex]].columns.upperBound + 1
  }

  private func column(_ stroke: Channel.Stroke) -> Int? {
    stroke.track.map { labels[rank(stroke.from)].upperBound + 2 + $0 }
  }

  /// Where a line of the piece arrives, from the left.
  func end(of line: Int) -> MapPoint {
    guard let last = piece.graph.paths[line].last else { return MapPoint(row: 0, column: 0) }
    let vertex = piece.graph.segments[last].to
    return MapPoint(row: row(vertex), column: entry(vertex))
  }

  /// The corners of a line of the piece, from its left end to its right one.
  func path(of line: Int) -> [MapPoint] {
    var path: [MapPoint] = []
    for segment in piece.graph.paths[line] { path += corners(of: segment) }
    var corners: [MapPoint] = []
    for (index, point) in path.enumerated() {
      if let last = corners.last, index + 1 < path.count {
        let next = path[index + 1]
        if last.row == point.row, point.row == next.row { continue }
        if last.column == point.column, point.column == next.column { continue }
      }
      corners.append(point)
    }
    return corners
  }

  private func corners(of segment: Int) -> [MapPoint] {
    let (from, to) = (piece.graph.segments[segment].from, piece.graph.segments[segment].to)
    let channel = piece.channels[piece.graph.ranks[from]]
    var corners = [MapPoint(row: row(to), column: entry(to))]
    var stroke: Channel.Stroke? = channel.strokes[piece.strokes[segment]]
    while let current = stroke {
      let source = piece.row(current.source)
      if let column = column(current) {
        corners.append(MapPoint(row: corners[corners.count - 1].row, column: column))
        corners.append(MapPoint(row: source, column: column))
      }
      if current.parent == nil { corners.append(MapPoint(row: source, column: exit(from))) }
      stroke = current.parent.map { channel.strokes[$0] }
    }
    return corners.reversed()
  }

  // MARK: Strokes

  var runs: [MapRun] {
    var runs: [MapRun] = []
    for segment in piece.graph.segments where piece.graph.isBend(segment.to) {
      runs.append(
        run(
          segment.bundle, row(segment.to), entry(segment.to), exit(segment.to),
          isQuiet: segment.isQuiet))
    }
    for channel in piece.channels {
      for stroke in channel.strokes { draw(stroke, of: channel, on: &runs) }
    }
    return runs
  }

  /// From left to right.
  private func run(
    _ bundle: Int, _ row: Int, _ from: Int, _ to: Int, isQuiet: Bool
  ) -> MapRun {
    let course = Directed.Course(bundle: bundle)
    return MapRun(
      isUpright: false, place: row, range: from...to, isDouble: course == .bothWays,
      isQuiet: isQuiet, isBackward: course == .backward)
  }

  private func draw(
    _ stroke: Channel.Stroke, of channel: Channel, on runs: inout [MapRun]
  ) {
    let column = column(stroke)
    let isQuiet = isQuiet(stroke, of: channel)
    if let column {
      if stroke.parent == nil {
        var leaving = run(
          stroke.bundle, piece.row(stroke.source), exit(stroke.from), column, isQuiet: isQuiet)
        leaving.joinsBefore = true
        runs.append(leaving)
      }
      var turned = run(
        stroke.bundle, column, piece.row(stroke.highest), piece.row(stroke.lowest),
        isQuiet: isQuiet)
      turned.isUpright = true
      runs.append(turned)
    }
    for branch in stroke.branches {
      let row = piece.row(branch.lane)
      let from = column ?? exit(stroke.from)
      switch branch.target {
      case .segment(let place):
        let segment = piece.graph.segments[place]
        var arriving = run(
          stroke.bundle, row, from, entry(segment.to), isQuiet: segment.isQuiet)
        arriving.joinsBefore = column == nil
        arriving.joinsAfter = true
        runs.append(arriving)
      case .stroke(let child):
        let next = channel.strokes[child]
        runs.append(
          run(
            stroke.bundle, row, from, self.column(next) ?? from,
            isQuiet: self.isQuiet(next, of: channel)))
      }
    }
  }

  private func isQuiet(_ stroke: Channel.Stroke, of channel: Channel) -> Bool {
    stroke.branches.allSatisfy { branch in
      switch branch.target {
      case .segment(let place): piece.graph.segments[place].isQuiet
      case .stroke(let child): isQuiet(channel.strokes[child], of: channel)
      }
    }
  }
}
