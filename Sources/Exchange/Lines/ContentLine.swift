import Foundation

/// A property as vCard writes it: `group.NAME;PARAMETER=a,b:value`.
struct ContentLine {
  struct Parameter {
    let name: String
    let values: [String]
  }

  /// In capitals; empty when there is none.
  let group: String
  /// In capitals.
  let name: String
  private(set) var parameters: [Parameter]
  /// In UTF-8, quoted-printable undone; escapes are still in it.
  private(set) var value: ArraySlice<UInt8>

  /// Nothing if the bytes do not begin with a name and a colon, parameters between them allowed.
  init?(_ bytes: [UInt8]) {
    var group = ""
    var start = 0
    var index = 0
    scan: while index < bytes.count {
      switch bytes[index] {
      case Byte.colon, Byte.semicolon: break scan
      case Byte.dot:
        group = Self.token(bytes[start..<index])
        start = index + 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        break
      default: return nil
      }
      index += 1
    }
    guard index < bytes.count, index > start else { return nil }
    self.group = group
    name = Self.token(bytes[start..<index])
    parameters = []
    while bytes[index] == Byte.semicolon {
      index += 1
      parameters.append(Self.parameter(bytes, &index))
      guard index < bytes.count else { return nil }
    }
    value = bytes[(index + 1)...]
    decode()
  }

  /// All values of the parameter, lists in quotes taken apart.
  func parameter(_ name: String) -> [String] {
    guard !parameters.isEmpty else { return [] }
    return parameters.flatMap { parameter in
      parameter.name == name
        ? parameter.values.flatMap { $0.split(separator: ",").map(String.init) } : []
    }
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

  private static func token(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map(Byte.uppercased), as: UTF8.self)
  }

  /// Reads one parameter and stops at what ends it: a semicolon, the colon, or the end.
  private static func parameter(_ bytes: [UInt8], _ index: inout Int) -> Parameter {
    let first = word(bytes, &index, stops: [Byte.equals, Byte.semicolon, Byte.colon])
    guard index < bytes.count, bytes[index] == Byte.equals else {
      // vCard 2.1 leaves the name out where the value tells it.
      let value = first.uppercased()
      let isEncoding = ["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"].contains(value)
      return Parameter(name: isEncoding ? "ENCODING" : "TYPE", values: [first])
    }
    var values: [String] = []
    repeat {
      index += 1
      values.append(word(bytes, &index, stops: [Byte.comma, Byte.semicolon, Byte.colon]))
    } while index < bytes.count && bytes[index] == Byte.comma
    return Parameter(name: first.uppercased(), values: values)
  }

  /// Text up to one of the stops outside quotes, without quotes and outer blanks.
  private static func word(
    _ bytes: [UInt8], _ index: inout Int, stops: [UInt8]
  ) -> String {
    var word: [UInt8] = []
    var isQuoted = false
    while index < bytes.count, isQuoted || !stops.contains(bytes[index]) {
      if bytes[index] == Byte.quote {
        isQuoted.toggle()
      } else if bytes[index] >= Byte.space {
        word.append(bytes[index])
      }
      index += 1
    }
    return String(decoding: word, as: UTF8.self).trimmingCharacters(in: .whitespaces)
  }

  /// Undoes encoding and character set, and drops the parameters that named them.
  private mutating func decode() {
    var charset: Charset?
    if !parameters.isEmpty {
      charset = parameter("CHARSET").first.map(Charset.init(named:))
      switch parameter("ENCODING").first?.uppercased() {
      case "QUOTED-PRINTABLE":
        value = ContentText.undoQuotedPrintable(value)
        parameters.removeAll { $0.name == "ENCODING" }
      case "B", "BASE64":
        // Without a character set it is no text, and stays as it is.
        if charset != nil, let bytes = Data(base64Encoded: Data(value)) {
          value = ArraySlice(bytes)
          parameters.removeAll { $0.name == "ENCODING" }
        }
      default: break
      }
      if charset != nil { parameters.removeAll { $0.name == "CHARSET" } }
    }
    value = (charset ?? .unknown).utf8(value)
  }
}
