import Domain
import Store
import Testing

@testable import Interface

/// Colleagues at one book: whose rows show, what others did, who is away.
@Suite struct TogetherTests {
  /// Marie's screen on a Monday, when Zoë Duval's call is hers and the visit to Luc Petit is Sam's.
  private func monday(
    rows: Int = 24, columns: Int = 80, language: Language = .english
  ) throws -> Sitting {
    let sitting = try Sitting(rows: rows, columns: columns, language: language)
    sitting.go(to: "Zoë Duval")
    try give(sitting.followUp, to: "marie", by: TestBook.marie, sitting)
    return sitting
  }

  private func id(_ login: String, _ sitting: Sitting) throws -> ID<Colleague> {
    try #require(try sitting.book.store.colleague(login))
  }

  private func give(
    _ followUp: FollowUp?, to login: String, by person: Person, _ sitting: Sitting
  ) throws {
    let target = Target.followUp(try #require(followUp).id)
    let command = HandOverFollowUps([target], to: try id(login, sitting))
    if person == TestBook.sam {
      try sitting.colleague { try sitting.book.run(command, as: $1, in: $0) }
    } else {
      try sitting.book.run(command, as: person)
      sitting.handle(.bookChanged)
    }
  }

  private func names(_ sitting: Sitting) -> [String] {
    sitting.desk.agenda.rows.map(\.name.plain)
  }

  // MARK: - Mine

  @Test("M shows what is mine, says so in the title, counts it, and is remembered")
  func mine() throws {
    let sitting = try monday()
    let everybodys = sitting.desk.overdue
    sitting.type("M")
    #expect(names(sitting) == ["Zoë Duval"])
    #expect(sitting.selected == "Zoë Duval")
    #expect(sitting.screen[1].contains(" mine "))
    #expect(sitting.message == "Only what is yours; `M` shows everybody's.")
    #expect(sitting.desk.overdue == 1)
    let remembered = sitting.effects.compactMap { effect -> Set<Lens>? in
      if case .remember(let memory) = effect { memory.mine } else { nil }
    }
    #expect(remembered.last == [.agenda])
    sitting.type("M")
    #expect(sitting.desk.overdue == everybodys)
    #expect(sitting.message == "Everybody's.")
    #expect(sitting.selected == "Zoë Duval")
  }

  @Test("what was remembered holds at the next start, in its own lens only")
  func remembered() throws {
    let first = try monday()
    first.type("M")
    var memory = ScreenMemory()
    memory.mine = [.agenda]
    let clock = first.book.clock
    var surroundings = Surroundings(
      person: TestBook.marie, wording: Wording(.english), glyphs: .unicode, zone: .utc,
      bookPath: "/home/marie/book.kith", memory: memory, now: { clock.now })
    surroundings.memory = memory
    let desk = try Desk(
      on: first.book.store, today: TestBook.today, size: first.desk.size,
      surroundings: surroundings)
    #expect(desk.agenda.rows.count == 1)
    #expect(desk.contacts.source.owners == nil)
  }

  @Test("with nothing of one's own the list says how to see the others")
  func nothingMine() throws {
    let sitting = try Sitting()
    sitting.type("M")
    #expect(sitting.shows("Nothing here is yours: M shows everybody's."))
  }

  @Test("among the contacts, the title says whose, and a filter that names somebody goes before")
  func contacts() throws {
    let sitting = try monday()
    let contact = try #require(sitting.desk.agenda.selected?.contact)
    try sitting.book.run(SetOwner([contact], to: id("marie", sitting)), as: TestBook.marie)
    sitting.type("2 M")
    #expect(sitting.desk.contacts.rows.map(\.contact.id) == [contact])
    #expect(sitting.shows("1 contact · mine"))
    sitting.type("f")
    sitting.write("owner:nobody")
    sitting.type("<Enter>")
    #expect(!sitting.shows("mine"))
    #expect(sitting.desk.contacts.rows.count > 5)
  }

  @Test("a contact that is not mine is not sought in what is")
  func notMine() throws {
    let sitting = try monday()
    sitting.type("M 2")
    sitting.desk.contacts.rows.indices.forEach { _ in sitting.type("j") }
    sitting.type("1")
    #expect(sitting.message.hasSuffix("is not among yours here; M shows everybody's."))
  }

  @Test("in the journal M shows my own steps")
  func journal() throws {
    let sitting = try monday()
    sitting.type("4 M")
    #expect(sitting.desk.journal.rows.allSatisfy { $0.summary.colleague == "Marie Roche" })
    #expect(sitting.desk.memory.mine == [.journal])
    #expect(sitting.message == "Only what you did yourself; `M` shows everybody's.")
    #expect(sitting.shows("Only: Marie Roche  (M: everything)"))
    // Esc leaves what was asked for beyond that, and no more.
    sitting.type("1 g J")
    #expect(sitting.desk.journal.source.filter.person == nil)
    sitting.type("<Esc>")
    #expect(sitting.desk.journal.rows.allSatisfy { $0.summary.colleague == "Marie Roche" })
    sitting.type("<Esc>")
    #expect(sitting.desk.journal.rows.allSatisfy { $0.summary.colleague == "Marie Roche" })
    try expectGolden("together-journal-mine", sitting.draw())
    let again = try Sitting(again: sitting.book, drafts: [:], memory: sitting.desk.memory)
    again.type("4")
    #expect(again.desk.journal.rows.allSatisfy { $0.summary.colleague == "Marie Roche" })
    again.type("M")
    #expect(!again.desk.journal.rows.allSatisfy { $0.summary.colleague == "Marie Roche" })
    #expect(again.desk.memory.mine == [])
  }

  @Test("what shows who sent whom is everybody's, says so, and says why")
  func faces() throws {
    let sitting = try Sitting(.partners, rows: 40, columns: 130)
    sitting.type("3 M")
    #expect(sitting.shows("· mine"))
    for face in ["Around", "Tree", "Map"] {
      sitting.type("J")
      #expect(sitting.shows("· everybody's"), "\(face)")
      sitting.type("M")
      #expect(sitting.message.hasPrefix("Who sent whom goes through colleagues' contacts too"))
    }
  }

  // MARK: - Handed over

  @Test("what is handed to me is said at once, and listed with who gave it")
  func handed() throws {
    let sitting = try Sitting()
    sitting.go(to: "小龍 李")
    try give(sitting.followUp, to: "marie", by: TestBook.sam, sitting)
    #expect(sitting.message == "Sam Benali handed 1 to you; `g h` lists it.")
    sitting.type("g h")
    #expect(sitting.desk.agenda.rows.count == 1)
    #expect(sitting.shows("handed to you"))
    try expectGolden("together-handed-en", sitting.draw())
    sitting.type("<Esc>")
    #expect(sitting.desk.agenda.rows.count > 5)
  }

  @Test("and what came while nobody sat here is said at the next start, once")
  func handedMeanwhile() throws {
    let sitting = try monday()
    sitting.go(to: "小龍 李")
    let memory = sitting.desk.memory
    let target = Target.followUp(try #require(sitting.followUp).id)
    let marie = try id("marie", sitting)
    try sitting.colleagueUnheard {
      try sitting.book.run(HandOverFollowUps([target], to: marie), as: $1, in: $0)
    }
    func start(_ memory: ScreenMemory) throws -> Desk {
      let clock = sitting.book.clock
      return try Desk(
        on: sitting.book.store, today: TestBook.today, size: sitting.desk.size,
        surroundings: Surroundings(
          person: TestBook.marie, wording: Wording(.french), glyphs: .unicode, zone: .utc,
          bookPath: "book", memory: memory, now: { clock.now }))
    }
    let desk = try start(memory)
    #expect(
      desk.message?.text
        == "Sam Benali vous a confié 1 suivi ou contact ; `g h` montre la liste.")
    #expect(try start(desk.memory).message == nil)
  }

  // MARK: - What others did

  @Test("what others change shows with a quiet word that counts until the next key")
  func changedBy() throws {
    let sitting = try Sitting(.calls(40))
    sitting.type("jjjj")
    let rows = sitting.desk.agenda.rows
    try sitting.colleague { try complete(rows[0].followUp, in: $0, as: $1, sitting.book) }
    #expect(sitting.message == "1 changed by sam; `g j` lists it.")
    try sitting.colleague { try complete(rows[1].followUp, in: $0, as: $1, sitting.book) }
    #expect(sitting.message == "2 changed by sam; `g j` lists them.")
    #expect(sitting.selected == "No 4 Client")
    sitting.type("j")
    #expect(sitting.message == "")
    try sitting.colleague { try complete(rows[2].followUp, in: $0, as: $1, sitting.book) }
    #expect(sitting.message == "1 changed by sam; `g j` lists it.")
  }

  @Test("it does not wipe away what the last key said, nor disturb what is being typed")
  func quiet() throws {
    let sitting = try Sitting(.calls(40))
    let rows = sitting.desk.agenda.rows
    sitting.type("d")
    try sitting.colleague { try complete(rows[5].followUp, in: $0, as: $1, sitting.book) }
    #expect(sitting.message.hasPrefix("Done: call with No 0 Client."))
    sitting.type("n")
    sitting.write("spoke to her son")
    try sitting.colleague { try complete(rows[6].followUp, in: $0, as: $1, sitting.book) }
    #expect(sitting.shows("spoke to her son"))
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("Words added: No 0 Client."))
  }

  // MARK: - Who has it open

  @Test("the card says who else has it open, and the desk what is open here")
  func alsoOpen() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    #expect(sitting.desk.openContact == nil)
    let contact = try #require(sitting.card?.contact.id)
    sitting.handle(.alsoOpen([contact: ["luc", "sam"]]))
    #expect(sitting.shows("also open: luc, sam"))
    try expectGolden("together-open-en", sitting.draw())
    sitting.type("<Enter>")
    #expect(sitting.desk.openContact == contact)
    sitting.type("e")
    #expect(sitting.desk.openContact == contact)
    sitting.type("<Esc> <Esc>")
    sitting.handle(.alsoOpen([:]))
    #expect(!sitting.shows("also open"))
    #expect(sitting.desk.openContact == nil)
  }

  // MARK: - Away

  @Test(":away names a day and who stands in; their rows are then among the deputy's")
  func away() throws {
    let sitting = try monday(columns: 100)
    sitting.go(to: "小龍 李")
    try give(sitting.followUp, to: "sam", by: TestBook.marie, sitting)
    try sitting.colleague { store, person in
      let (sam, marie) = (try id("sam", sitting), try id("marie", sitting))
      let absence = Absence(from: TestBook.today, until: TestBook.today + 11, deputy: marie)
      try sitting.book.run(SetAbsence(sam, to: absence), as: person, in: store)
    }
    sitting.type("M")
    #expect(names(sitting) == ["小龍 李", "Zoë Duval"])
    #expect(sitting.shows("mine and Sam Benali's"))
    try expectGolden("together-deputy-en", sitting.draw())
    sitting.handle(.day(TestBook.today + 12))
    #expect(names(sitting) == ["Zoë Duval"])
  }

  @Test("the palette says what it understood, does it in one step, and takes it back")
  func palette() throws {
    let sitting = try monday()
    sitting.type(":")
    sitting.write("away")
    sitting.type("<Tab>")
    sitting.write("fri sam")
    #expect(sitting.shows("away until Fri 2 Oct, Sam Benali stands in"))
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("Marie Roche is away until Fri 2 Oct; Sam Benali stands in."))
    sitting.type("u")
    #expect(sitting.message.hasPrefix("Undid: the absence of Marie Roche until Fri 2 Oct."))
    sitting.type("U :")
    sitting.write("away back")
    sitting.type("<Enter>")
    #expect(sitting.message.hasPrefix("Marie Roche is back."))
    sitting.type(":")
    sitting.write("away fri")
    #expect(sitting.shows("fri sam"))
  }

  @Test("the settings say who is away: a day, then who stands in")
  func settings() throws {
    let sitting = try monday(rows: 48, columns: 100)
    sitting.type("g s")
    let rows = try #require(sitting.form?.rows)
    let sam = try #require(
      rows.firstIndex { $0.asked == .awayUntil && $0.label?.text == "Sam Benali" })
    while sitting.form?.cursor != sam { sitting.type("<Tab>") }
    sitting.write("9 oct")
    sitting.type("<Tab>")
    #expect(sitting.form?.current?.asked == .deputy)
    sitting.type("<Ctrl-x>")
    #expect(sitting.shows("And who stands in?"))
    sitting.type("<Right>")
    try expectGolden("together-settings-en", sitting.draw())
    sitting.type("<Ctrl-x>")
    #expect(sitting.form == nil)
    let colleague = try sitting.book.store.colleagues().first { $0.login == "sam" }
    #expect(colleague?.absence?.until == TestBook.today + 11)
    #expect(colleague?.absence?.deputy == (try id("marie", sitting)))
    sitting.type("u")
    #expect(try sitting.book.store.colleagues().allSatisfy { $0.absence == nil })
  }

  @Test("whoever has left is asked about, and is offered no more")
  func left() throws {
    let sitting = try monday()
    sitting.go(to: "小龍 李")
    try give(sitting.followUp, to: "sam", by: TestBook.marie, sitting)
    sitting.type(":")
    sitting.write("colleague left sam")
    sitting.type("<Enter>")
    #expect(sitting.shows("Sam Benali has left. To whom goes what is theirs?"))
    sitting.type("<Enter>")
    #expect(
      sitting.message.hasPrefix("Sam Benali has left; what was theirs is Marie Roche's now."))
    sitting.type("g h")
    #expect(sitting.desk.agenda.rows.count == 1)
    sitting.type("<Esc> >")
    #expect(!sitting.shows("  Sam Benali"))
    sitting.type("<Esc> u")
    #expect(sitting.message.hasPrefix("Undid: the leaving of Sam Benali."))
    #expect(sitting.desk.colleagues.count == 2)
  }

  // MARK: - Pressure

  /// Zoë Duval, whom Sam called twice today and Marie once.
  private func pressed(_ language: Language = .english) throws -> Sitting {
    let sitting = try monday(language: language)
    let contact = try #require(sitting.desk.agenda.selected?.contact)
    for person in [TestBook.sam, TestBook.sam, TestBook.marie] {
      try sitting.book.run(
        LogInteraction(with: [contact], channel: .call, answered: true, words: nil), as: person)
    }
    sitting.handle(.bookChanged)
    return sitting
  }

  @Test("before one more chase there is a word, and the same key again does it")
  func pressure() throws {
    let sitting = try pressed()
    let word = "Contacted 3 times in 7 days (Sam Benali 2, you 1)."
    #expect(sitting.shows("! Contacted 3 times in 7 days"))
    try expectGolden("together-pressed-en", sitting.draw())
    let before = try sitting.book.entries()
    sitting.type("d")
    #expect(sitting.message == word + " `d` again does it.")
    #expect(try sitting.book.entries() == before)
    sitting.type("j k d")
    #expect(sitting.message == word + " `d` again does it.")
    sitting.type("d")
    #expect(sitting.message.hasPrefix("Done: call with Zoë Duval."))
    #expect(try sitting.book.entries() == before + 1)
  }

  @Test("a touch and a plan show it where they are typed; a far day does not")
  func pressureInBoxes() throws {
    let sitting = try pressed()
    sitting.type("t")
    #expect(sitting.shows("Contacted 3 times in 7 days"))
    sitting.type("<Esc> a")
    #expect(sitting.shows("Contacted 3 times in 7 days (Sam Benali 2, you 1)."))
    sitting.write("news")
    sitting.type("<Tab>")
    sitting.write("+30d")
    let form = try #require(sitting.form)
    #expect(form.pressing == nil)
  }

  @Test func theFrenchWords() throws {
    let sitting = try pressed(.french)
    sitting.type("d")
    #expect(
      sitting.message
        == "Sollicité 3 fois en 7 jours (Sam Benali 2, vous 1). `d` de nouveau le note.")
    sitting.type("M")
    #expect(sitting.shows("les miens"))
    try expectGolden("together-mine-fr", sitting.draw())
  }
}
