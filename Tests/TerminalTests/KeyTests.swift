import CNcurses
import Testing

@testable import Terminal

@Suite struct KeyTests {
  @Test(
    "A key is written as it is read",
    arguments: [
      ("x", Key.character("x")), ("é", .character("é")), ("F", .character("F")),
      ("Space", .character(" ")), ("-", .character("-")), ("Ctrl-r", .control("r")),
      ("Ctrl-Space", .control(" ")), ("Ctrl-]", .control("]")), ("Enter", .enter),
      ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .backTab), ("Up", .up), ("Down", .down),
      ("Left", .left), ("Right", .right), ("PgUp", .pageUp), ("PgDn", .pageDown),
      ("Home", .home), ("End", .end), ("Backspace", .backspace), ("Del", .delete),
      ("Ins", .insert), ("F1", .function(1)), ("F12", .function(12)),
    ])
  func goesBothWays(text: String, key: Key) {
    #expect(Key(text) == key)
    #expect(key.description == text)
  }

  @Test(
    "What names no key is refused",
    arguments: [
      "", " ", "xy", "Ctrl-", "Ctrl-R", "Ctrl-rr", "F0", "F64", "F-1", "esc", "\u{1B}", "\t",
    ])
  func refuses(text: String) {
    #expect(Key(text) == nil)
  }

  @Test func sequencesHaveSpacesBetweenTheirKeys() {
    #expect(KeySequence("g g") == KeySequence(.character("g"), .character("g")))
    #expect(KeySequence(" Ctrl-d  PgDn")?.description == "Ctrl-d PgDn")
    #expect(KeySequence("g nothing") == nil)
    #expect(KeySequence("  ") == nil)
  }
}

@Suite struct InputDecoderTests {
  private static let size = Size(rows: 24, columns: 80)

  private static func decode(_ typed: String) -> [Input] {
    var decoder = InputDecoder()
    for scalar in typed.unicodeScalars { decoder.character(scalar.value) }
    return decoder.take()
  }

  @Test(
    "Characters become keys",
    arguments: [
      ("aé李", [Key.character("a"), .character("é"), .character("李")]),
      ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
      ("\u{8}", [.backspace]), ("\u{4}\u{12}", [.control("d"), .control("r")]),
      ("\u{0}\u{1D}", [.control(" "), .control("]")]), ("\u{1B}", [.escape]),
      ("\u{1B}q", [.escape, .character("q")]), ("\u{1B}[", [.escape, .character("[")]),
      ("\u{1B}\u{1B}", [.escape, .escape]),
    ])
  func reads(typed: String, keys: [Key]) {
    #expect(Self.decode(typed) == keys.map(Input.key))
  }

  @Test(
    "A sequence no key is known for is no command",
    arguments: ["\u{1B}[3;7;9z", "\u{1B}[99;5u", "\u{1B}[I", "\u{1B}[?1;2c", "\u{1B}[1;"])
  func swallows(sequence: String) {
    #expect(Self.decode(sequence) == [])
    #expect(Self.decode("a" + sequence + "\u{1B}").first == .key(.character("a")))
  }

  @Test func pastedTextIsOneInputAndNoCommand() {
    var decoder = InputDecoder()
    decoder.character(0x61)
    decoder.code(InputDecoder.pasteBegins, size: Self.size)
    for scalar in "dd\rq\u{1B}[A".unicodeScalars { decoder.character(scalar.value) }
    decoder.code(KEY_UP, size: Self.size)
    #expect(decoder.isPasting)
    decoder.code(InputDecoder.pasteEnds, size: Self.size)
    decoder.code(KEY_DOWN, size: Self.size)
    let pasted = Input.paste("dd\nq\u{1B}[A")
    #expect(decoder.take() == [.key(.character("a")), pasted, .key(.down)])
    #expect(decoder.take() == [])
  }

  @Test func aPasteThatNeverEndsEndsWithWhatCame() {
    var decoder = InputDecoder()
    decoder.code(InputDecoder.pasteBegins, size: Self.size)
    for _ in 0..<InputDecoder.pasteLimit + 9 { decoder.character(0x78) }
    let kept = String(repeating: "x", count: InputDecoder.pasteLimit)
    #expect(decoder.take() == [.paste(kept)])
    #expect(!decoder.isPasting)
  }

  @Test func functionCodesBecomeKeys() {
    var decoder = InputDecoder()
    for code in [KEY_UP, KEY_NPAGE, KEY_BTAB, KEY_F0 + 5, KEY_RESIZE, KEY_MOUSE] {
      decoder.code(code, size: Self.size)
    }
    #expect(
      decoder.take() == [
        .key(.up), .key(.pageDown), .key(.backTab), .key(.function(5)), .resize(Self.size),
      ])
  }
}
