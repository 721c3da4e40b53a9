import Domain
import Store
import Terminal

/// Referrals in a list: the day, the client, what they needed, how it stands, what it brought.
struct ReferralsDrawing {
  let pane: ReferralsPane
  let wording: Wording
  let today: Day
  /// Whether a sign tells what was given from what was received.
  let showsDirection: Bool

  func draw(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    if pane.rows.isEmpty {
      grid.put(SafeText("  " + wording.noReferralsHere), in: rect.line(0), role: .textDim)
    }
    let lines = pane.rows.prefix(rect.rows).map { line(of: $0.row) }
    let columns = ReferralColumns(
      width: rect.columns, lines: lines, showsDirection: showsDirection)
    for (index, text) in lines.enumerated() {
      let line = rect.line(index)
      draw(text, columns, on: &grid, in: line)
      guard hasFocus, index == pane.cursor else { continue }
      grid.put(grid.glyphs.cursor, row: line.row, column: line.column)
      grid.restyle(line, role: .cursor)
    }
  }

  private func line(of row: ReferralRow) -> ReferralColumns.Line {
    let referral = row.referral
    let topic = row.topic?.name ?? ""
    let need = [topic, referral.need].filter { !$0.isEmpty }
      .joined(separator: wording.say(": ", " : "))
    var standing = wording.name(referral.progress, of: referral.direction)
    if let outcome = referral.outcome { standing = wording.name(outcome) }
    return ReferralColumns.Line(
      day: SafeText(wording.shortDay(referral.opened, today: today)),
      isReceived: referral.direction == .received, clients: wording.clients(row),
      topic: SafeText(topic.isEmpty ? need : topic), need: SafeText(need),
      standing: SafeText(standing), role: role(of: referral),
      value: SafeText(referral.value.map { wording.amount($0) } ?? wording.none))
  }

  private func role(of referral: Referral) -> Role {
    guard let outcome = referral.outcome else { return .text }
    return outcome == .won ? .done : .textDim
  }

  private func draw(
    _ text: ReferralColumns.Line, _ columns: ReferralColumns, on grid: inout Grid, in line: Rect
  ) {
    func cell(_ start: Int, _ width: Int) -> Rect {
      Rect(row: line.row, column: line.column + start, rows: 1, columns: width)
    }
    grid.put(text.day, in: cell(2, ReferralColumns.day), role: .textDim)
    if showsDirection {
      let sign = text.isReceived ? grid.glyphs.arrowLeft : grid.glyphs.arrowRight
      grid.put(sign, in: cell(columns.clients - 2, 1), role: .edge)
    }
    let clients = cell(columns.clients, columns.clientsWidth)
    grid.put(text.clients.within(clients.columns), in: clients, role: .textStrong)
    // Rather the topic alone than a need that breaks off.
    let need = cell(columns.need, columns.needWidth)
    grid.put(text.need.width > need.columns ? text.topic : text.need, in: need, role: .textDim)
    grid.put(text.standing, in: cell(columns.standing, columns.standingWidth), role: text.role)
    grid.put(text.value, in: cell(columns.value, columns.valueWidth), alignment: .trailing)
  }
}

/// Where the columns of a list of referrals stand: as wide as what they show, so that topics are
/// whole where there is room for them.
struct ReferralColumns: Hashable {
  /// What one line says.
  struct Line {
    let day: SafeText
    let isReceived: Bool
    let clients: FittingName
    let topic: SafeText
    /// The topic with what was said of it.
    let need: SafeText
    let standing: SafeText
    let role: Role
    let value: SafeText
  }

  /// Cells of a day, and between columns.
  static let day = 6
  private static let gap = 2
  /// What the names of clients have at least.
  private static let leastClients = 12

  let clients: Int
  let clientsWidth: Int
  let need: Int
  let needWidth: Int
  let standing: Int
  let standingWidth: Int
  let value: Int
  let valueWidth: Int

  init(width: Int, lines: [Line], showsDirection: Bool) {
    // In steps of some cells, so that columns stay where they are while rows scroll, but not where
    // that would cut what was needed.
    let roomy = Self(width: width, lines: lines, showsDirection: showsDirection, step: 4)
    let isCut = lines.contains { $0.topic.width > roomy.needWidth }
    self =
      isCut ? Self(width: width, lines: lines, showsDirection: showsDirection, step: 1) : roomy
  }

  private init(width: Int, lines: [Line], showsDirection: Bool, step: Int) {
    func widest(_ text: (Line) -> SafeText) -> Int { lines.map { text($0).width }.max() ?? 0 }
    func stepped(_ width: Int) -> Int { (width + step - 1) / step * step }
    clients = 2 + Self.day + Self.gap + (showsDirection ? 2 : 0)
    valueWidth = stepped(widest(\.value))
    value = width - 1 - valueWidth
    standingWidth = stepped(widest(\.standing))
    standing = value - Self.gap - standingWidth
    let room = max(0, standing - Self.gap - clients)
    let names = max(stepped(widest(\.clients.whole)), Self.leastClients)
    clientsWidth = max(
      min(names, room - Self.gap - widest(\.topic)), min(Self.leastClients, room))
    need = clients + clientsWidth + Self.gap
    needWidth = max(0, standing - Self.gap - need)
  }
}
