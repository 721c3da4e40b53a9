import Domain
import Testing

@testable import Store

/// An import so great that the indexes of the lists are made anew behind it.
@Suite struct GreatImportTests {
  @Test("the lists and their indexes are the same before and after, and it is taken back whole")
  func thereAndBack() throws {
    let book = try ScratchBook()
    let before = try Dump(of: book.store)
    let indexes = try Self.indexes(of: book)
    let count = 4_100
    let cards = ImportRecords(from: "many.vcf", contacts: count) { book, yield in
      for number in 0..<count {
        var card = ContactCard()
        card.contact.familyName = "Client \((number * 7_919) % count)"
        card.tags = number % 9 == 0 ? ["ninth"] : []
        _ = try card.insert(into: book, yield: yield)
      }
    }
    try book.run(cards)
    #expect(try book.store.check().isEmpty)
    #expect(try Self.indexes(of: book) == indexes)
    let rows = try book.store.contactRows(
      count: 3, matching: ContactFilter(), by: .name, today: ScratchBook.today)
    #expect(rows.map(\.name.plain) == ["Client 0", "Client 1", "Client 10"])
    _ = try book.undo()
    #expect(try book.store.check().isEmpty)
    #expect(try Self.indexes(of: book) == indexes)
    #expect(try Dump(of: book.store) == before)
  }

  private static func indexes(of book: ScratchBook) throws -> [String] {
    try book.store.strings(
      "SELECT sql FROM sqlite_schema WHERE name LIKE 'digest_%' ORDER BY name")
  }
}
