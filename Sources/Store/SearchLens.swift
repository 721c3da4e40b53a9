import Domain
import GRDB

extension BookStore {
  /// Contacts by what is on their cards, the best first.
  package func search(
    _ text: String, inExchanges: Bool, matching filter: ContactFilter, count: Int, today: Day
  ) throws -> [ContactRow] {
    try contacts(named: text, count: count).compactMap {
      try contactRow(of: $0.id, matching: filter, by: .name, today: today)
    }
  }
}
