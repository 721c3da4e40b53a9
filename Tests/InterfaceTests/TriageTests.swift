import Domain
import Testing

@testable import Interface

/// Going through what is overdue, one key each.
@Suite struct TriageTests {
  @Test("the demo goes from twelve overdue to none", arguments: Language.allCases)
  func wholeDemo(language: Language) throws {
    let sitting = try Sitting(.demo, rows: 30, columns: 100, language: language)
    #expect(sitting.desk.overdue == 12)
    var keys = ["d", "p", "s w", "b", "w", "d u U"].makeIterator()
    for _ in 0..<12 {
      let before = sitting.desk.overdue
      var next = keys.next() ?? "d"
      if sitting.followUp != nil, next == "b" { next = "p" }
      sitting.type("g g" + next)
      #expect(sitting.desk.overdue < before, "\(next): \(sitting.message)")
    }
    #expect(sitting.desk.overdue == 0)
    #expect(sitting.message.contains(Wording(language).allClear))
    #expect(sitting.screen[0].contains(Wording(language).nothingOverdue))
    #expect(try sitting.book.store.check() == [])
  }

  @Test("every step of a triage can be taken back, down to where it began")
  func takenBack() throws {
    let sitting = try Sitting()
    let before = (sitting.desk.overdue, sitting.screen.dropLast(2))
    sitting.type("d p s3 w")
    #expect(sitting.desk.overdue == before.0 - 4)
    sitting.type("uuuu g g")
    #expect(sitting.desk.overdue == before.0)
    #expect(sitting.screen.dropLast(2) == before.1)
    sitting.type("UUUU")
    #expect(sitting.desk.overdue == before.0 - 4)
    #expect(try sitting.book.store.check() == [])
  }

  @Test("done stays on the same line of the screen, where the next one slides in")
  func sameLine() throws {
    let sitting = try Sitting(.calls(40))
    sitting.type("jjj")
    let line = sitting.line
    #expect(sitting.selected == "No 3 Client")
    sitting.type("d")
    #expect(sitting.selected == "No 4 Client")
    #expect(sitting.line == line)
    sitting.type("d")
    #expect(sitting.selected == "No 5 Client")
    #expect(sitting.line == line)
  }

  @Test("done on the last row of all goes up")
  func lastRow() throws {
    let sitting = try Sitting(.calls(40))
    sitting.type("G")
    #expect(sitting.selected == "No 39 Client")
    sitting.type("d")
    #expect(sitting.selected == "No 38 Client")
  }

  @Test("done on the only row leaves an agenda that says what to do")
  func onlyRow() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("d")
    #expect(sitting.selected == "")
    #expect(sitting.message.contains(Wording(.english).allClear))
    #expect(sitting.shows("`i` new contact"))
    sitting.type("dpsrwbx.<Space>vVjkGn")
    #expect(sitting.desk.overlay == nil)
    sitting.type("u")
    #expect(sitting.selected == "No 0 Client")
  }

  @Test("n right after d adds words to what was logged, as a step of its own")
  func words() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("d n")
    #expect(sitting.shows("What was said with Zoë Duval?"))
    sitting.write("will sign on Friday")
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("Words added: Zoë Duval."))
    try #expect(words(with: "Zoë Duval", sitting) == "will sign on Friday")
    sitting.type("u")
    try #expect(words(with: "Zoë Duval", sitting) == nil)
    sitting.type("u")
    #expect(sitting.message.hasPrefix("Undid: doing the call with Zoë Duval."))
  }

  @Test("n after p adds words to the attempt")
  func wordsToAttempt() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("p n")
    sitting.write("busy line")
    sitting.type("<Enter>")
    try #expect(words(with: "Zoë Duval", sitting) == "busy line")
  }

  @Test("any other key ends that: n is a note again", arguments: ["j", "g g", "?<Esc>", "z", "Q"])
  func wordsOver(key: String) throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("d" + key + "n")
    #expect(sitting.shows("Note on"))
    #expect(!sitting.shows("What was said"))
  }

  @Test("nothing is logged by a task: n is a note then")
  func taskLogsNothing() throws {
    let sitting = try Sitting()
    sitting.go(to: "\u{1b}[31mEve")
    sitting.type("d n")
    #expect(sitting.shows("Note on"))
  }

  /// The words of the newest interaction with somebody.
  private func words(with name: String, _ sitting: Sitting) throws -> String? {
    let contact = try #require(
      sitting.book.store.search(name, count: 1, today: TestBook.today).first?.contact)
    return try sitting.book.store.card(of: contact.id, timeline: 1)?.timeline.first?.interaction
      .words
  }

  @Test("what a chase needs is not done by one call: it returns")
  func chase() throws {
    let sitting = try Sitting()
    sitting.go(to: "محمد")
    sitting.type("d")
    #expect(sitting.message.hasPrefix("Done: call with محمد; next on Tue 29 Sep."))
    sitting.go(to: "محمد")
    #expect(sitting.followUp?.due == TestBook.today + 1)
  }

  @Test("each verb says the day it means")
  func sentences() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("p")
    #expect(sitting.message.hasPrefix("Not reached: Zoë Duval; back on Tue 29 Sep."))
    sitting.type("u s w")
    #expect(sitting.message.hasPrefix("Snoozed until Mon 5 Oct: call with Zoë Duval."))
    sitting.type("u w")
    #expect(sitting.message.hasPrefix("Waiting for Zoë Duval; back on Mon 5 Oct."))
    sitting.type("u r")
    sitting.write("2 oct")
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("Moved to Fri 2 Oct: call with Zoë Duval."))
    sitting.type("u x")
    sitting.write("bought elsewhere")
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("Dropped: call with Zoë Duval."))
  }

  @Test("x on a cadence points to the cadence, b on a follow-up to what moves it")
  func unavailable() throws {
    let sitting = try Sitting()
    sitting.go(to: "Claire Roche")
    sitting.type("x")
    #expect(sitting.message == "A cadence is set on the contact: c c.")
    #expect(sitting.desk.overlay == nil)
    sitting.go(to: "Zoë Duval")
    let before = try sitting.book.entries()
    sitting.type("b")
    #expect(sitting.message == "b is for cadence rows; s or r moves a follow-up.")
    #expect(try sitting.book.entries() == before)
  }

  @Test("a cadence row: looked at, it is gone; snoozed, it becomes a follow-up in the same step")
  func cadence() throws {
    let sitting = try Sitting()
    sitting.go(to: "Claire Roche")
    sitting.type("b")
    #expect(sitting.message.hasPrefix("Looked at: Maître Roche; the rhythm starts again."))
    #expect(!sitting.shows("Claire Roche"))
    sitting.type("u")
    #expect(sitting.selected == "Claire Roche")
    sitting.type("s 3")
    #expect(sitting.message.hasPrefix("Snoozed until Thu 1 Oct: follow-up with Maître Roche."))
    sitting.type("u")
    #expect(sitting.selected == "Claire Roche")
    #expect(sitting.followUp == nil)
  }
}
