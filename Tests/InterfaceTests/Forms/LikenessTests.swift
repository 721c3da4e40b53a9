import Domain
import Store
import Testing

@testable import Interface

/// What the forms offer while one types: who is here already, and how a line may go on.
@Suite struct LikenessTests {
  @Test("who is here already shows while the name is typed, and Ctrl-g opens them instead")
  func alreadyHere() throws {
    let sitting = try Sitting(rows: 30, columns: 100)
    sitting.type("i")
    sitting.write("zoe")
    #expect(sitting.shows("Already here?"))
    #expect(sitting.shows("Zoë Duval · conseillère · Banque du Rhône"))
    sitting.type("<Ctrl-g>")
    #expect(sitting.desk.overlay == nil)
    #expect(sitting.card?.contact.givenName == "Zoë")
    #expect(sitting.desk.focus == .card)
  }

  @Test("nobody like them, nothing shows, and Ctrl-g does nothing")
  func nobody() throws {
    let sitting = try Sitting(rows: 30, columns: 100)
    sitting.type("i")
    sitting.write("Xantippe")
    #expect(!sitting.shows("Already here?"))
    sitting.type("<Ctrl-g>")
    #expect(sitting.desk.context == .form)
  }

  @Test("tags complete from those in the book, one after the other")
  func tags() throws {
    let sitting = try Sitting(rows: 48, columns: 100)
    sitting.type("i")
    let index = try #require(sitting.form?.rows.firstIndex { $0.asked == .tags })
    for _ in 0..<60 where sitting.form?.cursor != index { sitting.type("<Tab>") }
    sitting.write("ban")
    #expect(sitting.shows("banker"))
    sitting.type("<Right>")
    sitting.write(", REF")
    sitting.type("<End>")
    #expect(sitting.form?[.tags]?.text == "banker, referrer")
  }

  @Test("an organisation completes from where others work; PgDn offers the next")
  func organisations() throws {
    let sitting = try Sitting(rows: 48, columns: 100)
    sitting.type("i")
    let index = try #require(sitting.form?.rows.firstIndex { $0.asked == .organisation })
    for _ in 0..<60 where sitting.form?.cursor != index { sitting.type("<Tab>") }
    sitting.write("soci")
    sitting.type("<Ctrl-e>")
    #expect(sitting.form?[.organisation]?.text == BusyMonday.longName)
  }

  @Test("what is typed is read at once: an address that is none, a number that is none")
  func looks() throws {
    let sitting = try Sitting(rows: 30, columns: 100)
    sitting.type("i <Tab><Tab>")
    sitting.write("12ab")
    #expect(sitting.shows(Wording(.english).noPhone))
    sitting.type("<Ctrl-u>")
    sitting.write("06 12")
    #expect(!sitting.shows(Wording(.english).noPhone), "more may come")
    sitting.type("<Tab>")
    #expect(sitting.shows("06 12  ?"))
    sitting.write("zoe@duval@")
    #expect(sitting.shows(Wording(.english).noEmail))
    sitting.type("<Ctrl-u>")
    sitting.write("zoe@duval.fr")
    #expect(!sitting.shows(Wording(.english).noEmail))
  }
}
