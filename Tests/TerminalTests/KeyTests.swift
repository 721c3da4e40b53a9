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
