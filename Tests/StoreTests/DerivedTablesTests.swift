import Domain
import TestSupport
import Testing

@testable import Store

/// What is derived is made anew when its tables change, and belongs to one version of the program.
@Suite struct DerivedTablesTests {
  private func sample() throws -> ScratchBook {
    let book = try ScratchBook()
    var samples = Samples(random: Chance(of: "derived"))
    try book.run(samples.importing(contacts: 20))
    return book
  }

  @Test(
    "tables of an older version are made anew at opening",
    arguments: [
      "DELETE FROM contact_digest; DELETE FROM agenda; DELETE FROM tally; DELETE FROM timeline",
      "DROP TABLE contact_tag; DROP TABLE contact_digest; CREATE TABLE contact_digest(old)",
    ])
  func olderTables(sql: String) throws {
    let book = try sample()
    let before = try Dump(of: book.store)
    try book.store.sql("\(sql); PRAGMA user_version = 1")
    let opened = try book.another()
    #expect(try Dump(of: opened).differences(from: before) == [])
    #expect(try opened.check() == [])
  }

  @Test func aBookWithTablesOfANewerProgramIsNotOpened() throws {
    let book = try sample()
    try book.store.sql("PRAGMA user_version = 99")
    #expect(throws: StoreFault.newer(path: book.path)) { _ = try book.another() }
  }

  @Test("a program that has the book open stops writing when a newer one made the tables anew")
  func madeAnewMeanwhile() throws {
    let book = try sample()
    try book.another().sql("PRAGMA user_version = 99")
    #expect(throws: StoreFault.newer(path: book.path)) { _ = try book.add("Duval") }
  }
}
