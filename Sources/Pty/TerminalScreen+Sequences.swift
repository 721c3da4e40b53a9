/// What each control, escape and control sequence does to the screen.
///
/// Names and numbers are those of "XTerm Control Sequences"
/// (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html).
extension TerminalScreen {
  mutating func act(on piece: EscapeParser.Piece) {
    switch piece {
    case .scalar(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediate, let final): escape(intermediate, final)
    case .sequence(let sequence): apply(sequence)
    case .command(let text): commands.append(text)
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x08: move(row: cursor.row, column: cursor.column - 1)
    case 0x09: move(row: cursor.row, column: (cursor.column / 8 + 1) * 8)
    case 0x0A...0x0C: lineFeed()
    case 0x0D: move(row: cursor.row, column: 0)
    case 0x0E: charset.active = 1
    case 0x0F: charset.active = 0
    default: break
    }
  }

  private mutating func escape(_ intermediate: UInt8, _ final: UInt8) {
    switch (Character(Unicode.Scalar(intermediate)), Character(Unicode.Scalar(final))) {
    case ("(", let set): charset.isGraphic[0] = set == "0"
    case (")", let set): charset.isGraphic[1] = set == "0"
    case ("\0", "7"): saved = SavedState(cursor: cursor, style: style, charset: charset)
    case ("\0", "8"): restore()
    case ("\0", "D"): lineFeed()
    case ("\0", "E"):
      lineFeed()
      move(row: cursor.row, column: 0)
    case ("\0", "M"): reverseLineFeed()
    case ("\0", "c"): self = TerminalScreen(size: size)
    default: break
    }
  }

  private mutating func restore() {
    style = saved.style
    charset = saved.charset
    move(row: saved.cursor.row, column: saved.cursor.column)
  }

  private mutating func apply(_ sequence: EscapeParser.ControlSequence) {
    guard sequence.intermediate == 0 else { return }
    let count = sequence.parameter(0)
    switch (sequence.prefix, Character(Unicode.Scalar(sequence.final))) {
    case (UInt8(ascii: "?"), "h"): setModes(sequence.parameters, true)
    case (UInt8(ascii: "?"), "l"): setModes(sequence.parameters, false)
    case (0, "h"): if sequence.parameters.contains(4) { insertMode = true }
    case (0, "l"): if sequence.parameters.contains(4) { insertMode = false }
    case (0, "A"): moveVertically(by: -count)
    case (0, "B"), (0, "e"): moveVertically(by: count)
    case (0, "C"), (0, "a"): move(row: cursor.row, column: cursor.column + count)
    case (0, "D"): move(row: cursor.row, column: cursor.column - count)
    case (0, "E"):
      moveVertically(by: count)
      move(row: cursor.row, column: 0)
    case (0, "F"):
      moveVertically(by: -count)
      move(row: cursor.row, column: 0)
    case (0, "G"), (0, "`"): move(row: cursor.row, column: count - 1)
    case (0, "H"), (0, "f"): place(row: count - 1, column: sequence.parameter(1) - 1)
    case (0, "d"): place(row: count - 1, column: cursor.column)
    case (0, "I"): move(row: cursor.row, column: (cursor.column / 8 + count) * 8)
    case (0, "Z"): move(row: cursor.row, column: ((cursor.column + 7) / 8 - count) * 8)
    case (0, "J"): eraseScreen(sequence.parameter(0, or: 0))
    case (0, "K"): eraseLine(sequence.parameter(0, or: 0))
    case (0, "X"): erase(cursor.row, cursor.column..<cursor.column + count)
    case (0, "L"): insertRows(count)
    case (0, "M"): insertRows(-count)
    case (0, "@"): insertBlanks(count)
    case (0, "P"): deleteCharacters(count)
    case (0, "S"): scroll(from: top, by: count)
    case (0, "T"): scroll(from: top, by: -count)
    case (0, "b"): for _ in 0..<min(count, size.columns * size.rows) { put(lastScalar) }
    case (0, "m"): setStyle(sequence.parameters)
    case (0, "r"): setMargins(first: count, last: sequence.parameter(1, or: size.rows))
    case (0, "s"): saved = SavedState(cursor: cursor, style: style, charset: charset)
    case (0, "u"): restore()
    default: break
    }
  }

  private mutating func place(row: Int, column: Int) {
    move(row: originMode ? min(top + row, bottom) : row, column: column)
  }

  private mutating func setMargins(first: Int, last: Int) {
    let last = min(last, size.rows)
    guard first < last else { return }
    (top, bottom) = (first - 1, last - 1)
    place(row: 0, column: 0)
  }

  private mutating func eraseScreen(_ part: Int) {
    let all = 0..<size.columns
    let rows =
      switch part {
      case 0: cursor.row + 1..<size.rows
      case 1: 0..<cursor.row
      default: 0..<size.rows
      }
    for row in rows { erase(row, all) }
    if part < 2 { eraseLine(part) }
  }

  private mutating func eraseLine(_ part: Int) {
    switch part {
    case 0: erase(cursor.row, cursor.column..<size.columns)
    case 1: erase(cursor.row, 0..<cursor.column + 1)
    default: erase(cursor.row, 0..<size.columns)
    }
  }

  private mutating func setModes(_ modes: [Int], _ isOn: Bool) {
    for mode in modes {
      switch mode {
      case 1: applicationCursorKeys = isOn
      case 6: originMode = isOn
      case 7: wraps = isOn
      case 25: showsCursor = isOn
      case 47, 1047, 1049: showAlternate(isOn)
      case 2004: bracketsPaste = isOn
      default: break
      }
    }
  }

  private mutating func setStyle(_ parameters: [Int]) {
    var rest = parameters.isEmpty ? [0] : parameters[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: style = Style()
      case 1: style.attributes.insert(.bold)
      case 2: style.attributes.insert(.dim)
      case 3: style.attributes.insert(.italic)
      case 4: style.attributes.insert(.underline)
      case 5: style.attributes.insert(.blink)
      case 7: style.attributes.insert(.reverse)
      case 8: style.attributes.insert(.invisible)
      case 22: style.attributes.subtract([.bold, .dim])
      case 23: style.attributes.remove(.italic)
      case 24: style.attributes.remove(.underline)
      case 25: style.attributes.remove(.blink)
      case 27: style.attributes.remove(.reverse)
      case 28: style.attributes.remove(.invisible)
      case 30...37: style.foreground = .indexed(code - 30)
      case 38: style.foreground = colour(&rest) ?? style.foreground
      case 39: style.foreground = .standard
      case 40...47: style.background = .indexed(code - 40)
      case 48: style.background = colour(&rest) ?? style.background
      case 49: style.background = .standard
      case 90...97: style.foreground = .indexed(code - 82)
      case 100...107: style.background = .indexed(code - 92)
      default: break
      }
    }
  }

  /// Reads `5;index` or `2;red;green;blue`.
  private func colour(_ rest: inout ArraySlice<Int>) -> Colour? {
    switch rest.popFirst() {
    case 5: return rest.popFirst().map(Colour.indexed)
    case 2:
      guard rest.count >= 3 else { return nil }
      defer { rest = rest.dropFirst(3) }
      let start = rest.startIndex
      return .rgb(red: rest[start], green: rest[start + 1], blue: rest[start + 2])
    default: return nil
    }
  }
}
