extension ContactValue {
  /// Whether a text looks like a value of a kind. One that does not is written down all the same:
  /// an extension of the office, a number without its area. Places and days are not judged.
  package static func looksRight(_ text: String, as kind: Kind) -> Bool {
    switch kind {
    case .phone: looksLikePhone(text)
    case .email: looksLikeEmail(text)
    case .url: text.contains(".") && !text.contains(" ")
    case .address, .date: true
    }
  }

  /// Six digits or more, and nothing that numbers are not written with; an extension may follow.
  private static func looksLikePhone(_ text: String) -> Bool {
    let number = text.prefix { !$0.isLetter && $0 != "#" }
    return number.filter(\.isNumber).count >= 6
      && number.allSatisfy { $0.isNumber || $0.isWhitespace || "+().-/".contains($0) }
  }

  private static func looksLikeEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !text.contains(where: \.isWhitespace)
      && parts[1].contains(".") && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
  }
}
