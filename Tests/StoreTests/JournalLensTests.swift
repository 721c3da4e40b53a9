import Domain
import TestSupport
import Testing

@testable import Store

/// The journal as it is read on the screen: windows, filters, what each entry changed.
@Suite struct JournalLensTests {
  let book: ScratchBook
  let duval: ID<Contact>
  let roux: ID<Contact>
  let call: ID<FollowUp>
  let snoozed: ID<Entry>

  init() throws {
    book = try ScratchBook()
    duval = try book.add("Duval")
    roux = try book.add("Roux", as: ScratchBook.sam)
    call = try book.add(with: duval, due: ScratchBook.today)
    snoozed = try book.run(
      SnoozeFollowUps([.followUp(call)], until: ScratchBook.today + 2), as: ScratchBook.sam
    ).entry
  }

  private func entries(
    _ direction: BookStore.Direction = .forwards, from entry: ID<Entry>? = nil,
    including: Bool = false, count: Int = 50, matching filter: JournalFilter = JournalFilter()
  ) throws -> [Int64] {
    try book.store.entries(
      direction, from: entry, including: including, count: count, matching: filter, zone: .utc
    ).map(\.entry.id.number)
  }

  @Test func windowsNewestFirst() throws {
    // Creating the book, Duval, Sam joining, Roux, the call, the snooze.
    #expect(try entries() == [6, 5, 4, 3, 2, 1])
    #expect(try entries(count: 2) == [6, 5])
    #expect(try entries(from: ID(5), count: 2) == [4, 3])
    #expect(try entries(from: ID(5), including: true, count: 2) == [5, 4])
    #expect(try entries(.backwards, from: ID(3), count: 2) == [5, 4])
    #expect(try entries(.backwards, count: 2) == [2, 1])
  }

  @Test func onlyOfAPersonAContactOrADay() throws {
    let sam = try #require(try book.store.colleague("sam"))
    #expect(try entries(matching: JournalFilter(person: sam)) == [6, 4, 3])
    #expect(try entries(matching: JournalFilter(contact: duval)) == [6, 5, 2])
    #expect(try entries(matching: JournalFilter(contact: roux)) == [4])
    #expect(try entries(matching: JournalFilter(person: sam, contact: duval)) == [6])
    let day = Instant(seconds: book.clock).day(in: .utc)
    #expect(try entries(count: 2, matching: JournalFilter(day: day)) == [6, 5])
    #expect(try entries(matching: JournalFilter(day: day - 1)) == [])
    #expect(
      try entries(.backwards, from: ID(2), count: 1, matching: JournalFilter(contact: duval)) == [5]
    )
  }

  @Test("a link that was taken away is in the journal of both")
  func removedLinks() throws {
    let old = try #require(try book.store.find(duval))
    let linking = try book.run(
      EditContact(from: old, to: old, links: [.add(ContactCard.Link(.spouse, roux))])
    ).entry.number
    let link = try #require(try book.store.ids(ContactLink.self).last)
    let parting = try book.run(EditContact(from: old, to: old, links: [.remove(link)])).entry.number
    #expect(try entries(count: 2, matching: JournalFilter(contact: duval)) == [parting, linking])
    #expect(try entries(count: 2, matching: JournalFilter(contact: roux)) == [parting, linking])
  }

  @Test("whatever hangs on a contact is found, taken away or not", arguments: Verb.allCases)
  func contactsOfEveryVerb(verb: Verb) throws {
    let book = try ScratchBook()
    var generator = Generator(random: Chance(of: "journal", round: 1), store: book.store)
    try book.run(generator.samples.importing(contacts: 6))
    for _ in 0..<3 {
      guard let command = try generator.command(verb) else { continue }
      guard let outcome = try? book.run(command) else { continue }
      let summary = try #require(try book.store.summary(of: outcome.entry))
      guard let contact = summary.firstContact else { continue }
      let found = try book.store.entries(
        count: 1, matching: JournalFilter(contact: contact), zone: .utc)
      #expect(found.map(\.entry.id) == [outcome.entry])
    }
  }

  @Test("an import is found by each of its contacts, however long it is")
  func longImport() throws {
    let count = 20_100
    let command = ImportRecords(from: "big.vcf", contacts: count) { book, yield in
      for number in 0..<count {
        var card = ContactCard()
        card.contact.familyName = "N\(number)"
        _ = try card.insert(into: book, yield: yield)
      }
    }
    let imported = try book.run(command)
    let first = try #require(imported.addedContacts.first)
    let later = try book.add("Petit")
    for number in [first.number, first.number + 9_000, first.number + Int64(count) - 1] {
      #expect(
        try entries(matching: JournalFilter(contact: ID(number))) == [imported.entry.number])
    }
    #expect(try entries(matching: JournalFilter(contact: duval)) == [6, 5, 2])
    #expect(try entries(matching: JournalFilter(contact: later)).count == 1)
  }

  @Test func whatAnEntryChanged() throws {
    let change = try #require(try book.store.changes(of: snoozed, atMost: 9).first)
    #expect(change.act == .changed)
    #expect(change.record == RecordKey(call))
    #expect(change.contact?.plain == "Duval")
    #expect(
      change.fields == [
        ChangeDetails.Field(
          name: "shows", before: nil, after: .field((ScratchBook.today + 2).field))
      ])
    let handed = try book.run(HandOverFollowUps([.followUp(call)], to: ID(2))).entry
    #expect(
      try book.store.changes(of: handed, atMost: 9).first?.fields.map(\.after)
        == [.name("Sam Benali"), .name("Marie Roche")])
    #expect(try book.store.changes(of: ID(1), atMost: 3).count == 3)
  }

  @Test("a colleague's entry is taken back once, and says by whom")
  func takingBack() throws {
    let plan = try #require(try book.store.takeBackPlan(of: snoozed, today: ScratchBook.today))
    #expect(plan.obstacle == nil)
    let taken = try book.store.takeBack(
      snoozed, as: ScratchBook.marie, today: ScratchBook.today, now: book.now())
    #expect(try book.store.find(call)?.shows == nil)
    #expect(try book.store.summary(of: snoozed)?.takenBackBy == taken.entry)
    #expect(
      try book.store.takeBackPlan(of: snoozed, today: ScratchBook.today)?.obstacle
        == .impossible(.alreadyTakenBack(snoozed)))
    // Taking back the taking back makes it stand again.
    _ = try book.undo()
    #expect(try book.store.summary(of: snoozed)?.takenBackBy == nil)
    #expect(try book.store.summary(of: taken.entry)?.takenBackBy != nil)
    #expect(try book.store.check() == [])
  }

  @Test("what was done to a follow-up that is gone since tells whom it was with")
  func removedFollowUp() throws {
    let letter = try book.add(.letter, with: duval, due: ScratchBook.today)
    let marie = try #require(try book.store.colleague("marie"))
    let handed = try book.run(HandOverFollowUps([.followUp(letter)], to: marie)).entry
    _ = try book.undo()
    _ = try book.undo()
    #expect(try book.store.find(letter) == nil)
    let summary = try #require(try book.store.summary(of: handed))
    #expect(summary.contacts.map(\.plain) == ["Duval"])
    #expect(summary.followUpAfter?.kind == .letter)
    #expect(summary.followUpAfter?.contact == duval)
  }

  @Test func whatALaterEntryChangedIsNamed() throws {
    let later = try book.run(CompleteFollowUps([.followUp(call)])).entry
    let plan = try book.store.takeBackPlan(of: snoozed, today: ScratchBook.today)
    #expect(plan?.obstacle == .refused(by: later))
    #expect(
      try book.store.takeBackPlan(of: ID(1), today: ScratchBook.today)?.obstacle == .final)
    #expect(try book.store.takeBackPlan(of: ID(99), today: ScratchBook.today) == nil)
  }
}
