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
