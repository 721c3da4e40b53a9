import Domain
import Store
import Terminal

/// `/`: a contact by whatever is known of them, as it is typed.
package struct Finder {
  /// How many are shown.
  static let limit = 8

  var editor = LineEditor()
  private(set) var matches: [Contact] = []
  private(set) var cursor = 0

  mutating func search(in store: BookStore, today: Day) throws {
    var filter = ContactFilter()
    filter.standing = .all
    matches = try store.search(
      editor.text, matching: filter, count: Self.limit, today: today
    ).map(\.contact)
    cursor = 0
  }

  mutating func move(by step: Int) {
    guard !matches.isEmpty else { return }
    cursor = (cursor + step + matches.count) % matches.count
  }

  var chosen: Contact? { matches.indices.contains(cursor) ? matches[cursor] : nil }
}
