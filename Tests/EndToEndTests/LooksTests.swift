import Domain
import Pty
import Store
import Testing

/// What reaches the terminal, byte by byte: in any locale, on any terminal, whatever the book says.
@Suite struct LooksTests {
  private let office: Office

  init() throws { office = try Office() }

  @Test func withoutUnicodeAllIsASCII() throws {
    try office.makeBook(["Zoé Müller", "李小龍", "Plain"])
    let session = try office.kith(environment: ["LC_ALL": "C"])
    try session.expect("3 overdue")
    session.send("jj?<Esc>s<Esc>i<Esc><Enter>")
    try session.expect("-----")
    session.send("<Esc>q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.transcript.allSatisfy { $0 < 0x80 })
  }

  /// A locale that is not installed here, but names UTF-8, as SSH brings it along.
  @Test func aForeignLocaleOfUTF8IsUTF8() throws {
    try office.makeBook(["Zoé Müller"])
    let session = try office.kith(environment: ["LC_ALL": "xx_YY.UTF-8"])
    try session.expect("Zoé Müller")
    try session.expect("───")
  }

  /// Whichever variable brings it; a Macintosh sends the last of them.
  @Test(arguments: [("LANG", "xx_YY.UTF-8"), ("LC_CTYPE", "xx_YY.utf8"), ("LC_CTYPE", "UTF-8")])
  func aForeignLocaleMayComeInAnyVariable(variable: String, value: String) throws {
    try office.makeBook(["Zoé Müller"])
    let session = try office.kith(
      environment: ["LC_ALL": nil].merging([variable: value]) { $1 })
    try session.expect("Zoé Müller")
    try session.expect("───")
  }

  @Test func aForeignLocaleOfAnotherCharacterSetIsASCII() throws {
    try office.makeBook(["Zoé Müller"])
    let session = try office.kith(environment: ["LC_ALL": nil, "LANG": "xx_YY.ISO-8859-1"])
    try session.expect("1 overdue")
    session.send("?<Esc>q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.transcript.allSatisfy { $0 < 0x80 })
  }

  @Test func theLanguageIsTheLocales() throws {
    let session = try PtySession(
      [Office.program, "demo"], environment: office.environment(["LC_ALL": "fr_FR.UTF-8"]))
    try session.expect("12 en retard")
    session.send("d")
    try session.expect("11 en retard")
  }

  @Test func noColourWhereNoneIsWanted() throws {
    try office.makeBook(count: 5)
    let colourful = try office.kith()
    try colourful.expect("5 overdue", quiet: .milliseconds(200))
    #expect(colourful.screen.cells.joined().contains { $0.style.foreground != .standard })
    let plain = try office.kith(environment: ["NO_COLOR": "1"])
    try plain.expect("5 overdue")
    plain.send("d?")
    try plain.expect("4 overdue", quiet: .milliseconds(200))
    #expect(plain.colours.isEmpty)
    // The selection shows all the same.
    let attributes = plain.screen.cells.joined().map(\.style.attributes)
    #expect(attributes.contains { $0.contains(.reverse) })
  }

  /// As many colours as the terminal says it has: by their parts, 256, eight, none.
  @Test(arguments: [
    ("xterm-256color", "truecolor", "\u{1B}[38;2;211;216;224m"),
    ("tmux-256color", "24bit", "\u{1B}[38;2;211;216;224m"),
    ("xterm-256color", "", "\u{1B}[38;5;253m"), ("xterm", "", "\u{1B}[37m"),
    ("vt100", "truecolor", nil),
  ])
  func aThemeShowsWhatTheTerminalCan(terminal: String, colour: String, text: String?) throws {
    try office.makeBook(count: 5)
    try office.configure(["config.toml": "theme = \"dark\"\n"])
    let session = try office.kith(environment: ["TERM": terminal, "COLORTERM": colour])
    try session.expect("5 overdue", quiet: .milliseconds(200))
    let sent = String(decoding: session.transcript, as: UTF8.self)
    if let text {
      #expect(sent.contains(text))
    } else {
      #expect(!sent.contains("38;"))
    }
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
  }

  @Test func aThemeOfOnesOwnGoesBeforeTheShippedOne() throws {
    try office.makeBook(count: 5)
    try office.configure([
      "config.toml": "theme = \"dark\"\n",
      "themes/dark.toml": "inherits = \"dark\"\n[palette]\nink = \"#aabbcc\"\n",
    ])
    let session = try office.kith(environment: ["COLORTERM": "truecolor"])
    try session.expect("5 overdue", quiet: .milliseconds(200))
    #expect(String(decoding: session.transcript, as: UTF8.self).contains("38;2;170;187;204m"))
  }

  @Test func whatIsWrongInTheSettingsIsSaidAndTheDefaultHolds() throws {
    try office.makeBook(count: 5)
    try office.configure([
      "config.toml": "theme = \"mine\"\n",
      "themes/mine.toml": "inherits = \"dark\"\n[style]\noverdu = { fg = \"red\" }\n",
    ])
    let session = try office.kith()
    try session.expect("themes/mine.toml, line 3: no role is called “overdu”")
    try session.expect("5 overdue")
  }

  @Test(arguments: [
    "xterm", "xterm-256color", "screen-256color", "screen", "tmux-256color", "linux", "vt100",
    "vt220", "rxvt",
  ])
  func drawsOnManyTerminals(terminal: String) throws {
    try office.makeBook(count: 30)
    let session = try office.kith(environment: ["TERM": terminal])
    let before = session.state
    try session.expect("30 overdue")
    session.send("jd")
    try session.expect("29 overdue")
    session.send("<PgDn><PgDn>")
    try session.expect("further down", quiet: .milliseconds(150)) { !$0.shows("Contact 001") }
    let text = session.screen.text
    session.press("<C-l>")
    #expect(session.screen.text == text)
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.state == before)
  }

  /// What a card, a colleague or a mail could have brought in.
  @Test func noRecordSpeaksToTheTerminal() throws {
    let hostile = [
      "Esc \u{1B}[2J\u{1B}[31mEve", "Title \u{1B}]0;owned\u{7}",
      "Clip \u{1B}]52;c;b3duZWQ=\u{1B}\\",
      "C1 \u{9B}31m\u{9D}0;owned\u{9C}", "Bidi \u{202E}drawkcab\u{2066}\u{200F}",
      "Zero\u{200B}width\u{FEFF}\u{2060}", "Bell \u{7}\u{8}\u{8}\u{7F}", "Lines \r\nand\ttabs\u{B}",
      "Query \u{1B}[6n\u{1B}[c\u{5}", "Tags \u{E0041}\u{E0042}",
    ]
    try office.makeBook(hostile)
    let session = try office.kith()
    try session.expect("\(hostile.count) overdue")
    for _ in hostile { session.press("j", quiet: .milliseconds(30)) }
    session.press("<Enter>ge<Esc>dn<Esc>s<Esc>x<Esc>u?<Esc>", quiet: .milliseconds(200))
    session.send("<Esc><Esc>q")
    _ = session.press("q")
    #expect(session.screen.commands.isEmpty)
    let text = String(decoding: session.transcript, as: UTF8.self)
    let harmful = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x08, 0x0A, 0x0D, 0x1B, 0x0E, 0x0F: false
      default: [.control, .format].contains(scalar.properties.generalCategory)
      }
    }
    #expect(harmful.isEmpty)
    for owned in ["owned\u{7}", "\u{1B}]", "\u{1B}[6n", "\u{1B}[c", "\u{1B}[31mEve"] {
      #expect(!text.contains(owned))
    }
  }

  @Test func ctrlLPaintsEverythingAgain() throws {
    try office.makeBook(count: 5)
    let session = try office.kith()
    try session.expect("5 overdue", quiet: .milliseconds(200))
    let text = session.screen.text
    let bytes = session.press("<C-l>").bytes
    #expect(bytes > 500)
    #expect(session.screen.text == text)
  }

  /// Flow control stays with the terminal, as it was found.
  @Test func ctrlSHoldsTheScreenAndCtrlQLetsItGo() throws {
    try office.makeBook(count: 5)
    let session = try office.kith()
    try session.expect("5 overdue", quiet: .milliseconds(200))
    session.send("<C-s>d")
    #expect(session.watch(for: .milliseconds(400)).bytes == 0)
    session.send("<C-q>")
    try session.expect("4 overdue")
  }
}

extension PtySession {
  /// The numbers of every colour that was asked for in the transcript.
  fileprivate var colours: [Int] {
    let text = String(decoding: transcript, as: UTF8.self)
    return text.matches(of: /\u{1B}\[([0-9;]*)m/).flatMap { match in
      match.1.split(separator: ";").compactMap { Int($0) }
        .filter { (30...49).contains($0) || (90...107).contains($0) }
    }
  }
}
