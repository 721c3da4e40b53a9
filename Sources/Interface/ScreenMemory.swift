import Domain

/// What the screen remembers from one day to the next. It is one person's, and never journaled.
package struct ScreenMemory: Hashable, Sendable, Codable {
  /// Filters by the name they are kept under.
  package var filters: [String: ContactFilter] = [:]
  package var order = ContactOrder.name
  package var partners = PartnersMemory()
  /// The lenses that show only what is the person's own.
  package var mine: Set<Lens> = []
  /// The latest entry that the person knows of, for each book by its path.
  package var seen: [String: Int64] = [:]

  package init() {}

  /// What is not there is as at the beginning: another version may have written it.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    filters = try container.decodeIfPresent([String: ContactFilter].self, forKey: .filters) ?? [:]
    order = try container.decodeIfPresent(ContactOrder.self, forKey: .order) ?? .name
    partners =
      try container.decodeIfPresent(PartnersMemory.self, forKey: .partners) ?? PartnersMemory()
    let lenses = try container.decodeIfPresent([String].self, forKey: .mine) ?? []
    mine = Set(lenses.compactMap(Lens.init))
    seen = try container.decodeIfPresent([String: Int64].self, forKey: .seen) ?? [:]
  }
}
