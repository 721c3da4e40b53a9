import ArgumentParser
import Demo
import Domain
import Foundation
import Store

/// `kith demo`: an estate agency in Lyon, to try things with.
struct DemoCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Try Kith with the book of an estate agency in Lyon.",
    discussion: "The book is a scratch file, made anew each time unless --keep.")

  @OptionGroup var options: Options
  @Flag(help: "Go on with the book of last time.") var keep = false

  func run(_ setup: Setup) throws -> ExitStatus {
    if options.book != nil {
      throw Complaint(sentence: setup.wording.demoHasOwnBook, status: .wrongUsage)
    }
    let store = try DemoBook.open(for: setup, renewed: !keep)
    var setup = setup
    setup.book = (store.path, .option)
    return try runFullScreen(setup)
  }
}

/// The demo's scratch book.
enum DemoBook {
  /// - Parameter renewed: whether it is made anew where there is one.
  static func open(for setup: Setup, renewed: Bool) throws -> BookStore {
    let path = try ScratchFolder.path(setup.wording) + "/demo.kith"
    if !renewed, access(path, F_OK) == 0 {
      let store = try BookStore(opening: path)
      store.reader = setup.person.login
      return store
    }
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    let language = setup.wording.language
    let firm = CreateBook(
      firm: Demo.firmName(language), login: setup.person.login, name: setup.person.name)
    let store = try BookStore(creating: path, for: firm, today: setup.today, now: .now())
    _ = try setup.run(
      Intention(Demo.command(language: language, today: setup.today)), in: store)
    return store
  }
}

/// A folder that nobody else can read or write: what lies in it is made and removed unasked.
private enum ScratchFolder {
  static func path(_ wording: Wording) throws -> String {
    let folder =
      if let runtime = Paths.variable("XDG_RUNTIME_DIR"), runtime.hasPrefix("/") {
        runtime + "/kith"
      } else {
        (Paths.variable("TMPDIR") ?? "/tmp") + "/kith-demo-\(getuid())"
      }
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw StoreFault.unopenable(path: folder, reason: String(cString: strerror(errno)))
    }
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      status.st_uid == getuid(), status.st_mode & 0o077 == 0
    else { throw Complaint(sentence: wording.notPrivate(folder)) }
    return folder
  }
}
