import Terminal

/// A line of text being typed, with the keys that readline taught everybody.
package struct LineEditor: Hashable, Sendable {
  private var characters: [Character]
  /// Before which character the cursor stands: 0 to the length.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }

  /// - Returns: whether the key means something to a line.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .backspace, .control("h"): if cursor > 0 { remove(cursor - 1..<cursor) }
    case .delete, .control("d"):
      if cursor < characters.count { remove(cursor..<cursor + 1) }
    case .control("k"): remove(cursor..<characters.count)
    case .control("u"): remove(0..<cursor)
    case .control("w"): remove(startOfWord()..<cursor)
    default: return false
    }
    return true
  }

  /// Puts pasted text in: what was several lines becomes one.
  package mutating func paste(_ text: String) {
    insert(text.split(whereSeparator: \.isNewline).joined(separator: " ").map { $0 })
  }

  private mutating func insert(_ text: [Character]) {
    characters.insert(contentsOf: text, at: cursor)
    cursor += text.count
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private func startOfWord() -> Int {
    var index = cursor
    while index > 0, characters[index - 1] == " " { index -= 1 }
    while index > 0, characters[index - 1] != " " { index -= 1 }
    return index
  }

  /// Draws the line into one row of a rectangle, scrolled so that the cursor shows.
  /// - Returns: where the terminal's cursor belongs.
  func draw(
    on grid: inout Grid, in rect: Rect, line: Int = 0, role: Role = .input
  ) -> Position {
    let before = SafeText(String(characters[..<cursor]))
    let after = SafeText(String(characters[cursor...]))
    var shown = before
    let room = max(1, rect.columns - 1)
    if before.width > room {
      // A character takes a cell or more, save for the few that show as nothing.
      var start = max(0, cursor - room)
      while SafeText(String(characters[start..<cursor])).width > room { start += 1 }
      shown = SafeText(String(characters[start..<cursor]))
    }
    grid.put((shown + after).prefix(rect.columns), in: rect, line: line, role: role)
    return Position(row: rect.row + line, column: rect.column + min(shown.width, rect.columns - 1))
  }
}
