import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// What `u` says before it does anything, and what it refuses.
@Suite struct UndoPlanTests {
  let book: ScratchBook
  let contact: ID<Contact>

  init() throws {
    book = try ScratchBook()
    contact = try book.add("Duval")
  }

  private func plan(
    for person: Person = ScratchBook.marie, on day: Day = ScratchBook.today,
    passingOver: Set<ID<Entry>> = []
  ) throws -> UndoPlan {
    try #require(try book.store.undoPlan(for: person, today: day, passingOver: passingOver))
  }

  private func perform(_ plan: UndoPlan) throws {
    _ = try book.store.perform(
      plan, as: ScratchBook.marie, today: ScratchBook.today, now: book.now())
  }

  /// The plan cannot be done, says so, and doing it anyway writes nothing.
  private func expectRefusal(
    _ refusal: Refusal, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let plan = try plan()
    #expect(plan.obstacle == .impossible(refusal), sourceLocation: sourceLocation)
    let before = try Dump.whole(book.store)
    #expect(throws: refusal, sourceLocation: sourceLocation) { try perform(plan) }
    #expect(try Dump.whole(book.store) == before, sourceLocation: sourceLocation)
  }

  @Test func nothingStandsInTheWay() throws {
    let plan = try plan()
    #expect(plan.obstacle == nil)
    #expect(plan.command.entry.kind == .command(.addContact))
    #expect(plan.command.contacts.map(\.family) == ["Duval"])
  }

  @Test("reading what undo would do leaves no trace")
  func planningWritesNothing() throws {
    let before = try Dump.whole(book.store)
    _ = try plan()
    #expect(try Dump.whole(book.store) == before)
  }

  @Test("while somebody else writes, undo is still readable")
  func planningWhileBusy() throws {
    try book.another().whileWriting {
      let plan = try plan()
      #expect(plan.obstacle == nil)
      #expect(throws: StoreFault.busy) { try perform(plan) }
    }
  }

  @Test("a final entry stops the first press; the second goes to the one before it")
  func finalEntry() throws {
    let join = try book.run(JoinBook(login: "paul", name: nil))
    #expect(try plan().obstacle == .final)
    let next = try plan(passingOver: [join.entry])
    #expect(next.command.entry.kind == .command(.addContact))
    #expect(next.obstacle == nil)
  }

  @Test("a colleague's later change of the same field refuses, and is named")
  func changedSince() throws {
    let mine = try book.run(editing(contact, in: book) { $0.notes = "mine" })
    let theirs = try book.run(
      editing(contact, in: book) { $0.notes = "theirs" }, as: ScratchBook.sam)
    try book.run(editing(contact, in: book) { $0.jobTitle = "notary" }, as: ScratchBook.sam)
    let plan = try plan()
    #expect(plan.command.entry.id == mine.entry)
    #expect(plan.obstacle == .refused(by: theirs.entry))
    let conflict = try #require(throws: Conflict.self) { try perform(plan) }
    #expect(conflict.entry == theirs.entry)
  }

  @Test("so does my own later change, from elsewhere in the journal")
  func changedByMyself() throws {
    try book.run(editing(contact, in: book) { $0.notes = "first" })
    let second = try book.run(editing(contact, in: book) { $0.notes = "second" })
    let plan = try plan(passingOver: [second.entry])
    #expect(plan.obstacle == .refused(by: second.entry))
  }

  @Test("a change of another field is none of undo's business")
  func otherField() throws {
    try book.run(editing(contact, in: book) { $0.notes = "mine" })
    try book.run(editing(contact, in: book) { $0.jobTitle = "notary" }, as: ScratchBook.sam)
    let plan = try plan()
    #expect(plan.obstacle == nil)
    try perform(plan)
    let left = try #require(try book.store.find(contact))
    #expect(left.notes == nil)
    #expect(left.jobTitle == "notary")
  }

  @Test("a record to be removed must be whole as it was added")
  func removedWhole() throws {
    let edit = try book.run(
      editing(contact, in: book) { $0.notes = "theirs" }, as: ScratchBook.sam)
    #expect(try plan().obstacle == .refused(by: edit.entry))
  }

  @Test("what a later record leans on is not taken away, and the record is named")
  func leanedOn() throws {
    let followUp = try book.add(with: contact, due: ScratchBook.today, as: ScratchBook.sam)
    try expectRefusal(.violation(.leanedOn(RecordKey(followUp))))
  }

  @Test("of an import too, however long")
  func leanedOnImport() throws {
    var samples = Samples(random: Chance(of: "import"))
    let imported = try book.run(samples.importing(contacts: 60))
    let last = try #require(try book.store.ids(Contact.self).first { $0 > contact })
    let followUp = try book.add(with: last, due: ScratchBook.today, as: ScratchBook.sam)
    let plan = try plan()
    #expect(plan.command.entry.id == imported.entry)
    #expect(throws: Refusal.violation(.leanedOn(RecordKey(followUp)))) { try perform(plan) }
  }

  @Test("a rule that would break is not broken by undo")
  func invariant() throws {
    try book.run(editing(contact, in: book) { $0.givenName = "Zoé" })
    try book.run(editing(contact, in: book) { $0.familyName = nil }, as: ScratchBook.sam)
    try expectRefusal(.violation(.contactWithoutName(contact)))
  }

  @Test("a tag that somebody put back meanwhile is not there twice")
  func twice() throws {
    let details = try #require(try book.store.card(of: contact, timeline: 0))
    func edit(adding added: [String] = [], removing removed: [String] = []) -> EditContact {
      EditContact(
        from: details.contact, to: details.contact, addedTags: added, removedTags: removed)
    }
    try book.run(edit(adding: ["bank"]))
    try book.run(edit(removing: ["bank"]))
    try book.run(edit(adding: ["bank"]), as: ScratchBook.sam)
    try expectRefusal(.violation(.twice(.tagging)))
  }

  @Test("another day asks for a second press, which does it")
  func otherDay() throws {
    let tomorrow = ScratchBook.today + 1
    let plan = try plan(on: tomorrow)
    #expect(plan.obstacle == .otherDay(ScratchBook.today))
    #expect(plan.canBeConfirmed)
    try perform(plan)
    #expect(try book.store.find(contact) == nil)
  }

  @Test("so does an entry of another session of mine that still runs, not of one that ended")
  func otherSession() throws {
    let parent = try session(of: getppid())
    try book.store.sql("UPDATE entry SET session = '\(parent)'")
    #expect(try plan().obstacle == .otherSession)
    #expect(try plan().canBeConfirmed)
    let reused = Session(process: parent.process, start: parent.start + 1)
    try book.store.sql("UPDATE entry SET session = '\(reused)'")
    #expect(try plan().obstacle == nil)
  }

  private func session(of process: Int32) throws -> Session {
    let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    let fields = text.components(separatedBy: ") ").last?.split(separator: " ") ?? []
    return Session(process: process, start: try #require(UInt64(fields[19])))
  }

  @Test("somebody without a command has nothing to undo, and does not join by asking")
  func stranger() throws {
    #expect(try book.store.undoPlan(for: ScratchBook.sam, today: ScratchBook.today) == nil)
    #expect(try book.store.redoPlan(for: ScratchBook.sam, today: ScratchBook.today) == nil)
    #expect(try book.store.colleague("sam") == nil)
  }

  @Test("a plan that somebody else carried out meanwhile is refused")
  func alreadyTakenBack() throws {
    let plan = try plan()
    _ = try book.store.takeBack(
      plan.command.entry.id, as: ScratchBook.sam, today: ScratchBook.today, now: book.now())
    #expect(throws: Refusal.alreadyTakenBack(plan.command.entry.id)) { try perform(plan) }
  }

  @Test("a colleague's entry is taken back from the journal, and that can be undone in turn")
  func takeBack() throws {
    let entry = try plan().command.entry.id
    let back = try book.store.takeBack(
      entry, as: ScratchBook.sam, today: ScratchBook.today, now: book.now())
    #expect(try book.store.find(contact) == nil)
    #expect(try plan().command.entry.kind == .command(.createBook))
    #expect(try plan(for: ScratchBook.sam).command.entry.id == back.entry)
    _ = try book.undo(as: ScratchBook.sam)
    #expect(try book.store.find(contact) != nil)
    #expect(try plan().command.entry.id == entry)
  }

  @Test("the first command of a login adds the colleague, in an entry of its own before it")
  func joining() throws {
    let outcome = try book.run(BumpContacts([.cadence(contact)]), as: ScratchBook.sam)
    let join = try #require(try book.store.summary(of: ID(outcome.entry.number - 1)))
    #expect(join.entry.kind == .command(.joinBook))
    #expect(join.entry.isFinal)
    #expect(join.colleague == "Sam Benali")
    #expect(
      try book.run(BumpContacts([.cadence(contact)]), as: ScratchBook.sam).entry.number
        == outcome.entry.number + 1)
  }
}
