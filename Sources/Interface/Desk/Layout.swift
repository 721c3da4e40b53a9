import Terminal

/// The panes of the desk.
package enum Pane: Hashable, Sendable { case list, card, timeline }

/// Where everything stands on a screen of some size: a pure function of the size.
///
/// Below 60×15 there is no desk. Up to 79 columns one pane shows at a time; from 80 a short card
/// stands under the list, and takes the place of all while it has the focus; from 100 it stands
/// beside the list, and from 140 the timeline has a pane of its own. The faces of the partners have
/// all of the screen up to 159 columns, their map up to 179; beyond, the card stands beside them.
package struct Layout: Hashable, Sendable {
  package static let smallest = Size(rows: 15, columns: 60)

  /// What a lens needs of the screen.
  package enum Shape: Hashable, Sendable {
    /// A list with a card.
    case list
    /// A list that is nothing without what it has selected, which then stands under it on the
    /// narrowest screen too, and in one pane on the widest.
    case detailed
    /// A face of the partners, which says by itself what is selected.
    case faces
    /// Their map.
    case map
  }

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
  /// - Parameter zoomed: whether only the pane with the focus shows.
  package init?(size: Size, focus: Pane, zoomed: Bool, shape: Shape = .list) {
    guard size.rows >= Self.smallest.rows, size.columns >= Self.smallest.columns else {
      return nil
    }
    let columns = size.columns
    header = Rect(row: 0, column: 0, rows: 1, columns: columns)
    message = Rect(row: size.rows - 2, column: 0, rows: 1, columns: columns)
    hints = Rect(row: size.rows - 1, column: 0, rows: 1, columns: columns)
    let body = Rect(row: 1, column: 0, rows: size.rows - 3, columns: columns)
    if zoomed || columns < shape.leastColumnsOfTwo(focus: focus) {
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
      let isWide = columns >= 140 && shape == .list
      let listColumns = columns * (shape.isFace ? 72 : isWide ? 46 : 58) / 100
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

extension Layout.Shape {
  fileprivate var isFace: Bool { self == .faces || self == .map }

  /// From how many columns two panes show.
  fileprivate func leastColumnsOfTwo(focus: Pane) -> Int {
    switch self {
    case .list: focus == .list ? 80 : 100
    case .detailed: focus == .list ? 0 : 100
    case .faces: 160
    case .map: 180
    }
  }
}
