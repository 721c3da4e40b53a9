/// Cuts what a program sends to its terminal into pieces: characters, controls, escape sequences.
///
/// Sequences and UTF-8 characters may be split anywhere between two calls. The states are those of
/// a DEC VT500 (https://vt100.net/emu/dec_ansi_parser), reduced to what is needed to skip in full
/// whatever is not understood.
struct EscapeParser {
  /// One thing that a terminal acts upon.
  enum Piece: Equatable {
    case scalar(Unicode.Scalar)
    /// A C0 control: backspace, line feed, shift out.
    case control(UInt8)
    /// `ESC`, such as `ESC ( 0`; the intermediate byte is 0 where there is none.
    case escape(intermediate: UInt8, final: UInt8)
    case sequence(ControlSequence)
    /// `OSC` with its text: window titles, the clipboard.
    case command(String)
  }

  /// `CSI`, such as `ESC [ ? 2 5 h`.
  struct ControlSequence: Equatable {
    /// `?`, `>`, `=`, `<`, or 0.
    var prefix: UInt8 = 0
    /// Numbers as sent; one that was left out is 0. Each is at most 65535.
    var parameters: [Int] = []
    /// The last byte before the final one that is neither a digit nor a separator, or 0.
    var intermediate: UInt8 = 0
    var final: UInt8 = 0

    /// The number at `index`, where 0 and nothing both mean `standard`.
    func parameter(_ index: Int, or standard: Int = 1) -> Int {
      guard parameters.indices.contains(index), parameters[index] != 0 else { return standard }
      return parameters[index]
    }
  }

  private enum State {
    case ground
    case escape(intermediate: UInt8)
    case sequence(ControlSequence)
    /// Text up to BEL or `ESC \`; only that of OSC is kept.
    case string(isCommand: Bool, afterEscape: Bool)
  }

  private var state = State.ground
  private var text: [UInt8] = []
  private var character: [UInt8] = []
  private var missing = 0

  mutating func parse(_ bytes: some Sequence<UInt8>, _ act: (Piece) -> Void) {
    for byte in bytes {
      switch state {
      case .ground: ground(byte, act)
      case .escape(let intermediate): escape(byte, intermediate, act)
      case .sequence(let sequence): self.sequence(byte, sequence, act)
      case .string(let isCommand, let afterEscape): string(byte, isCommand, afterEscape, act)
      }
    }
  }

  private mutating func ground(_ byte: UInt8, _ act: (Piece) -> Void) {
    if missing > 0 {
      guard byte & 0xC0 == 0x80 else {
        missing = 0
        act(.scalar("\u{FFFD}"))
        return ground(byte, act)
      }
      character.append(byte)
      missing -= 1
      if missing == 0 {
        for scalar in String(decoding: character, as: UTF8.self).unicodeScalars {
          act(.scalar(scalar))
        }
      }
      return
    }
    switch byte {
    case 0x1B: state = .escape(intermediate: 0)
    case 0x00..<0x20, 0x7F: act(.control(byte))
    case 0x20..<0x7F: act(.scalar(Unicode.Scalar(byte)))
    case 0xC2..<0xE0: begin(byte, missing: 1)
    case 0xE0..<0xF0: begin(byte, missing: 2)
    case 0xF0..<0xF5: begin(byte, missing: 3)
    default: act(.scalar("\u{FFFD}"))
    }
  }

  private mutating func begin(_ byte: UInt8, missing count: Int) {
    character = [byte]
    missing = count
  }

  private mutating func escape(_ byte: UInt8, _ intermediate: UInt8, _ act: (Piece) -> Void) {
    switch (intermediate, byte) {
    case (_, 0x1B): state = .escape(intermediate: 0)
    case (_, 0x00..<0x20): act(.control(byte))
    case (_, 0x20..<0x30): state = .escape(intermediate: byte)
    case (0, UInt8(ascii: "[")): state = .sequence(ControlSequence())
    case (0, UInt8(ascii: "]")): beginString(isCommand: true)
    case (0, UInt8(ascii: "P")), (0, UInt8(ascii: "X")), (0, UInt8(ascii: "^")),
      (0, UInt8(ascii: "_")), (0, UInt8(ascii: "k")):
      beginString(isCommand: false)
    default:
      state = .ground
      act(.escape(intermediate: intermediate, final: byte))
    }
  }

  private mutating func sequence(
    _ byte: UInt8, _ begun: ControlSequence, _ act: (Piece) -> Void
  ) {
    var sequence = begun
    switch byte {
    case 0x1B: state = .escape(intermediate: 0)
    case 0x00..<0x20: act(.control(byte))
    case 0x30...0x39:
      let digit = Int(byte - 0x30)
      let last = sequence.parameters.popLast() ?? 0
      sequence.parameters.append(min(last * 10 + digit, 65535))
      state = .sequence(sequence)
    case UInt8(ascii: ";"), UInt8(ascii: ":"):
      if sequence.parameters.isEmpty { sequence.parameters.append(0) }
      sequence.parameters.append(0)
      state = .sequence(sequence)
    case 0x3C..<0x40:
      sequence.prefix = byte
      state = .sequence(sequence)
    case 0x20..<0x30:
      sequence.intermediate = byte
      state = .sequence(sequence)
    default:
      sequence.final = byte
      state = .ground
      act(.sequence(sequence))
    }
  }

  private mutating func beginString(isCommand: Bool) {
    text = []
    state = .string(isCommand: isCommand, afterEscape: false)
  }

  private mutating func string(
    _ byte: UInt8, _ isCommand: Bool, _ afterEscape: Bool, _ act: (Piece) -> Void
  ) {
    let ends = byte == 0x07 || afterEscape && byte == UInt8(ascii: "\\")
    if ends {
      state = .ground
      if isCommand { act(.command(String(decoding: text, as: UTF8.self))) }
    } else if afterEscape {
      state = .escape(intermediate: 0)
      escape(byte, 0, act)
    } else if byte == 0x1B {
      state = .string(isCommand: isCommand, afterEscape: true)
    } else {
      text.append(byte)
    }
  }
}
