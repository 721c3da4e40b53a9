import Domain
import Terminal

/// A part of the map on the grid: its lines, then its labels; the selection and its neighbours stand
/// out.
struct MapDrawing {
  let layout: MapLayout
  let network: Network
  let labels: MapLabels
  let corner: Position
  /// As in the graph.
  let selected: Int?

  func draw(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    let rows = corner.row..<corner.row + rect.rows
    let columns = corner.column..<corner.column + rect.columns
    let lines = selected.map { Array(layout.lines(at: $0)) } ?? []
    let window = layout.window(rows: rows, columns: columns, standingOut: lines)
    for row in rows {
      for column in columns {
        guard let (glyph, role) = sign(window[row, column], grid.glyphs) else { continue }
        grid.put(
          glyph, row: rect.row + row - rows.lowerBound,
          column: rect.column + column - columns.lowerBound, role: role, clip: rect)
      }
    }
    let neighbours = Set(
      lines.flatMap { [layout.graph.lines[$0].from, layout.graph.lines[$0].to] })
    for box in layout.boxes where rows.contains(box.row) && columns.overlaps(box.columns) {
      draw(box, isNear: neighbours.contains(box.item), hasFocus: hasFocus, on: &grid, in: rect)
    }
  }

  private func draw(
    _ box: MapLayout.Box, isNear: Bool, hasFocus: Bool, on grid: inout Grid, in rect: Rect
  ) {
    let place = Rect(
      row: rect.row + box.row - corner.row, column: rect.column + box.column - corner.column,
      rows: 1, columns: box.width)
    let item = layout.graph.items[box.item]
    let isSelected = box.item == selected
    let role: Role =
      isSelected
      ? (hasFocus ? .cursor : .cursorUnfocused)
      : isNear ? .textStrong : isCluster(item) ? .dueSoon : selected == nil ? .text : .textDim
    let text = labels.text(of: item, in: network)
      .padded(to: box.width, ellipsis: grid.glyphs.ellipsis)
    grid.put(text, row: place.row, column: place.column, role: role, clip: rect)
    if isSelected, hasFocus {
      grid.put(grid.glyphs.cursor, row: place.row, column: place.column - 1, clip: rect)
    }
  }

  private func isCluster(_ item: MapItem) -> Bool {
    if case .cluster = item.content { true } else { false }
  }

  private func sign(_ cell: MapCell, _ glyphs: Glyphs) -> (SafeText, Role)? {
    let role: Role =
      cell.standsOut
      ? .borderFocus : cell.isDouble ? .edgeMutual : cell.isQuiet ? .edgeQuiet : .edge
    switch cell.head {
    case .right: return (glyphs.folded, role)
    case .left: return (glyphs.arrowLeft, role)
    case .up: return (glyphs.arrowUp, role)
    case .down: return (glyphs.arrowDown, role)
    default: break
    }
    if cell.arms.isEmpty { return nil }
    if cell.isCrossing { return (glyphs.vertical, role) }
    if cell.arms == [.left, .right] {
      return (
        cell.isDouble ? glyphs.double : cell.isQuiet ? glyphs.dashed : glyphs.horizontal, role
      )
    }
    return (glyphs.line(Arms(rawValue: cell.arms.rawValue)), role)
  }
}
