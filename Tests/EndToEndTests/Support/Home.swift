import Domain
import Foundation
import Store
import Testing

/// A home folder that only the test knows.
final class Home {
  struct Run {
    let status: Int32
    let output, errors: String
  }

  let folder: String

  init() {
    folder = NSTemporaryDirectory() + "/kith-test-" + UUID().uuidString
    try? FileManager.default.createDirectory(
      atPath: folder + "/runtime", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var standardBook: String { folder + "/data/kith/book.kith" }

  /// Zoé Duval is overdue, Luc Martin comes today, Luc Martini tomorrow, seen from Thursday
  /// 1 October 2026.
  func makeBook(family: String = "Duval") throws {
    let today = try #require(Day("2026-10-01"))
    let person = Person(login: "zoe")
    let store = try BookStore(
      creating: standardBook, for: CreateBook(firm: "Us", login: person.login, name: nil),
      today: today, now: .now())
    for (civility, given, family) in [
      (Contact.Civility.madame, "Zoé", family), (.monsieur, "Luc", "Martin"),
      (.monsieur, "Luc", "Martini"),
    ] {
      var card = ContactCard()
      (card.contact.civility, card.contact.givenName) = (civility, given)
      card.contact.familyName = family
      card.values = [ContactCard.Value(.phone, "06 00 00 00 00")]
      _ = try store.run(Intention(AddContact(card)), as: person, today: today, now: .now())
    }
    for (contact, subject, kind, due) in [
      (Int64(2), "Window frames", FollowUp.Kind.visit, today - 3), (3, "", .call, today),
      (4, "Send the keys", .mail, today + 1),
    ] {
      var followUp = FollowUp(id: ID(0))
      (followUp.contact, followUp.subject, followUp.kind) = (ID(contact), subject, kind)
      followUp.due = due
      if contact == 3 { followUp.hour = TimeOfDay(hour: 14, minute: 30) }
      _ = try store.run(
        Intention(AddFollowUp(followUp)), as: person, today: today, now: .now())
    }
  }

  func configure(_ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder + "/config/kith", withIntermediateDirectories: true)
    try text.write(toFile: folder + "/config/kith/config.toml", atomically: true, encoding: .utf8)
  }

  /// - Parameters:
  ///   - language: nil for what the environment says.
  ///   - today: nil for the real day.
  ///   - program: another one than kith.
  func run(
    _ arguments: [String], language: String? = "en", today: String? = "2026-10-01",
    environment: [String: String] = [:], program: URL = Home.program
  ) throws -> Run {
    var all = arguments
    if let today, !all.contains("--today") { all += ["--today", today] }
    if let language, !all.contains("--language") { all += ["--language", language] }
    let process = Process()
    process.executableURL = program
    process.arguments = all
    process.environment = [
      "HOME": folder, "XDG_DATA_HOME": folder + "/data", "XDG_CONFIG_HOME": folder + "/config",
      "XDG_RUNTIME_DIR": folder + "/runtime", "PATH": "/usr/bin:/bin",
    ].merging(environment) { $1 }
    let (output, errors) = (folder + "/output", folder + "/errors")
    for file in [output, errors] { try Data().write(to: URL(filePath: file)) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }

  /// Built beside the tests.
  static let program = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "kith")
}
