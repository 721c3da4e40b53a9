import Terminal

/// A framed box of lines that lies over the panes.
struct Box {
  var title: SafeText
  var lines: [SafeText]
  /// The line that is chosen, if one is.
  var chosen: Int?
  /// The least number of columns inside the frame.
  var leastWidth = 0

  /// Clears its place and draws the frame at the lower right of an area.
  /// - Returns: the inside of the frame.
  @discardableResult
  func draw(on grid: inout Grid, atBottomOf area: Rect) -> Rect {
    let wanted = max(leastWidth, title.width + 4, lines.map(\.width).max() ?? 0) + 4
    let columns = min(wanted, area.columns)
    let rows = min(lines.count + 2, area.rows)
    let rect = Rect(
      row: area.row + area.rows - rows, column: area.column + area.columns - columns, rows: rows,
      columns: columns)
    grid.fill(rect)
    grid.frame(rect, title: title, role: .borderFocus)
    let inside = rect.inset(rows: 1, columns: 2)
    for (index, line) in lines.enumerated() {
      grid.put(line, in: inside, line: index)
      if index == chosen { grid.restyle(inside.line(index), role: .cursor) }
    }
    return inside
  }
}
