import Exchange
import Testing

/// Comma-separated values, as a spreadsheet opens them.
struct CSVLineTests {
  @Test func quotesWhatWouldEndACell() {
    let cells: [CSVLine.Cell] = [
      .text("Duval, Zoé"), .text("says “hello”"), .text("says \"hello\""), .text("a\nb"), .empty,
    ]
    #expect(
      CSVLine(cells).text(.comma)
        == "\"Duval, Zoé\",says “hello”,\"says \"\"hello\"\"\",\"a\nb\",\r\n")
    #expect(CSVLine([.text("a,b"), .text("a;b")]).text(.semicolon) == "a,b;\"a;b\"\r\n")
  }

  private static let formulas = [
    "=1+1", "+33-6", "-3-2", "@SUM(A1)", "\t=1", "\r=1", "\n-1", " =1+1", "\u{A0}=1", "＝1",
    "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\",\"y\")", "-A1",
    "+1E5", "'=1", "''+A1", "-1\n=2", "\u{3000}@x",
  ]

  private static let others = [
    "Zoé", "12", "a=b", "c34", "", "«»", "'", "'s-Hertogenbosch", "''", "-", "+", "—",
    "+33 6 12 34 56 78", "+33612345678", "+33 (0)6.12.34", "06 12", "-1 234,50", "-3",
    "+\u{202F}12",
  ]

  @Test(arguments: formulas)
  func makesNoFormulaOfText(text: String) {
    let line = CSVLine([.text(text)]).text(.comma)
    #expect(line.hasPrefix("'") || line.hasPrefix("\"'"))
  }

  @Test("other text is left alone, phone numbers and amounts too", arguments: others)
  func leavesOtherTextAlone(text: String) {
    let isQuoted = text.contains(",")
    #expect(CSVLine([.text(text)]).text(.comma) == (isQuoted ? "\"\(text)\"" : text) + "\r\n")
  }

  /// A cell that begins with an apostrophe lost it if what is behind it would be given one.
  @Test("what is read back is what was written", arguments: formulas + others)
  func readsBack(text: String) {
    let cell = Self.cell(text)
    let rest = String(cell.dropFirst())
    let isGuarded = cell.hasPrefix("'") && Self.cell(rest) == cell
    #expect((isGuarded ? rest : cell) == text)
  }

  /// A cell as a reader of RFC 4180 has it.
  private static func cell(_ text: String) -> String {
    let line = String(CSVLine([.text(text)]).text(.semicolon).dropLast())
    return line.hasPrefix("\"")
      ? String(line.dropFirst().dropLast()).replacing("\"\"", with: "\"") : line
  }

  @Test func leavesNumbersNumbers() {
    let cells: [CSVLine.Cell] = [.number(-3), .hundredths(123_405), .hundredths(-5), .number(0)]
    #expect(CSVLine(cells).text(.comma) == "-3,1234.05,-0.05,0\r\n")
    #expect(CSVLine(cells).text(.semicolon) == "-3;1234,05;-0,05;0\r\n")
  }
}
