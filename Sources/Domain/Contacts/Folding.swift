import Foundation

/// Text as it is compared and sorted: without accents, case, ligatures and repeated blanks.
package enum Folding {
  /// "Éloïse  Le Roy" becomes "eloise le roy", "Cœur" becomes "coeur", "L’Hôpital" "l'hopital".
  package static func fold(_ text: some StringProtocol) -> String {
    if let ascii = foldASCII(text) { return ascii }
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
      case _ where properties.generalCategory == .nonspacingMark
        || properties.generalCategory == .control || properties.generalCategory == .format:
        continue
      default: folded.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      }
    }
    while folded.last == " " { folded.removeLast() }
    return String(folded)
  }

  /// Most names: nothing to look up. Nil when the text is not all ASCII.
  private static func foldASCII(_ text: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
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
}
