import Domain
import GRDB

/// What a process remembers of the contacts that pass the filter it was asked for last, until
/// something is written.
///
/// Where no part of a filter is rare, but few contacts pass all of them, walking a list would meet
/// one now and then, and every window would read a good part of the book.
final class FilterMemory {
  /// Who passes a filter.
  final class Passing {
    /// How many do.
    fileprivate(set) var count = 0
    /// What their digests have; nil where they are too many to be sorted.
    private var rows: [(sortKey: String, tier: Int64, quiet: Int64, contact: Int64)]? = []
    private var listed: [ContactOrder: [ContactPlace]] = [:]

    fileprivate func add(_ row: Prepared) {
      count += 1
      guard count <= ContactQuery.few else {
        rows = nil
        return
      }
      rows?.append((row.text(0), row.integer(1), row.integer(2), row.integer(3)))
    }

    /// All of them in an order; nil where they are met often enough on the way.
    func places(by order: ContactOrder) -> [ContactPlace]? {
      if let known = listed[order] { return known }
      let places = rows?.map {
        ContactPlace(
          by: order, sortKey: $0.sortKey, tier: $0.tier, quiet: $0.quiet, contact: $0.contact)
      }
      listed[order] = places?.sorted()
      return listed[order]
    }
  }

  private let sights: SightMemory
  private var known: (filter: DigestFilter, writes: Int, passing: Passing)?

  init(_ sights: SightMemory) { self.sights = sights }

  /// In a reading that began with `SightMemory.sight`. Looking through 100,000 contacts takes some
  /// tens of milliseconds.
  func passing(_ filter: DigestFilter, in db: Database) throws -> Passing {
    if let known, known.filter == filter, known.writes == sights.writes { return known.passing }
    let passing = Passing()
    let rows = try Prepared(db.cachedStatement(of: Self.query(of: filter, in: db)))
    while try rows.step() { passing.add(rows) }
    known = (filter, sights.writes, passing)
    return passing
  }

  /// The digests in the order of their numbers, as they lie in the file: all of them, or those of
  /// the rarest part.
  private static func query(of filter: DigestFilter, in db: Database) throws -> SQL {
    let conditions = [filter.standingCondition] + filter.conditions
    let part = try ContactQuery.fewest(of: filter.parts, atMost: 10_000, in: db)
    let source: SQL =
      part.map {
        """
        (SELECT contact FROM (\($0)) ORDER BY contact) AS some
        CROSS JOIN contact_digest USING (contact)
        """
      } ?? "contact_digest NOT INDEXED"
    return """
      SELECT sort_key, tier, quiet, contact FROM \(source)
      WHERE \(conditions.joined(separator: " AND "))
      """
  }
}

extension Database {
  /// The statement of a literal, with its arguments.
  fileprivate func cachedStatement(of literal: SQL) throws -> Statement {
    let (sql, arguments) = try literal.build(self)
    let statement = try cachedStatement(sql: sql)
    try statement.setArguments(arguments)
    return statement
  }
}
