import Pty
import Testing

/// Updates that show at once are only for terminals that say that they know them.
@Suite struct SynchronizedOutputTests {
  private static let question = "\u{1B}[?2026$p"
  private static let (begin, end) = ("\u{1B}[?2026h", "\u{1B}[?2026l")

  private let office: Office

  init() throws { office = try Office() }

  private func open() throws -> PtySession {
    try office.makeBook(count: 5)
    let session = try office.kith()
    try session.expect("5 overdue", quiet: .milliseconds(100))
    return session
  }

  private func text(of session: PtySession, from start: Int = 0) -> String {
    String(decoding: session.transcript.dropFirst(start), as: UTF8.self)
  }

  private func move(_ session: PtySession) throws {
    session.send("j")
    try session.expect("the next row", quiet: .milliseconds(100)) {
      $0.selectedRow?.contains("Contact 002") ?? false
    }
  }

  @Test func itIsAskedOnceAndSilenceIsNo() throws {
    let session = try open()
    try move(session)
    session.send("<C-l>q")
    #expect(try session.waitForExit() == .exited(0))
    let sent = text(of: session)
    #expect(sent.ranges(of: Self.question).count == 1)
    #expect(!sent.contains(Self.begin) && !sent.contains(Self.end))
  }

  @Test(arguments: ["1", "2"])
  func aTerminalThatKnowsItHasEachUpdateAtOnce(state: String) throws {
    let session = try open()
    session.send(bytes: Array("\u{1B}[?2026;\(state)$y".utf8))
    session.watch(for: .milliseconds(200))
    let before = session.transcript.count
    try move(session)
    let sent = text(of: session, from: before)
    #expect(sent.hasPrefix(Self.begin) && sent.hasSuffix(Self.end))
    #expect(sent.ranges(of: Self.begin).count == sent.ranges(of: Self.end).count)
    #expect(session.screen.overdue == 5, "the answer is no key")
  }

  @Test(arguments: ["0", "3", "4"])
  func aTerminalThatSaysNoHasNone(state: String) throws {
    let session = try open()
    session.send(bytes: Array("\u{1B}[?2026;\(state)$y".utf8))
    try move(session)
    #expect(!text(of: session).contains(Self.begin))
  }

  /// In pieces, and in the middle of typing.
  @Test func anAnswerThatComesLateIsNoKey() throws {
    let session = try open()
    session.send("n")
    try session.expect("Note on")
    session.send("Moves")
    try session.expect("Moves")
    session.send(bytes: Array("\u{1B}[?2026".utf8))
    session.watch(for: .milliseconds(250))
    session.send(bytes: Array(";2$y in May".utf8))
    session.send("<Enter>")
    try session.expect("Moves in May")
    #expect(text(of: session).contains(Self.begin))
  }

  /// What is still under way when the program is left would be typed into the shell.
  @Test func anAnswerThatIsUnderWayIsWaitedFor() throws {
    try office.makeBook(count: 5)
    let session = try office.shell("sh", "-c", "$KITH; read line; echo \"read $line.\"")
    try session.wait(for: "the question") { text(of: session).contains(Self.question) }
    session.send(bytes: Array("q\u{1B}[?2026;2$y".utf8))
    try session.expect("the shell") { !$0.showsAlternate }
    session.send("<Enter>")
    try session.expect("read .")
  }
}
