import Domain
import Foundation
import Pty
import Store
import TestSupport
import Testing

/// A pasted page never runs as keys, however the line brings it.
@Suite struct PastingTests {
  private let office: Office

  init() throws { office = try Office() }

  private static let (begin, end) = ("\u{1B}[200~", "\u{1B}[201~")

  /// Longer than the rest of a paste is waited for.
  private static let stall = Duration.milliseconds(700)

  private func paste(_ text: String) -> [UInt8] { Array((Self.begin + text + Self.end).utf8) }

  private func open() throws -> PtySession {
    try office.makeBook(count: 5)
    let session = try office.kith()
    try session.expect("5 overdue")
    return session
  }

  private func openNote() throws -> PtySession {
    let session = try open()
    session.send("n")
    try session.expect("Note on")
    return session
  }

  private func send(_ pieces: [String], to session: PtySession) {
    for piece in pieces {
      session.send(bytes: Array(piece.utf8))
      session.watch(for: Self.stall)
    }
  }

  private func expectSecondRow(in session: PtySession) throws {
    session.send("j")
    try session.expect("the next row") { $0.selectedRow?.contains("Contact 002") ?? false }
    #expect(session.screen.overdue == 5)
  }

  @Test func outsideAFieldItRunsNoKey() throws {
    let session = try open()
    session.send(bytes: paste("ddd\nq\nd"))
    try session.expect("Pasted text goes into a line")
    try expectSecondRow(in: session)
  }

  @Test func inANoteItIsOneLine() throws {
    let session = try openNote()
    session.send(bytes: paste("first line\r\nsecond\tline\nthird"))
    try session.expect("the line") { $0.shows("first line second") && $0.shows("third") }
    session.send("<Enter>")
    try session.expect("the card") { !$0.shows("Note on") && $0.shows("first line second") }
    #expect(session.screen.overdue == 5)
  }

  @Test func aHugeOneIsTaken() throws {
    let session = try openNote()
    session.send(bytes: paste(String(repeating: "dqx\n", count: 25_000)))
    try session.expect("dqx dqx dqx")
    session.send("<C-u>short<Enter>")
    try session.expect("the card") { !$0.shows("Note on") && $0.shows("short") }
    #expect(session.screen.overdue == 5)
  }

  /// Nothing in it is a key, be it what keys send, nor a signal.
  @Test func whatTerminalsObeyIsTextInANote() throws {
    let session = try openNote()
    session.send("<Esc>")
    // Lines become one; it is the only change.
    let texts = HostileText.controls.map(\.text).filter { !$0.contains(where: \.isNewline) }
    for text in texts {
      session.send("n")
      try session.expect("Note on")
      session.send(bytes: paste(text))
      session.send("<Enter>")
      try session.expect("no line") { !$0.shows("Note on") }
    }
    #expect(session.screen.overdue == 5)
    let card = try BookStore(opening: office.book).card(of: ID(2), timeline: 50)
    let kept = Set(card?.timeline.compactMap { $0.interaction.words.map { Array($0.utf8) } } ?? [])
    for text in texts { #expect(kept.contains(Array(text.utf8)), "\(text.debugDescription)") }
  }

  // MARK: - On a line that stalls

  /// In the text, in the mark before it and in the mark after it.
  @Test(arguments: [
    ["\u{1B}[200~dd", "ddd\nq\nd", "d\u{1B}[201~"], ["\u{1B}[20", "0~ddd\nq\nd\u{1B}[201~"],
    ["\u{1B}[200~ddd\nq\nd\u{1B}", "[201~"], ["\u{1B}[200~ddd\nq\nd\u{1B}[20", "1~"],
    ["\u{1B}", "[200~ddd\nq\nd\u{1B}[201~"],
  ])
  func inPiecesItRunsNoKey(pieces: [String]) throws {
    let session = try open()
    send(pieces, to: session)
    try session.expect("Pasted text goes into a line")
    try expectSecondRow(in: session)
  }

  @Test func inPiecesItIsWholeInANote() throws {
    let session = try openNote()
    send(["\u{1B}[200~first line\nsec", "ond line", " and third\u{1B}[20", "1~"], to: session)
    try session.expect("first line second line and third")
    session.send("!<Enter>")
    try session.expect("third!")
    #expect(session.screen.overdue == 5)
  }

  // MARK: - Hostile

  /// A terminal that lets a page bring the mark of its own end.
  @Test func oneThatHoldsItsOwnEndRunsNoKey() throws {
    let session = try open()
    session.send(bytes: paste("harmless" + Self.end + "dddd\rq"))
    try session.expect("Pasted text goes into a line")
    try expectSecondRow(in: session)
    session.send("n")
    try session.expect("Note on")
    session.send(bytes: paste("harmless" + Self.end + " and more\r"))
    try session.expect("harmless")
    session.send("!<Enter>")
    try session.expect("harmless!")
  }

  /// The mark of its end was lost: all is text, until Esc says that it is over.
  @Test func oneThatNeverEndsIsLeftByEsc() throws {
    let session = try open()
    send([Self.begin + "ddd\nq\nd", "dddd", "q"], to: session)
    #expect(session.screen.overdue == 5)
    session.send("<Esc>")
    session.watch(for: Self.stall)
    try expectSecondRow(in: session)
    session.send("d")
    try session.expect("4 overdue")
  }
}
