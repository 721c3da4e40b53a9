import Domain
import Foundation
import Testing

@testable import Store

/// All that the book holds about one contact, and nothing that is only others'.
@Suite struct HoldingsTests {
  @Test func everythingAboutOneAndNothingOfOthers() throws {
    let book = try ScratchBook()
    let roux = try book.add("Roux")
    var card = ContactCard()
    (card.contact.givenName, card.contact.familyName) = ("Zénobie", "Zorglub")
    card.contact.notes = "Mandragore"
    card.values = [ContactCard.Value(.phone, "+33 612999888")]
    card.tags = ["Pantoufle"]
    let id = try #require(try book.run(AddContact(card)).addedContacts.first)
    _ = try book.add(with: id, due: ScratchBook.today) { $0.subject = "Quetsche" }
    _ = try book.add(with: roux, due: ScratchBook.today) { $0.subject = "Another" }
    try book.run(
      LogInteraction(with: [id, roux], channel: .meeting, answered: true, words: "Rhubarbe"))
    try book.run(editing(id, in: book) { $0.notes = "Belladone" })
    try book.run(editing(roux, in: book) { $0.notes = "Of Roux alone" })
    let values = try book.store.all(ContactValue.self)
    let old = try #require(try book.store.find(id))
    try book.run(EditContact(from: old, to: old, values: values.map { .remove($0.id) }))

    let holdings = try #require(try book.store.holdings(of: id))
    #expect(
      holdings.records.map(\.record.kind) == [.contact, .tagging, .followUp, .interaction])
    let told = "\(holdings)"
    for word in [
      "Zorglub", "Mandragore", "Belladone", "612999888", "Pantoufle", "Quetsche", "Rhubarbe",
    ] { #expect(told.contains(word), "\(word)") }
    #expect(!told.contains("Another") && !told.contains("Of Roux alone"))
    #expect(Array(holdings.others.values) == [1])
    #expect(holdings.steps.count == 5)
    let entries = holdings.steps.map(\.summary.entry.id)
    #expect(entries == entries.sorted())
    try book.run(EraseContact(id))
    #expect(try book.store.holdings(of: id) == nil)
  }
}

/// Whom the firm has no reason left to keep.
@Suite struct RetentionTests {
  private static let today = ScratchBook.today

  private func listed(_ book: ScratchBook, _ text: String) throws -> [ID<Contact>] {
    try book.store.contactRows(
      count: 99, matching: ContactFilter(text), by: .silence, today: Self.today
    ).map(\.contact.id)
  }

  @Test func threeYearsAfterTheLastWord() throws {
    let book = try ScratchBook()
    let edge = Self.today.adding(months: -36)
    let old = try book.add("Old", on: edge - 1)
    let kept = try book.add("Kept", on: edge)
    let spoken = try book.add("Spoken", on: edge - 800)
    try book.run(
      LogInteraction(with: [spoken], channel: .call, answered: true, words: nil), on: edge - 400)
    let archived = try book.add("Archived", on: edge - 10)
    try book.run(ArchiveContacts([archived]))
    var firm = ContactCard()
    (firm.contact.kind, firm.contact.name) = (.organisation, "Old firm")
    try book.run(AddContact(firm), on: edge - 900)
    #expect(try listed(book, "retention") == [spoken, old])
    #expect(try listed(book, "conservation all") == [spoken, archived, old])
    #expect(try listed(book, "retention silent:1").contains(kept) == false)
    let before = try #require(try book.store.firm())
    var changed = before
    changed.retentionMonths = 50
    try book.run(EditFirm(from: before, to: changed))
    #expect(try listed(book, "retention") == [])
    changed.retentionMonths = 0
    try book.run(EditFirm(from: before, to: changed))
    #expect(try listed(book, "retention all") == [])
    changed.retentionMonths = -1
    #expect(throws: Refusal.self) { try book.run(EditFirm(from: before, to: changed)) }
  }

  @Test func theFilterReadsBack() throws {
    for text in ["retention", "retention all", "silent:90 retention"] {
      let filter = try ContactFilter(text)
      #expect(filter.isOverdueForRemoval)
      for language in Language.allCases {
        #expect(try ContactFilter(Wording(language).text(filter)) == filter)
      }
      let coded = try JSONEncoder().encode(filter)
      #expect(try JSONDecoder().decode(ContactFilter.self, from: coded) == filter)
    }
    let older = #"{"tags":["x"],"neverTouched":true,"standing":"all"}"#
    let filter = try JSONDecoder().decode(ContactFilter.self, from: Data(older.utf8))
    #expect(filter.tags == ["x"] && filter.neverTouched && !filter.isOverdueForRemoval)
  }
}
