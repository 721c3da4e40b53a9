import Domain

/// The same thing as a firm in Lyon writes it in French, and as a British one there would.
struct Words: Hashable, Sendable {
  let english: String
  let french: String

  init(_ english: String, _ french: String) {
    self.english = english
    self.french = french
  }

  func said(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: Words.spaced(french)
    }
  }

  /// French sets a space that does not break before : ; ? ! » % € and after «. The stories have plain
  /// ones, which are easier to read and write.
  private static func spaced(_ text: String) -> String {
    var result = ""
    var last: Character?
    for character in text {
      if last == " ", ":;?!»%€".contains(character) {
        result.removeLast()
        result.append("\u{A0}")
      }
      result.append(last == "«" && character == " " ? "\u{A0}" : character)
      last = character
    }
    return result
  }
}
