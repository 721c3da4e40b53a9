import Foundation
import Pty
import Testing

/// Keys whose bytes a slow line brings in pieces, and keys of terminals beyond terminfo.
@Suite struct SlowLineTests {
  private let office: Office

  init() throws { office = try Office() }

  private func expectRow(_ number: Int, in session: PtySession) throws {
    let name = "Contact " + String(number + 1000).dropFirst()
    try session.expect(name) { $0.selectedRow?.contains(name) ?? false }
  }

  /// A sequence that the line cuts in two is still one key, for as long as `$ESCDELAY` says.
  @Test(arguments: ["\u{1B}OB", "\u{1B}[B", "\u{1B}[6~"])
  func aSequenceCutInTwoIsOneKey(sequence: String) throws {
    try office.makeBook(count: 30)
    for cut in 1..<sequence.utf8.count {
      let session = try office.kith(environment: ["ESCDELAY": "4000"])
      try session.expect("30 overdue")
      session.send(bytes: Array(sequence.utf8.prefix(cut)))
      session.watch(for: .milliseconds(150))
      session.send(bytes: Array(sequence.utf8.dropFirst(cut)))
      try session.expect("another row") {
        $0.overdue == 30 && !($0.selectedRow?.contains("Contact 001") ?? true)
      }
    }
  }

  @Test func aGapOfASlowLineIsNoEscape() throws {
    try office.makeBook(count: 30)
    let session = try office.kith()
    try session.expect("30 overdue")
    var row = 1
    let clock = ContinuousClock()
    for _ in 0..<5 {
      let start = clock.now
      session.send(bytes: [0x1B])
      session.watch(for: .milliseconds(60))
      session.send(bytes: Array("[B".utf8))
      // A machine that is too busy to keep the gap short shows nothing.
      guard clock.now - start < .milliseconds(95) else { break }
      row += 1
      try expectRow(row, in: session)
    }
  }

  /// Longer than Esc is held: what comes late is the rest of a key, and no command.
  @Test(arguments: [
    "\u{1B}OA", "\u{1B}[B", "\u{1B}[3~", "\u{1B}[6~", "\u{1B}OP", "\u{1B}Op", "\u{1B}[1;5D",
    "\u{1B}[15~",
  ])
  func whatIsLeftOfACutSequenceWritesNothing(sequence: String) throws {
    try office.makeBook(count: 30)
    let before = try office.run("journal").output
    let session = try office.kith()
    try session.expect("30 overdue")
    for cut in 1..<sequence.utf8.count {
      session.send(bytes: Array(sequence.utf8.prefix(cut)))
      session.watch(for: .milliseconds(250))
      session.send(bytes: Array(sequence.utf8.dropFirst(cut)))
      session.watch(for: .milliseconds(150))
    }
    session.send("<Esc><Esc>1")
    try session.expect("30 overdue")
    #expect(try office.run("journal").output == before)
  }

  /// Esc leaves the line, and its words are kept; what follows is not typed into anything.
  @Test func whatIsLeftOfACutSequenceIsNoText() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    session.send("n")
    try session.expect("Note on")
    session.send("Moves in May")
    try session.expect("Moves in May")
    session.send(bytes: [0x1B])
    session.watch(for: .milliseconds(250))
    session.send(bytes: Array("[D".utf8))
    try session.expect("no line") { !$0.shows("Note on") }
    session.send("n")
    try session.expect("Moves in May")
    session.send("!<Enter>")
    try session.expect("Moves in May!")
    #expect(try office.run("show", "Contact 001").output.contains("Moves in May!"))
  }

  // MARK: - PuTTY

  /// It says that it is an xterm, and sends its first function keys, Home and End in forms of its
  /// own, and the numeric keypad as a VT100's.
  @Test func keysOfPuTTY() throws {
    try office.makeBook(count: 30)
    let session = try office.kith(environment: ["TERM": "xterm"])
    try session.expect("30 overdue")
    session.send(bytes: Array("\u{1B}[4~".utf8))
    try expectRow(30, in: session)
    session.send(bytes: Array("\u{1B}[1~".utf8))
    try expectRow(1, in: session)
    session.send(bytes: Array("\u{1B}[11~".utf8))
    try session.expect("On the agenda")
    session.send("<Esc>")
    try session.expect("no help") { !$0.shows("On the agenda") }
    // 0, 8, the point and the minus, which would be p, x, n and m.
    session.send(bytes: Array("\u{1B}Op\u{1B}Ox\u{1B}On\u{1B}Om".utf8))
    session.send("s")
    try session.expect("Snooze:")
    session.send(bytes: Array("\u{1B}Or".utf8))
    try session.expect("29 overdue")
    #expect(try office.run("undo").output.contains("Contact 001"))
  }

  /// Its drawing of lines by a VT100's second set is switched off in UTF-8, so that nothing may
  /// depend on that set.
  @Test(
    arguments: ["xterm", "xterm-256color", "screen", "tmux-256color", "linux"], ["C.UTF-8", "C"])
  func linesAreDrawnWithoutASecondSet(terminal: String, locale: String) throws {
    try office.makeBook(count: 3)
    let session = try office.kith(environment: ["TERM": terminal, "LC_ALL": locale])
    try session.expect("3 overdue")
    session.send("?<Esc>s<Esc>iAda<Esc><Esc>3JJJ1q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(!session.transcript.contains(0x0E), "no shift out")
    let text = String(decoding: session.transcript, as: UTF8.self)
    #expect(!text.contains("\u{1B}(0"))
    #expect(text.contains("───") == (locale == "C.UTF-8"))
  }
}
