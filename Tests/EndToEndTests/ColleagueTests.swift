import Domain
import Foundation
import Pty
import Store
import Testing

/// Several people at one book, each with a login of their own.
@Suite(.enabled(if: OtherUser.isPossible)) struct ColleagueTests {
  private let office: Office
  private let folder: String
  private let book: String
  private let one: OtherUser
  private let other: OtherUser

  init() throws {
    office = try Office()
    folder = try office.share()
    book = folder + "/book.kith"
    one = try OtherUser(61_001, isMember: true, in: office)
    other = try OtherUser(61_002, isMember: true, in: office)
    #expect(try one.run("add", "--given", "Zoé", "--book", book).status == .exited(0))
    #expect(try other.run("add", "--given", "Luc", "--book", book).status == .exited(0))
  }

  @Test("what somebody else changes shows with their login, and the selection stays")
  func changedBy() throws {
    let session = try one.kith("--book", book)
    session.send("2j")
    try session.expect("the second row") { $0.selectedRow?.contains("Zoé") ?? false }
    #expect(try other.run("note", "c2", "Hello", "--book", book).status == .exited(0))
    try session.expect("1 changed by uid-61002")
    #expect(session.screen.selectedRow?.contains("Zoé") ?? false)
    #expect(try other.run("add", "--given", "Anne", "--book", book).status == .exited(0))
    try session.expect("2 changed by uid-61002")
    #expect(session.screen.selectedRow?.contains("Zoé") ?? false)
  }

  @Test("who has a card open shows on it until they leave it, or are killed")
  func alsoOpen() throws {
    let session = try one.kith("--book", book)
    session.send("2")
    try session.expect("Luc")
    let colleague = try other.kith("--book", book)
    colleague.send("2")
    try colleague.expect("Luc")
    #expect(!session.screen.shows("also open"))
    colleague.send("<Enter>")
    try session.expect("also open: uid-61002")
    colleague.send("<Esc>")
    try session.expect("nobody else") { !$0.shows("also open") }
    colleague.send("<Enter>")
    try session.expect("also open: uid-61002")
    colleague.kill()
    try session.expect("nobody else") { !$0.shows("also open") }
    // It looked again shortly after the kernel told of the end, and then no more.
    _ = session.watch(for: .milliseconds(300))
    let wakeUps = try #require(session.wakeUps)
    #expect(session.watch(for: .milliseconds(1000)).bytes == 0)
    #expect(session.wakeUps == wakeUps)
    #expect(try one.run("check", "--book", book).status == .exited(0))
  }

  @Test("whoever may only read sees what others have open, and does no harm")
  func reader() throws {
    let colleague = try other.kith("--book", book)
    colleague.send("2")
    try colleague.expect("Luc")
    colleague.send("<Enter>")
    chmod(folder, 0o2750)
    chmod(folder + "/book.kith-open", 0o2750)
    for suffix in ["", "-wal", "-shm"] { chmod(book + suffix, 0o640) }
    let reader = try OtherUser(61_004, isMember: true, in: office)
    let screen = try reader.kith("--book", book)
    screen.send("2")
    try screen.expect("also open: uid-61002")
    screen.send("<Enter>")
    #expect(colleague.watch(for: .milliseconds(300)).bytes == 0)
    #expect(!colleague.screen.shows("also open"))
  }

  @Test("who somebody is, is the account of the process: no variable and no option says otherwise")
  func login() throws {
    let run = try ProgramRun.of(
      [
        "/usr/bin/setpriv", "--reuid=61001", "--regid=61001",
        "--groups=\(OtherUser.group.id)", Office.program, "note", "c2", "mine", "--book", book,
      ],
      environment: [
        "HOME": office.folder + "/home-61001", "USER": "root", "LOGNAME": "root",
        "SUDO_USER": "root",
      ])
    #expect(run.status == .exited(0), "\(run.errors)")
    let store = try BookStore(opening: book)
    #expect(try store.entries(count: 1, zone: .local).first?.colleague == "uid-61001")
    #expect(try store.colleague("root") != nil)
    for option in ["--user", "--login", "--as"] {
      let refused = try one.run("note", "c2", "x", option, "root", "--book", book)
      #expect(refused.status == .exited(2))
    }
  }

  @Test("what is handed over on the command line is on the list of whoever it was handed to")
  func handingOver() throws {
    let contact = try one.run("hand-over", "c2", "--to", "uid-61002", "--book", book)
    #expect(contact.status == .exited(0), "\(contact.errors)")
    #expect(contact.output.contains("Zoé"))
    #expect(try other.run("contacts", "--filter", "handed", "--book", book).output.contains("Zoé"))
    let store = try BookStore(opening: book)
    var call = FollowUp(id: ID(0))
    (call.contact, call.due) = (ID(2), Office.today)
    _ = try store.run(
      Intention(AddFollowUp(call)), as: Person(login: "uid-61001"), today: Office.today, now: .now()
    )
    let given = try one.run("hand-over", "f1", "--to", "uid-61002", "--book", book)
    #expect(given.output.contains("handing over the call with Zoé"))
    #expect(try other.run("agenda", "--handed", "--book", book).output.contains("Zoé"))
    #expect(try one.run("agenda", "--handed", "--book", book).output.contains("Zoé") == false)
    let mixed = try one.run("hand-over", "f1", "c3", "--to", "uid-61002", "--book", book)
    #expect(mixed.errors.contains("either follow-ups (f12) or contacts (c34)"))
    let nobody = try one.run("hand-over", "f1", "--to", "nobody", "--book", book)
    #expect(nobody.status == .exited(1))
  }

  @Test("absence, deputy and leaving on the command line")
  func commandLine() throws {
    func run(_ user: OtherUser, _ arguments: String...) throws -> ProgramRun {
      try user.run(["colleagues"] + arguments + ["--book", book])
    }
    let away = try run(
      one, "uid-61002", "--away", "2026-10-09", "--deputy", "uid-61001")
    #expect(away.output == "uid-61002 is away until Fri 9 Oct; uid-61001 stands in.\n")
    #expect(
      try run(one).output.contains("uid-61002    away until Fri 9 Oct (uid-61001)")
        || run(one).output.contains("away until Fri 9 Oct (uid-61001)"))
    #expect(try run(one, "uid-61002", "--back").output == "uid-61002 is back.\n")
    let left = try run(one, "uid-61002", "--left", "--successor", "uid-61001")
    #expect(left.output == "uid-61002 has left; what was theirs is uid-61001's now.\n")
    #expect(try run(one).output.contains("left Thu 1 Oct"))
    let again = try run(one, "uid-61002", "--left", "--successor", "uid-61001")
    #expect(again.status == .exited(1))
    #expect(again.errors.contains("That colleague has left"))
    #expect(try one.run("undo", "--yes", "--book", book).status == .exited(0))
    #expect(!(try run(one).output.contains("left")))
    #expect(try run(one, "uid-61002", "--away", "2026-10-09").status == .exited(2))
    #expect(try run(one, "nobody", "--back").errors.contains("nobody"))
    #expect(try one.run("check", "--book", book).status == .exited(0))
  }
}
