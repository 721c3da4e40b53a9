import Domain

/// The elements of an XML text, one after the other: as much of XML as graphs are written in.
///
/// Strict, and without what makes XML dangerous: a document type, and so entities of one's own and
/// files from elsewhere, is refused.
struct XMLTags {
  enum Item {
    case open(name: String, attributes: [String: String])
    case close(name: String)
    case text(String)
  }

  private let scalars: [Unicode.Scalar]
  private var place = 0
  /// Where the reader stands, from 1.
  private(set) var line = 1
  private var opened: [String] = []
  /// An element that closes itself, still to be told.
  private var selfClosed: String?

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// - Returns: nil at the end of a text that is whole.
  mutating func next() throws(GraphFault) -> Item? {
    if let name = selfClosed {
      selfClosed = nil
      return .close(name: name)
    }
    while place < scalars.count {
      if scalars[place] != "<" {
        let text = try text()
        if opened.isEmpty {
          guard text.allSatisfy(\.isWhitespace) else { throw fault }
          continue
        }
        return .text(text)
      }
      if skip("<!--") {
        try skip(past: "-->")
      } else if skip("<![CDATA[") {
        let start = place
        try skip(past: "]]>")
        return .text(string(start..<place - 3))
      } else if skip("<?") {
        try skip(past: "?>")
      } else if skip("<!") {
        throw .unsupported(line: line)
      } else if skip("</") {
        return try close()
      } else {
        return try open()
      }
    }
    guard opened.isEmpty else { throw fault }
    return nil
  }

  private var fault: GraphFault { .malformed(line: line) }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private mutating func advance() {
    if scalars[place] == "\n" { line += 1 }
    place += 1
  }

  private mutating func skip(_ sign: String) -> Bool {
    guard scalars[place...].starts(with: sign.unicodeScalars) else { return false }
    place += sign.unicodeScalars.count
    return true
  }

  private mutating func skip(past sign: String) throws(GraphFault) {
    while place < scalars.count {
      if skip(sign) { return }
      advance()
    }
    throw fault
  }

  private mutating func skipBlanks() {
    while place < scalars.count, scalars[place].properties.isWhitespace { advance() }
  }

  private mutating func name() throws(GraphFault) -> String {
    let start = place
    while place < scalars.count, isNameScalar(scalars[place]) { place += 1 }
    guard place > start else { throw fault }
    return string(start..<place)
  }

  private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || ":_-.".unicodeScalars.contains(scalar)
  }

  private mutating func open() throws(GraphFault) -> Item {
    place += 1
    let element = try name()
    var attributes: [String: String] = [:]
    while true {
      skipBlanks()
      guard place < scalars.count else { throw fault }
      if skip("/>") {
        selfClosed = element
        return .open(name: element, attributes: attributes)
      }
      if skip(">") {
        guard opened.count < GraphLimits.depth else { throw .unsupported(line: line) }
        opened.append(element)
        return .open(name: element, attributes: attributes)
      }
      let (key, value) = try attribute()
      guard attributes.updateValue(value, forKey: key) == nil else { throw fault }
    }
  }

  private mutating func attribute() throws(GraphFault) -> (String, String) {
    let key = try name()
    skipBlanks()
    guard place < scalars.count, skip("=") else { throw fault }
    skipBlanks()
    guard place < scalars.count, scalars[place] == "\"" || scalars[place] == "'" else {
      throw fault
    }
    let quote = scalars[place]
    place += 1
    var value = String.UnicodeScalarView()
    while place < scalars.count, scalars[place] != quote {
      switch scalars[place] {
      case "<": throw fault
      case "&": value.append(try reference())
      default:
        value.append(scalars[place])
        advance()
      }
    }
    guard place < scalars.count else { throw fault }
    place += 1
    return (key, String(value))
  }

  private mutating func close() throws(GraphFault) -> Item {
    let element = try name()
    skipBlanks()
    guard place < scalars.count, skip(">"), opened.popLast() == element else { throw fault }
    return .close(name: element)
  }

  private mutating func text() throws(GraphFault) -> String {
    var text = String.UnicodeScalarView()
    while place < scalars.count, scalars[place] != "<" {
      if scalars[place] == "&" {
        text.append(try reference())
      } else {
        text.append(scalars[place])
        advance()
      }
    }
    return String(text)
  }

  /// `&amp;` and its like, or a scalar by its number.
  private mutating func reference() throws(GraphFault) -> Unicode.Scalar {
    let start = place + 1
    // The longest is "#x10FFFF".
    guard
      let end = scalars[start...].prefix(9).firstIndex(of: ";")
    else { throw fault }
    let reference = string(start..<end)
    place = end + 1
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    let number =
      reference.hasPrefix("#x")
      ? UInt32(reference.dropFirst(2), radix: 16)
      : reference.hasPrefix("#") ? UInt32(reference.dropFirst()) : nil
    guard let number, number > 0, let scalar = Unicode.Scalar(number) else { throw fault }
    return scalar
  }
}
