/// The text in the value of a content line, which is valid UTF-8.
enum ContentText {
  /// Text of one line: escapes undone, runs of blanks and line ends made one space, control
  /// characters and outer blanks left out.
  static func line(_ raw: ArraySlice<UInt8>) -> String {
    isPlain(raw) ? String(decoding: raw, as: UTF8.self) : cleaned(raw, keepsLines: false)
  }

  /// A comma-separated list as text of one line, with another separator.
  static func line(listed raw: ArraySlice<UInt8>, separator: String) -> String {
    guard raw.contains(Byte.comma) else { return line(raw) }
    return parts(raw, at: Byte.comma).map(line).filter { !$0.isEmpty }
      .joined(separator: separator)
  }

  /// Text of any number of lines, blanks kept, control characters and outer blanks left out.
  static func lines(_ raw: ArraySlice<UInt8>) -> String {
    isPlain(raw) ? String(decoding: raw, as: UTF8.self) : cleaned(raw, keepsLines: true)
  }

  /// The value as it was written, except that what would break the line is escaped.
  static func raw(_ raw: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    for byte in raw {
      if byte == Byte.newline {
        bytes += [Byte.backslash, UInt8(ascii: "n")]
      } else if byte >= Byte.space && byte != 0x7F || byte == Byte.tab {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value cut at every separator that is not escaped.
  static func parts(_ raw: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = raw.startIndex
    var isEscaped = false
    for index in raw.indices {
      if isEscaped {
        isEscaped = false
      } else if raw[index] == Byte.backslash {
        isEscaped = true
      } else if raw[index] == separator {
        parts.append(raw[start..<index])
        start = index + 1
      }
    }
    parts.append(raw[start...])
    return parts
  }

  /// What stands behind `=C3=A9` and the like; an equals sign before anything else stays.
  static func undoQuotedPrintable(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard raw.contains(Byte.equals) else { return raw }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    var index = raw.startIndex
    while index < raw.endIndex {
      if raw[index] == Byte.equals, raw.endIndex - index > 2,
        let high = Byte.hexadecimal(raw[index + 1]), let low = Byte.hexadecimal(raw[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(raw[index])
        index += 1
      }
    }
    return bytes[...]
  }

  /// Whether there is nothing to undo or to clean: true of nearly all text.
  private static func isPlain(_ raw: ArraySlice<UInt8>) -> Bool {
    var previous = Byte.space
    for byte in raw {
      if byte < Byte.space || byte == Byte.backslash || byte == 0x7F
        || (byte == Byte.space && previous == Byte.space)
      {
        return false
      }
      previous = byte
    }
    return raw.isEmpty || previous != Byte.space
  }

  private static func cleaned(_ raw: ArraySlice<UInt8>, keepsLines: Bool) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    var isEscaped = false
    for var byte in raw {
      if isEscaped {
        isEscaped = false
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "N"): byte = Byte.newline
        case Byte.comma, Byte.semicolon, Byte.colon, Byte.backslash: break
        default: bytes.append(Byte.backslash)
        }
      } else if byte == Byte.backslash {
        isEscaped = true
        continue
      }
      switch byte {
      case Byte.newline where keepsLines: bytes.append(byte)
      case Byte.space, Byte.tab, Byte.newline:
        if keepsLines || bytes.last != Byte.space { bytes.append(Byte.space) }
      case ..<Byte.space, 0x7F: break
      default: bytes.append(byte)
      }
    }
    if isEscaped { bytes.append(Byte.backslash) }
    let isOuter: (UInt8) -> Bool = { $0 == Byte.space || $0 == Byte.newline }
    let end = bytes.lastIndex { !isOuter($0) }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end].drop(while: isOuter), as: UTF8.self)
  }
}
