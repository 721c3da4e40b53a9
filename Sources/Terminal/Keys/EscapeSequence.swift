/// What came after an Esc, as far as it may be the rest of what a key or an answer of the terminal
/// sends (ECMA-48, 5.4, and the keys of a VT100 that begin with SS3).
struct EscapeSequence {
  enum Reading { case incomplete, complete, none }

  /// What followed Esc.
  private(set) var text = ""
  /// How many characters, Esc included, were given out as keys already, because nothing more came
  /// in time.
  private(set) var told = 0
  /// Whether each character came alone, as a person types: what follows is no rest of a sequence.
  private(set) var isTyped = false

  mutating func append(_ scalar: Unicode.Scalar) { text.unicodeScalars.append(scalar) }

  var reading: Reading {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return .incomplete }
    let parameters: ClosedRange<UInt8>
    switch first {
    case UInt8(ascii: "["): parameters = 0x20...0x3F
    case UInt8(ascii: "O"): parameters = 0x30...0x39
    default: return .none
    }
    guard let end = bytes.dropFirst().firstIndex(where: { !parameters.contains($0) }) else {
      return .incomplete
    }
    return end == bytes.count - 1 && (0x40...0x7E).contains(bytes[end]) ? .complete : .none
  }

  /// Whether nobody types this, not even in a hurry.
  var isUnmistakable: Bool { text.unicodeScalars.count > 2 }

  /// What is a key each if this is no sequence, as far as it was not given out.
  var untold: [Unicode.Scalar] { Array((["\u{1B}"] + Array(text.unicodeScalars)).dropFirst(told)) }

  /// Nothing more is waiting: what may well have been typed is given out. The rest of a sequence
  /// is held, for the line may bring its end later.
  /// - Returns: what is a key each now.
  mutating func tell() -> [Unicode.Scalar] {
    let count = 1 + text.unicodeScalars.count
    guard count < 3 else { return [] }
    isTyped = told == 1 && count == 2
    defer { told = count }
    return untold
  }
}
