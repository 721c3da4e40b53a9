/// What the list shows of the book: lenses on the same records, which share one selection.
package enum Lens: String, Hashable, Sendable, CaseIterable, Codable {
  case agenda, contacts, partners, journal
  /// Whom we could refer now: a list that is opened from others and has no tab.
  case referring

  /// Those with a tab.
  static let tabs: [Lens] = [.agenda, .contacts, .partners, .journal]

  /// Where the keys of its list hold.
  var context: KeyContext {
    switch self {
    case .agenda: .agenda
    case .contacts: .contacts
    case .partners: .partners
    case .journal: .journal
    case .referring: .referring
    }
  }

  /// The action that opens it.
  var action: Action {
    switch self {
    case .agenda: .agenda
    case .contacts: .contacts
    case .partners: .partners
    case .journal: .journal
    case .referring: .referList
    }
  }
}
