import Domain

/// Fields as the flat JSON object of a journal row: `{"given_name":"Zoé","tier":1}`.
///
/// An import writes hundreds of thousands of these while it holds the write lock, and Foundation's
/// coders take ten times as long for such an object.
enum FieldsJSON {
  static func text(_ fields: Fields) -> String {
    withText(of: fields) { String(decoding: $0, as: UTF8.self) }
  }

  /// Hands the text over where nobody needs it as a String.
  static func withText<T>(of fields: Fields, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(fields.count * 40)
    bytes.append(UInt8(ascii: "{"))
    for index in fields.names.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(fields.names[index], to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      switch fields.values[index] {
      case .null: bytes.append(contentsOf: "null".utf8)
      case .integer(let number): bytes.append(contentsOf: String(number).utf8)
      case .text(let text): append(text, to: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes.withUnsafeBufferPointer(body)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      // Most texts have nothing to escape, and are copied as they are.
      if utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
        bytes.append(contentsOf: utf8)
      } else {
        for byte in utf8 { append(escaping: byte, to: &bytes) }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func append(escaping byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case ..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }

  /// Nil when the text is not such an object as `text(_:)` writes.
  static func fields(_ text: String) -> Fields? {
    var text = text
    return text.withUTF8 { bytes in
      var reader = Reader(bytes: bytes)
      return reader.object()
    }
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    mutating func take(_ byte: UInt8) -> Bool {
      guard index < bytes.count, bytes[index] == byte else { return false }
      index += 1
      return true
    }

    mutating func object() -> Fields? {
      guard take(UInt8(ascii: "{")) else { return nil }
      var fields = Fields()
      if take(UInt8(ascii: "}")) { return index == bytes.count ? fields : nil }
      repeat {
        guard let name = string(), take(UInt8(ascii: ":")), let value = value() else { return nil }
        fields.append(name, value)
      } while take(UInt8(ascii: ","))
      return take(UInt8(ascii: "}")) && index == bytes.count ? fields : nil
    }

    mutating func value() -> FieldValue? {
      guard index < bytes.count else { return nil }
      switch bytes[index] {
      case UInt8(ascii: "\""): return string().map(FieldValue.text)
      case UInt8(ascii: "n"):
        for byte in "null".utf8 where !take(byte) { return nil }
        return .null
      default:
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ","),
          bytes[index] != UInt8(ascii: "}")
        {
          index += 1
        }
        let digits = String(decoding: bytes[start..<index], as: UTF8.self)
        return Int64(digits).map(FieldValue.integer)
      }
    }

    mutating func string() -> String? {
      guard take(UInt8(ascii: "\"")) else { return nil }
      let start = index
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "\""):
          index += 1
          return String(decoding: bytes[start..<(index - 1)], as: UTF8.self)
        case UInt8(ascii: "\\"): return escapedString(from: start)
        default: index += 1
        }
      }
      return nil
    }

    /// The slow path, from the first backslash on.
    private mutating func escapedString(from start: Int) -> String? {
      var unescaped = Array(bytes[start..<index])
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: unescaped, as: UTF8.self)
        case UInt8(ascii: "\\"):
          guard index < bytes.count else { return nil }
          let escaped = bytes[index]
          index += 1
          if escaped == UInt8(ascii: "u") {
            guard index + 4 <= bytes.count,
              let code = UInt8(
                String(decoding: bytes[index..<(index + 4)], as: UTF8.self), radix: 16)
            else { return nil }
            unescaped.append(code)
            index += 4
          } else {
            unescaped.append(escaped)
          }
        default: unescaped.append(byte)
        }
      }
      return nil
    }
  }
}
