import Domain
import Terminal

/// Something picked from a list that narrows as one types: what is needed, partners, a client.
package struct PickBox {
  /// What a row stands for.
  enum Value: Hashable {
    case topic(ID<Topic>)
    case newTopic(String)
    case noTopic
    case contact(ID<Contact>, ContactName)
    case newContact(String)
    /// A client with what they want or lack.
    case wish(ID<Contact>, ContactName, ID<Topic>)
    /// It goes on to nobody.
    case nobody
  }

  struct Row: Hashable {
    let value: Value
    /// The first one names it; the others stand in columns of their own.
    let cells: [String]
    /// Whether it is here only because it was typed: it offers or wants nothing.
    var isOther = false
  }

  /// What is picked.
  enum Stage: Hashable {
    case topic
    /// One partner, or several for one need.
    case receivers
    case client
  }

  /// What for.
  enum Goal: Hashable {
    case referral(ReferralStart)
    /// How contacts stand to the topics that are picked.
    case stance(Stance.Kind, [Classified])
  }

  let stage: Stage
  let goal: Goal
  /// In which order partners stand.
  var order: PartnerOrder
  var editor = LineEditor()
  private(set) var rows: [Row] = []
  private(set) var cursor = 0
  /// Those marked, the first one first.
  private(set) var marks: [Row] = []

  init(_ stage: Stage, for goal: Goal, by order: PartnerOrder) {
    self.stage = stage
    self.goal = goal
    self.order = order
  }

  /// The orders of partners that Ctrl-o goes through.
  static let orders: [PartnerOrder] = [.owed, .satisfied, .fastest, .silent]

  mutating func nextOrder() {
    let place = Self.orders.firstIndex(of: order) ?? -1
    order = Self.orders[(place + 1) % Self.orders.count]
  }

  func isWorthHinting(_ action: Action) -> Bool {
    switch action {
    case .pickSeveral: takesSeveral
    case .nextOrder: stage == .receivers
    default: true
    }
  }

  /// Whether several may be marked.
  var takesSeveral: Bool {
    switch (goal, stage) {
    case (.stance, _): true
    case (.referral(let start), .receivers): start.kind == .give
    case (.referral, _): false
    }
  }

  mutating func show(_ rows: [Row]) {
    self.rows = rows
    cursor = 0
  }

  mutating func move(by step: Int) {
    guard !rows.isEmpty else { return }
    cursor = (cursor + step + rows.count) % rows.count
  }

  /// Marks the row under the cursor, or unmarks it, and goes on to the next.
  mutating func mark() {
    guard takesSeveral, rows.indices.contains(cursor) else { return }
    let row = rows[cursor]
    if let index = marks.firstIndex(where: { $0.value == row.value }) {
      marks.remove(at: index)
    } else {
      marks.append(row)
    }
    move(by: 1)
  }

  func isMarked(_ row: Row) -> Bool { marks.contains { $0.value == row.value } }

  /// What is picked: those marked, otherwise the row under the cursor.
  var picked: [Value] {
    if !marks.isEmpty { return marks.map(\.value) }
    return rows.indices.contains(cursor) ? [rows[cursor].value] : []
  }
}

extension PickBox {
  /// Whether figures stand beside the names.
  var hasFigures: Bool { stage == .receivers && rows.contains { $0.cells.count > 1 } }

  /// The lines of the rows that fit, their cells in columns.
  /// - Parameters:
  ///   - count: how many rows there is room for.
  ///   - titles: what stands over the columns, on a line of its own; empty for nothing.
  ///   - columns: how wide a line may be.
  func lines(
    _ count: Int, under titles: [String], columns: Int, glyphs: Glyphs
  ) -> (lines: [SafeText], rows: [Row], chosen: Int) {
    let top = max(0, min(cursor - count / 2, rows.count - count))
    let shown = Array(rows.dropFirst(top).prefix(count))
    let cells = shown.map { $0.cells.map { SafeText($0) } }
    let heads = titles.map { SafeText($0) }
    // What is there only because it was typed has no columns to keep.
    let figured = zip(shown, cells).filter { $1.count > 1 && !$0.isOther }.map { $1 } + [heads]
    let widths: [Int] = (0..<(cells.map(\.count).max() ?? 0)).map { place in
      figured.map { $0.indices.contains(place) ? $0[place].width : 0 }.max() ?? 0
    }
    let first = min(max(widths.first ?? 0, 12), max(16, columns * 2 / 5))
    // Figures for which there is no room go, the last first.
    var shownCells = widths.count
    while shownCells > 2,
      4 + first + widths[1..<shownCells].reduce(0, { $0 + $1 + 2 }) > columns + 2
    {
      shownCells -= 1
    }
    func line(_ cells: [SafeText], after sign: SafeText) -> SafeText {
      var line = sign + .blank(1)
      guard cells.count > 1 else { return line + (cells.first ?? .empty) }
      for (place, cell) in cells.prefix(shownCells).enumerated() {
        let width = place == 0 ? first : max(widths[place], place == 1 ? 0 : cell.width)
        if place > 0 { line += .blank(2) }
        line += cell.padded(
          to: width, place > 0 && hasFigures ? .trailing : .leading, ellipsis: glyphs.ellipsis)
      }
      return line
    }
    var lines = zip(shown, cells).map { row, cells in
      line(cells, after: isMarked(row) ? glyphs.mark : .blank(1))
    }
    if !heads.isEmpty { lines.insert(line(heads, after: .blank(1)), at: 0) }
    let fitting = lines.map { $0.truncated(to: columns, ellipsis: glyphs.ellipsis) }
    return (fitting, shown, cursor - top)
  }
}
