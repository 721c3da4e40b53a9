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
      let query = try ContactQuery(db: db, filter: filter, order: order, memory: filters)
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
      let query = try ContactQuery(db: db, filter: filter, order: order, memory: filters)
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
      let query = try ContactQuery(db: db, filter: filter, order: .name, memory: filters)
      return try query.count(atMost: limit)
    }
  }
}

/// Reads the windows of one list.
///
/// Who passes a filter is gathered once and remembered, and where they are at most `few`, sorted.
/// More are met often enough while walking the index of the order. The indexes are narrow: an
/// import writes each of them once for every contact.
struct ContactQuery {
  /// How many contacts are rather gathered and sorted than met on the way.
  static let few = 3_000

  let db: Database
  let filter: DigestFilter
  let order: ContactOrder
  /// Who passes the filter; nil where everybody does, or more than a few of those whom one index
  /// tells.
  private let passing: FilterMemory.Passing?

  init(db: Database, filter: DigestFilter, order: ContactOrder, memory: FilterMemory) throws {
    self.db = db
    self.filter = filter
    self.order = order
    passing = try Self.isWalked(filter, in: db) ? nil : memory.passing(filter, in: db)
  }

  /// Whether the list is walked without knowing who passes.
  private static func isWalked(_ filter: DigestFilter, in db: Database) throws -> Bool {
    guard !filter.conditions.isEmpty else { return true }
    guard let only = filter.only else { return false }
    let count = try Int.fetchOne(db, literal: "SELECT count(*) FROM (\(only) LIMIT \(few + 1))")
    return count ?? 0 > few
  }

  func places(
    _ direction: BookStore.Direction, from place: ContactPlace?, including: Bool, count: Int
  ) throws -> [ContactPlace] {
    let isForwards = direction == .forwards
    if let listed = passing?.places(by: order) {
      return window(of: listed, isForwards, from: place, including: including, count: count)
    }
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

  /// - Parameter listed: all places of the list, in its order.
  private func window(
    of listed: [ContactPlace], _ isForwards: Bool, from place: ContactPlace?, including: Bool,
    count: Int
  ) -> [ContactPlace] {
    let seen = listed.filter { !Sight.current.hides($0.contact) }
    guard let place else {
      return Array(isForwards ? seen.prefix(count) : seen.suffix(count))
    }
    if isForwards {
      return Array(seen.drop { including ? $0 < place : $0 <= place }.prefix(count))
    }
    return Array(seen.prefix { including ? $0 <= place : $0 < place }.suffix(count))
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
    if let passing { return min(limit, passing.count) }
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
    ContactPlace(by: order, sortKey: row[0], tier: row[1], quiet: row[2], contact: row[3])
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
