import Domain
import Foundation
import Pty
import Store
import Testing

/// Links and addresses go to the person's own programs, as one argument that is what it seems.
@Suite struct HandingOnTests {
  private let office: Office

  init() throws { office = try Office() }

  /// A desk on one contact with a value, and programs that write down what they are handed.
  private func desk(_ kind: ContactValue.Kind, _ text: String) throws -> PtySession {
    let store = try office.makeBook(["Roux"])
    let contact = try #require(try store.find(ID<Contact>(2)))
    let edit = EditContact(
      from: contact, to: contact, values: [.add(.init(kind, text), position: 0)])
    _ = try store.run(
      Intention(edit), as: Person(login: "zoe"), today: Office.today, now: .now())
    let script = try office.makeScript(
      #"for word; do printf '%s\n' "$word"; done >"\#(office.folder)/handed""#)
    try office.configure([
      "config.toml": """
      [programs]
      open = ["\(script)", "page"]
      mail = ["\(script)", "to"]
      """
    ])
    let session = try office.kith()
    try session.expect("1 overdue")
    return session
  }

  private var handed: String? {
    FileManager.default.contents(atPath: office.folder + "/handed")
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "a page and an address, with nothing in them that a program could take for more",
    arguments: [
      (ContactValue.Kind.url, "https://roux.fr/a b", "page\nhttps://roux.fr/a%20b\n"),
      (.url, "www.roux.fr", "page\nhttps://www.roux.fr\n"),
      (.url, "mailto:luc@roux.fr", "page\nmailto:luc@roux.fr\n"),
      (.email, "luc@roux.fr", "to\nmailto:luc@roux.fr\n"),
      (.email, "luc&bcc=x@roux.fr", "to\nmailto:luc%26bcc%3Dx@roux.fr\n"),
    ])
  func hands(kind: ContactValue.Kind, text: String, words: String) throws {
    let session = try desk(kind, text)
    session.send("gx")
    try session.expect("what was handed") { _ in handed == words }
    try session.expect("1 overdue")
  }

  @Test("a letter goes to the mail program whole, as one argument, and no shell reads it")
  func letter() throws {
    let store = try office.makeBook(["O'Hara; touch pwned"])
    var partner = ContactCard()
    partner.contact.familyName = "Shah $(id) `id`"
    partner.values = [.init(.email, "priya@shah.example")]
    var referral = Referral(id: ID(0))
    referral.need = "a flat & a \"garden\" #1"
    (referral.opened, referral.consented) = (Office.today, Office.today)
    let give = GiveReferral(referral, of: [.known(ID(2))], to: [.new(AddContact(partner))])
    _ = try store.run(
      Intention(give), as: Person(login: "zoe"), today: Office.today, now: .now())
    let script = try office.makeScript(
      """
      printf '%s\\n' "$#" >"\(office.folder)/count"
      for word; do printf '%s\\n' "$word"; done >"\(office.folder)/handed"
      """)
    try office.configure([
      "config.toml": "[programs]\nmail = [\"\(script)\", \"--compose\"]\n"
    ])
    let session = try office.kith()
    try session.expect("1 overdue")
    // The step of the referral whose day is today: a letter about it, the briefing.
    session.send("Gml1")
    try session.expect("To: ")
    session.send("\r")
    try session.expect("what was handed") { _ in handed?.hasSuffix("\n") == true }
    let count = FileManager.default.contents(atPath: office.folder + "/count")
    #expect(count.map { String(decoding: $0, as: UTF8.self) } == "2\n")
    let words = try #require(handed).split(separator: "\n")
    try #require(words.count == 2)
    #expect(words[0] == "--compose")
    let address = words[1]
    #expect(address.hasPrefix("mailto:priya@shah.example?subject="))
    #expect(!address.contains { " \"'`$;#\\<>|".contains($0) })
    let decoded = try #require(String(address).removingPercentEncoding)
    #expect(decoded.contains("a flat & a \"garden\" #1"))
    #expect(decoded.contains("\r\n"))
    #expect(!office.files.contains { $0.hasSuffix("pwned") })
    // Whether it went out is asked, and then an exchange is logged.
    try session.expect("Did it go out?")
    session.send("\r")
    try session.expect("e-mail")
  }

  @Test(
    "what is neither is handed to nobody, and said",
    arguments: ["javascript:alert(1)", "file:///etc/passwd", "-rf.example", "tel:112"])
  func keeps(text: String) throws {
    let session = try desk(.url, text)
    session.send("gx")
    try session.expect("Only web pages and mail addresses are opened")
    #expect(handed == nil)
  }
}
