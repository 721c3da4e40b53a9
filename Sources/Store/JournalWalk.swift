import Domain
import GRDB

/// The records as they were before the latest steps of the journal, in copies of the tables that
/// only this connection has: walked back step by step.
struct JournalWalk {
  private let db: Database
  private let copies: [RecordKind: RecordTable]

  /// Copies the records as they are now.
  init(in db: Database) throws {
    self.db = db
    var copies: [RecordKind: RecordTable] = [:]
    for kind in RecordKind.allCases {
      let table = "temp.copy_\(kind.rawValue)"
      try db.execute(
        sql: """
          DROP TABLE IF EXISTS \(table);
          CREATE TEMP TABLE copy_\(kind.rawValue) AS SELECT * FROM main.\(kind.rawValue);
          CREATE UNIQUE INDEX temp.copy_\(kind.rawValue)_id ON copy_\(kind.rawValue)(id);
          """)
      copies[kind] = RecordTable(kind, prefix: "temp.copy_")
    }
    self.copies = copies
  }

  /// Lets go of the copies.
  func end() throws {
    for kind in RecordKind.allCases {
      try db.execute(sql: "DROP TABLE temp.copy_\(kind.rawValue)")
    }
  }

  /// The entries after one, the latest first.
  static func entries(after entry: ID<Entry>, in db: Database) throws -> [ID<Entry>] {
    try Int64.fetchAll(
      db, sql: "SELECT id FROM entry WHERE id > ? ORDER BY id DESC", arguments: [entry.number]
    ).map { ID($0) }
  }

  /// Takes an entry back in the copies.
  /// - Parameter report: told what is not as the entry left it, or cannot be read.
  func turnBack(_ entry: ID<Entry>, report: (Finding) throws -> Void) throws {
    do {
      _ = try Journal.entry(entry, in: db)
      try Journal.forEachChange(of: entry, backwards: true, in: db) { stored in
        if let copy = copies[stored.record.kind] {
          try turnBack(stored, of: entry, in: copy, report)
        }
      }
    } catch StoreFault.unreadableEntry(let entry) {
      try report(.unreadableEntry(entry))
    }
  }

  private func turnBack(
    _ stored: Journal.StoredChange, of entry: ID<Entry>, in copy: RecordTable,
    _ report: (Finding) throws -> Void
  ) throws {
    let change: Change
    do {
      change = try stored.decoded()
    } catch StoreFault.unreadableChange(let record) {
      return try report(.unreadable(record))
    }
    let found = try copy.find(change.record.id, in: db)
    if !matches(change.after, found, wholeOf: change.before == nil ? copy : nil) {
      try report(.journal(entry, change.record))
    }
    if (found == nil) == (change.after == nil) { try copy.apply(change.inverse, in: db) }
  }

  /// - Parameter table: of a row that has to hold nothing else.
  private func matches(_ expected: Fields?, _ found: Fields?, wholeOf table: RecordTable?) -> Bool {
    switch (expected, found) {
    case (nil, nil): return true
    case (let expected?, let found?):
      let holds = zip(expected.names, expected.values).allSatisfy { (found[$0] ?? .null) == $1 }
      guard holds, let table else { return holds }
      return zip(found.names, found.values).allSatisfy { name, value in
        expected[name] != nil || value == table.unnamed(name)
      }
    default: return false
    }
  }

  /// The first records of each kind that the copies still hold.
  func left(count: Int) throws -> [RecordKey] {
    try RecordKind.allCases.flatMap { kind in
      try Int64.fetchAll(
        db, sql: "SELECT id FROM temp.copy_\(kind.rawValue) LIMIT ?", arguments: [count]
      ).map { RecordKey(kind, $0) }
    }
  }

  /// Sixteen digits that stand for all that the copies hold (FNV-1a). A field at the value that it
  /// has where nothing names it does not count, so that a column which is added later changes
  /// nothing.
  func digest() throws -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    for kind in RecordKind.allCases {
      guard let table = copies[kind] else { continue }
      let rows = try db.prepared(
        "SELECT id, \(table.list) FROM temp.copy_\(kind.rawValue) ORDER BY id")
      defer { rows.reset() }
      while try rows.step() {
        let all = rows.fields(table.columns, from: 1)
        var named = Fields(reserving: all.count)
        for (name, value) in zip(all.names, all.values) where value != table.unnamed(name) {
          named.append(name, value)
        }
        add("\(kind.rawValue) \(rows.integer(0)) ".utf8)
        FieldsJSON.withText(of: named) { add($0) }
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
