import Domain
import Store
import Testing

@testable import Interface

/// A colleague changes what Marie has open in a form.
@Suite struct FormConflictTests {
  /// Marie has typed an x behind Zoë's given name when Sam calls her Zoé.
  private func clash(
    alsoTyping keys: String = "", _ more: (inout Contact) -> Void = { _ in }
  ) throws -> Sitting {
    let sitting = try Sitting(rows: 48, columns: 100)
    sitting.go(to: "Zoë Duval")
    sitting.type("<Enter> e")
    sitting.write("x")
    sitting.type(keys)
    let old = try #require(sitting.card?.contact)
    var new = old
    new.givenName = "Zoé"
    more(&new)
    try edit(sitting, EditContact(from: old, to: new))
    sitting.type("<Ctrl-x>")
    #expect(sitting.desk.context == .clash)
    return sitting
  }

  private func edit(_ sitting: Sitting, _ command: EditContact) throws {
    try sitting.colleagueUnheard { store, person in
      try sitting.book.run(command, as: person, in: store)
    }
  }

  @Test("mine, theirs and as it was are shown with who and when, in the words of the form")
  func shown() throws {
    let sitting = try clash()
    #expect(sitting.shows("Sam Benali changed this at 09:"))
    #expect(sitting.shows("m  mine: Zoëx"))
    #expect(sitting.shows("t  theirs: Zoé"))
    #expect(sitting.shows("w  as it was: Zoë"))
    #expect(sitting.shows("b  both"))
    #expect(!sitting.screen.joined().contains("given_name"))
  }

  @Test(
    "one key chooses, and saving goes on",
    arguments: [("m", "Zoëx"), ("t", "Zoé"), ("w", "Zoë"), ("b", "Zoé, Zoëx")])
  func choose(key: String, name: String) throws {
    let sitting = try clash { $0.jobTitle = "directrice" }
    sitting.type(key)
    #expect(sitting.message == "All chosen: Ctrl-x saves.")
    sitting.type("<Ctrl-x>")
    #expect(sitting.desk.overlay == nil)
    let contact = try #require(sitting.card?.contact)
    #expect(contact.givenName == name)
    #expect(contact.jobTitle == "directrice", "what only Sam changed stays")
  }

  @Test("saving before all is chosen goes to what is left")
  func notYet() throws {
    let sitting = try clash(alsoTyping: "<Tab>x") { $0.familyName = "Durand" }
    sitting.type("m <Up> <Ctrl-x>")
    #expect(sitting.desk.context == .clash)
    #expect(sitting.message == "1 more to choose.")
    sitting.type("t <Ctrl-x>")
    let contact = try #require(sitting.card?.contact)
    #expect((contact.givenName, contact.familyName) == ("Zoëx", "Durand"))
  }

  @Test("letters are choices there, and no text")
  func letters() throws {
    let sitting = try clash()
    sitting.type("q z")
    #expect(sitting.shows("m  mine: Zoëx"))
    #expect(sitting.desk.context == .clash)
  }

  @Test("a phone that somebody removed can be kept, as a new one")
  func removedPhone() throws {
    let sitting = try Sitting(rows: 48, columns: 100)
    sitting.go(to: "Zoë Duval")
    sitting.type("<Enter> e <Tab><Tab> 9")
    let details = try #require(sitting.card)
    let phone = try #require(details.values.first { $0.kind == .phone })
    try edit(
      sitting,
      EditContact(from: details.contact, to: details.contact, values: [.remove(phone.id)]))
    sitting.type("<Ctrl-x>")
    #expect(sitting.shows("t  theirs: (removed)"))
    sitting.type("m <Ctrl-x>")
    #expect(sitting.card?.values.first { $0.kind == .phone }?.text == "06 12 34 56 789")
  }

  @Test("adding a tag while Sam adds and removes others is no conflict")
  func tags() throws {
    let sitting = try Sitting(rows: 48, columns: 100)
    sitting.go(to: "Zoë Duval")
    sitting.type("<Enter> e")
    let index = try #require(sitting.form?.rows.firstIndex { $0.asked == .tags })
    for _ in 0..<60 where sitting.form?.cursor != index { sitting.type("<Tab>") }
    sitting.write(", notaire, vip")
    let contact = try #require(sitting.card?.contact)
    try edit(
      sitting,
      EditContact(
        from: contact, to: contact, addedTags: ["vip", "golf"], removedTags: ["banker"]))
    sitting.type("<Ctrl-x>")
    #expect(sitting.desk.overlay == nil)
    #expect(Set(sitting.card?.tags ?? []) == ["referrer", "notaire", "vip", "golf"])
  }

  @Test("a follow-up that Sam finished is said, and what was typed stays")
  func finished() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    let followUp = sitting.followUp
    sitting.type("e")
    sitting.write(" now")
    try sitting.colleagueUnheard { try complete(followUp, in: $0, as: $1, sitting.book) }
    sitting.type("<Ctrl-x>")
    #expect(sitting.message.hasPrefix("Sam Benali did this"))
    #expect(sitting.shows("the loan offer now"))
  }

  @Test("a follow-up that Sam moved keeps his day, and asks about what both changed")
  func moved() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    let followUp = try #require(sitting.followUp)
    sitting.type("e")
    sitting.write(" now")
    try sitting.colleagueUnheard { store, person in
      try sitting.book.run(
        RescheduleFollowUps([.followUp(followUp.id)], to: TestBook.today + 1), as: person,
        in: store)
    }
    sitting.type("<Ctrl-x>")
    #expect(sitting.desk.context == .form)
    #expect(sitting.message.contains("Sam Benali moved this"))
    #expect(sitting.shows("29 September 2026"))
    sitting.type("<Ctrl-x>")
    #expect(sitting.desk.overlay == nil)
    let now = try #require(try sitting.book.store.find(followUp.id))
    #expect((now.subject, now.due) == ("the loan offer now", TestBook.today + 1))
  }

  @Test("what Sam adds beside stays, and shows in the form when something else clashes")
  func added() throws {
    let sitting = try clash()
    sitting.type("m")
    let contact = try #require(sitting.card?.contact)
    try edit(
      sitting,
      EditContact(
        from: contact, to: contact,
        values: [.add(ContactCard.Value(.phone, "04 72 00 00 00", label: "work"), position: 1)]))
    sitting.type("<Ctrl-x>")
    #expect(sitting.desk.overlay == nil, "nothing of it clashes")
    #expect(sitting.card?.values.filter { $0.kind == .phone }.count == 2)

    sitting.type("e x")
    let old = try #require(sitting.card?.contact)
    var new = old
    new.givenName = "Zoë"
    try edit(
      sitting,
      EditContact(
        from: old, to: new,
        values: [.add(ContactCard.Value(.email, "zoe@work.example", label: "work"), position: 1)],
        links: [.add(ContactCard.Link(.worksAt, ID(8)))]))
    sitting.type("<Ctrl-x>")
    #expect(sitting.shows("zoe@work.example"))
    sitting.type("m <Ctrl-x>")
    #expect(sitting.desk.overlay == nil)
    let card = try #require(sitting.card)
    #expect(card.values.filter { $0.kind == .email }.count == 2)
    #expect(card.links.count == 1)
    sitting.type("e <Ctrl-x>")
    #expect(sitting.message == "Nothing changed.")
  }

  @Test("notes of two people stand one under the other where both are wanted")
  func notes() throws {
    let sitting = try Sitting(rows: 48, columns: 100)
    sitting.go(to: "Zoë Duval")
    sitting.type("<Enter> e <Up><Up><Up>")
    sitting.write(", not on Friday")
    let old = try #require(sitting.card?.contact)
    var new = old
    new.notes = "prefers evenings"
    try edit(sitting, EditContact(from: old, to: new))
    sitting.type("<Ctrl-x> b <Ctrl-x>")
    #expect(
      sitting.card?.contact.notes == "prefers evenings\nprefers mornings, not on Friday")
  }

  @Test("settings that a colleague changed are asked about one by one")
  func settings() throws {
    let sitting = try Sitting(.calls(1), rows: 48, columns: 100)
    sitting.type("g s")
    let index = try #require(sitting.form?.rows.firstIndex { $0.asked == .waitDays })
    for _ in 0..<60 where sitting.form?.cursor != index { sitting.type("<Tab>") }
    sitting.type("<Ctrl-u>")
    sitting.write("10")
    let old = try #require(try sitting.book.store.firm())
    var new = old
    new.waitDays = 5
    new.dateAhead = 60
    try sitting.colleagueUnheard { store, person in
      try sitting.book.run(EditFirm(from: old, to: new), as: person, in: store)
    }
    sitting.type("<Ctrl-x>")
    #expect(sitting.shows("t  theirs: 5"))
    sitting.type("m <Ctrl-x>")
    let firm = try #require(try sitting.book.store.firm())
    #expect((firm.waitDays, firm.dateAhead) == (10, 60))
  }

  @Test("a tier that a colleague removed stays so where theirs is chosen")
  func removedTier() throws {
    let sitting = try Sitting(.calls(1), rows: 48, columns: 100)
    sitting.type("g s")
    let index = try #require(sitting.form?.rows.lastIndex { $0.asked == .tierCadence })
    for _ in 0..<60 where sitting.form?.cursor != index { sitting.type("<Tab>") }
    sitting.type("<Ctrl-u>")
    sitting.write("7/10")
    let tiers = try sitting.book.store.tiers()
    try sitting.colleagueUnheard { store, person in
      try sitting.book.run(
        EditTiers(from: tiers, to: Array(tiers.dropLast())), as: person, in: store)
    }
    sitting.type("<Ctrl-x>")
    #expect(sitting.shows("t  theirs: (removed)"))
    sitting.type("t <Ctrl-x>")
    #expect(sitting.desk.overlay == nil)
    #expect(try sitting.book.store.tiers().map(\.name) == tiers.dropLast().map(\.name))
  }
}
