import Domain
import GRDB

/// A filter in the terms of `contact_digest`.
struct DigestFilter: Hashable {
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

  /// That somebody else gave a contact to its owner.
  static let wasHanded = """
    EXISTS (SELECT 1 FROM contact
            WHERE contact.id = contact_digest.contact AND handed_by IS NOT NULL)
    """

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
    if isHanded { conditions.append(SQL(sql: Self.wasHanded)) }
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

  /// Whether whoever is in all parts passes the filter: none of it is left to look at, the standing
  /// among it, which the parts by tag do not tell.
  var arePartsAll: Bool {
    !isHanded && !isPerson && !(owners?.contains(0) ?? false) && parts.count > tags.count
  }

  /// The contacts that pass one part of the filter, by its own index; each a query. Those that most
  /// pass come last.
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
    if isUntouched { parts.append(digest("digest_untouched", "last_touch IS NULL")) }
    if !standings.contains(0) { parts.append(digest("digest_by_name", "TRUE")) }
    if let quiet { parts.append(digest("digest_by_silence", "quiet <= \(quiet)")) }
    return parts
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
