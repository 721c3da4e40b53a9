import Domain
import Store
import Terminal

/// The face of one partner with their neighbours: what its keys do, and what it shows.
extension Desk {
  var egoLayout: EgoLayout { EgoLayout(facesRect) }

  /// How far the ego shows.
  private var hasSecondStep: Bool {
    partners.ego.isDeep && facesRect.columns >= EgoColumns.leastOfTwoSteps
  }

  /// - Returns: whether there was a way back.
  mutating func walkBack() throws -> Bool {
    try partners.ego.goBack(window: partners.source.window, from: store, today: today)
  }

  /// Reads the ego again, or begins one where there is none.
  /// - Parameter card: of whom is in the middle, where that was read a moment ago.
  mutating func readEgo(beside card: CardDetails? = nil) throws {
    guard let centre = try partners.ego.centre ?? shared ?? firstPartner() else { return }
    try partners.ego.read(
      centre, beside: card, window: partners.source.window, from: store, today: today)
  }

  /// Who stands in the middle when nobody was chosen: the first of the table; without any, us.
  private func firstPartner() throws -> ID<Contact>? {
    try partners.table.selected?.key
      ?? partners.source.rows(.forwards, from: nil, including: true, count: 1, in: store).first?.key
  }

  mutating func performInEgo(_ action: Action) throws {
    if partners.ego.isInEdge {
      let store = store
      try partners.ego.edge?.perform(action, in: store)
      return
    }
    let page = max(1, egoLayout.body.rows - 2)
    switch action {
    case .left: partners.ego.moveColumn(by: -1)
    case .right: partners.ego.moveColumn(by: 1)
    case .detail:
      if facesRect.columns >= EgoColumns.leastOfTwoSteps {
        partners.ego.isDeep.toggle()
      } else {
        message = Message(wording.secondStepNeeds(EgoColumns.leastOfTwoSteps, has: size.columns))
      }
    case .moveDown: partners.ego.move(by: 1)
    case .moveUp: partners.ego.move(by: -1)
    case .halfPageDown: partners.ego.move(by: page / 2)
    case .halfPageUp: partners.ego.move(by: -page / 2)
    case .pageDown: partners.ego.move(by: page)
    case .pageUp: partners.ego.move(by: -page)
    case .first: partners.ego.move(by: -Int(Int32.max))
    case .last: partners.ego.move(by: Int(Int32.max))
    default: break
    }
  }

  // MARK: - What shows

  /// Reads what the ego is about to show, and pictures it.
  mutating func prepareEgo() {
    attempt { desk in
      guard let ego = desk.partners.ego.ego else { return }
      let before = try desk.shownRows(.before)
      let after = try desk.shownRows(.after)
      try desk.partners.ego.readNames(
        (ego.senders[before.range] + ego.receivers[after.range]).map(\.contact),
        from: desk.store)
      desk.partners.picture = desk.egoPicture(before, after)
      try desk.readEdge()
      if desk.egoLayout.table != nil, let contact = desk.partners.chosen,
        desk.partners.table.selected?.key != contact
      {
        _ = try desk.partners.table.reveal(contact, in: desk.store)
      }
    }
  }

  private mutating func shownRows(
    _ side: EgoPane.Side
  ) throws -> (range: Range<Int>, more: Int) {
    try partners.ego.shownRows(
      side, lines: EgoDrawing.rows(in: egoLayout.body), far: hasSecondStep ? Self.mostFar : 0,
      window: partners.source.window, from: store, today: today)
  }

  /// How many lines those beyond one neighbour take at most.
  private static let mostFar = 3

  private func egoPicture(
    _ before: (range: Range<Int>, more: Int), _ after: (range: Range<Int>, more: Int)
  ) -> EgoPicture? {
    guard let ego = partners.ego.ego else { return nil }
    let isUs = partners.ego.centre == Contact.us
    return EgoPicture(
      before: side(
        .before, before, wording.whoSent(ego.senders.count, ego.sentToCount, isUs: isUs)),
      after: side(
        .after, after, wording.sentToWhom(ego.receivers.count, ego.sentByCount, isUs: isUs)),
      centre: centreLines, isCentreSelected: partners.ego.side == .centre,
      more: { [wording] in FittingName(SafeText(wording.more($0)), shorter: [SafeText("+\($0)")]) })
  }

  private func side(
    _ side: EgoPane.Side, _ window: (range: Range<Int>, more: Int), _ title: String
  ) -> EgoPicture.Side {
    let pane = partners.ego
    var shown = EgoPicture.Side(title: SafeText(title))
    shown.rows = pane.neighbours(side)[window.range].map { near in
      var row = EgoPicture.Near(
        name: fittingName(near.contact), count: near.count,
        edge: near.isMutual ? .mutual : near.isQuiet ? .quiet : .single)
      guard hasSecondStep, let beyond = pane.beyond[near.contact] else { return row }
      let all = beyond.count(beyond: near, on: side)
      let count = all > Self.mostFar ? Self.mostFar - 1 : all
      row.far = (side == .before ? beyond.senders : beyond.receivers).lazy
        .filter { $0.contact != pane.centre }.prefix(count)
        .map { EgoPicture.Far(name: fittingName($0.contact), count: $0.count) }
      row.more = all - count
      return row
    }
    shown.more = window.more
    if pane.side == side, !pane.isInEdge, let cursor = pane.cursor(side) {
      shown.cursor = cursor - window.range.lowerBound
    }
    return shown
  }

  private func fittingName(_ contact: ID<Contact>) -> FittingName {
    guard contact != Contact.us, let name = partners.ego.names[contact] else {
      return FittingName(networkName(contact))
    }
    return wording.fittingName(name)
  }

  func networkName(_ contact: ID<Contact>) -> SafeText {
    if contact == Contact.us { return SafeText(wording.usName) }
    return SafeText(partners.ego.names[contact].map(wording.name) ?? wording.nameless)
  }

  /// What the box in the middle says.
  private var centreLines: [(text: SafeText, role: Role)] {
    let pane = partners.ego
    guard pane.centre != Contact.us, let details = pane.details else {
      return [(SafeText(wording.usName), .focusNode)]
    }
    let contact = details.contact
    var lines: [(String, Role)] = [(wording.name(contact.names), .focusNode)]
    let dot = surroundings.glyphs.dot
    if let station = fitting([contact.jobTitle, contact.organisation], dot) {
      lines.append((station, .text))
    }
    let cadence = details.cadence.cadence.map { wording.every(days: $0.ideal) }
    if let standing = fitting([cadence, details.tier.map { wording.name($0) }], dot) {
      lines.append((standing, .textDim))
    }
    if let touch = details.cadence.lastTouch {
      lines.append((wording.lastTouch(touch, today: today), .text))
    }
    if let next = details.open.first {
      let isLate = next.due < today
      let sign = isLate ? " " + surroundings.glyphs.overdue.string : ""
      lines.append((wording.due(next.due, today: today) + sign, isLate ? .overdue : .text))
    }
    if let figures = pane.figures {
      lines.append((wording.inAndOut(figures), figures.net > 0 ? .dueToday : .text))
    }
    return lines.map { (SafeText($0.0), $0.1) }
  }

  /// Both parts where the box has room for them, otherwise the first that there is.
  private func fitting(_ parts: [String?], _ separator: String) -> String? {
    let parts = parts.compactMap { $0 }
    let whole = parts.joined(separator: separator)
    let columns = facesRect.columns
    let room =
      columns < EgoDrawing.leastColumns
      ? 40 : EgoColumns.leastBox(in: columns) - 3
    return SafeText(whole).width <= room ? (whole.isEmpty ? nil : whole) : parts.first
  }

  /// Reads the referrals of the edge under the cursor.
  private mutating func readEdge() throws {
    let counted = partners.ego.selectedEdge
    guard partners.ego.edge?.source.counted != counted else { return }
    partners.ego.isInEdge = false
    guard let counted, let panel = egoLayout.panel else {
      partners.ego.edge = nil
      return
    }
    let source = try ReferralsSource(
      counted, window: partners.source.window, from: store, today: today)
    var edge = ReferralsPane(source)
    try edge.goToFirst(of: source, in: store, height: panel.rows)
    partners.ego.edge = edge
  }

  // MARK: - Drawing

  func drawEgo(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    let layout = EgoLayout(rect)
    let trail = (partners.ego.trail + [partners.ego.centre].compactMap { $0 }).suffix(4)
      .map(networkName).joined(by: SafeText(" \(grid.glyphs.folded.string) "))
    let title = faceTitle([wording.name(Face.ego), wording.name(partners.source.window)])
    TitleLine(left: SafeText(title), right: trail).draw(on: &grid, in: layout.title)
    guard let picture = partners.picture, let ego = partners.ego.ego else {
      drawNoPartners(on: &grid, in: layout.body)
      return
    }
    let isHere = hasFocus && !partners.ego.isInEdge
    EgoDrawing(picture: picture, hasFocus: isHere).draw(on: &grid, in: layout.body)
    if ego.senders.isEmpty, ego.receivers.isEmpty { drawLonely(on: &grid, in: layout.body) }
    drawLegend(ego, on: &grid, in: layout.legend)
    drawEdge(on: &grid, layout, hasFocus: hasFocus && partners.ego.isInEdge)
    guard let rule = layout.tableRule, let table = layout.table else { return }
    TitleLine(left: SafeText(tableTitle)).draw(on: &grid, in: rule)
    PartnerTableDrawing(pane: partners.table, column: .name, wording: wording, today: today)
      .draw(on: &grid, in: table, hasFocus: false)
  }

  private func drawLonely(on grid: inout Grid, in rect: Rect) {
    let text = SafeText(wording.nobodySent)
    let column = rect.column + max(1, (rect.columns - text.width) / 2)
    grid.put(
      text, row: rect.row + rect.rows - 1, column: column, role: .textDim, clip: rect)
  }

  private func drawLegend(_ ego: Ego, on grid: inout Grid, in rect: Rect) {
    var column = rect.column + 1
    for (edge, words) in [
      (EgoPicture.Edge.mutual, wording.bothWays), (.single, wording.oneWay),
      (.quiet, wording.quietYear(ego.quietCount)),
    ] {
      column =
        grid.put(
          edge.glyph(grid.glyphs), row: rect.row, column: column, role: edge.role, clip: rect) + 1
      column =
        grid.put(
          SafeText(words), row: rect.row, column: column, role: .textDim, clip: rect) + 2
    }
  }

  private func drawEdge(on grid: inout Grid, _ layout: EgoLayout, hasFocus: Bool) {
    guard let rule = layout.rule, let place = layout.panel else { return }
    guard let edge = partners.ego.edge, case .edge(let from, let to) = edge.source.counted else {
      drawPanel(on: &grid, rule, place)
      return
    }
    let way =
      networkName(from) + SafeText(" \(grid.glyphs.arrowRight.string) ")
      + networkName(to)
    let count = SafeText(grid.glyphs.dot + wording.referrals(edge.source.ids.count))
    TitleLine(left: way + count, role: hasFocus ? .borderFocus : .heading)
      .draw(on: &grid, in: rule)
    ReferralsDrawing(pane: edge, wording: wording, today: today, showsDirection: false)
      .draw(on: &grid, in: place, hasFocus: hasFocus)
  }
}
