import Foundation

/// A property as vCard writes it: `group.NAME;PARAMETER=a,b:value`.
struct ContentLine {
  struct Parameter {
    /// In capitals.
    let name: String
    let values: [String]
  }

  /// In capitals; empty when there is none.
  let group: String
  /// In capitals.
  let name: String
  /// Without those that say how the value is encoded, once that is undone.
  private(set) var parameters: [Parameter] = []
  /// In UTF-8, quoted-printable undone; escapes are still in it.
  private(set) var value: ArraySlice<UInt8>

  /// Nothing if the bytes do not begin with a name and a colon, parameters between them allowed.
  init?(_ bytes: ArraySlice<UInt8>) {
    var group = ""
    var start = bytes.startIndex
    var index = start
    scan: while index < bytes.endIndex {
      switch bytes[index] {
      case Byte.colon, Byte.semicolon: break scan
      case Byte.dot:
        group = Self.capitals(bytes[start..<index])
        start = index + 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        break
      default: return nil
      }
      index += 1
    }
    guard index < bytes.endIndex, index > start else { return nil }
    self.group = group
    name = Self.capitals(bytes[start..<index])
    var coding = Coding()
    while bytes[index] == Byte.semicolon {
      index += 1
      let parameter = Self.parameter(bytes, &index)
      guard index < bytes.endIndex else { return nil }
      if !coding.take(parameter) { parameters.append(parameter) }
    }
    value = bytes[(index + 1)...]
    if let encoding = coding.undo(&value) { parameters.append(encoding) }
  }

  /// All values of the parameter, lists in quotes taken apart.
  func parameter(_ name: String) -> [String] {
    var found: [String] = []
    for parameter in parameters where parameter.name == name {
      for value in parameter.values {
        if value.utf8.contains(Byte.comma) {
          found += value.split(separator: ",").map(String.init)
        } else {
          found.append(value)
        }
      }
    }
    return found
  }

  /// The line in the form of vCard 3 and 4, on one line, without a line end.
  var text: String {
    var text = group.isEmpty ? name : "\(group).\(name)"
    for parameter in parameters {
      let values = parameter.values.map { value in
        value.contains { ",;:".contains($0) } ? "\"\(value)\"" : value
      }
      text += ";\(parameter.name)=\(values.joined(separator: ","))"
    }
    return text + ":" + ContentText.raw(value)
  }

  private static func capitals(_ bytes: ArraySlice<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { buffer in
      buffer.initialize(fromContentsOf: bytes.lazy.map(Byte.uppercased))
    }
  }

  /// Reads one parameter and stops at what ends it: a semicolon, the colon, or the end.
  private static func parameter(_ bytes: ArraySlice<UInt8>, _ index: inout Int) -> Parameter {
    let first = word(bytes, &index) { $0 == Byte.equals }
    guard index < bytes.endIndex, bytes[index] == Byte.equals else {
      // vCard 2.1 leaves the name out where the value tells it.
      let isEncoding = ["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"].contains(first.uppercased())
      return Parameter(name: isEncoding ? "ENCODING" : "TYPE", values: [first])
    }
    var values: [String] = []
    repeat {
      index += 1
      values.append(word(bytes, &index) { $0 == Byte.comma })
    } while index < bytes.endIndex && bytes[index] == Byte.comma
    return Parameter(name: first.uppercased(), values: values)
  }

  /// Text up to a semicolon, a colon or another stop outside quotes, without quotes and outer
  /// blanks.
  private static func word(
    _ bytes: ArraySlice<UInt8>, _ index: inout Int, stopsAt isStop: (UInt8) -> Bool
  ) -> String {
    let start = index
    var isQuoted = false
    var hasQuotes = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == Byte.quote {
        isQuoted.toggle()
        hasQuotes = true
      } else if !isQuoted, byte == Byte.semicolon || byte == Byte.colon || isStop(byte) {
        break
      }
      index += 1
    }
    let word = bytes[start..<index]
    return ContentText.line(hasQuotes ? ArraySlice(word.filter { $0 != Byte.quote }) : word)
  }
}

/// How the value of a content line is encoded.
private struct Coding {
  private var encoding: ContentLine.Parameter?
  private var charset: Charset?

  /// Whether the parameter tells about the encoding; it is taken then.
  mutating func take(_ parameter: ContentLine.Parameter) -> Bool {
    switch parameter.name {
    case "ENCODING": encoding = parameter
    case "CHARSET": charset = parameter.values.first.map(Charset.init(named:))
    default: return false
    }
    return true
  }

  /// Makes the value UTF-8 text.
  /// - Returns: the encoding that it is still in, as binary data are.
  func undo(_ value: inout ArraySlice<UInt8>) -> ContentLine.Parameter? {
    var left: ContentLine.Parameter?
    switch encoding?.values.first?.uppercased() {
    case "QUOTED-PRINTABLE": value = ContentText.undoQuotedPrintable(value)
    case "B", "BASE64":
      // Without a character set it is no text.
      if charset != nil, let bytes = Data(base64Encoded: Data(value)) {
        value = ArraySlice(bytes)
      } else {
        left = encoding
      }
    default: break
    }
    value = (charset ?? .unknown).utf8(value)
    return left
  }
}
