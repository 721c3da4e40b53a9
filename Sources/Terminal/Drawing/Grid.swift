/// A screenful of cells to draw on. Nothing drawn leaves its rectangle or the grid, and every row is
/// exactly as wide as the grid, whatever the size and the text.
package struct Grid: Equatable, Sendable {
  /// How many rows and columns there are: fixed for good.
  package let size: Size
  /// The signs lines, frames and ellipses are drawn with.
  package let glyphs: Glyphs
  private var cells: [Cell]

  /// A blank grid of `text`.
  package init(size: Size, glyphs: Glyphs = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank(.text), count: size.rows * size.columns)
  }

  /// All of the grid.
  package var bounds: Rect { Rect(size) }

  /// The cell there, or nil outside the grid.
  package subscript(row: Int, column: Int) -> Cell? {
    bounds.contains(Position(row: row, column: column)) ? cells[index(row, column)] : nil
  }

  /// A row's cells; empty outside the grid.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[index(row, 0)..<index(row + 1, 0)]
  }

  private func index(_ row: Int, _ column: Int) -> Int { row * size.columns + column }
}

// MARK: Drawing

extension Grid {
  /// Draws text from a place to the right, in at most `width` cells, cut with an ellipsis where it
  /// is longer. What falls outside `clip` is not drawn. Answers the column after the text.
  @discardableResult
  package mutating func put(
    _ text: SafeText, row: Int, column: Int, width: Int = .max, role: Role = .text,
    emphasis: Attributes = [], clip: Rect? = nil
  ) -> Int {
    let shown = text.truncated(to: width, ellipsis: glyphs.ellipsis)
    let area = bounds.intersection(clip ?? bounds)
    if area.rowRange.contains(row) {
      if shown.isASCII {
        putASCII(shown.string, row, column, role, emphasis, within: area.columnRange)
      } else {
        var place = column
        for cluster in shown.clusters {
          set(cluster, row, place, role, emphasis, within: area.columnRange)
          place += cluster.width
        }
      }
    }
    return column + shown.width
  }

  /// Draws text inside one row of a rectangle, aligned, blanks included: the row is all `role`.
  package mutating func put(
    _ text: SafeText, in rect: Rect, line: Int = 0, alignment: Alignment = .leading,
    role: Role = .text, emphasis: Attributes = []
  ) {
    guard (0..<rect.rows).contains(line) else { return }
    let shown = text.padded(to: rect.columns, alignment, ellipsis: glyphs.ellipsis)
    put(
      shown, row: rect.row + line, column: rect.column, role: role, emphasis: emphasis, clip: rect)
  }

  /// Fills a rectangle with one sign, blank unless said otherwise.
  package mutating func fill(
    _ rect: Rect, with glyph: SafeText = .blank(1), role: Role = .text, emphasis: Attributes = []
  ) {
    let area = bounds.intersection(rect)
    let cluster = glyph.clusters.first { $0.width == 1 } ?? Cluster(text: " ", width: 1)
    for row in area.rowRange {
      for column in area.columnRange {
        set(cluster, row, column, role, emphasis, within: area.columnRange)
      }
    }
  }

  /// A line of `columns` cells, from a place to the right.
  package mutating func horizontalLine(
    row: Int, column: Int, columns: Int, glyph: SafeText? = nil, role: Role = .border
  ) {
    let rect = Rect(row: row, column: column, rows: 1, columns: columns)
    fill(rect, with: glyph ?? glyphs.horizontal, role: role)
  }

  /// A title at the left end of a line across the first row of a rectangle.
  package mutating func heading(_ title: SafeText, in rect: Rect, role: Role = .heading) {
    let text = SafeText.blank(1) + title + .blank(1)
    let column = put(
      text, row: rect.row, column: rect.column, width: rect.columns, role: role, clip: rect)
    horizontalLine(
      row: rect.row, column: column, columns: max(0, rect.column + rect.columns - column))
  }

  /// A line of `rows` cells, from a place downwards.
  package mutating func verticalLine(
    row: Int, column: Int, rows: Int, glyph: SafeText? = nil, role: Role = .border
  ) {
    let rect = Rect(row: row, column: column, rows: rows, columns: 1)
    fill(rect, with: glyph ?? glyphs.vertical, role: role)
  }

  /// A frame along the inner edge of a rectangle, with a title in its upper side.
  package mutating func frame(_ rect: Rect, title: SafeText = .empty, role: Role = .border) {
    guard rect.rows > 1, rect.columns > 1 else { return }
    let bottom = rect.row + rect.rows - 1
    let right = rect.column + rect.columns - 1
    for row in [rect.row, bottom] {
      horizontalLine(row: row, column: rect.column, columns: rect.columns, role: role)
    }
    for column in [rect.column, right] {
      verticalLine(row: rect.row, column: column, rows: rect.rows, role: role)
    }
    put(glyphs.upperLeft, row: rect.row, column: rect.column, role: role)
    put(glyphs.upperRight, row: rect.row, column: right, role: role)
    put(glyphs.lowerLeft, row: bottom, column: rect.column, role: role)
    put(glyphs.lowerRight, row: bottom, column: right, role: role)
    guard !title.isEmpty, rect.columns > 6 else { return }
    let room = title.truncated(to: rect.columns - 6, ellipsis: glyphs.ellipsis)
    put(.blank(1) + room + .blank(1), row: rect.row, column: rect.column + 2, role: role)
  }

  /// Gives what is drawn in a rectangle another role, as a selection bar does; the text stays.
  package mutating func restyle(_ rect: Rect, role: Role, emphasis: Attributes = []) {
    let area = bounds.intersection(rect)
    guard !area.isEmpty else { return }
    for row in area.rowRange {
      var columns = area.columnRange
      // A pair of cells has one style: it is the left one's rectangle that counts.
      while let first = columns.first, cells[index(row, first)].isTail { columns.removeFirst() }
      if let last = columns.last, cells[index(row, last)].width == 2 {
        columns = columns.lowerBound..<columns.upperBound + 1
      }
      for column in columns {
        cells[index(row, column)].role = role
        cells[index(row, column)].emphasis = emphasis
      }
    }
  }

  /// What each cell of an ASCII text holds.
  private static let ascii = (0..<0x80 as Range<UInt8>).map { String(Unicode.Scalar($0)) }

  private mutating func putASCII(
    _ string: String, _ row: Int, _ column: Int, _ role: Role, _ emphasis: Attributes,
    within columns: Range<Int>
  ) {
    var place = column
    for byte in string.utf8 {
      if columns.contains(place) {
        let cluster = Cluster(text: Self.ascii[Int(byte & 0x7F)], width: 1)
        set(cluster, row, place, role, emphasis, within: columns)
      }
      place += 1
    }
  }

  /// Sets one cluster; of a pair that does not fit as a whole, blanks where it does.
  private mutating func set(
    _ cluster: Cluster, _ row: Int, _ column: Int, _ role: Role, _ emphasis: Attributes,
    within columns: Range<Int>
  ) {
    let places = column..<column + cluster.width
    let visible = places.clamped(to: columns)
    guard !visible.isEmpty else { return }
    let isWhole = visible == places
    for place in visible { freePair(row, place) }
    for place in visible {
      cells[index(row, place)] =
        if !isWhole {
          .blank(role, emphasis: emphasis)
        } else if place == column {
          Cell(cluster, role: role, emphasis: emphasis)
        } else {
          .tail(role, emphasis: emphasis)
        }
    }
  }

  /// Before half of a pair is overwritten, the other half becomes a blank.
  private mutating func freePair(_ row: Int, _ column: Int) {
    let cell = cells[index(row, column)]
    if cell.isTail {
      cells[index(row, column - 1)] = .blank(cell.role, emphasis: cell.emphasis)
    } else if cell.width == 2 {
      cells[index(row, column + 1)] = .blank(cell.role, emphasis: cell.emphasis)
    }
  }
}

// MARK: Reading

extension Grid {
  /// What is shown, a string a row, without the blanks at the end of each.
  package var text: [String] {
    (0..<size.rows).map { row in
      var line = self.row(row).reduce(into: "") { $0 += $1.text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The roles, a string a row, one letter a cell.
  package var roles: [String] {
    (0..<size.rows).map { row in String(self.row(row).map(\.role.letter)) }
  }

  /// What is wrong with the grid, in English for a test's report; nil when all is well.
  package func checkInvariants() -> String? {
    guard cells.count == size.rows * size.columns else { return "\(cells.count) cells" }
    for number in 0..<size.rows {
      let line = Array(row(number))
      for (column, cell) in line.enumerated() {
        let isAfterPair = column > 0 && line[column - 1].width == 2
        if cell.isTail != isAfterPair { return "row \(number), column \(column): half a pair" }
        if SafeText(cell.text) != SafeText(safe: cell.text, width: cell.width) {
          return "row \(number), column \(column): not safe, or not \(cell.width) wide"
        }
      }
      let width = line.reduce(0) { $0 + $1.width }
      if width != size.columns { return "row \(number) is \(width) cells wide" }
    }
    return nil
  }
}
