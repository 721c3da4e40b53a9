import Domain
import Testing

@testable import Interface

/// Going through what is overdue, one key each.
@Suite struct TriageTests {
  @Test("the demo goes from twelve overdue to none", arguments: Language.allCases)
  func wholeDemo(language: Language) throws {
    let session = try Session(.demo, rows: 30, columns: 100, language: language)
    #expect(session.desk.overdue == 12)
    var keys = ["d", "p", "s w", "b", "w", "d u U"].makeIterator()
    while session.desk.overdue > 0 {
      let before = session.desk.overdue
      var next = keys.next() ?? "d"
      if session.followUp != nil, next == "b" { next = "p" }
      session.type(next)
      #expect(session.desk.overdue < before, "\(next): \(session.message)")
    }
    #expect(session.message.contains(Wording(language).allClear))
    #expect(session.screen[0].contains(Wording(language).nothingOverdue))
    #expect(try session.book.store.check() == [])
  }

  @Test("every step of a triage can be taken back, down to where it began")
  func takenBack() throws {
    let session = try Session()
    let before = (session.desk.overdue, session.screen.dropLast(2))
    session.type("d p s3 w")
    #expect(session.desk.overdue == before.0 - 4)
    session.type("uuuu g g")
    #expect(session.desk.overdue == before.0)
    #expect(session.screen.dropLast(2) == before.1)
    session.type("UUUU")
    #expect(session.desk.overdue == before.0 - 4)
    #expect(try session.book.store.check() == [])
  }

  @Test("done stays on the same line of the screen, where the next one slides in")
  func sameLine() throws {
    let session = try Session(.calls(40))
    session.type("jjj")
    let line = session.line
    #expect(session.selected == "No 3 Client")
    session.type("d")
    #expect(session.selected == "No 4 Client")
    #expect(session.line == line)
    session.type("d")
    #expect(session.selected == "No 5 Client")
    #expect(session.line == line)
  }

  @Test("done on the last row of all goes up")
  func lastRow() throws {
    let session = try Session(.calls(40))
    session.type("G")
    #expect(session.selected == "No 39 Client")
    session.type("d")
    #expect(session.selected == "No 38 Client")
  }

  @Test("done on the only row leaves an agenda that says what to do")
  func onlyRow() throws {
    let session = try Session(.calls(1))
    session.type("d")
    #expect(session.selected == "")
    #expect(session.message.contains(Wording(.english).allClear))
    #expect(session.shows("`i` new contact"))
    session.type("dpsrwbx.<Space>vVjkGn")
    #expect(session.desk.overlay == nil)
    session.type("u")
    #expect(session.selected == "No 0 Client")
  }

  @Test("n right after d adds words to what was logged, as a step of its own")
  func words() throws {
    let session = try Session()
    session.go(to: "Zoë Duval")
    session.type("d n")
    #expect(session.shows("What was said with Zoë Duval?"))
    session.write("will sign on Friday")
    session.type("<Enter>")
    #expect(session.message.hasPrefix("Words added: Zoë Duval."))
    try #expect(words(with: "Zoë Duval", session) == "will sign on Friday")
    session.type("u")
    try #expect(words(with: "Zoë Duval", session) == nil)
    session.type("u")
    #expect(session.message.hasPrefix("Undid: doing the call with Zoë Duval."))
  }

  @Test("n after p adds words to the attempt")
  func wordsToAttempt() throws {
    let session = try Session()
    session.go(to: "Zoë Duval")
    session.type("p n")
    session.write("busy line")
    session.type("<Enter>")
    try #expect(words(with: "Zoë Duval", session) == "busy line")
  }

  @Test("any other key ends that: n is a note again", arguments: ["j", "g g", "?<Esc>", "z", "Q"])
  func wordsOver(key: String) throws {
    let session = try Session()
    session.go(to: "Zoë Duval")
    session.type("d" + key + "n")
    #expect(session.shows("Note on"))
    #expect(!session.shows("What was said"))
  }

  @Test("nothing is logged by a task: n is a note then")
  func taskLogsNothing() throws {
    let session = try Session()
    session.go(to: "\u{1b}[31mEve")
    session.type("d n")
    #expect(session.shows("Note on"))
  }

  /// The words of the newest interaction with somebody.
  private func words(with name: String, _ session: Session) throws -> String? {
    let contact = try #require(session.book.store.contacts(named: name, count: 1).first)
    return try session.book.store.card(of: contact.id, timeline: 1)?.timeline.first?.interaction
      .words
  }

  @Test("what a chase needs is not done by one call: it returns")
  func chase() throws {
    let session = try Session()
    session.go(to: "محمد")
    session.type("d")
    #expect(session.message.hasPrefix("Done: call with محمد; next on Tue 29 Sep."))
    session.go(to: "محمد")
    #expect(session.followUp?.due == TestBook.today + 1)
  }

  @Test("each verb says the day it means")
  func sentences() throws {
    let session = try Session()
    session.go(to: "Zoë Duval")
    session.type("p")
    #expect(session.message.hasPrefix("Not reached: Zoë Duval; back on Tue 29 Sep."))
    session.type("u s w")
    #expect(session.message.hasPrefix("Snoozed until Mon 5 Oct: call with Zoë Duval."))
    session.type("u w")
    #expect(session.message.hasPrefix("Waiting for Zoë Duval; back on Mon 5 Oct."))
    session.type("u r")
    session.write("2 oct")
    session.type("<Enter>")
    #expect(session.message.hasPrefix("Moved to Fri 2 Oct: call with Zoë Duval."))
    session.type("u x")
    session.write("bought elsewhere")
    session.type("<Enter>")
    #expect(session.message.hasPrefix("Dropped: call with Zoë Duval."))
  }

  @Test("x on a cadence points to the cadence, b on a follow-up to what moves it")
  func unavailable() throws {
    let session = try Session()
    session.go(to: "Claire Roche")
    session.type("x")
    #expect(session.message == "A cadence is set on the contact: Enter, then e.")
    #expect(session.desk.overlay == nil)
    session.go(to: "Zoë Duval")
    let before = try session.book.entries()
    session.type("b")
    #expect(session.message == "b is for cadence rows; s or r moves a follow-up.")
    #expect(try session.book.entries() == before)
  }

  @Test("a cadence row: looked at, it is gone; snoozed, it becomes a follow-up in the same step")
  func cadence() throws {
    let session = try Session()
    session.go(to: "Claire Roche")
    session.type("b")
    #expect(session.message.hasPrefix("Looked at: Maître Roche; the rhythm starts again."))
    #expect(!session.shows("Claire Roche"))
    session.type("u")
    #expect(session.selected == "Claire Roche")
    session.type("s 3")
    #expect(session.message.hasPrefix("Snoozed until Thu 1 Oct: follow-up with Maître Roche."))
    session.type("u")
    #expect(session.selected == "Claire Roche")
    #expect(session.followUp == nil)
  }
}
