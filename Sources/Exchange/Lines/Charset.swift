/// The character sets of address books of Western Europe.
enum Charset {
  /// Undeclared, or one we do not know: UTF-8 if it is valid UTF-8, Windows-1252 otherwise. Text in
  /// a Latin alphabet is practically never valid as UTF-8 by chance.
  case unknown
  case windows1252
  /// Latin-1 with the euro sign, œ and Ÿ.
  case latin9

  init(named name: String) {
    switch name.uppercased() {
    // Whoever says Latin-1 often means Windows-1252, of which all printable Latin-1 is a part.
    case "ISO-8859-1", "ISO8859-1", "LATIN1", "WINDOWS-1252", "CP1252": self = .windows1252
    case "ISO-8859-15", "ISO8859-15", "LATIN9": self = .latin9
    default: self = .unknown
    }
  }

  /// The same text in valid UTF-8.
  func utf8(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
    if case .unknown = self, String(validating: bytes, as: UTF8.self) != nil { return bytes }
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(scalar(byte)) }
    return ArraySlice(String(text).utf8)
  }

  private func scalar(_ byte: UInt8) -> Unicode.Scalar {
    if case .latin9 = self { return Self.latin9Changes[byte] ?? Unicode.Scalar(byte) }
    guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
    return Self.windows1252High[Int(byte) - 0x80]
  }

  private static let latin9Changes: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]

  /// 0x80…0x9F; five of them stand for nothing.
  private static let windows1252High: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ",
    "\u{FFFD}", "ž", "Ÿ",
  ]
}
