import CNcurses

extension Screen {
  /// The most bytes that are put on a clipboard at once: what many terminals take of one sequence,
  /// once it is in base 64.
  package static let clipboardLimit = 74_994 / 4 * 3

  /// Asks the terminal to put lines on its clipboard (OSC 52), which works over SSH too. Whether it
  /// does is the terminal's own choice, and it does not answer.
  /// - Returns: whether it was asked: not when the text is too long, or the terminal knows no such
  ///   sequences.
  package func copy(_ lines: [SafeText]) -> Bool {
    let bytes = Array(lines.map(\.string).joined(separator: "\n").utf8)
    guard takesSequences, bytes.count <= Self.clipboardLimit else { return false }
    cn_send("\u{1b}]52;c;\(Base64.text(of: bytes))\u{7}")
    return true
  }
}

/// Base 64 (RFC 4648), without Foundation, which this module does not need for anything else.
enum Base64 {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(3 - group.count) * 8
      for place in 0..<4 {
        let isPadding = place > group.count
        let digit = digits[Int(bits >> UInt32(18 - 6 * place) & 63)]
        text.append(isPadding ? UInt8(ascii: "=") : digit)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
