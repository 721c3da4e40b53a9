import Foundation
import Pty
import Testing

/// What keyboards, slow lines and clipboards send.
@Suite struct TypingTests {
  private let office: Office

  init() throws { office = try Office() }

  private func expectRow(_ number: Int, in session: PtySession) throws {
    let name = "Contact " + String(number + 1000).dropFirst()
    try session.expect(name) { $0.selectedRow?.contains(name) ?? false }
  }

  @Test(arguments: ["\u{1B}OB", "\u{1B}[B"])
  func arrowsComeInTwoForms(down: String) throws {
    try office.makeBook(count: 5)
    let session = try office.kith()
    try session.expect("5 overdue")
    session.send(bytes: Array((down + down).utf8))
    try expectRow(3, in: session)
  }

  @Test func escapeAloneLeaves() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    session.send("s")
    try session.expect("Snooze:")
    session.send("<Esc>")
    try session.expect("no box") { !$0.shows("Snooze:") }
    #expect(session.screen.overdue == 3)
  }

  /// Keys that no terminfo describes must not fall apart into commands.
  @Test(arguments: ["\u{1B}[1;5D", "\u{1B}[27;5;100~", "\u{1B}[100;5u", "\u{1B}[?1;2d"])
  func unknownKeysDoNothing(sequence: String) throws {
    try office.makeBook(count: 5)
    let session = try office.kith()
    try session.expect("5 overdue")
    session.send(bytes: Array(sequence.utf8))
    session.send("j")
    try expectRow(2, in: session)
    #expect(session.screen.overdue == 5)
  }

  @Test func keysTypedAheadAreAllHandledAndDrawnFewTimes() throws {
    try office.makeBook(count: 300)
    let session = try office.kith()
    try session.expect("300 overdue", quiet: .milliseconds(200))
    let before = session.transcript.count
    session.send(Keys(String(repeating: "j", count: 200)))
    try expectRow(201, in: session)
    session.watch(for: .milliseconds(200))
    // One screen of rows is some 2,000 bytes; 200 of them would be 400,000.
    #expect(session.transcript.count - before < 20_000)
    session.send(Keys(String(repeating: "d", count: 50)))
    try session.expect("250 overdue")
  }

  // MARK: - Names

  @Test(arguments: ["Zoé", "李小龍", "Søren 🎉", "Nguyễn", "e\u{301}ric"])
  func namesAreTypedInAnyScript(name: String) throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    session.send("i")
    try session.expect("New contact")
    session.send(Keys(name))
    try session.expect(name)
    session.send("<C-x>")
    try session.expect("New contact: \(name)")
    let card = try office.run("show", name)
    #expect(card.output.hasPrefix(name + "\n"), "\(card.output + card.errors)")
  }

  /// Byte by byte, as a slow line brings it.
  @Test func aCharacterComesInPieces() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    session.send("n")
    try session.expect("Note on")
    for byte in "à 李".utf8 {
      session.send(bytes: [byte])
      session.watch(for: .milliseconds(10))
    }
    try session.expect("à 李")
  }
}
