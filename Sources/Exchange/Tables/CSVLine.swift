/// A line of comma-separated values (RFC 4180) that a spreadsheet opens without doing anything.
package struct CSVLine: Sendable {
  package enum Cell: Hashable, Sendable {
    /// From outside. What a spreadsheet would run as a formula begins with an apostrophe, which makes
    /// it text; a phone number or an amount is left as it is, and can do nothing but be a number.
    /// An apostrophe that was there before such a text gets another one, so that whoever reads the
    /// table back takes one away and has the text as it was.
    case text(String)
    case number(Int)
    /// Hundredths, written with the decimal sign of the format.
    case hundredths(Int)
    case empty
  }

  /// How a spreadsheet of a country expects it.
  package struct Format: Sendable {
    package let separator: Character
    package let decimal: Character

    package static let comma = Format(separator: ",", decimal: ".")
    /// Where the comma is the decimal sign.
    package static let semicolon = Format(separator: ";", decimal: ",")
  }

  /// What stands before the first line: without it a spreadsheet takes UTF-8 for the letters of
  /// its own country, and é for two of them.
  package static let mark = "\u{FEFF}"

  private let cells: [Cell]

  package init(_ cells: [Cell]) { self.cells = cells }

  /// With its end of line.
  package func text(_ format: Format) -> String {
    cells.map { Self.text(of: $0, format) }.joined(separator: String(format.separator)) + "\r\n"
  }

  private static func text(of cell: Cell, _ format: Format) -> String {
    switch cell {
    case .empty: ""
    case .number(let number): String(number)
    case .hundredths(let number):
      (number < 0 ? "-" : "") + "\(number.magnitude / 100)\(format.decimal)"
        + "\(number.magnitude / 10 % 10)\(number.magnitude % 10)"
    case .text(let text): quoted(guarded(text), format)
    }
  }

  private static func guarded(_ text: String) -> String {
    isFormula(text[...]) ? "'" + text : text
  }

  /// OWASP's list of what begins a formula, seen past the blanks that a spreadsheet skips; and past
  /// apostrophes, so that one that was there is told from one that was put there.
  private static func isFormula(_ text: Substring) -> Bool {
    let scalars = text.unicodeScalars.drop { $0 == "'" }
    guard let first = scalars.first else { return false }
    let begins = scalars.first { !$0.properties.isWhitespace } ?? first
    let starters: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
    guard starters.contains(begins) || first == "\t" || first == "\r" || first == "\n" else {
      return false
    }
    return !isNumber(scalars)
  }

  /// Whether it is a sign alone, or one before nothing but digits and what parts them: "-",
  /// "+33 6 12 34 56 78", "+33 (0)6.12", "-1 234,50".
  private static func isNumber(_ scalars: Substring.UnicodeScalarView) -> Bool {
    guard let sign = scalars.first, sign == "+" || sign == "-" else { return false }
    let parts: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{202F}", ".", ",", "(", ")"]
    return scalars.dropFirst().allSatisfy { ("0"..."9").contains($0) || parts.contains($0) }
  }

  private static func quoted(_ text: String, _ format: Format) -> String {
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "\"" || $0 == "\n" || $0 == "\r" || Character($0) == format.separator
    }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
