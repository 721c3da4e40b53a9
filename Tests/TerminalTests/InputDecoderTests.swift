import CNcurses
import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
  private static let size = Size(rows: 24, columns: 80)

  /// What comes of pieces of which each is all that is waiting.
  private static func decode(_ pieces: String...) -> [Input] { decode(pieces) }

  private static func decode(_ pieces: [String]) -> [Input] {
    var decoder = InputDecoder()
    return pieces.flatMap { decoder.read($0) }
  }

  @Test(
    "Characters become keys",
    arguments: [
      ("aé李", [Key.character("a"), .character("é"), .character("李")]),
      ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
      ("\u{8}", [.backspace]), ("\u{4}\u{12}", [.control("d"), .control("r")]),
      ("\u{0}\u{1D}", [.control(" "), .control("]")]), ("\u{1B}", [.escape]),
      ("\u{1B}q", [.escape, .character("q")]), ("\u{1B}[", [.escape, .character("[")]),
      ("\u{1B}O", [.escape, .character("O")]), ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}[\u{1B}", [.escape, .character("["), .escape]),
    ])
  func reads(typed: String, keys: [Key]) {
    #expect(Self.decode(typed) == keys.map(Input.key))
  }

  @Test(
    "A sequence no key is known for is no command",
    arguments: [
      "\u{1B}[3;7;9z", "\u{1B}[99;5u", "\u{1B}[I", "\u{1B}[?1;2c", "\u{1B}[1;", "\u{1B}Oz",
      "\u{1B}O5D",
    ])
  func swallows(sequence: String) {
    #expect(Self.decode(sequence) == [])
    #expect(Self.decode("a" + sequence + "\u{1B}").first == .key(.character("a")))
  }

  @Test func functionCodesBecomeKeys() {
    var decoder = InputDecoder()
    for code in [KEY_UP, KEY_NPAGE, KEY_BTAB, KEY_F0 + 5, KEY_RESIZE, KEY_MOUSE] {
      decoder.code(code)
    }
    decoder.resize(to: Self.size)
    #expect(
      decoder.take() == [
        .key(.up), .key(.pageDown), .key(.backTab), .key(.function(5)), .resize(Self.size),
      ])
  }

  // MARK: - Cut by the line

  private static let pasteCodes = [InputDecoder.pasteBegins, InputDecoder.pasteEnds]

  /// Every form that a key may have.
  static let sequences =
    InputDecoder.extraKeys.filter { !pasteCodes.contains($0.code) }
    .map(\.sequence) + ["\u{1B}[1;5D", "\u{1B}[27;5;100~", "\u{1B}[?2026;2$y"]

  @Test("A sequence that is cut in two is no command, nor is it text", arguments: sequences)
  func cutInTwo(sequence: String) {
    for cut in 1..<sequence.count {
      var pieces = [String(sequence.prefix(cut)), String(sequence.dropFirst(cut))]
      pieces.append("x")
      let keys = Self.decode(pieces)
      #expect(keys.last == .key(.character("x")), "cut after \(cut)")
      let others = keys.dropLast()
      switch cut {
      case 1: #expect(others == [.key(.escape)])
      case 2 where sequence.count > 2: #expect(others.first == .key(.escape) && others.count == 2)
      // Nothing was given out yet: it is the key that it is.
      default: #expect(others == Self.decode(sequence)[...], "cut after \(cut)")
      }
    }
  }

  @Test("What a person types after Esc is typed")
  func typedAfterEscape() {
    func keys(_ text: String) -> [Input] {
      text.map { .key($0 == "\u{1B}" ? .escape : .character($0)) }
    }
    #expect(Self.decode("\u{1B}", "d") == keys("\u{1B}d"))
    #expect(Self.decode("\u{1B}", "O", "B", "d") == keys("\u{1B}OBd"))
    #expect(Self.decode("\u{1B}", "[", "A") == keys("\u{1B}[A"))
    #expect(Self.decode("\u{1B}", "[d") == keys("\u{1B}[d"))
    #expect(Self.decode("\u{1B}", "O'Brien") == keys("\u{1B}O'Brien"))
  }

  @Test func theTerminalsAnswerIsHeardAndNoKey() {
    for (text, knows) in [("1", true), ("2", true), ("0", false), ("4", false)] {
      var decoder = InputDecoder()
      #expect(decoder.knowsSynchronizing == nil)
      #expect(decoder.read("j\u{1B}[?2026;\(text)$yk").count == 2)
      #expect(decoder.knowsSynchronizing == knows)
    }
  }

  // MARK: - Pastes

  @Test func pastedTextIsOneInputAndNoCommand() {
    var decoder = InputDecoder()
    decoder.character(0x61)
    decoder.code(InputDecoder.pasteBegins)
    for scalar in "dd\rq\u{1B}[A".unicodeScalars { decoder.character(scalar.value) }
    decoder.code(KEY_UP)
    #expect(decoder.isPasting)
    decoder.code(InputDecoder.pasteEnds)
    decoder.code(KEY_DOWN)
    let pasted = Input.paste("dd\nq\u{1B}[A")
    #expect(decoder.take() == [.key(.character("a")), pasted, .key(.down)])
    #expect(decoder.take() == [])
  }

  private static let (begin, end) = ("\u{1B}[200~", "\u{1B}[201~")

  @Test("A paste that is cut anywhere is text, and what follows it is keys")
  func cutPaste() {
    let whole = Self.begin + "ddq" + Self.end + "j"
    for cut in 3..<whole.count {
      let inputs = Self.decode(String(whole.prefix(cut)), String(whole.dropFirst(cut)))
      var text = ""
      for case .paste(let part) in inputs { text += part }
      #expect(text == "ddq", "cut after \(cut)")
      #expect(inputs.last == .key(.character("j")))
      #expect(inputs.count { if case .key = $0 { true } else { false } } == 1)
    }
  }

  @Test func aPasteThatNeverEndsStaysTextUntilEscComesAlone() {
    var decoder = InputDecoder()
    let text = String(repeating: "x", count: Paste.limit + 9)
    #expect(decoder.read(Self.begin + text) == [.paste(String(text.dropLast(9)))])
    #expect(decoder.read("dq") == [])
    #expect(decoder.isPasting)
    #expect(decoder.read("\u{1B}") == [])
    #expect(!decoder.isPasting)
    #expect(decoder.read("d") == [.key(.character("d"))])
  }

  @Test func aPasteThatHoldsItsOwnEndRunsNoKey() {
    let hostile = Self.begin + "harmless" + Self.end + "dq\r" + Self.end
    #expect(Self.decode(hostile) == [.paste("harmless")])
    let twice = Self.begin + "a" + Self.end + "d" + Self.begin + "b" + Self.end + "j"
    #expect(
      Self.decode(twice)
        == [.paste("a"), .key(.character("d")), .paste("b"), .key(.character("j"))])
    // An end without a beginning ends nothing.
    #expect(Self.decode("d" + Self.end) == [.key(.character("d"))])
  }
}

extension InputDecoder {
  /// What comes of characters that are all that is waiting.
  fileprivate mutating func read(_ text: String) -> [Input] {
    for scalar in text.unicodeScalars { character(scalar.value) }
    return take()
  }
}
