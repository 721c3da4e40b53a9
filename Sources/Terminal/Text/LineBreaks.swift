/// Where a line is not broken although there is a blank: French puts one before some marks, and
/// within amounts, as in « 8 700 : vendu »; a small number stays with what it counts, a civility
/// with the name, and the dot or dash between two things with the first.
package enum LineBreaks {
  /// Whether what stands before a blank stays on one line with what follows it.
  package static func hold(_ before: Substring.UTF8View, _ after: Substring.UTF8View) -> Bool {
    guard let first = after.first, !before.isEmpty else { return false }
    if ":;?!".utf8.contains(first) { return true }
    if after.starts(with: "»".utf8) || after.starts(with: "·".utf8) || after.starts(with: "- ".utf8)
    {
      return true
    }
    let word = lastWord(of: before)
    guard let last = word.last else { return false }
    guard digits.contains(last) else {
      return word.count <= 7 && (stays(word) || digits.contains(first) && joins(word))
    }
    // "14 Dec", "5 clients", "4.6 (9)"; no more than a day or a count, so that years part.
    if !digits.contains(first) {
      return first == UInt8(ascii: "(") || word.count <= 2 && word.allSatisfy(digits.contains)
    }
    return after.prefix(4).prefix(while: digits.contains).count == 3
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// The last word, or its end where it is a long one.
  private static func lastWord(of text: Substring.UTF8View) -> Substring.UTF8View.SubSequence {
    let end = text.suffix(8)
    guard let blank = end.lastIndex(of: UInt8(ascii: " ")) else { return end }
    return end[end.index(after: blank)...]
  }

  private static func stays(_ word: Substring.UTF8View.SubSequence) -> Bool {
    word.elementsEqual("«".utf8) || civilities.contains { word.elementsEqual($0.utf8) }
  }

  /// "4 of 5", "4 sur 5".
  private static func joins(_ word: Substring.UTF8View.SubSequence) -> Bool {
    word.elementsEqual("of".utf8) || word.elementsEqual("sur".utf8)
  }

  private static let civilities = [
    "M.", "Mme", "Mlle", "MM.", "Mmes", "Me", "Maître", "Dr", "Pr", "Prof.",
  ]
}
