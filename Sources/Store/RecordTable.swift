import Domain
import GRDB

/// The SQL of one kind of record, whatever its columns: found, inserted, updated, deleted.
final class RecordTable: Sendable {
  let kind: RecordKind
  let columns: [String]
  /// The columns as a list in SQL.
  let list: String
  /// The columns that hold the id of another record, with its kind.
  let references: [String: RecordKind]
  /// What each column holds when nothing names it.
  private let defaults: [FieldValue]
  private let select: String
  private let insert: String
  private let delete: String
  private let table: String

  /// - Parameter prefix: put before the table's name, for a copy of the table elsewhere.
  init(_ kind: RecordKind, prefix: String = "") {
    self.kind = kind
    columns = kind.type.columnNames
    references = Dictionary(
      kind.type.references.map { ($0.column, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let defaultFields = kind.type.defaultFields
    defaults = columns.map { defaultFields[$0] ?? .null }
    table = prefix + kind.rawValue
    list = columns.joined(separator: ", ")
    select = "SELECT \(list) FROM \(table) WHERE id = ?"
    insert = """
      INSERT INTO \(table)(id, \(list)) \
      VALUES (?\(String(repeating: ", ?", count: columns.count)))
      """
    delete = "DELETE FROM \(table) WHERE id = ?"
  }

  /// The table of a kind. Each is made when it is first asked for: the columns of all of them
  /// would take as long as drawing the first screen.
  static func of(_ kind: RecordKind) -> RecordTable {
    switch kind {
    case .colleague: colleague
    case .contact: contact
    case .value: value
    case .tagging: tagging
    case .link: link
    case .interaction: interaction
    case .participant: participant
    case .firm: firm
    case .tier: tier
    case .holiday: holiday
    case .followUp: followUp
    case .stageChange: stageChange
    case .objection: objection
    case .topic: topic
    case .stance: stance
    case .deal: deal
    case .referral: referral
    case .referralClient: referralClient
    }
  }

  private static let colleague = RecordTable(.colleague)
  private static let contact = RecordTable(.contact)
  private static let value = RecordTable(.value)
  private static let tagging = RecordTable(.tagging)
  private static let link = RecordTable(.link)
  private static let interaction = RecordTable(.interaction)
  private static let participant = RecordTable(.participant)
  private static let firm = RecordTable(.firm)
  private static let tier = RecordTable(.tier)
  private static let holiday = RecordTable(.holiday)
  private static let followUp = RecordTable(.followUp)
  private static let stageChange = RecordTable(.stageChange)
  private static let objection = RecordTable(.objection)
  private static let topic = RecordTable(.topic)
  private static let stance = RecordTable(.stance)
  private static let deal = RecordTable(.deal)
  private static let referral = RecordTable(.referral)
  private static let referralClient = RecordTable(.referralClient)

  /// What a column holds in a row whose insertion does not name it: that of an entry from before
  /// there was the column.
  func unnamed(_ column: String) -> FieldValue {
    columns.firstIndex(of: column).map { defaults[$0] } ?? .null
  }

  /// The fields of a row that are not null, as whoever reads sees them; nil when there is no such
  /// row for them.
  func find(_ id: Int64, in db: Database, by sight: Sight = .current) throws -> Fields? {
    let row = try db.prepared(select)
    row.bind(id, at: 1)
    guard try row.step() else { return nil }
    let fields = row.fields(columns)
    row.reset()
    return try sight.shown(fields, of: kind, id, in: db)
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
      if next < fields.count, fields.names[next] == column {
        statement.bind(fields.values[next], at: Int32(index) + 2)
        next += 1
      } else {
        statement.bind(defaults[index], at: Int32(index) + 2)
      }
    }
    // Fields in another order than the columns', as older journals may have them.
    if next < fields.count {
      for (index, column) in columns.enumerated() {
        statement.bind(fields[column] ?? defaults[index], at: Int32(index) + 2)
      }
    }
    try statement.run()
  }
}

extension Domain.Record {
  /// The fields of a record that says nothing.
  fileprivate static var defaultFields: Fields { Self(id: ID(0)).fields }
}
