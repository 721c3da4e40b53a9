import CNcurses

/// Makes inputs of what ncurses reads, one character or function code at a time.
struct InputDecoder {
  /// The codes by which ncurses is told to report the beginning and the end of pasted text: beyond
  /// those it gives out itself.
  static let pasteBegins: Int32 = 2_000
  static let pasteEnds: Int32 = 2_001
  /// The forms of arrows and the keys around them that terminals send whatever terminfo says.
  static let extraKeys: [(sequence: String, code: Int32)] = [
    ("\u{1B}[A", KEY_UP), ("\u{1B}[B", KEY_DOWN), ("\u{1B}[C", KEY_RIGHT), ("\u{1B}[D", KEY_LEFT),
    ("\u{1B}[H", KEY_HOME), ("\u{1B}[F", KEY_END), ("\u{1B}OH", KEY_HOME), ("\u{1B}OF", KEY_END),
    ("\u{1B}[1~", KEY_HOME), ("\u{1B}[4~", KEY_END), ("\u{1B}[7~", KEY_HOME),
    ("\u{1B}[8~", KEY_END), ("\u{1B}[Z", KEY_BTAB), ("\u{1B}[2~", KEY_IC),
    ("\u{1B}[3~", KEY_DC), ("\u{1B}[5~", KEY_PPAGE), ("\u{1B}[6~", KEY_NPAGE),
    ("\u{1B}[200~", pasteBegins), ("\u{1B}[201~", pasteEnds),
  ]
  /// Pasted scalars beyond these are lost: nobody means to paste a book into a field.
  static let pasteLimit = 64 * 1024

  /// What was read and not taken yet.
  private var inputs: [Input] = []
  private var pasted: [Unicode.Scalar]?
  /// What followed an Esc that ncurses found no key for, from its `[` on.
  private var sequence: [Key]?
  private var followsEscape = false

  var isPasting: Bool { pasted != nil }

  mutating func character(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    if isPasting {
      paste(scalar)
    } else {
      key(Key(typed: scalar))
    }
  }

  mutating func code(_ code: Int32, size: Size) {
    switch code {
    case Self.pasteBegins: pasted = pasted ?? []
    case Self.pasteEnds: endPaste()
    case KEY_RESIZE: inputs.append(.resize(size))
    default:
      if !isPasting, let key = Key(code: code) { self.key(key) }
    }
  }

  /// Nothing more is waiting: everything read so far, whatever was to follow.
  mutating func take() -> [Input] {
    endPaste()
    // Esc and `[` alone were typed; more is the beginning of a sequence that came in pieces.
    if let sequence, sequence.count == 1 { inputs += [.key(.escape)] + sequence.map(Input.key) }
    sequence = nil
    followsEscape = false
    defer { inputs = [] }
    return inputs
  }

  private mutating func key(_ key: Key) {
    if sequence != nil {
      sequence?.append(key)
      if Self.endsSequence(key) { sequence = nil }
      return
    }
    // A key unknown to terminfo comes as Esc and plain characters, which would be commands.
    if followsEscape, key == .character("[") {
      inputs.removeLast()
      sequence = [key]
      followsEscape = false
      return
    }
    followsEscape = key == .escape
    inputs.append(.key(key))
  }

  /// Parameters are digits and punctuation, the last byte a letter or one of `@ ~` (ECMA-48, 5.4).
  private static func endsSequence(_ key: Key) -> Bool {
    guard case .character(let character) = key, let byte = character.asciiValue else { return true }
    return (0x40...0x7E).contains(byte)
  }

  private mutating func paste(_ scalar: Unicode.Scalar) {
    guard let count = pasted?.count, count < Self.pasteLimit else { return }
    pasted?.append(scalar == "\r" ? "\n" : scalar)
  }

  private mutating func endPaste() {
    guard let scalars = pasted else { return }
    pasted = nil
    inputs.append(.paste(String(String.UnicodeScalarView(scalars))))
  }
}

extension Key {
  /// The key behind a character as the keyboard sends it.
  fileprivate init(typed scalar: Unicode.Scalar) {
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
  fileprivate init?(code: Int32) {
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
    default: return nil
    }
  }
}
