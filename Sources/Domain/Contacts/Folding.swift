import Foundation

/// Text as it is compared and sorted: without accents, case, ligatures and repeated blanks.
package enum Folding {
  /// "Éloïse  Le Roy" becomes "eloise le roy", "Cœur" becomes "coeur", "L’Hôpital" "l'hopital".
  package static func fold(_ text: some StringProtocol) -> String {
    if let simple = foldLatin(text) { return simple }
    var folded = String.UnicodeScalarView()
    for scalar in String(text).decomposedStringWithCompatibilityMapping.unicodeScalars {
      let properties = scalar.properties
      switch scalar {
      case "’", "‘", "ʼ": folded.append("'")
      case "œ", "Œ": folded.append(contentsOf: "oe".unicodeScalars)
      case "æ", "Æ": folded.append(contentsOf: "ae".unicodeScalars)
      case "ß": folded.append(contentsOf: "ss".unicodeScalars)
      case "ø", "Ø": folded.append("o")
      case "ł", "Ł": folded.append("l")
      case "đ", "Đ": folded.append("d")
      case _ where properties.isWhitespace:
        if !folded.isEmpty, folded.last != " " { folded.append(" ") }
      case _
      where properties.generalCategory == .nonspacingMark
        || properties.generalCategory == .control || properties.generalCategory == .format:
        continue
      default: folded.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      }
    }
    while folded.last == " " { folded.removeLast() }
    return String(folded)
  }

  /// Most names, quickly: ASCII and the letters of Latin-1, without the look-ups that all of
  /// Unicode needs. Nil when the text has others.
  private static func foldLatin(_ text: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isAfterC3 = false
    for byte in text.utf8 {
      if isAfterC3 {
        guard 0x80...0xBF ~= byte else { return nil }
        let letter = latin1[Int(byte) - 0x80]
        guard letter != UInt8(ascii: "-") else { return nil }
        bytes.append(letter)
        isAfterC3 = false
        continue
      }
      switch byte {
      case 0xC3: isAfterC3 = true
      case 0x80...: return nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case 0x09...0x0D, 0x20: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      case ..<0x20, 0x7F: continue
      default: bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What U+00C0 to U+00FF fold to, which UTF-8 writes as C3 80 to C3 BF; a dash for those that
  /// are not one plain letter.
  private static let latin1 = Array(
    "aaaaaa-ceeeeiiii-nooooo-ouuuuy--aaaaaa-ceeeeiiii-nooooo-ouuuuy-y".utf8)
}
