/// What is wrong with a text that is no TOML, as far as the parser's words tell.
package enum TOMLSlip: Hashable, Sendable {
  /// A text in quotes does not end on its line.
  case openQuote
  case noEquals, noValue
  /// What stands behind the equals sign is neither a number nor true, false or a text in quotes.
  case noQuotes
  /// More stands behind the value.
  case more
  case openList, openSection
  /// The name was given a value before.
  case twice
  /// A backslash in quotes, with what is none of its meanings.
  case backslash
  /// In the parser's own words, in English.
  case other(String)

  /// - Parameter words: the parser's.
  init(_ words: String) {
    let signs: [(String, TOMLSlip)] = [
      ("expected '='", .noEquals), ("expected value", .noValue),
      ("could not determine value type", .noQuotes), ("parsing boolean", .noQuotes),
      ("expected a comment or whitespace", .more), ("table header", .openSection),
      ("redefine", .twice), ("escape", .backslash), ("array", .openList), ("string", .openQuote),
    ]
    self = signs.first { words.contains($0.0) }?.1 ?? .other(words)
  }
}
