import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Books of every released schema, as they were written then: each opens today, whole, and what was
/// done in it can still be taken back.
///
/// `KITH_KEEP_BOOK=2 swift test --filter ReleasedBooks` keeps one of today's schema under a new
/// number, before a migration changes it.
@Suite struct ReleasedBooksTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures").path()

  static var books: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".kith") }.sorted()
  }

  @Test("a book of an older schema opens, is sound, and can be gone on with", arguments: books)
  func open(name: String) throws {
    let folder = NSTemporaryDirectory() + "kith-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/book.kith"
    try FileManager.default.copyItem(atPath: Self.folder + "/" + name, toPath: path)
    let store = try BookStore(opening: path)
    #expect(try store.check() == [])
    #expect(try store.search("eloise duval", count: 2, today: ScratchBook.today).count == 1)
    #expect(try store.overdueCount(today: ScratchBook.today) == 1)
    let plan = try #require(
      try store.undoPlan(for: ScratchBook.marie, today: ScratchBook.today))
    _ = try store.perform(
      plan, as: ScratchBook.marie, today: ScratchBook.today, now: Instant(seconds: 1_773_200_000))
    #expect(try store.overdueCount(today: ScratchBook.today) == 2)
    #expect(try store.check() == [])
  }

  @Test func thereIsOneAtLeast() { #expect(!Self.books.isEmpty) }

  @Test(
    "a book of today's schema is kept",
    .enabled(if: ProcessInfo.processInfo.environment["KITH_KEEP_BOOK"] != nil))
  func keep() throws {
    let number = try #require(ProcessInfo.processInfo.environment["KITH_KEEP_BOOK"])
    let book = try ScratchBook()
    var card = ContactCard()
    (card.contact.givenName, card.contact.familyName) = ("Éloïse", "Duval")
    card.contact.tier = ID(1)
    card.values = [ContactCard.Value(.phone, "+33 6 39 98 00 00", label: "mobile")]
    card.tags = ["notaire"]
    let eloise = try #require(try book.run(AddContact(card)).addedContacts.first)
    let late = try book.add(with: eloise, due: ScratchBook.today - 3)
    _ = try book.add(.mail, with: eloise, due: ScratchBook.today - 1)
    try book.run(CompleteFollowUps([.followUp(late)]))
    try book.store.queue.vacuum(into: Self.folder + "/schema-\(number).kith")
  }
}
