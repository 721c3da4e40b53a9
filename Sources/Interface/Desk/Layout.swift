import Terminal

/// The panes of the desk.
package enum Pane: Hashable, Sendable { case list, card, timeline }

/// Where everything stands on a screen of some size: a pure function of the size.
///
/// Below 60×15 there is no desk. Up to 79 columns one pane shows at a time; from 80 a short card
/// stands under the list, and takes the place of all while it has the focus; from 100 it stands
/// beside the list, and from 140 the timeline has a pane of its own.
package struct Layout: Hashable, Sendable {
  package static let smallest = Size(rows: 15, columns: 60)

  package var header: Rect
  package var list: Rect?
  package var card: Rect?
  package var timeline: Rect?
  /// The line between the list and what stands under it.
  package var rule: Rect?
  /// The lines between panes side by side.
  package var dividers: [Rect] = []
  package var message: Rect
  package var hints: Rect

  /// Nil when the screen is too small for a desk.
  /// - Parameters:
  ///   - zoomed: the one pane to show, if only one.
  ///   - detailed: whether the list is nothing without what it has selected, which then stands
  ///     under it on the narrowest screen too, and in one pane on the widest.
  package init?(size: Size, focus: Pane, zoomed: Bool, detailed: Bool = false) {
    guard size.rows >= Self.smallest.rows, size.columns >= Self.smallest.columns else {
      return nil
    }
    let columns = size.columns
    header = Rect(row: 0, column: 0, rows: 1, columns: columns)
    message = Rect(row: size.rows - 2, column: 0, rows: 1, columns: columns)
    hints = Rect(row: size.rows - 1, column: 0, rows: 1, columns: columns)
    let body = Rect(row: 1, column: 0, rows: size.rows - 3, columns: columns)
    if zoomed || columns < (focus == .list ? (detailed ? 0 : 80) : 100) {
      switch focus {
      case .list: list = body
      case .card, .timeline: card = body
      }
    } else if columns < 100 {
      let cardRows = min(max(body.rows / 3, 6), 14)
      let (top, rest) = body.splitTop(body.rows - cardRows - 1)
      let (line, bottom) = rest.splitTop(1)
      (list, rule, card) = (top, line, bottom)
    } else {
      let isWide = columns >= 140 && !detailed
      let listColumns = isWide ? columns * 46 / 100 : columns * 58 / 100
      let (left, rest) = body.splitLeft(listColumns)
      let (divider, right) = rest.splitLeft(1)
      list = left
      dividers = [divider]
      if !isWide {
        card = right
      } else {
        let (middle, last) = right.splitLeft(right.columns / 2)
        let (second, third) = last.splitLeft(1)
        (card, timeline) = (middle, third)
        dividers.append(second)
      }
    }
  }
}
