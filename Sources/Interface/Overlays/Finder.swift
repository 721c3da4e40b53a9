import Domain
import Store
import Terminal

/// `/` where contacts are not listed: a contact by whatever is on the card, as it is typed.
package struct Finder {
  /// How many are shown.
  static let limit = 8

  var editor = LineEditor()
  /// Whether what was written of calls and meetings is searched too.
  var inExchanges = false
  private(set) var matches: [ContactRow] = []
  /// What tells those apart that are called the same.
  private(set) var apart: [ID<Contact>: String] = [:]
  private(set) var cursor = 0

  /// - Parameter dot: what stands between two things that are said of somebody.
  mutating func search(in store: BookStore, today: Day, dot: String) throws {
    matches = try store.search(
      editor.text, inExchanges: inExchanges, matching: .everybody, count: Self.limit,
      today: today)
    apart = try Namesakes.apart(matches.map(\.contact), in: store, dot: dot)
    cursor = 0
  }

  mutating func move(by step: Int) {
    guard !matches.isEmpty else { return }
    cursor = (cursor + step + matches.count) % matches.count
  }

  var chosen: Contact? { matches.indices.contains(cursor) ? matches[cursor].contact : nil }
}

extension ContactFilter {
  /// Those too that are archived or ended.
  static let everybody: ContactFilter = {
    var filter = ContactFilter()
    filter.standing = .all
    return filter
  }()
}

extension Contact {
  /// Whether it is archived or ended.
  var isGone: Bool { archived != nil || ended != nil }
}
