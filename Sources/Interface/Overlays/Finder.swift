import Domain
import Store
import Terminal

/// `/`: a contact by name, as it is typed.
package struct Finder {
  /// How many are shown.
  static let limit = 8

  var editor = LineEditor()
  private(set) var matches: [Contact] = []
  private(set) var cursor = 0

  mutating func search(in store: BookStore) throws {
    matches = try store.contacts(named: editor.text, count: Self.limit)
    cursor = 0
  }

  mutating func move(by step: Int) {
    guard !matches.isEmpty else { return }
    cursor = (cursor + step + matches.count) % matches.count
  }

  var chosen: Contact? { matches.indices.contains(cursor) ? matches[cursor] : nil }
}
