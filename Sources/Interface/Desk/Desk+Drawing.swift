import Domain
import Store
import Terminal

/// The desk as it stands on the screen.
extension Desk {
  /// Draws everything.
  /// - Returns: the grid, and where the terminal's cursor belongs; nil to hide it.
  package mutating func draw() -> (grid: Grid, cursor: Position?) {
    // What stands in the way of taking an entry back is tried, which locks the book.
    let showsEntry = lens == .journal && focus == .list
    if showsEntry { prepareEntry() }
    let store = store
    return store.atOneMoment {
      if !showsEntry { prepareToDraw() }
      return drawPrepared()
    }
  }

  private mutating func drawPrepared() -> (grid: Grid, cursor: Position?) {
    if layout?.card != nil { preparePartnerCard() }
    var grid = Grid(size: size, glyphs: surroundings.glyphs)
    guard let layout else {
      drawTooSmall(on: &grid)
      return (grid, nil)
    }
    drawHeader(on: &grid, in: layout.header)
    if let list = layout.list {
      drawList(on: &grid, in: list)
    }
    drawRules(on: &grid, layout)
    if let card = layout.card {
      if lens == .journal, focus == .list {
        if let entry { drawing(of: entry).draw(on: &grid, in: card, from: readingTop ?? 0) }
      } else {
        drawCard(on: &grid, in: card, timeline: layout.timeline)
      }
    }
    drawHints(on: &grid, in: layout.hints)
    drawMessage(on: &grid, in: layout.message, over: layout.hints)
    let area = Rect(
      row: 1, column: 0, rows: size.rows - 3, columns: size.columns)
    let cursor = overlay.flatMap { draw($0, on: &grid, over: area) }
    drawContinuations(on: &grid, over: area)
    return (grid, cursor)
  }

  private mutating func drawList(on grid: inout Grid, in rect: Rect) {
    let hasFocus = focus == .list && shared == nil
    switch lens {
    case .agenda:
      rowWords.keep(agenda.rows, in: wording, today: today)
      AgendaDrawing(
        pane: agenda, words: rowWords, wording: wording, owners: owners, me: me,
        scope: scope(of: .agenda)
      ).draw(on: &grid, in: rect, hasFocus: hasFocus)
    case .contacts:
      ContactsDrawing(
        pane: contacts, wording: wording, today: today, owners: owners, me: me,
        title: contactsTitle
      ).draw(on: &grid, in: rect, hasFocus: hasFocus)
    case .partners: drawPartners(on: &grid, in: rect, hasFocus: hasFocus)
    case .referring: drawReferring(on: &grid, in: rect, hasFocus: hasFocus)
    case .journal:
      JournalDrawing(
        pane: journal, wording: wording, today: today, zone: surroundings.zone,
        narrowed: journalNarrowed
      ).draw(on: &grid, in: rect, hasFocus: focus == .list && readingTop == nil)
    }
  }

  private var owners: [ID<Colleague>: SafeText] {
    Dictionary(
      colleagues.map { ($0.id, SafeText($0.shownName)) }, uniquingKeysWith: { first, _ in first })
  }

  private func drawTooSmall(on grid: inout Grid) {
    let sentence = wording.tooSmall(
      needRows: Layout.smallest.rows, needColumns: Layout.smallest.columns, rows: size.rows,
      columns: size.columns)
    for (line, text) in SafeText(sentence).wrapped(to: size.columns).enumerated() {
      grid.put(text, row: line, column: 0)
    }
  }

  private func drawHeader(on grid: inout Grid, in rect: Rect) {
    grid.fill(rect, role: .tab)
    var column = grid.put(SafeText(" \(wording.appName)  "), row: rect.row, column: 0, role: .tab)
    let count = SafeText(overdue > 0 ? wording.overdue(overdue) : wording.nothingOverdue)
    let tabs = Lens.tabs.map { "\(keys.digit(of: $0.action)) \(wording.tab($0))" }
    let isNarrow =
      column + tabs.reduce(0) { $0 + SafeText($1).width + 2 } + 3 + count.width > rect.columns
    for (lens, tab) in zip(Lens.tabs, tabs) {
      let isOpen = lens == self.lens
      // What is overdue is never cut: in little room the other tabs are known by their digits.
      let shown = isNarrow && !isOpen ? keys.digit(of: lens.action) : tab
      column = grid.put(
        SafeText(isOpen ? "[\(shown)]" : " \(shown) "), row: rect.row, column: column,
        role: isOpen ? .tabActive : .tab)
    }
    // What is overdue says more than the day, where there is no room for both.
    let room = rect.columns - column - count.width - 2
    let days = [wording.day(today, today: today), wording.shortDay(today, today: today)]
      .map { SafeText($0 + "  ") }
    let day = days.first { $0.width <= room } ?? .empty
    let start = max(column + 1, rect.columns - day.width - count.width - 1)
    let dayEnd = grid.put(day, row: rect.row, column: start, role: .tab)
    grid.put(count, row: rect.row, column: dayEnd, role: overdue > 0 ? .overdue : .tab)
  }

  private func drawRules(on grid: inout Grid, _ layout: Layout) {
    if let rule = layout.rule {
      grid.horizontalLine(row: rule.row, column: rule.column, columns: rule.columns)
    }
    for divider in layout.dividers {
      grid.verticalLine(row: divider.row, column: divider.column, rows: divider.rows)
    }
  }

  private func drawCard(on grid: inout Grid, in rect: Rect, timeline: Rect?) {
    guard let details = card.details else {
      if !isListEmpty { return }
      grid.put(SafeText(" " + wording.noCard), in: rect, role: .textDim)
      return
    }
    let drawing = drawing(of: details)
    let selected = focus == .list ? nil : card.selected
    if let timeline {
      drawing.draw(
        drawing.head + drawing.followUps, on: &grid, in: rect, selected: selected,
        scrolled: card.scrolled)
      let lines = drawing.timeline(atMost: selected == nil ? timeline.rows : nil)
      drawing.draw(
        Array(lines.dropFirst()), on: &grid, in: timeline, selected: selected,
        scrolled: card.scrolled)
    } else if rect.rows < 16 && focus == .list {
      drawing.draw(
        drawing.short(rows: rect.rows, columns: rect.columns - 1), on: &grid, in: rect,
        selected: nil, wraps: false)
    } else {
      drawing.draw(
        drawing.head + drawing.followUps
          + drawing.timeline(atMost: selected == nil ? rect.rows : nil),
        on: &grid, in: rect, selected: selected, scrolled: card.scrolled)
    }
  }

  private func drawing(of details: CardDetails) -> CardDrawing {
    CardDrawing(
      details: details, today: today, wording: wording, glyphs: surroundings.glyphs, me: me,
      kinds: card.kinds, referrals: card.referrals, hasMoreReferrals: card.hasMoreReferrals,
      suggestion: card.suggestion.map { wording.suggested($0, today: today) },
      partner: partnerCard?.card, pressure: card.pressure,
      alsoOpen: alsoOpen[details.contact.id] ?? [])
  }

  /// How many lines of what is selected on the card have no room there.
  var hiddenOnCard: Int {
    guard let details = card.details, let selected = card.selected, let layout,
      let pane = layout.card
    else { return 0 }
    let isTold = if case .interaction = selected { true } else { false }
    return drawing(of: details).hidden(of: selected, in: isTold ? layout.timeline ?? pane : pane)
  }

  /// - Parameter below: the line of the hints, over which a long sentence goes on.
  private func drawMessage(on grid: inout Grid, in rect: Rect, over below: Rect) {
    if markCount > 0, message == nil {
      let hidden = lens == .contacts ? hiddenMarks : 0
      grid.put(
        SafeText(" " + wording.marked(markCount, hidden: hidden)), in: rect, role: .status)
      return
    }
    guard let message else { return }
    let role: Role =
      switch message.kind {
      case .plain, .news: .status
      case .done, .undone: .statusDone
      case .fault: .statusError
      }
    let text = SafeText(message.text)
    let lines = text.wrapped(to: rect.columns - 2)
    // What was done is taken back by a key, where there is room to say so.
    func tail(behind line: SafeText) -> SafeText {
      let tails: [SafeText] =
        switch message.kind {
        case .done: hints(of: .undo, wording.undoHint)
        case .undone: hints(of: .redo, wording.redoHint)
        case .plain, .news, .fault: []
        }
      return tails.first { line.width + $0.width < rect.columns } ?? .empty
    }
    switch lines.count {
    case 1: grid.put(.blank(1) + text + tail(behind: text), in: rect, role: role)
    case 2 where !below.isEmpty:
      grid.put(.blank(1) + lines[0], in: rect, role: role)
      grid.fill(below)
      grid.put(.blank(1) + lines[1] + tail(behind: lines[1]), in: below, role: role)
    default:
      // Where the rest of the sentence can be read.
      let rest = SafeText("  " + wording.wholeMessages)
      let start = text.truncated(
        to: rect.columns - 1 - rest.width, ellipsis: grid.glyphs.ellipsis)
      grid.put(.blank(1) + start + rest, in: rect, role: role)
    }
  }

  /// What stands behind a message: what a key does to it, or in little room the key alone.
  private func hints(of action: Action, _ hint: (String) -> String) -> [SafeText] {
    let key = wording.key(action)
    return [SafeText("  " + hint(key)), SafeText("  `\(key)`")]
  }

  /// The keys that hold now, as many as there is room for, the most needed first.
  private func drawHints(on grid: inout Grid, in rect: Rect) {
    guard surroundings.settings.hints else { return }
    var column = 1
    let hints = keys.rows(in: context).filter {
      $0.hint != nil && isWorthHinting($0.action) && keys.holds($0, in: context)
    }
    .sorted { ($0.hint ?? 0, $0.keys.first ?? "") < ($1.hint ?? 0, $1.keys.first ?? "") }
    for row in hints {
      let key = SafeText(hintedKeys(row))
      // The key that archives drops the follow-up or the referral that is selected.
      let drops =
        row.action == .archive
        && (focus == .list
          ? meantReferral != nil
          : card.followUp != nil || card.referral != nil || card.deal != nil)
      let opens = row.action == .open && row.context == .partners
      let text = SafeText(
        " " + (opens ? wording.openHere : wording.hint(drops ? .drop : row.action)))
      guard column + key.width + text.width <= rect.columns - 1 else { break }
      column = grid.put(key, row: rect.row, column: column, role: .hintKey)
      column = grid.put(text, row: rect.row, column: column, role: .hintText) + 2
    }
  }

  /// One key, or both that move.
  private func hintedKeys(_ row: KeyTable.Row) -> String {
    let key = wording.keyNames(of: row.keys.first ?? "")
    let other = keys.rows.first { $0.action == .moveUp && $0.context == row.context }
    guard row.action == .moveDown, let up = other?.keys.first else { return key }
    return "\(key)/\(wording.keyNames(of: up))"
  }

  /// A verb that says nothing to the selected row does not take room on the hint line.
  private func isWorthHinting(_ action: Action) -> Bool {
    if action == .forMeOnly {
      if case .line(let prompt) = overlay { return prompt.canBePrivate }
      return false
    }
    if case .help = overlay { return action != .searchExchanges }
    if case .form(let form) = overlay { return form.isWorthHinting(action) }
    if case .pick(let box) = overlay { return box.isWorthHinting(action) }
    guard overlay == nil else { return true }
    if lens == .partners, focus == .list, let isWorth = isWorthHintingAmongPartners(action) {
      return isWorth
    }
    if lens == .referring, focus == .list {
      return [.moveDown, .giveReferral, .undo, .find, .help, .quit].contains(action)
    }
    if lens == .journal, focus == .list {
      return [.moveDown, .takeBack, .filter, .open, .undo, .find, .help, .quit].contains(action)
    }
    // The key that archives drops on a follow-up: said once.
    if focus != .list, action == .drop { return false }
    if focus != .list, action == .archive {
      return isOnOwnRow || card.followUp != nil || card.referral != nil || card.deal != nil
    }
    if focus != .list, card.referral != nil, action == .snooze { return true }
    if lens != .agenda || focus != .list {
      // They mean its next follow-up; what is for the contact itself is needed more often.
      return ![.noAnswer, .snooze, .reschedule, .awaitReply, .bump].contains(action)
    }
    guard let row = agenda.selected else {
      return [.newContact, .find, .undo, .help, .quit].contains(action)
    }
    return switch action {
    case .bump: row.followUp == nil
    case .drop: row.followUp != nil
    default: true
    }
  }

  /// The table is what is put in order and narrowed; a picture has more detail.
  /// - Returns: nil where it is as in any list.
  private func isWorthHintingAmongPartners(_ action: Action) -> Bool? {
    let isList = partners.list != nil
    return switch action {
    case .order, .filter: partners.face == .table && !isList
    case .detail: partners.face != .table && !isList
    case .advice, .window, .nextFace: !isList
    default: nil
    }
  }

  /// After the first key of a sequence: what may follow.
  private func drawContinuations(on grid: inout Grid, over area: Rect) {
    guard !typed.isEmpty, case .prefix(let rest) = keys.map.lookUp(typed, in: context) else {
      return
    }
    let lines = rest.map { continuation in
      SafeText(
        "\(wording.keyNames(of: continuation.keys.description))  \(wording.sentence(continuation.action))"
      )
    }
    let title = SafeText(typed.map(\.description).joined(separator: " "))
    // On a low screen they take the lines of the tabs and of the hints too.
    let place =
      lines.count + 2 <= area.rows
      ? area : Rect(row: 0, column: 0, rows: size.rows, columns: size.columns)
    Box(title: title, lines: lines).draw(on: &grid, atBottomOf: place)
  }
}
