import Domain
import Store
import Terminal

/// Whom we could refer now: a title for each topic with who offers it, then a line for each client.
struct ReferringDrawing {
  let pane: ReferringPane
  let wording: Wording
  let today: Day
  /// The names of the partners in the titles that show.
  let names: [ID<Contact>: ContactName]
  /// What the first line says.
  let title: String

  func draw(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    let (head, body) = rect.splitTop(1)
    TitleLine(left: SafeText(title), right: SafeText(wording.escLeaves)).draw(on: &grid, in: head)
    if pane.rows.isEmpty {
      let sentence = SafeText(wording.nobodyToRefer(isForPartner: pane.source.partner != nil))
      for (line, text) in sentence.wrapped(to: body.columns - 4).enumerated() {
        grid.put(text, row: body.row + 1 + line, column: body.column + 2, clip: body)
      }
      return
    }
    for (index, line, heading) in pane.lines {
      guard line < body.rows else { break }
      if let heading { draw(heading, on: &grid, in: body.line(line - 1)) }
      let area = body.line(line)
      draw(pane.rows[index], on: &grid, in: area)
      guard index == pane.cursor else { continue }
      if hasFocus { grid.put(grid.glyphs.cursor, row: area.row, column: area.column) }
      grid.restyle(area, role: hasFocus ? .cursor : .cursorUnfocused)
    }
  }

  /// "Mortgage → Priya Shah, Martin Roux +2".
  private func draw(_ heading: ReferringRow.Heading, on grid: inout Grid, in rect: Rect) {
    let shown = heading.partners.prefix(3).map { names[$0].map(wording.name) ?? "" }
    let rest = heading.partners.count - shown.count
    let partners = shown.joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
    let arrow = grid.glyphs.arrowRight.string
    grid.heading(SafeText("\(heading.topic.name) \(arrow) \(partners)"), in: rect)
  }

  private func draw(_ row: ReferringRow, on grid: inout Grid, in rect: Rect) {
    if pane.marks[row.key] != nil {
      grid.put(grid.glyphs.mark, row: rect.row, column: rect.column + 1, role: .mark)
    }
    let nameColumns = min(max(18, rect.columns * 30 / 100), 30)
    grid.put(
      SafeText(wording.name(row.contact.names)), row: rect.row, column: rect.column + 4,
      width: nameColumns, role: .textStrong, clip: rect)
    let start = rect.column + 4 + nameColumns + 2
    let room = rect.column + rect.columns - start
    guard room > 3 else { return }
    grid.put(
      SafeText(wording.stands(row.wish.stance, today: today)), row: rect.row, column: start,
      width: room, clip: rect)
  }
}
