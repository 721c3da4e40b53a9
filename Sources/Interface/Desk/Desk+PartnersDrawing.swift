import Domain
import Store
import Terminal

/// The faces of the partners as they stand on the screen.
extension Desk {
  func drawPartners(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    if let list = partners.list {
      draw(list, on: &grid, in: rect, hasFocus: hasFocus)
      return
    }
    switch partners.face {
    case .table: drawTable(on: &grid, in: rect, hasFocus: hasFocus)
    case .ego: drawEgo(on: &grid, in: rect, hasFocus: hasFocus)
    case .tree: drawTree(on: &grid, in: rect, hasFocus: hasFocus)
    case .map: drawMap(on: &grid, in: rect, hasFocus: hasFocus)
    }
  }

  private func drawTable(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    let layout = FaceLayout(rect, panelRows: FaceLayout.panelRows(in: rect.rows))
    TitleLine(left: SafeText(tableTitle)).draw(on: &grid, in: layout.title)
    PartnerTableDrawing(
      pane: partners.table, column: partners.column, wording: wording, today: today
    ).draw(on: &grid, in: layout.body, hasFocus: hasFocus)
    if let rule = layout.rule, let place = layout.panel { drawPanel(on: &grid, rule, place) }
  }

  /// What the table has, and whose.
  var tableTitle: String {
    let dot = surroundings.glyphs.dot
    return [
      wording.partnersTitle(partners.source, count: partners.count, dot: dot),
      scope(of: .partners),
    ].compactMap { $0 }.joined(separator: dot)
  }

  /// The title of a face that shows whoever is between two, and so never one's own alone.
  func faceTitle(_ parts: [String]) -> String {
    let scope = memory.mine.contains(.partners) ? [wording.notOnlyMine] : []
    return (parts + scope).joined(separator: surroundings.glyphs.dot)
  }

  /// What is said of the one that is selected, under its name.
  func drawPanel(on grid: inout Grid, _ rule: Rect, _ place: Rect) {
    guard let panel = partners.panel else {
      grid.horizontalLine(row: rule.row, column: rule.column, columns: rule.columns)
      var sentence: String?
      if partners.chosen == Contact.us {
        TitleLine(left: SafeText(wording.usName)).draw(on: &grid, in: rule)
        sentence = wording.thatIsUs
      } else if partners.face == .map, case .cluster = partners.map.selection {
        sentence = wording.clusterOpens
      }
      guard let sentence else { return }
      grid.put(.blank(2) + SafeText(sentence), in: place.line(0), role: .textDim)
      return
    }
    let key = "\(wording.key(.advice)) \(wording.hint(.advice))"
    TitleLine(
      left: SafeText(wording.name(panel.details.contact.names)), right: SafeText(key)
    ).draw(on: &grid, in: rule)
    PartnerPanelDrawing(panel: panel, wording: wording, today: today, colleagues: colleagues)
      .draw(on: &grid, in: place)
  }

  /// The referrals that something was counted from.
  private func draw(_ list: ReferralsPane, on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    let (title, body) = rect.splitTop(1)
    let count = wording.referrals(list.source.ids.count)
    var parts: [String] = []
    func name(_ contact: ID<Contact>) -> String {
      ((try? store.names(of: [contact])) ?? [:])[contact].map { wording.name($0) } ?? ""
    }
    switch list.source.counted {
    case .figure(let figure, let partner):
      parts = [name(partner), wording.name(figure)]
    case .descent(let contact):
      parts = [name(contact), wording.name(.downstream)]
    case .sent(let contact):
      parts = [name(contact), wording.sentAtAll]
    case .passing(let sender, let client):
      parts = ["\(name(sender)) \(grid.glyphs.arrowRight.string) \(name(client))"]
    case .edge: break
    }
    let dot = SafeText(grid.glyphs.dot)
    let shorter = parts.map { SafeText($0) }.joined(by: dot)
    let whole = (parts + [count]).map { SafeText($0) }.joined(by: dot)
    TitleLine(
      left: whole, right: SafeText(wording.escLeaves), shorter: shorter.isEmpty ? nil : shorter
    ).draw(on: &grid, in: title)
    ReferralsDrawing(pane: list, wording: wording, today: today, showsDirection: true)
      .draw(on: &grid, in: body, hasFocus: hasFocus)
  }

  func drawNoPartners(on grid: inout Grid, in rect: Rect) {
    for (line, text) in SafeText(wording.noPartners).wrapped(to: rect.columns - 4).enumerated() {
      grid.put(text, row: rect.row + 1 + line, column: rect.column + 2, clip: rect)
    }
  }
}
