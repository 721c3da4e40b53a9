/// Keys to press, written as text with names: `"jj<Esc><PgDn>d"`.
///
/// Names: `Esc Enter Tab S-Tab Space BS Del Ins Up Down Left Right Home End PgUp PgDn`, `F1` to
/// `F12`, `C-a` to `C-z`, and `lt` for `<` itself. A name that is none of these is typed as it
/// stands.
package struct Keys: ExpressibleByStringInterpolation, Sendable {
  private let text: String

  package init(_ text: String) { self.text = text }

  package init(stringLiteral text: String) { self.text = text }

  /// What a terminal sends for them.
  ///
  /// - Parameter applicationCursorKeys: whether the program asked for `ESC O A` instead of
  ///   `ESC [ A` (DECCKM), as ncurses does.
  package func bytes(applicationCursorKeys: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Substring(text)
    while let character = rest.first {
      if character == "<", let close = rest.firstIndex(of: ">"),
        let named = Self.sequence(
          rest[rest.index(after: rest.startIndex)..<close], applicationCursorKeys)
      {
        bytes += named.utf8
        rest = rest[rest.index(after: close)...]
      } else {
        bytes += String(character).utf8
        rest.removeFirst()
      }
    }
    return bytes
  }

  private static func sequence(_ name: Substring, _ applicationCursorKeys: Bool) -> String? {
    if let letter = cursorKeys[String(name)] {
      return (applicationCursorKeys ? "\u{1B}O" : "\u{1B}[") + letter
    }
    if name.hasPrefix("C-"), let letter = name.dropFirst(2).utf8.first, name.utf8.count == 3 {
      return String(Unicode.Scalar(letter & 0x1F))
    }
    return named[String(name)]
  }

  private static let cursorKeys = [
    "Up": "A", "Down": "B", "Right": "C", "Left": "D", "Home": "H", "End": "F",
  ]

  private static let named = [
    "Esc": "\u{1B}", "Enter": "\r", "Tab": "\t", "S-Tab": "\u{1B}[Z", "Space": " ",
    "BS": "\u{7F}", "lt": "<", "Ins": "\u{1B}[2~", "Del": "\u{1B}[3~", "PgUp": "\u{1B}[5~",
    "PgDn": "\u{1B}[6~", "F1": "\u{1B}OP", "F2": "\u{1B}OQ", "F3": "\u{1B}OR",
    "F4": "\u{1B}OS", "F5": "\u{1B}[15~", "F6": "\u{1B}[17~", "F7": "\u{1B}[18~",
    "F8": "\u{1B}[19~", "F9": "\u{1B}[20~", "F10": "\u{1B}[21~", "F11": "\u{1B}[23~",
    "F12": "\u{1B}[24~",
  ]
}
