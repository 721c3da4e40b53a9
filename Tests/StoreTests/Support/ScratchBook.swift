import Domain
import Foundation
import GRDB

@testable import Store

/// A book in a folder of its own, gone with the test.
final class ScratchBook {
  static let today = Day(year: 2026, month: 3, day: 10) ?? .first  // a Tuesday
  static let marie = Person(login: "marie", name: "Marie Roche")
  static let sam = Person(login: "sam", name: "Sam Benali")

  let folder: String
  let path: String
  /// As Marie's process has it open.
  let store: BookStore
  private(set) var clock = 1_773_136_800

  init() throws {
    folder = NSTemporaryDirectory() + "kith-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path = folder + "/book.kith"
    store = try BookStore(
      creating: path, for: CreateBook(firm: "Agence du Rhône", login: "marie", name: "Marie Roche"),
      today: Self.today, now: Instant(seconds: clock))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The book as another process has it open.
  func another() throws -> BookStore { try BookStore(opening: path) }

  /// The next second.
  func now() -> Instant {
    clock += 1
    return Instant(seconds: clock)
  }

  /// Runs a command of Marie's, or of somebody else.
  @discardableResult
  func run(
    _ command: some Command, expecting expectations: [Expectation] = [],
    as person: Person = marie, on day: Day = today, in store: BookStore? = nil
  ) throws -> Outcome {
    try (store ?? self.store).run(
      Intention(command, expecting: expectations), as: person, today: day, now: now())
  }

  /// Adds a contact by its family name.
  func add(_ family: String, as person: Person = marie, on day: Day = today) throws -> ID<Contact> {
    var card = ContactCard()
    card.contact.familyName = family
    let outcome = try run(AddContact(card), as: person, on: day)
    return outcome.addedContacts.first ?? ID(0)
  }

  /// Adds a follow-up.
  func add(
    _ kind: FollowUp.Kind = .call, with contact: ID<Contact>, due: Day,
    as person: Person = marie, adjusting adjust: (inout FollowUp) -> Void = { _ in }
  ) throws -> ID<FollowUp> {
    var followUp = FollowUp(id: ID(0))
    followUp.contact = contact
    followUp.kind = kind
    followUp.due = due
    adjust(&followUp)
    let outcome = try run(AddFollowUp(followUp), as: person)
    return ID(outcome.changes.first?.record.id ?? 0)
  }

  /// What `u` does when nothing stands in its way.
  func undo(as person: Person = marie, in store: BookStore? = nil) throws -> Outcome? {
    let store = store ?? self.store
    guard let plan = try store.undoPlan(for: person, today: Self.today) else { return nil }
    return try store.perform(plan, as: person, today: Self.today, now: now())
  }

  /// What `U` does.
  func redo(as person: Person = marie, in store: BookStore? = nil) throws -> Outcome? {
    let store = store ?? self.store
    guard let plan = try store.redoPlan(for: person, today: Self.today) else { return nil }
    return try store.perform(plan, as: person, today: Self.today, now: now())
  }
}

extension BookStore {
  /// SQL behind the store's back.
  func sql(_ sql: String) throws { try queue.inDatabase { try $0.execute(sql: sql) } }

  /// Writes in this process, without end, while the body goes on.
  func whileWriting(_ body: () throws -> Void) throws {
    try queue.inDatabase { db in
      try db.beginTransaction(.immediate)
      defer { try? db.rollback() }
      try body()
    }
  }

  func strings(_ sql: String) throws -> [String] {
    try queue.inDatabase { try String.fetchAll($0, sql: sql) }
  }

  /// The ids of the records for which a condition holds.
  func ids<R: Domain.Record>(_ type: R.Type, where condition: String = "TRUE") throws -> [ID<R>] {
    try queue.inDatabase { db in
      try Int64.fetchAll(
        db, sql: "SELECT id FROM \(R.kind.rawValue) WHERE \(condition) ORDER BY id")
    }.map { ID($0) }
  }

  func all<R: Domain.Record>(_ type: R.Type) throws -> [R] {
    try queue.inDatabase { try $0.records(where: "TRUE ORDER BY id") }
  }
}

/// Tables written out row by row, to be compared.
struct Dump: Equatable {
  let tables: [String: [String]]

  static let records = RecordKind.allCases.map(\.rawValue)
  static let derived = [
    "contact_digest", "contact_tag", "contact_text", "timeline", "agenda", "tally",
    "referral_digest",
  ]
  static let journal = ["entry", "change", "last_id"]

  /// The facts and what follows from them: all that undo and redo must bring back.
  init(of store: BookStore) throws { try self.init(of: store, Self.records + Self.derived) }

  /// Every table.
  static func whole(_ store: BookStore) throws -> Dump {
    try Dump(of: store, records + derived + journal)
  }

  private init(of store: BookStore, _ names: [String]) throws {
    tables = try store.queue.inDatabase { db in
      var tables: [String: [String]] = [:]
      for name in names {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(name) ORDER BY 1, 2")
        tables[name] = rows.map { $0.databaseValues.map(\.description).joined(separator: "|") }
      }
      return tables
    }
  }

  /// The rows that only one of two dumps has, for a message that helps.
  func differences(from other: Dump) -> [String] {
    var lines: [String] = []
    for name in tables.keys.sorted() {
      let (mine, theirs) = (Set(tables[name] ?? []), Set(other.tables[name] ?? []))
      lines += mine.subtracting(theirs).sorted().map { "+ \(name) \($0)" }
      lines += theirs.subtracting(mine).sorted().map { "- \(name) \($0)" }
    }
    return lines
  }
}
