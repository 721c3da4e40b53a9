import Domain
import Testing

@testable import Interface

/// Marks, bulk verbs and the repeated verb.
@Suite struct MarkTests {
  @Test("a bulk verb acts on the marked rows only, in one step")
  func bulk() throws {
    let session = try Session(.calls(40))
    session.type("<Space> j <Space>")
    #expect(session.message == "2 marked, Esc clears.")
    session.type("d")
    #expect(session.message.hasPrefix("2 done."))
    #expect(session.desk.agenda.rows.prefix(2).map(\.name.given) == ["No 1", "No 3"])
    session.type("u g g")
    #expect(session.desk.agenda.rows.prefix(3).map(\.name.given) == ["No 0", "No 1", "No 2"])
  }

  @Test("moving marks what it passes after v, and Esc clears all marks")
  func range() throws {
    let session = try Session(.calls(40))
    session.type("v jj")
    #expect(session.message == "3 marked, Esc clears.")
    session.type("v j")
    #expect(session.desk.agenda.marks.count == 3)
    session.type("<Esc>")
    #expect(session.desk.agenda.marks.isEmpty)
    #expect(session.message == "")
    session.type("v <PgDn>")
    #expect(session.selected == "No \(session.desk.agenda.marks.count - 1) Client")
    session.type("<Esc> v G")
    #expect(session.desk.agenda.marks.keys.contains { $0 == session.desk.agenda.selected?.target })
  }

  @Test("V marks just what shows")
  func shown() throws {
    let session = try Session(.calls(200), rows: 15, columns: 60)
    session.type("V")
    #expect(session.desk.agenda.marks.count == session.screen.filter { $0.hasPrefix(" *") }.count + 1)
  }

  @Test("marks stay on their records while the list moves")
  func marksStay() throws {
    let session = try Session(.calls(200))
    session.type("<Space><Space> G d g g")
    #expect(session.desk.agenda.marks.isEmpty)
    #expect(session.desk.agenda.rows.first?.name.given == "No 2")
  }

  @Test("more than ten are asked for, ten are not")
  func question() throws {
    let session = try Session(.calls(60), rows: 40, columns: 80)
    session.type("v jjjjjjjjj d")
    #expect(session.message.hasPrefix("10 done."))
    session.type("v jjjjjjjjjj s m")
    #expect(session.shows("Do this to 11 at once?"))
    let before = try session.book.entries()
    session.type("<Esc>")
    #expect(try session.book.entries() == before)
    #expect(session.desk.agenda.marks.count == 11)
    session.type("s m <Enter>")
    #expect(session.message.hasPrefix("11 snoozed until Wed 28 Oct."))
    #expect(try session.book.entries() == before + 1)
  }

  @Test("the dot repeats the last verb with its arguments")
  func again() throws {
    let session = try Session(.calls(40))
    session.type("s m .")
    #expect(session.message.hasPrefix("Snoozed until Wed 28 Oct: call with No 1 Client."))
    session.type(";")
    #expect(session.message.hasPrefix("Snoozed until Wed 28 Oct: call with No 2 Client."))
  }

  @Test("after an undo the dot repeats the verb, not the undo")
  func againAfterUndo() throws {
    let session = try Session(.calls(40))
    session.type("s m u")
    #expect(session.selected == "No 0 Client")
    session.type(".")
    #expect(session.message.hasPrefix("Snoozed until Wed 28 Oct: call with No 0 Client."))
  }

  @Test("the dot does to marked rows what it did to one")
  func againOnMarks() throws {
    let session = try Session(.calls(40))
    session.type("p <Space><Space> .")
    #expect(session.message.hasPrefix("2 not reached."))
  }

  @Test("the dot never does to a row what the verb itself would not")
  func againUnavailable() throws {
    let session = try Session()
    session.go(to: "Claire Roche")
    session.type("b")
    session.go(to: "Zoë Duval")
    let before = try session.book.entries()
    session.type(".")
    #expect(try session.book.entries() == before)
    #expect(session.message == "b is for cadence rows; s or r moves a follow-up.")
    session.type("x<Enter>")
    session.go(to: "Paul Martin")
    session.type(".")
    #expect(session.message == "A cadence is set on the contact: Enter, then e.")
  }

  @Test("nothing was done yet: the dot says so")
  func nothingToRepeat() throws {
    let session = try Session()
    session.type(".")
    #expect(session.message == "Nothing to repeat yet.")
  }
}
