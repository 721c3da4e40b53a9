import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// What other processes, and the end of this one, can do to a book.
@Suite struct DurabilityTests {
  /// The write-ahead log only grows here, so that a copy of the book with the log cut anywhere is
  /// what a crash at that moment would have left, torn pages included.
  @Test("a crash at any moment loses nothing acknowledged, and leaves no half of a step")
  func crash() throws {
    let book = try ScratchBook()
    try book.store.sql("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA wal_autocheckpoint = 0")
    var generator = Generator(random: Chance(of: "crash"), store: book.store)
    var acknowledged: [(bytes: Int, entry: Int64)] = []
    for _ in 0..<25 {
      let outcome = try book.run(generator.samples.importing(contacts: 2))
      acknowledged.append((try size(of: book.path + "-wal"), outcome.entry.number))
    }
    let all = try size(of: book.path + "-wal")
    for cut in (0..<30).map({ _ in Int.random(in: 0...all, using: &generator.samples.random) }) {
      let image = try copy(of: book, cuttingLogAt: cut)
      let store = try BookStore(opening: image)
      #expect(try store.check() == [], "cut at \(cut), seed \(Chance.base)")
      let last = Int64(try store.strings("SELECT max(id) FROM entry").first ?? "") ?? 0
      let promised = acknowledged.last { $0.bytes <= cut }?.entry ?? 1
      #expect(last == promised, "cut at \(cut), seed \(Chance.base)")
    }
  }

  private func size(of path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }

  private func copy(of book: ScratchBook, cuttingLogAt cut: Int) throws -> String {
    let path = book.folder + "/crash-\(cut)-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: book.path, toPath: path)
    let log = try Data(contentsOf: URL(fileURLWithPath: book.path + "-wal"))
    try log.prefix(cut).write(to: URL(fileURLWithPath: path + "-wal"))
    return path
  }

  @Test("while somebody else writes, reading goes on and writing is refused at once")
  func busy() throws {
    let book = try ScratchBook()
    let contact = try book.add("Duval")
    try book.another().whileWriting {
      let start = ContinuousClock().now
      #expect(throws: StoreFault.busy) { try book.run(BumpContacts([.cadence(contact)])) }
      #expect(ContinuousClock().now - start < .milliseconds(500))
      let found = try book.store.find(contact)
      #expect(found != nil)
    }
    try book.run(BumpContacts([.cadence(contact)]))
  }

  @Test("the version tells of others' changes, not of one's own")
  func version() throws {
    let book = try ScratchBook()
    let other = try book.another()
    let (mine, theirs) = (try book.store.version(), try other.version())
    _ = try book.add("Duval")
    #expect(try book.store.version() == mine)
    #expect(try other.version() != theirs)
  }

  @Test("ids are never used again, even when what had them is taken back")
  func ids() throws {
    let book = try ScratchBook()
    let first = try book.add("Duval")
    _ = try book.undo()
    let second = try book.add("Morel")
    #expect(second > first)
    #expect(try book.another().add("Roux", to: book) > second)
  }

  @Test("a book opened again goes on where it was")
  func reopening() throws {
    let book = try ScratchBook()
    let contact = try book.add("Duval")
    try book.store.queue.close()
    let store = try book.another()
    #expect(try store.find(contact)?.familyName == "Duval")
    _ = try book.undo(in: store)
    #expect(try store.find(contact) == nil)
    _ = try book.redo(in: store)
    #expect(try store.find(contact)?.familyName == "Duval")
    #expect(try store.check() == [])
  }
}

extension BookStore {
  fileprivate func add(_ family: String, to book: ScratchBook) throws -> ID<Contact> {
    var card = ContactCard()
    card.contact.familyName = family
    return try book.run(AddContact(card), in: self).addedContacts.first ?? ID(0)
  }
}
