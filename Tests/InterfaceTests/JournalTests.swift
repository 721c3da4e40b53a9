import Domain
import Store
import Testing

@testable import Interface

/// The journal tab: who changed what, and taking it back.
@Suite struct JournalTests {
  /// A morning: Marie did two things, and Sam snoozed Zoë's call from his own window.
  private func morning(
    rows: Int = 24, columns: Int = 80, language: Language = .english
  ) throws -> Sitting {
    let sitting = try Sitting(rows: rows, columns: columns, language: language)
    sitting.type("d")
    sitting.go(to: "Zoë Duval")
    sitting.type("w u")
    let call = try #require(sitting.followUp)
    try sitting.colleague { store, person in
      try sitting.book.run(
        SnoozeFollowUps([.followUp(call.id)], until: TestBook.today + 4), as: person, in: store)
    }
    sitting.type("4")
    return sitting
  }

  private func selected(_ sitting: Sitting) -> String {
    sitting.desk.journal.selected.map {
      Wording(.english).sentence($0, today: TestBook.today)
    } ?? ""
  }

  @Test(
    "the newest first, with what each changed and what taking it back would do",
    arguments: [(15, 60), (24, 80), (48, 160)])
  func screens(rows: Int, columns: Int) throws {
    for language in Language.allCases {
      let sitting = try morning(rows: rows, columns: columns, language: language)
      try expectGolden("journal-\(columns)x\(rows)-\(language.rawValue)", sitting.draw())
    }
  }

  @Test("what a colleague did is taken back after its sentence was shown, and can come again")
  func takingBack() throws {
    let sitting = try morning()
    #expect(selected(sitting) == "Sam Benali snoozed the call with Zoë Duval until Fri 2 Oct")
    sitting.type("x")
    #expect(sitting.shows("Take back what Sam Benali did?"))
    #expect(sitting.shows("show the call with Zoë Duval again"))
    try expectGolden("journal-question", sitting.draw())
    let before = try sitting.book.entries()
    sitting.type("<Esc>")
    #expect(try sitting.book.entries() == before)

    sitting.type("x <Enter>")
    #expect(
      sitting.message.hasPrefix("Undid: snoozing the call with Zoë Duval until Fri 2 Oct."))
    #expect(sitting.message.hasSuffix("`u` undo"))
    #expect(selected(sitting).hasPrefix("Sam Benali snoozed"))
    #expect(sitting.shows("taken back"))
    #expect(sitting.shows("Taken back by Marie Roche"))
    sitting.type("x")
    #expect(sitting.message == "That was taken back or brought back already.")
    sitting.type("gg")
    #expect(
      selected(sitting)
        == "Marie Roche took back, of Sam Benali: snoozing the call with Zoë Duval until Fri 2 Oct")

    sitting.type("u")
    #expect(
      sitting.desk.journal.rows.first { $0.summary.colleague == "Sam Benali" }?
        .summary.takenBackBy == nil)
    sitting.type("1")
    sitting.type("U")
    #expect(sitting.message.hasPrefix("Redid:"))
  }

  @Test("what a later entry changed is refused, naming it")
  func refused() throws {
    let sitting = try morning()
    sitting.type("1")
    let call = try #require(
      try sitting.book.store.entries(count: 1, zone: .utc).first?.followUpAfter)
    try sitting.colleague { try complete(call, in: $0, as: $1, sitting.book) }
    sitting.type("4 j x")
    #expect(sitting.message.hasPrefix("Refused: Sam Benali did the call with Zoë Duval."))
    #expect(sitting.desk.overlay == nil)
  }

  @Test("what is final stays, and says so")
  func final() throws {
    let sitting = try Sitting(.empty)
    sitting.type("4 x")
    #expect(sitting.message == "This stays: making the book of Agence du Rhône.")
  }

  @Test("further back than u goes: an entry of this morning under later ones")
  func furtherBack() throws {
    let sitting = try Sitting(.calls(5))
    sitting.type("d d 4 j x <Enter>")
    #expect(sitting.message.hasPrefix("Undid: doing the call with No 0 Client."))
    sitting.type("1 g g")
    #expect(sitting.selected == "No 0 Client")
  }

  @Test("only a person, a contact, a day; Esc shows everything again")
  func narrowed() throws {
    let sitting = try morning()
    let all = sitting.desk.journal.rows.count
    sitting.type("f")
    #expect(sitting.shows("Only Sam Benali"))
    try expectGolden("journal-filter", sitting.draw())
    sitting.type("jjjj <Enter>")
    #expect(sitting.shows("Only: Sam Benali"))
    #expect(Set(sitting.desk.journal.rows.map(\.summary.colleague)) == ["Sam Benali"])
    sitting.type("f j <Enter>")
    #expect(sitting.shows("Only: Sam Benali · Zoë Duval"))
    #expect(sitting.desk.journal.rows.count == 2)
    sitting.type("<Esc>")
    #expect(sitting.desk.journal.rows.count == all)
    sitting.type("f jj <Enter>")
    sitting.write("yesterday")
    sitting.type("<Enter>")
    #expect(sitting.shows("Nothing of that: Esc shows everything."))
    sitting.type("x")
    #expect(sitting.message == "Nothing is selected here.")
    sitting.type("<Esc> f jj <Enter>")
    #expect(sitting.shows("3 days ago"))
    sitting.write("mon")
    #expect(sitting.shows("Monday 21 September 2026"))
    sitting.type("<Esc> <Esc>")
    #expect(sitting.desk.journal.rows.count == all)
  }

  @Test("the journal of the contact that is selected, and from an entry to its contact")
  func contactsBothWays() throws {
    let sitting = try morning()
    sitting.type("1")
    sitting.go(to: "Paul Martin")
    sitting.type("g J")
    #expect(sitting.shows("Only: Dr Martin"))
    #expect(sitting.desk.journal.rows.allSatisfy { $0.summary.imported == 11 })
    sitting.type("<Esc> g g <Enter>")
    #expect(sitting.desk.focus == .card)
    #expect(sitting.card?.contact.names.plain == "Zoë Duval")
    sitting.type("q")
    #expect(sitting.desk.lens == .journal)
    #expect(selected(sitting).hasPrefix("Sam Benali snoozed"))
  }

  @Test("the agenda keeps its place behind the journal")
  func agendaKeepsItsPlace() throws {
    let sitting = try Sitting(.calls(30))
    sitting.type("d jjjj")
    let selected = sitting.selected
    sitting.type("4 1")
    #expect(sitting.selected == selected)
  }

  @Test("no verb writes from the journal", arguments: Array("dpswrb>ten") + [Character(" ")])
  func onlyRead(key: Character) throws {
    let sitting = try morning()
    let before = try sitting.book.entries()
    sitting.handle(.key(.character(key)))
    #expect(sitting.message.hasPrefix("The journal is only read"))
    #expect(sitting.desk.overlay == nil)
    sitting.type("c s")
    #expect(sitting.message.hasPrefix("The journal is only read"))
    #expect(try sitting.book.entries() == before)
  }

  @Test("J and K go from day to day")
  func days() throws {
    let sitting = try Sitting(.calls(5))
    sitting.type("d")
    sitting.book.clock.advance(by: 86_400)
    sitting.handle(.day(TestBook.today + 1))
    sitting.type("d d 4")
    #expect(sitting.shows("Today"))
    #expect(sitting.shows("Yesterday"))
    sitting.type("J")
    #expect(sitting.desk.journal.selected?.day == TestBook.today)
    #expect(selected(sitting) == "Marie Roche did the call with No 0 Client")
    sitting.type("K")
    #expect(selected(sitting) == "Marie Roche did the call with No 2 Client")
    sitting.type("J J J")
    #expect(sitting.desk.journal.selected?.day == TestBook.today)
  }

  @Test("Tab reads a long entry on, and leaves it again")
  func reading() throws {
    let sitting = try Sitting(.calls(40), rows: 15, columns: 60)
    sitting.type("V d <Enter> 4")
    #expect(sitting.shows("Tab reads on"))
    sitting.type("<Tab>")
    #expect(!sitting.shows("Today"))
    #expect(sitting.shows("No 0 Client"))
    sitting.type("G")
    #expect(!sitting.shows("Tab reads on"))
    sitting.type("g g <Tab>")
    #expect(sitting.shows("Today"))
  }

  @Test("a taking back waits for a busy book as any write does")
  func waits() throws {
    let sitting = try morning()
    sitting.type("x")
    try sitting.whileSomebodyWrites { sitting.type("<Enter>") }
    sitting.handle(.retry)
    #expect(sitting.message.hasPrefix("Undid: snoozing the call with Zoë Duval"))
  }
}
