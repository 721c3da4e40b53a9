import Domain
import Terminal
import Testing

@testable import Interface

/// Whole screens as people see them, in the folder Golden.
@Suite struct GoldenTests {
  private func expect(_ name: String, _ session: Session) throws {
    try expectGolden(name, session.draw())
  }

  @Test(
    "the agenda at every kind of size",
    arguments: [(15, 60), (24, 80), (30, 100), (48, 160)])
  func agenda(rows: Int, columns: Int) throws {
    for language in Language.allCases {
      let session = try Session(rows: rows, columns: columns, language: language)
      try expect("agenda-\(columns)x\(rows)-\(language.rawValue)", session)
    }
  }

  @Test("the demo, as everybody sees it first")
  func demo() throws {
    try expect("demo-en", Session(.demo, rows: 30, columns: 100))
    try expect("demo-fr", Session(.demo, rows: 24, columns: 80, language: .french))
  }

  @Test("lines without Unicode")
  func ascii() throws {
    let session = try Session(rows: 30, columns: 100, glyphs: .ascii)
    session.type("<Enter>")
    try expect("card-ascii", session)
  }

  @Test("nothing planned yet")
  func empty() throws {
    try expect("empty-en", Session(.empty))
    try expect("empty-fr", Session(.empty, rows: 30, columns: 100, language: .french))
  }

  @Test("a screen too small, by one column")
  func tooSmall() throws {
    try expect("too-small", Session(rows: 15, columns: 59))
  }

  @Test("snoozing: every key with its day")
  func snooze() throws {
    let session = try Session()
    session.type("s")
    try expect("snooze-en", session)
    let french = try Session(rows: 15, columns: 60, language: .french)
    french.type("s")
    try expect("snooze-fr-60x15", french)
  }

  @Test("a day being typed: examples, understood, not understood")
  func days() throws {
    let session = try Session()
    session.type("r")
    try expect("day-prompt", session)
    session.write("2 oct 14:30")
    try expect("day-understood", session)
    session.write("x")
    try expect("day-not-understood", session)
    let french = try Session(language: .french)
    french.type("r")
    french.write("8 ans")
    try expect("day-understood-fr", french)
  }

  @Test("words right after a call, a touch, a reason, a colleague")
  func prompts() throws {
    let session = try Session()
    session.type("d n")
    session.write("will sign on Friday")
    try expect("words-prompt", session)
    session.type("<Esc> t")
    try expect("touch-prompt", session)
    session.type("<Esc> >")
    try expect("hand-over", session)
  }

  @Test("the forms")
  func forms() throws {
    let session = try Session()
    session.type("i")
    try expect("contact-form-person", session)
    session.type("<Up><Up><Right>")
    try expect("contact-form-organisation", session)
    let french = try Session(rows: 30, columns: 100, language: .french)
    french.go(to: "Zoë Duval")
    french.type("e")
    try expect("follow-up-form-fr", french)
    let refused = try Session(rows: 15, columns: 60)
    refused.type("i <Ctrl-x>")
    try expect("contact-form-refused-60x15", refused)
  }

  @Test("the keys, in both languages")
  func help() throws {
    for language in Language.allCases {
      let session = try Session(language: language)
      session.type("?")
      try expect("help-\(language.rawValue)", session)
    }
  }

  @Test("a question for more than ten")
  func question() throws {
    let session = try Session(.calls(30), rows: 30, columns: 100)
    session.type("V d")
    try expect("question", session)
  }

  @Test("marks, what may follow g, and a verb's sentence")
  func marksAndMessages() throws {
    let session = try Session()
    session.type("<Space><Space>")
    try expect("marks", session)
    session.type("g")
    try expect("prefix", session)
    session.type("<Esc><Esc> w")
    try expect("done-message", session)
  }

  @Test("a colleague was quicker")
  func conflict() throws {
    let session = try Session(language: .french)
    session.go(to: "Zoë Duval")
    try session.colleagueUnheard { try complete(session.followUp, in: $0, as: $1, session.book) }
    session.type("d")
    try expect("conflict-fr", session)
  }

  @Test("the card has the focus, beside the list, under it, and alone")
  func card() throws {
    for (rows, columns) in [(15, 60), (24, 80), (48, 160)] {
      let session = try Session(rows: rows, columns: columns)
      session.go(to: "Zoë Duval")
      session.type("<Enter> j")
      try expect("card-focus-\(columns)x\(rows)", session)
    }
  }

  @Test("the last overdue row goes")
  func allClear() throws {
    let session = try Session()
    session.type("V x")
    session.type("<Esc><Esc>")
    while session.desk.overdue > 0 { session.type("g g d") }
    try expect("all-clear", session)
  }

  @Test("before there is a book")
  func welcome() throws {
    for language in Language.allCases {
      var welcome = Welcome(
        size: Size(rows: 24, columns: 80),
        surroundings: Surroundings(
          person: TestBook.marie, wording: Wording(language), glyphs: .unicode, zone: .utc,
          bookPath: "/home/marie/.local/share/kith/book.kith", now: { Clock().now }))
      try expectGolden("welcome-\(language.rawValue)", welcome.draw())
      for key in Key.sequence("iAgence") { _ = welcome.handle(.key(key)) }
      try expectGolden("welcome-firm-\(language.rawValue)", welcome.draw())
    }
  }
}
