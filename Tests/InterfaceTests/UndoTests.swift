import Domain
import Testing

@testable import Interface

/// What `u` and `U` do on the screen.
@Suite struct UndoTests {
  @Test("undo and redo say what they did")
  func sentences() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("s w u")
    #expect(
      sitting.message.hasPrefix("Undid: snoozing the call with Zoë Duval until Mon 5 Oct."))
    sitting.type("U")
    #expect(
      sitting.message.hasPrefix("Redid: snoozing the call with Zoë Duval until Mon 5 Oct."))
    sitting.type("u <Ctrl-r>")
    #expect(sitting.message.hasPrefix("Redid:"))
    sitting.type("U")
    #expect(sitting.message == "Nothing to redo.")
  }

  @Test("the key that an undo or a redo offers is the one that turns it round")
  func offeredKey() throws {
    let sitting = try Sitting()
    sitting.type("d")
    #expect(sitting.message.hasSuffix("`u` undo"))
    sitting.type("u")
    #expect(sitting.message.hasSuffix("`U` redo"))
    sitting.type("U")
    #expect(sitting.message.hasSuffix("`u` undo"))
  }

  @Test("the undo of something off-screen brings it into view")
  func reveal() throws {
    let sitting = try Sitting(.calls(300))
    sitting.type("jj d G")
    #expect(sitting.selected == "No 299 Client")
    sitting.type("u")
    #expect(sitting.selected == "No 2 Client")
    #expect(sitting.line != nil)
  }

  @Test("the undo of something on another card goes back to the list, where it shows")
  func revealFromCard() throws {
    for columns in [60, 80, 160] {
      let sitting = try Sitting(.calls(40), columns: columns)
      sitting.type("d jjj <Enter> u")
      #expect(sitting.desk.focus == .list)
      #expect(sitting.selected == "No 0 Client")
      #expect(sitting.shows("No 0 Client"))
    }
  }

  @Test("undo of a new contact leaves its card, which is of nobody now")
  func undoOfNewContact() throws {
    let sitting = try Sitting()
    sitting.type("i")
    sitting.write("Ada")
    sitting.type("<Ctrl-x> u")
    #expect(sitting.message.hasPrefix("Undid: adding Ada."))
    #expect(sitting.desk.focus == .list)
    sitting.type("U")
    #expect(sitting.message.hasPrefix("Redid: adding Ada."))
  }

  @Test("the making of the book stays, and the next press says that nothing is left")
  func bottom() throws {
    let sitting = try Sitting()
    sitting.type("u")
    #expect(sitting.message.hasPrefix("This stays: making the book of Agence du Rhône."))
    sitting.type("u")
    #expect(sitting.message == "Nothing left to undo.")
  }

  @Test("the help says what undo would take back, and nothing where it would not")
  func help() throws {
    let sitting = try Sitting()
    sitting.type("?")
    #expect(!sitting.shows("undo:"))
    sitting.type("q")
    sitting.go(to: "Zoë Duval")
    sitting.type("s w ?")
    #expect(sitting.shows("undo: show the call with Zoë Duval again"))
  }

  @Test("what was done yesterday is asked for once more")
  func otherDay() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("d")
    sitting.handle(.day(TestBook.today + 1))
    sitting.type("u")
    #expect(sitting.message.contains("`u` again does it: "))
    #expect(sitting.message.contains("Mon 28 Sep"))
    sitting.type("u")
    #expect(sitting.message.hasPrefix("Undid: doing the call with Zoë Duval."))
  }

  @Test("any other key forgets that: the next u asks again")
  func forgotten() throws {
    let sitting = try Sitting()
    sitting.type("d")
    sitting.handle(.day(TestBook.today + 1))
    sitting.type("u j u")
    #expect(sitting.message.contains("`u` again does it: "))
  }

  @Test("what a colleague changed since is refused, naming them")
  func refused() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    let contact = try #require(sitting.desk.agenda.selected?.contact)
    let followUp = try #require(sitting.followUp)
    sitting.type("s w")
    try sitting.colleague { store, person in
      try complete(store.find(followUp.id), in: store, as: person, sitting.book)
    }
    sitting.type("u")
    #expect(sitting.message.hasPrefix("Refused: Sam Benali did the call with Zoë Duval."))
    #expect(try sitting.book.store.card(of: contact, timeline: 0)?.open.isEmpty == true)
  }
}
