import Domain
import TestSupport
import Testing

@testable import Store

/// A verb on several things is one step; those in conflict can be left out.
@Suite struct BulkTests {
  let book: ScratchBook
  let followUps: [ID<FollowUp>]

  init() throws {
    let book = try ScratchBook()
    followUps = try ["Duval", "Morel", "Roux"].map {
      try book.add(with: book.add($0), due: ScratchBook.today - 2)
    }
    self.book = book
  }

  private var snooze: SnoozeFollowUps {
    SnoozeFollowUps(followUps.map { .followUp($0) }, until: ScratchBook.today + 5)
  }

  private func expectations() throws -> [Domain.Expectation] {
    try followUps.compactMap { try book.store.find($0) }.flatMap(\.expectations)
  }

  @Test func oneKeyIsOneEntryAndOneUndo() throws {
    let before = try Dump(of: book.store)
    let last = try book.store.strings("SELECT max(id) FROM entry")
    let outcome = try book.run(snooze)
    #expect(last == ["\(outcome.entry.number - 1)"])
    #expect(outcome.changes.count == 3)
    _ = try book.undo()
    #expect(try Dump(of: book.store) == before)
  }

  @Test func allButTheseInConflict() throws {
    let seen = try expectations()
    let quicker = try book.run(
      CompleteFollowUps([.followUp(followUps[1])]), as: ScratchBook.sam)
    let intention = Intention(snooze, expecting: seen)
    let conflicts = try #require(throws: Conflicts.self) {
      try book.store.run(
        intention, as: ScratchBook.marie, today: ScratchBook.today, now: book.now())
    }
    let records = Set(conflicts.conflicts.map(\.expectation.record))
    #expect(records == [RecordKey(followUps[1])])
    #expect(Set(conflicts.conflicts.map(\.entry)) == [quicker.entry])

    let rest = try #require(intention.leavingOut(records))
    let outcome = try book.store.run(
      rest, as: ScratchBook.marie, today: ScratchBook.today, now: book.now())
    #expect(outcome.changes.map(\.record) == [RecordKey(followUps[0]), RecordKey(followUps[2])])
    let journaled = try #require(
      try book.store.strings("SELECT arguments FROM entry ORDER BY id DESC LIMIT 1").first)
    let command = Journal.command(.snoozeFollowUps, arguments: journaled) as? SnoozeFollowUps
    #expect(command?.targets == [.followUp(followUps[0]), .followUp(followUps[2])])
  }

  @Test func aCommandForOneHasNothingToLeaveOut() {
    let command = LogInteraction(with: [ID(2)], channel: .call, answered: true, words: nil)
    #expect(Intention(command).leavingOut([]) == nil)
  }

  @Test("one that is refused stops all")
  func allOrNothing() throws {
    try book.run(DropFollowUps([.followUp(followUps[2])], reason: "sold"))
    let before = try Dump.whole(book.store)
    #expect(throws: Refusal.followUpClosed(followUps[2])) { try book.run(snooze) }
    #expect(try Dump.whole(book.store) == before)
  }

  @Test(
    "every verb's arguments come back from the journal as they were",
    arguments: Verb.allCases.filter { $0 != .createBook && $0 != .importRecords })
  func arguments(verb: Verb) throws {
    var generator = Generator(random: Chance(of: "arguments"), store: book.store)
    try book.run(generator.samples.importing(contacts: 6))
    let command = try #require(try generator.command(verb))
    let text = try Journal.arguments(of: command)
    let back = try #require(Journal.command(verb, arguments: text))
    #expect(try Journal.arguments(of: back) == text)
  }

  @Test("a cadence row in conflict names who spoke to them or looked", arguments: [true, false])
  func cadenceConflict(spoke: Bool) throws {
    var card = ContactCard()
    card.contact.familyName = "Petit"
    (card.contact.idealDays, card.contact.longestDays) = (10, 20)
    card.contact.added = ScratchBook.today - 15
    let contact = try #require(try book.run(AddContact(card)).addedContacts.first)
    let row = try #require(
      try book.store.agendaRow(of: .cadence(contact), today: ScratchBook.today))
    let quicker =
      spoke
      ? try book.run(
        LogInteraction(with: [contact], channel: .call, answered: true, words: nil),
        as: ScratchBook.sam)
      : try book.run(BumpContacts([.cadence(contact)]), as: ScratchBook.sam)
    try book.run(editing(contact, in: book) { $0.notes = "beside the point" })
    let conflicts = try #require(throws: Conflicts.self) {
      try book.run(CompleteFollowUps([row.target]), expecting: row.expectations)
    }
    #expect(conflicts.conflicts.map(\.entry) == [quicker.entry])
  }
}
