import Domain
import GRDB

/// What a process remembers of what its reader sees, and whether that still holds.
final class SightMemory {
  private var sight: Sight?
  /// As SQLite counts what other processes wrote.
  private var version: Int64 = 0
  /// Grows whenever something may be read differently than before: the book was written, or somebody
  /// else reads.
  private(set) var writes = 0

  /// That this process wrote, or reads for somebody else.
  func forget() { sight = nil }

  /// - Parameter reader: a login; nil for nobody in particular.
  func sight(of reader: String?, in db: Database) throws -> Sight {
    let row = try db.prepared("PRAGMA data_version")
    let found = try row.step() ? row.integer(0) : 0
    row.reset()
    if found == version, let sight { return sight }
    let id = try reader.flatMap { try db.colleague($0) }
    let fresh = try Sight(of: id, in: db)
    (sight, version) = (fresh, found)
    writes += 1
    return fresh
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
