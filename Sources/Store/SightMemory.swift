import Domain
import GRDB

/// What a process remembers of what its reader sees, and whether that still holds.
///
/// It follows the journal: of what was written since, only the contacts that changed are looked at
/// again, so that nothing grows with how much is private.
final class SightMemory {
  private var sight: Sight?
  /// The last entry of the journal that it knows.
  private var entry: Int64 = 0
  /// As SQLite counts what other processes wrote.
  private var version: Int64 = 0
  private var isCurrent = false
  /// Another one whenever other contacts are hidden than before.
  private(set) var number = 0
  /// Grows whenever something may be read differently than before: the book was written, or somebody
  /// else reads.
  private(set) var writes = 0

  /// That this process reads for somebody else.
  func forget() { sight = nil }

  /// That this process wrote.
  func noteWrite() { isCurrent = false }

  /// - Parameter reader: a login; nil for nobody in particular.
  func sight(of reader: String?, in db: Database) throws -> Sight {
    let row = try db.prepared("PRAGMA data_version")
    let found = try row.step() ? row.integer(0) : 0
    row.reset()
    if isCurrent, found == version, let sight { return sight }
    let last = try Journal.last(in: db)
    let fresh =
      try sight?.following(entry, in: db)
      ?? Sight(of: try reader.flatMap { try db.colleague($0) }, in: db)
    if fresh.hidden != sight?.hidden { number += 1 }
    (sight, entry, version, isCurrent) = (fresh, last, found, true)
    writes += 1
    return fresh
  }
}

extension Sight {
  /// More changes than so many are not followed one by one.
  private static let mostFollowed: Int64 = 1_000

  /// The same sight after what was written since an entry; nil where it is to be read anew.
  fileprivate func following(_ entry: Int64, in db: Database) throws -> Sight? {
    let entries = try db.prepared(
      "SELECT first_change, last_change, ifnull(verb, '') FROM entry WHERE id > ? ORDER BY id")
    entries.bind(entry, at: 1)
    defer { entries.reset() }
    var changes: ClosedRange<Int64>?
    while try entries.step() {
      // These take changes out of the journal.
      let verb = entries.text(2)
      if verb == Verb.eraseContact.rawValue || verb == Verb.pruneJournal.rawValue { return nil }
      let (first, last) = (entries.integer(0), entries.integer(1))
      guard first <= last else { continue }
      changes = (changes?.lowerBound ?? first)...last
      if let changes, changes.upperBound - changes.lowerBound >= Self.mostFollowed { return nil }
    }
    guard let changes else { return self }
    return try following(changes, in: db)
  }

  private func following(_ changes: ClosedRange<Int64>, in db: Database) throws -> Sight? {
    let rows = try db.prepared(
      """
      SELECT record, record_id,
        instr(ifnull(before, '') || ifnull(after, ''), '"privacy"') > 0
      FROM change WHERE id BETWEEN ? AND ?
      """)
    rows.bind(changes.lowerBound, at: 1)
    rows.bind(changes.upperBound, at: 2)
    defer { rows.reset() }
    var contacts: Set<Int64> = []
    var interactions = false
    while try rows.step() {
      switch RecordKind(rawValue: rows.text(0)) {
      // Whoever comes or leaves changes who sees what.
      case .colleague: return nil
      case .contact: contacts.insert(rows.integer(1))
      case .interaction: interactions = interactions || rows.integer(2) != 0
      default: break
      }
    }
    var sight = self
    try sight.lookAgain(at: contacts, interactions: interactions, in: db)
    return sight
  }
}

extension Database {
  /// The colleague of a login; nil before their first command.
  func colleague(_ login: String) throws -> ID<Colleague>? {
    let id = try Int64.fetchOne(
      cachedStatement(sql: "SELECT id FROM colleague WHERE login = ?"), arguments: [login])
    return id.map { ID($0) }
  }

  /// The shown name of the colleague whose eyes alone a change is for.
  /// - Parameter sight: of who does not see it.
  /// - Returns: empty where nothing tells any more.
  func keeper(of change: Change, from sight: Sight) throws -> String {
    let written = [change.after, change.before, try Journal.fields(of: change.record, in: self)]
      .compactMap { $0 }
    var contacts = change.record.kind == .contact ? [change.record.id] : []
    for fields in written {
      for field in ["contact", "other", "sender", "receiver"] {
        if case .integer(let id) = fields[field] { contacts.append(id) }
      }
    }
    for (kind, people) in Self.peopleOf where kind == change.record.kind {
      contacts += try Int64.fetchAll(
        cachedStatement(sql: people), arguments: [change.record.id])
    }
    if let contact = contacts.first(where: { sight.hides(ID($0)) }),
      let keeper = try keeper(of: ID(contact))
    {
      return keeper
    }
    for fields in written {
      for field in ["by", "owner"] {
        if case .integer(let colleague) = fields[field] { return try shownName(of: ID(colleague)) }
      }
    }
    return ""
  }

  private static let peopleOf: [(RecordKind, String)] = [
    (.interaction, "SELECT contact FROM participant WHERE interaction = ?"),
    (.referral, "SELECT contact FROM referral_client WHERE referral = ?"),
  ]

  /// The shown name of a contact's owner; nil for nobody's.
  func keeper(of contact: ID<Contact>) throws -> String? {
    let fields = try RecordTable.of(.contact).find(contact.number, in: self, by: .whole)
    guard case .integer(let owner) = fields?["owner"] else { return nil }
    return try shownName(of: ID(owner))
  }
}
