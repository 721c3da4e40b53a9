import Domain
import GRDB

/// The SQL of one kind of record, whatever its columns: found, inserted, updated, deleted.
struct RecordTable {
  let kind: RecordKind
  let columns: [String]
  private let defaults: Fields
  private let select: String
  private let insert: String
  private let delete: String
  private let table: String

  /// - Parameter prefix: put before the table's name, for a copy of the table elsewhere.
  init(_ kind: RecordKind, prefix: String = "") {
    self.kind = kind
    columns = kind.type.columnNames
    defaults = kind.type.defaultFields
    table = prefix + kind.rawValue
    let names = columns.joined(separator: ", ")
    select = "SELECT \(names) FROM \(table) WHERE id = ?"
    insert = """
      INSERT INTO \(table)(id, \(names)) \
      VALUES (?\(String(repeating: ", ?", count: columns.count)))
      """
    delete = "DELETE FROM \(table) WHERE id = ?"
  }

  static let all: [RecordKind: RecordTable] = Dictionary(
    uniqueKeysWithValues: RecordKind.allCases.map { ($0, RecordTable($0)) })

  /// The table of a kind; every kind has one.
  static func of(_ kind: RecordKind) -> RecordTable { all[kind] ?? RecordTable(kind) }

  /// The fields of a row that are not null; nil when there is no such row.
  func find(_ id: Int64, in db: Database) throws -> Fields? {
    let statement = try db.cachedStatement(sql: select)
    let rows = try Row.fetchCursor(statement, arguments: [id])
    guard let row = try rows.next() else { return nil }
    return fields(of: row)
  }

  /// - Parameter row: a row that has this table's columns from `offset` on.
  func fields(of row: Row, from offset: Int = 0) -> Fields {
    var fields = Fields(reserving: columns.count)
    for (index, column) in columns.enumerated() {
      let value = FieldValue(row[index + offset] as DatabaseValue)
      if value != .null { fields.append(column, value) }
    }
    return fields
  }

  /// - Returns: whether the row was there, or for an insertion was not.
  @discardableResult
  func apply(_ change: Change, in db: Database) throws -> Bool {
    let id = change.record.id
    switch (change.before, change.after) {
    case (nil, let after?):
      var arguments: [DatabaseValue] = [id.databaseValue]
      arguments.reserveCapacity(columns.count + 1)
      var next = 0
      for column in columns {
        let value: FieldValue
        if next < after.count, after.names[next] == column {
          value = after.values[next]
          next += 1
        } else {
          value = after[column] ?? defaults[column] ?? .null
        }
        arguments.append(value.databaseValue)
      }
      try execute(insert, arguments, in: db)
      return true
    case (_?, nil):
      try execute(delete, [id.databaseValue], in: db)
    case (_?, let after?):
      let assignments = after.names.map { "\($0) = ?" }.joined(separator: ", ")
      try execute(
        "UPDATE \(table) SET \(assignments) WHERE id = ?",
        after.values.map(\.databaseValue) + [id.databaseValue], in: db)
    case (nil, nil): return false
    }
    return db.changesCount == 1
  }

  private func execute(_ sql: String, _ arguments: [DatabaseValue], in db: Database) throws {
    let statement = try db.cachedStatement(sql: sql)
    statement.setUncheckedArguments(StatementArguments(arguments))
    try statement.execute()
  }
}

extension Domain.Record {
  /// The fields of a record that says nothing.
  fileprivate static var defaultFields: Fields { Self(id: ID(0)).fields }
}

extension FieldValue {
  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .string(let text): self = .text(text)
    case .double(let number): self = .text(String(number))
    case .blob(let data): self = .text(String(decoding: data, as: UTF8.self))
    }
  }

  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }
}
