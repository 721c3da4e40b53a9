import Domain
import Store
import Terminal

/// The faces of the partners as they stand on the screen.
extension Desk {
  func drawPartners(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    let layout = FaceLayout(rect, panelRows: FaceLayout.panelRows(in: rect.rows))
    drawTitle(on: &grid, in: layout.title)
    PartnerTableDrawing(
      pane: partners.table, column: partners.column, wording: wording, today: today
    ).draw(on: &grid, in: layout.body, hasFocus: hasFocus)
    guard let rule = layout.rule, let place = layout.panel, let panel = partners.panel else {
      return
    }
    TitleLine(left: SafeText(wording.name(panel.details.contact.names))).draw(on: &grid, in: rule)
    PartnerPanelDrawing(panel: panel, wording: wording, today: today).draw(on: &grid, in: place)
  }

  private func drawTitle(on grid: inout Grid, in rect: Rect) {
    let dot = surroundings.glyphs.dot
    let title = wording.partnersTitle(partners.source, count: partners.count, dot: dot)
    TitleLine(left: SafeText(title)).draw(on: &grid, in: rect)
  }
}
