import Domain
import Store

/// A list on the screen: the rows of one window and the one that is selected.
///
/// Only what fits is held. The selection is a record, not a row number: after a change it stays on
/// its record, or if that has moved away, on what slid into its place.
package struct ListPane<Source: ListSource> {
  package typealias Row = Source.Row

  package private(set) var source: Source
  package private(set) var rows: [Row] = []
  /// The index of the selected row; 0 when there is none.
  package private(set) var cursor = 0
  /// Rows as they were when they were marked: what their person saw.
  package private(set) var marks: [Row.Key: Row] = [:]
  /// Whether moving marks what it passes.
  package private(set) var isMarkingRange = false
  /// Whether the window begins where the list does: what comes in above shows then.
  private var isAtTop = true
  /// How many lines the list has on the screen.
  private var height = 1

  package init(_ source: Source) { self.source = source }

  package var selected: Row? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// The rows a verb acts on: the marked ones, otherwise the selected one.
  package var subjects: [Row] {
    guard marks.isEmpty else { return marks.values.sorted { $0.place < $1.place } }
    return selected.map { [$0] } ?? []
  }

  /// The line of each row that shows, counting group titles: one before the first row and before
  /// each row that begins a group.
  package var lines: [(row: Int, line: Int, title: Row.Group?)] {
    var line = 0
    var group: Row.Group?
    return rows.enumerated().map { index, row in
      let title = row.group == group || !Source.titlesGroups ? nil : row.group
      group = row.group
      if title != nil { line += 1 }
      defer { line += 1 }
      return (index, line, title)
    }
  }

  // MARK: - Reading

  /// Reads the window again for a height, or because the book changed.
  /// - Parameters:
  ///   - source: what the list shows from now on.
  ///   - following: whether the selection follows its record where that still shows, or has moved
  ///     because the source or the screen is another; otherwise it stays where the record was, on
  ///     whatever took its place.
  package mutating func reload(
    _ source: Source, from store: BookStore, height: Int, following: Bool = true
  ) throws {
    let isNewSource = source != self.source
    self.source = source
    self.height = max(1, height)
    let old = selected
    // Where the window stood says nothing in another order.
    if isNewSource, following, let old, let row = try source.row(of: old.key, in: store) {
      return try show(row, from: store)
    }
    let top = isAtTop ? nil : rows.first?.place
    rows = try read(from: top, including: true, count: self.height, store)
    if rows.count < self.height { try extendUpwards(from: store) }
    guard let old else {
      cursor = 0
      return
    }
    if following, let index = rows.firstIndex(where: { $0.key == old.key }) {
      cursor = index
    } else if following, !isNewSource, let row = try source.row(of: old.key, in: store),
      row.place == old.place
    {
      return try show(row, from: store)
    } else {
      cursor = rows.firstIndex { $0.place >= old.place } ?? max(0, rows.count - 1)
    }
    try keepCursorVisible(store)
  }

  /// Shows as many of the rows as there is room for by now: what was read is not read again.
  package mutating func fit(height: Int, in store: BookStore) throws {
    self.height = max(1, height)
    try keepCursorVisible(store)
    if rows.count < self.height, !isAtTop {
      cursor += try prepend(self.height - rows.count, from: store)
    }
  }

  private func read(
    _ direction: BookStore.Direction = .forwards, from place: Row.Place?, including: Bool = false,
    count: Int, _ store: BookStore
  ) throws -> [Row] {
    try source.rows(direction, from: place, including: including, count: count, in: store)
  }

  private mutating func extendUpwards(from store: BookStore) throws {
    let missing = height - rows.count
    guard missing > 0, !isAtTop else { return }
    try prepend(missing, from: store)
  }

  /// Reads rows above the window.
  /// - Returns: how many there were.
  @discardableResult
  private mutating func prepend(_ count: Int, from store: BookStore) throws -> Int {
    let above = try read(.backwards, from: rows.first?.place, count: count, store)
    rows = above + rows
    isAtTop = above.count < count
    return above.count
  }

  /// Selects a row wherever it stands.
  /// - Returns: whether the list has it.
  package mutating func reveal(_ key: Row.Key, in store: BookStore) throws -> Bool {
    if let index = rows.firstIndex(where: { $0.key == key }) {
      cursor = index
      try keepCursorVisible(store)
      return true
    }
    guard let row = try source.row(of: key, in: store) else { return false }
    try show(row, from: store)
    return true
  }

  /// Reads the window around a row, which is selected.
  private mutating func show(_ row: Row, from store: BookStore) throws {
    rows = [row]
    cursor = try prepend(height / 2, from: store)
    rows += try read(from: row.place, count: height - rows.count, store)
    // Near the end of the list there is more above to fill the window with.
    if rows.count < height, !isAtTop { cursor += try prepend(height - rows.count, from: store) }
    try keepCursorVisible(store)
  }

  // MARK: - Moving

  package mutating func move(by step: Int, in store: BookStore) throws {
    guard let start = selected?.place else { return }
    if step > 0, let last = rows.last, cursor + step >= rows.count {
      rows += try read(from: last.place, count: cursor + step + 1 - rows.count, store)
    } else if step < 0, cursor + step < 0 {
      cursor += try prepend(-(cursor + step), from: store)
    }
    cursor = min(max(cursor + step, 0), max(0, rows.count - 1))
    if isMarkingRange, let end = selected?.place {
      let passed = min(start, end)...max(start, end)
      for row in rows where passed.contains(row.place) { marks[row.key] = row }
    }
    try keepCursorVisible(store)
  }

  /// Drops rows off the top until the selected one is on the screen, and fills up below.
  private mutating func keepCursorVisible(_ store: BookStore) throws {
    while cursor > 0, let place = lines.first(where: { $0.row == cursor }), place.line >= height {
      rows.removeFirst()
      isAtTop = false
      cursor -= 1
    }
    if rows.count > height { rows.removeLast(rows.count - height) }
    if rows.count < height, let last = rows.last {
      rows += try read(from: last.place, count: height - rows.count, store)
    }
  }

  package mutating func page(by pages: Double, in store: BookStore) throws {
    let step = max(1, Int((Double(height - 2) * abs(pages)).rounded()))
    try move(by: pages < 0 ? -step : step, in: store)
  }

  package mutating func goToFirst(in store: BookStore) throws {
    isAtTop = true
    rows = try read(from: nil, count: height, store)
    cursor = 0
  }

  /// The beginning of what a source has, for a height.
  package mutating func goToFirst(of source: Source, in store: BookStore, height: Int) throws {
    self.source = source
    self.height = max(1, height)
    try goToFirst(in: store)
  }

  package mutating func goToLast(in store: BookStore) throws {
    rows = []
    try prepend(height, from: store)
    cursor = max(0, rows.count - 1)
    try keepCursorVisible(store)
  }

  /// Selects the first row of the next group, or of this or the one before.
  package mutating func goToGroup(by step: Int, in store: BookStore) throws {
    guard let row = selected else { return }
    if step > 0 {
      if let next = try source.firstAfterGroup(of: row, in: store) { try go(to: next, in: store) }
      return
    }
    guard let first = try source.firstOfGroup(with: row, in: store) else { return }
    if first.key != row.key {
      try go(to: first, in: store)
    } else if let above = try read(.backwards, from: first.place, count: 1, store).first,
      let first = try source.firstOfGroup(with: above, in: store)
    {
      try go(to: first, in: store)
    }
  }

  /// Selects a row and puts it at the top, as far as there are rows to follow it.
  package mutating func go(to row: Row, in store: BookStore) throws {
    rows = try read(from: row.place, including: true, count: height, store)
    isAtTop = false
    cursor = 0
    if rows.count < height {
      let count = rows.count
      try extendUpwards(from: store)
      cursor = rows.count - count
      try keepCursorVisible(store)
    }
  }

  /// Selects the first row at a place or after it; the last one when there is none.
  package mutating func go(to place: Row.Place, in store: BookStore) throws {
    if let row = try read(from: place, including: true, count: 1, store).first {
      try go(to: row, in: store)
    } else {
      try goToLast(in: store)
    }
  }

  // MARK: - Marking

  package mutating func toggleMark() {
    guard let row = selected else { return }
    if marks.removeValue(forKey: row.key) == nil { marks[row.key] = row }
  }

  package mutating func toggleRange() {
    isMarkingRange.toggle()
    if isMarkingRange, let row = selected { marks[row.key] = row }
  }

  package mutating func markShown() {
    let shown = lines.filter { $0.line < height }.map { rows[$0.row] }
    for row in shown { marks[row.key] = row }
  }

  package mutating func clearMarks() {
    marks = [:]
    isMarkingRange = false
  }

  /// What must hold whatever happened.
  package func checkInvariants() -> String? {
    if !rows.isEmpty, !rows.indices.contains(cursor) { return "cursor \(cursor) of \(rows.count)" }
    if rows.count > height { return "\(rows.count) rows held for \(height) lines" }
    for (one, other) in zip(rows, rows.dropFirst()) where !(one.place < other.place) {
      return "rows out of order"
    }
    return nil
  }
}

extension ListPane {
  /// Moves or marks as an action says, which is the same in every list.
  mutating func perform(_ action: Action, in store: BookStore) throws {
    switch action {
    case .moveDown: try move(by: 1, in: store)
    case .moveUp: try move(by: -1, in: store)
    case .halfPageDown: try page(by: 0.5, in: store)
    case .halfPageUp: try page(by: -0.5, in: store)
    case .pageDown: try page(by: 1, in: store)
    case .pageUp: try page(by: -1, in: store)
    case .first: try goToFirst(in: store)
    case .last: try goToLast(in: store)
    case .nextGroup: try goToGroup(by: 1, in: store)
    case .previousGroup: try goToGroup(by: -1, in: store)
    case .mark:
      toggleMark()
      try move(by: 1, in: store)
    case .markRange: toggleRange()
    case .markAll: markShown()
    default: break
    }
  }
}
