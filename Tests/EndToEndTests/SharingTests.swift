import Domain
import Pty
import Store
import Testing

/// Several people on one book at once.
@Suite struct SharingTests {
  private let office: Office

  init() throws { office = try Office() }

  /// Many times, since a change shows in the file a moment before it counts.
  @Test func whatOthersDoAppearsWithoutAKey() throws {
    try office.makeBook(count: 12)
    let session = try office.kith()
    try session.expect("12 overdue")
    for done in 1...10 {
      #expect(try office.run("done", "f\(done)").status == .exited(0))
      try session.expect("\(12 - done) overdue")
    }
    #expect(try office.run("undo", "--yes").status == .exited(0))
    try session.expect("3 overdue")
  }

  @Test func twoScreensShowTheSame() throws {
    try office.makeBook(count: 5)
    let one = try office.kith()
    let other = try office.kith()
    try one.expect("5 overdue")
    try other.expect("5 overdue")
    one.send("d")
    try other.expect("4 overdue")
    other.send("d")
    try one.expect("3 overdue")
    one.send("u")
    try other.expect("4 overdue")
    #expect(try office.run("check").status == .exited(0))
  }

  @Test func theSelectionStaysOnItsRecord() throws {
    try office.makeBook(count: 8)
    let session = try office.kith()
    try session.expect("8 overdue")
    session.send("jjj")
    try session.expect("the row") { $0.selectedRow?.contains("Contact 004") ?? false }
    #expect(try office.run("done", "f1", "f2").status == .exited(0))
    try session.expect("6 overdue")
    #expect(session.screen.selectedRow?.contains("Contact 004") ?? false)
  }

  @Test func whoeverIsSecondIsTold() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    // The box stands on what was seen when it was opened.
    session.send("s")
    try session.expect("Snooze:")
    #expect(try office.run("done", "f1").status == .exited(0))
    try session.expect("2 overdue")
    session.send("w")
    try session.expect("You did this")
    #expect(session.screen.overdue == 2)
    #expect(try office.run("check").status == .exited(0))
  }

  @Test func theRestOfSeveralIsOffered() throws {
    try office.makeBook(count: 5)
    let session = try office.kith()
    try session.expect("5 overdue")
    session.send("<Space><Space><Space>")
    try session.expect("3 marked")
    #expect(try office.run("done", "f2").status == .exited(0))
    try session.expect("4 overdue")
    session.send("d")
    try session.expect("1 of 3 changed")
    session.send("<Enter>")
    try session.expect("2 overdue")
  }

  // MARK: - Waiting for the book

  @Test func aKeyWaitsForSomebodyElsesWrite() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    let writer = SlowWriter(on: office.book)
    session.send("d")
    try session.expect("Somebody else is writing")
    #expect(session.screen.overdue == 3)
    // What is typed meanwhile comes after it.
    session.send("d")
    writer.stop()
    try session.expect("1 overdue")
    #expect(try office.run("check").status == .exited(0))
  }

  @Test func escapeDropsWhatWaits() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    let writer = SlowWriter(on: office.book)
    session.send("d")
    try session.expect("Somebody else is writing")
    session.send("<Esc>")
    try session.expect("nothing was written")
    writer.stop()
    session.send("j")
    try session.expect("the next row") { $0.selectedRow?.contains("Contact 002") ?? false }
    #expect(session.screen.overdue == 3)
    // Ctrl-C drops it as well, and does not leave the program.
    let another = SlowWriter(on: office.book)
    session.send("d")
    try session.expect("Somebody else is writing")
    session.send("<C-c>")
    try session.expect("nothing was written")
    another.stop()
    session.send("d")
    try session.expect("2 overdue")
  }

  @Test func theScreenOpensAndIsReadWhileSomebodyWrites() throws {
    try office.makeBook(count: 30)
    let writer = SlowWriter(on: office.book)
    defer { writer.stop() }
    let session = try office.kith()
    try session.expect("30 overdue")
    session.send("G")
    try session.expect("the end") { !$0.shows("Contact 001") }
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
  }
}
