import Domain
import Store
import Terminal

/// The list of contacts: what it shows in its first line, then a line for each.
struct ContactsDrawing {
  let pane: ContactsPane
  let wording: Wording
  let today: Day
  /// The colleagues' names, to be shown on rows that are not the reader's own.
  let owners: [ID<Colleague>: SafeText]
  let me: ID<Colleague>?
  /// What the first line says: how many, which ones, in which order.
  let title: String

  func draw(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    let (head, body) = rect.splitTop(1)
    grid.heading(SafeText(title), in: head)
    if pane.rows.isEmpty {
      drawEmpty(on: &grid, in: body)
      return
    }
    var letter: String?
    for (index, line, _) in pane.lines where line < body.rows {
      let row = pane.rows[index]
      let area = body.line(line)
      draw(row, letter: row.group == letter ? nil : row.group, on: &grid, in: area)
      letter = row.group
      guard index == pane.cursor else { continue }
      if hasFocus { grid.put(grid.glyphs.cursor, row: area.row, column: area.column) }
      grid.restyle(area, role: hasFocus ? .cursor : .cursorUnfocused)
    }
  }

  private func drawEmpty(on grid: inout Grid, in rect: Rect) {
    let sentence =
      pane.source.found != nil
      ? wording.nothingFound
      : pane.source.owners != nil
        ? wording.nothingOfMine(isHanded: false)
        : pane.source.filter.isEmpty ? wording.noContacts : wording.nobodyPasses
    for (line, text) in SafeText(sentence).wrapped(to: rect.columns - 4).enumerated() {
      grid.put(text, row: rect.row + 1 + line, column: rect.column + 2, clip: rect)
    }
  }

  /// `*  D  Duval, Zoë       Banque du Rhône · conseillère     ambassador  A  12 days`
  private func draw(_ row: ContactRow, letter: String?, on grid: inout Grid, in rect: Rect) {
    var column = rect.column + 1
    if pane.marks[row.key] != nil {
      grid.put(grid.glyphs.mark, row: rect.row, column: column, role: .mark)
    }
    if let letter {
      grid.put(
        SafeText(letter.uppercased()), row: rect.row, column: column + 2, width: 1, role: .textDim)
    }
    column += 4
    var right = rect.column + rect.columns - 1
    for (text, role, columns) in tail(of: row, in: rect.columns) {
      right -= columns
      let shown = text.truncated(to: columns, ellipsis: grid.glyphs.ellipsis)
      grid.put(shown, row: rect.row, column: right, role: role)
      right -= 2
    }
    var nameColumns = min(max(18, rect.columns * 30 / 100), 30)
    let station = SafeText(self.station(of: row, dot: grid.glyphs.dot))
    // A station of a few letters says nothing: the name has its room.
    if station.isEmpty || right - column - nameColumns - 2 < 10 {
      nameColumns = max(0, right - column)
    }
    let isOut = !row.contact.isActive
    let isPrivate = row.contact.privacy == .owner
    let nameEnd = grid.put(
      SafeText(wording.listName(row.contact.names)), row: rect.row, column: column,
      width: max(0, isPrivate ? nameColumns - 2 : nameColumns),
      role: isOut ? .textDim : .textStrong, clip: rect)
    if isPrivate {
      grid.put(
        grid.glyphs.privacy, row: rect.row, column: nameEnd + 1, role: .textDim, clip: rect)
    }
    column += nameColumns + 2
    let room = right - column
    guard room > 3 else { return }
    grid.put(station, row: rect.row, column: column, width: room, role: .textDim, clip: rect)
  }

  /// What they do and where, or what became of them.
  private func station(of row: ContactRow, dot: String) -> String {
    if let day = row.contact.ended { return wording.ended(row.contact.kind, on: day, today: today) }
    if let day = row.contact.archived { return wording.archived(on: day, today: today) }
    return [row.contact.organisation, row.contact.jobTitle].compactMap { $0 }
      .joined(separator: dot)
  }

  /// What stands at the right end of a row, from the right: how long it was silent, the tier, the
  /// stage, and whose contact it is.
  private func tail(
    of row: ContactRow, in columns: Int
  ) -> [(text: SafeText, role: Role, columns: Int)] {
    var tail: [(SafeText, Role, Int)] = []
    let silence = row.lastTouch.map { wording.silence(days: today - $0) } ?? wording.never
    tail.append((SafeText(silence), .text, 9))
    tail.append((SafeText(row.tierName ?? ""), .textStrong, 2))
    if columns >= 56 {
      tail.append((SafeText(row.stage.map(wording.name) ?? ""), .dueSoon, 13))
    }
    if columns >= 90 {
      let owner = row.contact.owner.flatMap { $0 == me ? nil : owners[$0] }
      tail.append((owner ?? .empty, .textDim, 8))
    }
    return tail
  }
}
