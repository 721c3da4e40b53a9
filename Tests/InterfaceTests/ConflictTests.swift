import Domain
import Store
import Testing

@testable import Interface

/// Somebody else works in the same book.
@Suite struct ConflictTests {
  @Test("a colleague did it first: said in words, nothing is written")
  func overtaken() throws {
    let session = try Session()
    session.go(to: "Zoë Duval")
    try session.colleagueUnheard { try complete(session.followUp, in: $0, as: $1, session.book) }
    let before = try session.book.entries()
    session.type("d")
    #expect(session.message.hasPrefix("Sam Benali did this at 09:"))
    #expect(session.message.contains("`t` notes your call too."))
    #expect(try session.book.entries() == before)
    #expect(session.selected != "Zoë Duval")
  }

  @Test("t right after that notes the call with whom it was about, not with who came up")
  func touchAfterConflict() throws {
    let session = try Session()
    session.go(to: "Zoë Duval")
    try session.colleagueUnheard { try complete(session.followUp, in: $0, as: $1, session.book) }
    session.type("d t")
    #expect(session.shows("with Zoë Duval"))
    session.type("<Enter>")
    #expect(session.message.hasPrefix("Logged: call, Zoë Duval."))
  }

  @Test("any key between ends that")
  func touchLater() throws {
    let session = try Session()
    session.go(to: "Zoë Duval")
    try session.colleagueUnheard { try complete(session.followUp, in: $0, as: $1, session.book) }
    session.type("d j k t")
    #expect(!session.shows("with Zoë Duval"))
  }

  @Test("of several, those in conflict are left out when Enter says so")
  func allButThese() throws {
    let session = try Session(.calls(40))
    session.type("<Space><Space><Space>")
    let second = session.desk.agenda.rows[1].followUp
    try session.colleague { try complete(second, in: $0, as: $1, session.book) }
    session.type("s m")
    #expect(session.shows("1 of 3 changed a moment ago; `Enter` does the other 2."))
    #expect(session.shows("Sam Benali did this"))
    let before = try session.book.entries()
    session.type("<Enter>")
    #expect(session.message.hasPrefix("2 snoozed until Wed 28 Oct."))
    #expect(try session.book.entries() == before + 1)
    #expect(session.desk.agenda.rows.first?.name.given == "No 3")
  }

  @Test("or nothing is done when Esc says so")
  func noneOfThese() throws {
    let session = try Session(.calls(40))
    session.type("<Space><Space>")
    let first = session.desk.agenda.rows[0].followUp
    try session.colleague { try complete(first, in: $0, as: $1, session.book) }
    let before = try session.book.entries()
    session.type("d <Esc>")
    #expect(try session.book.entries() == before)
  }

  @Test("all of several in conflict: said, and they are no longer marked")
  func allOfThese() throws {
    let session = try Session(.calls(40))
    session.type("<Space><Space>")
    let rows = session.desk.agenda.rows.prefix(2)
    try session.colleague { store, person in
      for row in rows { try complete(row.followUp, in: store, as: person, session.book) }
    }
    session.type("d")
    #expect(session.message.hasPrefix("Sam Benali did this"))
    session.type("d")
    #expect(session.message.hasPrefix("Done: call with No 2 Client."))
  }

  @Test("what a colleague does elsewhere leaves the cursor on its record and its line")
  func quiet() throws {
    let session = try Session(.calls(40))
    session.type("jjjj")
    let line = session.line
    let first = session.desk.agenda.rows[0].followUp
    try session.colleague { try complete(first, in: $0, as: $1, session.book) }
    #expect(session.selected == "No 4 Client")
    #expect(session.line == line || session.line == line.map { $0 - 1 })
    #expect(session.desk.overdue == 9)
  }

  @Test("a form that meets a colleague's change keeps what was typed")
  func form() throws {
    let session = try Session()
    session.go(to: "Zoë Duval")
    session.type("<Enter> e")
    session.write("x")
    let contact = try #require(session.desk.card.details?.contact)
    try session.colleague { store, person in
      var changed = contact
      changed.givenName = "Zoé"
      try session.book.run(EditContact(from: contact, to: changed), as: person, in: store)
    }
    session.type("<Ctrl-x>")
    #expect(session.desk.context == .form)
    #expect(session.message.hasPrefix("Sam Benali changed this"))
    #expect(session.shows("Zoëx"))
  }

  @Test("a busy book: the write waits, keys queue behind it, and then all is done")
  func waiting() throws {
    let session = try Session(.calls(40))
    try session.whileSomebodyWrites {
      session.type("d d d")
      #expect(session.selected == "No 0 Client")
      session.handle(.retry)
      session.type("j")
    }
    session.handle(.retry)
    #expect(session.selected == "No 4 Client")
    #expect(session.desk.overdue == 7)
    #expect(session.effects.contains(.retrySoon))
  }

  @Test("Esc drops what waits, and what was typed behind it")
  func dropped() throws {
    let session = try Session(.calls(40))
    try session.whileSomebodyWrites {
      session.type("d d <Esc>")
      #expect(session.message == "Dropped: nothing was written.")
    }
    session.handle(.retry)
    #expect(session.desk.overdue == 10)
    session.type("d")
    #expect(session.desk.overdue == 9)
  }

  @Test("after a while the screen says what it waits for")
  func wordAboutWaiting() throws {
    let session = try Session(.calls(40))
    try session.whileSomebodyWrites {
      session.type("d")
      #expect(session.message == "")
      session.book.clock.advance(by: 1)
      session.handle(.retry)
      #expect(session.message == Wording(.english).waitingForBook)
    }
  }

  @Test("an undo waits for a busy book as any write does")
  func undoWaits() throws {
    let session = try Session(.calls(40))
    session.type("d")
    try session.whileSomebodyWrites { session.type("u") }
    session.handle(.retry)
    #expect(session.desk.overdue == 10)
  }

  @Test("a form saved into a busy book is not lost when it is refused afterwards")
  func formAfterWaiting() throws {
    let session = try Session()
    session.go(to: "Zoë Duval")
    session.type("<Enter> e")
    session.write("x")
    let contact = try #require(session.desk.card.details?.contact)
    try session.whileSomebodyWrites { session.type("<Ctrl-x>") }
    try session.colleague { store, person in
      var changed = contact
      changed.givenName = "Zoé"
      try session.book.run(EditContact(from: contact, to: changed), as: person, in: store)
    }
    session.handle(.retry)
    #expect(session.desk.context == .form)
    #expect(session.shows("Zoëx"))
  }
}
