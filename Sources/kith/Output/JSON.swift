import Foundation

extension Output {
  /// Prints a value as JSON. What could harm a terminal is written as `\u` escapes, so that the
  /// text is exact and the output harmless.
  static func json(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    write(harmless(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n")
  }

  /// JSON with what could harm a terminal as `\u` escapes.
  static func harmless(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // Outside strings, JSON is ASCII; the encoder has escaped what is below a space.
      if scalar == "\n" || isPlain(scalar) {
        escaped.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          let zeros = String(repeating: "0", count: 4 - digits.count)
          escaped.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
        }
      }
    }
    return String(escaped)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
