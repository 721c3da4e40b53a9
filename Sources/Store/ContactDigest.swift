import Domain
import GRDB

/// What lists need of a contact, to order and filter it by.
struct ContactDigest: Equatable {
  enum Standing: Int64 {
    case active
    case archived
    /// Deceased or closed, whether archived or not.
    case ended
    /// The firm itself, in no list.
    case us
  }

  /// Where contacts without a tier sort: after those with one.
  static let noTier: Int64 = 99

  var sortKey: String
  var lastTouch: Day?
  /// The number of the day since which nobody spoke with them: the last touch, or the day they were
  /// added.
  var quiet: Int64
  var standing: Standing
  /// The rung of the stage, from 1; 0 for none.
  var stage: Int64
  var tier: Int64
  /// 0 for nobody.
  var owner: Int64
  /// As they are compared, sorted.
  var tags: [String]

  init(of contact: Contact, lastTouch: Day?, stage: Stage?, tags: [String]) {
    sortKey = contact.names.sortKey
    self.lastTouch = lastTouch
    quiet = Int64((lastTouch ?? contact.added).number)
    standing =
      if contact.id == Contact.us { .us } else if contact.ended != nil { .ended } else {
        contact.archived == nil ? .active : .archived
      }
    self.stage = Self.rung(of: stage)
    tier = contact.tier?.number ?? Self.noTier
    owner = contact.owner?.number ?? 0
    self.tags = tags.isEmpty ? [] : Set(tags.map { Folding.fold($0) }).subtracting([""]).sorted()
  }

  static func rung(of stage: Stage?) -> Int64 {
    stage.flatMap { Stage.allCases.firstIndex(of: $0) }.map { Int64($0) + 1 } ?? 0
  }

  static func stage(rung: Int64) -> Stage? {
    Int(exactly: rung - 1).flatMap {
      Stage.allCases.indices.contains($0) ? Stage.allCases[$0] : nil
    }
  }

  // MARK: - The row

  private static let columns =
    "sort_key, last_touch, quiet, standing, stage, tier, owner, tags"

  /// Nil when there is none.
  static func stored(of id: ID<Contact>, in db: Database) throws -> ContactDigest? {
    let row = try db.prepared("SELECT \(columns) FROM contact_digest WHERE contact = ?")
    row.bind(id.number, at: 1)
    defer { row.reset() }
    return try row.step() ? ContactDigest(row) : nil
  }

  private init(_ row: Prepared) {
    sortKey = row.text(0)
    lastTouch = row.optionalText(1).flatMap { Day($0) }
    quiet = row.integer(2)
    standing = Standing(rawValue: row.integer(3)) ?? .us
    stage = row.integer(4)
    tier = row.integer(5)
    owner = row.integer(6)
    tags = row.optionalText(7).map { $0.split(separator: "\n").map(String.init) } ?? []
  }

  /// Writes a digest, or removes it, with the tags that go by it.
  static func write(
    _ digest: ContactDigest?, over old: ContactDigest?, of id: ID<Contact>, in db: Database
  ) throws {
    let (tags, oldTags) = (digest?.tags ?? [], old?.tags ?? [])
    for tag in oldTags where !tags.contains(tag) {
      try db.run("DELETE FROM contact_tag WHERE tag = ? AND contact = ?", tag, id)
    }
    for tag in tags where !oldTags.contains(tag) {
      try db.run("INSERT OR REPLACE INTO contact_tag(tag, contact) VALUES (?, ?)", tag, id)
    }
    guard let digest else {
      let statement = try db.prepared("DELETE FROM contact_digest WHERE contact = ?")
      statement.bind(id.number, at: 1)
      return try statement.run()
    }
    let statement = try db.prepared(
      """
      INSERT \(old == nil ? "" : "OR REPLACE") INTO contact_digest(contact, \(columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    statement.bind(id.number, at: 1)
    statement.bind(digest.sortKey, at: 2)
    statement.bind(digest.lastTouch?.description, at: 3)
    let numbers = [
      digest.quiet, digest.standing.rawValue, digest.stage, digest.tier, digest.owner,
    ]
    for (index, number) in numbers.enumerated() { statement.bind(number, at: Int32(index) + 4) }
    statement.bind(tags.isEmpty ? nil : tags.joined(separator: "\n"), at: 9)
    try statement.run()
  }
}

extension Database {
  fileprivate func run(_ sql: String, _ tag: String, _ contact: ID<Contact>) throws {
    let statement = try prepared(sql)
    statement.bind(tag, at: 1)
    statement.bind(contact.number, at: 2)
    try statement.run()
  }

  /// The stage that a contact is at: that of the latest change.
  func stage(of contact: ID<Contact>) throws -> Stage? {
    let row = try prepared(
      "SELECT stage FROM stage_change WHERE contact = ? ORDER BY day DESC, id DESC LIMIT 1")
    row.bind(contact.number, at: 1)
    defer { row.reset() }
    return try row.step() ? Stage(row.field(0)) : nil
  }
}
