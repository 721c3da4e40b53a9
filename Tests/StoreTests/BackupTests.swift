import Domain
import Foundation
import Testing

@testable import Store

/// Copies of a book, and what becomes of the older ones.
@Suite struct BackupTests {
  private let book: ScratchBook
  private let folder: ScratchFolder
  private let noon = Instant(seconds: 1_773_136_800)

  init() throws {
    book = try ScratchBook()
    folder = try ScratchFolder()
    _ = try book.add("Duval")
  }

  private var shelf: BackupShelf { BackupShelf(folder.path, of: book.path) }

  private func names(_ paths: [String]) -> [String] {
    paths.map { ($0 as NSString).lastPathComponent }
  }

  @Test("dated copies are added, and the oldest go when there are too many")
  func rotation() throws {
    var added: [String] = []
    for day in 0..<5 {
      let result = try shelf.add(book.store, at: noon + day * 86_400, keeping: 3)
      added.append(result.path)
      #expect(result.removed == (day < 3 ? [] : [added[day - 3]]))
    }
    #expect(shelf.copies().map(\.path) == Array(added.suffix(3)))
    #expect(names(added).first == "book-2026-03-10T100000Z.kith")
    #expect(shelf.copies().map(\.made) == (2..<5).map { noon + $0 * 86_400 })
    for path in added.suffix(3) { #expect(BookFiles.mode(of: path) & 0o777 == 0o600) }
  }

  @Test("nothing else in the folder is touched, whatever its name")
  func others() throws {
    let foreign = [
      "book-2026-03-01.kith", "book-2020-01-01T000000Z.kith.gz", "other-2020-01-01T000000Z.kith",
      "book-2020-13-01T000000Z.kith", "book-2020-01-01T999999Z.kith", "letters.txt",
    ]
    for name in foreign { try Data().write(to: URL(filePath: folder.path + "/" + name)) }
    let linked = folder.path + "/book-2020-01-01T000000Z.kith"
    symlink("/etc/passwd", linked)
    for day in 0..<3 { _ = try shelf.add(book.store, at: noon + day, keeping: 1) }
    #expect(
      folder.names
        == (foreign + ["book-2020-01-01T000000Z.kith", "book-2026-03-10T100002Z.kith"]).sorted())
  }

  @Test("where the clock was set back, the new copy stays all the same")
  func clockSetBack() throws {
    _ = try shelf.add(book.store, at: noon, keeping: 2)
    let later = try shelf.add(book.store, at: noon + 86_400, keeping: 2).path
    let early = try shelf.add(book.store, at: noon + -86_400, keeping: 2).path
    #expect(shelf.copies().map(\.path) == [early, later])
  }

  @Test("when the copy fails, the older ones stay")
  func failing() throws {
    let first = try shelf.add(book.store, at: noon, keeping: 1).path
    #expect(throws: StoreFault.exists(path: first)) {
      try shelf.add(book.store, at: noon, keeping: 1)
    }
    #expect(shelf.copies().map(\.path) == [first])
    #expect(throws: StoreFault.noFolder(path: folder.path + "/none")) {
      try BackupShelf(folder.path + "/none", of: book.path)
        .add(book.store, at: noon, keeping: 1)
    }
    #expect(folder.names.count == 1)
  }

  @Test("a copy put in the place of a lost book is the book of that moment, and goes on")
  func restore() throws {
    let copy = try shelf.add(book.store, at: noon, keeping: 1).path
    let before = try Dump.whole(book.store)
    _ = try book.add("Morel")
    try book.store.queue.close()
    for suffix in ["", "-wal", "-shm"] { unlink(book.path + suffix) }
    try FileManager.default.copyItem(atPath: copy, toPath: book.path)
    let store = try book.another()
    #expect(try Dump.whole(store) == before)
    #expect(try store.check() == [])
    _ = try book.undo(in: store)
    _ = try book.redo(in: store)
    #expect(try store.check() == [])
  }

  @Test("no link, pipe or folder in the place of a copy is followed or written to")
  func planted() throws {
    let target = folder.path + "/target"
    let copy = folder.path + "/copy.kith"
    symlink(target, copy)
    #expect(throws: StoreFault.exists(path: copy)) { try book.store.backup(to: copy) }
    try book.store.backup(to: copy, overwriting: true)
    #expect(access(target, F_OK) != 0)
    unlink(copy)
    mkfifo(copy, 0o600)
    #expect(throws: StoreFault.exists(path: copy)) { try book.store.backup(to: copy) }
    try book.store.backup(to: copy, overwriting: true)
    #expect(try BookStore(opening: copy).check() == [])
    let inTheWay = folder.path + "/folder"
    mkdir(inTheWay, 0o700)
    #expect(throws: StoreFault.self) { try book.store.backup(to: inTheWay, overwriting: true) }
    #expect(folder.names.allSatisfy { !$0.hasSuffix(".part") })
  }
}
