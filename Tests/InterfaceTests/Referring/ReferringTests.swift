import Domain
import Store
import Terminal
import Testing

@testable import Interface

/// Referring by keys: who is sent where, what is asked on the way, and what is written down.
@Suite struct ReferringTests {
  /// Marie among the contacts of a small network.
  private func sitting(on name: String) throws -> Sitting {
    let sitting = try Sitting(.referring)
    sitting.type("2")
    sitting.goToContact(name)
    return sitting
  }

  private func referrals(_ sitting: Sitting) throws -> [Referral] {
    try (1...9).compactMap { try sitting.book.store.find(ID<Referral>($0)) }
  }

  @Test("a client is referred in under ten keys, consent and all")
  func underTenKeys() throws {
    let sitting = try sitting(on: "Zoé Duval")
    let keys = "mg<Enter><Enter><Right><Ctrl-x>"
    #expect(Key.sequence(keys).count < 10)
    sitting.type(keys)
    #expect(sitting.message.hasPrefix("Referred: Zoé Duval to Priya Shah."))
    let referral = try #require(try referrals(sitting).first)
    #expect(referral.direction == .given)
    #expect(referral.progress == .consented)
    #expect(referral.consentMeans == "by phone")
    #expect(referral.consented == TestBook.today)
    #expect(referral.organisation == "Banque du Rhône")
    let steps = try sitting.steps(of: referral.id)
    #expect(steps == [.tellClient, .callPartner])
    sitting.type("u")
    #expect(try referrals(sitting).isEmpty)
  }

  @Test("without consent it is a draft, and asking for it is planned")
  func draft() throws {
    let sitting = try sitting(on: "Zoé Duval")
    sitting.type("mg<Enter><Enter><Ctrl-x>")
    #expect(sitting.message.hasPrefix("Draft: Zoé Duval to Priya Shah."))
    let referral = try #require(try referrals(sitting).first)
    #expect(referral.progress == .draft)
    #expect(try sitting.steps(of: referral.id) == [.askConsent])
    sitting.type("<Enter>")
    sitting.selectReferral()
    sitting.type("d 2")
    #expect(try sitting.book.store.find(referral.id)?.consentMeans == "in person")
  }

  @Test("several partners for one need are marked, and the order goes round")
  func several() throws {
    let sitting = try sitting(on: "Zoé Duval")
    sitting.type("mg<Enter>")
    #expect(sitting.shows("whom we owe most"))
    sitting.type("<Ctrl-o>")
    #expect(sitting.shows("best satisfied"))
    sitting.type("<Tab><Tab><Enter><Right><Ctrl-x>")
    #expect(sitting.message.hasPrefix("Referred: Zoé Duval to Priya Shah and 1 more."))
    let referrals = try referrals(sitting)
    try #require(referrals.count == 2)
    #expect(referrals.allSatisfy { $0.group == referrals[0].id })
  }

  @Test("somebody and something not in the book yet are added in the same step")
  func newOnes() throws {
    let sitting = try sitting(on: "Zoé Duval")
    sitting.type("mg")
    sitting.write("kitchen")
    sitting.type("<Enter>")
    sitting.write("Cuisines & Co")
    #expect(sitting.shows("New organisation: Cuisines & Co"))
    let before = try sitting.book.entries()
    sitting.type("<Enter><Right><Ctrl-x>")
    #expect(try sitting.book.entries() == before + 1)
    let referral = try #require(try referrals(sitting).first)
    #expect(try sitting.book.store.find(referral.receiver)?.name == "Cuisines & Co")
    #expect(try sitting.book.store.topics().contains { $0.name == "kitchen" })
    sitting.type("u")
    #expect(try sitting.book.store.find(referral.receiver) == nil)
  }

  @Test("on a partner the client is asked for: who wants what they offer first")
  func fromPartner() throws {
    let sitting = try sitting(on: "Priya Shah")
    sitting.type("mg")
    #expect(sitting.shows("Whom do you send to Priya Shah?"))
    sitting.type("<Enter><Right><Ctrl-x>")
    #expect(sitting.message.hasPrefix("Referred: Zoé Duval to Priya Shah."))
  }

  @Test("what was sent to us takes two keys and a name; thanks and the call are planned")
  func received() throws {
    let sitting = try sitting(on: "Marc Vidal")
    sitting.type("mr")
    sitting.write("Lena Fischer")
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("Received: Lena Fischer, from Marc Vidal."))
    let referral = try #require(try referrals(sitting).first)
    #expect(referral.direction == .received)
    #expect(Set(try sitting.steps(of: referral.id)) == [.contactClient, .thank])
  }

  @Test("what was seen between others is a fact without clocks")
  func seen() throws {
    let sitting = try sitting(on: "Marc Vidal")
    sitting.type("mt")
    sitting.write("Priya")
    sitting.type("<Right><Tab>")
    sitting.write("Paul")
    sitting.type("<Right><Ctrl-x>")
    let referral = try #require(try referrals(sitting).first)
    #expect(referral.direction == .seen)
    #expect(try sitting.steps(of: referral.id) == [])
  }

  @Test("T thanks for all at once, N hears of all at once, each one key and one step")
  func thanksAndNews() throws {
    let sitting = try sitting(on: "Marc Vidal")
    sitting.type("T")
    #expect(sitting.message.hasPrefix("Nothing to thank"))
    for name in ["Lena Fischer", "Tom Baker"] {
      sitting.type("mr")
      sitting.write(name)
      sitting.type("<Enter>")
      sitting.type("2")
      sitting.goToContact("Marc Vidal")
    }
    sitting.type("N")
    #expect(sitting.message.hasPrefix("Asked for news: Marc Vidal, of 2 referrals."))
    let before = try sitting.book.entries()
    sitting.type("T")
    #expect(sitting.message.hasPrefix("Thanked: Marc Vidal, for 2 referrals."))
    #expect(try sitting.book.entries() == before + 1)
    #expect(try referrals(sitting).allSatisfy { $0.thanked == TestBook.today })
    sitting.type("u")
    #expect(try referrals(sitting).allSatisfy { $0.thanked == nil })
  }

  @Test("who declines is left for somebody else, linked to the old one")
  func reroute() throws {
    let sitting = try sitting(on: "Zoé Duval")
    sitting.type("mg<Enter><Enter><Right><Ctrl-x><Enter>")
    sitting.selectReferral()
    sitting.type("x 1")
    sitting.type("<Enter>")
    #expect(sitting.desk.context == .line, "a reason is needed")
    sitting.write("no room")
    sitting.type("<Enter>")
    #expect(sitting.shows("goes on to whom?"))
    #expect(!sitting.shows("Priya Shah  "), "who declined is not asked again")
    sitting.type("<Down><Enter>")
    let referrals = try referrals(sitting)
    try #require(referrals.count == 2)
    #expect(referrals.map(\.progress) == [.declined, .draft])
    #expect(referrals[1].reroutedFrom == referrals[0].id)
    #expect(referrals[0].reason == "no room")
    let next = try #require(try sitting.book.store.referral(referrals[1].id, today: TestBook.today))
    let name = Wording(.english).shortName(next.receiver.name)
    #expect(sitting.message.contains("declined; goes on to \(name)."), "\(sitting.message)")
    sitting.type("u")
    #expect(try sitting.book.store.find(referrals[1].id) == nil)
    #expect(sitting.message.contains("to Priya Shah"), "\(sitting.message)")
  }

  @Test("nobody who declined in a chain is offered again; who declined before is marked")
  func chain() throws {
    let sitting = try sitting(on: "Zoé Duval")
    sitting.type("mg<Enter><Enter><Right><Ctrl-x><Enter>")
    sitting.selectReferral()
    sitting.type("x 1")
    sitting.write("no room")
    sitting.type("<Enter><Down><Enter>")
    let second = try #require(try referrals(sitting).last)
    sitting.type("g g")
    for _ in 0..<50 where sitting.desk.card.referral?.referral.id != second.id { sitting.type("j") }
    sitting.type("x 1")
    sitting.write("away")
    sitting.type("<Enter>")
    #expect(sitting.shows("goes on to whom?"))
    for declined in try referrals(sitting) {
      let details = try #require(
        try sitting.book.store.referral(declined.id, today: TestBook.today))
      let name = Wording(.english).name(details.receiver.name)
      #expect(!sitting.shows("  \(name)  "), "\(name) declined")
    }
    sitting.type("<Enter>")
    #expect(sitting.message.contains("declined."), "\(sitting.message)")
    sitting.type("<Esc>mg<Enter>")
    #expect(sitting.shows("Priya Shah (declined)"))
    #expect(sitting.shows("SENT US  WE SENT"))
  }

  @Test("on hold until a day, and back")
  func hold() throws {
    let sitting = try sitting(on: "Zoé Duval")
    sitting.type("mg<Enter><Enter><Right><Ctrl-x><Enter>")
    sitting.selectReferral()
    sitting.type("s m")
    #expect(try referrals(sitting).first?.review == TestBook.today.adding(months: 1))
    #expect(sitting.shows("on hold until"))
    sitting.type("d 1")
    #expect(try referrals(sitting).first?.review == nil)
  }

  @Test("every field of a referral is edited in a form, and comes back with u")
  func edit() throws {
    let sitting = try sitting(on: "Zoé Duval")
    sitting.type("mg<Enter><Enter><Right><Ctrl-x><Enter>")
    sitting.selectReferral()
    sitting.type("e <Tab>")
    sitting.write("a flat in Croix-Rousse")
    sitting.type("<Ctrl-x>")
    #expect(try referrals(sitting).first?.need == "a flat in Croix-Rousse")
    sitting.type("<Enter>")
    #expect(sitting.shows("a flat in Croix-Rousse"), "the referral in full")
    sitting.type("u")
    #expect(!sitting.shows("a flat in Croix-Rousse"))
    sitting.type("q e <Ctrl-x>")
    #expect(sitting.message == "Nothing changed.", "what is shown is read back as the same")
  }

  @Test("what is worth a thought stands in the form")
  func cautions() throws {
    let sitting = try sitting(on: "Zoé Duval")
    sitting.type("mg<Enter><Enter><Right><Ctrl-x>")
    sitting.type("mg")
    sitting.write("mort")
    sitting.type("<Enter><Enter>")
    #expect(sitting.shows("! A repeat: the same was sent there"))
    sitting.type("<Esc>")
    sitting.goToContact("Paul Martin")
    sitting.type("mg")
    sitting.write("home")
    sitting.type("<Enter><Enter>")
    #expect(sitting.shows("Karim Benali may not be paid for it (their order)"))
  }

  @Test("whom we could refer now: a list that refers, and plans to ask")
  func list() throws {
    let sitting = try sitting(on: "Zoé Duval")
    sitting.type("ma")
    #expect(sitting.shows("2 to refer now"))
    #expect(sitting.shows("Mortgage → "))
    sitting.type("mg<Enter><Right><Ctrl-x>")
    #expect(sitting.message.hasPrefix("Referred: Zoé Duval"))
    #expect(sitting.shows("1 to refer now"))
    sitting.type("mp")
    #expect(sitting.message.hasPrefix("Planned for Tue 29 Sep: call with Paul Martin."))
    sitting.type("<Esc>")
    #expect(sitting.desk.lens == .contacts)
    sitting.goToContact("Marc Vidal")
    sitting.type("mw")
    #expect(sitting.shows("1 to refer now to Marc Vidal"))
  }

  @Test("a letter is read before it is copied or mailed, and logged only if that is said")
  func letters() throws {
    let sitting = try sitting(on: "Zoé Duval")
    sitting.type("mg<Enter><Enter><Right><Ctrl-x>")
    let before = try sitting.book.entries()
    sitting.type("ml 1")
    #expect(sitting.desk.context == .outgoing)
    #expect(sitting.shows("priya@shah.example"))
    sitting.type("y")
    #expect(sitting.effects.contains { if case .copy = $0 { true } else { false } })
    sitting.type("<Esc>")
    #expect(try sitting.book.entries() == before)
    sitting.type("ml 2 <Enter>")
    #expect(
      sitting.effects.contains {
        if case .open(.letter(let to, _, _)) = $0 { to == "zoe@duval.example" } else { false }
      })
    sitting.type("<Enter>")
    #expect(try sitting.book.entries() == before + 1)
  }

  @Test("deals are opened and won by name, and speak for a stage that one key takes")
  func deals() throws {
    let sitting = try sitting(on: "Paul Martin")
    sitting.type(":")
    sitting.write("deal open the flat")
    sitting.type("<Enter>")
    let deal = try #require(try sitting.book.store.find(ID<Deal>(1)))
    #expect((deal.state, deal.subject) == (.open, "the flat"))
    sitting.type(":")
    sitting.write("deal won 1 500,50 signed")
    sitting.type("<Enter>")
    #expect(try sitting.book.store.find(deal.id)?.value == 150_050)
    #expect(sitting.message.contains("client?"))
    sitting.type("+")
    #expect(sitting.card?.stage == .client)
    sitting.type("u")
    #expect(sitting.card?.stage == nil)
  }
}

extension Sitting {
  /// Moves the cursor of the contacts to the one of that name.
  func goToContact(_ name: String) {
    type("g g")
    for _ in 0..<50 where desk.contacts.selected?.contact.names.plain != name { type("j") }
    #expect(desk.contacts.selected?.contact.names.plain == name)
  }

  /// Selects the first referral on the card, which has the focus.
  func selectReferral() {
    for _ in 0..<50 where desk.card.referral == nil { type("j") }
    #expect(desk.card.referral != nil)
  }

  /// The steps for which follow-ups are open, by their day.
  func steps(of referral: ID<Referral>) throws -> [LoopStep] {
    try book.store.referral(referral, today: desk.today)?.open.compactMap(\.step) ?? []
  }
}
