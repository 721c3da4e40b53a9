import Domain
import Store
import Terminal

/// The tree of who came through whom: what its keys do, and what it shows.
extension Desk {
  mutating func readTree() throws {
    if partners.tree.root == nil {
      let first = try partners.source
        .rows(.forwards, from: nil, including: true, count: 1, in: store).first?.key
      guard let first else { return }
      partners.tree.begin(at: first)
    }
    try partners.tree.read(window: partners.source.window, from: store, today: today)
  }

  /// What only the tree does with an action.
  mutating func performInTree(_ action: Action) throws {
    let window = partners.source.window
    let page = max(1, faceLayout.body.rows - 2)
    switch action {
    case .moveDown: partners.tree.move(by: 1)
    case .moveUp: partners.tree.move(by: -1)
    case .halfPageDown: partners.tree.move(by: page / 2)
    case .halfPageUp: partners.tree.move(by: -page / 2)
    case .pageDown: partners.tree.move(by: page)
    case .pageUp: partners.tree.move(by: -page)
    case .first: partners.tree.move(by: -TreePane.mostRows)
    case .last: partners.tree.move(by: TreePane.mostRows)
    case .left where partners.tree.column != .name: moveTreeColumn(by: -1)
    case .right where partners.tree.column != .name: moveTreeColumn(by: 1)
    case .left: try partners.tree.fold(window: window, from: store, today: today)
    case .right: try partners.tree.unfold(window: window, from: store, today: today)
    case .flip: try partners.tree.flip(window: window, from: store, today: today)
    case .detail: try partners.tree.deepen(window: window, from: store, today: today)
    default: break
    }
  }

  /// Goes over to another figure of the selected row; from the first one back to the names.
  mutating func moveTreeColumn(by step: Int) {
    let shown = TreeDrawing.columns(in: facesRect.columns)
    let place = (shown.firstIndex(of: partners.tree.column) ?? 0) + step
    partners.tree.column = shown[min(max(place, 0), shown.count - 1)]
  }

  /// Tab goes over to the figures of the tree, and from there on; Shift-Tab comes back.
  /// - Returns: whether that was all.
  mutating func switchTreePane(_ action: Action) -> Bool {
    let isAmongNames = partners.tree.column == .name
    guard isAmongNames == (action == .nextPane), !partners.tree.rows.isEmpty else {
      partners.tree.column = .name
      return false
    }
    moveTreeColumn(by: isAmongNames ? 1 : -TreeColumn.allCases.count)
    return true
  }

  mutating func prepareTree() {
    let lines = max(1, faceLayout.body.rows - 1)
    attempt { try $0.partners.tree.prepare(lines: lines, from: $0.store) }
  }

  func drawTree(on grid: inout Grid, in rect: Rect, hasFocus: Bool) {
    let layout = FaceLayout(rect, panelRows: FaceLayout.panelRows(in: rect.rows))
    let tree = partners.tree
    let name: (ID<Contact>) -> FittingName = { [wording] contact in
      if contact == Contact.us { return FittingName(SafeText(wording.usName)) }
      return tree.names[contact].map(wording.fittingName)
        ?? FittingName(SafeText(wording.nameless))
    }
    let title = faceTitle([
      wording.name(Face.tree), wording.name(tree.direction), wording.steps(tree.depth),
      wording.name(partners.source.window),
    ])
    // In little room the tree itself begins with the name.
    let right = tree.root.map { name($0).whole } ?? .empty
    let isRoomy = SafeText(title).width + right.width + 6 <= layout.title.columns
    TitleLine(left: SafeText(title), right: isRoomy ? right : .empty)
      .draw(on: &grid, in: layout.title)
    if tree.awaitsNetwork {
      write(wording.readingNetwork, on: &grid, in: layout.body)
    } else if tree.root != nil {
      TreeDrawing(pane: tree, wording: wording, today: today, name: name)
        .draw(on: &grid, in: layout.body, hasFocus: hasFocus)
    } else {
      drawNoPartners(on: &grid, in: layout.body)
    }
    if let rule = layout.rule, let place = layout.panel { drawPanel(on: &grid, rule, place) }
  }
}
