import Terminal

/// One setting changed in a file that its person wrote: that line, and nothing else.
package enum TOMLLine {
  /// The file with one key at its top level set. Its line is rewritten where there is one, with the
  /// remark behind it; otherwise it comes after the line that has it as a comment, or before the
  /// first section.
  /// - Parameter value: as TOML writes it, on one line.
  /// - Throws: `TOMLText.Fault` for a file that cannot be read as it is.
  package static func setting(
    _ key: String, to value: String, in text: String
  ) throws(TOMLText.Fault) -> String {
    let toml = try TOMLText(text)
    let newline = text.contains("\r\n") ? "\r\n" : "\n"
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    if lines.last == "" { lines.removeLast() }
    let assignment = "\(key) = \(value)"
    if let line = toml.line(of: key), lines.indices.contains(line - 1) {
      let remark = remark(of: lines[line - 1])
      lines[line - 1] = remark.isEmpty ? assignment : assignment + "  " + remark
    } else if let line = lines.firstIndex(where: { isCommented(key, in: $0) }) {
      lines.insert(assignment, at: line + 1)
    } else {
      let section = lines.firstIndex { $0.drop { $0 == " " || $0 == "\t" }.first == "[" }
      var place = section ?? lines.count
      // The remarks above a section are about the section.
      while section != nil, place > 0, lines[place - 1].hasPrefix("#") { place -= 1 }
      lines.insert(contentsOf: section == nil ? [assignment] : [assignment, ""], at: place)
    }
    let changed = lines.joined(separator: newline) + newline
    // What is written must be what is read back.
    _ = try TOMLText(changed)
    return changed
  }

  /// Text as a TOML string.
  package static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\", "\"": "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  /// What stands behind a value, from its number sign.
  private static func remark(of line: String) -> String {
    var quote: Character?
    var previous: Character = " "
    for (index, character) in zip(line.indices, line) {
      if let open = quote {
        if character == open, previous != "\\" || open == "'" { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "#" {
        return String(line[index...])
      }
      previous = character
    }
    return ""
  }

  private static func isCommented(_ key: String, in line: String) -> Bool {
    guard line.first == "#" else { return false }
    var rest = line.dropFirst()
    return TOMLText.path(in: &rest) == [key] && rest.first == "="
  }
}
