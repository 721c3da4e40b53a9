import Domain
import Testing

@testable import Store

/// Dates on a contact own one yearly follow-up each, which moves and goes with them.
@Suite struct ReminderTests {
  let book: ScratchBook

  init() throws { book = try ScratchBook() }

  private var reminders: [FollowUp] {
    get throws { try book.store.all(FollowUp.self).filter(\.isReminder) }
  }

  /// - Parameters:
  ///   - renewal: the text of a date.
  private func add(birthday: String? = nil, renewal: String? = nil) throws -> ID<Contact> {
    var card = ContactCard()
    card.contact.familyName = "Duval"
    card.contact.birthday = birthday.flatMap { PartialDate($0) }
    if let renewal { card.values = [ContactCard.Value(.date, renewal, label: "home insurance")] }
    return try #require(try book.run(AddContact(card)).addedContacts.first)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// Today is 10 March 2026; birthdays come on their day, other dates 30 days ahead.
  @Test(
    arguments: [
      (nil, "2027-06-15", "2027-05-16"),  // not before its own year
      (nil, "--06-15", "2026-05-16"),
      (nil, "2020-03-09", "2027-02-07"),
      (nil, "--03-20", "2026-03-10"),  // near already: due today
      ("1980-09-02", nil, "2026-09-02"),
      ("--03-10", nil, "2026-03-10"),
      ("--02-29", nil, "2027-02-28"),
    ] as [(String?, String?, String)])
  func dueDays(birthday: String?, renewal: String?, due: String) throws {
    _ = try add(birthday: birthday, renewal: renewal)
    let reminder = try #require(try reminders.first)
    #expect(try reminders.count == 1)
    #expect(reminder.due == (try day(due)))
    #expect(reminder.isBirthday == (birthday != nil))
  }

  @Test("done, it comes back the next year at its own distance")
  func comesBack() throws {
    _ = try add(renewal: "--03-20")
    let id = try #require(try reminders.first).id
    try book.run(CompleteFollowUps([.followUp(id)]))
    #expect(try reminders.first?.due == (try day("2027-02-18")))
  }

  @Test("29 February comes back in leap years")
  func leapDay() throws {
    _ = try add(birthday: "--02-29")
    let reminder = try #require(try reminders.first)
    let next = { reminder.recurrence?.occurrence(after: try day($0)) }
    #expect(try next("2027-02-28") == (try day("2028-02-29")))
    #expect(try next("2028-02-29") == (try day("2029-02-28")))
  }

  @Test func theFirmSaysHowFarAhead() throws {
    let firm = try #require(try book.store.firm())
    var changed = firm
    (changed.birthdayAhead, changed.dateAhead) = (7, 60)
    try book.run(EditFirm(from: firm, to: changed))
    _ = try add(birthday: "--09-09", renewal: "--09-09")
    #expect(try reminders.map(\.due) == [try day("2026-09-02"), try day("2026-07-11")])
    changed.dateAhead = 301
    #expect(throws: Refusal.violation(.tooFarAhead)) {
      try book.run(EditFirm(from: firm, to: changed))
    }
  }

  @Test("a date that moves takes its follow-up with it, in the same step")
  func moves() throws {
    let contact = try add(birthday: "--09-02", renewal: "--06-15")
    let before = try Dump(of: book.store)
    let old = try #require(try book.store.find(contact))
    var new = old
    new.birthday = PartialDate("--10-05")
    let value = try #require(try book.store.all(ContactValue.self).first)
    var fields = Fields()
    fields.append("text", .text("--07-15"))
    try book.run(EditContact(from: old, to: new, values: [.change(value.id, fields: fields)]))
    #expect(try reminders.map(\.due) == [try day("2026-10-05"), try day("2026-06-15")])
    #expect(try book.store.check() == [])
    _ = try book.undo()
    #expect(try Dump(of: book.store).differences(from: before) == [])
  }

  @Test("a date that goes takes its follow-up off the agenda, and leaves what it was")
  func drops() throws {
    let contact = try add(birthday: "--09-02", renewal: "--06-15")
    let before = try Dump(of: book.store)
    let old = try #require(try book.store.find(contact))
    var new = old
    new.birthday = nil
    let value = try #require(try book.store.all(ContactValue.self).first)
    try book.run(EditContact(from: old, to: new, values: [.remove(value.id)]))
    let left = try book.store.all(FollowUp.self)
    #expect(left.map(\.state) == [.dropped, .dropped])
    #expect(left.map(\.subject) == ["", "home insurance"])
    #expect(left.map(\.date) == [nil, nil])
    #expect(try book.store.agenda(count: 9, today: ScratchBook.today).isEmpty)
    #expect(try book.store.check() == [])
    _ = try book.undo()
    #expect(try Dump(of: book.store).differences(from: before) == [])
  }

  @Test("imports plan none, until somebody asks for those of some contacts")
  func imports() throws {
    let command = ImportRecords(from: "clients.vcf", contacts: 1) { book, yield in
      var card = ContactCard()
      card.contact.familyName = "Roux"
      card.contact.birthday = PartialDate("--09-02")
      card.values = [ContactCard.Value(.date, "--06-15")]
      _ = try card.insert(into: book, yield: yield)
    }
    let roux = try #require(try book.run(command).addedContacts.first)
    #expect(try reminders.isEmpty)
    try book.run(RemindOfDates([roux]))
    #expect(try reminders.map(\.due) == [try day("2026-09-02"), try day("2026-05-16")])
    #expect(throws: Refusal.soAlready) { try book.run(RemindOfDates([roux])) }
    // One that was dropped is opened again, and no second one made.
    try book.run(DropFollowUps([.followUp(try #require(try reminders.first).id)], reason: "no"))
    try book.run(RemindOfDates([roux]))
    #expect(try reminders.map(\.state) == [.open, .open])
  }

  @Test func aDateHasToBeOne() throws {
    #expect(throws: Refusal.self) { _ = try add(renewal: "in spring") }
    #expect(try reminders.isEmpty)
  }

  @Test("the row on the agenda knows what it reminds of")
  func agendaRows() throws {
    _ = try add(birthday: "1976-03-12", renewal: "--03-20")
    try book.run(RescheduleFollowUps([.followUp(ID(1))], to: ScratchBook.today))
    let rows = try book.store.agenda(count: 9, today: ScratchBook.today)
    #expect(
      rows.map(\.occasion) == [
        Occasion(.birthday, on: try #require(PartialDate("1976-03-12"))),
        Occasion(.date(label: "home insurance"), on: try #require(PartialDate("--03-20"))),
      ])
  }
}

/// Values in their order, and links.
@Suite struct CardEditTests {
  let book: ScratchBook
  let duval: ID<Contact>
  let bank: ID<Contact>

  init() throws {
    book = try ScratchBook()
    duval = try book.add("Duval")
    bank = try book.add("Banque")
  }

  private func edit(_ links: [EditContact.LinkEdit]) throws {
    let contact = try #require(try book.store.find(duval))
    try book.run(EditContact(from: contact, to: contact, links: links))
  }

  @Test func linksComeChangeAndGo() throws {
    try edit([.add(ContactCard.Link(.worksAt, bank, since: ScratchBook.today - 400))])
    let link = try #require(try book.store.all(ContactLink.self).first)
    #expect((link.contact, link.other) == (duval, bank))
    var fields = Fields()
    fields.append("until", ScratchBook.today.field)
    try edit([.change(link.id, fields: fields)])
    #expect(try book.store.find(link.id)?.until == ScratchBook.today)
    try edit([.remove(link.id)])
    #expect(try book.store.all(ContactLink.self).isEmpty)
    _ = try book.undo()
    #expect(try book.store.all(ContactLink.self).count == 1)
  }

  @Test("two are linked in one way once, whichever end says it")
  func linkedOnce() throws {
    try edit([.add(ContactCard.Link(.spouse, bank))])
    try edit([.add(ContactCard.Link(.spouse, bank, isReverse: true))])
    #expect(try book.store.all(ContactLink.self).count == 1)
    try edit([
      .add(ContactCard.Link(.worksAt, bank)),
      .add(ContactCard.Link(.worksAt, bank, isReverse: true)),
    ])
    #expect(try book.store.all(ContactLink.self).count == 3)
  }

  @Test func aLinkGoesForwardInTimeAndToAnother() {
    #expect(throws: Refusal.violation(.linkToSelf(ID(1)))) {
      try edit([.add(ContactCard.Link(.household, duval))])
    }
    #expect(throws: Refusal.violation(.linkEndsBeforeStart(ID(1)))) {
      try edit([
        .add(
          ContactCard.Link(.worksAt, bank, since: ScratchBook.today, until: ScratchBook.today - 1))
      ])
    }
    #expect(throws: Refusal.gone(RecordKey(.contact, 99))) {
      try edit([.add(ContactCard.Link(.household, ID(99)))])
    }
  }

  @Test func valuesChangePlaces() throws {
    var card = ContactCard()
    card.contact.familyName = "Roux"
    card.values = [.init(.phone, "01"), .init(.phone, "02")]
    card.links = [ContactCard.Link(.spouse, duval)]
    let roux = try #require(try book.run(AddContact(card)).addedContacts.first)
    #expect(try book.store.card(of: roux, timeline: 0)?.links.map(\.other) == [duval])
    let contact = try #require(try book.store.find(roux))
    let values = try book.store.all(ContactValue.self).filter { $0.contact == roux }
    let edits = values.map { value in
      var moved = value
      moved.position = 1 - value.position
      return EditContact.ValueEdit.change(
        value.id, fields: Change.difference(from: value, to: moved)?.after ?? Fields())
    }
    try book.run(EditContact(from: contact, to: contact, values: edits))
    #expect(try book.store.card(of: roux, timeline: 0)?.values.map(\.text) == ["02", "01"])
  }

  @Test("entries from before links and dates still read")
  func olderArguments() throws {
    let text = """
      {"addedTags":[],"contact":7,"fields":{"notes":"x"},"removedTags":[],"values":[]}
      """
    let command = try #require(Journal.command(.editContact, arguments: text) as? EditContact)
    #expect(command.links.isEmpty)
    let added = Journal.command(.addContact, arguments: #"{"fields":{},"tags":[],"values":[]}"#)
    #expect((added as? AddContact)?.links.isEmpty == true)
  }
}
