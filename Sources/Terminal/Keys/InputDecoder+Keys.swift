import CNcurses

/// What ncurses is told of beyond terminfo.
extension InputDecoder {
  /// The codes by which the beginning and the end of pasted text are reported: beyond those that
  /// ncurses gives out itself.
  static let pasteBegins: Int32 = 2_000
  static let pasteEnds: Int32 = 2_001
  /// The code of a key with a character on it, less the character: those of the numeric keypad.
  static let keypad: Int32 = 2_100

  /// The forms of keys that terminals send whatever terminfo says, and those that are put together
  /// again when a line has cut them: arrows and the keys around them, function keys (PuTTY's first
  /// four too), the numeric keypad as PuTTY sends it to every full-screen program.
  static let extraKeys: [(sequence: String, code: Int32)] =
    cursorKeys.flatMap { [("\u{1B}[\($0)", $1), ("\u{1B}O\($0)", $1)] }
    + numbered.map { ("\u{1B}[\($0)~", $1) }
    + zip("PQRS", 1...).map { ("\u{1B}O\($0)", KEY_F0 + $1) }
    + zip("pqrstuvwxyjklmnoX", "0123456789*+,-./=").map { sent, shown in
      ("\u{1B}O\(sent)", keypad + Int32(shown.asciiValue ?? 0))
    } + [("\u{1B}OM", KEY_ENTER), ("\u{1B}[Z", KEY_BTAB)]

  private static let cursorKeys: [(Character, Int32)] = [
    ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME),
    ("F", KEY_END),
  ]
  private static let numbered: [(Int, Int32)] =
    [
      (1, KEY_HOME), (2, KEY_IC), (3, KEY_DC), (4, KEY_END), (5, KEY_PPAGE), (6, KEY_NPAGE),
      (7, KEY_HOME), (8, KEY_END), (200, pasteBegins), (201, pasteEnds),
    ] + zip([11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24], 1...).map { ($0, KEY_F0 + $1) }

  /// By what follows Esc.
  static let codes = Dictionary(
    extraKeys.map { (String($0.sequence.dropFirst()), $0.code) }, uniquingKeysWith: { $1 })
}

extension Key {
  /// The key behind a character as the keyboard sends it.
  init(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0: self = .control(" ")
    case 8, 127: self = .backspace
    case 9: self = .tab
    case 10, 13: self = .enter
    case 27: self = .escape
    case 1...26: self = .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
    case 28...31: self = .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x40))))
    default: self = .character(Character(scalar))
    }
  }

  /// The key behind a function code; nil for those nothing is bound to.
  init?(code: Int32) {
    switch code {
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_PPAGE, KEY_A3: self = .pageUp
    case KEY_NPAGE, KEY_C3: self = .pageDown
    case KEY_HOME, KEY_A1: self = .home
    case KEY_END, KEY_C1: self = .end
    case KEY_BACKSPACE: self = .backspace
    case KEY_DC: self = .delete
    case KEY_IC: self = .insert
    case KEY_BTAB: self = .backTab
    case KEY_ENTER: self = .enter
    case KEY_F0 + 1...KEY_F0 + 63: self = .function(Int(code - KEY_F0))
    case InputDecoder.keypad...InputDecoder.keypad + 127:
      self = .character(Character(Unicode.Scalar(UInt8(code - InputDecoder.keypad))))
    default: return nil
    }
  }
}
