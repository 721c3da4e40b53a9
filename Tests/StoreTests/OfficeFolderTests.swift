import Domain
import Foundation
import Testing

@testable import Store

/// The folder of an office, and the rights of what is in it.
@Suite struct OfficeFolderTests {
  private let scratch: ScratchFolder
  /// The group of whoever runs the tests.
  private let group: String

  init() throws {
    scratch = try ScratchFolder()
    group = try #require(Group(id: getegid())?.name)
  }

  private var place: String { scratch.path + "/office" }

  private func rights(_ path: String) -> mode_t { BookFiles.mode(of: path) & 0o7777 }

  private func makeBook(at path: String) throws -> BookStore {
    try BookStore(
      creating: path, for: CreateBook(firm: "Us", login: "zoe", name: nil),
      today: ScratchBook.today, now: Instant(seconds: 1_773_136_800))
  }

  @Test("a new folder is the group's and nobody else's, and so is a book made in it")
  func new() throws {
    let folder = try OfficeFolder(preparing: place, group: group)
    #expect(rights(place) == 0o2770)
    #expect(!folder.hasBook)
    let store = try makeBook(at: folder.book)
    for suffix in ["", "-wal", "-shm"] { #expect(rights(folder.book + suffix) == 0o660) }
    #expect(!store.isReadOnly)
  }

  /// The umask is the whole process's, so no test may change it; whatever it is, it takes from 660.
  @Test("the rights do not depend on the umask, nor on who opens the book")
  func umasks() throws {
    let folder = try OfficeFolder(preparing: place, group: group)
    try makeBook(at: folder.book).queue.close()
    for suffix in ["-wal", "-shm"] { unlink(folder.book + suffix) }
    let store = try BookStore(opening: folder.book)
    #expect(try store.check() == [])
    for suffix in ["", "-wal", "-shm"] { #expect(rights(folder.book + suffix) == 0o660) }
  }

  @Test("the log of a shared book stays when the last one leaves; that of one's own goes")
  func persistentLog() throws {
    let folder = try OfficeFolder(preparing: place, group: group)
    try makeBook(at: folder.book).queue.close()
    for suffix in ["-wal", "-shm"] { #expect(rights(folder.book + suffix) == 0o660) }
    let own = scratch.path + "/book.kith"
    try makeBook(at: own).queue.close()
    for suffix in ["-wal", "-shm"] { #expect(access(own + suffix, F_OK) != 0) }
  }

  @Test("a folder with nothing but a book is made right, the book with it")
  func existing() throws {
    mkdir(place, 0o755)
    let path = place + "/book.kith"
    let store = try makeBook(at: path)
    #expect(rights(path) == 0o600)
    let folder = try OfficeFolder(preparing: place, group: group)
    #expect(folder.hasBook)
    #expect(rights(place) == 0o2770)
    for suffix in ["", "-wal", "-shm"] { #expect(rights(path + suffix) == 0o660) }
    try store.queue.close()
    #expect(try BookStore(opening: folder.book).check() == [])
    _ = try OfficeFolder(preparing: place, group: group)
  }

  @Test func aFolderWithSomethingElseIsLeftAsItIs() throws {
    mkdir(place, 0o755)
    try Data().write(to: URL(filePath: place + "/letters.txt"))
    #expect(throws: OfficeFault.holdsOthers(path: place, name: "letters.txt")) {
      try OfficeFolder(preparing: place, group: group)
    }
    #expect(rights(place) == 0o755)
  }

  @Test("what is no folder, or a link to one, is refused")
  func noFolder() throws {
    try Data().write(to: URL(filePath: place))
    #expect(throws: OfficeFault.notAFolder(path: place)) {
      try OfficeFolder(preparing: place, group: group)
    }
    unlink(place)
    symlink(scratch.path, place)
    #expect(throws: OfficeFault.notAFolder(path: place)) {
      try OfficeFolder(preparing: place, group: group)
    }
  }

  @Test("a book that is a link, or has a second name elsewhere, is not given away")
  func plantedBook() throws {
    mkdir(place, 0o700)
    let secret = scratch.path + "/secret"
    try Data("x".utf8).write(to: URL(filePath: secret))
    chmod(secret, 0o600)
    let book = place + "/book.kith"
    for plant in [{ symlink(secret, book) }, { link(secret, book) }] {
      #expect(plant() == 0)
      #expect(throws: OfficeFault.notYours(path: book)) {
        try OfficeFolder(preparing: place, group: group)
      }
      #expect(rights(secret) == 0o600)
      unlink(book)
    }
  }

  @Test func anUnknownGroup() {
    #expect(throws: OfficeFault.noGroup("nobody-has-this")) {
      try OfficeFolder(preparing: place, group: "nobody-has-this")
    }
    #expect(access(place, F_OK) != 0)
  }

  @Test("a folder on the way that the group cannot pass is named")
  func obstruction() throws {
    let closed = scratch.path + "/closed"
    mkdir(closed, 0o700)
    #expect(
      try OfficeFolder(preparing: closed + "/office", group: group).obstruction == closed)
  }

  @Test(
    "file systems of other machines are known by their names",
    arguments: [
      ("nfs4", true), ("nfs", true), ("cifs", true), ("smb3", true), ("fuse.sshfs", true),
      ("fuse.glusterfs", true), ("9p", true), ("ceph", true), ("lustre", true),
      ("virtiofs", true), ("ext4", false), ("xfs", false), ("btrfs", false), ("zfs", false),
      ("tmpfs", false), ("overlay", false), ("fuseblk", false), ("", false),
    ])
  func networks(name: String, isNetwork: Bool) {
    #expect(FileSystem.isNetwork(name) == isNetwork)
  }

  @Test func thisMachinesFileSystemsHaveNames() throws {
    #expect(try FileSystem(of: "/proc").name == "proc")
    #expect(try !FileSystem(of: scratch.path).isNetwork)
    #expect(try FileSystem(of: scratch.path).room > 0)
  }
}
