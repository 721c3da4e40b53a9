import Domain
import Foundation
import Pty
import Store
import Testing

/// A home folder that only one test knows, a book in it, and kith on terminals: gone with the test.
final class Office {
  /// Thursday 1 October 2026, unless a test asks for the real day.
  static let today = Day("2026-10-01") ?? .first
  /// Built beside the tests.
  static let program = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "kith").path(percentEncoded: false)

  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "kith-\(UUID().uuidString)"
    for part in ["home", "runtime"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(part)", withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Where the book lies when nothing else is said.
  var book: String { folder + "/home/.local/share/kith/book.kith" }

  /// Everything in the folder, sorted.
  var files: [String] {
    (FileManager.default.subpaths(atPath: folder) ?? []).sorted()
  }

  /// A folder in it that others can reach and the group shares, with a `book.kith`.
  func share() throws -> String {
    chmod(folder, 0o755)
    let shared = folder + "/shared"
    let made = try run("office", "init", shared, "--group", OtherUser.group.name, "--firm", "Us")
    try #require(made.status == .exited(0), "\(made.errors)")
    return shared
  }

  /// Writes files of settings, by their place in the folder of settings.
  func configure(_ files: [String: String]) throws {
    for (name, text) in files {
      let file = URL(filePath: "\(folder)/home/.config/kith/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  func environment(_ changes: [String: String?] = [:]) -> [String: String?] {
    let own: [String: String?] = [
      "HOME": folder + "/home", "XDG_RUNTIME_DIR": folder + "/runtime", "TZ": "Europe/Paris",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    return own.merging(changes) { $1 }
  }

  /// Starts kith in English on the office's own day, with `arguments` before that.
  func kith(
    _ arguments: String..., environment changes: [String: String?] = [:],
    size: TerminalSize = .standard
  ) throws -> PtySession {
    try PtySession(
      [Self.program] + arguments + Self.setting, environment: environment(changes), size: size)
  }

  /// Starts a shell's commands, for which `$KITH` is kith in English on the office's own day.
  func shell(_ arguments: String...) throws -> PtySession {
    try PtySession(arguments, environment: environment(["KITH": Self.command]))
  }

  /// Runs kith without a terminal.
  func run(_ arguments: String...) throws -> ProgramRun {
    try ProgramRun.of([Self.program] + arguments + Self.setting, environment: environment())
  }

  private static let setting = ["--language", "en", "--today", today.description]

  /// kith in English on the office's own day, for a shell.
  static let command = ([program] + setting).joined(separator: " ")
}

// MARK: - Books

extension Office {
  /// Makes the book: a call with each of these was due, with the first the longest ago.
  @discardableResult
  func makeBook(_ names: [String]) throws -> BookStore {
    let store = try BookStore(
      creating: book, for: CreateBook(firm: "Us", login: "zoe", name: "Zoé"), today: Self.today,
      now: .now())
    let calls = ImportRecords(from: "calls", contacts: names.count) { book, yield in
      for (index, name) in names.enumerated() {
        var card = ContactCard()
        card.contact.familyName = name
        let contact = try card.insert(into: book, yield: yield)
        var call = FollowUp(id: try book.newID(FollowUp.self))
        call.contact = contact
        call.due = book.today - (names.count - index)
        call.added = call.due
        try yield(.insert(call))
      }
    }
    _ = try store.run(
      Intention(calls), as: Person(login: "zoe"), today: Self.today, now: .now())
    return store
  }

  /// As many overdue calls, with Contact 001, Contact 002 and so on.
  @discardableResult
  func makeBook(count: Int) throws -> BookStore {
    try makeBook((1...count).map { "Contact " + String($0 + 1000).dropFirst() })
  }

  /// A file of cards, with this many people in it.
  func makeCards(_ count: Int) throws -> String {
    let path = folder + "/people.vcf"
    let cards = (1...count).map {
      "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Person \($0);;;;\r\nFN:Person \($0)\r\n"
        + "TEL;TYPE=cell:06 00 00 00 00\r\nUID:card-\($0)\r\nEND:VCARD\r\n"
    }
    try cards.joined().write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// A program that the person could have written: runs under `/bin/sh`.
  func makeScript(_ commands: String) throws -> String {
    let (text, path) = (folder + "/script.sh", folder + "/script")
    try "#!/bin/sh\n\(commands)\n".write(toFile: text, atomically: true, encoding: .utf8)
    // Written by a process of its own: a program that another test starts meanwhile would hold the
    // file open for writing, and nothing could run it ("text file busy").
    let run = try ProgramRun.of(["install", "-m", "700", text, path])
    #expect(run.status == .exited(0), "\(run.errors)")
    return path
  }
}

/// Somebody who writes to a book and takes their time: nobody else can, until `stop()`.
final class SlowWriter: Sendable {
  private struct Stopped: Error {}

  private let hasBegun = DispatchSemaphore(value: 0)
  private let mayStop = DispatchSemaphore(value: 0)
  private let hasStopped = DispatchSemaphore(value: 0)

  init(on book: String) {
    let thread = Thread { [self] in
      let writing = ImportRecords(from: "nothing", contacts: 0) { [self] _, _ in
        hasBegun.signal()
        mayStop.wait()
        throw Stopped()
      }
      _ = try? BookStore(opening: book).run(
        Intention(writing), as: Person(login: "zoe"), today: Office.today, now: .now())
      hasBegun.signal()
      hasStopped.signal()
    }
    thread.start()
    hasBegun.wait()
  }

  /// Gives the book free, with nothing written.
  func stop() {
    mayStop.signal()
    hasStopped.wait()
  }
}
