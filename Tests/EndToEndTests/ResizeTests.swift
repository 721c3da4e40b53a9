import Pty
import Testing

/// The window changes its size whenever it likes.
@Suite struct ResizeTests {
  private let office: Office

  init() throws { office = try Office() }

  private static let sizes: [(columns: Int, rows: Int)] = [
    (80, 24), (160, 48), (60, 15), (59, 15), (60, 14), (100, 30), (1, 1), (2, 1), (1, 40), (300, 1),
    (140, 20), (10, 3), (79, 24), (250, 80), (99, 15),
  ]

  @Test func theSelectedRecordStays() throws {
    try office.makeBook(count: 40)
    let session = try office.kith()
    try session.expect("40 overdue")
    session.send("jjjjjjjjjjjjjjjjjjjj")
    try session.expect("the row") { $0.selectedRow?.contains("Contact 021") ?? false }
    for size in Self.sizes {
      session.resize(to: TerminalSize(columns: size.columns, rows: size.rows))
      if size.columns >= 60, size.rows >= 15 {
        try session.expect("the row at \(size)") {
          $0.shows("40 overdue") && $0.selectedRow?.contains("Contact 021") ?? false
        }
      } else {
        try session.expect("something at \(size)") { $0.text[0].hasPrefix("K") }
      }
    }
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func aFormKeepsWhatWasTyped() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    session.send("iAgathe")
    try session.expect("Agathe")
    for size in Self.sizes {
      session.resize(to: TerminalSize(columns: size.columns, rows: size.rows))
      try session.expect("something at \(size)") { $0.text.contains { !$0.isEmpty } }
    }
    // What is typed while nothing can be shown is not lost either.
    session.resize(to: TerminalSize(columns: 5, rows: 2))
    session.send("<Tab>Tardieu")
    session.resize(to: .standard)
    try session.expect("both names") { $0.shows("Agathe") && $0.shows("Tardieu") }
    session.send("<C-x>")
    try session.expect("New contact: Agathe Tardieu")
  }

  @Test func aStormOfSizesEndsInTheLastOne() throws {
    try office.makeBook(count: 40)
    let session = try office.kith()
    try session.expect("40 overdue")
    for step in 0..<200 {
      session.resize(to: TerminalSize(columns: 1 + step * 37 % 170, rows: 1 + step * 13 % 50))
      if step % 10 == 0 { session.send("j") }
    }
    session.resize(to: TerminalSize(columns: 90, rows: 28))
    try session.expect("the row", quiet: .milliseconds(200)) {
      $0.shows("40 overdue") && $0.selectedRow?.contains("Contact 021") ?? false
    }
    // Nothing is left of the other sizes: painting everything again changes nothing.
    let text = session.screen.text
    session.press("<C-l>")
    #expect(session.screen.text == text)
  }

  /// What an environment or a line without a size says is not believed.
  @Test func theSizeIsTheTerminals() throws {
    try office.makeBook(count: 3)
    let frozen = try office.kith(environment: ["LINES": "10", "COLUMNS": "20"])
    try frozen.expect("3 overdue")
    frozen.resize(to: TerminalSize(columns: 100, rows: 30))
    try frozen.expect("the wider screen") { $0.text[0].count > 90 }
    let unknown = try office.shell("sh", "-c", "stty rows 0 cols 0; exec $KITH")
    try unknown.expect("3 overdue")
  }

  @Test(arguments: [(1, 1), (3, 2), (59, 14), (20, 15)])
  func itStartsInAWindowThatIsTooSmall(columns: Int, rows: Int) throws {
    try office.makeBook(count: 3)
    let session = try office.kith(size: TerminalSize(columns: columns, rows: rows))
    try session.expect("something") { $0.text[0].hasPrefix("K") }
    session.resize(to: .standard)
    try session.expect("3 overdue")
    session.resize(to: TerminalSize(columns: columns, rows: rows))
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
  }
}
