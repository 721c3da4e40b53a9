import Pty
import Testing

/// The emulator that the end-to-end tests see through: bytes in, rows out.
@Suite struct TerminalScreenTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: String
    var rows: [String]
    var testDescription: String { name }

    init(_ name: String, _ bytes: String, _ rows: [String]) {
      (self.name, self.bytes, self.rows) = (name, bytes, rows)
    }
  }

  /// On a screen of 6 columns and 4 rows; `ESC` is written `^`, empty rows at the end are left out.
  static let examples = [
    Example("text wraps", "abcdefgh", ["abcdef", "gh"]),
    Example("the last column waits before it wraps", "abcdef\rX", ["Xbcdef"]),
    Example("no wrap when told", "^[?7labcdefgh", ["abcdeh"]),
    Example("new lines scroll", "1\r\n2\r\n3\r\n4\r\n5", ["2", "3", "4", "5"]),
    Example("to a place", "^[2;3Hx^[Hy", ["y", "  x"]),
    Example("outside is the edge", "^[99;99Hx", ["", "", "", "     x"]),
    Example("up, down, left, right", "^[2B^[3Cx^[2A^[1Dy^[4Dz", ["z  y", "", "   x"]),
    Example("to a column, to a row", "^[4Gx^[3dy", ["   x", "", "    y"]),
    Example("erases to the end", "abcdef\r\nghi^[1;3H^[J", ["ab"]),
    Example("erases to the start", "abcdef^[1;3H^[1K", ["   def"]),
    Example("erases characters", "abcdef^[1;2H^[3X", ["a   ef"]),
    Example("repeats", "-^[4b", ["-----"]),
    Example("inserts and deletes characters", "abcd^[1;2H^[2@^[1;1H^[P", ["  bcd"]),
    Example("insert mode", "bc\r^[4ha^[4l", ["abc"]),
    Example("inserts rows", "1\r\n2\r\n3^[2H^[Lx", ["1", "x", "2", "3"]),
    Example("deletes rows", "1\r\n2\r\n3^[1H^[M", ["2", "3"]),
    Example("scrolls a region", "1\r\n2\r\n3\r\n4^[2;3r^[3H\n", ["1", "3", "", "4"]),
    Example("scrolls a region back", "1\r\n2\r\n3\r\n4^[2;3r^[2H^M", ["1", "", "2", "4"]),
    Example("SU and SD", "1\r\n2\r\n3^[2S^[T", ["", "3"]),
    Example("line graphics", "^(0lqk^(Blqk", ["┌─┐lqk"]),
    Example("shifted line graphics", "^)0\u{0E}tqu\u{0F}x", ["├─┤x"]),
    Example("wide characters", "a中b", ["a中b"]),
    Example("a sign of emoji drawn as text is not wide", "🏳b^[1;2Hx", ["🏳x"]),
    Example("a wide character does not fit", "abcde中", ["abcde", "中"]),
    Example("half a wide character goes whole", "中文^[1;2Hx", [" x文"]),
    Example("marks stay with their letter", "e\u{301}x^[1;2Hy", ["e\u{301}y"]),
    Example("the alternate screen", "shell^[?1049happ^[?1049l!", ["shell!"]),
    Example("titles are not text", "^]0;title\u{07}a^]2;t^\\b", ["ab"]),
    Example("unknown sequences leave nothing", "a^[>4;2m^[?12$p^P1$r^\\b", ["ab"]),
  ]

  @Test(arguments: examples)
  func draws(_ example: Example) {
    var screen = TerminalScreen(size: TerminalSize(columns: 6, rows: 4))
    screen.feed(example.bytes.replacing("^", with: "\u{1B}").utf8)
    let drawn = screen.text
    #expect(drawn == example.rows + Array(repeating: "", count: 4 - example.rows.count))
  }

  @Test func everySplitOfTheBytesDrawsTheSame() {
    let bytes = Array("é\u{1B}[1;31m中\u{1B}[3;2Hx\u{1B}]0;t\u{1B}\\y".utf8)
    var whole = TerminalScreen(size: .standard)
    whole.feed(bytes)
    for cut in bytes.indices {
      var screen = TerminalScreen(size: .standard)
      screen.feed(bytes[..<cut])
      screen.feed(bytes[cut...])
      #expect(screen.cells == whole.cells)
    }
  }

  @Test func cellsKeepTheirStyle() {
    var screen = TerminalScreen(size: .standard)
    screen.feed("\u{1B}[1;7;38;5;9;42ma\u{1B}[22;27;39;49mb".utf8)
    let styled = screen.cells[0][0].style
    #expect(styled.attributes == [.bold, .reverse])
    #expect(styled.foreground == .indexed(9))
    #expect(styled.background == .indexed(2))
    #expect(screen.cells[0][1].style == screen.cells[0][2].style)
  }

  @Test func anyBytesKeepTheGridWhole() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("\u{1B}\u{1B}[[;;?0123459ABCDGHJKLMPSTXbdhlmr@中é\u{301}x\r\n\t".utf8)
    for _ in 0..<200 {
      let size = TerminalSize(columns: .random(in: 1...9), rows: .random(in: 1...5))
      let bytes = (0..<300).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      var screen = TerminalScreen(size: size)
      screen.feed(bytes[..<150])
      screen.resize(to: TerminalSize(columns: size.rows, rows: size.columns))
      screen.feed(bytes[150...])
      #expect(screen.cells.count == size.columns, "\(bytes)")
      #expect(screen.cells.allSatisfy { $0.count == size.rows }, "\(bytes)")
    }
  }
}
