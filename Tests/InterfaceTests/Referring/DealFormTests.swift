import Domain
import Store
import Testing

@testable import Interface

/// Deals in their form, from the card.
@Suite struct DealFormTests {
  private func sitting(language: Language = .english) throws -> Sitting {
    let sitting = try Sitting(.referring, language: language)
    sitting.type("2")
    sitting.goToContact("Paul Martin")
    return sitting
  }

  private func deal(_ sitting: Sitting) throws -> Deal {
    try #require(try sitting.book.store.find(ID<Deal>(1)))
  }

  @Test("m d opens it, e on the card edits it, and u takes each back")
  func form() throws {
    let sitting = try sitting()
    sitting.type("md")
    sitting.write("the flat")
    sitting.type("<Tab>")
    sitting.write("Notary")
    sitting.type("<Tab>")
    sitting.write("1 500")
    sitting.type("<Ctrl-x>")
    var deal = try deal(sitting)
    #expect((deal.subject, deal.state, deal.value) == ("the flat", .open, 150_000))
    #expect(deal.topic != nil)
    #expect(sitting.card?.open.contains { $0.deal == deal.id } == true, "it is chased")
    sitting.type("<Enter>")
    sitting.selectDeal()
    // Lost, and why.
    sitting.type("e <Tab><Tab><Tab> <Right><Right> <Tab><Tab>")
    sitting.write("too dear")
    sitting.type("<Ctrl-x>")
    deal = try self.deal(sitting)
    #expect((deal.state, deal.reason, deal.closed) == (.lost, "too dear", TestBook.today))
    #expect(sitting.shows("too dear"))
    #expect(sitting.card?.open.contains { $0.deal == deal.id } == false)
    sitting.type("u")
    #expect(try self.deal(sitting).state == .open)
    sitting.type("u")
    #expect(try sitting.book.store.find(ID<Deal>(1)) == nil)
  }

  @Test("who was sent to us came for that; the referral waits for its outcome, and is told")
  func origin() throws {
    let sitting = try sitting()
    sitting.goToContact("Marc Vidal")
    sitting.type("mr")
    sitting.write("Paul")
    sitting.type("<Enter> 2")
    sitting.goToContact("Paul Martin")
    sitting.type("md")
    sitting.write("the house")
    sitting.type("<Ctrl-x><Enter>")
    #expect(try deal(sitting).referral == ID(1))
    sitting.selectDeal()
    #expect(sitting.shows("sent by Marc Vidal"))
    sitting.type("e <Tab><Tab><Tab><Right><Ctrl-x>")
    #expect(try deal(sitting).state == .won)
    let text = try #require(sitting.desk.message?.text)
    #expect(text.contains("client?") && text.contains("first deal won"), "\(text)")
    #expect(text.hasSuffix("Marc Vidal's referral still waits for its outcome."))
    sitting.selectReferral()
    sitting.type("<Enter>")
    #expect(sitting.shows("the house"), "the referral in full names what came of it")
  }

  @Test("two who edit one deal: each field by itself")
  func conflict() throws {
    let sitting = try sitting()
    sitting.type("md")
    sitting.write("the flat")
    sitting.type("<Ctrl-x><Enter>")
    sitting.selectDeal()
    sitting.type("e <Tab><Tab>")
    sitting.write("900")
    try sitting.colleagueUnheard { store, person in
      let old = try #require(try store.find(ID<Deal>(1)))
      var new = old
      new.subject = "the big flat"
      try sitting.book.run(EditDeal(from: old, to: new), as: person, in: store)
    }
    sitting.type("<Ctrl-x>")
    let deal = try deal(sitting)
    #expect((deal.subject, deal.value) == ("the big flat", 90_000))
  }

  @Test("the form as it is seen", arguments: Language.allCases)
  func screens(language: Language) throws {
    for (rows, columns) in [(15, 60), (24, 80), (48, 160)] {
      let sitting = try Sitting(.referring, rows: rows, columns: columns, language: language)
      let size = "\(columns)x\(rows)-\(language.rawValue)"
      sitting.type("2")
      sitting.goToContact("Paul Martin")
      sitting.type("md")
      try expectGolden("deal-new-\(size)", sitting.draw())
      sitting.write(language == .english ? "the flat" : "l'appartement")
      sitting.type("<Tab><Tab>")
      sitting.write("1500")
      sitting.type("<Tab><Right><Right><Tab><Tab>")
      sitting.write(language == .english ? "too dear" : "trop cher")
      try expectGolden("deal-lost-\(size)", sitting.draw())
      sitting.type("<Ctrl-x><Enter>")
      sitting.selectDeal()
      try expectGolden("deal-card-\(size)", sitting.draw())
    }
  }
}

extension Sitting {
  /// Selects the first deal on the card, which has the focus.
  func selectDeal() {
    for _ in 0..<50 where desk.card.deal == nil { type("j") }
    #expect(desk.card.deal != nil)
  }
}
