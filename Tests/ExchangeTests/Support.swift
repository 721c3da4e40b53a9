import Domain

@testable import Exchange

/// Everything that comes out of the text.
func items(_ text: String) throws -> [VCardReader.Item] { try items(Array(text.utf8)) }

/// Everything that comes out of the bytes, read in chunks of that size.
func items(_ bytes: [UInt8], chunk: Int = 4096) throws -> [VCardReader.Item] {
  var reader = VCardReader(chunks(of: bytes, chunk))
  var items: [VCardReader.Item] = []
  while let item = try reader.next() { items.append(item) }
  return items
}

func chunks(of bytes: [UInt8], _ size: Int) -> TextChunks {
  var offset = 0
  return TextChunks { () throws(ImportFault) in
    let end = min(offset + size, bytes.count)
    defer { offset = end }
    return Array(bytes[offset..<end])
  }
}

/// The only card made of those lines, between BEGIN and END.
func card(_ lines: String..., version: String = "3.0") throws -> ContactCard {
  try card(bytes: Array(lines.joined(separator: "\r\n").utf8), version: version)
}

func card(bytes: [UInt8], version: String = "3.0") throws -> ContactCard {
  let whole =
    Array("BEGIN:VCARD\r\nVERSION:\(version)\r\n".utf8) + bytes + Array("\r\nEND:VCARD\r\n".utf8)
  let found = try items(whole)
  guard found.count == 1, case .card(let card) = found[0] else { throw NoCard(found: found) }
  return card
}

struct NoCard: Error { let found: [VCardReader.Item] }

extension ContactCard {
  func texts(_ kind: ContactValue.Kind) -> [String] {
    values.filter { $0.kind == kind }.map(\.text)
  }

  func labels(_ kind: ContactValue.Kind) -> [String?] {
    values.filter { $0.kind == kind }.map(\.label)
  }

  var given: String? { contact.givenName }
  var family: String? { contact.familyName }
  /// The lines kept aside.
  var unmapped: [String] {
    contact.unmapped.map { $0.split(separator: "\n").map(String.init) } ?? []
  }
}
