import Domain

/// What the screen remembers from one day to the next. It is one person's, and never journaled.
package struct ScreenMemory: Hashable, Sendable, Codable {
  /// Filters by the name they are kept under.
  package var filters: [String: ContactFilter] = [:]
  package var order = ContactOrder.name
  /// The lens that was open last.
  package var lens = Lens.agenda

  package init() {}
}
