import Domain
import Terminal

/// `?`: what undo would take back, the keys that hold here, then those of other places; searched as
/// one types, and done with Enter.
package struct HelpPane {
  /// Where it was asked for.
  let context: KeyContext
  /// What `u` would do, in a sentence; nil when nothing is left.
  let undo: String?
  /// What is searched for; nil while nothing is.
  var search: LineEditor?
  /// Which of the rows that show is chosen.
  private(set) var cursor = 0

  init(context: KeyContext, undo: String?) {
    self.context = context
    self.undo = undo
  }

  enum Line: Hashable {
    case text(String)
    case title(String)
    /// - Parameter isHere: whether its keys hold where the help was asked for.
    case row(KeyTable.Row, isHere: Bool)
  }

  /// The lines that show, those of the place itself first.
  func lines(_ wording: Wording, _ table: KeyTable) -> [Line] {
    let here = [context] + context.fallbacks
    let others: [KeyContext] = [.card, .line, .form, .find, .filter, .palette]
    var lines: [Line] = []
    if search == nil, let undo { lines += [.text(undo), .text("")] }
    for place in here + others.filter({ !here.contains($0) }) {
      let isHere = here.contains(place)
      let rows = table.rows.filter { $0.context == place }.compactMap { row -> Line? in
        var row = row
        // What a nearer place hides does not hold here.
        if isHere { row.keys.removeAll { !holds($0, row.command, table) } }
        guard !row.keys.isEmpty, matches(row, wording) else { return nil }
        return .row(row, isHere: isHere)
      }
      if !rows.isEmpty { lines += [.title(wording.helpTitle(place))] + rows + [.text("")] }
    }
    return lines
  }

  private func holds(_ keys: String, _ command: KeyCommand, _ table: KeyTable) -> Bool {
    guard let sequence = KeySequence(keys) else { return false }
    return table.map.lookUp(sequence.keys, in: context) == .action(command)
  }

  private func matches(_ row: KeyTable.Row, _ wording: Wording) -> Bool {
    guard let typed = search?.text.trimmed, !typed.isEmpty else { return true }
    // A key is meant as it is, "g" and "G" being two.
    if row.keys.contains(typed) { return true }
    if typed.count == 1 { return false }
    return [wording.sentence(row.command), wording.actionName(row.action), row.action.rawValue]
      .contains { (Matching.score(typed, in: $0) ?? 0) >= 400 }
  }

  /// The chosen row, and the line that it stands on.
  func chosen(among lines: [Line]) -> (row: KeyTable.Row, isHere: Bool, line: Int)? {
    let rows = lines.enumerated().compactMap { index, line in
      if case .row(let row, let isHere) = line { (row, isHere, index) } else { nil }
    }
    return rows.isEmpty ? nil : rows[min(cursor, rows.count - 1)]
  }

  mutating func move(by step: Int, among lines: [Line]) {
    let count = lines.count { if case .row = $0 { true } else { false } }
    cursor = min(max(cursor + step, 0), max(0, count - 1))
  }

  mutating func beginSearch() {
    search = LineEditor()
    cursor = 0
  }

  mutating func endSearch() {
    search = nil
    cursor = 0
  }

  /// - Returns: whether the key changed what is searched for.
  mutating func type(_ key: Key) -> Bool {
    guard search?.handle(key) == true else { return false }
    cursor = 0
    return true
  }
}

extension Desk {
  /// - Returns: whether the help stays.
  mutating func handle(_ key: Key, in help: inout HelpPane) throws -> Bool {
    let page = max(1, size.rows - 6)
    let lines = help.lines(wording, keys)
    switch keys.action(for: key, in: help.search == nil ? .help : .find) {
    case .moveDown: help.move(by: 1, among: lines)
    case .moveUp: help.move(by: -1, among: lines)
    case .pageDown: help.move(by: page, among: lines)
    case .pageUp: help.move(by: -page, among: lines)
    case .find: help.beginSearch()
    case .leave:
      if help.search != nil {
        help.endSearch()
      } else {
        overlay = nil
        return false
      }
    case .confirm:
      guard let chosen = help.chosen(among: lines),
        obstacle(to: chosen.row, isHere: chosen.isHere) == nil
      else { return true }
      overlay = nil
      try perform(chosen.row.command)
      return false
    default: _ = help.type(key)
    }
    return true
  }

  /// Why a row of the help cannot be done now.
  private func obstacle(to row: KeyTable.Row, isHere: Bool) -> String? {
    isHere && !row.action.isOnlyInBoxes ? obstacle(to: row.action) : wording.notFromHere
  }

  /// - Returns: where the terminal's cursor belongs, when something is searched for.
  func draw(_ help: HelpPane, on grid: inout Grid, over area: Rect) -> Position? {
    grid.fill(area)
    grid.frame(area, title: SafeText(wording.hint(.help)), role: .borderFocus)
    let inside = area.inset(rows: 1, columns: 2)
    let (body, foot) = inside.splitTop(inside.rows - 1)
    let lines = help.lines(wording, keys)
    let chosen = help.chosen(among: lines)
    let parts = lines.enumerated().flatMap { index, line in
      pieces(of: line, columns: body.columns).enumerated().map { (index, $0.offset, $0.element) }
    }
    let place = parts.firstIndex { $0.0 == chosen?.line } ?? 0
    let top = max(0, min(place - body.rows / 2, parts.count - body.rows))
    for (row, (index, part, text)) in parts.dropFirst(top).prefix(body.rows).enumerated() {
      switch lines[index] {
      case .text: grid.put(text, in: body, line: row)
      case .title: grid.put(text, in: body, line: row, role: .heading)
      case .row(let keys, let isHere):
        draw(keys, part: part, text, isHere: isHere, on: &grid, in: body.line(row))
        if index == chosen?.line { grid.restyle(body.line(row), role: .cursor) }
      }
    }
    if lines.isEmpty {
      grid.put(SafeText(wording.nothingFound(help.search?.text.trimmed ?? "")), in: body)
    }
    guard let search = help.search else {
      grid.put(SafeText(wording.helpFoot), in: foot, role: .textDim)
      return nil
    }
    let (sign, field) = foot.splitLeft(1)
    grid.put("/", in: sign, role: .hintKey)
    return search.draw(on: &grid, in: field)
  }

  /// The columns of the keys, left of what they do.
  private static let keyColumns = 24

  /// What a line says, in as many lines as that takes.
  private func pieces(of line: HelpPane.Line, columns: Int) -> [SafeText] {
    switch line {
    case .text(let text), .title(let text): return SafeText(text).wrapped(to: columns)
    case .row(let row, let isHere):
      let obstacle = isHere ? self.obstacle(to: row.action) : nil
      let sentence = wording.sentence(row.command) + (obstacle.map { " – \($0)" } ?? "")
      return SafeText(sentence).wrapped(to: columns - Self.keyColumns)
    }
  }

  private func draw(
    _ row: KeyTable.Row, part: Int, _ text: SafeText, isHere: Bool, on grid: inout Grid,
    in rect: Rect
  ) {
    let canDo = !isHere || obstacle(to: row.action) == nil
    let names = part > 0 ? "" : row.keys.map(wording.keyNames(of:)).joined(separator: "  ")
    let (left, right) = rect.splitLeft(Self.keyColumns)
    grid.put(SafeText("  " + names), in: left, role: canDo ? .textStrong : .textDim)
    grid.put(text, in: right, role: canDo && isHere ? .text : .textDim)
  }
}
