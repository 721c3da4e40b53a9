import CNcurses

/// Makes inputs of what ncurses reads, one character or function code at a time.
///
/// A line may cut a sequence anywhere and pause for longer than ncurses waits (`ESCDELAY`), which
/// then gives its bytes out as characters. They are put together again here, so that the rest of a
/// key is no command, and neither is text whose paste was cut.
struct InputDecoder {
  /// Whether the terminal said that it knows synchronized output; nil until it answers.
  private(set) var knowsSynchronizing: Bool?

  /// What was read and not taken yet.
  private var inputs: [Input] = []
  private var paste: Paste?
  /// Where among the inputs a paste has ended.
  private var pasteEnd: Int?
  private var sequence: EscapeSequence?

  /// Whether what comes is text, whatever it looks like.
  var isPasting: Bool { paste != nil }

  /// How long to wait for more before `take()`, in milliseconds: for the rest of pasted text, or
  /// for what follows an end of it that it may have contained itself.
  var patience: Int32 { isPasting ? 500 : pasteEnd != nil ? 50 : 0 }

  mutating func character(_ value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    if paste != nil {
      paste?.append(scalar)
      if paste?.isOver ?? false { endPaste() }
    } else if scalar == "\u{1B}" {
      giveUp()
      sequence = EscapeSequence()
    } else if sequence != nil {
      follow(scalar)
    } else {
      key(Key(typed: scalar))
    }
  }

  mutating func code(_ code: Int32) {
    if paste == nil { giveUp() }
    follow(code)
  }

  /// The terminal has another size, whatever is being read.
  mutating func resize(to size: Size) { inputs.append(.resize(size)) }

  /// Nothing more is waiting: everything read so far. What a line has not brought the end of yet
  /// goes on with the next characters.
  mutating func take() -> [Input] {
    pasteEnd = nil
    if paste?.isLeft ?? false {
      paste = nil
      sequence = EscapeSequence()
      _ = sequence?.tell()
    }
    if let text = paste?.takePart() { inputs.append(.paste(text)) }
    if paste == nil, var begun = sequence {
      for scalar in begun.tell() { key(Key(typed: scalar)) }
      sequence = begun.isTyped ? nil : begun
    }
    defer { inputs = [] }
    return inputs
  }

  /// Forgets what was begun: its end was for somebody else.
  mutating func forget() {
    (paste, sequence, inputs) = (nil, nil, [])
  }

  private mutating func follow(_ code: Int32) {
    switch code {
    case Self.pasteBegins:
      pasteEnd = nil
      paste = paste ?? Paste()
    case Self.pasteEnds: endPaste()
    default: if paste == nil, let key = Key(code: code) { self.key(key) }
    }
  }

  private mutating func key(_ key: Key) { inputs.append(.key(key)) }

  // MARK: - Sequences

  private mutating func follow(_ scalar: Unicode.Scalar) {
    sequence?.append(scalar)
    guard let begun = sequence else { return }
    switch begun.reading {
    case .incomplete: return
    case .none:
      giveUp()
      if begun.isUnmistakable { key(Key(typed: scalar)) }
    case .complete:
      sequence = nil
      let code = Self.codes[begun.text]
      if let code, begun.told == 0 || Self.isPaste(code) {
        follow(code)
      } else if let answer = SynchronizedOutput.answer(begun.text) {
        knowsSynchronizing = answer
      } else if begun.told > 0, code == nil, !begun.isUnmistakable {
        for scalar in begun.untold { key(Key(typed: scalar)) }
      }
    }
  }

  private static func isPaste(_ code: Int32) -> Bool { code == pasteBegins || code == pasteEnds }

  /// What was begun is no sequence: what may have been typed is, the beginning of one is dropped.
  private mutating func giveUp() {
    guard let begun = sequence else { return }
    sequence = nil
    if !begun.isUnmistakable { for scalar in begun.untold { key(Key(typed: scalar)) } }
  }

  // MARK: - Pastes

  private mutating func endPaste() {
    if var ended = paste {
      paste = nil
      if let text = ended.end() { inputs.append(.paste(text)) }
    } else if let pasteEnd {
      // The paste held its own end: what came since then was part of it.
      inputs[pasteEnd...].removeAll { if case .key = $0 { true } else { false } }
    } else {
      return
    }
    sequence = nil
    pasteEnd = inputs.count
  }
}
