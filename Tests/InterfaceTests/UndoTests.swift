import Domain
import Testing

@testable import Interface

/// What `u` and `U` do on the screen.
@Suite struct UndoTests {
  @Test("undo and redo say what they did")
  func sentences() throws {
    let session = try Session()
    session.go(to: "Zoë Duval")
    session.type("s w u")
    #expect(
      session.message.hasPrefix("Undid: snoozing the call with Zoë Duval until Mon 5 Oct."))
    session.type("U")
    #expect(
      session.message.hasPrefix("Redid: snoozing the call with Zoë Duval until Mon 5 Oct."))
    session.type("u <Ctrl-r>")
    #expect(session.message.hasPrefix("Redid:"))
    session.type("U")
    #expect(session.message == "Nothing to redo.")
  }

  @Test("the key that an undo or a redo offers is the one that turns it round")
  func offeredKey() throws {
    let session = try Session()
    session.type("d")
    #expect(session.message.hasSuffix("`u` undo"))
    session.type("u")
    #expect(session.message.hasSuffix("`U` redo"))
    session.type("U")
    #expect(session.message.hasSuffix("`u` undo"))
  }

  @Test("the undo of something off-screen brings it into view")
  func reveal() throws {
    let session = try Session(.calls(300))
    session.type("jj s m G")
    #expect(session.selected == "No 299 Client")
    session.type("u")
    #expect(session.selected == "No 2 Client")
    #expect(session.line != nil)
  }

  @Test("the undo of something on another card goes back to the list, where it shows")
  func revealFromCard() throws {
    for columns in [60, 80, 160] {
      let session = try Session(.calls(40), columns: columns)
      session.type("d jjj <Enter> u")
      #expect(session.desk.focus == .list)
      #expect(session.selected == "No 0 Client")
      #expect(session.shows("No 0 Client"))
    }
  }

  @Test("undo of a new contact leaves its card, which is of nobody now")
  func undoOfNewContact() throws {
    let session = try Session()
    session.type("i")
    session.write("Ada")
    session.type("<Ctrl-x> u")
    #expect(session.message.hasPrefix("Undid: adding Ada."))
    #expect(session.desk.focus == .list)
    session.type("U")
    #expect(session.message.hasPrefix("Redid: adding Ada."))
  }

  @Test("the making of the book stays, and the next press says that nothing is left")
  func bottom() throws {
    let session = try Session()
    session.type("u")
    #expect(session.message.hasPrefix("This stays: making the book of Agence du Rhône."))
    session.type("u")
    #expect(session.message == "Nothing left to undo.")
  }

  @Test("what was done yesterday is asked for once more")
  func otherDay() throws {
    let session = try Session()
    session.go(to: "Zoë Duval")
    session.type("d")
    session.handle(.day(TestBook.today + 1))
    session.type("u")
    #expect(session.message.hasSuffix("`u` again does it."))
    #expect(session.message.contains("Mon 28 Sep"))
    session.type("u")
    #expect(session.message.hasPrefix("Undid: doing the call with Zoë Duval."))
  }

  @Test("any other key forgets that: the next u asks again")
  func forgotten() throws {
    let session = try Session()
    session.type("d")
    session.handle(.day(TestBook.today + 1))
    session.type("u j u")
    #expect(session.message.hasSuffix("`u` again does it."))
  }

  @Test("what a colleague changed since is refused, naming them")
  func refused() throws {
    let session = try Session()
    session.go(to: "Zoë Duval")
    let contact = try #require(session.desk.agenda.selected?.contact)
    let followUp = try #require(session.followUp)
    session.type("s w")
    try session.colleague { store, person in
      try complete(store.find(followUp.id), in: store, as: person, session.book)
    }
    session.type("u")
    #expect(session.message.hasPrefix("Refused: Sam Benali did the call with Zoë Duval."))
    #expect(try session.book.store.card(of: contact, timeline: 0)?.open.isEmpty == true)
  }
}
