import Domain
import GRDB

/// Which entries of the journal are read.
package struct JournalFilter: Hashable, Sendable {
  package var person: ID<Colleague>?
  /// Whom the entries changed something of.
  package var contact: ID<Contact>?
  /// The real day on which they were written.
  package var day: Day?

  package init(
    person: ID<Colleague>? = nil, contact: ID<Contact>? = nil, day: Day? = nil
  ) {
    self.person = person
    self.contact = contact
    self.day = day
  }

  package var isEmpty: Bool { self == JournalFilter() }
}

/// Windows of the journal, newest first.
extension BookStore {
  /// The entries next to one, the newest first.
  /// - Parameters:
  ///   - direction: forwards goes to older ones.
  ///   - entry: nil for the newest, or backwards for the oldest.
  ///   - including: whether that very entry is among them.
  ///   - count: at most so many.
  ///   - zone: where the clock hangs that says what day it was.
  package func entries(
    _ direction: Direction = .forwards, from entry: ID<Entry>? = nil, including: Bool = false,
    count: Int, matching filter: JournalFilter = JournalFilter(), zone: Zone
  ) throws -> [EntrySummary] {
    try read { db in
      var conditions = ["TRUE"]
      var arguments = StatementArguments()
      if let entry {
        let comparison = (direction == .forwards ? "<" : ">") + (including ? "=" : "")
        conditions.append("id \(comparison) ?")
        arguments += [entry.number]
      }
      if let person = filter.person {
        conditions.append("person = ?")
        arguments += [person.number]
      }
      if let day = filter.day {
        conditions.append("at >= ? AND at < ?")
        arguments += [
          Instant(day, .midnight, in: zone).seconds, Instant(day + 1, .midnight, in: zone).seconds,
        ]
      }
      if let contact = filter.contact {
        conditions.append(Self.touches)
        arguments += ["contact": contact.number]
      }
      arguments += ["count": count]
      let ids = try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT id FROM entry WHERE \(conditions.joined(separator: " AND "))
            ORDER BY id \(direction == .forwards ? "DESC" : "ASC") LIMIT :count
            """), arguments: arguments)
      let summaries = try ids.compactMap { id in
        try Journal.entry(ID(id), in: db).map { try EntrySummary.read($0, in: db) }
      }
      return direction == .forwards ? summaries : summaries.reversed()
    }
  }

  /// More changes than these are those of an import, or of its undo: reading all of them takes a
  /// second. It brings or takes contacts whose numbers follow one another.
  private static let longEntry = 20_000

  /// That an entry changed something of a contact: the contact, what hangs on it, or what it took
  /// part in.
  private static let touches = """
    CASE WHEN last_change - first_change >= \(longEntry) THEN
      :contact BETWEEN min(\(contact("ASC")), \(contact("DESC")))
      AND max(\(contact("ASC")), \(contact("DESC")))
    ELSE EXISTS (
      SELECT 1 FROM change WHERE change.id BETWEEN first_change AND last_change AND (
        (record = 'contact' AND record_id = :contact)
        OR (record = 'interaction' AND record_id IN
          (SELECT interaction FROM participant WHERE contact = :contact))
        OR (record = 'follow_up' AND record_id IN
          (SELECT id FROM follow_up WHERE contact = :contact))
        OR (record = 'value' AND record_id IN (SELECT id FROM value WHERE contact = :contact))
        OR (record = 'link' AND record_id IN
          (SELECT id FROM link WHERE contact = :contact OR other = :contact))
        OR (record = 'stance' AND record_id IN (SELECT id FROM stance WHERE contact = :contact))
        OR (record = 'deal' AND record_id IN (SELECT id FROM deal WHERE contact = :contact))
        OR (record = 'referral' AND record_id IN
          (SELECT id FROM referral WHERE sender = :contact UNION
            SELECT id FROM referral WHERE receiver = :contact UNION
            SELECT referral FROM referral_client WHERE contact = :contact))
        OR (record = 'referral' AND :contact IN
          (json_extract(coalesce(after, before), '$.sender'),
            json_extract(coalesce(after, before), '$.receiver')))
        OR (record IN
            ('value', 'tagging', 'link', 'follow_up', 'participant', 'stage_change', 'objection',
              'stance', 'deal', 'referral_client')
          AND (json_extract(coalesce(after, before), '$.contact') = :contact
            OR (record = 'link'
              AND json_extract(coalesce(after, before), '$.other') = :contact)))))
    END
    """

  /// The first or the last contact that an entry changed.
  private static func contact(_ order: String) -> String {
    """
    (SELECT record_id FROM change WHERE change.id BETWEEN first_change AND last_change
      AND record = 'contact' ORDER BY change.id \(order) LIMIT 1)
    """
  }
}

/// What an entry changed of one record.
package struct ChangeDetails: Hashable, Sendable {
  /// What a field holds, with the name of what it refers to.
  package enum Value: Hashable, Sendable {
    case field(FieldValue)
    case contact(ContactName)
    /// Of a colleague or a tier.
    case name(String)
  }

  package struct Field: Hashable, Sendable {
    /// The stable name of the column.
    package let name: String
    /// Nil where there was nothing.
    package let before: Value?
    /// Nil where there is nothing any more.
    package let after: Value?
  }

  package enum Act: Hashable, Sendable { case added, changed, removed }

  package let record: RecordKey
  package let act: Act
  /// Whose record it is, when it is a contact's and they are in the book.
  package let contact: ContactName?
  /// In the order of the record's columns; none of what the reader does not see.
  package let fields: [Field]
}

extension BookStore {
  /// What an entry changed, record by record, in its order.
  /// - Parameter count: at most so many records.
  package func changes(of entry: ID<Entry>, atMost count: Int) throws -> [ChangeDetails] {
    try read { db in
      var found: [ChangeDetails] = []
      struct Enough: Error {}
      do {
        try Journal.forEachChange(of: entry, backwards: false, in: db) { stored in
          // Who took part shows with what it was.
          guard stored.record.kind != .participant else { return }
          guard found.count < count else { throw Enough() }
          found.append(try ChangeDetails(stored.decoded(), in: db))
        }
      } catch is Enough {}
      return found
    }
  }
}

extension ChangeDetails {
  init(_ change: Change, in db: Database) throws {
    record = change.record
    act = change.before == nil ? .added : change.after == nil ? .removed : .changed
    if try Sight.current.hides(change, in: db) {
      contact = try Self.owner(of: change, in: db).map { _ in .hidden }
      fields = []
      return
    }
    contact = try Self.owner(of: change, in: db)
    let table = RecordTable.of(change.record.kind)
    func value(_ name: String, _ fields: Fields?) throws -> Value? {
      guard let field = fields?[name], field != .null else { return nil }
      return try table.references[name].flatMap { try Self.name(field, of: $0, in: db) }
        ?? .field(field)
    }
    fields = try table.columns.compactMap { name in
      let field = Field(
        name: name, before: try value(name, change.before), after: try value(name, change.after))
      return field.before == nil && field.after == nil ? nil : field
    }
  }

  private static func owner(of change: Change, in db: Database) throws -> ContactName? {
    guard let id = try EntrySummary.contact(of: change, in: db) else { return nil }
    if let fields = try RecordTable.of(.contact).find(id, in: db) {
      return try Contact(id: ID(id), fields: fields).names
    }
    guard change.record == RecordKey(.contact, id), let fields = change.after ?? change.before
    else { return nil }
    return try Contact(id: ID(id), fields: fields).names
  }

  /// The name of what a field refers to; nil where it has none, or is gone.
  private static func name(
    _ field: FieldValue, of kind: RecordKind, in db: Database
  ) throws -> Value? {
    guard case .integer(let id) = field else { return nil }
    guard let fields = try RecordTable.of(kind).find(id, in: db) else { return nil }
    switch kind {
    case .contact: return .contact(try Contact(id: ID(id), fields: fields).names)
    case .colleague: return .name(try Colleague(id: ID(id), fields: fields).shownName)
    case .tier: return .name(try Tier(id: ID(id), fields: fields).name)
    case .value:
      let value = try ContactValue(id: ID(id), fields: fields)
      return .name(value.label ?? value.text)
    case .followUp: return .name(try FollowUp(id: ID(id), fields: fields).subject)
    case .topic: return .name(try Topic(id: ID(id), fields: fields).name)
    case .deal: return .name(try Deal(id: ID(id), fields: fields).subject)
    case .referral: return .name(try Referral(id: ID(id), fields: fields).need)
    case .tagging, .link, .interaction, .participant, .firm, .holiday, .stageChange, .objection,
      .stance, .referralClient:
      return nil
    }
  }
}
