import Domain
import Store
import Terminal
import Testing

@testable import Interface

/// `:` does anything by its name.
@Suite struct PaletteTests {
  private func palette(_ sitting: Sitting) -> Palette? {
    if case .palette(let palette) = sitting.desk.overlay { palette } else { nil }
  }

  @Test(
    "a few letters find an action by its name, in the reader's language or the stable one",
    arguments: [
      (Language.english, "snz", Action.snooze), (.english, "hand", .handOver),
      (.english, "undo", .undo), (.english, "copy ph", .copyPhone), (.french, "veil", .snooze),
      (.french, "snooze", .snooze), (.french, "etiq", .setTags), (.french, "confier", .handOver),
      (.french, "pas joint", .noAnswer), (.english, "deceased", .endContact),
    ])
  func fuzzy(language: Language, typed: String, action: Action) throws {
    let sitting = try Sitting(language: language)
    sitting.type(":")
    sitting.write(typed)
    #expect(palette(sitting)?.chosen?.label == sitting.desk.wording.actionName(action))
  }

  @Test("every action is found by its whole name, with the key that does the same")
  func all() throws {
    for language in Language.allCases {
      let sitting = try Sitting(language: language)
      for action in Action.allCases where !action.isOnlyInBoxes && action != .palette {
        sitting.type(":")
        sitting.write(sitting.desk.wording.actionName(action))
        let chosen = try #require(palette(sitting)?.chosen, "\(action)")
        #expect(chosen.label == sitting.desk.wording.actionName(action))
        let keys = KeyTable.standard.keys(for: action)
        #expect(chosen.keys == keys.map(sitting.desk.wording.keyNames(of:)) ?? "", "\(action)")
        sitting.type("<Esc>")
      }
    }
  }

  @Test("Enter does the one that is chosen")
  func performs() throws {
    let sitting = try Sitting()
    let before = sitting.desk.overdue
    sitting.type(":")
    sitting.write("done")
    sitting.type("<Enter>")
    #expect(sitting.desk.overdue == before - 1)
    #expect(sitting.desk.overlay == nil)
  }

  @Test("what is told is said before it is done")
  func understands() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type(":")
    sitting.write("snooze +10d")
    #expect(
      palette(sitting)?.says == sitting.desk.wording.longDay(TestBook.today + 10) + " (in 10 d)")
    sitting.type("<Enter>")
    let followUp = try #require(
      sitting.book.store.agenda(count: 99, today: TestBook.today)
        .first { $0.name.family == "Duval" }?.followUp)
    #expect(followUp.shows == TestBook.today + 10)
  }

  @Test("a French line is French")
  func french() throws {
    let sitting = try Sitting(language: .french)
    sitting.go(to: "Zoë Duval")
    sitting.type(":")
    sitting.write("veille 10 j")
    #expect(palette(sitting)?.says.contains("dans 10 j") == true)
    sitting.type("<Enter>")
    #expect(sitting.desk.message?.kind == .done)
  }

  @Test("the beginning of a name is enough where it is only one's")
  func begins() throws {
    let sitting = try Sitting(.calls(1), language: .french)
    sitting.type("2 :")
    sitting.write("etiq +notaire")
    sitting.type("<Enter>")
    #expect(sitting.card?.tags == ["notaire"])
    sitting.type(":")
    sitting.write("no x")
    #expect(palette(sitting)?.answer == nil)
  }

  /// A line, and what it leaves of the contact that was selected.
  @Test(
    "contacts are classified by what is told",
    arguments: [
      "tag +notary -cold", "stage ambassador because she sends everybody", "cadence 30/45",
    ])
  func classifies(line: String) throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    let before = try sitting.book.entries()
    sitting.type(":")
    sitting.write(line)
    sitting.type("<Enter>")
    #expect(try sitting.book.entries() == before + 1)
    #expect(sitting.desk.message?.kind == .done)
  }

  @Test("the contact that is meant is found while it is typed")
  func goes() throws {
    let sitting = try Sitting()
    sitting.type(":")
    sitting.write("go zoe duv")
    #expect(palette(sitting)?.says == "Zoë Duval")
    sitting.type("<Enter>")
    #expect(sitting.desk.card.details?.contact.names.family == "Duval")
    #expect(sitting.desk.focus == .card)
  }

  @Test("Tab completes the action, then what it is told")
  func completes() throws {
    let sitting = try Sitting()
    sitting.type(":")
    sitting.write("them")
    sitting.type("<Tab>")
    #expect(palette(sitting)?.editor.text == "theme ")
    sitting.write("hi")
    sitting.type("<Tab>")
    #expect(palette(sitting)?.editor.text == "theme high-contrast")
  }

  @Test("a theme shows while it is looked at; Esc brings the other back, Enter keeps it")
  func themes() throws {
    let sitting = try Sitting()
    sitting.type(":")
    sitting.write("theme ")
    sitting.type("<Down><Down>")
    sitting.type("<Esc>")
    #expect(
      sitting.effects == [
        .preview(theme: "dark"), .preview(theme: "light"), .preview(theme: "default"),
      ])
    sitting.type(":")
    sitting.write("theme dark")
    sitting.type("<Enter>")
    #expect(
      sitting.effects.suffix(2) == [
        .configure(.theme, "\"dark\""), .preview(theme: "dark"),
      ])
    #expect(sitting.desk.surroundings.settings.theme == "dark")
  }

  @Test("settings hold at once, and are kept")
  func settings() throws {
    let sitting = try Sitting()
    sitting.type(":")
    sitting.write("set hints off")
    sitting.type("<Enter>")
    #expect(sitting.screen.last == "")
    sitting.type(":")
    sitting.write("set language fr")
    sitting.type("<Enter>")
    #expect(sitting.screen.contains { $0.contains("En retard") })
    #expect(
      sitting.effects == [.configure(.hints, "false"), .configure(.language, "\"fr\"")])
  }

  /// Lines that mean nothing, and what is said of them.
  @Test(
    "what means nothing is a clear sentence, and the palette stays",
    arguments: [
      ("xyzzy", "Nothing is called “xyzzy”: ? lists what there is."),
      ("snooze purple", "“purple”"), ("theme purple", "One of: default, dark"),
      ("set volume 3", "A setting and its value: language"), ("tier Z", "One of: "),
      ("filter colour:red", "colour"), ("go nobody at all", "No contact is called"),
    ])
  func faults(line: String, sentence: String) throws {
    let sitting = try Sitting()
    let before = try sitting.book.entries()
    sitting.type(":")
    sitting.write(line)
    sitting.type("<Enter>")
    let says = try #require(palette(sitting)?.says)
    #expect(says.contains(sentence), "\(says)")
    #expect(sitting.screen.contains { $0.contains(sentence) })
    #expect(try sitting.book.entries() == before)
  }

  @Test("what cannot be done now says why, and is not done")
  func obstacles() throws {
    let sitting = try Sitting(.empty)
    sitting.type(":")
    sitting.write("snooze")
    #expect(palette(sitting)?.chosen?.obstacle == sitting.desk.wording.nothingSelected)
    sitting.type("<Enter>")
    #expect(palette(sitting) != nil)
    sitting.write(" +10d")
    sitting.type("<Enter>")
    #expect(palette(sitting)?.says == sitting.desk.wording.nothingSelected)
  }

  @Test("Up brings back what was told before, Down goes on, and what is typed is one's own")
  func history() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    for line in ["tag +notary", "cadence 30/45"] {
      sitting.type(":")
      sitting.write(line)
      sitting.type("<Enter>")
    }
    sitting.type(":<Up>")
    #expect(palette(sitting)?.editor.text == "cadence 30/45")
    sitting.type("<Ctrl-p><Up>")
    #expect(palette(sitting)?.editor.text == "tag +notary")
    sitting.type("<Down>")
    #expect(palette(sitting)?.editor.text == "cadence 30/45")
    sitting.type("<Down>")
    #expect(palette(sitting)?.editor.text == "")
    sitting.type("<Up><Ctrl-w>")
    sitting.write("20/30")
    sitting.type("<Up>")
    #expect(palette(sitting)?.editor.text == "cadence 20/30")
    sitting.type("<Enter>")
    #expect(sitting.card?.contact.cadence == Cadence(text: "20/30"))
  }

  @Test("tags of the book complete, with their sign and those before them")
  func tags() throws {
    let sitting = try Sitting(.calls(2))
    sitting.type("2 c t")
    sitting.write("notary, first buyer,")
    sitting.type("<Enter> j :")
    sitting.write("tag -old +not")
    sitting.type("<Tab>")
    #expect(palette(sitting)?.editor.text == "tag -old +notary")
    sitting.type("<Esc>:")
    sitting.write("tag notary first")
    sitting.type("<Tab><Enter>")
    #expect(sitting.card?.tags == ["first buyer", "notary"])
  }

  @Test("a contact is archived without a reason, and none is lost")
  func reasonForAContact() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("2 :")
    sitting.write("drop moved away")
    sitting.type("<Enter>")
    #expect(palette(sitting)?.says == sitting.desk.wording.archivedWithoutReason)
    #expect(sitting.card?.contact.archived == nil)
    sitting.type("<Esc> 1 :")
    sitting.write("drop sold elsewhere")
    sitting.type("<Enter>")
    #expect(try sitting.book.store.find(ID<FollowUp>(1))?.reason == "sold elsewhere")
  }

  @Test("the last messages, the latest first, and what the program is")
  func messages() throws {
    let sitting = try Sitting()
    sitting.type("d")
    let said = try #require(sitting.desk.message?.text)
    sitting.type(":")
    sitting.write("messages")
    sitting.type("<Enter>")
    #expect(sitting.screen.contains { $0.contains(said.prefix(40)) })
    sitting.type("<Esc>:")
    sitting.write("about")
    sitting.type("<Enter>")
    #expect(sitting.screen.contains { $0.contains("/home/marie/book.kith") })
    #expect(sitting.screen.contains { $0.contains("UTC") })
  }

  @Test("the screens")
  func goldens() throws {
    let sitting = try Sitting()
    sitting.type(":")
    try expectGolden("palette", sitting.draw())
    sitting.write("sn")
    try expectGolden("palette-typed", sitting.draw())
    sitting.write("ooze 2 oct")
    try expectGolden("palette-day", sitting.draw())
    let french = try Sitting(rows: 15, columns: 60, language: .french)
    french.type(":")
    french.write("thème ")
    try expectGolden("palette-theme-fr-60x15", french.draw())
    let empty = try Sitting(.empty, rows: 30, columns: 100, language: .french)
    empty.type(":")
    empty.write("co")
    try expectGolden("palette-obstacle-fr", empty.draw())
  }
}
