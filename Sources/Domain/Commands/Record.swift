/// The kinds of record a book keeps. The names are those of the tables and of the journal: they
/// never change.
package enum RecordKind: String, CaseIterable, Hashable, Sendable {
  case colleague, contact, value, tagging, link, interaction, participant, firm, tier, holiday
  case followUp = "follow_up"
  case stageChange = "stage_change"
  case objection, topic, stance, deal, referral
  case referralClient = "referral_client"

  /// The type whose values are records of this kind.
  package var type: any Record.Type {
    switch self {
    case .colleague: Colleague.self
    case .contact: Contact.self
    case .value: ContactValue.self
    case .tagging: Tagging.self
    case .link: ContactLink.self
    case .interaction: Interaction.self
    case .participant: Participant.self
    case .firm: Firm.self
    case .tier: Tier.self
    case .holiday: ListedHoliday.self
    case .followUp: FollowUp.self
    case .stageChange: StageChange.self
    case .objection: Objection.self
    case .topic: Topic.self
    case .stance: Stance.self
    case .deal: Deal.self
    case .referral: Referral.self
    case .referralClient: ReferralClient.self
    }
  }
}

/// The number of a record among those of its type: 1 and up, never used again.
package struct ID<R>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
  package let number: Int64

  package init(_ number: Int64) { self.number = number }

  package init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }

  package static func < (a: Self, b: Self) -> Bool { a.number < b.number }
  package var description: String { String(number) }
}

extension ID: FieldConvertible {
  package init?(_ field: FieldValue) {
    guard case .integer(let number) = field else { return nil }
    self.number = number
  }
  package var field: FieldValue { .integer(number) }
}

/// One record of whatever kind.
package struct RecordKey: Hashable, Sendable {
  package let kind: RecordKind
  package let id: Int64

  package init(_ kind: RecordKind, _ id: Int64) {
    self.kind = kind
    self.id = id
  }

  package init<R: Record>(_ id: ID<R>) { self.init(R.kind, id.number) }
}

/// A fact of the book: a value with an id and named fields.
///
/// `columns` is the one place that says which fields a record has: storing, journaling, comparing
/// and undoing all follow from it.
package protocol Record: Hashable, Sendable {
  static var kind: RecordKind { get }
  static var columns: [Column<Self>] { get }
  var id: ID<Self> { get }

  /// A record with every field at its default.
  init(id: ID<Self>)

  /// What the record's own fields must never be; empty when all is well.
  func violations() -> [Violation]
}

/// One field of a record: its stable name and the way to and from the stored form.
package struct Column<R>: Sendable {
  package let name: String
  /// The kind of record whose id the field holds, if it holds one.
  package let references: RecordKind?
  let read: @Sendable (R) -> FieldValue
  let write: @Sendable (inout R, FieldValue) -> Bool

  package init<V: FieldConvertible>(
    _ name: String, _ path: any WritableKeyPath<R, V> & Sendable, references: RecordKind? = nil
  ) {
    self.name = name
    self.references = references
    read = { $0[keyPath: path].field }
    write = { record, field in
      guard let value = V(field) else { return false }
      record[keyPath: path] = value
      return true
    }
  }
}

/// A stored field that no value of its type stands for: the book was written by something else.
package struct UnreadableField: Error, Hashable, Sendable {
  package let record: RecordKey
  package let field: String
}

extension Record {
  package static var columnNames: [String] { columns.map(\.name) }

  /// The columns that hold the id of another record.
  package static var references: [(column: String, kind: RecordKind)] {
    columns.compactMap { column in column.references.map { (column.name, $0) } }
  }

  /// The record that stored fields stand for; a field that they do not name keeps its default.
  /// - Throws: `UnreadableField`.
  package init(id: ID<Self>, fields: Fields) throws {
    self.init(id: id)
    var next = 0
    for column in Self.columns where next < fields.count && fields.names[next] == column.name {
      guard column.write(&self, fields.values[next]) else {
        throw UnreadableField(record: RecordKey(id), field: column.name)
      }
      next += 1
    }
    // The order of the columns is the usual one. Fields in another order are looked up.
    if next < fields.count { self = try with(fields) }
  }

  package static func violations(id: Int64, fields: Fields) throws -> [Violation] {
    try Self(id: ID(id), fields: fields).violations()
  }

  package var key: RecordKey { RecordKey(id) }

  /// Every field that is not null. A null field is the one that is not named.
  package var fields: Fields {
    var fields = Fields(reserving: Self.columns.count)
    for column in Self.columns {
      let value = column.read(self)
      if value != .null { fields.append(column.name, value) }
    }
    return fields
  }

  /// What the named field holds.
  package func field(_ name: String) -> FieldValue {
    Self.columns.first { $0.name == name }?.read(self) ?? .null
  }
}

extension Record {
  /// The same record with some fields at other values; a null one goes back to nothing.
  /// - Throws: `UnreadableField`.
  package func with(_ fields: Fields) throws -> Self {
    var changed = self
    for column in Self.columns {
      guard let value = fields[column.name] else { continue }
      guard column.write(&changed, value) else {
        throw UnreadableField(record: key, field: column.name)
      }
    }
    return changed
  }
}
