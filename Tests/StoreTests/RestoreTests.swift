import Domain
import Foundation
import Testing

@testable import Store

/// A copy takes the place of a book, and nothing is lost of either.
@Suite struct RestoreTests {
  private let book: ScratchBook
  private let folder: ScratchFolder
  private let copy: String
  private let now = Instant(seconds: 1_773_200_000)

  init() throws {
    book = try ScratchBook()
    folder = try ScratchFolder()
    copy = folder.path + "/copy.kith"
    _ = try book.add("Duval")
    try book.store.backup(to: copy)
    _ = try book.add("Morel")
  }

  private func names(of path: String) throws -> [String] {
    try BookStore(opening: path).strings("SELECT family_name FROM contact WHERE id > 1 ORDER BY id")
  }

  private var aside: String { book.path + ".before-2026-03-11T033320Z" }

  @Test("the copy is the book again, and the book of before is beside it, whole")
  func restores() throws {
    try book.store.queue.close()
    chmod(book.path, 0o660)
    let restoration = try Restoration(of: copy)
    #expect(restoration.findings == [])
    #expect(restoration.contacts == 1)
    #expect(try restoration.put(inPlaceOf: book.path, at: now) == aside)
    #expect(BookFiles.mode(of: book.path) & 0o777 == 0o660)
    #expect(try names(of: book.path) == ["Duval"])
    #expect(try names(of: aside) == ["Duval", "Morel"])
    #expect(try BookStore(opening: book.path).check() == [])
    #expect(try BookStore(opening: aside).check() == [])
    #expect(try names(of: copy) == ["Duval"])
  }

  @Test("while somebody has the book open, nothing is done")
  func inUse() throws {
    let restoration = try Restoration(of: copy)
    #expect(throws: StoreFault.inUse(path: book.path)) {
      try restoration.put(inPlaceOf: book.path, at: now)
    }
    _ = try book.add("Later")
    #expect(try book.store.check() == [])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: book.folder).allSatisfy {
        ["book.kith", "book.kith-wal", "book.kith-shm"].contains($0)
      })
  }

  @Test("where there is no book it is made, with the rights of a new one")
  func noBook() throws {
    let path = folder.path + "/new.kith"
    // A log that stayed behind would be read into the copy.
    try Data(repeating: 7, count: 100).write(to: URL(filePath: path + "-wal"))
    let kept = try Restoration(of: copy).put(inPlaceOf: path, at: now)
    #expect(kept == path + ".before-2026-03-11T033320Z")
    #expect(BookFiles.mode(of: path) & 0o777 == 0o600)
    #expect(try names(of: path) == ["Duval"])
    #expect(try BookStore(opening: path).check() == [])
    #expect(throws: StoreFault.isTheBook(path: copy)) {
      try Restoration(of: copy).put(inPlaceOf: copy, at: now)
    }
  }

  @Test("a book that cannot be opened any more gives way too, and is kept as it is")
  func damaged() throws {
    try book.store.queue.close()
    let rubbish = Data("no book at all".utf8)
    try rubbish.write(to: URL(filePath: book.path))
    try Data(repeating: 7, count: 100).write(to: URL(filePath: book.path + "-wal"))
    #expect(try Restoration(of: copy).put(inPlaceOf: book.path, at: now) == aside)
    #expect(try Data(contentsOf: URL(filePath: aside)) == rubbish)
    #expect(try Data(contentsOf: URL(filePath: aside + "-wal")).count == 100)
    #expect(try names(of: book.path) == ["Duval"])
  }

  @Test("what is no sound book is no backup", arguments: ["empty", "text", "cut", "flipped"])
  func unsound(kind: String) throws {
    try book.store.queue.close()
    let before = try Data(contentsOf: URL(filePath: book.path))
    var bytes = try Data(contentsOf: URL(filePath: copy))
    switch kind {
    case "empty": bytes = Data()
    case "text": bytes = Data("BEGIN:VCARD".utf8)
    case "cut": bytes = bytes.prefix(bytes.count / 2)
    default:
      bytes.replaceSubrange(
        bytes.count / 2..<bytes.count / 2 + 4096, with: Data(repeating: 0xA5, count: 4096))
    }
    try bytes.write(to: URL(filePath: copy))
    let isRefused: Bool
    do {
      isRefused = try !Restoration(of: copy).findings.isEmpty
    } catch is StoreFault {
      isRefused = true
    }
    #expect(isRefused)
    #expect(try Data(contentsOf: URL(filePath: book.path)) == before)
  }

  @Test("a link, a pipe or a folder in the place of the book is not followed")
  func planted() throws {
    let path = folder.path + "/planted.kith"
    symlink(folder.path + "/nowhere", path)
    #expect(throws: StoreFault.exists(path: path)) {
      try Restoration(of: copy).put(inPlaceOf: path, at: now)
    }
    unlink(path)
    mkfifo(path, 0o600)
    #expect(throws: StoreFault.notABook(path: path)) {
      try Restoration(of: copy).put(inPlaceOf: path, at: now)
    }
    unlink(path)
    mkdir(path, 0o700)
    #expect(throws: StoreFault.notABook(path: path)) {
      try Restoration(of: copy).put(inPlaceOf: path, at: now)
    }
    #expect(folder.names == ["copy.kith", "planted.kith"])
  }

  @Test("a copy of an earlier version is brought up to date when it is opened")
  func old() throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/schema-1.kith").path()
    try book.store.queue.close()
    let restoration = try Restoration(of: fixture)
    #expect(restoration.findings == [])
    _ = try restoration.put(inPlaceOf: book.path, at: now)
    #expect(try BookStore(opening: book.path).check() == [])
  }
}
