import Foundation

/// Contacts as a vCard file, as address books out there write them.
///
/// Of ten cards eight are version 3.0 (RFC 2426), one 4.0 (RFC 6350) and one 2.1, whose accents are
/// quoted-printable. Lines end in CR LF; those of 3.0 and 4.0 are folded at 75 bytes.
enum SampleCards {
  private enum Version: String {
    case v21 = "2.1"
    case v30 = "3.0"
    case v40 = "4.0"
  }

  /// Writes one card per contact to a new file at `path`, holding only a part in memory.
  static func write(_ contacts: some Sequence<SampleContact>, to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
    }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    var text = ""
    for contact in contacts {
      text += card(contact)
      if text.utf8.count > 1 << 20 {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.write(contentsOf: Data(text.utf8))
  }

  static func card(_ contact: SampleContact) -> String {
    let version: Version = [8: .v40, 9: .v21][contact.index % 10] ?? .v30
    let name =
      contact.isOrganisation
      ? contact.organisation : "\(contact.given) \(contact.family)"
    var lines = ["BEGIN:VCARD", "VERSION:\(version.rawValue)"]
    func add(_ property: String, _ values: [String], separator: String = ";") {
      lines.append(line(property, values, separator, version))
    }
    add("UID", ["kith-sample-\(contact.index)"])
    add("FN", [name])
    add(
      "N",
      contact.isOrganisation
        ? ["", "", "", "", ""]
        : [contact.family, contact.given, "", "", ""])
    if !contact.organisation.isEmpty { add("ORG", [contact.organisation]) }
    if contact.isOrganisation, version == .v40 { add("KIND", ["org"]) }
    for (index, phone) in contact.phones.enumerated() {
      add(typed("TEL", index == 0 ? "CELL" : "WORK", version), [phone])
    }
    for mail in contact.mails { add(typed("EMAIL", "INTERNET", version), [mail]) }
    add(
      typed("ADR", "WORK", version),
      ["", "", contact.street, contact.town, "", contact.postcode, "France"])
    if !contact.tags.isEmpty { add("CATEGORIES", contact.tags, separator: ",") }
    if !contact.notes.isEmpty { add("NOTE", [contact.notes]) }
    lines.append("END:VCARD")
    return lines.map { $0 + "\r\n" }.joined()
  }

  private static func typed(_ property: String, _ type: String, _ version: Version) -> String {
    version == .v21 ? "\(property);\(type)" : "\(property);TYPE=\(type)"
  }

  private static func line(
    _ property: String, _ values: [String], _ separator: String, _ version: Version
  ) -> String {
    if version == .v21 {
      let value = values.map { escaped($0, ";") }.joined(separator: separator)
      guard !value.utf8.allSatisfy({ $0 < 0x80 }) else { return property + ":" + value }
      return quoted(property + ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:", value)
    }
    return folded(property + ":" + values.map { escaped($0, "\\,;") }.joined(separator: separator))
  }

  /// With a backslash before each of `special`.
  private static func escaped(_ value: String, _ special: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      if special.unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// At most 75 bytes a line, continued after a space, never inside a character.
  private static func folded(_ line: String) -> String {
    guard line.utf8.count > 75 else { return line }
    var result = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let width = scalar.utf8.count
      if length + width > 75 {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += width
    }
    return result
  }

  /// Quoted-printable (RFC 2045): at most 76 characters a line, continued after `=`.
  private static func quoted(_ start: String, _ value: String) -> String {
    var result = start
    var length = start.utf8.count
    for byte in value.utf8 {
      let isPlain = byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "=")
      let written = isPlain ? String(Unicode.Scalar(byte)) : "=" + hexadecimal(byte)
      if length + written.utf8.count > 75 {
        result += "=\r\n"
        length = 0
      }
      result += written
      length += written.utf8.count
    }
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
