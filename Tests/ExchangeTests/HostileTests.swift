import Domain
import TestSupport
import Testing

@testable import Exchange

@Suite("Broken and hostile files")
struct HostileTests {
  private static let good = "BEGIN:VCARD\nFN:Zoé\nEND:VCARD\n"

  /// Each stands between two good cards.
  @Test(
    "what is broken is reported with its line, and nothing else is lost",
    arguments: [
      ("BEGIN:VCARD\nFN:A\n", [CardFault(.noEnd, line: 4)]),
      (
        "BEGIN:VCARD\nBEGIN:VCARD\nEND:VCARD\n",
        [CardFault(.noEnd, line: 4), CardFault(.nameless, line: 5)]
      ),
      ("rubbish\nmore: of it\n\n", [CardFault(.outsideCards, line: 4)]),
      ("END:VCARD\n", [CardFault(.outsideCards, line: 4)]),
      ("BEGIN:VCARD\nEND:VCARD\n", [CardFault(.nameless, line: 4)]),
      ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", [CardFault(.outsideCards, line: 4)]),
      ("X:\u{0}\n", [CardFault(.outsideCards, line: 4)]),
    ])
  func broken(text: String, faults: [CardFault]) throws {
    let found = try items(Self.good + text + Self.good)
    #expect(found.compactMap(\.fault) == faults)
    #expect(found.filter { $0.fault == nil }.count == 2)
  }

  @Test("a card cut off by the end of the file is left out")
  func cutOff() throws {
    #expect(try items("BEGIN:VCARD\nFN:A") == [.fault(CardFault(.noEnd, line: 1))])
  }

  @Test("a line that is no property is left out of its card")
  func unreadableLine() throws {
    let found = try items("BEGIN:VCARD\nFN:Zoé\nno property\nEND:VCARD\n")
    #expect(found.first == .fault(CardFault(.unreadableLine, line: 3)))
    #expect(found.count == 2)
  }

  @Test("a list of contacts is passed over", arguments: ["KIND", "X-ADDRESSBOOKSERVER-KIND"])
  func groups(name: String) throws {
    #expect(try items("BEGIN:VCARD\n\(name):Group\nFN:Club\nEND:VCARD") == [.group])
  }

  @Test("the assistant inside a card of version 2.1 is no card")
  func agent() throws {
    let card = try card(
      "FN:Zoé", "AGENT:", "BEGIN:VCARD", "FN:Assistant", "END:VCARD", "TEL:1", version: "2.1")
    #expect(card.family == "Zoé")
    #expect(card.texts(.phone) == ["1"])
  }

  @Test("control characters never reach a field")
  func controlCharacters() throws {
    let card = try card("FN:Z\u{0}o\u{1B}é\u{7F}", "NOTE:a\u{0}\u{7}b", "TEL:\u{0}")
    #expect(card.family == "Zoé")
    #expect(card.contact.notes == "ab")
    #expect(card.values.isEmpty)
  }

  @Test("a line of ten megabytes is left out, its card is not")
  func longLine() throws {
    let found = try items(
      "BEGIN:VCARD\nFN:Zoé\nNOTE:" + String(repeating: "x", count: 10_000_000) + "\nEND:VCARD\n")
    #expect(found.map(\.fault) == [CardFault(.tooLong, line: 3), nil])
  }

  @Test("a name of 100,000 characters is a name")
  func longName() throws {
    let name = String(repeating: "é", count: 100_000)
    #expect(try card("FN:" + name).family == name)
  }

  @Test("no bytes trap, whatever they are")
  func randomBytes() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = Chance(seed: seed)
    let pieces = [
      "BEGIN:VCARD\r\n", "END:VCARD\n", "VERSION:2.1\n", "FN:", "N:;;", "ADR;TYPE=", "\"",
      "BDAY:--", "BDAY;X-APPLE-OMIT-YEAR=99999999999999999999:", "ENCODING=QUOTED-PRINTABLE",
      "=\r\n", "=C3", "=", "CHARSET=latin1", ";", ":", ",", "\\", "\r", "\n ", "item1.",
      "X-ABLabel:_$!<>!$_", "PREF=-9", "PHOTO:", "AGENT:\n", "KIND:org\n", "\u{FEFF}", "é",
      "TEL:tel:", "NOTE;BASE64;CHARSET=x:",
    ].map { Array($0.utf8) }
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        if Bool.random(using: &random) {
          bytes += pieces.randomElement(using: &random) ?? []
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      let whole = try items(bytes)
      let size = Int.random(in: 4...20, using: &random)
      // A lone CR ends lines only in files without LF, which short chunks cannot tell.
      if !bytes.contains(0x0D) { #expect(try items(bytes, chunk: size) == whole, "seed \(seed)") }
      for case .card(let card) in whole {
        #expect(card.contact.violations().isEmpty, "seed \(seed)")
        #expect(card.values.allSatisfy { !$0.text.isEmpty }, "seed \(seed)")
      }
    }
  }
}

extension VCardReader.Item {
  fileprivate var fault: CardFault? {
    if case .fault(let fault) = self { fault } else { nil }
  }
}
