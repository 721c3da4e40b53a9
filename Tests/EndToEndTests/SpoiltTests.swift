import Domain
import Foundation
import GRDB
import Pty
import Store
import Testing

/// Files, clocks and limits that change under a program that runs: each gives a sentence or goes by
/// unnoticed, the program ends well or carries on, and the book opens afterwards.
@Suite struct SpoiltTests {
  private let office: Office

  init() throws { office = try Office() }

  private func expectSound() throws {
    let run = try office.run("check")
    #expect(run.status == .exited(0), "\(run.output)\(run.errors)")
  }

  private func quit(_ session: PtySession) throws {
    session.send("<Esc><Esc>q")
    #expect(try session.waitForExit() == .exited(0))
  }

  /// That a command ended by itself, and said why where it could not.
  private func expectOrder(_ run: ProgramRun, _ place: String) {
    guard case .exited(let status) = run.status, status <= 1 else {
      Issue.record("\(place): \(run.status) \(run.errors)")
      return
    }
    if status == 1 { #expect(!(run.output + run.errors).isEmpty, "\(place)") }
    #expect(!run.errors.contains("Fatal"), "\(place)")
  }

  private func write(_ bytes: Data, at offset: Int, of path: String) throws {
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: bytes)
    try file.close()
  }

  // MARK: - Bytes

  @Test("bytes flipped anywhere in the book are told or make no difference", arguments: 0..<4)
  func flippedBytes(round: Int) throws {
    try office.makeBook(count: 40)
    let whole = try Data(contentsOf: URL(filePath: office.book))
    let path = office.folder + "/flipped.kith"
    // Every 97th byte of a quarter of the file, one file for each sixteen of them.
    let places = Array(stride(from: 100 + round * 24, to: whole.count, by: 97 * 4))
    for start in stride(from: 0, to: places.count, by: max(1, places.count / 6)) {
      var bytes = whole
      for place in places.dropFirst(start).prefix(16) { bytes[place] ^= 0x55 }
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      _ = FileManager.default.createFile(
        atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600])
      for arguments in [["agenda"], ["check"], ["note", "c2", "x"], ["export", "--json-lines"]] {
        let run = try ProgramRun.of(
          [Office.program] + arguments
            + ["--book", path, "--language", "en", "--today", Office.today.description],
          environment: office.environment())
        expectOrder(run, "flipped from \(places[start]): \(arguments)")
      }
    }
  }

  @Test("a book that is spoilt while it is open is told, and the program goes on to its end")
  func spoiltWhileOpen() throws {
    try office.makeBook(count: 400)
    let session = try office.kith()
    try session.expect("400 overdue")
    let size = try Data(contentsOf: URL(filePath: office.book)).count
    // All but the first page, by somebody who does not know what it is.
    try write(Data(repeating: 0xA5, count: size - 4096), at: 4096, of: office.book)
    session.send("G")
    try session.expect("The book is damaged")
    for keys: Keys in ["<Enter>", "<Esc>", "d", "2", "3", "4", "u"] {
      session.press(keys, quiet: .milliseconds(50))
    }
    try quit(session)
    expectOrder(try office.run("agenda"), "afterwards")
    expectOrder(try office.run("doctor"), "afterwards")
  }

  @Test(
    "a rollback journal of rubbish, or of another book, is no reason to change anything",
    arguments: [
      Data(repeating: 0x5A, count: 5000), Data([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]),
    ])
  func rollbackJournal(bytes: Data) throws {
    try office.makeBook(count: 3)
    try bytes.write(to: URL(filePath: office.book + "-journal"))
    try expectSound()
    #expect(try office.run("note", "c2", "x").status == .exited(0))
    try expectSound()
  }

  @Test("an old log of the same book, put back later, crashes nothing and is told by the check")
  func staleLog() throws {
    try office.makeBook(count: 30)
    let session = try office.kith()
    try session.expect("30 overdue")
    session.send("ddd")
    try session.expect("27 overdue")
    let log = try Data(contentsOf: URL(filePath: office.book + "-wal"))
    try quit(session)
    for _ in 0..<5 { #expect(try office.run("note", "c9", "later").status == .exited(0)) }
    try log.write(to: URL(filePath: office.book + "-wal"))
    for command in ["agenda", "check", "doctor"] {
      expectOrder(try office.run(command), "the old log: \(command)")
    }
  }

  @Test("a journal that does not lead to what the book holds is told, and undo refuses")
  func journalThatDoesNotMatch() throws {
    try office.makeBook(count: 3)
    #expect(try office.run("edit", "c2", "--notes", "first").status == .exited(0))
    let queue = try DatabaseQueue(path: office.book)
    try queue.write { try $0.execute(sql: "UPDATE contact SET notes = 'second' WHERE id = 2") }
    try queue.close()
    let check = try office.run("check")
    #expect(check.status == .exited(1))
    #expect(check.output.contains("contact 2 is not as step"), "\(check.output)")
    let undo = try office.run("undo", "--yes")
    #expect(undo.status == .exited(1))
    #expect(!(undo.output + undo.errors).isEmpty)
    let session = try office.kith()
    try session.expect("3 overdue")
    session.send("u")
    try session.expect("Refused")
    session.send("d")
    try session.expect("2 overdue")
    try quit(session)
  }

  // MARK: - Files

  @Test("a book that is deleted while it is open is not written to, nor made again")
  func deleted() throws {
    try office.makeBook(count: 3)
    let copy = office.folder + "/copy.kith"
    #expect(try office.run("backup", copy).status == .exited(0))
    let session = try office.kith()
    try session.expect("3 overdue")
    for suffix in ["", "-wal", "-shm"] { unlink(office.book + suffix) }
    session.send("d")
    try session.expect("was removed or replaced")
    #expect(session.screen.overdue == 3)
    try quit(session)
    #expect(access(office.book, F_OK) != 0)
    let next = try office.kith()
    try next.expect("There is no book yet")
    next.send("q")
    #expect(try next.waitForExit() == .exited(0))
    #expect(try office.run("restore", copy).status == .exited(0))
    try expectSound()
  }

  @Test("its folder may go with it")
  func folderDeleted() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    try FileManager.default.removeItem(atPath: office.folder + "/home/.local")
    session.send("d")
    try session.expect("was removed or replaced")
    session.send("<Esc>nwords")
    try session.expect("words")
    session.send("<Esc>")
    try quit(session)
  }

  @Test("a log that is cut away under the program is told or made again, and nothing is halved")
  func logDeleted() throws {
    try office.makeBook(count: 6)
    let session = try office.kith()
    try session.expect("6 overdue")
    session.send("d")
    try session.expect("5 overdue")
    unlink(office.book + "-wal")
    session.send("d")
    session.watch(for: .milliseconds(500))
    try quit(session)
    expectOrder(try office.run("check"), "without its log")
    expectOrder(try office.run("agenda"), "without its log")
  }

  // MARK: - Limits

  @Test("a quota that is used up is told on the screen, which goes on")
  func quota() throws {
    try office.makeBook(count: 30)
    let session = try PtySession(
      [
        "prlimit", "--fsize=40000", Office.program, "--language", "en", "--today",
        Office.today.description,
      ], environment: office.environment())
    try session.expect("30 overdue")
    session.send("d")
    try session.expect("The disk did not take it")
    session.send("<Esc>j")
    try session.expect("the next row") { $0.selectedRow?.contains("Contact 002") ?? false }
    try quit(session)
    try expectSound()
    #expect(try BookStore(opening: office.book).overdueCount(today: Office.today) == 30)
  }

  /// Below what the run time needs to begin it may be ended by it; the book is what counts.
  @Test(
    "with little memory it works, or ends, and the book opens afterwards",
    arguments: [64, 96, 128, 192, 256, 1024])
  func memory(megabytes: Int) throws {
    let cards = try office.makeCards(300)
    try office.makeBook(count: 30)
    for arguments in [["agenda"], ["note", "c2", "x"], ["import", cards], ["check"]] {
      let run = try ProgramRun.of(
        ["prlimit", "--as=\(megabytes << 20)", Office.program] + arguments
          + ["--language", "en", "--today", Office.today.description],
        environment: office.environment())
      if megabytes >= 1024 { #expect(run.status == .exited(0), "\(arguments): \(run.errors)") }
    }
    try expectSound()
  }

  // MARK: - Clocks

  @Test("a clock that was set back is told by the doctor, and keeps nobody from working")
  func clockSetBack() throws {
    let store = try office.makeBook(count: 3)
    let later = Instant.now() + 400 * 86_400
    _ = try store.run(
      Intention(LogInteraction(with: [ID(2)], channel: .note, answered: false, words: "to come")),
      as: Person(login: "zoe"), today: Office.today + 400, now: later)
    let doctor = try office.run("doctor")
    #expect(doctor.output.contains("still to come"), "\(doctor.output)")
    let session = try office.kith()
    try session.expect("3 overdue")
    session.send("d")
    try session.expect("2 overdue")
    session.send("u")
    try session.expect("3 overdue")
    session.send("4")
    try session.expect("Journal")
    try quit(session)
    #expect(try office.run("journal").status == .exited(0))
    try expectSound()
  }

  @Test("the zone may change while the program runs: it carries on, and the next start has it")
  func zoneChanges() throws {
    let real = Instant.now()
    let zones = office.folder + "/zone"
    func set(_ name: String) throws {
      let fresh = zones + ".new"
      try FileManager.default.copyItem(
        atPath: "/usr/share/zoneinfo/" + name, toPath: fresh)
      #expect(rename(fresh, zones) == 0)
    }
    // Twenty-six hours apart: it is never the same day in both.
    try set("Etc/GMT+12")
    try office.makeBook(count: 3)
    let session = try PtySession(
      [Office.program, "--language", "en"], environment: office.environment(["TZ": ":" + zones]))
    let west = real.day(in: .fixed(secondsEast: -12 * 3600))
    try session.expect("the western day") { $0.text[0].contains(" \(west.day) ") }
    try set("Etc/GMT-14")
    let east = Instant.now().day(in: .fixed(secondsEast: 14 * 3600))
    session.send("d")
    try session.expect("another count") { $0.overdue == 2 }
    try quit(session)
    let next = try PtySession(
      [Office.program, "--language", "en"], environment: office.environment(["TZ": ":" + zones]))
    try next.expect("the eastern day") { $0.text[0].contains(" \(east.day) ") }
    next.send("u")
    try next.expect("a second question, or the step") {
      $0.shows("again does it") || $0.overdue == 3
    }
    try quit(next)
    try expectSound()
  }
}
