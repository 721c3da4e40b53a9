import Domain
import Foundation
import Pty
import Testing

/// What was typed and not saved survives a lost line, a signal and a crash.
@Suite struct DraftFileTests {
  private let office: Office

  init() throws { office = try Office() }

  private var folder: String { office.folder + "/home/.local/state/kith/drafts" }

  private var drafts: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private var draftText: String? {
    drafts.first.flatMap { try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
  }

  @Test(arguments: Ending.allCases)
  func aFormHalfTypedIsBack(ending: Ending) throws {
    try office.makeBook(count: 3)
    let first = try ending.start(in: office)
    try first.expect("3 overdue")
    first.send("i")
    try first.expect("New contact")
    first.send("Ada\tLovel")
    try first.expect("Lovel")
    try ending.end(first)

    let second = try office.kith()
    try second.expect("1 draft waits")
    second.send("i")
    try second.expect("New contact (draft)")
    #expect(second.screen.shows("Lovel"))
    second.send("\tace\u{18}")
    try second.expect("New contact: Ada Lovelace.")
    #expect(drafts == [], "saved, it is no draft any more")
    second.send("qq")
    #expect(try second.waitForExit() == .exited(0))
    #expect(try office.run("show", "Lovelace").output.contains("Ada Lovelace"))
  }

  @Test("what is typed into a note is back too", arguments: Ending.allCases)
  func note(ending: Ending) throws {
    try office.makeBook(count: 3)
    let first = try ending.start(in: office)
    try first.expect("3 overdue")
    first.send("jn")
    try first.expect("Note on")
    first.send("Moves in M")
    try first.expect("Moves in M")
    try ending.end(first)

    let second = try office.kith()
    try second.expect("1 draft waits")
    second.send("jn")
    try second.expect("Moves in M")
    second.send("ay<Enter>")
    try second.expect("the note") { !$0.shows("Note on") && $0.shows("Moves in May") }
    #expect(drafts == [])
  }

  /// So that nothing that was seen can be lost, not even by `kill -9`.
  @Test func whatShowsIsOnTheDisk() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    session.send("n")
    try session.expect("Note on")
    var typed = ""
    for letter in "Moves-in-May,-perhaps" {
      typed.append(letter)
      session.send(Keys(String(letter)))
      try session.expect("the letter") { [typed] in $0.shows(typed) }
      #expect(draftText?.contains(typed) ?? false, "\(typed)")
    }
  }

  @Test func onlyTheirOwnerReadsThem() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    session.send("n")
    try session.expect("Note on")
    session.send("said in confidence")
    try session.expect("said in confidence")
    session.signal(SIGHUP)
    _ = try session.waitForExit()
    let name = try #require(drafts.first)
    #expect(drafts.count == 1)
    for path in [folder, folder + "/" + name] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect((mode as? Int).map { $0 & 0o077 } == 0)
    }
  }

  @Test func whatIsNoDraftIsLeftAside() throws {
    try office.makeBook(count: 3)
    let first = try office.kith()
    try first.expect("3 overdue")
    first.send("i")
    try first.expect("New contact")
    first.send("Ada")
    try first.expect("Ada")
    first.signal(SIGHUP)
    _ = try first.waitForExit()
    let file = folder + "/" + (try #require(drafts.first))
    try Data(repeating: 0xFF, count: 3 << 20).write(to: URL(filePath: file))
    let large = try office.kith()
    try large.expect("3 overdue")
    large.send("i")
    try large.expect("New contact")
    #expect(!large.screen.shows("(draft)"))
    large.signal(SIGTERM)
    _ = try large.waitForExit()
    try "{\"matter\":".write(toFile: file, atomically: true, encoding: .utf8)
    let broken = try office.kith()
    try broken.expect("1 draft cannot be read.")
    broken.signal(SIGTERM)
    _ = try broken.waitForExit()
  }

  @Test func aDraftOfOneBookIsNotOfferedInAnother() throws {
    try office.makeBook(count: 3)
    let first = try office.kith()
    try first.expect("3 overdue")
    first.send("i")
    try first.expect("New contact")
    first.send("Ada")
    try first.expect("Ada")
    first.signal(SIGHUP)
    _ = try first.waitForExit()
    let demo = try office.kith("demo")
    try demo.expect("overdue")
    demo.send("i")
    try demo.expect("New contact")
    #expect(!demo.screen.shows("(draft)"))
    demo.signal(SIGTERM)
    _ = try demo.waitForExit()
  }

  /// Whose name is on the file, not whose folder it lies in.
  @Test("a draft is offered to nobody but whoever typed it", .enabled(if: OtherUser.isPossible))
  func otherPeople() throws {
    let book = try office.share() + "/book.kith"
    let one = try OtherUser(61_001, isMember: true, in: office)
    let other = try OtherUser(61_002, isMember: true, in: office)
    #expect(try one.run("add", "--given", "Zoé", "--book", book).status == .exited(0))

    let first = try one.kith("--book", book)
    try first.expect("Agenda")
    first.send("2n")
    try first.expect("Note on")
    first.send("in confidence")
    try first.expect("in confidence")
    first.kill()

    func expectNone() throws {
      let session = try other.kith("--book", book)
      try session.expect("Agenda")
      session.send("2n")
      try session.expect("Note on")
      #expect(!session.screen.shows("in confidence") && !session.screen.shows("draft"))
      session.kill()
    }
    try expectNone()
    let mine = office.folder + "/home-61001/.local/state/kith/drafts"
    let theirs = office.folder + "/home-61002/.local/state/kith/drafts"
    try? FileManager.default.removeItem(atPath: theirs)
    try FileManager.default.copyItem(atPath: mine, toPath: theirs)
    chown(theirs, 61_002, 61_002)
    for name in try FileManager.default.contentsOfDirectory(atPath: theirs) {
      chown(theirs + "/" + name, 61_001, 61_001)
    }
    try expectNone()

    let again = try one.kith("--book", book)
    try again.expect("1 draft waits")
  }
}
