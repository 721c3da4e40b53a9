import Domain
import Foundation

/// The lines of a vCard (RFC 6350, 3.2; vCard 2.1, 2.1.3), unfolded, one at a time.
///
/// Lines end in CRLF, LF, or in CR where a file has no LF. At most one line is held, and no picture.
struct ContentLines {
  /// One unfolded line that is not blank.
  struct Line {
    enum Content {
      case property(ContentLine)
      /// A property whose value is large and never used.
      case picture
      /// No "NAME:" at its beginning.
      case unreadable
      case tooLong
    }

    let content: Content
    /// The number of its first line in the file, from 1.
    let number: Int
  }

  /// The longest unfolded line that is kept, in bytes.
  static let limit = 1 << 20

  private static let pictures = ["PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE"]

  /// Whether lines are folded at blanks, which belong to the text: so in vCard 2.1, while in later
  /// versions one blank belongs to the fold.
  var foldsAtBlanks = false

  private enum Holding { case undecided, whole, beginning, nothing }

  private var chunks: TextChunks
  private var chunk: [UInt8] = []
  private var position = 0
  private var linesRead = 0
  private var terminator: UInt8?

  init(_ chunks: TextChunks) { self.chunks = chunks }

  mutating func next() throws(ImportFault) -> Line? {
    while try fill() {
      let number = linesRead + 1
      var bytes: ArraySlice<UInt8> = []
      var holding = Holding.undecided
      repeat {
        try appendLine(to: &bytes, holding: &holding)
      } while try continues(&bytes, holding)
      if holding == .nothing { return Line(content: .tooLong, number: number) }
      if holding == .beginning { return Line(content: .picture, number: number) }
      if bytes.allSatisfy(Byte.isBlank) { continue }
      let property = ContentLine(bytes)
      return Line(content: property.map { .property($0) } ?? .unreadable, number: number)
    }
    return nil
  }

  /// Whether there is a byte to read.
  private mutating func fill() throws(ImportFault) -> Bool {
    guard position >= chunk.count else { return true }
    chunk = try chunks.next()
    position = 0
    if terminator == nil { terminator = Self.terminator(of: chunk) }
    return !chunk.isEmpty
  }

  /// What ends the lines, if the bytes tell.
  private static func terminator(of chunk: [UInt8]) -> UInt8? {
    if chunk.contains(Byte.newline) { return Byte.newline }
    guard let end = chunk.firstIndex(of: Byte.carriageReturn), end < chunk.count - 1 else {
      return nil
    }
    return Byte.carriageReturn
  }

  /// Reads to the end of a line of the file.
  private mutating func appendLine(
    to bytes: inout ArraySlice<UInt8>, holding: inout Holding
  ) throws(ImportFault) {
    let start = bytes.count
    var ended = false
    while !ended {
      guard try fill() else { break }
      let end = index(of: terminator ?? Byte.newline)
      let piece = chunk[position..<(end ?? chunk.count)]
      ended = end != nil
      position = piece.endIndex + (ended ? 1 : 0)
      if bytes.count + piece.count > Self.limit, holding != .beginning {
        holding = .nothing
        bytes = []
      }
      if holding == .undecided || holding == .whole {
        // Most lines are a piece of the chunk and never copied.
        if bytes.isEmpty { bytes = piece } else { bytes += piece }
      }
      if holding == .undecided { holding = Self.holding(bytes) }
    }
    linesRead += 1
    if bytes.count > start, bytes.last == Byte.carriageReturn { bytes = bytes.dropLast() }
  }

  /// How much of a line is held, by its name.
  private static func holding(_ bytes: ArraySlice<UInt8>) -> Holding {
    guard let end = bytes.firstIndex(where: { $0 == Byte.colon || $0 == Byte.semicolon }) else {
      return bytes.count > 200 ? .whole : .undecided
    }
    var name = bytes[..<end]
    if let dot = name.lastIndex(of: Byte.dot) { name = name[(dot + 1)...] }
    guard let first = name.first, "PLSKX".utf8.contains(Byte.uppercased(first)) else {
      return .whole
    }
    return pictures.contains { $0.utf8.elementsEqual(name.lazy.map(Byte.uppercased)) }
      ? .beginning : .whole
  }

  /// Whether the line goes on in the next one of the file; takes away what marks it.
  private mutating func continues(
    _ bytes: inout ArraySlice<UInt8>, _ holding: Holding
  ) throws(ImportFault) -> Bool {
    guard try fill() else { return false }
    if bytes.last == Byte.equals, holding == .whole, Self.isQuotedPrintable(bytes) {
      bytes = bytes.dropLast()
      // Some programs leave an equals sign at the end of a value.
      return try !isNext("END:VCARD")
    }
    guard Byte.isBlank(chunk[position]), !bytes.isEmpty || holding != .undecided else {
      return false
    }
    if !foldsAtBlanks { position += 1 }
    return true
  }

  /// Whether that is what comes next, wherever the chunk ends.
  private mutating func isNext(_ text: String) throws(ImportFault) -> Bool {
    while chunk.count - position < text.utf8.count {
      let more = try chunks.next()
      if more.isEmpty { break }
      chunk = chunk[position...] + more
      position = 0
    }
    return chunk[position...].starts(with: text.utf8)
  }

  private static func isQuotedPrintable(_ bytes: ArraySlice<UInt8>) -> Bool {
    let header = bytes.prefix(1000)
    guard let end = header.firstIndex(of: Byte.colon) else { return false }
    return String(decoding: header[..<end], as: UTF8.self).uppercased()
      .contains("QUOTED-PRINTABLE")
  }

  private func index(of byte: UInt8) -> Int? {
    chunk.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress,
        let found = memchr(base + position, Int32(byte), bytes.count - position)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
