/// Three bytes in a row of a searched text, in 18 bits: what the index knows of it.
///
/// A letter, a digit and a mark each have six bits of their own. Other bytes share some, so that a
/// gram only says that a text may hold what is looked for.
enum Gram {
  /// How many bytes.
  static let length = 3
  /// How many grams there are.
  static let count = 1 << 18

  private static let classes: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt8(byte) - UInt8(ascii: "a") + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte) - UInt8(ascii: "0") + 27
    case SearchText.name: 37
    case SearchText.phone: 38
    case SearchText.end: 39
    case SearchText.other: 40
    case 0: 0
    default: 41 + UInt8(byte) % 23
    }
  }

  static func of(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(classes[Int(first)]) << 12 | Int(classes[Int(second)]) << 6 | Int(classes[Int(third)])
  }

  /// The grams of a word wherever it stands; none when it is too short.
  static func within(_ word: some Collection<UInt8>) -> [Int] {
    let word = Array(word)
    guard word.count >= length else { return [] }
    return (0...(word.count - length)).map { of(word[$0], word[$0 + 1], word[$0 + 2]) }
  }

  /// The gram of words behind a mark that begin so: of one letter, or of two.
  static func beginning(_ mark: UInt8, _ word: some Collection<UInt8>) -> Int {
    let letters = Array(word.prefix(2))
    return of(mark, letters.first ?? 0, letters.count > 1 ? letters[1] : 0)
  }

  /// The grams that a text is found by: those within its words, and the beginnings of the words of
  /// a name and of phone numbers.
  static func forEach(in text: [UInt8], _ body: (Int) -> Void) {
    for index in text.indices {
      let first = text[index]
      let second = index + 1 < text.count ? text[index + 1] : SearchText.end
      let third = index + 2 < text.count ? text[index + 2] : SearchText.end
      switch first {
      case SearchText.name, SearchText.phone:
        if first == SearchText.phone { body(of(first, 0, 0)) }
        guard second > SearchText.end, second != SearchText.other else { continue }
        body(of(first, second, 0))
        if third > SearchText.end, third != SearchText.other { body(of(first, second, third)) }
      case SearchText.end, SearchText.other: continue
      default:
        let isWithin =
          second > SearchText.end && third > SearchText.end && second != SearchText.other
          && third != SearchText.other
        if isWithin { body(of(first, second, third)) }
      }
    }
  }
}
