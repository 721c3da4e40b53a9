import Terminal

/// A line of text being typed, with the keys that readline taught everybody.
package struct LineEditor: Hashable, Sendable {
  private var characters: [Character]
  /// Before which character the cursor stands: 0 to the length.
  package private(set) var cursor: Int
  /// What Ctrl-k, Ctrl-u or Ctrl-w took last: Ctrl-y brings it back.
  private var killed: [Character] = []

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }

  package var isAtEnd: Bool { cursor == characters.count }

  mutating func goToStart() { cursor = 0 }

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
    case .control("k"): kill(cursor..<characters.count)
    case .control("u"): kill(0..<cursor)
    case .control("w"): kill(startOfWord()..<cursor)
    case .control("y"): insert(killed)
    default: return false
    }
    return true
  }

  /// Puts pasted text in: what was several lines becomes one.
  package mutating func paste(_ text: String) {
    insert(text.split(whereSeparator: \.isNewline).joined(separator: " ").map { $0 })
  }

  /// Puts text in as it stands, its lines kept.
  mutating func insertLines(_ text: String) {
    insert(text.map { $0.isNewline ? "\n" : $0 })
  }

  /// A NUL, which only a clipboard or a file can have, is left out: what else reads the book would
  /// take it for the end of the text.
  private mutating func insert(_ text: [Character]) {
    let text = text.filter { $0 != "\0" }
    characters.insert(contentsOf: text, at: cursor)
    cursor += text.count
  }

  private mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    killed = Array(characters[range])
    remove(range)
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private func startOfWord() -> Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
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

// MARK: - Several lines

extension LineEditor {
  /// The text broken between words, and where its cursor stands.
  struct Broken {
    var lines: [SafeText] = []
    var cursor = Position(row: 0, column: 0)
  }

  /// - Parameter columns: the most that a line has, 1 and up; one more is for the cursor behind it.
  func broken(to columns: Int) -> Broken {
    var broken = Broken()
    var start = 0
    while true {
      let end = endOfLine(from: start, columns)
      broken.lines.append(SafeText(String(characters[start..<end])))
      let isLast = end == characters.count
      if cursor >= start, cursor < end || isLast || characters[end].isNewline {
        let column = SafeText(String(characters[start..<min(cursor, end)])).width
        if cursor <= end {
          broken.cursor = Position(row: broken.lines.count - 1, column: column)
        }
      }
      if isLast { return broken }
      start = characters[end].isNewline ? end + 1 : end
      if start == characters.count {
        broken.lines.append(.empty)
        if cursor == start { broken.cursor = Position(row: broken.lines.count - 1, column: 0) }
        return broken
      }
    }
  }

  /// Where the line that begins at `start` ends: at its newline, behind the last blank that fits, or
  /// where its room does.
  private func endOfLine(from start: Int, _ columns: Int) -> Int {
    var width = 0
    var blank: Int?
    var index = start
    while index < characters.count {
      let character = characters[index]
      if character.isNewline { return index }
      width += character.isASCII ? 1 : SafeText(String(character)).width
      if width > columns, index > start { return blank ?? index }
      index += 1
      if character == " " { blank = index }
    }
    return index
  }
}
