import Domain
import GRDB

/// All that a book holds about one contact: what they may ask to see (GDPR, article 15), and what
/// erasing them would take away. Of what happened with others too, only their part.
package struct Holdings: Sendable {
  /// An entry of the journal with what it changed about the contact.
  package struct Step: Sendable {
    package let summary: EntrySummary
    package let changes: [ChangeDetails]
  }

  package let contact: ID<Contact>
  package let name: ContactName
  /// Their records as they are now, kind by kind, as if each was added just now.
  package let records: [ChangeDetails]
  /// How many others took part in an interaction or are clients of a referral of theirs, where
  /// there are any.
  package let others: [RecordKey: Int]
  /// The oldest first.
  package let steps: [Step]
}

extension BookStore {
  /// Everything about a contact that the reader sees; nil when there is no such contact.
  /// - Throws: `Refusal.privateTo` for somebody else's alone.
  package func holdings(of contact: ID<Contact>) throws -> Holdings? {
    guard let found = try find(contact) else { return nil }
    let name = found.names
    if found.isHidden {
      throw Refusal.privateTo(try read { db in try found.owner.map(db.shownName) ?? "" })
    }
    var filter = JournalFilter()
    filter.contact = contact
    let entries = try entries(count: .max, matching: filter, zone: .utc)
    return try read { db in
      let keys = try HeldRecords(of: contact, in: db)
      return Holdings(
        contact: contact, name: name,
        records: try keys.all.compactMap { key in
          try RecordTable.of(key.kind).find(key.id, in: db).map {
            try ChangeDetails(Change(record: key, before: nil, after: $0), in: db)
          }
        },
        others: try keys.others(in: db),
        steps: try entries.reversed().compactMap { summary in
          let changes = try keys.changes(of: summary.entry.id, in: db)
          return changes.isEmpty ? nil : Holdings.Step(summary: summary, changes: changes)
        })
    }
  }
}

/// The records that are about a contact.
private struct HeldRecords {
  private let contact: ID<Contact>
  /// In the order in which a person reads them.
  let all: [RecordKey]
  private let known: Set<RecordKey>

  /// What hangs on a contact, and how it is found.
  private static let sources: [(RecordKind, String)] = [
    (.value, "SELECT id FROM value WHERE contact = ?1 ORDER BY position, id"),
    (.tagging, "SELECT id FROM tagging WHERE contact = ?1 ORDER BY tag"),
    (.link, "SELECT id FROM link WHERE ?1 IN (contact, other) ORDER BY id"),
    (.stageChange, "SELECT id FROM stage_change WHERE contact = ?1 ORDER BY day, id"),
    (.objection, "SELECT id FROM objection WHERE contact = ?1 ORDER BY id"),
    (.stance, "SELECT id FROM stance WHERE contact = ?1 ORDER BY id"),
    (.deal, "SELECT id FROM deal WHERE contact = ?1 ORDER BY id"),
    (
      .referral,
      """
      SELECT id FROM referral WHERE ?1 IN (sender, receiver, introduced_by) OR id IN
        (SELECT referral FROM referral_client WHERE contact = ?1) ORDER BY opened, id
      """
    ),
    (.followUp, "SELECT id FROM follow_up WHERE contact = ?1 ORDER BY due, id"),
    (
      .interaction,
      """
      SELECT id FROM interaction WHERE id IN
        (SELECT interaction FROM participant WHERE contact = ?1) ORDER BY day, at, id
      """
    ),
  ]

  init(of contact: ID<Contact>, in db: Database) throws {
    self.contact = contact
    all =
      [RecordKey(contact)]
      + (try Self.sources.flatMap { kind, sql in
        try Int64.fetchAll(db, sql: sql, arguments: [contact.number]).map { RecordKey(kind, $0) }
      })
    known = Set(all)
  }

  func others(in db: Database) throws -> [RecordKey: Int] {
    var found: [RecordKey: Int] = [:]
    for key in all {
      let part: String? =
        switch key.kind {
        case .interaction: "participant WHERE interaction"
        case .referral: "referral_client WHERE referral"
        default: nil
        }
      guard let part else { continue }
      let count = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM \(part) = ? AND contact <> ?",
        arguments: [key.id, contact.number])
      if let count, count > 0 { found[key] = count }
    }
    return found
  }

  /// What an entry changed about the contact, records that are gone by now among them.
  func changes(of entry: ID<Entry>, in db: Database) throws -> [ChangeDetails] {
    var found: [ChangeDetails] = []
    try Journal.forEachChange(of: entry, backwards: false, in: db) { stored in
      // Who took part shows with what it was.
      guard stored.record.kind != .participant, stored.record.kind != .referralClient else {
        return
      }
      let change = try stored.decoded()
      let isTheirs =
        try known.contains(change.record)
        || EntrySummary.contact(of: change, in: db) == contact.number
      if isTheirs { found.append(try ChangeDetails(change, in: db)) }
    }
    return found
  }
}
