import Domain
import GRDB

/// What a process remembers of the contacts that pass the filter it was asked for last, until
/// something is written.
///
/// Where few contacts pass, walking a list would meet one now and then, and every window would read
/// a good part of the book.
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

    /// Counts more of them than are listed.
    fileprivate func add(unlisted contacts: Int) {
      count += contacts
      rows = nil
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

  /// In a reading that began with `SightMemory.sight`. Where the parts of a filter have an index,
  /// that takes some milliseconds with 100,000 contacts; looking through all of them twice as much.
  func passing(_ filter: DigestFilter, in db: Database) throws -> Passing {
    if let known, known.filter == filter, known.writes == sights.writes { return known.passing }
    let passing = Passing()
    if filter.parts.isEmpty {
      let rows = try Prepared(db.cachedStatement(of: Self.everybody(passing: filter)))
      while try rows.step() { passing.add(rows) }
    } else {
      let candidates = try Self.candidates(filter, in: db)
      if candidates.isAnswer, candidates.contacts.count > ContactQuery.few {
        passing.add(unlisted: candidates.contacts.count)
      } else {
        let row = try Prepared(db.cachedStatement(of: Self.one(passing: filter)))
        try candidates.contacts.forEach { contact in
          row.bind(contact, at: 1)
          while try row.step() { passing.add(row) }
        }
      }
    }
    known = (filter, sights.writes, passing)
    return passing
  }

  /// The contacts that all parts of a filter have in common, or of its first parts, where those
  /// leave so few that each is rather looked at; and whether they are just those that pass.
  private static func candidates(
    _ filter: DigestFilter, in db: Database
  ) throws -> (contacts: ContactSet, isAnswer: Bool) {
    var common: ContactSet?
    for (index, part) in filter.parts.enumerated() {
      var contacts = ContactSet()
      let rows = try Prepared(db.cachedStatement(of: part))
      while try rows.step() { contacts.insert(rows.integer(0)) }
      if let others = common { contacts.formIntersection(others) }
      common = contacts
      guard contacts.count > ContactQuery.few else {
        return (contacts, index == filter.parts.count - 1 && filter.arePartsAll)
      }
    }
    return (common ?? ContactSet(), filter.arePartsAll)
  }

  /// The digests in the order of their numbers, as they lie in the file.
  private static func everybody(passing filter: DigestFilter) -> SQL {
    let conditions = [filter.standingCondition] + filter.conditions
    return """
      SELECT sort_key, tier, quiet, contact FROM contact_digest NOT INDEXED
      WHERE \(conditions.joined(separator: " AND "))
      """
  }

  /// One contact's, whose number is yet to be bound as the first argument.
  private static func one(passing filter: DigestFilter) -> SQL {
    let conditions = [filter.standingCondition] + filter.conditions
    return """
      SELECT sort_key, tier, quiet, contact FROM contact_digest
      WHERE contact = \(Int64(0)) AND \(conditions.joined(separator: " AND "))
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
