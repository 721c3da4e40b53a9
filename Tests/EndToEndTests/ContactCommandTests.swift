import Foundation
import Testing

/// Contacts from a shell: found, added, changed, kept and erased.
struct ContactCommandTests {
  private let home = Home()

  init() throws { try home.makeBook() }

  @Test func listsAndFinds() throws {
    #expect(
      try home.run(["contacts"]).output == """
        c2  Zoé Duval
        c3  Luc Martin
        c4  Luc Martini

        """)
    #expect(try home.run(["contacts", "zoe"]).output == "c2  Zoé Duval\n")
    #expect(try home.run(["contacts", "0600", "duv"]).output == "c2  Zoé Duval\n")
    let nobody = try home.run(["contacts", "xavier"], language: "fr")
    #expect(nobody.output == "Aucun contact.\n")
    #expect(nobody.status == 0)
    let first = try home.run(["contacts", "--limit", "1"])
    #expect(first.output == "c2  Zoé Duval\n")
    #expect(first.errors == "The first 1; --limit shows more.\n")
  }

  @Test func filters() throws {
    #expect(try home.run(["edit", "duval", "--stage", "ambassador"]).status == 0)
    #expect(
      try home.run(["contacts", "--filter", "niveau:ambassadeur"]).output
        == "c2  Zoé Duval    ambassador\n")
    let wrong = try home.run(["contacts", "--filter", "shoe:42"])
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("shoe:42"))
  }

  @Test func printsContactsAsJSON() throws {
    let run = try home.run(["contacts", "duval", "--json"])
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(rows.count == 1)
    #expect(rows.first?["target"] as? String == "c2")
    #expect(rows.first?["name"] as? String == "Zoé Duval")
    let values = try #require(rows.first?["values"] as? [[String: Any]])
    #expect(values.first?["text"] as? String == "06 00 00 00 00")
  }

  @Test func addsWhoIsNotHereYet() throws {
    let added = try home.run([
      "add", "--given", "Ève", "--family", "Roux", "--phone", "+33 6 11 22 33 44", "--tier", "a",
    ])
    #expect(added.output == "Done: adding Ève Roux.\n")
    let again = try home.run(["add", "--family", "X", "--phone", "06.11.22.33.44"])
    #expect(again.status == 1)
    #expect(again.errors == "Ève Roux (c5) is here already; --even-so adds another one.\n")
    let same = try home.run(["add", "--given", "eve", "--family", "ROUX"], language: "fr")
    #expect(same.errors == "Ève Roux (c5) est déjà là ; --even-so en ajoute un autre.\n")
    #expect(
      try home.run(["add", "--family", "X", "--phone", "0611223344", "--even-so"]).status == 0)
    #expect(try home.run(["add"]).status == 2)
    #expect(try home.run(["add", "--family", "Y", "--tier", "Z"]).status == 2)
  }

  @Test func aStageComesWithTheCardInOneStep() throws {
    let added = try home.run(["add", "--family", "Roux", "--stage", "client"])
    #expect(added.output == "Done: adding Roux.\n")
    #expect(try home.run(["contacts", "--filter", "stage:client"]).output.contains("Roux"))
    let edited = try home.run(["edit", "roux", "--stage", "partner", "--tag", "vip"])
    #expect(edited.output == "Done: editing Roux.\n")
    #expect(try home.run(["edit", "roux", "--stage", "partner"]).status == 1)
    #expect(try home.run(["undo", "--yes"]).status == 0)
    #expect(try home.run(["contacts", "vip"]).output == "No contacts.\n")
    #expect(try home.run(["contacts", "--filter", "stage:client"]).output.contains("Roux"))
    #expect(try home.run(["undo", "--yes"]).status == 0)
    #expect(try home.run(["contacts", "roux"]).output == "No contacts.\n")
  }

  @Test func whoAddsAContactIsInChargeOfThem() throws {
    #expect(try home.run(["note", "zoe", "Hello"]).status == 0)
    #expect(try home.run(["add", "--family", "Roux"]).status == 0)
    let mine = try home.run(["contacts", "--filter", "owner:\(NSUserName())"]).output
    #expect(mine.contains("Roux"))
    #expect(!mine.contains("Zoé"))
  }

  @Test func changesACard() throws {
    let edited = try home.run(["edit", "zoe", "--job-title", "Notaire", "--tag", "vip"])
    #expect(edited.output == "Done: editing Zoé Duval.\n")
    #expect(try home.run(["show", "zoe"]).output.contains("Notaire"))
    #expect(try home.run(["contacts", "vip"]).output.contains("Zoé Duval"))
    #expect(try home.run(["edit", "zoe"]).status == 1)
    #expect(try home.run(["edit", "zoe", "--untag", "VIP"]).status == 0)
    #expect(try home.run(["contacts", "vip"]).output == "No contacts.\n")
    #expect(try home.run(["edit", "luc", "--tag", "x"]).errors.contains("may be"))
  }

  @Test func logsAndTellsTheJournal() throws {
    #expect(try home.run(["note", "zoe", "Likes", "green"]).status == 0)
    #expect(try home.run(["touch", "c3", "--channel", "meeting", "Long talk"]).status == 0)
    #expect(try home.run(["show", "c3"]).output.contains("Long talk"))
    #expect(try home.run(["contacts", "green", "--exchanges"]).output == "c2  Zoé Duval\n")
    let journal = try home.run(["journal", "--contact", "c3"]).output
    #expect(journal.contains("logged a contact with Luc Martin"))
    #expect(!journal.contains("Zoé Duval"))
    let noted = try home.run(["journal", "--contact", "c2"]).output
    #expect(noted.contains("added a note on Zoé Duval"))
    #expect(try home.run(["journal", "--by", "nobody"]).status == 1)
    let json = try home.run(["journal", "--json", "--limit", "1"]).output
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(rows.first?["verb"] as? String == "logInteraction")
  }

  @Test func copiesTheBook() throws {
    let copy = home.folder + "/copy.kith"
    #expect(try home.run(["backup", copy]).output == "The book is in \(copy), checked.\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try home.run(["check", "--book", copy]).status == 0)
    #expect(try home.run(["backup", copy]).status == 1)
    #expect(try home.run(["backup", copy, "--force"]).status == 0)
    #expect(try home.run(["backup", "/nowhere/copy.kith"]).status == 1)
  }

  @Test("no backup goes over the book itself", arguments: ["", "-wal", "-shm", "-journal"])
  func sparesTheBook(suffix: String) throws {
    let link = home.folder + "/link.kith"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: home.standardBook)
    for target in [home.standardBook + suffix] + (suffix.isEmpty ? [link] : []) {
      let run = try home.run(["backup", target, "--force"])
      #expect(run.status == 1)
      #expect(
        run.errors
          == "\(target) is the book itself, or belongs to it: choose another file.\n")
    }
    #expect(try home.run(["check"]).status == 0)
    #expect(try home.run(["contacts", "zoe"]).output == "c2  Zoé Duval\n")
  }

  @Test func nobodyIsChosenForTheirNotes() throws {
    #expect(try home.run(["edit", "zoe", "--notes", "Cousin of Quentin"]).status == 0)
    let run = try home.run(["note", "quentin", "Called"])
    #expect(run.status == 1)
    #expect(
      run.errors
        == "No contact is called “quentin”; it stands on the card of Zoé Duval (c2).\n")
    #expect(try home.run(["edit", "c3", "--notes", "Duval sent him"]).status == 0)
    #expect(try home.run(["note", "duval", "Called"]).status == 0)
  }

  @Test func readsDaysInTheOrderOfTheSettings() throws {
    try home.configure("dates = \"month-first\"\n")
    let snoozed = try home.run(["snooze", "zoe", "4/1/2027"])
    #expect(snoozed.output.contains("Apr"))
  }

  @Test func exportsEveryRecord() throws {
    let lines = try home.run(["export", "--json-lines"]).output.split(separator: "\n")
    var kinds: Set<String> = []
    for line in lines {
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      kinds.insert(try #require(record?["record"] as? String))
      #expect(record?["id"] is Int)
    }
    #expect(kinds.isSuperset(of: ["contact", "value", "follow_up", "colleague", "firm", "tier"]))
    let file = home.folder + "/all.jsonl"
    #expect(try home.run(["export", "--json-lines", file]).status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") == lines)
    #expect(try home.run(["export", "--json-lines", file]).status == 1)
    #expect(try home.run(["export"]).status == 2)
  }

  @Test func erasesOnlyWhoseFullNameIsGiven() throws {
    #expect(try home.run(["note", "c3", "Saw", "Duval", "there"]).status == 0)
    let asked = try home.run(["erase", "duval"])
    #expect(asked.output.contains("--yes “Zoé Duval”"))
    #expect(asked.output.contains("c3  Luc Martin  in what happened"))
    #expect(try home.run(["erase", "duval", "--yes", "Duval"]).status == 2)
    #expect(try home.run(["contacts", "zoe"]).output == "c2  Zoé Duval\n")
    let erased = try home.run(["erase", "duval", "--yes", "zoe duval"], language: "fr")
    #expect(erased.output.hasPrefix("Effacé."))
    #expect(try home.run(["contacts", "zoe"]).output == "No contacts.\n")
    #expect(try home.run(["check"]).status == 0)
  }

  @Test("a checked file is rewritten, and holds nothing of what was erased")
  func scrubs() throws {
    #expect(try home.run(["edit", "duval", "--notes", "owes Quillebeuf money"]).status == 0)
    #expect(try home.run(["erase", "duval", "--yes", "zoe duval"]).status == 0)
    let scrubbed = try home.run(["check", "--scrub"])
    #expect(scrubbed.status == 0)
    #expect(
      scrubbed.output.hasSuffix("The file was rewritten: it holds nothing that was erased.\n"))
    for file in [home.standardBook, home.standardBook + "-wal"] {
      guard let bytes = FileManager.default.contents(atPath: file) else { continue }
      #expect(bytes.range(of: Data("Quillebeuf".utf8)) == nil)
      #expect(bytes.range(of: Data("Duval".utf8)) == nil)
    }
    #expect(try home.run(["check"]).status == 0)
  }

  @Test("a file in which somebody else writes all the time is not rewritten, and that is said")
  func scrubsLater() throws {
    let writer = SlowWriter(on: home.standardBook)
    defer { writer.stop() }
    let run = try home.run(["check", "--scrub"], language: "fr")
    #expect(run.status == 1)
    #expect(run.output.contains("Quelqu'un d'autre est dans le carnet"))
  }

  @Test("an e-mail address finds whose it is, whole or in part")
  func findsByEmail() throws {
    #expect(try home.run(["edit", "duval", "--email", "zoe@etude-perrache.fr"]).status == 0)
    for text in ["zoe@etude-perrache.fr", "PERRACHE", "etude-per"] {
      #expect(try home.run(["contacts", text]).output == "c2  Zoé Duval\n")
    }
  }

  /// What a shell asks at Tab, the last word being typed, and what it is offered.
  @Test(
    "shells complete names, codes and filters",
    arguments: [
      (
        ["show", "--", "positional@0", "1", "2", "kith", "show", "lu"],
        ["luc Martin", "luc Martini"]
      ),
      (["show", "--", "positional@0", "1", "1", "kith", "show", "Z"], ["Zoé Duval"]),
      (["show", "--", "positional@0", "1", "2", "kith", "show", "c3"], ["c3"]),
      (
        ["contacts", "--", "--filter", "2", "3", "kith", "contacts", "--filter", "sta"], ["stage:"]
      ),
      (
        ["contacts", "--", "--filter", "2", "10", "kith", "contacts", "--filter", "stage:amba"],
        ["stage:ambassador"]
      ),
      (
        [
          "contacts", "--", "--filter", "2", "14", "kith", "contacts", "--filter", "never owner:zo",
        ],
        ["never owner:zoe"]
      ),
    ])
  func completes(words: [String], offers: [String]) throws {
    let run = try home.run(
      ["---completion"] + words, language: nil, today: nil, environment: ["LANG": "C.UTF-8"])
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").map(String.init) == offers)
  }

  /// Bash hands over words broken at colons, and puts what it is offered behind the last one.
  @Test(
    "bash completes behind a colon",
    arguments: [
      (["contacts", "--filter", "sta"], "sta", "stage:"),
      (["contacts", "--filter", "stage", ":", "amb"], "stage:amb", "ambassador"),
      (["contacts", "--filter", "owner", ":"], "owner:", "zoe"),
      (["show", "lu"], "lu", "luc Martin\nluc Martini"),
    ])
  func completesInBash(words: [String], typed: String, offered: String) throws {
    let script = """
      kith="$1"; line="$2"; shift 2
      eval "$("$kith" --generate-completion-script bash)"
      COMP_WORDS=("$kith" "$@"); COMP_CWORD=$#
      COMP_LINE="$kith $line"; COMP_POINT=${#COMP_LINE}
      _kith_beyond_colons "$kith" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let line = (words.prefix { $0 == "contacts" || $0 == "show" || $0 == "--filter" } + [typed])
      .joined(separator: " ")
    let run = try home.run(
      ["-c", script, "bash", Home.program.path, line] + words, language: nil, today: nil,
      environment: ["LANG": "C.UTF-8"], program: URL(filePath: "/bin/bash"))
    #expect(run.output == offered + "\n", "\(run.errors)")
  }

  @Test("fish shows what a code stands for")
  func completesInFish() throws {
    let run = try home.run(
      ["---completion", "show", "--", "positional@0", "1", "2", "kith", "show", "c3"],
      language: nil, today: nil, environment: ["LANG": "C.UTF-8", "SAP_SHELL": "fish"])
    #expect(run.output.split(separator: "\n").first == "c3\tLuc Martin")
  }

  @Test("a shell is never offered what it would run")
  func completesNothingHostile() throws {
    let name = "Lucas$(touch \(home.folder)/hit)"
    #expect(try home.run(["add", "--family", name]).status == 0)
    let words = ["show", "--", "positional@0", "1", "5", "kith", "show", "Lucas"]
    let run = try home.run(["---completion"] + words, language: nil, today: nil)
    #expect(run.status == 0)
    #expect(run.output == "\n")
  }
}
