import Domain
import Foundation
import Pty
import Store
import Testing

/// Copies put back, people forgotten for good, and what is held about them: on the real files.
@Suite struct KeepingTests {
  private let office: Office

  init() throws { office = try Office() }

  private func contacts() throws -> String { try office.run("contacts").output }

  // MARK: - Restoring

  @Test func aBackupIsPutBackAndTheBookOfBeforeKept() throws {
    try office.makeBook(count: 3)
    let copy = office.folder + "/copy.kith"
    #expect(try office.run("backup", copy).status == .exited(0))
    #expect(try office.run("add", "--family", "Later").status == .exited(0))
    let asked = try office.run("restore", copy)
    #expect(asked.status == .exited(0))
    #expect(asked.output.contains("--yes does it"))
    #expect(asked.output.contains("\(copy): 3 contacts, last step on "))
    #expect(asked.output.contains("\(office.book): 4 contacts, last step on "))
    #expect(try contacts().contains("Later"))
    let done = try office.run("restore", copy, "--yes")
    #expect(done.status == .exited(0), "\(done.errors)")
    #expect(try !contacts().contains("Later"))
    #expect(try office.run("check").status == .exited(0))
    let aside = try #require(office.files.first { $0.contains("book.kith.before-") })
    #expect(done.output.contains(aside))
    let old = try office.run("contacts", "--book", office.folder + "/" + aside)
    #expect(old.output.contains("Later"))
  }

  @Test func nothingIsPutBackUnderSomebodysHands() throws {
    try office.makeBook(count: 3)
    let copy = office.folder + "/copy.kith"
    #expect(try office.run("backup", copy).status == .exited(0))
    let session = try office.kith()
    try session.expect("3 overdue")
    let refused = try office.run("restore", copy, "--yes")
    #expect(refused.status == .exited(1))
    #expect(refused.errors.hasPrefix("Somebody has \(office.book) open"), "\(refused.errors)")
    session.send("d")
    try session.expect("2 overdue")
    session.send("q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(try office.run("restore", copy, "--yes").status == .exited(0))
    #expect(try BookStore(opening: office.book).overdueCount(today: Office.today) == 3)
  }

  @Test func whereThereIsNoBookItIsMadeAtOnce() throws {
    try office.makeBook(count: 2)
    let (copy, place) = (office.folder + "/copy.kith", office.folder + "/new.kith")
    #expect(try office.run("backup", copy).status == .exited(0))
    #expect(try office.run("restore", copy, place).status == .exited(0))
    #expect(try office.run("contacts", "--book", place).output == contacts())
    let same = try office.run("restore", office.book, "--yes")
    #expect(same.status == .exited(1))
    #expect(same.errors.contains("is the book itself"))
  }

  // MARK: - Forgetting

  /// Words that only the erased person's records hold, however they came there.
  private static let secrets = [
    "Zorglub", "Mandragore", "612999888", "zenobie@secret", "Pantoufle", "Quetsche", "Rhubarbe",
    "Belladone", "Hellebore",
  ]

  /// Every file of the office with a secret in it.
  private func traces(except copies: [String] = []) -> [String] {
    office.files.filter { name in
      guard !copies.contains(where: name.hasPrefix),
        let bytes = FileManager.default.contents(atPath: office.folder + "/" + name)
      else { return false }
      let isIn = Self.secrets.contains { secret in
        [secret, secret.lowercased()].contains { bytes.range(of: Data($0.utf8)) != nil }
      }
      return isIn
    }
  }

  @Test("nothing of an erased person is in any file: book, log, index, drafts, memory")
  func erased() throws {
    try office.makeBook(count: 3)
    let backup = office.folder + "/copy.kith"
    for arguments in [
      [
        "add", "--given", "Zénobie", "--family", "Zorglub", "--notes", "Mandragore", "--phone",
        "+33 612999888", "--email", "zenobie@secret.example", "--tag", "Pantoufle",
      ],
      ["note", "c5", "Quetsche"], ["touch", "c5", "Rhubarbe"], ["undo", "--yes"],
      ["edit", "c5", "--job-title", "Belladone"], ["edit", "c5", "--job-title", ""],
      ["backup", backup],
    ] {
      let run = try ProgramRun.of(
        [Office.program] + arguments + ["--language", "en", "--today", "2026-10-01"],
        environment: office.environment())
      #expect(run.status == .exited(0), "\(arguments): \(run.errors)")
    }
    // What was typed and not saved, told to the palette, filtered by and searched for.
    let session = try office.kith()
    try session.expect("3 overdue")
    session.send("/zorglub<Enter>")
    try session.expect("zenobie@secret")
    session.send(":go zorglub<Enter>")
    session.send("n")
    try session.expect("Note on")
    session.send("Hellebore")
    try session.expect("Hellebore")
    try session.wait(for: "the draft") { office.files.contains { $0.contains("drafts/") } }
    session.signal(SIGHUP)
    _ = try session.waitForExit()
    #expect(traces().contains { $0.contains("drafts/") })
    let told = try office.run("erase", "c5", "--yes", "zenobie zorglub")
    #expect(told.status == .exited(0), "\(told.errors)")
    #expect(told.output.contains("Backups keep what they have"))
    #expect(traces(except: ["copy.kith"]) == [])
    // A backup still has them, as it says.
    #expect(traces() == ["copy.kith"])
    #expect(try office.run("check").status == .exited(0))
    #expect(try office.run("contacts", "zorglub").output == "No contacts.\n")
  }

  @Test("erased on the screen, nothing is left either, and the palette has forgotten the name")
  func erasedOnTheScreen() throws {
    try office.makeBook(["Martin", "Zorglub"])
    let session = try office.kith()
    try session.expect("2 overdue")
    session.send(":go zorglub<Enter>")
    try session.expect("the card") { $0.selectedRow?.contains("Zorglub") ?? false }
    session.send("cx")
    try session.expect("Erase Zorglub for good")
    session.send("zorglub<Enter>")
    try session.expect("Erased for good.")
    session.send(":<Up>")
    try session.expect("the palette") { !$0.shows("zorglub") }
    session.send("<Esc><Esc>q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(traces() == [])
  }

  @Test("what a colleague typed about somebody who was erased goes when they start again")
  func draftOfAnother() throws {
    try office.makeBook(["Martin", "Zorglub"])
    let session = try office.kith()
    try session.expect("2 overdue")
    session.send("jn")
    try session.expect("Note on Zorglub")
    session.send("Hellebore")
    try session.wait(for: "the draft") { traces().contains { $0.contains("drafts/") } }
    session.signal(SIGHUP)
    _ = try session.waitForExit()
    // Somebody else erases, who cannot reach the draft.
    let store = try BookStore(opening: office.book)
    _ = try store.run(
      Intention(EraseContact(ID(3))), as: Person(login: "sam"), today: Office.today, now: .now())
    let next = try office.kith()
    try next.expect("1 overdue")
    next.send("q")
    #expect(try next.waitForExit() == .exited(0))
    #expect(traces() == [])
  }

  @Test("a copy beside the book that still has them is named")
  func copiesBeside() throws {
    try office.makeBook(["Martin", "Zorglub"])
    let copy = office.folder + "/copy.kith"
    #expect(try office.run("backup", copy).status == .exited(0))
    #expect(try office.run("restore", copy, "--yes").status == .exited(0))
    let told = try office.run("erase", "c3", "--yes", "zorglub")
    #expect(told.output.contains("is a copy from before and still holds them"))
  }

  // MARK: - What is held

  @Test func allAboutOneContact() throws {
    try office.makeBook(["Martin", "Zorglub"])
    #expect(try office.run("edit", "c3", "--notes", "Mandragore").status == .exited(0))
    #expect(try office.run("edit", "c3", "--notes", "Belladone").status == .exited(0))
    let text = try office.run("export", "zorglub", "--everything")
    #expect(text.status == .exited(0), "\(text.errors)")
    #expect(text.output.hasPrefix("All that this book holds about Zorglub, on "))
    for part in ["family name", "Mandragore → Belladone", "follow-up"] {
      #expect(text.output.contains(part), "\(text.output)")
    }
    #expect(!text.output.contains("Martin"))
    let french = try ProgramRun.of(
      [
        Office.program, "export", "c3", "--everything", "--language", "fr", "--today", "2026-10-01",
      ],
      environment: office.environment())
    #expect(french.output.hasPrefix("Tout ce que ce carnet contient sur Zorglub, le jeudi"))
    let json = try office.run("export", "c3", "--everything", "--json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["name"] as? String == "Zorglub")
    #expect((object["records"] as? [Any])?.count == 2)
    #expect((object["history"] as? [Any])?.count == 3)
    for wrong in [["export"], ["export", "--everything"], ["export", "--json-lines", "--json"]] {
      let run = try ProgramRun.of([Office.program] + wrong, environment: office.environment())
      #expect(run.status == .exited(2))
    }
  }

  @Test func peopleKeptTooLongAreListedArchivedAndErased() throws {
    try office.makeBook(["Martin", "Zorglub"])
    let nobody = try office.run("retention").output
    #expect(nobody.hasPrefix("Nobody's last word was more than 3 years"))
    func later(_ arguments: String...) throws -> ProgramRun {
      try ProgramRun.of(
        [Office.program, "retention"] + arguments + ["--language", "en", "--today", "2029-10-02"],
        environment: office.environment())
    }
    let list = try later()
    #expect(list.output.hasPrefix("2 people whose last word was more than 3 years ago:\n"))
    #expect(list.output.contains("c3  Zorglub"))
    #expect(try later("--erase").output.contains("--erase --yes 2"))
    let wrong = try later("--erase", "--yes", "3")
    #expect(wrong.status == .exited(2))
    #expect(try later("--archive", "--yes", "2").status == .exited(0))
    #expect(try contacts() == "No contacts.\n")
    #expect(try later("--archive").output == "No contacts.\n")
    let erased = try later("--erase", "--yes", "2")
    #expect(erased.output.hasPrefix("2 people erased.\n"), "\(erased.errors)")
    #expect(traces() == [])
    #expect(try office.run("check").status == .exited(0))
  }
}
