import Domain
import Foundation
import Pty
import Store
import Testing

/// Disks, files and limits that fail: each gives a sentence, and the book opens afterwards.
@Suite struct BrokenTests {
  private let office: Office

  init() throws { office = try Office() }

  /// A command under a limit of prlimit(1), such as `--nofile=8`.
  private func run(limit: String, _ arguments: String...) throws -> ProgramRun {
    try ProgramRun.of(
      ["prlimit", limit, Office.program] + arguments
        + ["--language", "en", "--today", Office.today.description],
      environment: office.environment())
  }

  /// That a command ended by itself, and said why where it could not.
  private func expectOrder(_ run: ProgramRun, _ place: String) {
    switch run.status {
    case .exited(0): break
    case .exited(1):
      #expect(!(run.output + run.errors).isEmpty, "\(place)")
      #expect(!run.errors.contains("Fatal"), "\(place)")
    default: Issue.record("\(place): \(run.status) \(run.errors)")
    }
  }

  private func expectSound() throws {
    let run = try office.run("check")
    #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
  }

  // MARK: - Limits

  @Test("a limit on the size of files is told like a full disk, and nothing half is written")
  func fileSize() throws {
    let cards = try office.makeCards(500)
    try office.makeBook(count: 30)
    let run = try run(limit: "--fsize=150000", "import", cards)
    #expect(run.status == .exited(1))
    #expect(run.errors.contains("The disk did not take it"), "\(run.errors)")
    try expectSound()
    #expect(try BookStore(opening: office.book).contactCount() == 30)
    let backup = try self.run(limit: "--fsize=100000", "backup", office.folder + "/copy.kith")
    #expect(backup.status == .exited(1))
    #expect(!office.files.contains { $0.hasPrefix("copy") })
  }

  @Test("where there is no room even to look at the book, that is what is said")
  func noRoomToLook() throws {
    try office.makeBook(count: 3)
    for command in ["agenda", "contacts", "check", "doctor"] {
      let run = try run(limit: "--fsize=1000", command)
      #expect(run.status == .exited(1), "\(command)")
      #expect((run.output + run.errors).contains("There is no room for the 32 KB"), "\(command)")
    }
    try expectSound()
  }

  /// With fewer than six the run time itself may trap: it needs some to wait for events.
  @Test("with few open files it works, or says why not", arguments: 6...16)
  func openFiles(count: Int) throws {
    try office.makeBook(count: 3)
    for arguments in [["agenda"], ["note", "c2", "x"]] {
      let run = try ProgramRun.of(
        ["prlimit", "--nofile=\(count):\(count)", Office.program] + arguments
          + ["--language", "en", "--today", Office.today.description],
        environment: office.environment())
      expectOrder(run, "\(count) files, \(arguments)")
    }
    try expectSound()
  }

  // MARK: - Files that are not what they were

  @Test("a book cut short anywhere is told, and never crashes a command")
  func truncated() throws {
    try office.makeBook(count: 40)
    let whole = try Data(contentsOf: URL(filePath: office.book))
    for cut in [0, 50, 100, 512, 4096, 5000, whole.count / 2, whole.count - 4096, whole.count - 1] {
      try tryBook(Data(whole.prefix(cut)), "cut at \(cut)")
    }
  }

  @Test("nor does one with a page of rubbish in it", arguments: [1, 2, 3, 5, 9, 20, 40, 60])
  func corrupted(page: Int) throws {
    try office.makeBook(count: 40)
    var bytes = try Data(contentsOf: URL(filePath: office.book))
    let start = page * 4096
    guard start + 4096 <= bytes.count else { return }
    bytes.replaceSubrange(start..<start + 4096, with: Data(repeating: 0xA5, count: 4096))
    try tryBook(bytes, "page \(page)")
  }

  private func tryBook(_ bytes: Data, _ place: String) throws {
    let path = office.folder + "/broken.kith"
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    _ = FileManager.default.createFile(
      atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600])
    for arguments in [["agenda"], ["check"], ["note", "c2", "x"], ["undo"], ["doctor"]] {
      let run = try ProgramRun.of(
        [Office.program] + arguments
          + ["--book", path, "--language", "en", "--today", Office.today.description],
        environment: office.environment())
      expectOrder(run, "\(place): \(arguments)")
    }
  }

  @Test("a log of rubbish beside the book is not taken for one, and another book's is told")
  func staleLog() throws {
    let other = try Office()
    let store = try other.makeBook(count: 50)
    let log = try Data(contentsOf: URL(filePath: other.book + "-wal"))
    withExtendedLifetime(store) {}
    #expect(log.count > 4096)
    try office.makeBook(count: 3)
    try Data(repeating: 0x5A, count: 100_000).write(to: URL(filePath: office.book + "-wal"))
    try expectSound()
    #expect(try office.run("note", "c2", "x").status == .exited(0))
    try log.write(to: URL(filePath: office.book + "-wal"))
    for command in ["agenda", "check"] {
      expectOrder(try office.run(command), "the log of another book: \(command)")
    }
  }

  @Test("a book that is moved away, or replaced, while it is open is not written to any more")
  func replaced() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    let away = office.folder + "/away.kith"
    try #require(rename(office.book, away) == 0)
    session.send("d")
    try session.expect("was removed or replaced")
    try FileManager.default.copyItem(atPath: away, toPath: office.book)
    session.send("<Esc>d")
    try session.expect("was removed or replaced")
    session.send("<Esc><Esc>q")
    #expect(try session.waitForExit() == .exited(0))
    try expectSound()
    #expect(try BookStore(opening: office.book).overdueCount(today: Office.today) == 3)
  }

  // MARK: - Disks

  @Test(
    "on a full disk it says so, carries on, and works again when there is room",
    .enabled(if: SmallDisk.isPossible))
  func fullDisk() throws {
    let disk = try SmallDisk(at: office.folder + "/disk", kilobytes: 1500)
    let book = disk.path + "/book.kith"
    try office.makeBook(count: 3)
    for suffix in ["", "-wal"] where access(office.book + suffix, F_OK) == 0 {
      try FileManager.default.copyItem(atPath: office.book + suffix, toPath: book + suffix)
    }
    let session = try office.kith("--book", book)
    try session.expect("3 overdue")
    disk.fill()
    session.send("d")
    try session.expect("The disk")
    let run = try office.run("note", "c2", String(repeating: "x", count: 20_000), "--book", book)
    #expect(run.status == .exited(1))
    #expect(run.errors.contains("The disk"), "\(run.errors)")
    let backup = try office.run("backup", disk.path + "/copy.kith", "--book", book)
    #expect(backup.status == .exited(1))
    disk.empty()
    session.send("<Esc>d")
    try session.expect("2 overdue")
    session.send("<Esc><Esc>q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(try office.run("check", "--book", book).status == .exited(0))
    #expect(access(disk.path + "/copy.kith", F_OK) != 0)
  }

  @Test(
    "who starts on a full disk is told that there is no room even to look",
    .enabled(if: SmallDisk.isPossible))
  func startingOnAFullDisk() throws {
    let disk = try SmallDisk(at: office.folder + "/disk", kilobytes: 1500)
    let book = disk.path + "/book.kith"
    try office.makeBook(count: 3)
    try FileManager.default.copyItem(atPath: office.book, toPath: book)
    disk.fill()
    let run = try office.run("agenda", "--book", book)
    #expect(run.status == .exited(1))
    #expect(run.errors.contains("There is no room for the 32 KB"), "\(run.errors)")
    disk.empty()
    #expect(try office.run("agenda", "--book", book).status == .exited(0))
  }

  @Test(
    "on a medium that nobody can write to, the book is looked at",
    .enabled(if: SmallDisk.isPossible))
  func readOnlyMedium() throws {
    let disk = try SmallDisk(at: office.folder + "/disk", kilobytes: 3000)
    let book = disk.path + "/book.kith"
    try office.makeBook(count: 3)
    try FileManager.default.copyItem(atPath: office.book, toPath: book)
    try disk.protect()
    #expect(try office.run("agenda", "--book", book).output.contains("Contact 001"))
    #expect(try office.run("check", "--book", book).status == .exited(0))
    let note = try office.run("note", "c2", "x", "--book", book)
    #expect(note.status == .exited(1))
    #expect(note.errors.contains("can only be read"), "\(note.errors)")
    let session = try office.kith("--book", book)
    try session.expect("You may look at this book, not change it.")
    session.send("d")
    try session.expect("can only be read")
    session.send("<Esc><Esc>q")
    #expect(try session.waitForExit() == .exited(0))
  }
}
