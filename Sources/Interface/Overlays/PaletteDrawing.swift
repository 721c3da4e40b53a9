import Domain
import Terminal

/// The palette and panes of lines, drawn.
extension Desk {
  /// - Returns: where the terminal's cursor belongs.
  func draw(_ palette: Palette, on grid: inout Grid, over area: Rect) -> Position {
    let room = max(1, min(area.rows - 5, 10))
    let top = max(0, min(palette.cursor - room / 2, palette.offers.count - room))
    let shown = Array(palette.offers.dropFirst(top).prefix(room))
    let columns = area.columns - 6
    let lines = shown.map { line(of: $0, columns: columns) }
    let inside = Box(
      title: SafeText(wording.paletteTitle),
      lines: [.empty] + lines + (palette.says.isEmpty ? [] : [SafeText(palette.says)]),
      leastWidth: columns
    ).draw(on: &grid, atBottomOf: area)
    for (index, offer) in shown.enumerated() {
      let line = inside.line(index + 1)
      if offer.obstacle != nil { grid.restyle(line, role: .textDim) }
      if index + top == palette.cursor, palette.isOffering {
        grid.restyle(line, role: .cursor)
      }
    }
    let isFault = if case .failure = palette.answer { true } else { palette.offers.isEmpty }
    let isEmpty = palette.editor.text.last == " " && palette.answer != nil
    if !palette.says.isEmpty {
      grid.restyle(
        inside.line(inside.rows - 1), role: isFault && !isEmpty ? .statusError : .textDim)
    }
    let (sign, field) = inside.line(0).splitLeft(1)
    grid.put(":", in: sign, role: .hintKey)
    return palette.editor.draw(on: &grid, in: field)
  }

  /// The name, what it does or why it cannot be done, and its key at the right.
  private func line(of offer: Palette.Offer, columns: Int) -> SafeText {
    let keys = SafeText(offer.keys)
    let label = SafeText(offer.label)
    let names = min(max(22, label.width), max(1, columns - keys.width - 4))
    let rest = max(0, columns - names - 2 - keys.width - 1)
    return label.padded(to: names) + .blank(2)
      + SafeText(offer.obstacle ?? offer.detail).padded(to: rest) + .blank(1) + keys
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
