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
    for (index, row) in pane.rows.prefix(rect.rows).enumerated() {
      let line = rect.line(index)
      draw(row.row, on: &grid, in: line)
      guard hasFocus, index == pane.cursor else { continue }
      grid.put(grid.glyphs.cursor, row: line.row, column: line.column)
      grid.restyle(line, role: .cursor)
    }
  }

  private func draw(_ row: ReferralRow, on grid: inout Grid, in line: Rect) {
    let referral = row.referral
    var column = line.column + 2
    column =
      grid.put(
        SafeText(wording.shortDay(referral.opened, today: today)), row: line.row, column: column,
        role: .textDim, clip: line) + 2
    if showsDirection {
      let sign =
        referral.direction == .received ? grid.glyphs.arrowLeft : grid.glyphs.arrowRight
      column = grid.put(sign, row: line.row, column: column, role: .edge, clip: line) + 1
    }
    let value = Rect(row: line.row, column: line.column + line.columns - 10, rows: 1, columns: 9)
    grid.put(
      SafeText(referral.value.map { wording.amount($0) } ?? wording.none), in: value,
      alignment: .trailing)
    let state = Rect(row: line.row, column: value.column - 19, rows: 1, columns: 18)
    let (words, role) = standing(referral)
    grid.put(SafeText(words), in: state, role: role)
    let room = state.column - 1 - column
    let clients = SafeText(wording.clients(row))
    let names = min(clients.width, max(12, room * 3 / 5))
    grid.put(
      clients, row: line.row, column: column, width: max(0, min(names, room)), role: .textStrong,
      clip: line)
    column += names + 2
    let need = [row.topic?.name, referral.need].compactMap { $0?.isEmpty == false ? $0 : nil }
      .joined(separator: wording.say(": ", " : "))
    // Rather the topic alone than a need that breaks off.
    let left = max(0, state.column - 1 - column)
    let whole = SafeText(need)
    let shown = whole.width > left ? row.topic.map { SafeText($0.name) } ?? whole : whole
    grid.put(shown, row: line.row, column: column, width: left, role: .textDim, clip: line)
  }

  /// What came of it; while it goes on, how far it is.
  private func standing(_ referral: Referral) -> (String, Role) {
    if let outcome = referral.outcome {
      return (wording.name(outcome), outcome == .won ? .done : .textDim)
    }
    return (wording.name(referral.progress, of: referral.direction), .text)
  }
}
