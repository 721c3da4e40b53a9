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

  @Test(arguments: [
    "=1+1", "+33 6", "-3", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "\u{A0}=1", "＝1",
  ])
  func makesNoFormulaOfText(text: String) throws {
    let line = CSVLine([.text(text)]).text(.comma)
    #expect(line.hasPrefix("'") || line.hasPrefix("\"'"))
  }

  @Test(arguments: ["Zoé", "12", "a=b", "c34", "", "«»"])
  func leavesOtherTextAlone(text: String) {
    #expect(CSVLine([.text(text)]).text(.comma) == text + "\r\n")
  }

  @Test func leavesNumbersNumbers() {
    let cells: [CSVLine.Cell] = [.number(-3), .hundredths(123_405), .hundredths(-5), .number(0)]
    #expect(CSVLine(cells).text(.comma) == "-3,1234.05,-0.05,0\r\n")
    #expect(CSVLine(cells).text(.semicolon) == "-3;1234,05;-0,05;0\r\n")
  }
}
