import Domain
import Store
import Terminal

/// The ranked table: what its columns are, then a line for each partner.
struct PartnerTableDrawing {
  let pane: PartnerTable
  /// The figure of the selected row that the cursor is on.
  let column: PartnerColumn
  let wording: Wording
  let today: Day

  func draw(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    let (head, body) = rect.splitTop(1)
    let columns = Self.columns(in: rect.columns, pane.source, wording)
    for place in columns.places {
      let cell = Rect(
        row: head.row, column: head.column + place.start, rows: 1, columns: place.width)
      let isSorted = place.column == pane.source.order.column
      grid.put(
        SafeText(wording.title(of: place.column)), in: cell, alignment: place.column.alignment,
        role: isSorted ? .heading : .textDim)
    }
    if pane.rows.isEmpty { drawEmpty(on: &grid, in: body) }
    for (index, row) in pane.rows.prefix(body.rows).enumerated() {
      let line = body.line(index)
      let isSelected = index == pane.cursor
      draw(row, columns, isSelected: isSelected, on: &grid, in: line)
      guard isSelected else { continue }
      if hasFocus { grid.put(grid.glyphs.cursor, row: line.row, column: line.column) }
      grid.restyle(line, role: hasFocus ? .cursor : .cursorUnfocused)
      if hasFocus { markFigure(columns, on: &grid, in: line) }
    }
  }

  /// The figure under the cursor, which Enter opens, stands between brackets.
  private func markFigure(_ columns: PartnerColumns, on grid: inout Grid, in line: Rect) {
    guard column != .name, let place = columns.places.first(where: { $0.column == column })
    else { return }
    let start = line.column + place.start
    grid.put("[", row: line.row, column: start - 1, role: .cursor, emphasis: .bold)
    grid.put("]", row: line.row, column: start + place.width, role: .cursor, emphasis: .bold)
  }

  static func columns(
    in width: Int, _ source: PartnersSource, _ wording: Wording
  ) -> PartnerColumns {
    PartnerColumns(
      width: width, months: source.window.shownMonths,
      title: { SafeText(wording.title(of: $0)) })
  }

  private func drawEmpty(on grid: inout Grid, in rect: Rect) {
    let sentence =
      pane.source.owners != nil
      ? wording.nothingOfMine(isHanded: false)
      : pane.source.fact.map(wording.noPartners) ?? wording.noPartners
    for (line, text) in SafeText(sentence).wrapped(to: rect.columns - 4).enumerated() {
      grid.put(text, row: rect.row + 1 + line, column: rect.column + 2, clip: rect)
    }
  }

  private func draw(
    _ row: PartnerRow, _ columns: PartnerColumns, isSelected: Bool, on grid: inout Grid,
    in line: Rect
  ) {
    if pane.marks[row.key] != nil {
      grid.put(grid.glyphs.mark, row: line.row, column: line.column + 1, role: .mark)
    }
    for place in columns.places {
      let cell = Rect(
        row: line.row, column: line.column + place.start, rows: 1, columns: place.width)
      let (text, role) = content(of: place, row, grid.glyphs)
      grid.put(text, in: cell, alignment: place.column.alignment, role: role)
    }
  }

  private func content(
    of place: PartnerColumns.Place, _ row: PartnerRow, _ glyphs: Glyphs
  ) -> (SafeText, Role) {
    let figures = row.figures
    switch place.column {
    case .name: return (wording.fittingName(row.name).within(place.width), .textStrong)
    case .got: return (SafeText("\(figures.got.count)"), .text)
    case .sent: return (SafeText("\(figures.sent.count)"), .text)
    case .net:
      return (SafeText(wording.signed(figures.net)), figures.net > 0 ? .dueToday : .text)
    case .months:
      let counts = row.months.both.suffix(place.width / 12 * 12)
      return (Sparkline(Array(counts)).text(glyphs), .sparkline)
    case .value:
      let earned = wording.earned(figures.got, columns: place.width)
      return (SafeText(earned ?? wording.none), .text)
    case .won: return (SafeText(wording.figure(figures.got.won) ?? wording.none), .text)
    case .lastTouch:
      let silence = row.lastTouch.map { wording.shortDuration(days: today - $0) }
      return (SafeText(silence ?? wording.never), .text)
    case .cadence:
      let days = row.cadence.map { wording.shortDuration(days: $0.ideal) }
      return (SafeText(days ?? wording.none), .textDim)
    case .due: return due(row.nextDue)
    case .satisfaction:
      let opinion = wording.figure(figures.sent.satisfaction, columns: place.width)
      return (SafeText(opinion ?? wording.none), .text)
    }
  }

  /// How far off the next promise is: less than 0 is late.
  private func due(_ day: Day?) -> (SafeText, Role) {
    guard let day else { return (SafeText(wording.none), .textDim) }
    let days = day - today
    let distance = wording.shortDuration(days: days)
    switch days {
    case ..<0: return (SafeText("-\(distance)"), .overdue)
    case 0: return (SafeText(wording.silence(days: 0)), .dueToday)
    default: return (SafeText("+\(distance)"), .text)
    }
  }
}

extension PartnerOrder {
  /// The column that it goes by.
  var column: PartnerColumn? {
    switch self {
    case .owed: .net
    case .got: .got
    case .satisfied: .satisfaction
    case .silent: .lastTouch
    case .name: .name
    case .stale, .fastest: nil
    }
  }
}

extension PartnerColumn {
  /// The referrals that its figure was counted from; nil where it was counted from none.
  var figure: PartnerFigure? {
    switch self {
    case .got: .got
    case .sent: .sent
    case .net, .months: .exchanged
    case .value: .gotWon
    case .won: .gotDecided
    case .satisfaction: .sentRated
    case .name, .lastTouch, .cadence, .due: nil
    }
  }
}
