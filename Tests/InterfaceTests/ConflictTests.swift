import Domain
import Store
import Testing

@testable import Interface

/// Somebody else works in the same book.
@Suite struct ConflictTests {
  @Test("a colleague did it first: said in words, nothing is written")
  func overtaken() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    try sitting.colleagueUnheard { try complete(sitting.followUp, in: $0, as: $1, sitting.book) }
    let before = try sitting.book.entries()
    sitting.type("d")
    #expect(sitting.message.hasPrefix("Sam Benali did this at 09:"))
    #expect(sitting.message.contains("`t` notes your call too."))
    #expect(try sitting.book.entries() == before)
    #expect(sitting.selected != "Zoë Duval")
  }

  @Test("t right after that notes the call with whom it was about, not with who came up")
  func touchAfterConflict() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    try sitting.colleagueUnheard { try complete(sitting.followUp, in: $0, as: $1, sitting.book) }
    sitting.type("d t")
    #expect(sitting.shows("with Zoë Duval"))
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("Logged: call, Zoë Duval."))
  }

  @Test("any key between ends that")
  func touchLater() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    try sitting.colleagueUnheard { try complete(sitting.followUp, in: $0, as: $1, sitting.book) }
    sitting.type("d j k t")
    #expect(!sitting.shows("with Zoë Duval"))
  }

  @Test("of several, those in conflict are left out when Enter says so")
  func allButThese() throws {
    let sitting = try Sitting(.calls(40))
    sitting.type("<Space><Space><Space>")
    let second = sitting.desk.agenda.rows[1].followUp
    try sitting.colleague { try complete(second, in: $0, as: $1, sitting.book) }
    sitting.type("s m")
    #expect(sitting.shows("1 of 3 changed a moment ago; `Enter` does the other 2."))
    #expect(sitting.shows("Sam Benali did this"))
    let before = try sitting.book.entries()
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("2 snoozed until Wed 28 Oct."))
    #expect(try sitting.book.entries() == before + 1)
    #expect(sitting.desk.agenda.rows.first?.name.given == "No 3")
  }

  @Test("or nothing is done when Esc says so")
  func noneOfThese() throws {
    let sitting = try Sitting(.calls(40))
    sitting.type("<Space><Space>")
    let first = sitting.desk.agenda.rows[0].followUp
    try sitting.colleague { try complete(first, in: $0, as: $1, sitting.book) }
    let before = try sitting.book.entries()
    sitting.type("d <Esc>")
    #expect(try sitting.book.entries() == before)
  }

  @Test("all of several in conflict: said, and they are no longer marked")
  func allOfThese() throws {
    let sitting = try Sitting(.calls(40))
    sitting.type("<Space><Space>")
    let rows = sitting.desk.agenda.rows.prefix(2)
    try sitting.colleague { store, person in
      for row in rows { try complete(row.followUp, in: store, as: person, sitting.book) }
    }
    sitting.type("d")
    #expect(sitting.message.hasPrefix("Sam Benali did this"))
    sitting.type("d")
    #expect(sitting.message.hasPrefix("Done: call with No 2 Client."))
  }

  @Test("what a colleague does elsewhere leaves the cursor on its record and its line")
  func quiet() throws {
    let sitting = try Sitting(.calls(40))
    sitting.type("jjjj")
    let line = sitting.line
    let first = sitting.desk.agenda.rows[0].followUp
    try sitting.colleague { try complete(first, in: $0, as: $1, sitting.book) }
    #expect(sitting.selected == "No 4 Client")
    #expect(sitting.line == line || sitting.line == line.map { $0 - 1 })
    #expect(sitting.desk.overdue == 9)
  }

  @Test("a form that meets a colleague's change keeps what was typed")
  func form() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("<Enter> e")
    sitting.write("x")
    let contact = try #require(sitting.card?.contact)
    try sitting.colleague { store, person in
      var changed = contact
      changed.givenName = "Zoé"
      try sitting.book.run(EditContact(from: contact, to: changed), as: person, in: store)
    }
    sitting.type("<Ctrl-x>")
    #expect(sitting.desk.context == .clash)
    #expect(sitting.message.hasPrefix("Sam Benali changed this"))
    #expect(sitting.shows("Zoëx"))
  }

  @Test("a busy book: the write waits, keys queue behind it, and then all is done")
  func waiting() throws {
    let sitting = try Sitting(.calls(40))
    try sitting.whileSomebodyWrites {
      sitting.type("d d d")
      #expect(sitting.selected == "No 0 Client")
      sitting.handle(.retry)
      sitting.type("j")
    }
    sitting.handle(.retry)
    #expect(sitting.selected == "No 4 Client")
    #expect(sitting.desk.overdue == 7)
    #expect(sitting.effects.contains(.retrySoon))
  }

  @Test("Esc drops what waits, and what was typed behind it")
  func dropped() throws {
    let sitting = try Sitting(.calls(40))
    try sitting.whileSomebodyWrites {
      sitting.type("d d <Esc>")
      #expect(sitting.message == "Dropped: nothing was written.")
    }
    sitting.handle(.retry)
    #expect(sitting.desk.overdue == 10)
    sitting.type("d")
    #expect(sitting.desk.overdue == 9)
  }

  @Test("after a while the screen says what it waits for")
  func wordAboutWaiting() throws {
    let sitting = try Sitting(.calls(40))
    try sitting.whileSomebodyWrites {
      sitting.type("d")
      #expect(sitting.message == "")
      for _ in 0..<20 { sitting.handle(.retry) }
      #expect(sitting.message == Wording(.english).waitingForBook)
    }
  }

  @Test("an undo waits for a busy book as any write does")
  func undoWaits() throws {
    let sitting = try Sitting(.calls(40))
    sitting.type("d")
    try sitting.whileSomebodyWrites { sitting.type("u") }
    sitting.handle(.retry)
    #expect(sitting.desk.overdue == 10)
  }

  @Test("a form saved into a busy book is not lost when it is refused afterwards")
  func formAfterWaiting() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("<Enter> e")
    sitting.write("x")
    let contact = try #require(sitting.card?.contact)
    try sitting.whileSomebodyWrites { sitting.type("<Ctrl-x>") }
    try sitting.colleague { store, person in
      var changed = contact
      changed.givenName = "Zoé"
      try sitting.book.run(EditContact(from: contact, to: changed), as: person, in: store)
    }
    sitting.handle(.retry)
    #expect(sitting.desk.context == .clash)
    #expect(sitting.shows("Zoëx"))
  }
}
