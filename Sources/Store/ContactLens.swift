import Domain
import GRDB

/// Windows of the list of contacts, reached by key: what is read grows with the screen, not with
/// the book. *Us* is in none of them.
extension BookStore {
  /// The rows next to a place, in the order asked for; without contacts that are private to others.
  /// - Parameters:
  ///   - place: nil for the beginning of the list, or backwards for its end.
  ///   - including: whether a row at that very place is among them.
  ///   - count: at most so many.
  package func contactRows(
    _ direction: Direction = .forwards, from place: ContactPlace? = nil, including: Bool = false,
    count: Int, matching filter: ContactFilter, by order: ContactOrder, today: Day
  ) throws -> [ContactRow] {
    try read { db in
      guard let filter = try DigestFilter(filter, today: today, in: db) else { return [] }
      let query = try ContactQuery(db: db, filter: filter, order: order)
      let places = try query.places(direction, from: place, including: including, count: count)
      var rows = ContactRows(db: db)
      return try places.compactMap { try rows.row(at: $0) }
    }
  }

  /// Where a contact stands in the list; nil when the filter leaves it out.
  package func contactRow(
    of contact: ID<Contact>, matching filter: ContactFilter, by order: ContactOrder, today: Day
  ) throws -> ContactRow? {
    try read { db in
      guard let filter = try DigestFilter(filter, today: today, in: db) else { return nil }
      let query = try ContactQuery(db: db, filter: filter, order: order)
      var rows = ContactRows(db: db)
      return try query.place(of: contact).flatMap { try rows.row(at: $0) }
    }
  }

  /// In the order by name, the place before the first contact whose sort key begins with these
  /// letters.
  package func contactPlace(at letters: String) -> ContactPlace { .at(letters: letters) }

  /// How many contacts a list has, as far as it is asked; those that are private to others among
  /// them.
  package func contactCount(
    matching filter: ContactFilter, today: Day, atMost limit: Int
  ) throws -> Int {
    try read { db in
      guard let filter = try DigestFilter(filter, today: today, in: db) else { return 0 }
      return try ContactQuery(db: db, filter: filter, order: .name).count(atMost: limit)
    }
  }
}

/// Reads the windows of one list.
///
/// A filter that leaves at most `few` contacts is read whole by its own index, and sorted. Any
/// other is met often enough while walking the index of the order. The indexes are narrow: an
/// import writes each of them once for every contact.
struct ContactQuery {
  /// How many contacts are rather gathered and sorted than met on the way.
  private static let few = 3_000

  let db: Database
  let filter: DigestFilter
  let order: ContactOrder
  /// The contacts of the filter's rarest part, when they are few: a sub-query.
  private let gathered: SQL?

  init(db: Database, filter: DigestFilter, order: ContactOrder) throws {
    self.db = db
    self.filter = filter
    self.order = order
    gathered = try Self.fewest(of: filter.parts, in: db)
  }

  private static func fewest(of parts: [SQL], in db: Database) throws -> SQL? {
    var best: (part: SQL, count: Int)?
    for part in parts {
      let limit = best?.count ?? few
      let count = try Int.fetchOne(
        db, literal: "SELECT count(*) FROM (\(part) LIMIT \(limit + 1))")
      if let count, count <= limit { best = (part, count) }
    }
    return best?.part
  }

  func places(
    _ direction: BookStore.Direction, from place: ContactPlace?, including: Bool, count: Int
  ) throws -> [ContactPlace] {
    let isForwards = direction == .forwards
    var found: [ContactPlace] = []
    for run in runs {
      let bound: ContactPlace?
      switch run.bound(at: place, isForwards: isForwards) {
      case .nothing: continue
      case .everything: bound = nil
      case .beyond(let place): bound = place
      }
      let key = run.key
      var conditions = [run.condition] + filter.conditions + [DigestFilter.seen]
      if let bound {
        let comparison = (isForwards == key.isAscending ? ">" : "<") + (including ? "=" : "")
        conditions.append("(\(sql: key.columns)) \(sql: comparison) (\(key.values(bound)))")
      }
      let order = isForwards == key.isAscending ? "ASC" : "DESC"
      let ordering = key.columns.split(separator: ",").map { "\($0) \(order)" }
        .joined(separator: ",")
      let rows = try Row.fetchAll(
        db,
        literal: """
          SELECT sort_key, tier, quiet, contact FROM \(run.source)
          WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(sql: ordering) LIMIT \(count)
          """)
      found += rows.map(place(of:))
    }
    if runs.count > 1 { found.sort { isForwards ? $0 < $1 : $1 < $0 } }
    return isForwards ? Array(found.prefix(count)) : found.prefix(count).reversed()
  }

  func place(of contact: ID<Contact>) throws -> ContactPlace? {
    let conditions =
      ["contact = \(contact.number)", filter.standingCondition] + filter.conditions
      + [DigestFilter.seen]
    return try Row.fetchOne(
      db,
      literal: """
        SELECT sort_key, tier, quiet, contact FROM contact_digest
        WHERE \(conditions.joined(separator: " AND "))
        """
    ).map(place(of:))
  }

  func count(atMost limit: Int) throws -> Int {
    if let only = filter.only {
      return try Int.fetchOne(db, literal: "SELECT count(*) FROM (\(only) LIMIT \(limit))") ?? 0
    }
    var count = 0
    for run in runs where count < limit {
      let conditions = [run.condition] + filter.conditions
      count +=
        try Int.fetchOne(
          db,
          literal: """
            SELECT count(*) FROM (
              SELECT 1 FROM \(run.source) WHERE \(conditions.joined(separator: " AND "))
              LIMIT \(limit - count))
            """) ?? 0
    }
    return count
  }

  // MARK: - Orders

  /// The columns that an order goes by.
  fileprivate struct Key {
    let columns: String
    /// Nil for the table itself, which is in the order of the contacts' numbers.
    let index: String?
    var isAscending = true
    let values: (ContactPlace) -> SQL
  }

  private func key(_ order: ContactOrder) -> Key {
    switch order {
    case .name:
      Key(columns: "sort_key, contact", index: "digest_by_name") { "\($0.text), \($0.last)" }
    case .silence:
      Key(columns: "quiet, contact", index: "digest_by_silence") { "\($0.number), \($0.last)" }
    case .added:
      // Numbers are given in the order in which contacts come.
      Key(columns: "contact", index: nil, isAscending: false) { "\(-$0.last)" }
    case .tier:
      Key(columns: "tier, sort_key, contact", index: "digest_by_tier") {
        "\($0.number), \($0.text), \($0.last)"
      }
    }
  }

  /// - Parameter row: sort key, tier, quiet, contact.
  private func place(of row: Row) -> ContactPlace {
    switch order {
    case .name: ContactPlace(number: 0, text: row[0], last: row[3])
    case .silence: ContactPlace(number: row[2], text: "", last: row[3])
    case .added: ContactPlace(number: 0, text: "", last: -(row[3] as Int64))
    case .tier: ContactPlace(number: row[1], text: row[0], last: row[3])
    }
  }

  // MARK: - Ways to go

  /// Contacts that are read in the order of the list. A list may be made of several.
  fileprivate struct Run {
    enum Bound {
      case nothing, everything
      case beyond(ContactPlace)
    }

    let source: SQL
    let condition: SQL
    let key: Key
    /// Whether it has only those without a tier, who come after all others in the order by tier.
    var isUntiered: Bool?

    /// What it has on one side of a place.
    func bound(at place: ContactPlace?, isForwards: Bool) -> Bound {
      guard let place else { return .everything }
      guard let isUntiered else { return .beyond(place) }
      let isPlaceUntiered = place.number >= ContactDigest.noTier
      if isUntiered == isPlaceUntiered { return .beyond(place) }
      return isUntiered == isForwards ? .everything : .nothing
    }
  }

  private var runs: [Run] {
    if let gathered {
      return [
        Run(
          source: "(\(gathered)) AS few CROSS JOIN contact_digest USING (contact)",
          condition: filter.standingCondition, key: key(order))
      ]
    }
    guard order != .added else {
      return [Run(by: key(.added), where: "+standing IN \(filter.standings)")]
    }
    return filter.standings.flatMap { standing -> [Run] in
      let standing: SQL = "standing = \(standing)"
      guard order == .tier else { return [Run(by: key(order), where: standing)] }
      let tiered = Run(
        by: key(.tier), where: "\(standing) AND \(DigestFilter.hasTier)",
        isUntiered: false)
      let untiered = Run(
        by: key(.name), where: "\(standing) AND +tier = \(ContactDigest.noTier)",
        isUntiered: true)
      return [tiered, untiered]
    }
  }
}

/// A filter in the terms of `contact_digest`.
struct DigestFilter {
  let standings: [Int64]
  /// Rungs; empty for any.
  let stages: [Int64]
  /// Ids; empty for any.
  let tiers: [Int64]
  /// Nil for any; 0 stands for nobody.
  let owners: [Int64]?
  /// Whether somebody else gave them to their owner.
  let isHanded: Bool
  /// As they are compared.
  let tags: [String]
  /// Silent since this day at least.
  let quiet: Int64?
  let isUntouched: Bool
  /// Whether only people pass.
  let isPerson: Bool

  /// Nil when no contact can pass, because the book has no such tier or colleague.
  init?(_ filter: ContactFilter, today: Day, in db: Database) throws {
    standings =
      switch filter.standing {
      case .active: [ContactDigest.Standing.active.rawValue]
      case .archived: [ContactDigest.Standing.archived.rawValue]
      case .ended: [ContactDigest.Standing.ended.rawValue]
      case .all: [0, 1, 2]
      }
    stages = filter.stages.sorted().map { ContactDigest.rung(of: $0) }
    let names = Set(filter.tiers.map { Folding.fold($0) })
    let known: [Tier] = try db.records(where: "TRUE ORDER BY id")
    tiers = known.filter { names.contains(Folding.fold($0.name)) }.map(\.id.number)
    if tiers.isEmpty, !names.isEmpty { return nil }
    switch filter.owner {
    case .any: owners = nil
    case .nobody: owners = [0]
    case .login(let login): owners = try Self.owners([login], in: db)
    case .logins(let logins): owners = try Self.owners(logins, in: db)
    }
    if owners?.isEmpty ?? false { return nil }
    isHanded = filter.isHanded
    tags = filter.tags.map { Folding.fold($0) }.sorted()
    var last = filter.silentDays.map { today - $0 }
    if filter.isOverdueForRemoval {
      guard let kept = try db.firstDayKept(today: today) else { return nil }
      last = min(last ?? kept - 1, kept - 1)
    }
    quiet = last.map { Int64($0.number) }
    isUntouched = filter.neverTouched
    isPerson = filter.isOverdueForRemoval
  }

  private static func owners(_ logins: Set<String>, in db: Database) throws -> [Int64] {
    try logins.sorted().compactMap { login in
      try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM colleague WHERE login = ?"), arguments: [login])
    }
  }

  /// What `digest_by_tier` holds: written out, as SQLite needs it to see that the index will do.
  static let hasTier = SQL(sql: "tier < \(ContactDigest.noTier)")

  /// What the reader sees of the digest.
  static var seen: SQL { SQL(sql: Sight.current.condition("contact_digest.contact")) }

  var standingCondition: SQL { "standing IN \(standings)" }

  /// What a row of the digest must hold, beside its standing. The columns are held back from
  /// choosing an index.
  var conditions: [SQL] {
    var conditions: [SQL] = []
    if !stages.isEmpty { conditions.append("+stage IN \(stages)") }
    if !tiers.isEmpty { conditions.append("+tier IN \(tiers)") }
    if let owners { conditions.append("+owner IN \(owners)") }
    if isHanded {
      conditions.append(
        """
        EXISTS (SELECT 1 FROM contact
                WHERE contact.id = contact_digest.contact AND handed_by IS NOT NULL)
        """)
    }
    if let quiet { conditions.append("+quiet <= \(quiet)") }
    if isUntouched { conditions.append("+last_touch IS NULL") }
    if isPerson {
      conditions.append(
        """
        (SELECT kind FROM contact WHERE contact.id = contact_digest.contact) \
        = \(Contact.Kind.person.rawValue)
        """)
    }
    for tag in tags {
      conditions.append(
        """
        EXISTS (SELECT 1 FROM contact_tag
                WHERE tag = \(tag) AND contact_tag.contact = contact_digest.contact)
        """)
    }
    return conditions
  }

  /// The contacts that pass, where one index by itself tells who does: a query.
  var only: SQL? {
    let parts = parts
    return tags.isEmpty && !isHanded && conditions.count == 1 && parts.count == 1 ? parts[0] : nil
  }

  /// The contacts that pass one part of the filter, by its own index; each a query.
  var parts: [SQL] {
    func digest(_ index: String, _ condition: SQL) -> SQL {
      """
      SELECT contact FROM contact_digest INDEXED BY \(sql: index)
      WHERE \(standingCondition) AND \(condition)
      """
    }
    var parts: [SQL] = tags.map { "SELECT contact FROM contact_tag WHERE tag = \($0)" }
    if !stages.isEmpty {
      parts.append(digest("digest_by_stage", "stage IN \(stages) AND stage > 0"))
    }
    if !tiers.isEmpty {
      parts.append(
        digest("digest_by_tier", "tier IN \(tiers) AND \(Self.hasTier)"))
    }
    if let owners, !owners.contains(0) {
      parts.append(digest("digest_by_owner", "owner IN \(owners) AND owner > 0"))
    }
    if let quiet { parts.append(digest("digest_by_silence", "quiet <= \(quiet)")) }
    if isUntouched { parts.append(digest("digest_untouched", "last_touch IS NULL")) }
    if !standings.contains(0) { parts.append(digest("digest_by_name", "TRUE")) }
    return parts
  }
}

/// Reads rows, and what they have in common once.
struct ContactRows {
  let db: Database
  private var tiers: [ID<Tier>: String] = [:]
  private var owners: [ID<Colleague>: String] = [:]

  init(db: Database) { self.db = db }

  /// Nil when there is no such contact.
  mutating func row(at place: ContactPlace) throws -> ContactRow? {
    let id = place.contact
    guard let fields = try RecordTable.of(.contact).find(id.number, in: db),
      let digest = try ContactDigest.stored(of: id, in: db)
    else { return nil }
    let contact = try Contact(id: id, fields: fields)
    if let tier = contact.tier, tiers[tier] == nil {
      let fields = try RecordTable.of(.tier).find(tier.number, in: db)
      tiers[tier] = try fields.map { try Tier(id: tier, fields: $0).name }
    }
    if let owner = contact.owner, owners[owner] == nil {
      owners[owner] = try db.shownName(of: owner)
    }
    return ContactRow(
      place: place, contact: contact, stage: ContactDigest.stage(rung: digest.stage),
      lastTouch: digest.lastTouch, tierName: contact.tier.flatMap { tiers[$0] },
      ownerName: contact.owner.flatMap { owners[$0] })
  }
}

extension Row {
  fileprivate static func fetchAll(_ db: Database, literal: SQL) throws -> [Row] {
    let (sql, arguments) = try literal.build(db)
    return try fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
  }

  fileprivate static func fetchOne(_ db: Database, literal: SQL) throws -> Row? {
    let (sql, arguments) = try literal.build(db)
    return try fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
  }
}

extension Int {
  fileprivate static func fetchOne(_ db: Database, literal: SQL) throws -> Int? {
    let (sql, arguments) = try literal.build(db)
    return try fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
  }
}

extension ContactQuery.Run {
  /// All that an index has.
  fileprivate init(by key: ContactQuery.Key, where condition: SQL, isUntiered: Bool? = nil) {
    self.init(
      source: "contact_digest \(sql: key.index.map { "INDEXED BY " + $0 } ?? "NOT INDEXED")",
      condition: condition, key: key,
      isUntiered: isUntiered)
  }
}

extension Database {
  /// The first day of a last word for which somebody is still kept; nil where the firm keeps
  /// everybody.
  func firstDayKept(today: Day) throws -> Day? {
    let firm: Firm? = try record(Firm.only)
    guard let months = firm?.retentionMonths, months > 0 else { return nil }
    return today.adding(months: -months)
  }
}
