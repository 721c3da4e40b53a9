/// Text from outside, made harmless in the formats that networks are written in.
enum Escaping {
  /// For XML, between tags and in attributes. What XML cannot hold becomes U+FFFD; what a terminal
  /// might obey, or nobody would see, is written as a number.
  static func xml(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe.append(contentsOf: "&amp;".unicodeScalars)
      case "<": safe.append(contentsOf: "&lt;".unicodeScalars)
      case ">": safe.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": safe.append(contentsOf: "&quot;".unicodeScalars)
      case "'": safe.append(contentsOf: "&#39;".unicodeScalars)
      // As themselves they would be read as blanks in an attribute.
      case "\n", "\t", "\r": safe.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": safe.append("\u{FFFD}")
      case _ where isHidden(scalar):
        safe.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// For what is read by people in an XML text: one line, without controls and marks that turn the
  /// direction of what follows.
  static func shown(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: safe.append(" ")
      case .format where scalar != "\u{200D}": continue
      default: safe.append(scalar)
      }
    }
    return xml(String(safe))
  }

  /// For DOT, with its quotes: neither an escape nor an HTML entity of Graphviz is left in it.
  static func dot(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": safe.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": safe.append(contentsOf: "\\\\".unicodeScalars)
      case "&": safe.append(contentsOf: "&amp;".unicodeScalars)
      case "\0"..<" ", "\u{7F}": safe.append(" ")
      // Graphviz knows the numbers of HTML.
      case _ where isHidden(scalar):
        safe.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      default: safe.append(scalar)
      }
    }
    return "\"\(String(safe))\""
  }

  /// Controls, and what turns or joins what stands beside it.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
