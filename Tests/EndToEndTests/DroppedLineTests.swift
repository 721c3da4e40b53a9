import Foundation
import Pty
import Store
import Testing

/// The line drops, or somebody ends the program: nothing acknowledged is lost, and it ends.
@Suite struct DroppedLineTests {
  private let office: Office

  init() throws { office = try Office() }

  @Test(arguments: Ending.allCases)
  func whatWasAcknowledgedIsThere(ending: Ending) throws {
    try office.makeBook(count: 5)
    let session = try ending.start(in: office)
    try session.expect("5 overdue")
    session.send("dd")
    try session.expect("3 overdue")
    session.send("jn")
    try session.expect("Note on")
    session.send("Moves in May<Enter>")
    try session.expect("the note") { !$0.shows("Note on") && $0.shows("Moves in May") }
    try ending.end(session)
    #expect(try BookStore(opening: office.book).overdueCount(today: Office.today) == 3)
    #expect(try office.run("show", "Contact 004").output.contains("Moves in May"))
    #expect(try office.run("check").status == .exited(0))
    let again = try office.kith()
    try again.expect("3 overdue")
    again.send("uu")
    try again.expect("4 overdue")
  }

  // MARK: - A terminal that vanishes, with SIGHUP ignored

  private func start(environment changes: [String: String?] = [:]) throws -> PtySession {
    try PtySession(
      ["sh", "-c", "trap '' HUP; exec \(Office.command)"],
      environment: office.environment(changes))
  }

  private func expectEnd(of session: PtySession) throws {
    session.hangUp()
    _ = try session.waitForExit()
    let cpuTime = try #require(session.cpuTime)
    #expect(cpuTime < .seconds(2), "it must not spin")
    #expect(try office.run("check").status == .exited(0))
  }

  @Test func whileAWriteWaits() throws {
    try office.makeBook(count: 3)
    let session = try start()
    try session.expect("3 overdue")
    let writer = SlowWriter(on: office.book)
    session.send("d")
    try session.expect("Somebody else is writing")
    session.hangUp()
    _ = try session.waitForExit()
    writer.stop()
    let cpuTime = try #require(session.cpuTime)
    #expect(cpuTime < .seconds(2))
    #expect(try BookStore(opening: office.book).overdueCount(today: Office.today) == 3)
  }

  @Test func whileAnImportRuns() throws {
    let cards = try office.makeCards(3000)
    let session = try start()
    try session.expect("There is no book yet")
    session.send(Keys("v\(cards)<Enter>Us<Enter>"))
    try session.expect("Importing:")
    session.hangUp()
    _ = try session.waitForExit()
    #expect([0, 3000].contains(try BookStore(opening: office.book).contactCount()))
    #expect(try office.run("check").status == .exited(0))
  }

  @Test func whileCtrlSHoldsTheScreen() throws {
    try office.makeBook(count: 3)
    let session = try start()
    try session.expect("3 overdue", quiet: .milliseconds(200))
    session.send("<C-s>")
    session.watch(for: .milliseconds(150))
    session.send("d")
    session.watch(for: .milliseconds(300))
    try expectEnd(of: session)
  }

  /// What the editor had saved is the draft.
  @Test func whileTheEditorHasTheTerminal() throws {
    try office.makeBook(count: 3)
    let script = try office.makeScript(
      #"printf 'saved by the editor' >"$1"; echo waiting; cat >/dev/null; exit 1"#)
    let session = try start(environment: ["EDITOR": script])
    try session.expect("3 overdue")
    session.send("n")
    try session.expect("Note on")
    session.send("begun<C-o>")
    try session.expect("waiting")
    try expectEnd(of: session)
    let again = try office.kith()
    try again.expect("1 draft waits")
    again.send("n")
    try again.expect("saved by the editor")
  }

  @Test func beforeThereIsABook() throws {
    let session = try start()
    try session.expect("There is no book yet")
    session.hangUp()
    _ = try session.waitForExit()
    let cpuTime = try #require(session.cpuTime)
    #expect(cpuTime < .seconds(2))
  }

  /// A session whose screen is held, with a key typed behind that; and the terminal as it was before.
  private func heldByCtrlS() throws -> (session: PtySession, before: TerminalState) {
    try office.makeBook(count: 3)
    let session = try office.kith()
    let before = session.state
    try session.expect("3 overdue", quiet: .milliseconds(200))
    session.send("<C-s>")
    session.watch(for: .milliseconds(150))
    session.send("d")
    session.watch(for: .milliseconds(300))
    #expect(session.screen.shows("3 overdue"), "it is held")
    return (session, before)
  }

  /// Whoever holds the screen with Ctrl-S keeps nobody from ending the program in good order.
  @Test func whoIsToEndIsNotHeldByCtrlS() throws {
    let (session, before) = try heldByCtrlS()
    session.signal(SIGTERM)
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.state == before)
    #expect(try BookStore(opening: office.book).overdueCount(today: Office.today) == 2)
  }

  /// Ctrl-C and Ctrl-\ let the screen go, as they do where they are signals.
  @Test(arguments: [0x03, 0x1C] as [UInt8])
  func noKeyThatEndsIsHeldByCtrlS(key: UInt8) throws {
    let (session, before) = try heldByCtrlS()
    session.send(bytes: [key])
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.state == before)
    #expect(try BookStore(opening: office.book).overdueCount(today: Office.today) == 2)
  }
}
