import Domain
import Foundation
import Store
import Testing

/// The agenda as a mail each morning, and a journal made shorter: what cron and an administrator run.
struct DigestTests {
  private let home = Home()
  private let today = Day("2026-10-01") ?? .first

  /// One overdue call is of whoever runs the tests, with a subject that does not fit a line.
  private func makeBook() throws {
    try home.makeBook()
    let me = NSUserName()
    let store = try BookStore(opening: home.standardBook)
    let person = Person(login: me)
    _ = try store.run(
      Intention(BumpContacts([.cadence(ID(3))])), as: person, today: today, now: .now())
    var followUp = FollowUp(id: ID(0))
    followUp.contact = ID(3)
    followUp.subject =
      "Ask whether the surveyor has been, and whether the seller still wants to move out in March"
    followUp.due = today - 4
    followUp.owner = try store.colleague(me)
    _ = try store.run(Intention(AddFollowUp(followUp)), as: person, today: today, now: .now())
  }

  @Test func whatIsMineAndOverdue() throws {
    try makeBook()
    let run = try home.run(["agenda", "--mine", "--overdue", "--mail-text"])
    #expect(run.status == 0)
    #expect(
      run.output == """
        Your agenda, Thursday 1 October 2026

        Overdue

          Luc Martin, Sun 27 Sep
            Ask whether the surveyor has been, and whether the seller still
            wants to move out in March (4 d late)

        1 more has nobody in charge: `kith agenda` lists it.

        """)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 72 })
    let french = try home.run(["agenda", "--overdue", "--mail-text"], language: "fr")
    #expect(french.output.hasPrefix("L'agenda du jeudi 1er octobre 2026\n\nEn retard\n"))
    #expect(french.output.contains("Zoé Duval"))
  }

  @Test("when nothing is due, nothing is printed, and cron sends no mail")
  func nothing() throws {
    try home.makeBook()
    let run = try home.run(["agenda", "--overdue", "--mail-text", "--today", "2026-09-01"])
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors == "")
  }

  @Test func theTableAndJSONSelectTheSame() throws {
    try makeBook()
    let table = try home.run(["agenda", "--mine"])
    #expect(table.output.hasPrefix("Overdue\n"))
    #expect(!table.output.contains("Zoé"))
    let all = try home.run(["agenda", "--overdue", "--json"])
    #expect(all.output.components(separatedBy: "\"target\"").count == 3)
    #expect(try home.run(["agenda", "--json", "--mail-text"]).status == 2)
  }

  @Test func theJournalIsPrunedWhenThatIsMeant() throws {
    try home.makeBook()
    let plan = try home.run(["journal", "prune", "--before", "2026-10-01"])
    #expect(plan.status == 0)
    #expect(plan.output.hasPrefix("The journal has 7 steps with "))
    #expect(plan.output.contains("nothing to prune"))
    let later = ["--today", "2099-01-01"]
    let would = try home.run(["journal", "prune", "--before", "2099-01-01"] + later)
    #expect(would.output.contains("7 steps would lose "))
    #expect(try home.run(["journal"]).output.contains("Zoé"))
    let done = try home.run(["journal", "prune", "--before", "2099-01-01", "--yes"] + later)
    #expect(done.status == 0)
    #expect(done.output.contains("Pruned: 7 steps, "))
    #expect(!(try home.run(["journal"]).output.contains("Zoé")))
    #expect(try home.run(["check"]).status == 0)
    let undo = try home.run(["undo"])
    #expect(undo.status == 1)
    #expect(undo.errors.contains("pruning the journal"))
    let tomorrow = try home.run(["journal", "prune", "--before", "tomorrow"])
    #expect(tomorrow.status == 2)
  }
}
