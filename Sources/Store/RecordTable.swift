import Domain
import GRDB

/// The SQL of one kind of record, whatever its columns: found, inserted, updated, deleted.
final class RecordTable: Sendable {
  let kind: RecordKind
  let columns: [String]
  /// The columns as a list in SQL.
  let list: String
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
    list = columns.joined(separator: ", ")
    select = "SELECT \(list) FROM \(table) WHERE id = ?"
    insert = """
      INSERT INTO \(table)(id, \(list)) \
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
    let row = try db.prepared(select)
    row.bind(id, at: 1)
    guard try row.step() else { return nil }
    defer { row.reset() }
    return row.fields(columns)
  }

  /// - Returns: whether the row was there, or for an insertion was not.
  @discardableResult
  func apply(_ change: Change, in db: Database) throws -> Bool {
    let id = change.record.id
    switch (change.before, change.after) {
    case (nil, let after?):
      try insert(after, as: id, in: db)
      return true
    case (_?, nil):
      let statement = try db.prepared(delete)
      statement.bind(id, at: 1)
      try statement.run()
    case (_?, let after?):
      let assignments = after.names.map { "\($0) = ?" }.joined(separator: ", ")
      let statement = try db.prepared("UPDATE \(table) SET \(assignments) WHERE id = ?")
      for (index, value) in after.values.enumerated() {
        statement.bind(value, at: Int32(index) + 1)
      }
      statement.bind(id, at: Int32(after.count) + 1)
      try statement.run()
    case (nil, nil): return false
    }
    return db.changesCount == 1
  }

  private func insert(_ fields: Fields, as id: Int64, in db: Database) throws {
    let statement = try db.prepared(insert)
    statement.bind(id, at: 1)
    var next = 0
    for (index, column) in columns.enumerated() {
      let value: FieldValue
      if next < fields.count, fields.names[next] == column {
        value = fields.values[next]
        next += 1
      } else {
        value = fields[column] ?? defaults[column] ?? .null
      }
      statement.bind(value, at: Int32(index) + 2)
    }
    try statement.run()
  }
}

extension Domain.Record {
  /// The fields of a record that says nothing.
  fileprivate static var defaultFields: Fields { Self(id: ID(0)).fields }
}
