import Domain
import Foundation
import Testing

@testable import Store

/// Who has which contact open, by a folder beside the book.
@Suite struct OpenCardsTests {
  let book: ScratchBook

  init() throws { book = try ScratchBook() }

  private var folder: String { book.path + OpenCards.suffix }

  private func screen(_ number: Int32) throws -> OpenCards {
    try #require(
      OpenCards(beside: try book.another(), as: Session(process: number, start: 1)))
  }

  private func mode(of path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test func whatOneShowsTheOthersHear() throws {
    let (one, other) = (try screen(1), try screen(2))
    #expect(other.news().open.isEmpty)
    one.show(ID(34))
    #expect(other.news().open == [ID(34): [geteuid()]])
    #expect(one.news().open.isEmpty)
    one.show(ID(1_000_000))
    #expect(other.news().open == [ID(1_000_000): [geteuid()]])
    one.show(nil)
    #expect(other.news().open.isEmpty)
    #expect(mode(of: folder) == 0o700)
    #expect(mode(of: folder + "/1@1") == 0o600)
  }

  @Test("whoever ends says nothing any more, and leaves nothing")
  func ending() throws {
    var one: OpenCards? = try screen(1)
    let other = try screen(2)
    one?.show(ID(34))
    one = nil
    #expect(other.news().open.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["2@1"])
  }

  @Test("what a dead one left is not believed, and goes")
  func leftover() throws {
    let screen = try screen(1)
    let left = folder + "/9@9"
    try "0000000000000000034\n".write(toFile: left, atomically: false, encoding: .utf8)
    #expect(screen.news().open.isEmpty)
    #expect(access(left, F_OK) != 0)
  }

  @Test("what is planted there is not followed, not waited for and not trusted")
  func planted() throws {
    let secret = book.folder + "/secret"
    try "0000000000000000034\n".write(toFile: secret, atomically: false, encoding: .utf8)
    let one = try screen(1)
    symlink(secret, folder + "/3@3")
    mkfifo(folder + "/4@4", 0o600)
    mkdir(folder + "/5@5", 0o700)
    #expect(one.news().open.isEmpty)
    #expect(try String(contentsOfFile: secret, encoding: .utf8) == "0000000000000000034\n")
  }

  @Test("a link in the folder's place, or one that everybody enters, is left alone")
  func plantedFolder() throws {
    let elsewhere = book.folder + "/elsewhere"
    mkdir(elsewhere, 0o700)
    symlink(elsewhere, folder)
    #expect(OpenCards(beside: book.store) == nil)
    unlink(folder)
    mkdir(folder, 0o777)
    chmod(folder, 0o777)
    #expect(OpenCards(beside: book.store) == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
  }

  @Test("in the folder of a group it is the group's, and each file its owner's to write")
  func shared() throws {
    chmod(book.folder, 0o2770)
    let one = try screen(1)
    one.show(ID(2))
    #expect(mode(of: folder) == 0o2770)
    #expect(mode(of: folder + "/1@1") == 0o640)
  }
}
