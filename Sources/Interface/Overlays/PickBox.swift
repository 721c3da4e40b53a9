import Domain
import Terminal

/// Something picked from a list that narrows as one types: what is needed, partners, a client.
package struct PickBox {
  /// What a row stands for.
  enum Value: Hashable {
    case topic(ID<Topic>)
    case newTopic(String)
    case noTopic
    case contact(ID<Contact>)
    case newContact(String)
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

  let stage: Stage
  /// What the referral is as far as it is known.
  var start: ReferralStart
  var order: PartnerOrder
  var editor = LineEditor()
  private(set) var rows: [Row] = []
  private(set) var cursor = 0
  /// Those marked, the first one first.
  private(set) var marks: [Row] = []

  init(_ stage: Stage, for start: ReferralStart, by order: PartnerOrder) {
    self.stage = stage
    self.start = start
    self.order = order
  }

  var takesSeveral: Bool { stage == .receivers }

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
  /// The lines of the rows that fit, their cells in columns, and which of them is chosen.
  /// - Parameters:
  ///   - count: how many rows there is room for.
  ///   - columns: how wide a line may be.
  func lines(_ count: Int, columns: Int, glyphs: Glyphs) -> (lines: [SafeText], chosen: Int) {
    let top = max(0, min(cursor - count / 2, rows.count - count))
    let shown = Array(rows.dropFirst(top).prefix(count))
    let cells = shown.map { $0.cells.map { SafeText($0) } }
    let widths = (0..<(cells.map(\.count).max() ?? 0)).map { place in
      cells.compactMap { $0.indices.contains(place) ? $0[place].width : nil }.max() ?? 0
    }
    let first = min(widths.first ?? 0, max(16, columns * 2 / 5))
    let lines = zip(shown, cells).map { row, cells in
      var line = (isMarked(row) ? glyphs.mark : .blank(1)) + .blank(1)
      for (place, cell) in cells.enumerated() {
        let width = place == 0 ? first : widths[place]
        line += cell.truncated(to: width, ellipsis: glyphs.ellipsis).padded(to: width) + .blank(2)
      }
      return line.truncated(to: columns, ellipsis: glyphs.ellipsis)
    }
    return (lines, cursor - top)
  }
}
