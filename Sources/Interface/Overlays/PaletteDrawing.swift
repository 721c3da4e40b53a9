import Domain
import Terminal

/// The palette and panes of lines, drawn.
extension Desk {
  /// - Returns: where the terminal's cursor belongs.
  func draw(_ palette: Palette, on grid: inout Grid, over area: Rect) -> Position {
    let room = max(1, min(area.rows - 5, 10))
    let top = max(0, min(palette.cursor - room / 2, palette.offers.count - room))
    let shown = Array(palette.offers.dropFirst(top).prefix(room))
    let columns = area.columns - 4
    let table = OfferTable(shown, columns: columns)
    let foot = foot(of: palette, in: table)
    let inside = Box(
      title: SafeText(wording.paletteTitle),
      lines: [.empty] + shown.map(table.line) + foot.lines, leastWidth: columns
    ).draw(on: &grid, atBottomOf: area)
    for (index, offer) in shown.enumerated() {
      let line = inside.line(index + 1)
      if offer.obstacle != nil { grid.restyle(line, role: .textDim) }
      if index + top == palette.cursor, palette.isOffering {
        grid.restyle(line, role: .cursor)
      }
    }
    for line in 0..<foot.lines.count {
      grid.restyle(inside.line(inside.rows - 1 - line), role: foot.role)
    }
    let (sign, field) = inside.line(0).splitLeft(1)
    grid.put(":", in: sign, role: .hintKey)
    return palette.editor.draw(on: &grid, in: field)
  }

  /// Below the offers: what is understood or missing, or else all that is said of the chosen one
  /// where its line has no room for it.
  private func foot(
    of palette: Palette, in table: OfferTable
  ) -> (lines: [SafeText], role: Role) {
    guard palette.says.isEmpty else {
      let isFault = if case .failure = palette.answer { true } else { palette.offers.isEmpty }
      let isEmpty = palette.editor.text.last == " " && palette.answer != nil
      return ([SafeText(palette.says)], isFault && !isEmpty ? .statusError : .textDim)
    }
    guard palette.isOffering, let chosen = palette.chosen, table.cuts(chosen) else {
      return ([], .textDim)
    }
    let lines = OfferTable.detail(of: chosen).wrapped(to: table.columns)
    return (Array(lines.prefix(2)), .textDim)
  }

  func draw(_ pane: TextPane, on grid: inout Grid, over area: Rect) {
    grid.fill(area)
    grid.frame(area, title: SafeText(pane.title), role: .borderFocus)
    let inside = area.inset(rows: 1, columns: 2)
    for (line, text) in pane.lines.dropFirst(pane.top).prefix(inside.rows).enumerated() {
      grid.put(SafeText(text), in: inside, line: line)
    }
  }
}

/// The offers of a palette in columns: the name, what it does or why it cannot be done, and its key
/// at the right.
private struct OfferTable {
  let columns: Int
  /// The columns of the names: always the same, but where something would be cut.
  private var names = 22

  init(_ offers: [Palette.Offer], columns: Int) {
    self.columns = columns
    if offers.contains(where: cuts) {
      names = min(names, offers.map { SafeText($0.label).width }.max() ?? 0)
    }
  }

  func cuts(_ offer: Palette.Offer) -> Bool { Self.detail(of: offer).width > rest(for: offer) }

  func line(of offer: Palette.Offer) -> SafeText {
    SafeText(offer.label).padded(to: names(for: offer)) + .blank(2)
      + Self.detail(of: offer).padded(to: rest(for: offer)) + .blank(1) + SafeText(offer.keys)
  }

  /// Nothing where it would say the name again.
  static func detail(of offer: Palette.Offer) -> SafeText {
    SafeText(offer.obstacle ?? (offer.detail == offer.label ? "" : offer.detail))
  }

  private func names(for offer: Palette.Offer) -> Int {
    min(
      max(names, SafeText(offer.label).width),
      max(1, columns - SafeText(offer.keys).width - 4))
  }

  private func rest(for offer: Palette.Offer) -> Int {
    max(0, columns - names(for: offer) - 2 - SafeText(offer.keys).width - 1)
  }
}
