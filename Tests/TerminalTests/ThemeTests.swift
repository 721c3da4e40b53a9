import Testing

@testable import Terminal

@Suite struct ThemeTests {
  private static func read(
    _ text: String, others: [ThemeSource] = []
  ) throws(ThemeFault) -> Theme {
    let source = ThemeSource(name: "own", file: "themes/own.toml", text: text)
    return try Theme.read("own", from: [source] + others)
  }

  @Test("A theme that is shipped has every role", arguments: Theme.builtInNames)
  func shipped(name: String) throws {
    #expect(try Theme.read(name).name == name)
  }

  @Test func theDefaultThemeFitsAnyBackground() throws {
    let theme = try Theme.read("default")
    for role in Role.allCases {
      let look = theme[role]
      #expect(look == look.degraded(to: .eight), "\(role)")
      #expect(look.background == .terminal, "\(role)")
      #expect(look.attributes.isSubset(of: [.bold, .dim, .reverse]), "\(role)")
      #expect(look.mono.isSubset(of: [.bold, .underline, .reverse]), "\(role)")
    }
  }

  @Test func monoIsTheDefaultWithoutColour() throws {
    let (plain, coloured) = (try Theme.read("mono"), try Theme.read("default"))
    for role in Role.allCases {
      #expect(plain[role] == coloured[role].degraded(to: .mono), "\(role)")
    }
  }

  @Test func everyRoleHasItsOwnLetter() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }

  @Test func aThemeSaysOnlyWhatItChanges() throws {
    let theme = try Self.read(
      """
      inherits = "default"
      [palette]
      warm = "#d7875f"
      [style]
      "due.today" = { fg = "warm", attributes = ["italic"] }
      mark = { bg = 4, mono = ["underline"] }
      """)
    let base = try Theme.read("default")
    let warm = Colour.rgb(red: 0xD7, green: 0x87, blue: 0x5F)
    #expect(
      theme[.dueToday] == Look(foreground: warm, attributes: .italic, mono: base[.dueToday].mono))
    #expect(theme[.mark].foreground == base[.mark].foreground)
    #expect(theme[.mark].background == .indexed(4))
    #expect(theme[.mark].mono == .underline)
    #expect(theme[.overdue] == base[.overdue])
  }

  /// A theme after `inherits = "default"` on line 1, and what is wrong with it.
  static let faulty: [(text: String, line: Int, kind: ThemeFault.Kind)] = [
    ("fonts = 1", 2, .unknownKey("fonts")),
    ("colour = 1", 2, .wrongValue("colour")),
    ("style = 1", 2, .wrongValue("style")),
    ("[style]\n\n'overdu' = { fg = 1 }", 4, .unknownRole("overdu")),
    ("[style]\noverdue = \"red\"", 3, .wrongValue("overdue")),
    ("[style]\noverdue = { fg = \"rd\" }", 3, .unknownColour("rd")),
    ("[style]\noverdue = { fg = 256 }", 3, .unknownColour("256")),
    ("[style]\noverdue = { fg = [] }", 3, .wrongValue("overdue")),
    ("[style]\noverdue = { font = 1 }", 3, .unknownKey("font")),
    ("[style]\n[style.mark]\nmono = [\"blink\"]", 3, .unknownAttribute("blink")),
    ("[style]\nmark = { mono = \"bold\" }", 3, .wrongValue("mark")),
    ("[palette]\nwarm = \"#12\"", 3, .unknownColour("#12")),
  ]

  @Test("A fault names its line", arguments: faulty)
  func faults(text: String, line: Int, kind: ThemeFault.Kind) throws {
    let fault = try #require(throws: ThemeFault.self) {
      try Self.read("inherits = \"default\"\n" + text)
    }
    #expect(fault == ThemeFault(file: "themes/own.toml", line: line, kind: kind))
  }

  @Test func whatIsNotTOMLNamesItsLineToo() throws {
    let fault = try #require(throws: ThemeFault.self) {
      try Self.read("inherits = \"default\"\n\n[style")
    }
    #expect(fault.line == 3)
    guard case .syntax = fault.kind else {
      Issue.record("\(fault.kind)")
      return
    }
  }

  @Test func inheritanceMustLeadSomewhere() throws {
    let unknown = try #require(throws: ThemeFault.self) { try Self.read("inherits = \"defalut\"") }
    #expect(unknown.kind == .unknownTheme("defalut"))
    #expect(unknown.line == 1)
    let circle = try #require(throws: ThemeFault.self) { try Self.read("\ninherits = \"own\"") }
    #expect(circle.kind == .circle("own"))
    #expect(circle.line == 2)
    let bare = try #require(throws: ThemeFault.self) { try Self.read("") }
    #expect(bare.kind == .missingRole(.text))
    #expect(throws: ThemeFault(file: "none", line: nil, kind: .unknownTheme("none"))) {
      try Theme.read("none")
    }
  }

  @Test func aRoleNeedsItsFormWithoutColour() throws {
    let styles = Role.allCases.map { "\"\($0.rawValue)\" = { fg = 1, mono = [] }" }
    let complete = "[style]\n" + styles.joined(separator: "\n")
    let theme = try Self.read(complete)
    #expect(theme[.input].foreground == .indexed(1))
    let last = "\"input\" = { fg = 1"
    let text = complete.replacing(last + ", mono = [] }", with: last + " }")
    let fault = try #require(throws: ThemeFault.self) { try Self.read(text) }
    #expect(fault.kind == .missingMono(.input))
  }

  @Test func aThemeMayStandInFrontOfAShippedOne() throws {
    let own = ThemeSource(
      name: "dark", file: "themes/dark.toml",
      text: "inherits = \"dark\"\n[style]\nmark = { fg = \"warm\" }")
    let theme = try Theme.read("dark", from: [own])
    let shipped = try Theme.read("dark")
    #expect(theme[.mark].foreground == shipped[.dueToday].foreground)
    #expect(theme[.overdue] == shipped[.overdue])
  }

  @Test func anotherPaletteIsAThemeOfItsOwn() throws {
    let theme = try Self.read("inherits = \"dark\"\n[palette]\nalarm = \"#ffffff\"")
    let white = Colour.rgb(red: 255, green: 255, blue: 255)
    #expect(theme[.overdue].foreground == white)
    #expect(theme[.statusError].foreground == white)
    #expect(theme[.overdue].background == (try Theme.read("dark"))[.text].background)
  }

  @Test func aCircleOfThemesEnds() throws {
    let other = ThemeSource(name: "other", file: "other.toml", text: "inherits = \"own\"")
    let fault = try #require(throws: ThemeFault.self) {
      try Self.read("inherits = \"other\"", others: [other])
    }
    #expect(fault == ThemeFault(file: "other.toml", line: 1, kind: .circle("own")))
  }

  @Test func aHugeFileIsNotRead() throws {
    let text = String(repeating: "#", count: TOMLText.sizeLimit + 1)
    let fault = try #require(throws: ThemeFault.self) { try Self.read(text) }
    #expect(fault.kind == .tooLarge(limit: TOMLText.sizeLimit))
  }
}

@Suite struct ColourTests {
  @Test(
    "A colour is a name, a number or its parts",
    arguments: [
      ("default", Colour.terminal), ("red", .indexed(1)), ("bright-blue", .indexed(12)),
      ("208", .indexed(208)), ("#0a0B0c", .rgb(red: 10, green: 11, blue: 12)),
    ])
  func reads(text: String, colour: Colour) {
    #expect(Colour(text) == colour)
  }

  @Test(arguments: ["", "rd", "256", "-1", "#12345", "#1234567", "#-12345", "#+12345", "12 "])
  func refuses(text: String) {
    #expect(Colour(text) == nil)
  }

  @Test(
    "A terminal with fewer colours shows the nearest",
    arguments: [
      (Colour.rgb(red: 255, green: 135, blue: 0), ColourDepth.indexed, Colour.indexed(208)),
      (.rgb(red: 8, green: 8, blue: 8), .indexed, .indexed(232)),
      (.rgb(red: 250, green: 5, blue: 5), .sixteen, .indexed(9)),
      (.rgb(red: 250, green: 5, blue: 5), .eight, .indexed(1)),
      (.indexed(208), .sixteen, .indexed(3)), (.indexed(12), .eight, .indexed(4)),
      (.indexed(12), .sixteen, .indexed(12)), (.indexed(3), .eight, .indexed(3)),
      (.terminal, .eight, .terminal), (.indexed(1), .mono, .terminal),
      (.rgb(red: 1, green: 2, blue: 3), .direct, .rgb(red: 1, green: 2, blue: 3)),
    ])
  func degrades(colour: Colour, depth: ColourDepth, shown: Colour) {
    #expect(colour.degraded(to: depth) == shown)
  }

  @Test func brightBecomesBoldWhereThereAreEight() {
    let look = Look(foreground: .indexed(9), attributes: .italic, mono: .bold)
    #expect(look.degraded(to: .eight).foreground == .indexed(1))
    #expect(look.degraded(to: .eight).attributes == [.italic, .bold])
    #expect(look.degraded(to: .sixteen).attributes == .italic)
    #expect(look.degraded(to: .mono).attributes == .bold)
  }

  @Test(
    arguments: [
      (0, ColourDepth.mono), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .indexed),
      (0x100_0000, .direct),
    ])
  func depthComesFromTheNumberOfColours(colours: Int, depth: ColourDepth) {
    #expect(ColourDepth(colours: colours) == depth)
  }
}
