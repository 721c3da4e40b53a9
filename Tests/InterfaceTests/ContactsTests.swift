import Domain
import Store
import Testing

@testable import Interface

/// The list of contacts: found, filtered, ordered, marked, classified.
@Suite struct ContactsTests {
  /// The names on the list as the screen has them.
  private func names(_ sitting: Sitting) -> [String] {
    _ = sitting.draw()
    return sitting.desk.contacts.rows.map(\.contact.names.plain)
  }

  private func chosen(_ sitting: Sitting) -> String {
    sitting.desk.contacts.selected?.contact.names.plain ?? ""
  }

  @Test("a lens opens on the contact that was selected in the other, and back")
  func linked() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("2")
    #expect(chosen(sitting) == "Zoë Duval")
    #expect(sitting.card?.contact.names.plain == "Zoë Duval")
    sitting.type("L m")
    #expect(chosen(sitting) == "Paul Martin")
    sitting.type("1")
    #expect(sitting.selected == "Paul Martin")
  }

  @Test("a lens that lacks the contact says so, and the way back finds it again")
  func lacking() throws {
    let sitting = try Sitting(.demo)
    sitting.type("2 /")
    sitting.write("charvet")
    sitting.type("<Enter>")
    let name = chosen(sitting)
    let place = sitting.selected
    sitting.type("<Esc> 1")
    if sitting.selected != name {
      #expect(sitting.message.contains("not on the agenda"))
      #expect(sitting.selected == place)
    }
    sitting.type("2")
    #expect(chosen(sitting) == name)
  }

  @Test("letters jump; J and K go from letter to letter")
  func letters() throws {
    let sitting = try Sitting(.demo)
    sitting.type("2 L g")
    let first = chosen(sitting)
    #expect(sitting.desk.contacts.selected?.place.letter == "g")
    sitting.type("J")
    #expect(sitting.desk.contacts.selected?.place.letter == "h")
    sitting.type("K")
    #expect(chosen(sitting) == first)
  }

  @Test("the list narrows while one types; Enter keeps it so, Esc has everybody again")
  func narrowing() throws {
    let sitting = try Sitting()
    sitting.type("2 /")
    sitting.write("duv")
    #expect(names(sitting) == ["Zoë Duval"])
    sitting.type("<Enter>")
    #expect(sitting.desk.context == .contacts)
    #expect(names(sitting) == ["Zoë Duval"])
    sitting.type("<Esc>")
    #expect(names(sitting).count > 1)
    #expect(chosen(sitting) == "Zoë Duval")
  }

  @Test("a filter in words, kept under a name, found again, forgotten")
  func filters() throws {
    let sitting = try Sitting()
    sitting.type("2 f")
    sitting.write("quiet A = tier:A silent:30")
    sitting.type("<Enter>")
    #expect(names(sitting) == ["Paul Martin"])
    #expect(sitting.message.contains("quiet A"))
    #expect(sitting.effects.contains { if case .remember = $0 { true } else { false } })
    sitting.type("<Esc>")
    #expect(names(sitting).count > 1)
    sitting.type("f <Tab><Enter>")
    #expect(names(sitting) == ["Paul Martin"])
    sitting.type("<Esc> f")
    sitting.write("quiet A =")
    sitting.type("<Enter>")
    #expect(sitting.desk.memory.filters.isEmpty)
  }

  @Test("a filter that is not understood says which word, and stays")
  func wrongFilter() throws {
    let sitting = try Sitting()
    sitting.type("2 f")
    sitting.write("stage:wizard")
    #expect(sitting.shows("wizard"))
    sitting.type("<Enter>")
    #expect(sitting.desk.context == .filter)
  }

  @Test("the longest silent first, by choice")
  func orders() throws {
    let sitting = try Sitting()
    sitting.type("2 o j <Enter>")
    #expect(sitting.desk.contacts.source.order == .silence)
    #expect(chosen(sitting) == names(sitting).first)
    #expect(sitting.shows("longest silent first"))
  }

  @Test("a stage with its reason: on the card, repeated on another, taken back")
  func stages() throws {
    let sitting = try Sitting()
    sitting.type("2 L d")
    #expect(chosen(sitting) == "Zoë Duval")
    sitting.type("c s")
    sitting.type("jjjj<Enter>")
    sitting.write("sent us her sister")
    sitting.type("<Enter>")
    #expect(sitting.card?.stage == .ambassador)
    #expect(sitting.shows("ambassador"))
    sitting.type("L m .")
    #expect(sitting.card?.contact.names.plain == "Paul Martin")
    #expect(sitting.card?.stage == .ambassador)
    sitting.type("u")
    #expect(sitting.card?.stage == nil)
  }

  @Test("tags for all that are marked, one step")
  func tags() throws {
    let sitting = try Sitting()
    sitting.type("2 <Space><Space> c t")
    sitting.write("+fair -banker")
    sitting.type("<Enter>")
    let tagged = try sitting.book.store.contactRows(
      count: 9, matching: ContactFilter("tag:fair"), by: .name, today: TestBook.today)
    #expect(tagged.count == 2)
    #expect(sitting.desk.contacts.marks.isEmpty)
    sitting.type("u")
    let rest = try sitting.book.store.contactRows(
      count: 9, matching: ContactFilter("tag:fair"), by: .name, today: TestBook.today)
    #expect(rest.isEmpty)
  }

  @Test("the same follow-up for all that are marked: one form, one step")
  func bulkFollowUp() throws {
    let sitting = try Sitting()
    sitting.type("2 L d <Space><Space> a")
    #expect(sitting.shows("and 1 more"))
    sitting.write("wish a happy new year")
    sitting.type("<Tab>")
    sitting.write("+3")
    sitting.type("<Ctrl-x>")
    let planned = {
      try sitting.book.store.agenda(count: 50, today: TestBook.today)
        .filter { $0.followUp?.subject == "wish a happy new year" }
    }
    #expect(try planned().count == 2)
    #expect(try Set(planned().map(\.contact)).count == 2)
    #expect(sitting.message.contains("2"))
    sitting.type("u")
    #expect(try planned().isEmpty)
  }

  @Test("x archives: off the list, silent on the agenda, back with undo")
  func archive() throws {
    let sitting = try Sitting()
    sitting.type("2 L d")
    let before = sitting.desk.overdue
    sitting.type("x")
    #expect(!names(sitting).contains("Zoë Duval"))
    #expect(sitting.desk.overdue == before - 1)
    sitting.type("u")
    #expect(chosen(sitting) == "Zoë Duval")
    #expect(sitting.desk.overdue == before)
  }

  @Test("what they object to stands on the card as a warning")
  func objections() throws {
    let sitting = try Sitting()
    sitting.type("2 L d c n j <Enter><Enter>")
    #expect(sitting.shows("does not want: calls"))
    sitting.type("t")
    #expect(sitting.screen.suffix(6).contains { $0.contains("! does not want: calls") })
    sitting.type("<Tab>")
    #expect(!sitting.screen.suffix(6).contains { $0.contains("does not want") })
    sitting.type("<Esc>")
    sitting.type("u")
    #expect(!sitting.shows("does not want"))
  }

  @Test("d on a contact does its next follow-up; without one it logs a touch")
  func done() throws {
    let sitting = try Sitting()
    sitting.type("2 L d d")
    #expect(sitting.message.contains("Zoë Duval"))
    #expect(sitting.card?.open.isEmpty == true)
    let touches = sitting.card?.timeline.count ?? 0
    sitting.type("d")
    #expect(sitting.card?.timeline.count == touches + 1)
  }

  @Test("the clipboard takes the phone number, the name, the card; gx a mail")
  func takingOut() throws {
    let sitting = try Sitting()
    sitting.type("2 L d y p y n y e g x")
    let copied = sitting.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(copied == ["06 12 34 56 78", "Zoë Duval", "zoe@duval.example"])
    #expect(sitting.effects.contains(.open(.mail("zoe@duval.example"))))
    sitting.type("L m y p")
    #expect(sitting.message.contains("no phone"))
  }

  @Test("only the calls of a timeline")
  func kinds() throws {
    let sitting = try Sitting()
    sitting.type("2 L d <Enter>")
    #expect(sitting.shows("met at the fair"))
    sitting.type("f j <Enter>")
    #expect(!sitting.shows("met at the fair"))
    #expect(sitting.shows("wants a second visit"))
  }

  @Test("the part of a timeline is named, and is over with the next contact")
  func kindsEnd() throws {
    let sitting = try Sitting()
    sitting.type("2 L d <Enter> f j <Enter>")
    #expect(sitting.screen.contains { $0.contains("Timeline") && $0.contains("calls") })
    sitting.type("<Esc> L m")
    _ = sitting.draw()
    #expect(sitting.desk.card.kinds == .everything)
  }

  @Test("on the card x archives from the first line only; Esc leaves it before the marks")
  func cardKeys() throws {
    let sitting = try Sitting()
    sitting.type("2 L d <Space> L d <Enter> j x")
    #expect(sitting.message.contains("first line"))
    #expect(sitting.card?.contact.archived == nil)
    sitting.type("<Esc>")
    #expect(sitting.desk.focus == .list)
    #expect(sitting.desk.markCount == 1)
    sitting.type("<Esc> L d <Enter> x")
    #expect(
      try sitting.book.store.search(
        "Zoë Duval", count: 1, today: TestBook.today
      ).isEmpty)
  }

  @Test("words behind : mean what the key means there")
  func told() throws {
    let sitting = try Sitting()
    sitting.type("2 L d :")
    sitting.write("hand over sam")
    sitting.type("<Enter>")
    let owner = try #require(sitting.card?.contact.owner)
    #expect(sitting.desk.colleagues.first { $0.id == owner }?.login == "sam")
  }

  @Test("letters are of names: another order and a search end")
  func lettersInOrder() throws {
    let sitting = try Sitting()
    sitting.type("2 o j <Enter> /")
    sitting.write("mar")
    sitting.type("<Enter> L d")
    #expect(sitting.desk.contacts.source.order == .name)
    #expect(sitting.desk.search == nil)
    #expect(chosen(sitting) == "Zoë Duval")
  }

  @Test("a filter needs a name to be kept under; a filter told from the agenda shows contacts")
  func unnamedFilter() throws {
    let sitting = try Sitting()
    sitting.type(":")
    sitting.write("filter")
    sitting.type("<Enter>")
    #expect(sitting.desk.lens == .contacts)
    sitting.write(" = tier:A")
    sitting.type("<Enter>")
    #expect(sitting.desk.context == .filter)
    #expect(sitting.desk.memory.filters.isEmpty)
    #expect(sitting.shows("name goes in front"))
  }

  @Test("over the agenda somebody archived is found too")
  func archivedFound() throws {
    let sitting = try Sitting()
    sitting.type("2 L d x 1 /")
    sitting.write("duv")
    sitting.type("<Enter>")
    #expect(sitting.card?.contact.names.plain == "Zoë Duval")
    #expect(sitting.desk.focus == .card)
  }

  @Test("contacts at every kind of size", arguments: [(15, 60), (24, 80), (30, 100), (48, 160)])
  func screens(rows: Int, columns: Int) throws {
    for language in Language.allCases {
      let sitting = try Sitting(.demo, rows: rows, columns: columns, language: language)
      sitting.type("2 L c")
      try expectGolden("contacts-\(columns)x\(rows)-\(language.rawValue)", sitting.draw())
    }
  }
}
