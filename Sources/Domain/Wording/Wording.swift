/// The languages Kith speaks.
package enum Language: String, CaseIterable, Sendable, Codable {
  case english = "en"
  case french = "fr"
}

/// Every sentence people read, English and French side by side, so that a missing one does not
/// compile.
package struct Wording: Hashable, Sendable {
  package var language: Language
  /// How dates are written, and read back.
  package var dayOrder: DayOrder
  /// The keys that sentences name, by what they do, where their reader has changed them.
  package var keyNames: [String: String] = [:]

  package init(_ language: Language, dates dayOrder: DayOrder = .dayFirst) {
    self.language = language
    self.dayOrder = dayOrder
  }

  /// The one of the two that the reader understands.
  package func say(
    _ english: @autoclosure () -> String, _ french: @autoclosure () -> String
  ) -> String {
    switch language {
    case .english: english()
    case .french: french()
    }
  }

  /// The sentence with one full stop, where it ends in an abbreviation: "oct..", "S.A..".
  package func stopped(_ sentence: String) -> String {
    sentence.hasSuffix("..") ? String(sentence.dropLast()) : sentence
  }
}
