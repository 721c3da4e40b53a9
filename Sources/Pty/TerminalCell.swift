/// Columns and rows of a terminal.
package struct TerminalSize: Hashable, Sendable, CustomStringConvertible {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
  }

  package var description: String { "\(columns)×\(rows)" }

  /// 80×24: the size that every program must be usable in.
  package static let standard = TerminalSize(columns: 80, rows: 24)
}

extension TerminalScreen {
  /// One place on the screen and what is drawn there.
  package struct Cell: Hashable, Sendable {
    /// A character with its marks; empty in the right half of a wide one.
    package var text = " "
    /// Columns taken: 2 for a wide character, then 0 in the cell after it.
    package var width = 1
    package var style = Style()
  }

  /// How a cell is drawn.
  package struct Style: Hashable, Sendable {
    package var attributes: Attributes = []
    package var foreground = Colour.standard
    package var background = Colour.standard
  }

  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let blink = Attributes(rawValue: 16)
    package static let reverse = Attributes(rawValue: 32)
    package static let invisible = Attributes(rawValue: 64)
  }

  package enum Colour: Hashable, Sendable {
    /// The terminal's own.
    case standard
    /// One of the 256: 0 to 7 plain, 8 to 15 bright.
    case indexed(Int)
    case rgb(red: Int, green: Int, blue: Int)
  }

  /// Where the next character goes, counted from 0.
  package struct Cursor: Hashable, Sendable {
    package var row = 0
    package var column = 0
    /// The last column was written: the next character goes to the next row.
    package var wrapIsPending = false
  }

  /// What `ESC 7` keeps and `ESC 8` brings back.
  struct SavedState {
    var cursor = Cursor()
    var style = Style()
    var charset = CharacterSets()
  }

  /// The two character sets a program can switch between; either may be DEC's line graphics.
  struct CharacterSets {
    var active = 0
    var isGraphic = [false, false]

    /// What `scalar` looks like in the active set.
    func drawn(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
      guard isGraphic[active] else { return scalar }
      return Self.graphics[scalar] ?? scalar
    }

    /// "DEC Special Graphics": what 0x60 to 0x7E draw.
    private static let graphics = Dictionary(
      uniqueKeysWithValues: zip(
        "`abcdefghijklmnopqrstuvwxyz{|}~".unicodeScalars,
        "◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·".unicodeScalars))
  }
}

/// The columns that terminals give to a scalar: 0, 1 or 2.
///
/// Not `wcwidth`, on purpose: the program under test asks that, and what it believes is to be
/// compared with what terminals draw. Wide blocks as in Unicode's EastAsianWidth.txt, and of emoji
/// those that are shown as such by themselves.
func terminalWidth(of scalar: Unicode.Scalar) -> Int {
  if scalar.isASCII { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .control: return 0
  case .format: return scalar.value == 0xAD ? 1 : 0
  default: break
  }
  switch scalar.value {
  case 0x1160...0x11FF: return 0
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x20000...0x3FFFD:
    return 2
  case 0x1F1E6...0x1F1FF: return 1
  default: return scalar.properties.isEmojiPresentation ? 2 : 1
  }
}
