import Domain
import Store
import Testing

@testable import Interface

/// What was typed and not saved is kept until it is saved or discarded.
@Suite struct DraftTests {
  /// What the world was asked to keep, and was not asked to forget since.
  private func kept(_ sitting: Sitting) -> [String: String] {
    var drafts: [String: String] = [:]
    for case .keepDraft(let name, let text) in sitting.effects { drafts[name] = text }
    return drafts
  }

  /// Marie comes back to the book after her line was lost.
  private func back(_ sitting: Sitting, language: Language = .english) throws -> Sitting {
    try Sitting(again: sitting.book, drafts: kept(sitting), language: language)
  }

  @Test("a new contact half typed is back after a lost line, and is saved once")
  func newContact() throws {
    let first = try Sitting(.empty)
    first.type("i")
    first.write("Ada")
    first.type("<Tab>")
    first.write("Love")
    let second = try back(first)
    #expect(second.message.hasPrefix("1 draft waits"))
    second.type("i")
    #expect(second.message.hasPrefix("Your draft is back"))
    #expect(second.shows("New contact (draft)"))
    second.type("<Tab>")
    second.write("lace")
    second.type("<Ctrl-x>")
    #expect(second.message.hasPrefix("New contact: Ada Lovelace."))
    #expect(kept(second).compactMapValues { $0 } == [:])
    second.type("i")
    #expect(!second.shows("Lovelace (draft)"))
    #expect(second.form?.isChanged == false)
  }

  @Test("a second Esc keeps the draft, Ctrl-r discards it, and again brings it back")
  func leave() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("<Enter> e")
    sitting.write("x")
    sitting.type("<Esc><Esc>")
    #expect(sitting.message.hasPrefix("Kept as a draft"))
    sitting.type("e")
    #expect(sitting.shows("Zoëx"))
    sitting.type("<Ctrl-r>")
    #expect(sitting.form?.isChanged == false)
    sitting.type("<Ctrl-r>")
    #expect(sitting.shows("Zoëx"))
    sitting.type("<Ctrl-r><Esc>")
    #expect(sitting.desk.overlay == nil)
    sitting.type("e")
    #expect(!sitting.shows("Zoëx"))
    #expect(kept(sitting)["contact-2"] == nil)
  }

  @Test("what a colleague changed since the draft is asked about when it is opened")
  func meanwhile() throws {
    let first = try Sitting()
    first.go(to: "Zoë Duval")
    first.type("<Enter> e")
    first.write("x")
    let contact = try #require(first.card?.contact)
    var renamed = contact
    renamed.givenName = "Zoé"
    renamed.jobTitle = "directrice"
    try first.book.run(EditContact(from: contact, to: renamed), as: TestBook.sam)
    let second = try back(first)
    second.go(to: "Zoé Duval")
    second.type("<Enter> e")
    #expect(second.desk.context == .clash)
    #expect(second.shows("t  theirs: Zoé"))
    second.type("m <Ctrl-x>")
    #expect(second.card?.contact.givenName == "Zoëx")
    #expect(second.card?.contact.jobTitle == "directrice")
  }

  @Test("repeated rows come back with their labels, in a form of the other language too")
  func rows() throws {
    let first = try Sitting(rows: 48, columns: 100)
    first.go(to: "Zoë Duval")
    first.type("<Enter> e <Tab><Tab><Ctrl-n>")
    first.write("04 72 00 00 00")
    first.type("<Ctrl-p>")
    first.write("atelier")
    let second = try back(first, language: .french)
    second.go(to: "Zoë Duval")
    second.type("<Enter> e <Ctrl-x>")
    #expect(
      second.card?.values.filter { $0.kind == .phone }.map(\.label) == ["mobile", "atelier"])
  }

  @Test("a note half typed is back under the same key for the same person")
  func note() throws {
    let first = try Sitting(.calls(2))
    first.type("n")
    first.write("asked for the")
    let second = try back(first)
    second.type("j n")
    #expect(!second.shows("asked for the"), "another person's")
    second.type("<Esc> k n")
    #expect(second.shows("asked for the"))
    second.write(" keys")
    second.type("<Enter>")
    #expect(second.card?.timeline.first?.interaction.words == "asked for the keys")
    #expect(kept(second).isEmpty)
  }

  @Test("days are not kept: they are typed again sooner than found again")
  func days() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("r")
    sitting.write("2 oct")
    #expect(kept(sitting) == [:])
  }

  @Test("drafts are listed, gone on with and discarded")
  func list() throws {
    let first = try Sitting(.calls(2))
    first.type("n")
    first.write("a note")
    first.type("<Esc> i")
    first.write("Ada")
    first.type("<Esc><Esc>")
    let second = try back(first)
    #expect(second.message.hasPrefix("2 drafts wait"))
    second.type("g u")
    #expect(second.shows("New contact: Ada"))
    #expect(second.shows("a note"))
    second.type("x")
    #expect(!second.shows("New contact: Ada"))
    second.type("<Enter>")
    #expect(second.desk.context == .line)
    #expect(second.shows("a note"))
    second.type("<Ctrl-u><Esc> g u")
    #expect(second.message == "No draft waits.")
  }

  @Test(
    "what is no draft is left aside with a word", arguments: ["", "{", "[1]", "\u{0}\u{1b}[31m"])
  func broken(text: String) throws {
    let sitting = try Sitting(
      again: TestBook(.calls(1), .english), drafts: ["contact-new": text, "note-2": text])
    #expect(sitting.message == "2 drafts cannot be read.")
    sitting.type("i")
    #expect(sitting.form?.isChanged == false)
  }

  @Test("a draft of what is gone is said to be, and discarded")
  func gone() throws {
    let draft = Draft(.contact(99), rows: [], original: [])
    let sitting = try Sitting(
      again: TestBook(.calls(1), .english), drafts: [draft.name: try #require(draft.text)])
    sitting.type("g u <Enter>")
    #expect(sitting.message == Wording(.english).draftIsOfNothing)
    sitting.type("g u")
    #expect(sitting.message == "No draft waits.")
  }
}
