import Foundation

/// Text as it is compared and sorted: without accents, case, ligatures and repeated blanks.
package enum Folding {
  /// "Éloïse  Le Roy" becomes "eloise le roy", "Cœur" becomes "coeur", "L’Hôpital" "l'hopital".
  package static func fold(_ text: some StringProtocol) -> String { fold(String(text)) }

  package static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Puts the folded text behind what is there, in UTF-8.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    let start = bytes.count
    let isSimple = text.withUTF8 { appendLatin($0, to: &bytes) }
    guard !isSimple else { return }
    bytes.removeLast(bytes.count - start)
    bytes.append(contentsOf: foldUnicode(text).utf8)
  }

  private static func foldUnicode(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
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

  /// Most texts, quickly: ASCII, the letters of Latin-1 and what French types beside them, without
  /// the look-ups that all of Unicode needs.
  /// - Returns: whether the text has no others; if it has, what was appended means nothing.
  private static func appendLatin(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) -> Bool {
    let start = bytes.count
    let space = UInt8(ascii: " ")
    var index = 0
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    bytes.reserveCapacity(start + text.count)
    while index < text.count {
      switch byte(0) {
      case 0xC3:
        guard 0x80...0xBF ~= byte(1) else { return false }
        let letter = latin1[Int(byte(1)) - 0x80]
        guard letter != UInt8(ascii: "-") else { return false }
        bytes.append(letter)
        index += 1
      case 0xC2 where byte(1) == 0xAB || byte(1) == 0xBB:  // « »
        bytes.append(0xC2)
        bytes.append(byte(1))
        index += 1
      case 0xC2 where byte(1) == 0xA0:  // A space that does not break.
        if bytes.count > start, bytes.last != space { bytes.append(space) }
        index += 1
      case 0xC5 where byte(1) == 0x92 || byte(1) == 0x93:  // Œ œ
        bytes.append(contentsOf: "oe".utf8)
        index += 1
      case 0xE2 where byte(1) == 0x80 && (byte(2) == 0x98 || byte(2) == 0x99):  // ‘ ’
        bytes.append(UInt8(ascii: "'"))
        index += 2
      case 0xE2 where byte(1) == 0x80 && byte(2) == 0xAF:  // A narrow space that does not break.
        if bytes.count > start, bytes.last != space { bytes.append(space) }
        index += 2
      case 0x80...: return false
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte(0) | 0x20)
      case 0x09...0x0D, space:
        if bytes.count > start, bytes.last != space { bytes.append(space) }
      case ..<space, 0x7F: break
      default: bytes.append(byte(0))
      }
      index += 1
    }
    if bytes.count > start, bytes.last == space { bytes.removeLast() }
    return true
  }

  /// What U+00C0 to U+00FF fold to, which UTF-8 writes as C3 80 to C3 BF; a dash for those that
  /// are not one plain letter.
  private static let latin1 = Array(
    "aaaaaa-ceeeeiiii-nooooo-ouuuuy--aaaaaa-ceeeeiiii-nooooo-ouuuuy-y".utf8)
}
