/// Which contacts a list shows. A contact passes when all of it holds.
package struct ContactFilter: Hashable, Sendable, Codable {
  package enum Owner: Hashable, Sendable, Codable {
    case any, nobody
    /// The colleague of that login.
    case login(String)
  }

  package enum Standing: String, CaseIterable, Hashable, Sendable, Codable {
    /// Neither archived nor ended.
    case active
    case archived
    /// Deceased or closed.
    case ended
    case all
  }

  /// Any of these; empty for whatever stage, and for none.
  package var stages: Set<Stage> = []
  /// Any of these by name, whatever their case; empty for whatever tier, and for none.
  package var tiers: Set<String> = []
  /// All of these, whatever their case and accents.
  package var tags: Set<String> = []
  package var owner = Owner.any
  /// Silent for so many days at least: since the last touch, or since they were added.
  package var silentDays: Int?
  /// No touch ever.
  package var neverTouched = false
  package var standing = Standing.active

  package init() {}

  /// Whether it is what a list shows unless somebody asks for less.
  package var isEmpty: Bool { self == ContactFilter() }
}
