import Domain
import Store

/// Which clients came through whom, as a tree from one contact.
package struct TreePane {
  /// How many steps are unfolded at first, and at most.
  static let depths = 1...5
  /// How many rows a tree has at most: what is folded does not count.
  static let mostRows = 2_000

  package private(set) var root: ID<Contact>?
  package private(set) var direction = Lineage.Direction.downstream
  package private(set) var depth = 3
  /// The rows that were folded or unfolded by hand.
  private var toggled: Set<[ID<Contact>]> = []
  package private(set) var rows: [LineageRow] = []
  /// Whether there are no rows because the network is still being read.
  private(set) var awaitsNetwork = false
  package private(set) var cursor = 0
  /// The figure of the selected row that the cursor is on.
  package internal(set) var column = TreeColumn.name
  /// The first row that shows.
  private(set) var top = 0
  private(set) var names: [ID<Contact>: ContactName] = [:]

  package var selectedRow: LineageRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }
  package var selected: ID<Contact>? { selectedRow?.contact }

  // MARK: - Reading

  /// Makes a contact the root of the tree that is to be read; what was folded in another one is
  /// forgotten.
  mutating func begin(at contact: ID<Contact>) {
    (root, toggled, rows, cursor, top, column) = (contact, [], [], 0, 0, .name)
  }

  /// Reads the tree again; the cursor stays on its row.
  mutating func read(window: NetworkWindow, from store: BookStore, today: Day) throws {
    guard let root else { return }
    let path = selectedRow?.path
    let lineage = try store.lineageAtHand(in: window, today: today)
    awaitsNetwork = lineage == nil
    rows =
      lineage?.rows(
        from: root, direction, depth: depth, toggled: toggled, atMost: Self.mostRows) ?? []
    cursor =
      path.flatMap { path in rows.firstIndex { $0.path == path } }
      ?? min(cursor, max(0, rows.count - 1))
  }

  mutating func flip(window: NetworkWindow, from store: BookStore, today: Day) throws {
    direction = direction == .downstream ? .upstream : .downstream
    toggled = []
    try read(window: window, from: store, today: today)
  }

  mutating func deepen(window: NetworkWindow, from store: BookStore, today: Day) throws {
    depth = depth == Self.depths.upperBound ? Self.depths.lowerBound : depth + 1
    toggled = []
    try read(window: window, from: store, today: today)
  }

  /// Reads the names of those who are about to show in so many lines.
  mutating func prepare(lines: Int, from store: BookStore) throws {
    top = min(top, cursor)
    if cursor >= top + lines { top = cursor - lines + 1 }
    top = max(0, min(top, rows.count - lines))
    let shown = rows.dropFirst(top).prefix(lines).map(\.contact)
    names = try store.names(of: shown + [root].compactMap { $0 })
  }

  // MARK: - Moving

  mutating func move(by step: Int) {
    cursor = min(max(cursor + step, 0), max(0, rows.count - 1))
  }

  /// - Returns: whether the contact has a row.
  mutating func select(_ contact: ID<Contact>) -> Bool {
    if selected == contact { return true }
    guard let index = rows.firstIndex(where: { $0.contact == contact && !$0.isRepeat }) else {
      return false
    }
    cursor = index
    return true
  }

  /// Unfolds the row, or goes to the first below it; a repeated one leads to where its rows are.
  mutating func unfold(window: NetworkWindow, from store: BookStore, today: Day) throws {
    guard let row = selectedRow else { return }
    if row.isRepeat {
      _ = select(row.contact, exceptAt: cursor)
    } else if row.isUnfolded {
      move(by: 1)
    } else if row.canUnfold {
      toggled.formSymmetricDifference([row.path])
      try read(window: window, from: store, today: today)
    }
  }

  private mutating func select(_ contact: ID<Contact>, exceptAt index: Int) -> Bool {
    let found = rows.firstIndex { $0.contact == contact && !$0.isRepeat }
    guard let found, found != index else { return false }
    cursor = found
    return true
  }

  /// Folds the row, or goes to the one above it.
  mutating func fold(window: NetworkWindow, from store: BookStore, today: Day) throws {
    guard let row = selectedRow else { return }
    if row.isUnfolded {
      toggled.formSymmetricDifference([row.path])
      try read(window: window, from: store, today: today)
    } else if let above = rows.firstIndex(where: { $0.path == Array(row.path.dropLast()) }) {
      cursor = above
    }
  }

  func checkInvariants() -> String? {
    if !rows.isEmpty, !rows.indices.contains(cursor) {
      return "cursor \(cursor) of \(rows.count) rows of the tree"
    }
    return nil
  }
}
