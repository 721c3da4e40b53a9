import CNcurses

/// Text that cannot harm a terminal: the only kind that is drawn, titled, copied or printed.
///
/// It holds one line. Control characters, escapes, direction controls, invisible characters and
/// private ones are gone, so it can neither send a command, nor disturb a layout, nor pass for
/// another text; what is shown is as wide as it says. The text it was made from is never altered.
package struct SafeText: Hashable, Sendable {
  package let string: String
  /// In cells.
  package let width: Int

  /// No text.
  package static let empty = SafeText(safe: "", width: 0)

  /// What may be shown of a text from anywhere. Line ends and tabs become spaces.
  package init(_ untrusted: some StringProtocol) {
    var text = String(untrusted)
    if text.withUTF8({ $0.allSatisfy { (0x20..<0x7F).contains($0) } }) {
      self.init(safe: text, width: text.utf8.count)
      return
    }
    var cleaner = Cleaner()
    for scalar in text.unicodeScalars { cleaner.take(scalar) }
    self.init(safe: String(cleaner.scalars), width: cleaner.width)
  }

  /// For what was made of safe text only.
  init(safe string: String, width: Int) {
    self.string = string
    self.width = width
  }

  /// Blanks, that many cells.
  package static func blank(_ width: Int) -> SafeText {
    let width = max(0, width)
    return SafeText(safe: String(repeating: " ", count: width), width: width)
  }

  /// Whether it shows nothing.
  package var isEmpty: Bool { width == 0 }

  /// Every scalar but ASCII takes more bytes than cells.
  var isASCII: Bool { width == string.utf8.count }

  /// The texts one after the other.
  package static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(safe: left.string + right.string, width: left.width + right.width)
  }

  /// Adds a text at the end.
  package static func += (left: inout SafeText, right: SafeText) { left = left + right }
}

extension SafeText: ExpressibleByStringLiteral {
  /// A literal goes the same way as any other text.
  package init(stringLiteral text: String) { self.init(text) }
}

extension Sequence<SafeText> {
  /// The texts in one, with a separator between them.
  package func joined(by separator: SafeText = .empty) -> SafeText {
    var string = ""
    var width = 0
    var isFirst = true
    for text in self {
      if !isFirst {
        string += separator.string
        width += separator.width
      }
      string += text.string
      width += text.width
      isFirst = false
    }
    return SafeText(safe: string, width: width)
  }
}

/// Reads untrusted scalars one by one and keeps what may be shown.
private struct Cleaner {
  /// A cell of ncurses keeps five scalars (CCHARW_MAX) and cuts the rest without a word; more than
  /// three marks are decoration that runs over the neighbouring rows.
  static let mostMarks = 3

  var scalars = String.UnicodeScalarView()
  var width = 0
  /// None at the beginning: such a mark would stand on whatever is drawn before the text.
  private var marksLeft = 0
  private var baseIsEmoji = false
  private var joins = false

  mutating func take(_ scalar: Unicode.Scalar) {
    switch ScalarFate(scalar) {
    case .dropped: break
    case .joiner: joins = baseIsEmoji
    case .mark:
      guard marksLeft > 0 else { return }
      scalars.append(scalar)
      marksLeft -= 1
    case .base(let base, let cells):
      let isEmoji = !base.isASCII && base.properties.isEmoji
      let isJoined = joins && isEmoji
      joins = false
      if isJoined { return }
      scalars.append(base)
      width += cells
      // On a blank, a mark would look as if it stood on what is before it.
      marksLeft = base == " " ? 0 : Self.mostMarks
      baseIsEmoji = isEmoji
    }
  }
}
