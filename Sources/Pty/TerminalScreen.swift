/// What a terminal would show: a grid of cells fed with the bytes that a program sends.
///
/// It understands what ncurses sends for `xterm-256color`, `screen` and `vt220`, and skips the
/// rest. It never answers a query.
package struct TerminalScreen {
  package private(set) var size: TerminalSize
  /// Row by row; each row has exactly `size.columns` cells.
  package var cells: [[Cell]]
  package var cursor = Cursor()
  package var showsCursor = true
  /// Whether the cursor keys send `ESC O A` instead of `ESC [ A` (DECCKM).
  package var applicationCursorKeys = false
  /// Whether pasted text is to come between `ESC [ 200 ~` and `ESC [ 201 ~`.
  package var bracketsPaste = false
  /// Whether the alternate screen is shown, as full-screen programs ask for.
  package var showsAlternate: Bool { primary != nil }
  /// The operating system commands received (`0;title`, `52;c;…`), oldest first.
  package var commands: [String] = []

  var style = Style()
  var top = 0
  var bottom: Int
  var insertMode = false
  var originMode = false
  var wraps = true
  /// What was on the screen, and the cursor, when the alternate one was asked for.
  var primary: (cells: [[Cell]], cursor: Cursor)?
  var saved = SavedState()
  var charset = CharacterSets()
  var lastScalar: Unicode.Scalar = " "
  private var parser = EscapeParser()

  package init(size: TerminalSize) {
    self.size = TerminalSize(columns: max(1, size.columns), rows: max(1, size.rows))
    bottom = self.size.rows - 1
    cells = []
    cells = (0..<self.size.rows).map { _ in blankRow() }
  }

  /// The rows as text, without the spaces at their ends.
  package var text: [String] {
    cells.map { row in
      var line = row.map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Whether a row shows `text`.
  package func shows(_ text: String) -> Bool {
    self.text.contains { $0.contains(text) }
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    var pieces: [EscapeParser.Piece] = []
    parser.parse(bytes) { pieces.append($0) }
    for piece in pieces { act(on: piece) }
  }

  /// Cuts or widens the grid as terminals do, keeping the top left; the program repaints.
  package mutating func resize(to newSize: TerminalSize) {
    size = TerminalSize(columns: max(1, newSize.columns), rows: max(1, newSize.rows))
    cells = fitted(cells)
    if let kept = primary { primary = (fitted(kept.cells), kept.cursor) }
    (top, bottom) = (0, size.rows - 1)
    move(row: cursor.row, column: cursor.column)
  }

  private func fitted(_ rows: [[Cell]]) -> [[Cell]] {
    (0..<size.rows).map { index in
      guard index < rows.count else { return blankRow() }
      let row = rows[index].prefix(size.columns)
      return row + Array(repeating: Cell(), count: size.columns - row.count)
    }
  }
}

// MARK: - Writing

extension TerminalScreen {
  mutating func put(_ scalar: Unicode.Scalar) {
    let drawn = charset.drawn(scalar)
    let width = min(terminalWidth(of: drawn), size.columns)
    guard width > 0 else { return combine(drawn) }
    lastScalar = scalar
    if cursor.wrapIsPending || cursor.column + width > size.columns {
      if wraps {
        cursor.column = 0
        lineFeed()
      } else {
        cursor.column = size.columns - width
      }
      cursor.wrapIsPending = false
    }
    if insertMode { insertBlanks(width) }
    erase(cursor.row, cursor.column..<cursor.column + width)
    cells[cursor.row][cursor.column] = Cell(
      text: String(Character(drawn)), width: width, style: style)
    if width == 2 {
      cells[cursor.row][cursor.column + 1] = Cell(text: "", width: 0, style: style)
    }
    cursor.column += width
    if cursor.column >= size.columns {
      cursor.column = size.columns - 1
      cursor.wrapIsPending = wraps
    }
  }

  /// Adds a mark without width of its own to the character before the cursor.
  private mutating func combine(_ scalar: Unicode.Scalar) {
    var column = cursor.wrapIsPending ? cursor.column : cursor.column - 1
    if column > 0, cells[cursor.row][column].width == 0 { column -= 1 }
    guard column >= 0 else { return }
    cells[cursor.row][column].text.unicodeScalars.append(scalar)
  }

  /// Blanks cells, and the other half of any wide character that is cut by it.
  mutating func erase(_ row: Int, _ columns: Range<Int>) {
    let range = columns.clamped(to: 0..<size.columns)
    guard !range.isEmpty else { return }
    if cells[row][range.lowerBound].width == 0, range.lowerBound > 0 {
      cells[row][range.lowerBound - 1] = Cell(style: cells[row][range.lowerBound - 1].style)
    }
    if range.upperBound < size.columns, cells[row][range.upperBound].width == 0 {
      cells[row][range.upperBound] = Cell(style: cells[row][range.upperBound].style)
    }
    for column in range { cells[row][column] = blank }
  }

  mutating func insertBlanks(_ count: Int) {
    let count = min(count, size.columns - cursor.column)
    cells[cursor.row].removeLast(count)
    cells[cursor.row].insert(
      contentsOf: Array(repeating: blank, count: count), at: cursor.column)
  }

  mutating func deleteCharacters(_ count: Int) {
    let count = min(count, size.columns - cursor.column)
    cells[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
    cells[cursor.row].append(contentsOf: Array(repeating: blank, count: count))
  }

  /// A blank keeps only the background of the current style ("bce" in terminfo).
  private var blank: Cell { Cell(style: Style(background: style.background)) }

  func blankRow() -> [Cell] { Array(repeating: blank, count: size.columns) }
}

// MARK: - Moving

extension TerminalScreen {
  /// Goes to a cell counted from 0, or to the nearest one on the screen.
  mutating func move(row: Int, column: Int) {
    cursor = Cursor(
      row: min(max(row, 0), size.rows - 1), column: min(max(column, 0), size.columns - 1))
  }

  /// Moves up or down, stopping at the margin that lies in the way.
  mutating func moveVertically(by rows: Int) {
    let low = cursor.row >= top ? top : 0
    let high = cursor.row <= bottom ? bottom : size.rows - 1
    move(row: min(max(cursor.row + rows, low), high), column: cursor.column)
  }

  mutating func lineFeed() {
    cursor.wrapIsPending = false
    if cursor.row == bottom {
      scroll(from: top, by: 1)
    } else if cursor.row < size.rows - 1 {
      cursor.row += 1
    }
  }

  mutating func reverseLineFeed() {
    cursor.wrapIsPending = false
    if cursor.row == top {
      scroll(from: top, by: -1)
    } else if cursor.row > 0 {
      cursor.row -= 1
    }
  }

  /// Scrolls the rows from `first` to the bottom margin: up, or down where `count` is negative.
  mutating func scroll(from first: Int, by count: Int) {
    guard first <= bottom else { return }
    let height = bottom - first + 1
    let kept = height - min(abs(count), height)
    let blanks = Array(repeating: blankRow(), count: height - kept)
    let shift = height - kept
    let moved =
      count > 0
      ? Array(cells[first + shift..<first + height]) + blanks
      : blanks + Array(cells[first..<first + kept])
    cells.replaceSubrange(first...bottom, with: moved)
  }

  /// Inserts rows at the cursor, or takes some out where `count` is negative.
  mutating func insertRows(_ count: Int) {
    guard cursor.row >= top, cursor.row <= bottom else { return }
    scroll(from: cursor.row, by: -count)
    move(row: cursor.row, column: 0)
  }

  mutating func showAlternate(_ shows: Bool) {
    if shows, primary == nil {
      primary = (cells, cursor)
      cells = (0..<size.rows).map { _ in blankRow() }
    } else if !shows, let kept = primary {
      cells = kept.cells
      move(row: kept.cursor.row, column: kept.cursor.column)
      primary = nil
    }
  }
}
