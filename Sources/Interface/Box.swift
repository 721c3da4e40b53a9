import Terminal

/// A framed box of lines that lies over the panes.
struct Box {
  /// What is narrower beside a box says nothing.
  private static let stripe = 12

  var title: SafeText
  var lines: [SafeText]
  /// The line that is chosen, if one is.
  var chosen: Int?
  /// The least number of columns inside the frame.
  var leastWidth = 0
  /// Whether lines that are wider than there is room for go on below, instead of being cut.
  var wraps = false

  /// Clears its place and draws the frame at the lower right of an area.
  /// - Returns: the inside of the frame.
  @discardableResult
  func draw(on grid: inout Grid, atBottomOf area: Rect) -> Rect {
    let wanted = max(leastWidth, title.width + 4, lines.map(\.width).max() ?? 0) + 4
    // A box that would leave a stripe of what lies below, too narrow to read, takes that too.
    let columns = wanted > area.columns - Self.stripe ? area.columns : wanted
    let shown = lines.enumerated().flatMap { index, line in
      (wraps ? Self.pieces(of: line, columns: columns - 4) : [line]).map { (index, $0) }
    }
    let rows = min(shown.count + 2, area.rows)
    let rect = Rect(
      row: area.row + area.rows - rows, column: area.column + area.columns - columns, rows: rows,
      columns: columns)
    grid.fill(rect)
    grid.frame(rect, title: title, role: .borderFocus)
    let inside = rect.inset(rows: 1, columns: 2)
    // What is chosen stays in sight where there is no room for all lines.
    let last = chosen.flatMap { chosen in shown.lastIndex { $0.0 == chosen } } ?? 0
    let hidden = max(0, last - inside.rows + 1)
    for (row, (index, line)) in shown.dropFirst(hidden).enumerated() {
      grid.put(line, in: inside, line: row)
      if index == chosen { grid.restyle(inside.line(row), role: .cursor) }
    }
    return inside
  }

  /// A line in as many as it takes; what follows the first is indented.
  private static func pieces(of line: SafeText, columns: Int) -> [SafeText] {
    guard line.width > columns, columns > 8 else { return [line] }
    return line.wrapped(to: columns - 2).enumerated().map { index, piece in
      index == 0 ? piece : .blank(2) + piece
    }
  }
}
