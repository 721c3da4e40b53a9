import Domain
import Terminal

/// What lies over the desk, drawn.
extension Desk {
  /// - Returns: where the terminal's cursor belongs, when something is being typed.
  func draw(_ overlay: Overlay, on grid: inout Grid, over area: Rect) -> Position? {
    switch overlay {
    case .snooze(let box): draw(box, on: &grid, over: area)
    case .line(let prompt): return draw(prompt, on: &grid, over: area)
    case .choice(let box):
      Box(
        title: SafeText(box.title), lines: box.lines.map { SafeText($0) },
        chosen: box.cursor, leastWidth: 24, wraps: true
      ).draw(on: &grid, atBottomOf: area)
    case .question(let question):
      Box(title: "?", lines: question.lines.map { SafeText($0) }, wraps: true)
        .draw(on: &grid, atBottomOf: area)
    case .form(let form): return draw(form, on: &grid, over: area)
    case .help(let help): return draw(help, on: &grid, over: area)
    case .find(let finder): return draw(finder, on: &grid, over: area)
    case .drafts(let box): draw(box, on: &grid, over: area)
    case .erase(let box): return draw(box, on: &grid, over: area)
    case .search(let editor): return draw(search: editor, on: &grid)
    case .filter(let box): return draw(box, on: &grid, over: area)
    case .letter:
      Box(title: SafeText(wording.letterTitle), lines: [SafeText(wording.letterHint)])
        .draw(on: &grid, atBottomOf: area)
    case .pick(let box): return draw(box, on: &grid, over: area)
    case .referral(let pane): draw(pane, on: &grid, over: area)
    case .outgoing(let box): draw(box, on: &grid, over: area)
    case .palette(let palette): return draw(palette, on: &grid, over: area)
    case .text(let pane): draw(pane, on: &grid, over: area)
    }
    return nil
  }

  /// Whom a box is about.
  func title(of subjects: [Subject]) -> String {
    subjects.first.map { wording.subjects($0.name, count: subjects.count) } ?? ""
  }

  func title(of people: [Classified]) -> String {
    people.first.map { wording.subjects($0.contact.names, count: people.count) } ?? ""
  }

  /// Each key with the day it means, in columns: fewer and longer ones rather than a day cut off.
  private func draw(_ box: SnoozeBox, on grid: inout Grid, over area: Rect) {
    let room = area.columns - 4
    let layouts = [["12345", "6789", "wmtyc"], ["123456789", "wmtyc"]]
      .map { self.lines(of: box.days, keys: $0, isWide: true, room: room) }
    // Some of the list has to stay in sight.
    let fitting = layouts.first { lines in
      (lines.first?.width ?? 0) <= room && lines.count + 7 <= area.rows
    }
    var lines =
      fitting
      ?? self.lines(of: box.days, keys: ["12345", "6789", "wmtyc"], isWide: false, room: room)
    lines.append(
      SafeText(
        fitting == nil
          ? wording.snoozeOther + "  (\(grid.glyphs.ellipsis.string)) \(wording.closedDay)"
          : wording.snoozeOther))
    let title =
      switch box.matter {
      case .subjects(let subjects): wording.snoozeTitle(self.title(of: subjects))
      case .hold(let details): wording.holdTitle(details)
      }
    Box(title: SafeText(title), lines: lines).draw(on: &grid, atBottomOf: area)
  }

  private func lines(
    of days: SnoozeDays, keys: [String], isWide: Bool, room: Int
  ) -> [SafeText] {
    let columns = keys.map { $0.map { cell($0, of: days, isWide: isWide) } }
    let widths = columns.map { $0.map(\.width).max() ?? 0 }
    let gap = (room - widths.reduce(0, +)) / max(1, columns.count - 1)
    return (0..<(columns.map(\.count).max() ?? 0)).map { row in
      zip(columns, widths).map { column, width in
        (column.indices.contains(row) ? column[row] : .empty).padded(to: width)
      }.joined(by: .blank(min(3, max(1, gap))))
    }
  }

  /// "6  Sat 28 Nov, closed", "w  Monday: Mon 30 Nov"; in little room "6  (Sat 28 Nov)".
  private func cell(_ key: Character, of days: SnoozeDays, isWide: Bool) -> SafeText {
    guard let day = days.day(for: key) else { return .empty }
    let isClosed = !days.calendar.isWorking(day)
    let date = wording.day(day, today: today)
    guard isWide else { return SafeText("\(key)  " + (isClosed ? "(\(date))" : date)) }
    let meaning = wording.snoozeLetter(key)
    return SafeText(
      "\(key)  " + (meaning.isEmpty ? "" : meaning + wording.say(": ", " : ")) + date
        + (isClosed ? ", \(wording.closedDay)" : ""))
  }

  private func draw(_ prompt: LinePrompt, on grid: inout Grid, over area: Rect) -> Position {
    let title: String =
      switch prompt.purpose {
      case .reschedule(let subjects): wording.rescheduleTitle(self.title(of: subjects))
      case .snooze(let subjects): wording.snoozeTitle(self.title(of: subjects))
      case .touch(let contacts, let name, let channel):
        wording.touchTitle(channel, wording.subjects(name, count: contacts.count))
      case .note(let contacts, let name):
        wording.noteTitle(wording.subjects(name, count: contacts.count))
      case .words(_, let name): wording.wordsTitle(name)
      case .drop(let subjects): wording.dropTitle(self.title(of: subjects))
      case .stage(let stage, let people): wording.stageReasonTitle(stage, self.title(of: people))
      case .objection(let channel, let purpose, let people):
        wording.objectionSourceTitle(
          Objection(to: channel, for: purpose), self.title(of: people))
      case .cadence(let people): wording.cadenceTitle(self.title(of: people))
      case .tags(let people): wording.tagsTitle(self.title(of: people))
      case .end(let people): wording.endTitle(self.title(of: people))
      case .journalDay: wording.journalDayTitle
      case .loop(let matter, let details): wording.title(of: matter, details)
      }
    let whose = prompt.isPrivate ? grid.glyphs.dot + wording.forYouOnly : ""
    let inside = Box(
      title: SafeText(title + whose), lines: [.empty, SafeText(explanation(of: prompt))],
      leastWidth: area.columns - 6
    ).draw(on: &grid, atBottomOf: area)
    if prompt.asksForDay, case .failure(let fault) = prompt.reading, fault != .empty {
      grid.restyle(inside.line(1), role: .statusError)
    } else {
      let role: Role =
        prompt.met.isEmpty ? prompt.pressure == nil ? .textDim : .dueToday : .overdue
      grid.restyle(inside.line(1), role: role)
    }
    return prompt.editor.draw(on: &grid, in: inside)
  }

  /// What must not be overlooked where so many contacts are about to be contacted; nil when none of
  /// them said anything against it.
  func warning(of objections: [Objection], among contacts: Int) -> String? {
    guard let first = objections.first else { return nil }
    let sentence =
      contacts == 1
      ? wording.objection(first, today: today)
      : wording.objecting(Set(objections.map(\.contact)).count, of: contacts)
    return surroundings.glyphs.overdue.string + " " + sentence
  }

  /// Under a line: the day understood, what is wrong with it, or what may be typed.
  private func explanation(of prompt: LinePrompt) -> String {
    if prompt.asksForDay {
      return explanation(
        of: prompt.reading,
        examples: prompt.purpose == .journalDay ? wording.pastDayExamples : wording.dayExamples)
    }
    if let offer = preset(for: prompt) { return wording.offers([offer.name]) }
    if case .touch(let contacts, _, _) = prompt.purpose,
      let warning = warning(of: prompt.met, among: contacts.count)
    {
      return warning
    }
    if let pressure = prompt.pressure { return wording.pressed(pressure, me: me) }
    switch prompt.purpose {
    case .objection: return wording.objectionSourceHint
    case .cadence: return wording.cadenceNotUnderstood
    case .tags(let people):
      return wording.tagsHint(
        there: people.count == 1 && people[0].contact.id == card.details?.contact.id
          ? card.details?.tags ?? [] : [], dot: surroundings.glyphs.dot)
    case .loop(.outcome(.won, _), _):
      let words = OutcomeWords(prompt.editor.text.trimmed)
      return wording.understood(words, isEmpty: prompt.editor.text.trimmed.isEmpty)
    case .loop(.praise, _):
      return wording.understood(SatisfactionWords(prompt.editor.text.trimmed))
    case .loop(.decline, _) where prompt.editor.text.trimmed.isEmpty:
      return wording.reasonNeeded
    default: return wording.editorHint
    }
  }

  private func explanation(
    of reading: Result<DayPhrase.Reading, DayPhraseFault>, examples: String
  ) -> String {
    switch reading {
    case .success(let reading):
      let hour = reading.time.map { ", " + wording.time($0) } ?? ""
      return wording.longDay(reading.day) + hour
        + " (\(wording.relative(reading.day, today: today)))"
    case .failure(.empty): return examples
    case .failure(let fault): return wording.fault(fault)
    }
  }

  private func draw(_ finder: Finder, on grid: inout Grid, over area: Rect) -> Position {
    let names = finder.matches.map { row in
      // Of two with one name, one knows which is whose.
      let details = [
        row.contact.organisation, finder.apart[row.contact.id], row.stage.map(wording.name),
        row.ownerName,
      ].compactMap(\.self).joined(separator: grid.glyphs.dot)
      let name = wording.name(row.contact.names)
      return SafeText(details.isEmpty ? name : "\(name)  \(details)")
    }
    let found =
      names.isEmpty && !finder.editor.text.trimmed.isEmpty
      ? [SafeText(wording.nobodyFound)] : names
    let inside = Box(
      title: SafeText(finder.inExchanges ? wording.findInExchangesTitle : wording.findTitle),
      lines: [.empty] + found,
      chosen: names.isEmpty ? nil : finder.cursor + 1, leastWidth: min(56, area.columns - 6)
    ).draw(on: &grid, atBottomOf: area)
    for (index, row) in finder.matches.enumerated()
    where row.contact.isGone && index != finder.cursor && index + 1 < inside.rows {
      grid.restyle(inside.line(index + 1), role: .textDim)
    }
    return finder.editor.draw(on: &grid, in: inside)
  }

  /// The line that narrows the contacts stands in their own first line.
  private func draw(search editor: LineEditor, on grid: inout Grid) -> Position? {
    guard let list = layout?.list else { return nil }
    let line = list.line(0)
    let label = SafeText(
      search?.inExchanges == true ? wording.searchInExchangesLabel : wording.searchLabel)
    grid.fill(line)
    let column = grid.put(label, row: line.row, column: line.column, role: .hintKey, clip: line)
    let count = SafeText(" " + contactsTitle + " ")
    let right = line.column + line.columns
    let field = Rect(
      row: line.row, column: column, rows: 1,
      columns: max(8, right - column - (search == nil ? 0 : count.width)))
    if search != nil {
      grid.put(
        count, row: line.row, column: field.column + field.columns, role: .textDim, clip: line)
    }
    return editor.draw(on: &grid, in: field)
  }

  private func draw(_ box: FilterBox, on grid: inout Grid, over area: Rect) -> Position? {
    let understood: SafeText
    var isWrong = false
    switch box.answer {
    case .success(.show(let filter)):
      understood = SafeText(filter.isEmpty ? wording.filterExamples : wording.text(filter))
    case .success(.keep(let filter, let name)):
      understood = SafeText("\(name) = \(wording.text(filter))")
    case .success(.forget(let name)): understood = SafeText("\(name) =")
    case .success(.unnamed):
      understood = SafeText(wording.filterNeedsName)
      isWrong = true
    case .failure(let fault):
      understood = SafeText(wording.fault(fault))
      isWrong = true
    }
    let columns = area.columns - 6
    let (told, keeping) = (
      understood.wrapped(to: columns), SafeText(wording.filterKeeping).wrapped(to: columns)
    )
    let offers = box.offers.prefix(max(1, area.rows - 5 - told.count - keeping.count))
      .map { SafeText("  \($0)") }
    let inside = Box(
      title: SafeText(wording.filterTitle), lines: [.empty] + told + offers + keeping,
      chosen: box.cursor.map { $0 + 1 + told.count }, leastWidth: columns
    ).draw(on: &grid, atBottomOf: area)
    for line in 1...told.count {
      grid.restyle(inside.line(line), role: isWrong ? .statusError : .textDim)
    }
    for line in 1...keeping.count {
      grid.restyle(inside.line(inside.rows - line), role: .textDim)
    }
    return box.editor.draw(on: &grid, in: inside)
  }
}
