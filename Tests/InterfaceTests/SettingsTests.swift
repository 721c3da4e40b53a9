import Domain
import Terminal
import Testing

@testable import Interface

@Suite struct SettingsTests {
  private static func read(_ text: String) -> (settings: Settings, faults: [ConfigurationFault]) {
    var faults: [ConfigurationFault] = []
    let settings = Settings(reading: text, file: "config.toml", faults: &faults)
    return (settings, faults)
  }

  @Test("a file says what it changes, and on which line")
  func reads() {
    let (settings, faults) = Self.read(
      """
      language = "fr"
      "theme" = "dusk"

      dates = 'year-first'
      week-start = "sunday"
      touch = "visit"
      lines = "ascii"
      hints = false
      book = "~/book.kith"

      [programs]
      editor = ["vim", "-p"]
      """)
    #expect(faults == [])
    #expect(settings.language == .french)
    #expect(settings.theme == "dusk")
    #expect(settings.dates == .yearFirst)
    #expect(settings.weekStart == .sunday)
    #expect(settings.touch == .visit)
    #expect(settings.lines == .ascii)
    #expect(!settings.hints)
    #expect(settings.book == "~/book.kith")
    #expect(settings.editor == ["vim", "-p"])
    #expect(settings.open == Settings().open)
    #expect(settings.lineOf[.theme] == 2)
    #expect(settings.lineOf[.editor] == 12)
  }

  /// What is wrong, its line, and its sentences.
  static let faulty: [(text: String, line: Int, english: String, french: String)] = [
    (
      "\ntheem = \"dark\"", 2,
      "config.toml, line 2: “theem” is no setting: `kith config --default` lists them.",
      "config.toml, ligne 2 : « theem » n'est pas un réglage : `kith config --default` en donne la "
        + "liste."
    ),
    (
      "language = \"de\"", 1, "config.toml, line 1: language must be one of \"en\", \"fr\".",
      "config.toml, ligne 1 : language doit valoir l'un de : \"en\", \"fr\"."
    ),
    (
      "hints = \"no\"", 1, "config.toml, line 1: hints must be true or false.",
      "config.toml, ligne 1 : hints doit valoir true ou false."
    ),
    (
      "theme = \"../dark\"", 1, "config.toml, line 1: theme must be the name of a theme in quotes.",
      "config.toml, ligne 1 : theme doit être le nom d'un thème, entre guillemets."
    ),
    (
      "[programs]\n\nopen = \"xdg-open\"", 3,
      "config.toml, line 3: programs.open must be a program and its first arguments, as in "
        + "[\"xdg-open\"].",
      "config.toml, ligne 3 : programs.open doit être un programme et ses premiers arguments, comme "
        + "[\"xdg-open\"]."
    ),
    (
      "[programs]\nbrowser = [\"firefox\"]", 2,
      "config.toml, line 2: “programs.browser” is no setting: `kith config --default` lists them.",
      "config.toml, ligne 2 : « programs.browser » n'est pas un réglage : `kith config --default` "
        + "en donne la liste."
    ),
  ]

  @Test("what is wrong is told with its line, and the rest holds", arguments: faulty)
  func faults(text: String, line: Int, english: String, french: String) throws {
    let (settings, faults) = Self.read(text + "\n[programs.more]\n")
    let fault = try #require(faults.first)
    #expect(fault.line == line)
    #expect(Wording(.english).fault(fault) == english)
    #expect(Wording(.french).fault(fault) == french)
    #expect(settings.theme == Settings().theme)
    #expect(Self.read("dates = \"month-first\"\n" + text).settings.dates == .monthFirst)
  }

  @Test("what is no TOML names its line, and every default holds")
  func syntax() throws {
    let (settings, faults) = Self.read("theme = \"dark\"\n\nlanguage =\n")
    #expect(settings.theme == "default")
    #expect(faults.count == 1)
    #expect(faults[0].line == 3)
  }

  @Test(
    "every setting is documented, and the file of defaults reads back", arguments: Language.allCases
  )
  func documentation(language: Language) {
    let wording = Wording(language)
    let text = Settings.documentation(wording, file: "~/.config/kith/config.toml")
    #expect(Self.read(text).faults == [])
    #expect(Self.read(text).settings == Settings())
    var section = ""
    var seen: [Setting: String] = [:]
    var uncommented = ""
    for line in text.split(separator: "\n") {
      #expect(SafeText(line).width <= 100, "\(line)")
      if line.hasPrefix("[") { section = line.dropFirst().dropLast() + "." }
      guard line.hasPrefix("#"), !line.hasPrefix("# ") else {
        if !line.hasPrefix("#") { uncommented += line + "\n" }
        continue
      }
      uncommented += line.dropFirst() + "\n"
      let key = section + line.dropFirst().prefix { $0 != " " }
      if let setting = Setting(rawValue: key) { seen[setting] = String(line.dropFirst()) }
    }
    #expect(Set(seen.keys) == Set(Setting.allCases))
    let (settings, faults) = Self.read(uncommented)
    #expect(faults == [])
    for setting in Setting.allCases {
      if let value = Settings().value(of: setting) {
        #expect(settings.value(of: setting) == value, "\(setting)")
      }
      #expect(!wording.documentation(setting).isEmpty)
    }
    #expect(text.contains(":settings"))
  }

  @Test("the language of the documentation is its reader's")
  func documentationLanguages() {
    for setting in Setting.allCases {
      #expect(Wording(.english).documentation(setting) != Wording(.french).documentation(setting))
    }
  }

  // MARK: - Keeping one

  @Test("one line is rewritten, and everything else stays")
  func rewriting() throws {
    let text = """
      # mine
      language = "fr"
      theme = "dark"   # after dusk: "mono"

      # the programs
      [programs]
      open = ["firefox"]

      """
    let dark = "theme = \"dark\"   # after dusk"
    #expect(
      try TOMLLine.setting("theme", to: "\"light\"", in: text)
        == text.replacing(dark, with: "theme = \"light\"  # after dusk"))
    #expect(
      try TOMLLine.setting("hints", to: "false", in: text)
        == text.replacing("# the programs", with: "hints = false\n\n# the programs"))
    #expect(try TOMLLine.setting("theme", to: "\"light\"", in: "") == "theme = \"light\"\n")
    #expect(
      try TOMLLine.setting("theme", to: "1", in: "a = 1\r\ntheme = 2\r\n")
        == "a = 1\r\ntheme = 1\r\n")
  }

  @Test("a line comes after the one that documents it")
  func uncommenting() throws {
    let text = Settings.documentation(Wording(.english), file: "config.toml")
    let changed = try TOMLLine.setting("theme", to: "\"light\"", in: text)
    #expect(changed.contains("#theme = \"default\"\ntheme = \"light\"\n"))
    #expect(changed.count == text.count + "theme = \"light\"\n".count)
    #expect(Self.read(changed).settings.theme == "light")
  }

  @Test("a file that cannot be read is not written over")
  func broken() {
    #expect(throws: TOMLText.Fault.self) {
      try TOMLLine.setting("theme", to: "\"light\"", in: "theme = \n")
    }
  }

  // MARK: - On the screen

  @Test("what is wrong is said at the start, and how much more there is")
  func notices() throws {
    let one = try Sitting(adjusting: { $0.notices = ["config.toml, line 3: no."] })
    #expect(one.screen.contains { $0.contains(" config.toml, line 3: no.") })
    let sitting = try Sitting(adjusting: { $0.notices = ["config.toml, line 3: no.", "And this."] })
    let said = "2 faults, all in :messages. config.toml, line 3: no."
    #expect(sitting.screen.contains { $0.contains(said) })
    sitting.type(":")
    sitting.write("messages")
    sitting.type("<Enter>")
    #expect(sitting.screen.contains { $0.contains("! And this.") })
  }

  @Test("hints can be hidden, and a touch begin otherwise")
  func hints() throws {
    let sitting = try Sitting(adjusting: {
      $0.settings.hints = false
      $0.settings.touch = .visit
    })
    #expect(sitting.screen.last == "")
    sitting.type("t")
    #expect(sitting.screen.contains { $0.contains("Visit with") })
  }

  @Test("a theme or a setting that cannot be had is said")
  func refused() throws {
    let sitting = try Sitting()
    sitting.handle(.refused(Problem("config.toml cannot be written.")))
    #expect(sitting.screen.contains { $0.contains("config.toml cannot be written.") })
  }
}
