import Domain
import Store
import Terminal

/// The tree, a line for each row: who, how many they sent, how many came through them at any depth,
/// and what those brought.
struct TreeDrawing {
  let pane: TreePane
  let wording: Wording
  let today: Day
  let name: (ID<Contact>) -> FittingName

  /// The columns at the right end, from the left: what stands over them and their width.
  private var columns: [(column: TreeColumn, title: String, width: Int)] {
    let columns: [(TreeColumn, String, Int)] = [
      (.sent, wording.sentColumn, 5), (.reach, wording.reachColumn, 5),
      (.earned, wording.earnedColumn, Self.earnedWidth), (.outcome, wording.outcomeColumn, 16),
      (.latest, wording.latestColumn, 7),
    ]
    return columns.map { ($0.0, $0.1, max($0.2, SafeText($0.1).width)) }
  }

  private static let earnedWidth = 9

  /// The columns that show in a place.
  static func columns(in width: Int) -> [TreeColumn] {
    TreeColumn.allCases.filter { !isNarrow(width) || ($0 != .outcome && $0 != .latest) }
  }

  /// Whether there is room for no more than how many, and what they brought.
  private static func isNarrow(_ width: Int) -> Bool { width < 76 }

  func draw(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    let (head, body) = rect.splitTop(1)
    let cells = cells(in: rect.columns)
    for (column, cell) in zip(columns, cells) {
      let place = Rect(
        row: head.row, column: head.column + cell.start, rows: 1, columns: cell.width)
      grid.put(SafeText(column.title), in: place, alignment: .trailing, role: .textDim)
    }
    let shown = zip(columns, cells).filter { $1.width > 0 }
    let nameEnd = shown.first?.1.start ?? rect.columns
    // Who sent nobody has no figures before what came of them.
    let lastNameEnd = shown.first { $0.0.column == .earned }?.1.start ?? nameEnd
    for (index, row) in pane.rows.dropFirst(pane.top).prefix(body.rows).enumerated() {
      let line = body.line(index)
      let isLeaf = row.sent == 0 && row.total.reach == 0
      draw(row, nameEnd: isLeaf ? lastNameEnd : nameEnd, on: &grid, in: line)
      // Where nothing stands the name of a leaf goes on.
      for (text, cell) in zip(figures(of: row), cells) where cell.width > 0 && !text.0.isEmpty {
        let place = Rect(
          row: line.row, column: line.column + cell.start, rows: 1, columns: cell.width)
        grid.put(text.0, in: place, alignment: .trailing, role: text.1)
      }
      guard index + pane.top == pane.cursor else { continue }
      if hasFocus { grid.put(grid.glyphs.cursor, row: line.row, column: line.column) }
      grid.restyle(line, role: hasFocus ? .cursor : .cursorUnfocused)
      if hasFocus { markFigure(cells, on: &grid, in: line) }
    }
    if pane.rows.count == 1, let row = pane.rows.first, !row.canUnfold {
      let text = pane.direction == .downstream ? wording.nobodyCame : wording.cameByThemselves
      for (line, part) in SafeText(text).wrapped(to: rect.columns - 6).enumerated() {
        grid.put(
          part, row: body.row + 2 + line, column: body.column + 3, role: .textDim, clip: body)
      }
    }
  }

  /// The figure under the cursor, which Enter opens, stands between brackets.
  private func markFigure(
    _ cells: [(start: Int, width: Int)], on grid: inout Grid, in line: Rect
  ) {
    let place = zip(columns, cells).first { $0.0.column == pane.column && $0.1.width > 0 }
    guard let cell = place?.1 else { return }
    let start = line.column + cell.start
    grid.put("[", row: line.row, column: start - 1, role: .cursor, emphasis: .bold)
    grid.put("]", row: line.row, column: start + cell.width, role: .cursor, emphasis: .bold)
  }

  /// Where the columns stand; the last ones to fit are those that matter most.
  private func cells(in width: Int) -> [(start: Int, width: Int)] {
    let shown = Self.columns(in: width)
    var end = width - 1
    return columns.reversed().map { column -> (start: Int, width: Int) in
      guard shown.contains(column.column) else { return (end, 0) }
      defer { end -= column.width + 2 }
      return (end - column.width, column.width)
    }.reversed()
  }

  private func figures(of row: LineageRow) -> [(SafeText, Role)] {
    if row.isRepeat {
      let nothing = (SafeText.empty, Role.text)
      return [nothing, nothing, nothing, (SafeText(wording.shownAbove), .textDim), nothing]
    }
    let sent = row.sent > 0 ? SafeText("\(row.sent)") : .empty
    let reach = row.total.reach > 0 ? SafeText("\(row.total.reach)") : .empty
    let brought = row.sent > 0 ? row.total.earned : row.passing?.earned ?? 0
    let earned =
      brought > 0 ? SafeText(wording.amount(brought, columns: Self.earnedWidth)) : .empty
    let latest = row.latest ?? row.passing?.opened
    let isQuiet = latest.map { $0 < today.adding(months: -12) } ?? false
    var outcome: (SafeText, Role) = (.empty, .text)
    if isQuiet, row.sent > 0 {
      outcome = (SafeText(wording.quiet), .edgeQuiet)
    } else if row.sent == 0, let passing = row.passing {
      let words =
        passing.outcome.map { wording.name($0) }
        ?? wording.name(passing.progress, of: passing.direction)
      outcome = (SafeText(words), passing.outcome == .won ? .done : .textDim)
    }
    let day = latest.map { SafeText(wording.shortDay($0, today: today)) } ?? .empty
    return [(sent, .text), (reach, .textStrong), (earned, .text), outcome, (day, .textDim)]
  }

  private func draw(_ row: LineageRow, nameEnd: Int, on grid: inout Grid, in line: Rect) {
    let glyphs = grid.glyphs
    var text = SafeText.blank(2)
    for isLast in row.isLast.dropLast() {
      text += (isLast ? .blank(1) : glyphs.vertical) + .blank(3)
    }
    let isQuiet = row.latest.map { $0 < today.adding(months: -12) } ?? false
    if let isLast = row.isLast.last { text += isLast ? glyphs.lastBranch : glyphs.branch }
    let sign: SafeText =
      row.isRepeat
      ? glyphs.arrowUp
      : row.canUnfold
        ? (row.isUnfolded ? glyphs.unfolded : glyphs.folded)
        : row.depth == 0 ? .blank(1) : isQuiet ? glyphs.dashed : glyphs.horizontal
    var column = grid.put(
      text, row: line.row, column: line.column, role: .edge, clip: line)
    column = grid.put(
      sign, row: line.row, column: column, role: isQuiet ? .edgeQuiet : .edge, clip: line)
    let count = row.count > 1 ? SafeText(" (\(row.count))") : .empty
    let room = max(0, line.column + nameEnd - 1 - column - 1 - count.width)
    column = grid.put(
      name(row.contact).within(room), row: line.row, column: column + 1, width: room,
      role: row.depth == 0 ? .focusNode : row.sent > 0 ? .textStrong : .text, clip: line)
    grid.put(count, row: line.row, column: column, role: .textDim, clip: line)
  }
}
