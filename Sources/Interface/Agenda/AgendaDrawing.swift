import Domain
import Store
import Terminal

/// The agenda's list: section titles, and a line for each row.
struct AgendaDrawing {
  let pane: AgendaPane
  let today: Day
  let wording: Wording
  /// The names behind rows; empty where everything is one person's.
  let owners: [ID<Colleague>: SafeText]

  func draw(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    if pane.rows.isEmpty {
      drawEmpty(on: &grid, in: rect)
      return
    }
    for (index, line, title) in pane.lines {
      if let title, line - 1 < rect.rows {
        draw(title, on: &grid, in: rect.line(line - 1))
      }
      guard line < rect.rows else { break }
      let area = rect.line(line)
      draw(pane.rows[index], on: &grid, in: area)
      guard index == pane.cursor else { continue }
      grid.put(grid.glyphs.cursor, row: area.row, column: area.column)
      grid.restyle(area, role: hasFocus ? .cursor : .cursorUnfocused)
    }
  }

  private func drawEmpty(on grid: inout Grid, in rect: Rect) {
    let sentence = wording.emptyAgenda(add: "a", newContact: "i", help: "?")
    for (line, text) in SafeText(sentence).wrapped(to: rect.columns - 4).enumerated() {
      grid.put(text, row: rect.row + 1 + line, column: rect.column + 2, clip: rect)
    }
  }

  private func draw(_ section: AgendaSection, on grid: inout Grid, in rect: Rect) {
    let title = SafeText(" \(wording.title(section)) ")
    let column = grid.put(
      title, row: rect.row, column: rect.column, width: rect.columns,
      role: section == .overdue ? .overdue : .heading, clip: rect)
    grid.horizontalLine(
      row: rect.row, column: column, columns: rect.column + rect.columns - column)
  }

  private func draw(_ row: AgendaRow, on grid: inout Grid, in rect: Rect) {
    let right = rect.column + rect.columns
    var column = rect.column + 1
    if pane.marks[row.target] != nil {
      grid.put(grid.glyphs.mark, row: rect.row, column: column, role: .mark)
    }
    if row.section == .overdue {
      grid.put(grid.glyphs.overdue, row: rect.row, column: column + 1, role: .overdue)
    }
    column += 3
    grid.put(
      SafeText(wording.shortDay(row.shownDay, today: today)), row: rect.row, column: column,
      role: role(of: row.section), clip: rect)
    column += 8
    let nameColumns = max(12, rect.columns * 26 / 100)
    grid.put(
      SafeText(wording.name(row.name)), row: rect.row, column: column, width: nameColumns,
      role: .textStrong, clip: rect)
    column += nameColumns + 2
    var room = right - column
    if rect.columns >= 72, let owner = row.owner.flatMap({ owners[$0] }) {
      let shown = owner.truncated(to: 8, ellipsis: grid.glyphs.ellipsis)
      grid.put(shown, row: rect.row, column: right - shown.width - 1, role: .textDim)
      room -= 10
    } else if !owners.isEmpty, rect.columns >= 72 {
      room -= 10
    }
    drawMatter(row, on: &grid, at: Position(row: rect.row, column: column), room: room)
  }

  /// What was promised, then why the row is here, in what room there is.
  private func drawMatter(_ row: AgendaRow, on grid: inout Grid, at place: Position, room: Int) {
    guard room > 0 else { return }
    var subject = wording.subject(of: row)
    if let followUp = row.followUp {
      if let hour = followUp.hour { subject = "\(wording.time(hour)) \(subject)" }
      if !followUp.subject.isEmpty { subject = "\(wording.kindWord(followUp.kind)) : \(subject)" }
    }
    let why = SafeText(wording.why(row, today: today))
    let left = SafeText(subject)
    let separator = SafeText(" ") + grid.glyphs.separator + SafeText(" ")
    let needed = left.width + separator.width + why.width
    // Where both do not fit the reason keeps up to half, because only the agenda tells it.
    let leftRoom =
      needed <= room ? left.width : max(room - separator.width - why.width, room / 2)
    var column = grid.put(left, row: place.row, column: place.column, width: min(leftRoom, room))
    let rest = place.column + room - column - separator.width
    guard rest > 3, !why.isEmpty else { return }
    column = grid.put(separator, row: place.row, column: column, role: .textDim)
    grid.put(why, row: place.row, column: column, width: rest, role: .textDim)
  }

  private func role(of section: AgendaSection) -> Role {
    switch section {
    case .overdue: .overdue
    case .today: .dueToday
    case .tomorrow, .thisWeek: .dueSoon
    case .nextWeek, .later: .text
    case .waiting, .snoozed: .textDim
    }
  }
}

extension AgendaRow {
  /// The day in front of the row: the promise, or of what is hidden the day it shows.
  var shownDay: Day {
    switch reason {
    case .followUp(let followUp, _):
      section >= .waiting ? followUp.shows ?? followUp.due : followUp.due
    case .cadence(let standing): standing.start + (standing.cadence?.ideal ?? 0)
    }
  }
}
