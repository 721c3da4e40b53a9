import Domain
import Store
import Terminal

/// The list of the journal: a title for each day, and a line for each entry.
struct JournalDrawing {
  let pane: JournalPane
  let wording: Wording
  let today: Day
  let zone: Zone
  /// What the journal is narrowed to; empty when it shows everything.
  let narrowed: String

  func draw(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    var body = rect
    if !narrowed.isEmpty {
      let (head, rest) = rect.splitTop(1)
      grid.put(
        SafeText(" \(narrowed)"), row: head.row, column: head.column, width: head.columns,
        role: .hintKey, clip: head)
      body = rest
    }
    if pane.rows.isEmpty {
      let sentence = narrowed.isEmpty ? wording.emptyJournal : wording.nothingInJournal
      for (line, text) in SafeText(sentence).wrapped(to: body.columns - 4).enumerated() {
        grid.put(text, row: body.row + 1 + line, column: body.column + 2, clip: body)
      }
    }
    for (index, line, day) in pane.lines {
      guard line < body.rows else { break }
      if let day { draw(day, on: &grid, in: body.line(line - 1)) }
      let area = body.line(line)
      draw(pane.rows[index], on: &grid, in: area)
      guard index == pane.cursor else { continue }
      if hasFocus { grid.put(grid.glyphs.cursor, row: area.row, column: area.column) }
      grid.restyle(area, role: hasFocus ? .cursor : .cursorUnfocused)
    }
  }

  private func draw(_ day: Day, on grid: inout Grid, in rect: Rect) {
    grid.heading(SafeText(wording.journalDay(day, today: today)), in: rect)
  }

  private func draw(_ row: JournalRow, on grid: inout Grid, in rect: Rect) {
    let entry = row.summary.entry
    var column = rect.column + 2
    column = grid.put(
      SafeText(wording.time(entry.at.timeOfDay(in: zone))), row: rect.row, column: column,
      role: .textDim)
    let sign = SafeText(wording.standing(of: row.summary))
    let right = rect.column + rect.columns - 1
    if !sign.isEmpty {
      grid.put(sign, row: rect.row, column: right - sign.width, role: .textDim)
    }
    let room = right - column - 2 - (sign.isEmpty ? 0 : sign.width + 2)
    grid.put(
      SafeText(wording.sentence(row, today: today)), row: rect.row, column: column + 2,
      width: max(0, room), role: row.summary.takenBackBy == nil ? .text : .textDim, clip: rect)
  }
}

/// One entry in full.
struct EntryDrawing {
  let details: JournalDetails
  let wording: Wording
  let today: Day
  let now: Instant
  let zone: Zone
  let glyphs: Glyphs

  private typealias Line = CardDrawing.Line

  /// Draws the entry, from a line on.
  /// - Returns: how many lines it has.
  @discardableResult
  func draw(on grid: inout Grid, in rect: Rect, from top: Int = 0) -> Int {
    let lines = (head + changes).flatMap { $0.wrapped(to: rect.columns - 2, indent: 4) }
    let hidden = lines.count - top - rect.rows
    for (index, line) in lines.dropFirst(top).prefix(rect.rows).enumerated() {
      let row = rect.row + index
      if hidden > 0, index == rect.rows - 1 {
        let more = SafeText(wording.moreLines(hidden + 1))
        grid.put(more, row: row, column: rect.column + 1, role: .textDim, clip: rect)
        break
      }
      var column = rect.column + 1
      for run in line.runs {
        let room = rect.column + rect.columns - column
        guard room > 0 else { break }
        column = grid.put(
          run.text, row: row, column: column, width: room, role: run.role, clip: rect)
      }
    }
    return lines.count
  }

  private var head: [Line] {
    let at = details.row.summary.entry.at
    var lines = [
      Line([(wording.sentence(details.row, today: today), .heading)]),
      Line([
        (
          wording.longDay(at.day(in: zone)) + ", " + wording.time(at.timeOfDay(in: zone))
            + " (\(wording.ago(at, now: now)))", .textDim
        )
      ]),
    ]
    lines += backward.map { Line([($0.0, $0.1)]) }
    return lines + [Line([])]
  }

  /// What taking it back would do, or why it cannot be.
  private var backward: [(String, Role)] {
    guard let plan = details.plan else { return [] }
    if details.row.summary.takenBackBy != nil, let later = details.later {
      return [(wording.takenBack(by: later, today: today, zone: zone), .statusError)]
    }
    if let obstacle = plan.obstacle, !plan.canBeConfirmed {
      return [
        (
          wording.obstacle(obstacle, to: plan, culprit: details.later, key: nil, today: today),
          .textDim
        )
      ]
    }
    return [(wording.wouldTakeBack(plan, key: wording.key(.takeBack), today: today), .dueSoon)]
  }

  private var changes: [Line] {
    var lines = details.changes.flatMap(lines(of:))
    if details.changes.count == JournalDetails.mostRecords {
      lines.append(Line([(wording.moreChanges, .textDim)]))
    }
    return lines
  }

  private func lines(of change: ChangeDetails) -> [Line] {
    let whose = change.contact.map { " (\(wording.shortName($0)))" } ?? ""
    let heading = Line([
      (wording.name(change.act) + wording.say(": ", " : "), .textDim),
      (wording.name(change.record.kind) + whose, .textStrong),
    ])
    return [heading] + change.fields.compactMap { line(of: $0, in: change) }
  }

  /// "    due day: Mon 28 Sep → Mon 5 Oct"; nil for what says nothing to a person.
  private func line(of field: ChangeDetails.Field, in change: ChangeDetails) -> Line? {
    guard wording.isWorthReading(field, of: change) else { return nil }
    func text(_ value: ChangeDetails.Value?) -> String {
      wording.value(value, of: field.name, in: change.record.kind, today: today)
    }
    let label = wording.label(of: field.name, in: change.record.kind) + wording.say(": ", " : ")
    switch change.act {
    case .added: return Line([("  " + label, .textDim), (text(field.after), .text)])
    case .removed: return Line([("  " + label, .textDim), (text(field.before), .text)])
    case .changed:
      return Line([
        ("  " + label, .textDim), (text(field.before), .text),
        (" \(glyphs.arrowRight.string) ", .textDim), (text(field.after), .textStrong),
      ])
    }
  }
}
