import Domain
import Foundation
import Testing

@testable import Store

/// Which files are books, and how they are opened.
@Suite struct OpeningTests {
  @Test func aNewBookIsItsOwnersAlone() throws {
    let book = try ScratchBook()
    for suffix in ["", "-wal", "-shm"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: book.path + suffix)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(suffix)")
    }
  }

  @Test(
    "what is kept is on disk, in order, and leans on nothing that is not there",
    arguments: [
      ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"),
      ("application_id", "1802073192"),
    ])
  func pragma(name: String, value: String) throws {
    let book = try ScratchBook()
    #expect(try book.store.strings("PRAGMA \(name)") == [value])
    #expect(try book.another().strings("PRAGMA \(name)") == [value])
  }

  @Test func aBookIsNotMadeTwice() throws {
    let book = try ScratchBook()
    #expect(throws: StoreFault.exists(path: book.path)) {
      _ = try BookStore(
        creating: book.path, for: CreateBook(firm: "X", login: "x", name: nil),
        today: ScratchBook.today, now: book.now())
    }
    #expect(try book.store.check() == [])
  }

  @Test func nothingIsLeftOfABookThatCannotBeMade() throws {
    let book = try ScratchBook()
    let path = book.folder + "/other.kith"
    #expect(throws: Refusal.self) {
      _ = try BookStore(
        creating: path, for: CreateBook(firm: "", login: "x", name: nil),
        today: ScratchBook.today, now: book.now())
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: book.folder)
        .allSatisfy { $0.hasPrefix("book.kith") })
  }

  @Test func aMissingBook() {
    #expect(throws: StoreFault.missing(path: "/nowhere/book.kith")) {
      _ = try BookStore(opening: "/nowhere/book.kith")
    }
  }

  @Test func aFolderIsNoBook() throws {
    let book = try ScratchBook()
    #expect(throws: StoreFault.notABook(path: book.folder)) {
      _ = try BookStore(opening: book.folder)
    }
  }

  @Test(
    "a file that is no book is refused and left as it is",
    arguments: ["", "BEGIN:VCARD\nEND:VCARD\n", String(repeating: "text\n", count: 2_000)],
    [0o644, 0o600])
  func otherFile(content: String, mode: Int) throws {
    let book = try ScratchBook()
    let path = book.folder + "/clients.vcf"
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    try refuses(path, with: .notABook(path: path))
  }

  @Test func anotherProgramsDatabase() throws {
    let book = try ScratchBook()
    let path = book.folder + "/other.sqlite"
    try book.store.sql("VACUUM INTO '\(path)'")
    let other = try BookStore(opening: path)
    try other.sql("PRAGMA journal_mode = DELETE; PRAGMA application_id = 7")
    try other.queue.close()
    try refuses(path, with: .notABook(path: path))
  }

  @Test func aBookOfANewerProgram() throws {
    let book = try ScratchBook()
    try book.store.sql("INSERT INTO grdb_migrations VALUES ('9 something to come')")
    try book.store.queue.close()
    try refuses(book.path, with: .newer(path: book.path))
  }

  private func refuses(_ path: String, with fault: StoreFault) throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: fault) { _ = try BookStore(opening: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }
}
