import Domain

/// Edges as a table: sender, receiver and, if there is a third column, how many referrals. A first
/// row of titles is passed over. Quoting as in RFC 4180.
enum EdgeTable {
  static func read(_ text: String, into builder: inout GraphBuilder) throws(GraphFault) {
    var rows = Rows(text)
    var isFirst = true
    while let (fields, line) = try rows.next() {
      defer { isFirst = false }
      if fields == [""] || (isFirst && isHeader(fields)) { continue }
      guard (2...3).contains(fields.count) else { throw .malformed(line: line) }
      var count = 1
      if fields.count == 3 {
        guard let number = Int(fields[2].filter { $0 != " " }), number > 0 else {
          throw .badCount(line: line)
        }
        count = number
      }
      let from = try builder.node(fields[0], line: line)
      let to = try builder.node(fields[1], line: line)
      try builder.add(Network.Link(from: from, to: to, count: count))
    }
  }

  private static func isHeader(_ fields: [String]) -> Bool {
    let names = fields.prefix(2).map { $0.lowercased() }
    return names == ["source", "target"] || names == ["from", "to"]
  }

  private struct Rows {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func next() throws(GraphFault) -> (fields: [String], line: Int)? {
      guard place < bytes.count else { return nil }
      let start = line
      var fields: [String] = []
      while true {
        fields.append(try field())
        guard fields.count <= 3 else { throw .malformed(line: line) }
        guard place < bytes.count else { return (fields, start) }
        let end = bytes[place]
        place += 1
        if end == Byte.comma { continue }
        if end == Byte.carriageReturn, place < bytes.count, bytes[place] == Byte.newline {
          place += 1
        }
        line += 1
        return (fields, start)
      }
    }

    /// Up to the comma or the end of the line after it.
    private mutating func field() throws(GraphFault) -> String {
      let start = line
      var field: [UInt8] = []
      guard place < bytes.count, bytes[place] == Byte.quote else {
        while place < bytes.count, !isEnd(bytes[place]) {
          guard bytes[place] != Byte.quote else { throw .malformed(line: line) }
          field.append(bytes[place])
          place += 1
        }
        return String(decoding: field, as: UTF8.self)
      }
      place += 1
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if byte == Byte.newline { line += 1 }
        guard byte == Byte.quote else {
          field.append(byte)
          continue
        }
        if place < bytes.count, bytes[place] == Byte.quote {
          field.append(byte)
          place += 1
        } else if place == bytes.count || isEnd(bytes[place]) {
          return String(decoding: field, as: UTF8.self)
        } else {
          throw .malformed(line: line)
        }
      }
      throw .malformed(line: start)
    }

    private func isEnd(_ byte: UInt8) -> Bool {
      byte == Byte.comma || byte == Byte.newline || byte == Byte.carriageReturn
    }
  }
}
