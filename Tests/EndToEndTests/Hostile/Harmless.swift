import Foundation
import Terminal

@testable import Pty

/// What is wrong with what a program sent, in English for a test's report; nil when all is well.
enum Harmless {
  /// Output without a terminal's help: lines of text and nothing else.
  /// - Parameter isForPrograms: whether it has the texts unaltered, save for what a terminal obeys.
  static func fault(inOutput output: String, isForPrograms: Bool = false) -> String? {
    for scalar in output.unicodeScalars where scalar != "\n" {
      if isForPrograms ? isControl(scalar) : !isPlain(scalar) {
        return "U+\(String(scalar.value, radix: 16))"
      }
    }
    return nil
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Everything sent to a terminal: text that is safe, and no sequence but those of a full-screen
  /// program of ncurses'.
  static func fault(inTranscript bytes: [UInt8]) -> String? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return "invalid UTF-8" }
    var parser = EscapeParser()
    var fault: String?
    parser.parse(bytes) { piece in
      if fault == nil { fault = self.fault(in: piece) }
    }
    return fault
  }

  private static func fault(in piece: EscapeParser.Piece) -> String? {
    switch piece {
    case .scalar(let scalar): isPlain(scalar) ? nil : "U+\(String(scalar.value, radix: 16))"
    // Backspace, line feed, carriage return, tab: how ncurses moves.
    case .control(let byte): [0x08, 0x09, 0x0A, 0x0D].contains(byte) ? nil : "control \(byte)"
    case .escape(let intermediate, let final): escape(intermediate, final)
    case .sequence(let sequence): self.sequence(sequence)
    // The clipboard, and the colours as they were.
    case .command(let text): text.hasPrefix("52;c;") || text == "104" ? nil : "command \(text)"
    }
  }

  private static func escape(_ intermediate: UInt8, _ final: UInt8) -> String? {
    let known = ["(B", ")0", "=", ">", "7", "8", "M"]
    let text =
      (intermediate == 0 ? "" : String(Unicode.Scalar(intermediate)))
      + String(Unicode.Scalar(final))
    return known.contains(text) ? nil : "escape \(text)"
  }

  private static func sequence(_ sequence: EscapeParser.ControlSequence) -> String? {
    let final = Character(Unicode.Scalar(sequence.final))
    let isKnown =
      switch (sequence.prefix, final) {
      case (UInt8(ascii: "?"), "h"), (UInt8(ascii: "?"), "l"):
        Set(sequence.parameters).isSubset(of: [1, 7, 12, 25, 1049, 2004, 2026])
      // Whether the terminal knows synchronized output is asked once.
      case (UInt8(ascii: "?"), "p"): sequence.parameters == [2026]
      case (0, "t"): [[22, 0, 0], [23, 0, 0]].contains(sequence.parameters)
      case (0, "m"): !sequence.parameters.contains(199)
      case (0, _): sequence.intermediate == 0 && "ABCDGHJKLMPSTX@bdhlr".contains(final)
      default: false
      }
    return isKnown ? nil : "sequence \(sequence)"
  }

  /// Whether a scalar is drawn as itself wherever it stands behind a letter.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20..<0x7F).contains(scalar.value) { return true }
    let text = "a" + String(Character(scalar))
    return SafeText(text).string.unicodeScalars.elementsEqual(text.unicodeScalars)
  }
}

extension TerminalScreen {
  /// A row whose cells do not fill the screen exactly, or in which something is drawn wider or
  /// narrower than the program counts it; nil when there is none.
  func faultInRows() -> String? {
    for (number, row) in cells.enumerated() {
      let width = row.reduce(0) { $0 + $1.width }
      if width != size.columns { return "row \(number) is \(width) wide" }
      for cell in row where cell.width > 0 {
        let counted = SafeText(cell.text).width
        if counted != cell.width {
          return
            "row \(number): \(cell.text.debugDescription) is \(cell.width) wide, not \(counted)"
        }
      }
    }
    return nil
  }
}
