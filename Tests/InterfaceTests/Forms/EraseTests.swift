import Domain
import Store
import Testing

@testable import Interface

/// Somebody is forgotten for good only by typing their name.
@Suite struct EraseTests {
  private func asked() throws -> Sitting {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("<Enter> c x")
    #expect(sitting.shows("Erase Zoë Duval for good"))
    return sitting
  }

  @Test("another name, part of it or Esc erases nobody", arguments: ["", "Zoë", "Zoe Duvale"])
  func notErased(typed: String) throws {
    let sitting = try asked()
    let before = try sitting.book.entries()
    sitting.write(typed)
    sitting.type("<Enter>")
    #expect(sitting.shows("To erase, type the name: Zoë Duval"))
    sitting.type("<Esc>")
    #expect(sitting.message == "Nothing was erased.")
    #expect(try sitting.book.entries() == before)
  }

  @Test("the name, give or take accents and case, erases them and their drafts")
  func erased() throws {
    let sitting = try asked()
    let contact = try #require(sitting.card?.contact.id)
    sitting.type("<Esc> e x <Esc><Esc> c x")
    sitting.write("zoe duval")
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("Erased for good."))
    #expect(try sitting.book.store.find(contact) == nil)
    #expect(sitting.desk.drafts == [:])
    #expect(!sitting.shows("Duval"))
    #expect(try sitting.book.store.check() == [])
  }

  @Test("drafts about what was planned or said with them go too; other people's stay")
  func drafts() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("e x <Esc><Esc> p n")
    sitting.write("she hung up")
    sitting.type("<Esc>")
    sitting.go(to: "Luc Petit")
    sitting.type("e x <Esc><Esc>")
    let names = sitting.desk.drafts.keys.map { $0.prefix(5) }.sorted()
    #expect(names == ["follo", "follo", "words"])
    sitting.type("/")
    sitting.write("duval")
    sitting.type("<Enter> c x")
    sitting.write("zoe duval")
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("Erased for good."))
    #expect(sitting.desk.drafts.count == 1)
  }

  @Test("a busy book erases nobody: their drafts stay, and Enter tries again")
  func busy() throws {
    let sitting = try asked()
    let contact = try #require(sitting.card?.contact.id)
    sitting.type("<Esc> e x <Esc><Esc> c x")
    sitting.write("zoe duval")
    try sitting.whileSomebodyWrites { sitting.type("<Enter>") }
    #expect(sitting.message.contains("Enter tries again"))
    #expect(sitting.desk.drafts.count == 1)
    sitting.type("<Enter>")
    #expect(try sitting.book.store.find(contact) == nil)
    #expect(sitting.desk.drafts == [:])
  }

  @Test("where others wrote the name is counted, for a human to look")
  func mentions() throws {
    let sitting = try Sitting()
    sitting.go(to: "Luc Petit")
    sitting.type("n")
    sitting.write("knows Zoë Duval")
    sitting.type("<Enter>")
    sitting.go(to: "Zoë Duval")
    sitting.type("<Enter> c x")
    sitting.write("zoe duval")
    sitting.type("<Enter>")
    #expect(
      sitting.message == "Erased for good. The name is left in 1 place: / then Ctrl-t finds it.")
  }
}
