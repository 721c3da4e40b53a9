import Domain

/// The bytes of a file, a chunk at a time, without byte order mark, and UTF-16 made UTF-8.
///
/// Eight-bit text comes through as it is: a file may mix encodings from line to line, so that
/// telling UTF-8 from Latin-1 is left to whoever reads the lines.
struct TextChunks {
  /// Gives the next bytes, none at the end.
  typealias Source = () throws(ImportFault) -> [UInt8]

  private enum Encoding {
    case unknown, eightBit
    case utf16(bigEndian: Bool)
  }

  private let read: Source
  private var encoding = Encoding.unknown
  /// Bytes read that do not make a whole character yet.
  private var rest: [UInt8] = []

  init(_ read: @escaping Source) { self.read = read }

  /// The next bytes of text; none at the end.
  mutating func next() throws(ImportFault) -> [UInt8] {
    if case .unknown = encoding { try open() }
    while true {
      switch encoding {
      case .unknown, .eightBit:
        guard rest.isEmpty else {
          defer { rest = [] }
          return rest
        }
        return try read()
      case .utf16(let bigEndian):
        let bytes = try read()
        let text = transcode(bytes, bigEndian: bigEndian)
        if bytes.isEmpty || !text.isEmpty { return text }
      }
    }
  }

  /// Reads enough to know the encoding.
  private mutating func open() throws(ImportFault) {
    while rest.count < 3 {
      let bytes = try read()
      if bytes.isEmpty { break }
      rest += bytes
    }
    encoding = .eightBit
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
      rest.removeFirst(3)
    } else if rest.starts(with: [0xFF, 0xFE]) || rest.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16(bigEndian: rest.first == 0xFE)
      rest.removeFirst(2)
    } else if rest.starts(with: [UInt8(ascii: "B"), 0]) {
      encoding = .utf16(bigEndian: false)
    } else if rest.starts(with: [0, UInt8(ascii: "B")]) {
      encoding = .utf16(bigEndian: true)
    }
  }

  private mutating func transcode(_ bytes: [UInt8], bigEndian: Bool) -> [UInt8] {
    rest += bytes
    var units: [UInt16] = []
    units.reserveCapacity(rest.count / 2)
    for index in stride(from: 0, to: rest.count - 1, by: 2) {
      let (first, second) = (UInt16(rest[index]), UInt16(rest[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
    }
    var used = units.count * 2
    if !bytes.isEmpty, let last = units.last, UTF16.isLeadSurrogate(last) {
      units.removeLast()
      used -= 2
    }
    rest.removeFirst(used)
    if bytes.isEmpty { rest = [] }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
