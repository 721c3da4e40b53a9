import Domain
import Testing

@testable import Interface

/// Marks, bulk verbs and the repeated verb.
@Suite struct MarkTests {
  @Test("a bulk verb acts on the marked rows only, in one step")
  func bulk() throws {
    let sitting = try Sitting(.calls(40))
    sitting.type("<Space> j <Space>")
    #expect(sitting.message == "2 marked, Esc clears.")
    sitting.type("d")
    #expect(sitting.message.hasPrefix("2 done."))
    #expect(sitting.desk.agenda.rows.prefix(2).map(\.name.given) == ["No 1", "No 3"])
    sitting.type("u g g")
    #expect(sitting.desk.agenda.rows.prefix(3).map(\.name.given) == ["No 0", "No 1", "No 2"])
  }

  @Test("moving marks what it passes after v, and Esc clears all marks")
  func range() throws {
    let sitting = try Sitting(.calls(40))
    sitting.type("v jj")
    #expect(sitting.message == "3 marked, Esc clears.")
    sitting.type("v j")
    #expect(sitting.desk.agenda.marks.count == 3)
    sitting.type("<Esc>")
    #expect(sitting.desk.agenda.marks.isEmpty)
    #expect(sitting.message == "")
    sitting.type("g g v <PgDn>")
    #expect(sitting.selected == "No \(sitting.desk.agenda.marks.count - 1) Client")
  }

  @Test("V marks just what shows")
  func shown() throws {
    let sitting = try Sitting(.calls(200), rows: 15, columns: 60)
    sitting.type("V")
    #expect(
      sitting.desk.agenda.marks.count == sitting.screen.filter { $0.hasPrefix(" *") }.count + 1)
  }

  @Test("marks stay on their records while the list moves")
  func marksStay() throws {
    let sitting = try Sitting(.calls(200))
    sitting.type("<Space><Space> G d g g")
    #expect(sitting.desk.agenda.marks.isEmpty)
    #expect(sitting.desk.agenda.rows.first?.name.given == "No 2")
  }

  @Test("more than ten are asked for, ten are not")
  func question() throws {
    let sitting = try Sitting(.calls(60), rows: 40, columns: 80)
    sitting.type("j v jjjjjjjjj d")
    #expect(sitting.message.hasPrefix("10 done."))
    sitting.type("v jjjjjjjjjj s m")
    #expect(sitting.shows("Snooze 11 at once?"))
    let before = try sitting.book.entries()
    sitting.type("<Esc>")
    #expect(try sitting.book.entries() == before)
    #expect(sitting.desk.agenda.marks.count == 11)
    sitting.type("s m <Enter>")
    #expect(sitting.message.hasPrefix("11 snoozed until Wed 28 Oct."))
    #expect(try sitting.book.entries() == before + 1)
  }

  @Test("the dot repeats the last verb with its arguments")
  func again() throws {
    let sitting = try Sitting(.calls(40))
    sitting.type("s m .")
    #expect(sitting.message.hasPrefix("Snoozed until Wed 28 Oct: call with No 1 Client."))
    sitting.type(";")
    #expect(sitting.message.hasPrefix("Snoozed until Wed 28 Oct: call with No 2 Client."))
  }

  @Test("after an undo the dot repeats the verb, not the undo")
  func againAfterUndo() throws {
    let sitting = try Sitting(.calls(40))
    sitting.type("s m u")
    #expect(sitting.selected == "No 0 Client")
    sitting.type(".")
    #expect(sitting.message.hasPrefix("Snoozed until Wed 28 Oct: call with No 0 Client."))
  }

  @Test("the dot does to marked rows what it did to one")
  func againOnMarks() throws {
    let sitting = try Sitting(.calls(40))
    sitting.type("p <Space><Space> .")
    #expect(sitting.message.hasPrefix("2 not reached."))
  }

  @Test("the dot never does to a row what the verb itself would not")
  func againUnavailable() throws {
    let sitting = try Sitting()
    sitting.go(to: "Claire Roche")
    sitting.type("b")
    sitting.go(to: "Zoë Duval")
    let before = try sitting.book.entries()
    sitting.type(".")
    #expect(try sitting.book.entries() == before)
    #expect(sitting.message == "b is for cadence rows; s or r moves a follow-up.")
    sitting.type("x<Enter>")
    sitting.go(to: "Paul Martin")
    sitting.type(".")
    #expect(sitting.message == "A cadence is set on the contact: c c.")
  }

  @Test("nothing was done yet: the dot says so")
  func nothingToRepeat() throws {
    let sitting = try Sitting()
    sitting.type(".")
    #expect(sitting.message == "Nothing to repeat yet.")
  }
}
