import ArgumentParser
import Domain
import Foundation
import Store

/// What a shell completes from the book: contacts, by name or by code, and filters.
///
/// A shell takes only what goes on from what is typed. It runs this at each Tab, so a book that
/// cannot be read suggests nothing, without a word. Shells expand and run what stands in a
/// suggestion, and cards come from everywhere: only plain words are suggested.
enum Suggestions {
  /// How many are suggested at most.
  private static let most = 30

  static let contacts = CompletionKind.custom { words, _, begun in
    from(words) { store, setup in
      if case .cadence? = Target(code: begun) { return try codes(begun, in: store) }
      return try names(begun, in: store, setup)
    }
  }

  static let filters = CompletionKind.custom { words, _, begun in
    from(words) { store, setup in
      let found = try filters(begun, in: store, setup)
      // Behind a colon zsh shows what a suggestion means.
      return CompletionShell.requesting == .zsh
        ? found.map { $0.replacing(":", with: "\\:") } : found
    }
  }

  /// - Parameter words: of the line, in which the book may be named.
  private static func from(
    _ words: [String], _ suggest: (BookStore, Setup) throws -> [String]
  ) -> [String] {
    let place = words.firstIndex(of: "--book").map { $0 + 1 }
    let path = place.flatMap { words.indices.contains($0) ? words[$0] : nil }
    do {
      let setup = try Setup(Options.parse(path.map { ["--book", $0] } ?? []))
      let store = try BookStore(opening: setup.book.path)
      store.reader = setup.person.login
      return try suggest(store, setup)
    } catch {
      return []
    }
  }

  /// The full names that go on from what is typed, accents and case forgiven.
  private static func names(
    _ begun: String, in store: BookStore, _ setup: Setup
  ) throws -> [String] {
    let typed = Folding.fold(begun)
    guard !typed.isEmpty else { return [] }
    var filter = ContactFilter()
    filter.standing = .all
    let found = try store.search(begun, matching: filter, count: most, today: setup.today)
    var seen: Set<String> = []
    return found.map(\.contact.names.plain)
      .filter { name in
        isPlain(name) && Folding.fold(name).hasPrefix(typed) && seen.insert(name).inserted
      }
      .map { begun + $0.dropFirst(begun.count) }
  }

  /// The codes that go on from what is typed; a shell that shows more than words shows whose.
  private static func codes(_ begun: String, in store: BookStore) throws -> [String] {
    guard let number = Int64(begun.dropFirst()), number > 0 else { return [] }
    var found: [String] = []
    var (first, count): (Int64, Int64) = (number, 1)
    while first < Int64(Int32.max), found.count < most {
      for id in first..<(first + count) where found.count < most {
        guard let contact = try store.find(ID<Contact>(id)), contact.id != Contact.us,
          !contact.isHidden
        else { continue }
        found.append(described("c\(id)", contact.names.plain))
      }
      (first, count) = (first * 10, count * 10)
      if count > 1_000 { break }
    }
    return found
  }

  private static func isPlain(_ text: String) -> Bool {
    text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." || $0 == " " }
  }

  private static func described(_ code: String, _ name: String) -> String {
    switch CompletionShell.requesting {
    case .some(.zsh): code + ":" + name
    case .some(.fish): code + "\t" + name
    default: code
    }
  }

  /// The filter with its last word gone on: one that filters know, or a value that the book has.
  private static func filters(
    _ begun: String, in store: BookStore, _ setup: Setup
  ) throws -> [String] {
    let start = begun.lastIndex(of: " ").map(begun.index(after:)) ?? begun.startIndex
    let word = begun[start...]
    guard let colon = word.firstIndex(of: ":") else {
      return setup.wording.filterWords.filter { $0.hasPrefix(word) }.map { begun[..<start] + $0 }
    }
    let typed = String(word[word.index(after: colon)...])
    return try values(of: String(word[..<colon]), beginningWith: typed, in: store, setup)
      .map { begun[...colon] + $0 }
  }

  private static func values(
    of part: String, beginningWith typed: String, in store: BookStore, _ setup: Setup
  ) throws -> [String] {
    let values: [String] =
      switch ContactFilter.Part(part) {
      case .stage: Stage.allCases.map { setup.wording.name($0).replacing(" ", with: "-") }
      case .tier: try store.tiers().map(\.name)
      case .tag: try store.tags()
      case .owner: try store.colleagues().map(\.login)
      case nil: []
      }
    return values.filter {
      isPlain($0) && !$0.contains(" ") && Folding.fold($0).hasPrefix(Folding.fold(typed))
    }
  }
}
