/// Which contacts a list shows. A contact passes when all of it holds.
package struct ContactFilter: Hashable, Sendable, Codable {
  package enum Owner: Hashable, Sendable, Codable {
    case any, nobody
    /// The colleague of that login.
    case login(String)
    /// Any of the colleagues of these logins.
    case logins(Set<String>)
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
  /// Given to their owner by somebody else.
  package var isHanded = false
  /// Silent for so many days at least: since the last touch, or since they were added.
  package var silentDays: Int?
  /// No touch ever.
  package var neverTouched = false
  /// People whose last word is longer ago than the firm keeps anybody.
  package var isOverdueForRemoval = false
  package var standing = Standing.active

  package init() {}

  /// What is not named is as in an empty filter: another version may have written it.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func value<T: Decodable>(_ key: CodingKeys, or standard: T) throws -> T {
      try container.decodeIfPresent(T.self, forKey: key) ?? standard
    }
    stages = try value(.stages, or: [])
    tiers = try value(.tiers, or: [])
    tags = try value(.tags, or: [])
    owner = try value(.owner, or: .any)
    isHanded = try value(.isHanded, or: false)
    silentDays = try container.decodeIfPresent(Int.self, forKey: .silentDays)
    neverTouched = try value(.neverTouched, or: false)
    isOverdueForRemoval = try value(.isOverdueForRemoval, or: false)
    standing = try value(.standing, or: .active)
  }

  /// Whether it is what a list shows unless somebody asks for less.
  package var isEmpty: Bool { self == ContactFilter() }
}
