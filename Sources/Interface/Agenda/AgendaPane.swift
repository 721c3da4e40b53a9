import Domain
import Store

/// The list of the agenda: the rows of one screen and the one that is selected.
///
/// Only what fits is held. The selection is a record, not a row number: after a change it stays on
/// its record, or if that has moved away, on what slid into its place.
package struct AgendaPane {
  package private(set) var rows: [AgendaRow] = []
  /// The index of the selected row; 0 when there is none.
  package private(set) var cursor = 0
  /// Rows as they were when they were marked: what their person saw.
  package private(set) var marks: [Target: AgendaRow] = [:]
  /// Whether moving marks what it passes.
  package private(set) var isMarkingRange = false
  /// Whether the window begins where the agenda does: what comes in above shows then.
  private var isAtTop = true
  /// How many lines the list has on the screen.
  private var height = 1
  private var today: Day

  package init(today: Day) { self.today = today }

  package var selected: AgendaRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// The rows a verb acts on: the marked ones, otherwise the selected one.
  package var subjects: [AgendaRow] {
    guard marks.isEmpty else { return marks.values.sorted { $0.place < $1.place } }
    return selected.map { [$0] } ?? []
  }

  /// The line of each row that shows, counting section titles: one before the first row and before
  /// each row that begins a section.
  package var lines: [(row: Int, line: Int, title: AgendaSection?)] {
    var line = 0
    var section: AgendaSection?
    return rows.enumerated().map { index, row in
      let title = row.section == section ? nil : row.section
      section = row.section
      if title != nil { line += 1 }
      defer { line += 1 }
      return (index, line, title)
    }
  }

  // MARK: - Reading

  /// Reads the window again for a day, a height, or because the book changed.
  /// - Parameter following: whether the selection follows its record where that still shows, or
  ///   has moved because the day or the screen is another; otherwise it stays where the record was,
  ///   on whatever took its place.
  package mutating func reload(
    from store: BookStore, today: Day, height: Int, following: Bool = true
  ) throws {
    let isNewDay = today != self.today
    self.today = today
    self.height = max(1, height)
    let old = selected
    let top = isAtTop ? nil : rows.first?.place
    rows = try store.agenda(from: top, including: true, count: self.height, today: today)
    if rows.count < self.height { try extendUpwards(from: store) }
    guard let old else {
      cursor = 0
      return
    }
    if following, let index = rows.firstIndex(where: { $0.target == old.target }) {
      cursor = index
    } else if following, let row = try store.agendaRow(of: old.target, today: today),
      isNewDay || row.place == old.place
    {
      _ = try reveal(old.target, in: store)
      return
    } else {
      cursor = rows.firstIndex { $0.place >= old.place } ?? max(0, rows.count - 1)
    }
    try keepCursorVisible(store)
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
    let above = try store.agenda(.backwards, from: rows.first?.place, count: count, today: today)
    rows = above + rows
    isAtTop = above.count < count
    return above.count
  }

  /// Selects a target wherever it stands.
  /// - Returns: whether it is on the agenda.
  package mutating func reveal(_ target: Target, in store: BookStore) throws -> Bool {
    if let index = rows.firstIndex(where: { $0.target == target }) {
      cursor = index
      try keepCursorVisible(store)
      return true
    }
    guard let row = try store.agendaRow(of: target, today: today) else { return false }
    rows = [row]
    cursor = try prepend(height / 2, from: store)
    rows += try store.agenda(from: row.place, count: height, today: today)
    try keepCursorVisible(store)
    return true
  }

  // MARK: - Moving

  package mutating func move(by step: Int, in store: BookStore) throws {
    guard let start = selected?.place else { return }
    if step > 0, let last = rows.last, cursor + step >= rows.count {
      rows += try store.agenda(
        from: last.place, count: cursor + step + 1 - rows.count, today: today)
    } else if step < 0, cursor + step < 0 {
      cursor += try prepend(-(cursor + step), from: store)
    }
    cursor = min(max(cursor + step, 0), max(0, rows.count - 1))
    if isMarkingRange, let end = selected?.place {
      let passed = min(start, end)...max(start, end)
      for row in rows where passed.contains(row.place) { marks[row.target] = row }
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
      rows += try store.agenda(from: last.place, count: height - rows.count, today: today)
    }
  }

  package mutating func page(by pages: Double, in store: BookStore) throws {
    let step = max(1, Int((Double(height - 2) * abs(pages)).rounded()))
    try move(by: pages < 0 ? -step : step, in: store)
  }

  package mutating func goToFirst(in store: BookStore) throws {
    isAtTop = true
    rows = try store.agenda(count: height, today: today)
    cursor = 0
  }

  /// The beginning of the agenda, for a day and a height.
  package mutating func goToFirst(in store: BookStore, today: Day, height: Int) throws {
    self.today = today
    self.height = max(1, height)
    try goToFirst(in: store)
  }

  package mutating func goToLast(in store: BookStore) throws {
    rows = []
    try prepend(height, from: store)
    cursor = max(0, rows.count - 1)
    try keepCursorVisible(store)
  }

  /// Selects the first row of the next section that has any, or of this or the one before.
  package mutating func goToGroup(by step: Int, in store: BookStore) throws {
    guard let row = selected else { return }
    if step > 0 {
      guard let next = AgendaSection(rawValue: row.section.rawValue + 1) else { return }
      try goTo(section: next, in: store)
    } else {
      let begin = AgendaPlace.beginning(of: row.section)
      let first = try store.agenda(from: begin, count: 1, today: today).first
      if first?.target != row.target {
        try goTo(section: row.section, in: store)
      } else if let above = try store.agenda(.backwards, from: begin, count: 1, today: today).first
      {
        try goTo(section: above.section, in: store)
      }
    }
  }

  /// Selects the first row of a section, or of the next one that has any.
  package mutating func goTo(section: AgendaSection, in store: BookStore) throws {
    let found = try store.agenda(
      from: .beginning(of: section), count: height, today: today)
    guard !found.isEmpty else { return }
    rows = found
    isAtTop = false
    cursor = 0
    if rows.count < height {
      let count = rows.count
      try extendUpwards(from: store)
      cursor = rows.count - count
      try keepCursorVisible(store)
    }
  }

  // MARK: - Marking

  package mutating func toggleMark() {
    guard let row = selected else { return }
    if marks.removeValue(forKey: row.target) == nil { marks[row.target] = row }
  }

  package mutating func toggleRange() {
    isMarkingRange.toggle()
    if isMarkingRange, let row = selected { marks[row.target] = row }
  }

  package mutating func markShown() {
    let shown = lines.filter { $0.line < height }.map { rows[$0.row] }
    for row in shown { marks[row.target] = row }
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
