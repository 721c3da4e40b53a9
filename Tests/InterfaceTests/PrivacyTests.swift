import Domain
import Store
import Terminal
import Testing

@testable import Interface

/// `c p`: what is for one person's eyes only, on her screen and on that of a colleague.
@Suite struct PrivacyTests {
  private func contact(named name: String, in book: TestBook) throws -> Contact {
    let found = try book.store.search(name, count: 2, today: TestBook.today)
    return try #require(found.first?.contact)
  }

  @Test("a key makes it private and shows it again, and says so")
  func toggling() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("c p")
    #expect(sitting.message.hasPrefix("Done: making Zoë Duval private."))
    #expect(try contact(named: "duval", in: sitting.book).privacy == .owner)
    sitting.type("c p")
    #expect(sitting.message.hasPrefix("Done: showing Zoë Duval to all."))
    sitting.type("u")
    #expect(sitting.message.hasPrefix("Undid: showing Zoë Duval to all."))
    #expect(try contact(named: "duval", in: sitting.book).privacy == .owner)
    sitting.type("U")
    #expect(try contact(named: "duval", in: sitting.book).privacy == .firm)
  }

  @Test("by name, in both languages, and a second time it is so already")
  func palette() throws {
    for (language, make, show) in [
      (Language.english, ":private<Enter>", ":public<Enter>"),
      (.french, ":privé<Enter>", ":public<Enter>"),
    ] {
      let sitting = try Sitting(language: language)
      sitting.go(to: "Zoë Duval")
      sitting.type(make)
      #expect(try contact(named: "duval", in: sitting.book).privacy == .owner)
      sitting.type(make)
      #expect(sitting.message == Wording(language).refusal(.soAlready))
      sitting.type(show)
      #expect(try contact(named: "duval", in: sitting.book).privacy == .firm)
    }
  }

  @Test("several that are marked, and again with the key that repeats")
  func marked() throws {
    let sitting = try Sitting()
    sitting.type("2 g g <Space><Space> c p")
    #expect(try sitting.book.store.hiddenCount() == 0)
    let sam = try Sitting(beside: sitting.book)
    sam.type("2")
    #expect(sam.shows("contacts (2 private to others)"))
    sitting.type("G .")
    sam.handle(.bookChanged)
    #expect(sam.shows("contacts (3 private to others)"))
  }

  @Test("what happened is for its author's eyes, where that is selected on the timeline")
  func exchange() throws {
    let sitting = try Sitting(rows: 48, columns: 160)
    sitting.go(to: "Zoë Duval")
    sitting.type("n")
    sitting.write("her health")
    sitting.type("<Enter>")
    sitting.go(to: "Zoë Duval")
    sitting.type("<Enter>")
    for _ in 0..<40 where sitting.desk.card.interaction?.words != "her health" { sitting.type("j") }
    sitting.type("c p")
    #expect(
      sitting.message.hasPrefix("Done: making an exchange with Zoë Duval private."))
    #expect(sitting.shows("note ◊"))
    let sam = try Sitting(beside: sitting.book, rows: 48, columns: 160)
    sam.go(to: "Zoë Duval")
    #expect(sam.shows("note ◊ private"))
    #expect(!sam.shows("her health"))
    sitting.type("j c p")
    #expect(sitting.message.hasPrefix("Sam Benali wrote that down"))
  }

  @Test("what is being written down is for oneself with a key, said in its title")
  func whileWriting() throws {
    for language in Language.allCases {
      let sitting = try Sitting(language: language)
      sitting.go(to: "Zoë Duval")
      sitting.type("n")
      sitting.write("her health")
      sitting.type("<Ctrl-p>")
      try expectGolden("note-private-\(language.rawValue)", sitting.draw())
      // What waits as a draft stays what it is.
      sitting.type("<Esc> n")
      #expect(sitting.shows(Wording(language).forYouOnly))
      sitting.type("<Enter>")
      let note = try #require(sitting.card?.timeline.first?.interaction)
      #expect(note.words == "her health" && note.privacy == .owner)
      sitting.type("t <Ctrl-p><Ctrl-p><Enter>")
      #expect(sitting.card?.timeline.first?.interaction.privacy == .firm)
      sitting.type("<Esc> u u")
      #expect(try sitting.book.store.check() == [])
    }
  }

  @Test("words right after a call make it one's own too, and the line of a day has no such key")
  func wordsAfterwards() throws {
    let sitting = try Sitting()
    let contact = try #require(sitting.desk.agenda.selected?.contact)
    sitting.type("d n")
    sitting.write("ill")
    sitting.type("<Ctrl-p><Enter>")
    let card = try #require(try sitting.book.store.card(of: contact, timeline: 1))
    #expect(card.timeline.first?.interaction.privacy == .owner)
    let sam = try Sitting(beside: sitting.book)
    let seen = try #require(try sam.desk.store.card(of: contact, timeline: 1))
    #expect(seen.timeline.first?.interaction.words == nil)
    sitting.type("r")
    #expect(!sitting.shows("Ctrl-p"))
    sitting.type("<Ctrl-p>")
    #expect(!sitting.shows(Wording(.english).forYouOnly))
  }

  @Test("the form asks who sees it")
  func form() throws {
    let sitting = try Sitting(.empty, rows: 48, columns: 100)
    sitting.type("i")
    sitting.write("Zoé")
    while sitting.form?.current?.asked != .privacy { sitting.type("<Tab>") }
    sitting.type("<Right><Ctrl-x>")
    #expect(try contact(named: "zoe", in: sitting.book).privacy == .owner)
  }

  @Test("a colleague meets it as a private contact, and is refused in a sentence")
  func refused() throws {
    let sitting = try Sitting(.partners, rows: 40, columns: 120)
    sitting.type("2 /")
    sitting.write("priya")
    sitting.type("<Enter> c p")
    let sam = try Sitting(beside: sitting.book, rows: 40, columns: 120)
    sam.type("3")
    for _ in 0..<20
    where sam.desk.partners.table.selected?.contact.isHidden == false { sam.type("j") }
    for keys in ["t", "a", "e", "d", "c t", "c p", "m g", "T"] {
      sam.type(keys)
      #expect(sam.message == "That is private to Marie Roche: ask them for it.", "\(keys)")
      sam.type("<Esc>")
    }
    sam.type("3 <Enter>")
    #expect(!sam.screen.contains { $0.contains("Priya") || $0.contains("Nair") })
    sam.type("J")
    #expect(!sam.screen.contains { $0.contains("Priya") || $0.contains("Nair") })
    sam.type("4")
    #expect(!sam.screen.contains { $0.contains("Priya") || $0.contains("Nair") })
    #expect(sam.shows("a private contact"))
    sam.type("<Enter>")
    #expect(sam.shows("Private: only Marie Roche sees it."))
  }

  @Test("as its owner sees it, and as a colleague does", arguments: Language.allCases)
  func screens(language: Language) throws {
    let code = language.rawValue
    let sitting = try Sitting(.partners, rows: 30, columns: 100, language: language)
    sitting.type("2 /")
    sitting.write("priya")
    sitting.type("<Enter> c p <Esc>")
    try expectGolden("private-contacts-owner-\(code)", sitting.draw())
    sitting.type("1")
    try expectGolden("private-agenda-owner-\(code)", sitting.draw())
    let sam = try Sitting(beside: sitting.book, rows: 30, columns: 100, language: language)
    try expectGolden("private-agenda-colleague-\(code)", sam.draw())
    sam.type("2")
    try expectGolden("private-contacts-colleague-\(code)", sam.draw())
    sam.type("3")
    for _ in 0..<20
    where sam.desk.partners.table.selected?.contact.isHidden == false { sam.type("j") }
    try expectGolden("private-partners-colleague-\(code)", sam.draw())
    sam.type("<Enter>")
    try expectGolden("private-ego-colleague-\(code)", sam.draw())
    sam.type("4")
    try expectGolden("private-journal-colleague-\(code)", sam.draw())
  }

  @Test("the mark without Unicode")
  func ascii() throws {
    let sitting = try Sitting(glyphs: .ascii)
    sitting.go(to: "Zoë Duval")
    sitting.type("c p")
    #expect(sitting.shows("Duval %"))
  }
}
