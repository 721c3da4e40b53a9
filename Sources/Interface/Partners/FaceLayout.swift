import Terminal

/// How a face divides its place: its title, what it shows, and under a line what is said of the one
/// that is selected.
struct FaceLayout: Hashable {
  let title: Rect
  let body: Rect
  /// The line over the panel.
  let rule: Rect?
  let panel: Rect?

  /// - Parameter panelRows: how many the panel has, if the body keeps six rows.
  init(_ rect: Rect, panelRows: Int) {
    let (title, rest) = rect.splitTop(1)
    self.title = title
    let rows = min(panelRows, rest.rows - 7)
    guard rows > 0 else {
      (body, rule, panel) = (rest, nil, nil)
      return
    }
    let (body, under) = rest.splitTop(rest.rows - rows - 1)
    let (rule, panel) = under.splitTop(1)
    (self.body, self.rule, self.panel) = (body, rule, panel)
  }

  /// The rows that a panel has in a place of so many rows.
  static func panelRows(in rows: Int) -> Int {
    switch rows {
    case ..<18: 3
    case ..<30: 4
    default: 9
    }
  }
}

/// A line with what stands under it named at its left end, and more at its right.
struct TitleLine {
  let left: SafeText
  var right = SafeText.empty
  var role = Role.heading
  /// What stands on the left where there is no room for all that should.
  var shorter: SafeText?

  func draw(on grid: inout Grid, in rect: Rect) {
    guard !rect.isEmpty else { return }
    grid.horizontalLine(row: rect.row, column: rect.column, columns: rect.columns)
    // What is on the right says where one is: the left one gives way.
    let end = right.truncated(to: max(0, rect.columns - 12), ellipsis: grid.glyphs.ellipsis)
    let room = rect.columns - 2 - (end.isEmpty ? 0 : end.width + 4)
    let fitting = left.width <= room ? left : shorter ?? left
    let start = fitting.truncated(to: max(0, room), ellipsis: grid.glyphs.ellipsis)
    grid.put(.blank(1) + start + .blank(1), row: rect.row, column: rect.column, role: role)
    guard !end.isEmpty else { return }
    grid.put(
      .blank(1) + end + .blank(1), row: rect.row,
      column: rect.column + rect.columns - end.width - 3, role: .textDim)
  }
}
