import Foundation
import Pty
import Testing

/// However the program ends, the terminal is as it was found.
@Suite struct LeavingTests {
  private let office: Office

  init() throws { office = try Office() }

  @Test func theDemoIsClearedTakenBackAndLeft() throws {
    let session = try office.kith("demo")
    let before = session.state
    try session.expect("12 overdue")
    #expect(session.state != before)
    #expect(session.screen.bracketsPaste)
    session.send("d")
    try session.expect("11 overdue")
    session.send("u")
    try session.expect("12 overdue")
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.state == before)
  }

  @Test func whatStoodOnTheScreenComesBack() throws {
    try office.makeBook(count: 3)
    let session = try office.shell("sh", "-c", "echo here before; $KITH; echo here after")
    try session.expect("3 overdue")
    #expect(!session.screen.shows("here before"))
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.screen.text.prefix(2) == ["here before", "here after"])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func aSignalToEndIsFollowed(signal: Int32) throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    let before = session.state
    try session.expect("3 overdue")
    session.signal(signal)
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.state == before)
  }

  /// What a trap of Swift, a failed assertion of C and a bad access raise.
  @Test(arguments: [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE])
  func aCrashStillGivesTheTerminalBack(signal: Int32) throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    let before = session.state
    try session.expect("3 overdue")
    session.signal(signal)
    #expect(try session.waitForExit() == .killed(signal: signal))
    #expect(session.state == before)
  }

  /// With and without SIGHUP being ignored, as nohup and some shells have it.
  @Test(arguments: ["exec $KITH", "trap '' HUP; exec $KITH", "trap '' HUP; $KITH"])
  func aTerminalThatIsGoneEndsIt(start: String) throws {
    try office.makeBook(count: 3)
    let session = try office.shell("sh", "-c", start)
    try session.expect("3 overdue")
    session.hangUp()
    _ = try session.waitForExit()
    let cpuTime = try #require(session.cpuTime)
    #expect(cpuTime < .seconds(2))
  }

  @Test func aTerminalThatIsGoneWhileAFormIsOpenEndsIt() throws {
    try office.makeBook(count: 3)
    let session = try office.shell("sh", "-c", "trap '' HUP; exec $KITH")
    try session.expect("3 overdue")
    session.send("i")
    try session.expect("New contact")
    session.send("half a name")
    session.hangUp()
    _ = try session.waitForExit()
  }

  // MARK: - What cannot be started

  @Test(arguments: [
    ("TERM=nonesuch $KITH", "the terminal nonesuch"),
    ("TERM=dumb $KITH", "dumb"),
    ("TERM= $KITH", "TERM is not set"),
    ("unset TERM; $KITH", "TERM is not set"),
    ("TERM=xterm-ghastly $KITH", "TERM=xterm-256color"),
    ("$KITH </dev/null", "needs a terminal"),
    ("$KITH | cat; exit 1", "needs a terminal"),
  ])
  func whatCannotBeDrawnOnIsSaid(command: String, sentence: String) throws {
    try office.makeBook(count: 3)
    let session = try office.shell("sh", "-c", command)
    let before = session.state
    #expect(try session.waitForExit() == .exited(1))
    #expect(session.screen.text.joined(separator: " ").contains(sentence))
    #expect(!session.transcript.contains(0x1B))
    #expect(session.state == before)
  }

  @Test func aBookThatIsNoneIsSaidAndNothingDrawn() throws {
    let note = office.folder + "/note.kith"
    try "not a book".write(toFile: note, atomically: true, encoding: .utf8)
    let session = try office.kith("--book", note)
    #expect(try session.waitForExit() == .exited(1))
    #expect(session.screen.shows("is no book of Kith"))
    #expect(!session.transcript.contains(0x1B))
  }
}
