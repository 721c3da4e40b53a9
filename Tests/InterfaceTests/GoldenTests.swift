import Domain
import Terminal
import Testing

@testable import Interface

/// Whole screens as people see them, in the folder Golden.
@Suite struct GoldenTests {
  private func expect(_ name: String, _ sitting: Sitting) throws {
    try expectGolden(name, sitting.draw())
  }

  @Test(
    "the agenda at every kind of size",
    arguments: [(15, 60), (24, 80), (30, 100), (48, 160)])
  func agenda(rows: Int, columns: Int) throws {
    for language in Language.allCases {
      let sitting = try Sitting(rows: rows, columns: columns, language: language)
      try expect("agenda-\(columns)x\(rows)-\(language.rawValue)", sitting)
    }
  }

  @Test("the demo, as everybody sees it first")
  func demo() throws {
    try expect("demo-en", Sitting(.demo, rows: 30, columns: 100))
    try expect("demo-fr", Sitting(.demo, rows: 24, columns: 80, language: .french))
  }

  @Test("lines without Unicode")
  func ascii() throws {
    let sitting = try Sitting(rows: 30, columns: 100, glyphs: .ascii)
    sitting.type("<Enter>")
    try expect("card-ascii", sitting)
  }

  @Test("nothing planned yet")
  func empty() throws {
    try expect("empty-en", Sitting(.empty))
    try expect("empty-fr", Sitting(.empty, rows: 30, columns: 100, language: .french))
  }

  @Test("a screen too small, by one column")
  func tooSmall() throws {
    try expect("too-small", Sitting(rows: 15, columns: 59))
  }

  @Test("snoozing: every key with its day")
  func snooze() throws {
    let sitting = try Sitting()
    sitting.type("s")
    try expect("snooze-en", sitting)
    let french = try Sitting(rows: 15, columns: 60, language: .french)
    french.type("s")
    try expect("snooze-fr-60x15", french)
    let wide = try Sitting(language: .french)
    wide.type("s")
    try expect("snooze-fr", wide)
  }

  @Test("on a small screen no hint is cut, and no key that may follow is left out")
  func smallScreen() throws {
    let sitting = try Sitting(rows: 15, columns: 60, language: .french)
    sitting.type("2 f")
    try expect("filter-fr-60x15", sitting)
    sitting.type("<Esc> g")
    try expect("prefix-fr-60x15", sitting)
  }

  @Test("a day being typed: examples, understood, not understood")
  func days() throws {
    let sitting = try Sitting()
    sitting.type("r")
    try expect("day-prompt", sitting)
    sitting.write("2 oct 14:30")
    try expect("day-understood", sitting)
    sitting.write("x")
    try expect("day-not-understood", sitting)
    let french = try Sitting(language: .french)
    french.type("r")
    french.write("8 ans")
    try expect("day-understood-fr", french)
  }

  @Test("words right after a call, a touch, a reason, a colleague")
  func prompts() throws {
    let sitting = try Sitting()
    sitting.type("d n")
    sitting.write("will sign on Friday")
    try expect("words-prompt", sitting)
    sitting.type("<Esc> t")
    try expect("touch-prompt", sitting)
    sitting.type("<Esc> >")
    try expect("hand-over", sitting)
  }

  @Test("the forms")
  func forms() throws {
    let sitting = try Sitting()
    sitting.type("i")
    try expect("contact-form-person", sitting)
    sitting.type("<Up><Up><Right>")
    try expect("contact-form-organisation", sitting)
    let french = try Sitting(rows: 30, columns: 100, language: .french)
    french.go(to: "Zoë Duval")
    french.type("e")
    try expect("follow-up-form-fr", french)
    let refused = try Sitting(rows: 15, columns: 60)
    refused.type("i <Ctrl-x>")
    try expect("contact-form-refused-60x15", refused)
  }

  @Test("the keys, in both languages")
  func help() throws {
    for language in Language.allCases {
      let sitting = try Sitting(language: language)
      sitting.type("?")
      try expect("help-\(language.rawValue)", sitting)
    }
  }

  @Test("a question for more than ten")
  func question() throws {
    let sitting = try Sitting(.calls(30), rows: 30, columns: 100)
    sitting.type("V d")
    try expect("question", sitting)
  }

  @Test("marks, what may follow g, and a verb's sentence")
  func marksAndMessages() throws {
    let sitting = try Sitting()
    sitting.type("<Space><Space>")
    try expect("marks", sitting)
    sitting.type("g")
    try expect("prefix", sitting)
    sitting.type("<Esc><Esc> w")
    try expect("done-message", sitting)
  }

  @Test("a colleague was quicker")
  func conflict() throws {
    let sitting = try Sitting(language: .french)
    sitting.go(to: "Zoë Duval")
    try sitting.colleagueUnheard { try complete(sitting.followUp, in: $0, as: $1, sitting.book) }
    sitting.type("d")
    try expect("conflict-fr", sitting)
  }

  @Test("the card has the focus, beside the list, under it, and alone")
  func card() throws {
    for (rows, columns) in [(15, 60), (24, 80), (48, 160)] {
      let sitting = try Sitting(rows: rows, columns: columns)
      sitting.go(to: "Zoë Duval")
      sitting.type("<Enter> j")
      try expect("card-focus-\(columns)x\(rows)", sitting)
    }
  }

  @Test("the last overdue row goes")
  func allClear() throws {
    let sitting = try Sitting()
    for _ in 0..<10 where sitting.desk.overdue > 0 { sitting.type("g g d") }
    try expect("all-clear", sitting)
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
