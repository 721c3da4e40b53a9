import Domain
import Foundation
import Store
import Testing

/// `kith` without its screen, as a shell sees it: the real program, in a home of its own.
struct CommandLineTests {
  private let home = Home()

  @Test(arguments: [
    ("en", "There is no book at"), ("fr", "Pas de carnet à"),
  ])
  func saysThatThereIsNoBook(language: String, start: String) throws {
    for arguments in [["agenda"], ["done", "f1"], ["check"], ["import", "a.vcf"], ["undo"]] {
      let run = try home.run(arguments + ["--language", language])
      #expect(run.status == 1)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix(start))
    }
    #expect(!FileManager.default.fileExists(atPath: home.standardBook))
  }

  @Test func listsTheAgenda() throws {
    try home.makeBook()
    let run = try home.run(["agenda"])
    #expect(run.status == 0)
    #expect(
      run.output == """
        Overdue (1)
        f1  28 Sep        Zoé Duval    Window frames  3 d late
        Today
        f2   1 Oct 14:30  Luc Martin   Keep in touch  today
        Tomorrow
        f3   2 Oct        Luc Martini  Send the keys  tomorrow

        """)
    let french = try home.run(["agenda", "--language", "fr", "--limit", "1"])
    #expect(
      french.output == """
        En retard (1)
        f1  28 sep  Zoé Duval  Window frames  3 j de retard

        """)
    #expect(french.errors == "Les 1 premiers ; --limit en affiche davantage.\n")
  }

  @Test func printsTheAgendaAsJSON() throws {
    try home.makeBook()
    let run = try home.run(["agenda", "--json", "--language", "fr"])
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(rows.count == 3)
    let second = rows[1]
    #expect(second["target"] as? String == "f2")
    #expect(second["section"] as? String == "today")
    #expect(second["due"] as? String == "2026-10-01")
    #expect(second["hour"] as? String == "14:30")
    #expect(second["name"] as? String == "Luc Martin")
    #expect(second["contact"] as? Int == 3)
    #expect(second["kind"] as? String == "call")
    #expect(second["purpose"] as? String == "courtesy")
    #expect(second["state"] as? String == "open")
    #expect(second["attempts"] as? Int == 0)
  }

  @Test func takesAnotherDayAsToday() throws {
    try home.makeBook()
    let run = try home.run(["agenda", "--today", "2026-10-05"])
    #expect(run.output.hasPrefix("Overdue (3)"))
    let wrong = try home.run(["agenda", "--today", "someday"])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("someday"))
  }

  @Test func completesAndTakesBack() throws {
    try home.makeBook()
    let done = try home.run(["done", "f1"])
    #expect(done.output == "Done: visit with Zoé Duval.\nNothing overdue any more. Well done!\n")
    #expect(try home.run(["done", "f1"]).status == 1)

    let plan = try home.run(["undo", "--language", "fr"])
    #expect(plan.status == 0)
    #expect(plan.output.hasPrefix("annuler : rouvrir la visite avec Mme Duval (à l'instant)\n"))
    #expect(try home.run(["agenda"]).output.hasPrefix("Today"))

    #expect(try home.run(["undo", "--yes"]).status == 0)
    #expect(try home.run(["agenda"]).output.hasPrefix("Overdue (1)\nf1"))
    #expect(try home.run(["redo", "--yes"]).status == 0)
    #expect(try home.run(["agenda"]).output.hasPrefix("Today"))
    let nothing = try home.run(["redo"])
    #expect(nothing.status == 1)
    #expect(nothing.errors == "Nothing to redo.\n")
  }

  @Test func snoozes() throws {
    try home.makeBook()
    let run = try home.run(["snooze", "f2", "2", "oct", "--language", "fr"])
    #expect(run.output == "En veille jusqu'au ven. 2 oct. : appel à M. Martin.\n")
    let list = try home.run(["agenda"])
    #expect(list.output.contains("Snoozed\nf2"))
    #expect(list.output.contains("snoozed until Fri 2 Oct, due Thu 1 Oct"))
    let past = try home.run(["snooze", "f2", "yesterday"])
    #expect(past.status == 2)
  }

  @Test func takesNamesThatMeanOneContact() throws {
    try home.makeBook()
    #expect(try home.run(["done", "duval"]).output.hasPrefix("Done: visit with Zoé Duval."))
    // A whole word goes before the piece of another one.
    #expect(try home.run(["done", "Luc", "Martin"]).output == "Done: call with Luc Martin.\n")
    let several = try home.run(["done", "luc"])
    #expect(several.status == 1)
    #expect(
      several.errors
        == "“luc” may be Luc Martin (c3), Luc Martini (c4): give more of the name.\n")
    #expect(try home.run(["done", "nobody"]).errors == "No contact is called “nobody”.\n")
  }

  @Test func showsACard() throws {
    try home.makeBook()
    let run = try home.run(["show", "duval", "--language", "fr"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Zoé Duval\n"))
    #expect(run.output.contains("téléphone       06 00 00 00 00"))
    #expect(run.output.contains("f1  28 sep  visite  Window frames"))
  }

  @Test func checks() throws {
    try home.makeBook()
    let sound = try home.run(["check"])
    #expect(sound.status == 0)
    #expect(sound.output.hasPrefix("The book is sound"))
    let note = home.folder + "/note.txt"
    try "no book".write(toFile: note, atomically: true, encoding: .utf8)
    let wrong = try home.run(["check", "--book", note])
    #expect(wrong.status == 1)
    #expect(wrong.errors == "\(note) is no book of Kith; it was left untouched.\n")
  }

  @Test func importsAndTakesBack() throws {
    try home.makeBook()
    let cards = home.folder + "/clients.vcf"
    try """
    BEGIN:VCARD
    VERSION:3.0
    N:Roche;Claire;;Me;
    FN:Me Claire Roche
    END:VCARD
    BEGIN:VCARD
    VERSION:3.0
    NOTE:nameless
    END:VCARD

    """.write(toFile: cards, atomically: true, encoding: .utf8)
    let run = try home.run(["import", cards])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("1 contact imported"))
    #expect(run.output.contains("The book was locked for"))
    #expect(run.errors.contains("Line 6:"))
    #expect(try home.run(["undo"]).output.hasPrefix("undo: remove the 1 contact from clients.vcf"))
    #expect(try home.run(["undo", "--yes"]).status == 0)
    #expect(try home.run(["show", "Roche"]).status == 1)
  }

  @Test func setsHolidays() throws {
    try home.makeBook()
    #expect(
      try home.run(["holidays", "alsace-moselle"]).output
        == "Public holidays: Alsace and Moselle.\n")
    let file = home.folder + "/closed.txt"
    try "2026-12-24 Closed\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(
      try home.run(["holidays", file, "--language", "fr"]).output
        == "Jours fériés : Alsace et Moselle, plus 1 jour à vous.\n")
    try "Christmas\n".write(toFile: file, atomically: true, encoding: .utf8)
    let wrong = try home.run(["holidays", file])
    #expect(wrong.status == 1)
    #expect(wrong.errors.hasPrefix("Line 1:"))
  }

  @Test func opensTheBookThatIsMeant() throws {
    try home.makeBook()
    let other = home.folder + "/other.kith"
    let usual = try home.run(["paths"]).output
    #expect(usual.contains(home.standardBook) && usual.contains("the usual place"))
    try home.configure("book = \"other.kith\"\nlanguage = \"fr\"\ntheme = 3\n")
    let configured = try home.run(["paths"], language: nil)
    #expect(configured.output.contains("other.kith"))
    #expect(configured.output.contains("d'après config.toml"))
    #expect(configured.errors.contains("config.toml, ligne 3 : theme doit"))
    let variable = try home.run(["paths"], environment: ["KITH_BOOK": other]).output
    #expect(variable.contains(other) && variable.contains("from KITH_BOOK"))
    let option = try home.run(["paths", "--book", other], environment: ["KITH_BOOK": "a"]).output
    #expect(option.contains(other) && option.contains("from --book"))
  }

  @Test(arguments: [
    (["LC_ALL": "fr_FR.UTF-8"], "carnet"), (["LANG": "fr"], "carnet"),
    (["LC_ALL": "C", "LANG": "fr_FR.UTF-8"], "book"), ([:], "book"),
  ])
  func speaksTheLanguageOfTheLocale(environment: [String: String], word: String) throws {
    let run = try home.run(["paths"], language: nil, environment: environment)
    #expect(run.output.hasPrefix(word))
  }

  @Test(arguments: [
    ["--nonsense"], ["snooze", "f1"], ["agenda", "--limit", "0"], ["agenda", "--language", "de"],
    ["done"],
  ])
  func refusesWrongUsage(arguments: [String]) throws {
    let run = try home.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test func helpsOnStandardOutput() throws {
    let run = try home.run(["agenda", "--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("--json"))
  }

  @Test func needsATerminalForTheScreen() throws {
    let run = try home.run(["demo"])
    #expect(run.status == 1)
    #expect(run.errors.contains("`kith agenda`"))
    let other = try home.run(["demo", "--book", "mine.kith"])
    #expect(other.status == 2)
    #expect(other.errors.contains("leave --book out"), "\(other.errors)")
  }

  /// A name that would clear the screen, set a title, or pass for another one.
  @Test func printsNoEscape() throws {
    let hostile = "Zoé\u{1B}[2J\u{9B}31m\u{202E}\u{7}\nDuval\u{1B}]0;x\u{7}"
    try home.makeBook(family: hostile)
    let runs = [
      ["agenda"], ["agenda", "--json"], ["show", "c2"], ["done", "zzz\u{1B}[2J"], ["done", "f1"],
      ["undo"], ["undo", "--yes"], ["snooze", "f1", "3d"], ["agenda", "--\u{1B}[2J"], ["check"],
      ["import", "\u{1B}[2J.vcf"], ["done", "luc"],
    ]
    for arguments in runs {
      let run = try home.run(arguments)
      let scalars = (run.output + run.errors).unicodeScalars
      let harmful = scalars.filter {
        $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
      }
      #expect(harmful.isEmpty, "\(arguments)")
    }
    let rows = try JSONSerialization.jsonObject(
      with: Data(try home.run(["agenda", "--json"]).output.utf8))
    let names = (rows as? [[String: Any]])?.compactMap { $0["name"] as? String } ?? []
    #expect(names.contains("Zoé \(hostile)"))
  }
}
