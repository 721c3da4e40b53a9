import Domain
import Foundation
import Pty
import Store
import TestSupport
import Testing

/// Hostile texts on the screen: typed, and in everything that a book shows. The terminal
/// gets no sequence but the program's own, and every row keeps its width.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["KITH_HOSTILE"] != nil))
struct HostileScreenTests {
  private let office: Office

  init() throws { office = try Office() }

  private static let wide = TerminalSize(columns: 110, rows: 30)

  /// Sends keys, waits until the program is silent, and looks at every row.
  private func press(_ keys: Keys, in session: PtySession) {
    session.press(keys, quiet: .milliseconds(30))
    let fault = session.screen.faultInRows()
    #expect(fault == nil, "after \(keys)")
  }

  private func leave(_ session: PtySession) throws {
    session.signal(SIGTERM)
    #expect(try session.waitForExit() == .exited(0))
    #expect(Harmless.fault(inTranscript: session.transcript) == nil)
  }

  @Test("everything that the screen shows of a hostile book")
  func shown() throws {
    _ = try HostileBook(office)
    let session = try office.kith(size: Self.wide)
    try session.expect("overdue", quiet: .milliseconds(200))
    for _ in HostileText.all { press("j", in: session) }
    for keys: Keys in [
      "gg", "J", "<Enter>", "jjjj", "<PgDn>", "<Esc>", "z", "z", "2", "<PgDn>", "o", "<Esc>",
      "f", "tag:Qx", "<Esc>", "/", "qx", "<Esc>", "4", "j", "j", "<Tab>", "<PgDn>", "<Esc>", "3",
      "j", "l", "l", "<Enter>", "<Esc>", "]", "j", "<Enter>", "]", "j", "l", "]", "<Esc>", "1",
      ":go qx", "<Down>", "<Esc>", ":tag qx", "<Esc>", "e", "<Tab><Tab><Tab>", "<PgDn>", "<Esc>",
      "gs", "<Esc>", "gb", "<Tab>", "<Esc>", "gJ", "<Esc>", "ml", "<Esc>", "ma", "j", "<Esc>",
      "mg", "<Esc>", "cs", "<Esc>", "ct", "<Esc>", "cw", "<Esc>", "cx", "<Esc>", ":about",
      "<Enter>", "<Esc>", ":messages", "<Enter>", "<Esc>", "?", "<Esc>", "d", "u", "n",
    ] { press(keys, in: session) }
    try leave(session)
  }

  @Test(
    "wide and narrow, in both languages and in a terminal without Unicode",
    arguments: [(160, 48, "en", "C.UTF-8"), (40, 12, "fr", "C.UTF-8"), (80, 24, "fr", "C")])
  func sizes(columns: Int, rows: Int, language: String, locale: String) throws {
    _ = try HostileBook(office)
    let session = try PtySession(
      [Office.program, "--language", language, "--today", Office.today.description],
      environment: office.environment(["LC_ALL": locale]),
      size: TerminalSize(columns: columns, rows: rows))
    session.watch(for: .milliseconds(300))
    for _ in 0..<HostileText.all.count / 2 { press("jj", in: session) }
    for keys: Keys in [
      "2", "G", "<Enter>", "<PgDn>", "<Esc>", "3", "j", "]", "]", "]", "<Esc>", "4", "j",
    ] { press(keys, in: session) }
    try leave(session)
  }

  @Test("rows written by somebody else are drawn harmlessly")
  func foreignRows() throws {
    _ = try HostileBook(office)
    try Intruder.overwrite(
      office.book,
      with: [
        Array("Qx\u{1B}]0;owned".utf8), Array("Qx\u{9B}2J\u{202E}".utf8),
        [0x51, 0x9B, 0x32, 0x4A, 0xFF, 0xC3], [0x51, 0x00, 0x78, 0x1B, 0x63], [],
        Array("Qx\nb\r\tc".utf8),
      ])
    try Intruder.overwriteTags(office.book, with: [[0x51, 0x00, 0x78], [0x9B, 0xFF], []])
    let session = try office.kith(size: Self.wide)
    try session.expect("overdue", quiet: .milliseconds(200))
    for _ in 0..<20 { press("j", in: session) }
    for keys: Keys in [
      "<Enter>", "jjj", "<Esc>", "2", "jjj", "3", "jj", "]", "]", "<Esc>", "4", "jjj", "<Tab>",
      "<Esc>", "1", "d", "u", "e", "<Tab>", "<Esc>", "ct", "<Esc>", ":tag q", "<Esc>", "2", "ftag:",
      "<Esc>",
    ] { press(keys, in: session) }
    try leave(session)
  }

  // MARK: - What is typed

  /// What keys can send: controls are keys themselves.
  private static func typed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          $0.value >= 0x20 && $0.value != 0x7F && $0 != "<"
        }))
  }

  @Test("typed into a form, a text is kept unaltered and drawn harmlessly")
  func form() throws {
    try office.makeBook(["Martin"])
    let session = try office.kith()
    try session.expect("1 overdue")
    let texts = (HostileText.deceiving + HostileText.clusters + HostileText.commands).map {
      Self.typed($0.text)
    }
    for text in texts {
      session.send("i")
      try session.expect("New contact")
      session.send(bytes: Array(text.utf8))
      session.send("<Tab>")
      session.send(bytes: Array(text.utf8))
      session.press("<Tab>", quiet: .milliseconds(30))
      #expect(session.screen.faultInRows() == nil, "\(text.debugDescription)")
      session.send("<C-x>")
      try session.expect("no form") { !$0.shows("Ctrl-x") || $0.shows("is here already") }
      if session.screen.shows("Ctrl-x") { session.press("<C-x>") }
    }
    try leave(session)
    try expectKept(texts.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) })
  }

  /// What of a text a field of one line takes when it is pasted: what a paste may have at most, its
  /// lines one after the other, without NUL, and without blanks around it.
  private static func pasted(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(64 * 1024).map { $0 == "\r" ? "\n" : $0 }
    return String(String.UnicodeScalarView(scalars))
      .split(whereSeparator: \.isNewline).joined(separator: " ").replacing("\0", with: "")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test("pasted into a note and into a form, a text is kept unaltered and drawn harmlessly")
  func pasted() throws {
    try office.makeBook(["Martin"])
    let session = try office.kith()
    try session.expect("1 overdue")
    func paste(_ text: String) {
      session.send(bytes: Array("\u{1B}[200~\(text)\u{1B}[201~".utf8))
    }
    for hostile in HostileText.all {
      session.send("n")
      try session.expect("Note on")
      paste(hostile.text)
      session.send("<Enter>")
      try session.expect("\(hostile): written") { !$0.shows("Note on") }
      #expect(session.screen.faultInRows() == nil, "\(hostile)")
      session.send("<Esc>i")
      try session.expect("New contact")
      session.send("<Tab>")
      paste(hostile.text)
      session.send("<C-x>")
      try session.expect("\(hostile): added") { !$0.shows("Ctrl-x") || $0.shows("is here already") }
      if session.screen.shows("Ctrl-x") { session.press("<C-x>") }
      session.send("1")
    }
    #expect(session.screen.overdue == 1)
    try leave(session)
    try expectKept(HostileText.all.map { Self.pasted($0.text) })
    let card = try #require(
      try BookStore(opening: office.book).card(of: ID(2), timeline: HostileText.all.count))
    let notes = Set(
      card.timeline.compactMap { $0.interaction.words.map { Array($0.unicodeScalars) } })
    for hostile in HostileText.all {
      #expect(notes.contains(Array(Self.pasted(hostile.text).unicodeScalars)), "\(hostile)")
    }
  }

  private func families() throws -> [String] {
    try BookStore(opening: office.book).contactRows(
      count: 500, matching: ContactFilter(), by: .added, today: Office.today
    ).compactMap(\.contact.familyName)
  }

  private func expectKept(_ texts: [String]) throws {
    let kept = Set(try families().map { Array($0.unicodeScalars) })
    for text in texts {
      #expect(kept.contains(Array(text.unicodeScalars)), "\(text.debugDescription)")
    }
  }

  // MARK: - What is copied

  @Test("what is put on the clipboard is harmless to whoever pastes it")
  func clipboard() throws {
    _ = try HostileBook(office)
    let session = try office.kith()
    try session.expect("overdue")
    var copied = 0
    for _ in HostileText.all {
      for keys: Keys in ["yn", "yp", "ye", "yc"] { session.press(keys, quiet: .milliseconds(20)) }
      session.send("j")
    }
    session.watch(for: .milliseconds(200))
    for command in session.screen.commands {
      #expect(command.hasPrefix("52;c;"))
      let data = try #require(Data(base64Encoded: String(command.dropFirst("52;c;".count))))
      let text = try #require(String(data: data, encoding: .utf8))
      #expect(Harmless.fault(inOutput: text) == nil)
      copied += 1
    }
    #expect(copied > HostileText.all.count)
    try leave(session)
  }
}
