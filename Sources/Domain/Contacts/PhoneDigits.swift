/// The digits of a phone number, apart from how it is written: `06 12 34 56 78`, `06.12.34.56.78`,
/// `+33 (0)6 12 34 56 78` and `0033612345678` are one number.
package struct PhoneDigits: Hashable, Sendable {
  /// The country's calling code, "33"; nil when the number is written without.
  package let country: String?
  /// The digits after the country and without the zero that is dialled before them: "612345678".
  package let national: String
  /// Whether it was written from its beginning: with a country, or with that zero.
  package let isFromBeginning: Bool

  /// Nil when there is no digit in it. What follows the first letter is left out: an extension.
  package init?(_ text: some StringProtocol) {
    var digits: [UInt8] = []
    var hasPlus = false
    reading: for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
      case UInt8(ascii: "+") where digits.isEmpty: hasPlus = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if !digits.isEmpty { break reading }
      default: break
      }
    }
    guard !digits.isEmpty else { return nil }
    let zero = UInt8(ascii: "0")
    if !hasPlus, digits.starts(with: [zero, zero]) {
      hasPlus = true
      digits.removeFirst(2)
    }
    isFromBeginning = hasPlus || digits.first == zero
    if hasPlus {
      let length = min(Self.lengthOfCountry(digits), digits.count)
      country = String(decoding: digits.prefix(length), as: UTF8.self)
      digits.removeFirst(length)
    } else {
      country = nil
    }
    national = String(decoding: digits.drop { $0 == zero }, as: UTF8.self)
  }

  /// The number as it is dialled from abroad, without the plus, where its country is known.
  package var international: String? { country.map { $0 + national } }

  /// Whether the number begins as another one does: two countries are only told apart where both
  /// say theirs.
  package func begins(as other: PhoneDigits) -> Bool {
    guard !other.national.isEmpty, national.hasPrefix(other.national) else { return false }
    guard let country, let theirs = other.country else { return true }
    return country == theirs
  }

  /// How many digits a calling code has, as ITU-T E.164 lists them: those of zones 1 and 7 have
  /// one, those named here two, all others three.
  private static func lengthOfCountry(_ digits: [UInt8]) -> Int {
    guard let first = digits.first else { return 0 }
    if first == UInt8(ascii: "1") || first == UInt8(ascii: "7") { return 1 }
    let code = String(decoding: digits.prefix(2), as: UTF8.self)
    return ofTwoDigits.contains(code) ? 2 : 3
  }

  private static let ofTwoDigits: Set<String> = [
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47",
    "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65",
    "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
  ]
}
