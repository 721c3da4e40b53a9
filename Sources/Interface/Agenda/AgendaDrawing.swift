import Domain
import Foundation
import Store
import Terminal

/// The agenda's list: section titles, and a line for each row.
struct AgendaDrawing {
  let pane: AgendaPane
  let words: AgendaRowWords
  let wording: Wording
  /// The colleagues' names, to be shown on rows that are not the reader's own.
  let owners: [ID<Colleague>: SafeText]
  let me: ID<Colleague>?
  /// Whose rows they are, where they are not everybody's.
  let scope: String?

  func draw(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    if pane.rows.isEmpty {
      drawEmpty(on: &grid, in: rect)
      return
    }
    for (index, line, title) in pane.lines {
      guard line < rect.rows else { break }
      if let title { draw(title, on: &grid, in: rect.line(line - 1)) }
      if index == 0, line > 0, let scope { draw(scope, on: &grid, in: rect.line(line - 1)) }
      let area = rect.line(line)
      draw(pane.rows[index], on: &grid, in: area)
      guard index == pane.cursor else { continue }
      if hasFocus { grid.put(grid.glyphs.cursor, row: area.row, column: area.column) }
      grid.restyle(area, role: hasFocus ? .cursor : .cursorUnfocused)
    }
  }

  private func drawEmpty(on grid: inout Grid, in rect: Rect) {
    let sentence =
      pane.source.whose == .everybody
      ? wording.emptyAgenda(
        find: wording.key(.find), newContact: wording.key(.newContact), help: wording.key(.help))
      : wording.nothingOfMine(isHanded: isHanded)
    for (line, text) in SafeText(sentence).wrapped(to: rect.columns - 4).enumerated() {
      grid.put(text, row: rect.row + 1 + line, column: rect.column + 2, clip: rect)
    }
  }

  /// Whose rows they are stands at the end of the first title.
  private func draw(_ scope: String, on grid: inout Grid, in rect: Rect) {
    let text = SafeText(" \(scope) ").truncated(
      to: max(0, rect.columns - 20), ellipsis: grid.glyphs.ellipsis)
    grid.put(
      text, row: rect.row, column: rect.column + rect.columns - text.width - 1, role: .textStrong)
  }

  private var isHanded: Bool {
    if case .handed = pane.source.whose { true } else { false }
  }

  /// Whose name stands at the end of a row: its owner's, or where it is the reader's own, of those
  /// who handed it over.
  private func person(of row: AgendaRow) -> SafeText? {
    if isHanded { return row.handedBy.flatMap { owners[$0] } }
    return row.owner == me ? nil : row.owner.flatMap { owners[$0] }
  }

  private func draw(_ section: AgendaSection, on grid: inout Grid, in rect: Rect) {
    grid.heading(
      SafeText(wording.title(section)), in: rect, role: section == .overdue ? .overdue : .heading)
  }

  /// Cells of a promise of which something can be understood.
  private static let leastSubject = 16

  private func draw(_ row: AgendaRow, on grid: inout Grid, in rect: Rect) {
    guard let words = words[row] else { return }
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
      words.day, row: rect.row, column: column, role: role(of: row.section), clip: rect)
    column += 8
    // A wide list has its columns where a less wide one has them: less moves, and less is sent.
    let nameColumns = rect.columns >= 70 ? 22 : max(12, rect.columns * 26 / 100)
    let nameRoom = row.isPrivate ? nameColumns - 2 : nameColumns
    let nameEnd = grid.put(
      words.name.within(nameRoom), row: rect.row, column: column, width: nameRoom,
      role: .textStrong, clip: rect)
    if row.isPrivate {
      grid.put(
        grid.glyphs.privacy, row: rect.row, column: nameEnd + 1, role: .textDim, clip: rect)
    }
    column += nameColumns + 2
    var room = right - column
    if let name = person(of: row) {
      let shown = name.truncated(to: 8, ellipsis: grid.glyphs.ellipsis)
      grid.put(shown, row: rect.row, column: right - shown.width - 1, role: .textDim)
      room -= shown.width + 2
    }
    drawMatter(row, words, on: &grid, at: Position(row: rect.row, column: column), room: room)
  }

  /// What was promised, then why the row is here, in what room there is. A cadence row has nothing
  /// but its reason.
  private func drawMatter(
    _ row: AgendaRow, _ words: AgendaRowWords.Words, on grid: inout Grid, at place: Position,
    room: Int
  ) {
    guard room > 0 else { return }
    let whole = words.whys[0]
    guard let subject = words.subject else {
      let why = words.whys.first { $0.width <= room } ?? whole
      grid.put(why, row: place.row, column: place.column, width: room)
      return
    }
    let separator = SafeText(" ") + grid.glyphs.separator + SafeText(" ")
    let fits = subject.width + separator.width + whole.width <= room
    // The day stands in front of the row, and its section says what it means: as a reason it is
    // the first to go.
    if words.isDayOnly, !fits || (row.section > .overdue && row.section < .later) {
      grid.put(subject, row: place.row, column: place.column, width: room)
      return
    }
    // Where both do not fit the subject keeps three fifths, or two, and a few words, rather than
    // that not even one clause of the reason can be read. A reason that breaks off would say
    // nothing: the card says all of it.
    let fitting =
      fits
      ? whole
      : words.whys.first {
        $0.width <= room - separator.width - min(subject.width, room * 3 / 5)
      }
        ?? words.whys.last {
          separator.width + $0.width <= min(room * 3 / 5, room - Self.leastSubject)
        }
    guard let why = fitting else {
      grid.put(subject, row: place.row, column: place.column, width: room)
      return
    }
    let width = room - separator.width - why.width
    var column = grid.put(subject, row: place.row, column: place.column, width: width)
    column = grid.put(separator, row: place.row, column: column, role: .textDim)
    grid.put(why, row: place.row, column: column, role: .textDim)
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

/// What the rows of the list say, worded once for as long as they say the same: a key that moves
/// the cursor words one row, not a screenful.
struct AgendaRowWords {
  struct Words {
    let row: AgendaRow
    let day: SafeText
    let name: FittingName
    /// Nil for a cadence row.
    let subject: SafeText?
    /// Why the row is here, and shorter: only its first clauses.
    let whys: [SafeText]
    /// Whether the reason is nothing but where the due day lies.
    let isDayOnly: Bool

    init(_ row: AgendaRow, in wording: Wording, today: Day) {
      self.row = row
      day = SafeText(wording.shortDay(row.shownDay, today: today))
      name = wording.fittingName(row.name)
      whys = Self.clauses(of: wording.why(row, today: today)).map { SafeText($0) }
      if case .followUp(let followUp, let attempts) = row.reason {
        // The date that it reminds of says all, unless somebody gave it a subject.
        let saysAll =
          followUp.subject.isEmpty && wording.occasion(of: row, today: today) != nil
        subject = saysAll ? nil : SafeText(wording.promise(followUp, row.occasion, loop: row.loop))
        isDayOnly =
          row.loop == nil && wording.reason(followUp, attempts: attempts, today: today) == nil
      } else {
        subject = nil
        isDayOnly = false
      }
    }

    /// The text and what is left of it without its last clauses, the longest first: "silent for 3
    /// months, promised 60 days", "silent for 3 months".
    private static func clauses(of text: String) -> [String] {
      let parts = text.components(separatedBy: ", ")
      let first = parts[0].components(separatedBy: ":")[0].trimmed
      let shorter = parts.indices.dropFirst().reversed().map {
        parts[..<$0].joined(separator: ", ")
      }
      return [text] + shorter.filter { !$0.contains(":") } + (first == parts[0] ? [] : [first])
    }
  }

  private var words: [Target: Words] = [:]
  private var day: Day?

  subscript(row: AgendaRow) -> Words? { words[row.target] }

  /// Has words for these rows as they are now, and for no others.
  mutating func keep(_ rows: [AgendaRow], in wording: Wording, today: Day) {
    let known = day == today ? words : [:]
    day = today
    words = Dictionary(minimumCapacity: rows.count)
    for row in rows {
      let old = known[row.target]
      words[row.target] = old?.row == row ? old : Words(row, in: wording, today: today)
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
