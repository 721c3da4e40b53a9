import Domain
import Foundation
import GRDB

/// The journal's rows: who did what, when, and each record's fields before and after.
enum Journal {
  /// What an entry says beyond its kind.
  struct Heading {
    var kind: Entry.Kind
    var arguments: String?
    var isFinal: Bool
  }

  /// The id that the next change will get. Those of entries that lost their changes are not used
  /// again.
  static func nextChange(in db: Database) throws -> Int64 {
    let last = try Int64.fetchOne(
      db,
      sql: """
        SELECT max(
          coalesce((SELECT max(id) FROM change), 0),
          coalesce((SELECT last_change FROM entry ORDER BY id DESC LIMIT 1), 0))
        """)
    return (last ?? 0) + 1
  }

  /// The statement that `append` writes changes with.
  static func newChanges(in db: Database) throws -> Prepared {
    try db.prepared(
      "INSERT INTO change(id, record, record_id, before, after) VALUES (?, ?, ?, ?, ?)")
  }

  static func append(_ change: Change, as id: Int64, to row: Prepared) throws {
    if let before = change.before {
      FieldsJSON.withText(of: before) { row.bind($0, at: 4) }
    } else {
      row.bindNull(at: 4)
    }
    if let after = change.after {
      FieldsJSON.withText(of: after) { row.bind($0, at: 5) }
    } else {
      row.bindNull(at: 5)
    }
    try insert(change.record, as: id, to: row)
  }

  static func append(_ change: StoredChange, as id: Int64, to row: Prepared) throws {
    row.bind(change.before, at: 4)
    row.bind(change.after, at: 5)
    try insert(change.record, as: id, to: row)
  }

  private static func insert(_ record: RecordKey, as id: Int64, to row: Prepared) throws {
    row.bind(id, at: 1)
    row.bind(record.kind.rawValue, at: 2)
    row.bind(record.id, at: 3)
    try row.run()
  }

  static func append(
    _ heading: Heading, by person: ID<Colleague>, at: Instant, day: Day, session: Session,
    changes: Range<Int64>, in db: Database
  ) throws -> ID<Entry> {
    let (kind, names, verb): (String, Int64?, String?) =
      switch heading.kind {
      case .command(let verb): ("command", nil, verb.rawValue)
      case .undo(let entry): ("undo", entry.number, nil)
      case .redo(let entry): ("redo", entry.number, nil)
      case .takeBack(let entry): ("take_back", entry.number, nil)
      }
    try db.cachedStatement(
      sql: """
        INSERT INTO entry(
          kind, names, verb, arguments, person, at, day, session, final, first_change, last_change)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      kind, names, verb, heading.arguments, person.number, at.seconds, day.description,
      session.description, heading.isFinal, changes.lowerBound, changes.upperBound - 1,
    ])
    return ID(db.lastInsertedRowID)
  }

  static func arguments(of command: some Command) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(command), as: UTF8.self)
  }

  /// The command that an entry's arguments stand for; nil when it cannot be read any more.
  static func command(_ verb: Verb, arguments: String) -> (any Command)? {
    try? JSONDecoder().decode(verb.command, from: Data(arguments.utf8))
  }

  private static let columns = "id, kind, names, verb, person, at, day, session, final"

  static func entry(_ id: ID<Entry>, in db: Database) throws -> Entry? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM entry WHERE id = ?"),
      arguments: [id.number]
    ).map(entry)
  }

  /// The whole journal, latest entry first, read as far as it is asked for.
  static func newestFirst(in db: Database) throws -> some Sequence<Entry> {
    let rows = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM entry ORDER BY id DESC")
    return sequence(state: rows) { rows in
      guard let row = try? rows.next() else { return nil }
      return try? entry(row)
    }
  }

  private static func entry(_ row: Row) throws -> Entry {
    let id: Int64 = row[0]
    let named = ID<Entry>((row[2] as Int64?) ?? 0)
    let kind: Entry.Kind
    switch row[1] as String {
    case "undo": kind = .undo(named)
    case "redo": kind = .redo(named)
    case "take_back": kind = .takeBack(named)
    default:
      guard let verb = (row[3] as String?).flatMap(Verb.init(rawValue:)) else {
        throw StoreFault.unreadableEntry(ID(id))
      }
      kind = .command(verb)
    }
    guard let day = Day(row[6] as String), let session = Session(row[7] as String) else {
      throw StoreFault.unreadableEntry(ID(id))
    }
    return Entry(
      id: ID(id), kind: kind, person: ID(row[4]), at: Instant(seconds: row[5]), day: day,
      session: session, isFinal: row[8])
  }

  /// The entry in force that takes back this one, or undoes it.
  static func canceller(of entry: ID<Entry>, in db: Database) throws -> ID<Entry>? {
    let naming = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM entry WHERE names = ? ORDER BY id DESC"),
      arguments: [entry.number])
    return try naming.map { ID<Entry>($0) }.first { try canceller(of: $0, in: db) == nil }
  }

  /// One change as it is stored.
  struct StoredChange {
    let record: RecordKey
    let before: String?
    let after: String?

    /// - Throws: `StoreFault.unreadableChange`.
    func decoded() throws -> Change {
      Change(record: record, before: try decode(before), after: try decode(after))
    }

    private func decode(_ text: String?) throws -> Fields? {
      guard let text else { return nil }
      guard let fields = FieldsJSON.fields(text) else {
        throw StoreFault.unreadableChange(record)
      }
      return fields
    }
  }

  static func changeCount(of entry: ID<Entry>, in db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT last_change - first_change + 1 FROM entry WHERE id = ?"),
      arguments: [entry.number]) ?? 0
  }

  /// So many changes of an entry are read at once, and the others one by one.
  private static let changesAtOnce = 64

  /// Walks the changes of an entry without holding more than a few of them.
  static func forEachChange(
    of entry: ID<Entry>, backwards: Bool, in db: Database, _ body: (StoredChange) throws -> Void
  ) throws {
    let range = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT first_change, last_change FROM entry WHERE id = ?"),
      arguments: [entry.number])
    guard let range else { return }
    let (first, last): (Int64, Int64) = (range[0], range[1])
    let sql = """
      SELECT record, record_id, before, after FROM change WHERE id BETWEEN ? AND ?
      ORDER BY id \(backwards ? "DESC" : "ASC")
      """
    // The body may walk another entry: a statement that is kept compiled is read to its end before.
    let isShort = last - first < changesAtOnce
    let rows = isShort ? try db.prepared(sql) : Prepared(try db.makeStatement(sql: sql))
    rows.bind(first, at: 1)
    rows.bind(last, at: 2)
    defer { rows.reset() }
    guard isShort else {
      while try rows.step() { try body(change(rows, of: entry)) }
      return
    }
    var changes: [StoredChange] = []
    while try rows.step() { changes.append(try change(rows, of: entry)) }
    try changes.forEach(body)
  }

  private static func change(_ row: Prepared, of entry: ID<Entry>) throws -> StoredChange {
    guard let kind = RecordKind(rawValue: row.text(0)) else {
      throw StoreFault.unreadableEntry(entry)
    }
    return StoredChange(
      record: RecordKey(kind, row.integer(1)), before: row.optionalText(2),
      after: row.optionalText(3))
  }

  /// The number of the latest entry; 0 in an empty journal.
  static func last(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM entry")) ?? 0
  }

  /// The entry that last changed a record.
  ///
  /// What put a record there is not indexed, since an import would pay for each of its rows: it is
  /// looked for by reading the journal, when nothing has changed the record since.
  /// - Parameter field: only changes of this field count; nil for any.
  static func lastEntry(
    changing record: RecordKey, field: String? = nil, in db: Database
  ) throws -> ID<Entry>? {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, before, after FROM change
        WHERE record_id = ? AND record = ? AND before IS NOT NULL ORDER BY id DESC
        """, arguments: [record.id, record.kind.rawValue])
    while let row = try rows.next() {
      if let field {
        let change = try StoredChange(record: record, before: row[1], after: row[2]).decoded()
        let isWhole = change.after == nil
        guard isWhole || change.after?[field] != nil else { continue }
      }
      // Taken away, and perhaps brought back since.
      if row[2] as String? == nil, let back = try insertion(of: record, in: db), back > row[0] {
        return try entry(holding: back, in: db)
      }
      return try entry(holding: row[0], in: db)
    }
    return try insertion(of: record, in: db).flatMap { try entry(holding: $0, in: db) }
  }

  /// A record's fields, or those it had when it was removed; nil when nothing tells.
  static func fields(of record: RecordKey, in db: Database) throws -> Fields? {
    if let fields = try RecordTable.of(record.kind).find(record.id, in: db, by: .whole) {
      return fields
    }
    let removal = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT before FROM change
          WHERE record_id = ? AND record = ? AND before IS NOT NULL AND after IS NULL
          ORDER BY id DESC LIMIT 1
          """), arguments: [record.id, record.kind.rawValue])
    return removal.flatMap { FieldsJSON.fields($0) }
  }

  /// The verb of the command that an entry is, or that it takes back or brings back in the end.
  static func verb(of entry: ID<Entry>, in db: Database) throws -> Verb? {
    var next: ID<Entry>? = entry
    while let id = next, let found = try self.entry(id, in: db) {
      switch found.kind {
      case .command(let verb): return verb
      case .undo(let other), .redo(let other), .takeBack(let other): next = other
      }
    }
    return nil
  }

  /// The last change that put a record there.
  private static func insertion(of record: RecordKey, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT max(id) FROM change WHERE record_id = ? AND record = ? AND before IS NULL
        """, arguments: [record.id, record.kind.rawValue])
  }

  /// The entry that last moved the start of a contact's cadence: a look, or a word with them. It
  /// is looked for among the latest changes only.
  static func lastEntry(movingCadenceOf contact: ID<Contact>, in db: Database) throws -> ID<Entry>?
  {
    let change = try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM (SELECT * FROM change ORDER BY id DESC LIMIT 10000)
        WHERE (record = 'contact' AND record_id = ?1
            AND json_type(coalesce(after, before), '$.looked_at') IS NOT NULL)
          OR (record = 'participant' AND json_extract(coalesce(after, before), '$.contact') = ?1)
        ORDER BY id DESC LIMIT 1
        """, arguments: [contact.number])
    return try change.flatMap { try entry(holding: $0, in: db) }
  }

  static func entry(holding change: Int64, in db: Database) throws -> ID<Entry>? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM entry WHERE first_change <= ? AND last_change >= first_change
        ORDER BY first_change DESC LIMIT 1
        """, arguments: [change]
    ).map { ID($0) }
  }
}
