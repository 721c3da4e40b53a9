/// What one cell of the map shows of its lines, for whoever has the glyphs.
package struct MapCell: Hashable, Sendable {
  /// The sides of the cell that its line reaches.
  package struct Arms: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let up = Arms(rawValue: 1)
    package static let down = Arms(rawValue: 2)
    package static let left = Arms(rawValue: 4)
    package static let right = Arms(rawValue: 8)
    package static let all: Arms = [.up, .down, .left, .right]
  }

  /// None where there is no line; else two at least.
  package internal(set) var arms: Arms = []
  /// Whether one line goes up and down over another that goes left and right, and they do not
  /// touch: best drawn as the upright one alone, so that a `┼` is always a branch.
  package internal(set) var isCrossing = false
  /// Whether all its lines go both ways: `═`.
  package internal(set) var isDouble = false
  /// Whether all its lines are quiet: `╌`.
  package internal(set) var isQuiet = false
  /// The side that an arrowhead here points to; none for no head. It takes the place of the line.
  package internal(set) var head: Arms = []
  /// Whether a line that was to stand out goes through it.
  package internal(set) var standsOut = false
}

/// A part of the map, cell by cell.
package struct MapWindow: Sendable {
  package let rows: Range<Int>
  package let columns: Range<Int>
  private var cells: [MapCell]
  /// Whether a stroke ends in the cell.
  private var ends: [Bool]
  private var isInked: [Bool]

  init(rows: Range<Int>, columns: Range<Int>) {
    (self.rows, self.columns) = (rows, columns)
    cells = Array(repeating: MapCell(), count: rows.count * columns.count)
    ends = Array(repeating: false, count: cells.count)
    isInked = ends
  }

  /// The cell of the map there; nothing outside the window.
  package subscript(row: Int, column: Int) -> MapCell {
    place(row, column).map { cells[$0] } ?? MapCell()
  }

  private func place(_ row: Int, _ column: Int) -> Int? {
    guard rows.contains(row), columns.contains(column) else { return nil }
    return (row - rows.lowerBound) * columns.count + column - columns.lowerBound
  }

  /// Draws what of a run falls into the window.
  mutating func draw(_ run: MapRun) {
    let (before, after): (MapCell.Arms, MapCell.Arms) =
      run.isUpright ? ([.up], [.down]) : ([.left], [.right])
    for position in Range(run.range).clamped(to: run.isUpright ? rows : columns) {
      guard let place = run.isUpright ? place(position, run.place) : place(run.place, position)
      else { continue }
      var arms: MapCell.Arms = []
      if position > run.range.lowerBound || run.joinsBefore { arms.formUnion(before) }
      if position < run.range.upperBound || run.joinsAfter { arms.formUnion(after) }
      cells[place].arms.formUnion(arms)
      if arms != before.union(after) { ends[place] = true }
      cells[place].isDouble = run.isDouble && (cells[place].isDouble || !isInked[place])
      cells[place].isQuiet = run.isQuiet && (cells[place].isQuiet || !isInked[place])
      isInked[place] = true
    }
  }

  /// Tells crossings from branches, when everything is drawn.
  mutating func finish() {
    for place in cells.indices {
      cells[place].isCrossing = cells[place].arms == .all && !ends[place]
    }
  }

  mutating func setHead(_ head: MapCell.Arms, row: Int, column: Int) {
    if let place = place(row, column) { cells[place].head = head }
  }

  /// Makes the cells from a point to another, of one row or one column, stand out.
  mutating func standOut(_ from: MapPoint, _ to: MapPoint) {
    let (top, bottom) = (min(from.row, to.row), max(from.row, to.row))
    let (left, right) = (min(from.column, to.column), max(from.column, to.column))
    for row in rows where top...bottom ~= row {
      for column in columns where left...right ~= column {
        if let place = place(row, column) { cells[place].standsOut = true }
      }
    }
  }
}

/// A cell of the map, from its upper left corner.
package struct MapPoint: Hashable, Sendable {
  package var row: Int
  package var column: Int
}

/// A straight stroke of the map.
struct MapRun: Sendable {
  var isUpright: Bool
  /// The column of an upright one, else the row.
  let place: Int
  /// The rows of an upright one, else the columns.
  let range: ClosedRange<Int>
  var isDouble: Bool
  var isQuiet: Bool
  /// Whether all its lines are drawn against their direction.
  var isBackward: Bool
  /// Whether the first cell is drawn to its outer side: it comes from a label.
  var joinsBefore = false
  /// Whether the last cell is.
  var joinsAfter = false
}
