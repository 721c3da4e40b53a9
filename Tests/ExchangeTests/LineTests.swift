import Domain
import Foundation
import Testing

@testable import Exchange

@Suite("Lines and characters")
struct LineTests {
  private static let plain = [
    "BEGIN:VCARD", "VERSION:3.0", "N:Lefèvre;Zoé;;;", "ORG:Cœur & Fils", "TEL;TYPE=WORK:+33 4",
    "NOTE:Un été\\, à Évreux", "END:VCARD", "",
  ].joined(separator: "\r\n")

  @Test("a fold may stand anywhere, in the middle of a character too")
  func foldsAnywhere() throws {
    let whole = try items(Self.plain)
    #expect(whole.count == 1)
    let bytes = Array(Self.plain.utf8)
    let lineEnds: Set<UInt8> = [0x0D, 0x0A]
    for cut in 1..<bytes.count
    where !lineEnds.contains(bytes[cut]) && !lineEnds.contains(bytes[cut - 1]) {
      for fold in ["\r\n ", "\n\t"] {
        let folded = Array(bytes[..<cut]) + Array(fold.utf8) + Array(bytes[cut...])
        #expect(try items(folded) == whole, "cut at \(cut)")
      }
    }
  }

  @Test("chunks may end anywhere")
  func chunksAnywhere() throws {
    let whole = try items(Self.plain)
    for size in 1...40 { #expect(try items(Array(Self.plain.utf8), chunk: size) == whole) }
  }

  @Test("lines end in CRLF, LF or CR", arguments: ["\r\n", "\n", "\r"])
  func lineEnds(end: String) throws {
    let text = Self.plain.replacingOccurrences(of: "\r\n", with: end)
    #expect(try items(text) == items(Self.plain))
  }

  @Test("UTF-8 and UTF-16 with a byte order mark, and UTF-16 without")
  func byteOrderMarks() throws {
    let plain = try items(Self.plain + Self.plain.replacingOccurrences(of: "Zoé", with: "𝒵oé"))
    let text = Self.plain + Self.plain.replacingOccurrences(of: "Zoé", with: "𝒵oé")
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big,
    ] {
      for size in [1, 3, 7, 4096] { #expect(try items(bytes, chunk: size) == plain) }
    }
  }

  @Test(
    "Latin letters come through whatever they were written in",
    arguments: [
      ("FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Lef=E8vre", "Lefèvre"),
      ("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lef=C3=A8vre", "Lefèvre"),
      ("FN;ENCODING=QUOTED-PRINTABLE:Lef=E8vre", "Lefèvre"),
      ("FN;QUOTED-PRINTABLE;CHARSET=windows-1252:C=9Cur=80", "Cœur€"),
      ("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-15:C=BDur=A4", "Cœur€"),
      ("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:L=\r\nef=\r\n=C3=A8=\r\nvre", "Lefèvre"),
      ("FN;CHARSET=UTF-8;ENCODING=BASE64:TGVmw6h2cmU=", "Lefèvre"),
      ("FN;ENCODING=8BIT:Lef=E8vre", "Lef=E8vre"),
      ("FN;ENCODING=QUOTED-PRINTABLE:50=25 =ZZ=", "50% =ZZ"),
    ])
  func charsets(line: String, name: String) throws {
    #expect(try card(line, version: "2.1").contact.names.plain == name)
  }

  @Test("undeclared Latin-1 bytes are read as such, line by line")
  func undeclaredLatin1() throws {
    let lines = Array("FN:Lef".utf8) + [0xE8] + Array("vre\r\nTITLE:Gérante".utf8)
    let card = try card(bytes: lines)
    #expect(card.family == "Lefèvre")
    #expect(card.contact.jobTitle == "Gérante")
  }

  @Test("vCard 2.1 folds at blanks, which belong to the text; later versions do not")
  func blanksAtFolds() throws {
    #expect(try card("FN:A", "NOTE:un\r\n deux", version: "2.1").contact.notes == "un deux")
    #expect(try card("FN:A", "NOTE:un\r\n deux", version: "3.0").contact.notes == "undeux")
  }

  @Test("quoted-printable text of several lines keeps them")
  func quotedPrintableLines() throws {
    let card = try card(
      "FN:A", "NOTE;ENCODING=QUOTED-PRINTABLE:un=0D=0A=\r\ndeux", "X-B;QUOTED-PRINTABLE:a=0Ab",
      version: "2.1")
    #expect(card.contact.notes == "un\ndeux")
    #expect(card.unmapped == ["X-B:a\\nb"])
  }

  @Test("pictures are passed over, folded or not")
  func pictures() throws {
    let picture = String(repeating: "QUJD", count: 500_000)
    let card = try card(
      "PHOTO;ENCODING=b;TYPE=JPEG:\(picture)", "item1.LOGO;BASE64:QUJD\r\nQUJD\r\n\r\n",
      "FN:Zoé", version: "2.1")
    #expect(card.family == "Zoé")
    #expect(card.contact.unmapped == nil)
  }
}
