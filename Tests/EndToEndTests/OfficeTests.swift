import Domain
import Foundation
import Pty
import Store
import Testing

/// A book that a group shares, as its members, whoever may only read, and others find it.
@Suite(.enabled(if: OtherUser.isPossible)) struct OfficeTests {
  private let office: Office
  private let folder: String
  private let book: String

  init() throws {
    office = try Office()
    folder = try office.share()
    book = folder + "/book.kith"
  }

  private func member() throws -> OtherUser {
    try OtherUser(61_001, isMember: true, in: office)
  }

  private func modes(_ names: [String]) throws -> [mode_t] {
    try names.map {
      var status = stat()
      try #require(stat(folder + "/" + $0, &status) == 0)
      #expect(status.st_gid == OtherUser.group.id)
      return status.st_mode & 0o7777
    }
  }

  @Test func membersWorkTogether() throws {
    let (one, other) = (try member(), try OtherUser(61_002, isMember: true, in: office))
    #expect(try one.run("add", "--given", "Zoé", "--book", book).status == .exited(0))
    #expect(try other.run("note", "c2", "Hello", "--book", book).status == .exited(0))
    #expect(try one.run("show", "c2", "--book", book).output.contains("Hello"))
    #expect(try one.run("check", "--book", book).status == .exited(0))
    #expect(
      try modes(["", "book.kith", "book.kith-wal", "book.kith-shm"])
        == [0o2770, 0o660, 0o660, 0o660])
  }

  @Test func anotherUserIsRefusedWithASentence() throws {
    let stranger = try OtherUser(61_003, isMember: false, in: office)
    for arguments in ["agenda", "check"] {
      let run = try stranger.run(arguments, "--book", book)
      #expect(run.status == .exited(1))
      #expect(
        run.errors == """
          \(book) is for the group “users”: ask to be added (usermod -aG users LOGIN), then log \
          in again.

          """)
    }
    let screen = try stranger.kith("--book", book)
    try screen.expect("is for the group")
    #expect(try screen.waitForExit() == .exited(1))
  }

  @Test("whoever may only read looks, and is told; the log that stays lets them in")
  func readOnly() throws {
    let writer = try member()
    #expect(try writer.run("add", "--given", "Zoé", "--book", book).status == .exited(0))
    chmod(folder, 0o2750)
    for suffix in ["", "-wal", "-shm"] { chmod(book + suffix, 0o640) }
    let reader = try OtherUser(61_004, isMember: true, in: office)
    #expect(try reader.run("contacts", "--book", book).output == "c2  Zoé\n")
    #expect(try reader.run("check", "--book", book).status == .exited(0))
    let note = try reader.run("note", "c2", "x", "--book", book)
    #expect(note.status == .exited(1))
    #expect(note.errors.hasPrefix("The book can only be read"))
    let screen = try reader.kith("--book", book)
    try screen.expect("You may look at this book, not change it.")
    // What others do shows all the same.
    #expect(try office.run("add", "--given", "Luc", "--book", book).status == .exited(0))
    screen.send("2")
    try screen.expect("Luc")
    screen.send("iMarc<C-x>")
    try screen.expect("can only be read")
    screen.send("<Esc><Esc>q")
    // Without the log that stays, nobody who may only read could make it.
    for suffix in ["-wal", "-shm"] { unlink(book + suffix) }
    let late = try reader.run("contacts", "--book", book)
    #expect(late.status == .exited(1))
    #expect(late.errors.contains("ask somebody who may write to open it once"))
  }

  @Test func settingsOfSomebodyElseDoNotHold() throws {
    try office.configure(["config.toml": "language = \"fr\"\n"])
    let file = office.folder + "/home/.config/kith/config.toml"
    chown(file, 61_001, 61_001)
    let run = try office.run("agenda", "--book", book)
    #expect(run.errors.contains("config.toml: it is not yours"))
    #expect(run.status == .exited(0))
  }
}

/// What lies where a file of ours should.
@Suite struct PlantedFileTests {
  private let office: Office

  init() throws { office = try Office() }

  private var folder: String { office.folder + "/home" }

  @Test("settings that everybody may change do not hold, and a pipe is not waited for")
  func settings() throws {
    try office.makeBook(["Duval"])
    try office.configure(["config.toml": "book = \"/nowhere\"\n"])
    let file = folder + "/.config/kith/config.toml"
    chmod(file, 0o666)
    let open = try office.run("agenda")
    #expect(open.status == .exited(0))
    #expect(open.errors.contains("config.toml: it is not yours, or everybody may change it"))
    unlink(file)
    mkfifo(file, 0o600)
    let pipe = try office.run("agenda")
    #expect(pipe.status == .exited(0))
    #expect(pipe.errors.contains("config.toml: it cannot be read"))
  }

  @Test("settings that lie beside the book, or in it, name no program and no key")
  func settingsBesideTheBook() throws {
    let store = try office.makeBook(["Duval"])
    let beside = (office.book as NSString).deletingLastPathComponent
    let hit = office.folder + "/hit"
    let settings = "editor = [\"touch\", \"\(hit)\"]\nopen = [\"touch\", \"\(hit)\"]\n"
    mkdir(beside + "/themes", 0o700)
    for (name, text) in [
      ("config.toml", settings), ("keys.toml", "\"d\" = \"quit\"\n"), (".kith", settings),
      ("themes/default.toml", "inherits = \"dark\"\n"),
    ] { try text.write(toFile: beside + "/" + name, atomically: true, encoding: .utf8) }
    var card = ContactCard()
    card.contact.familyName = "Program"
    card.values = ["touch \(hit)", "file:///bin/sh"].map { ContactCard.Value(.url, $0) }
    _ = try store.run(
      Intention(AddContact(card)), as: Person(login: "zoe"), today: Office.today, now: .now())
    let held = try office.run("config")
    #expect(!held.output.contains(hit), "\(held.output)")
    let session = try office.kith("--book", office.book)
    try session.expect("1 overdue")
    session.send("2G")
    try session.expect("Program")
    session.send("gx")
    session.watch(for: .milliseconds(300))
    session.send("<Esc>1d")
    try session.expect("0 overdue") { $0.overdue ?? 0 == 0 }
    session.send("<Esc><Esc>q")
    #expect(try session.waitForExit() == .exited(0))
    #expect(access(hit, F_OK) != 0)
  }

  @Test("a pipe, a folder or a device is no book", arguments: ["fifo", "folder", "device"])
  func book(kind: String) throws {
    let path = folder + "/book"
    switch kind {
    case "fifo": mkfifo(path, 0o600)
    case "folder": mkdir(path, 0o700)
    default: symlink("/dev/zero", path)
    }
    let run = try office.run("agenda", "--book", path)
    #expect(run.status == .exited(1))
    #expect(run.errors == "\(path) is no book of Kith; it was left untouched.\n")
  }

  @Test("what lies beside the book and is no file keeps it closed", arguments: ["-wal", "-shm"])
  func companion(suffix: String) throws {
    try office.makeBook(["Duval"])
    let secret = folder + "/secret"
    try Data("secret".utf8).write(to: URL(filePath: secret))
    for plant in [
      { symlink(secret, office.book + suffix) }, { mkfifo(office.book + suffix, 0o600) },
    ] {
      #expect(plant() == 0)
      let run = try office.run("note", "c2", "x")
      #expect(run.status == .exited(1))
      #expect(run.errors.contains("is no ordinary file"))
      unlink(office.book + suffix)
    }
    #expect(try Data(contentsOf: URL(filePath: secret)) == Data("secret".utf8))
    #expect(try office.run("check").status == .exited(0))
  }

  @Test("where a book is to be made, a link is not followed")
  func newBook() throws {
    let target = folder + "/target"
    symlink(target, folder + "/book.kith")
    let session = try office.kith("--book", folder + "/book.kith")
    try session.expect("There is no book yet")
    session.send("iUs<Enter>")
    try session.expect("There is a file at")
    #expect(access(target, F_OK) != 0)
  }

  @Test(
    "a link or a file of somebody else's, where everybody may write, is not trusted",
    .enabled(if: OtherUser.isPossible))
  func foreign() throws {
    try office.makeBook(["Duval"])
    let open = office.folder + "/open"
    mkdir(open, 0o777)
    chmod(open, 0o1777)
    let path = open + "/book.kith"
    symlink(office.book, path)
    #expect(try office.run("agenda", "--book", path).status == .exited(0))
    lchown(path, 61_001, 61_001)
    let link = try office.run("agenda", "--book", path)
    #expect(link.status == .exited(1))
    #expect(link.errors.contains("was put there by somebody else"))
    unlink(path)
    try FileManager.default.copyItem(atPath: office.book, toPath: path)
    chown(path, 61_001, 61_001)
    let file = try office.run("note", "c2", "x", "--book", path)
    #expect(file.status == .exited(1))
    #expect(file.errors.contains("was put there by somebody else"))
  }
}
