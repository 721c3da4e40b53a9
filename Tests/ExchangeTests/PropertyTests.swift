import Domain
import Testing

@testable import Exchange

@Suite("Properties of cards")
struct PropertyTests {
  @Test(
    "labels are the types that tell something, in lower case",
    arguments: [
      ("TEL;TYPE=CELL:1", "mobile"),
      ("TEL;type=IPHONE;type=CELL;type=VOICE;type=pref:1", "mobile"),
      ("TEL;TYPE=WORK,VOICE:1", "work"),
      ("TEL;TYPE=\"work,fax\":1", "work fax"),
      ("TEL;WORK;VOICE:1", "work"),
      ("TEL;TYPE=X-Agence:1", "agence"),
      ("TEL:1", nil),
      ("EMAIL;TYPE=INTERNET:1", nil),
      ("item1.TEL:1\nitem1.X-ABLabel:_$!<Home>!$_", "home"),
      ("item1.X-ABLabel:Bureau Lyon\nitem1.TEL;TYPE=WORK:1", "bureau lyon"),
      ("item1.TEL:1\nitem2.X-ABLabel:Other's", nil),
    ] as [(String, String?)])
  func labels(lines: String, label: String?) throws {
    #expect(try card("FN:A", lines).values.map(\.label) == [label])
  }

  @Test("the preferred value comes first, the others as they stand")
  func preference() throws {
    let card = try card(
      "FN:A", "TEL:1", "TEL;TYPE=pref:2", "TEL:3", "EMAIL;PREF=2:b", "EMAIL;PREF=1:a")
    #expect(card.texts(.phone) == ["2", "1", "3"])
    #expect(card.texts(.email) == ["a", "b"])
  }

  @Test("schemes of telephone and mail addresses go")
  func schemes() throws {
    let card = try card(
      "FN:A", "TEL;VALUE=uri:tel:+33-4-72-00-00-00", "EMAIL:mailto:a@b.fr",
      "item1.URL;type=pref:http\\://exemple.fr", version: "4.0")
    #expect(card.values.map(\.text) == ["http://exemple.fr", "+33-4-72-00-00-00", "a@b.fr"])
  }

  @Test(
    "an address is one line in the French order",
    arguments: [
      (";;12 rue Neuve;Lyon;;69003;France", "12 rue Neuve, 69003 Lyon, France"),
      (
        "BP 4;Bât. B;12\\, rue Neuve\\nEscalier 2;Lyon;Rhône;69003;",
        "Bât. B, 12, rue Neuve Escalier 2, BP 4, 69003 Lyon, Rhône"
      ),
      (";;;Halifax;;;", "Halifax"),
      ("12 rue Neuve", "12 rue Neuve"),
    ])
  func addresses(value: String, line: String) throws {
    #expect(try card("FN:A", "ADR:" + value).texts(.address) == [line])
  }

  @Test("an empty value is none")
  func empty() throws {
    #expect(try card("FN:A", "ADR:;;;;;;", "TEL:", "EMAIL: ", "NOTE:", "TITLE:").values.isEmpty)
  }

  @Test(
    "birthdays of every shape",
    arguments: [
      ("BDAY:1970-03-15", "1970-03-15"), ("BDAY:19700315", "1970-03-15"),
      ("BDAY:--03-15", "--03-15"), ("BDAY:--0315", "--03-15"),
      ("BDAY:1970-03-15T00:00:00Z", "1970-03-15"), ("BDAY:19700315T120000", "1970-03-15"),
      ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "--02-29"),
      ("BDAY;VALUE=date:1604-02-29", "1604-02-29"),
    ])
  func birthdays(line: String, date: String) throws {
    #expect(try card("FN:A", line).contact.birthday?.description == date)
  }

  @Test(
    "a birthday that is no day is kept as it was written",
    arguments: ["BDAY:1970-02-30", "BDAY:1970", "BDAY;VALUE=text:vers 1800", "BDAY:𝟙𝟡𝟟𝟘𝟘𝟛𝟙𝟝"])
  func noBirthday(line: String) throws {
    let card = try card("FN:A", line)
    #expect(card.contact.birthday == nil)
    #expect(card.unmapped == [line])
  }

  @Test("texts, tags, language, UID")
  func texts() throws {
    let card = try card(
      "UID:urn:uuid:1", "FN:A", "TITLE:Gérante", "NOTE:Une ligne\\, puis\\nune autre\\; C:\\x \\\\",
      "CATEGORIES:client,à\\, relancer,myContacts", "CATEGORIES:vip", "LANG:fr-CA", "LANG:de")
    #expect(card.contact.uid == "urn:uuid:1")
    #expect(card.contact.jobTitle == "Gérante")
    #expect(card.contact.notes == "Une ligne, puis\nune autre; C:\\x \\")
    #expect(card.tags == ["client", "à, relancer", "vip"])
    #expect(card.contact.language == .french)
    #expect(card.unmapped == ["LANG:de"])
  }

  @Test("a role stands in for a title, and is kept beside one")
  func roles() throws {
    #expect(try card("FN:A", "ROLE:Notaire").contact.jobTitle == "Notaire")
    let both = try card("FN:A", "ROLE:Notaire", "TITLE:Associée")
    #expect(both.contact.jobTitle == "Associée")
    #expect(both.unmapped == ["ROLE:Notaire"])
  }

  @Test("what no field holds is kept with its group, but not what pictures and programs add")
  func unmapped() throws {
    let card = try card(
      "PRODID:x", "REV:2020", "FN:A", "PHOTO;ENCODING=b:AAAA\n AAAA", "item1.X-ABDATE:2001-01-01",
      "item1.X-ABLabel:Bail", "item2.TEL:1", "item2.X-ABLabel:Agence", "GEO:45.7\\,4.8",
      "RELATED;TYPE=\"friend,met\";X=\"a:b\":urn:x")
    #expect(
      card.unmapped == [
        "ITEM1.X-ABDATE:2001-01-01", "ITEM1.X-ABLABEL:Bail", "GEO:45.7\\,4.8",
        "RELATED;TYPE=\"friend,met\";X=\"a:b\":urn:x",
      ])
  }

  @Test("what is kept beside the fields ends at 16 KiB, and says so")
  func unmappedLimit() throws {
    let lines = (1...5).map { "X-\($0):" + String(repeating: "y", count: 5000) + "\n" }
    let found = try items("BEGIN:VCARD\nFN:A\n" + lines.joined() + "END:VCARD\n")
    #expect(Array(found.prefix(2)) == [6, 7].map { .fault(CardFault(.tooLong, line: $0)) })
    guard case .card(let card) = found.last else { throw NoCard(found: found) }
    #expect(card.unmapped.count == 3)
  }
}
