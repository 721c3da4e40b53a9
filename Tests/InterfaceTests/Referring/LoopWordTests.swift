import Domain
import Store
import Testing

@testable import Interface

/// What people said when it was over, and the referral in full that one comes back to.
@Suite struct LoopWordTests {
  private static let day = TestBook.today
  private let id = ID<Referral>(1)

  /// A referral that was just won, in full on Zoé's card.
  private func won() throws -> Sitting {
    let sitting = try Sitting(.referring)
    sitting.type("2")
    sitting.goToContact("Zoé Duval")
    sitting.type("mg<Enter><Enter><Right><Ctrl-x>")
    try sitting.colleague { store, person in
      let ticks = TickHandover(id, clientTold: Self.day, partnerCalled: Self.day)
      try sitting.book.run(ticks, as: person, in: store)
      try sitting.book.run(DecideReferral(id, as: .won), as: person, in: store)
    }
    sitting.type("<Enter>")
    sitting.selectReferral()
    sitting.type("<Enter>")
    #expect(sitting.desk.context == .referral)
    return sitting
  }

  private func referral(_ sitting: Sitting) throws -> Referral {
    try #require(try sitting.book.store.find(id))
  }

  @Test("d thanks with a word, then asks the client: one key each, and it is closed")
  func oneKeyEach() throws {
    let sitting = try won()
    sitting.type("d")
    #expect(sitting.shows("Priya Shah is thanked: their word of Zoé Duval?"))
    let before = try sitting.book.entries()
    sitting.type("2")
    #expect(try sitting.book.entries() == before + 1)
    #expect(try referral(sitting).thanked == Self.day)
    #expect(try referral(sitting).partnerWord == "glad of this client")
    #expect(sitting.desk.context == .referral, "back in the referral in full")
    sitting.type("d 4")
    #expect(try referral(sitting).satisfaction == 4)
    #expect(try referral(sitting).progress == .closed)
    #expect(sitting.desk.context == .referral)
    #expect(sitting.shows("glad of this client"))
  }

  @Test("the praise and the partner's own words are typed on a line")
  func lines() throws {
    let sitting = try won()
    sitting.type("d 5")
    sitting.write("she knows what she wants")
    sitting.type("<Enter>")
    #expect(try referral(sitting).partnerWord == "she knows what she wants")
    sitting.type("d 7")
    sitting.write("kind")
    sitting.type("<Enter>")
    #expect(sitting.desk.context == .line, "a figure is needed first")
    sitting.type("<Ctrl-u>")
    sitting.write("5 so kind")
    #expect(sitting.shows("5 of 5, praise: “so kind”"))
    sitting.type("<Enter>")
    #expect(try referral(sitting).praise == "so kind")
    #expect(try referral(sitting).satisfaction == 5)
  }

  @Test("T thanks at once, without a question")
  func thanks() throws {
    let sitting = try won()
    sitting.type("T")
    #expect(try referral(sitting).thanked == Self.day)
    #expect(sitting.desk.context == .referral)
  }

  @Test("a box, a line or a form left by Esc leads back too")
  func back() throws {
    let sitting = try won()
    for keys in ["d<Esc>", "x<Esc>", "e<Esc>", "l<Esc>"] {
      sitting.type(keys)
      #expect(sitting.desk.context == .referral, "\(keys)")
    }
    sitting.type("<Esc>")
    #expect(sitting.desk.overlay == nil)
    #expect(sitting.desk.card.referral?.referral.id == id)
  }

  @Test("u in full goes back over days too: a second one says that it is meant")
  func undone() throws {
    let sitting = try won()
    sitting.handle(.day(Self.day + 14))
    sitting.type("d 1")
    sitting.handle(.day(Self.day + 15))
    sitting.type("d 5")
    #expect(try referral(sitting).progress == .closed)
    sitting.type("u")
    #expect(try referral(sitting).satisfaction == nil)
    sitting.type("u")
    #expect(try referral(sitting).thanked != nil, "another day: asked once more")
    sitting.type("u")
    #expect(try referral(sitting).thanked == nil)
    #expect(sitting.desk.context == .referral)
    sitting.type("UUUU")
    #expect(try referral(sitting).progress == .closed)
  }

  @Test("several who are ripe for another stage: each is named, and one is chosen")
  func stages() throws {
    let sitting = try won()
    try sitting.colleague { store, person in
      try sitting.book.run(
        ReceiveReferral(Referral(id: ID(0)), of: [.known(ID(3))], from: .known(ID(4))),
        as: person, in: store)
    }
    sitting.type("d 1 d 5")
    let said = try #require(sitting.desk.message).text
    #expect(said.contains("Zoé Duval: sympathiser? Priya Shah: partner? + on a card takes one."))
    sitting.type("+")
    #expect(sitting.shows("Whose stage?"))
    sitting.type("2")
    #expect(sitting.desk.context == .referral)
    #expect(try sitting.book.store.stageSuggestion(of: ID(4), today: Self.day) == nil)
    sitting.type("+")
    #expect(try sitting.book.store.stageSuggestion(of: ID(2), today: Self.day) == nil)
  }

  @Test("a withdrawn draft is over: nothing is asked any more")
  func withdrawn() throws {
    let sitting = try Sitting(.referring)
    sitting.type("2")
    sitting.goToContact("Zoé Duval")
    sitting.type("mg<Enter><Enter><Ctrl-x><Enter>")
    sitting.selectReferral()
    sitting.type("d 5")
    sitting.write("asked their own bank")
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("Zoé Duval, Priya Shah: withdrawn, closed."))
    #expect(try referral(sitting).progress == .closed)
    #expect(try sitting.steps(of: id) == [])
  }

  @Test("of what was seen there is no letter, and that is said", arguments: Language.allCases)
  func noLetter(language: Language) throws {
    let sitting = try Sitting(.referring, language: language)
    sitting.type("2")
    sitting.goToContact("Marc Vidal")
    sitting.type("mt")
    sitting.write("Priya")
    sitting.type("<Right><Tab>")
    sitting.write("Paul")
    sitting.type("<Right><Ctrl-x><Enter>")
    sitting.selectReferral()
    sitting.type("ml")
    #expect(
      sitting.message.hasPrefix(language == .english ? "Seen between others" : "Entre tiers"))
    #expect(sitting.desk.overlay == nil)
  }
}
