import Domain
import Store
import Testing

@testable import Interface

@Suite struct FormTests {
  @Test("a contact is added in fewer than ten keys beside its words")
  func addContact() throws {
    let sitting = try Sitting(.empty)
    sitting.type("i")
    sitting.write("Ada")
    sitting.type("<Tab>")
    sitting.write("Lovelace")
    sitting.type("<Tab>")
    sitting.write("06 11 22 33 44")
    sitting.type("<Tab>")
    sitting.write("ada@example.org")
    sitting.type("<Ctrl-x>")
    #expect(sitting.message.hasPrefix("New contact: Ada Lovelace."))
    let details = try #require(sitting.card)
    #expect(details.contact.givenName == "Ada")
    #expect(details.values.map(\.text) == ["06 11 22 33 44", "ada@example.org"])
    #expect(sitting.shows("Ada Lovelace"), "its card is open")
    sitting.type("a")
    sitting.write("call back")
    sitting.type("<Tab>")
    sitting.write("demain")
    sitting.type("<Ctrl-x>")
    #expect(sitting.message.hasPrefix("Planned for Tue 29 Sep: call with Ada Lovelace."))
  }

  @Test("a name is needed, and the form says so at its field")
  func nameNeeded() throws {
    let sitting = try Sitting(.empty)
    sitting.type("i <Tab><Tab>")
    sitting.write("06 11 22 33 44")
    sitting.type("<Ctrl-x>")
    #expect(sitting.desk.context == .form)
    #expect(sitting.shows("A name is needed."))
    sitting.write("Ada")
    sitting.type("<Ctrl-x>")
    #expect(sitting.message.hasPrefix("New contact: Ada."))
  }

  @Test("an organisation has one name, and no field of a person")
  func organisation() throws {
    let sitting = try Sitting(.empty)
    sitting.type("i <Up><Up><Right>")
    #expect(!sitting.shows("birthday"))
    sitting.type("<Tab>")
    sitting.write("Banque du Rhône")
    sitting.type("<Ctrl-x>")
    let contact = try #require(sitting.card?.contact)
    #expect((contact.kind, contact.name) == (.organisation, "Banque du Rhône"))
  }

  @Test("Enter goes on to the next field and saves on the last")
  func enter() throws {
    let sitting = try Sitting(.empty)
    sitting.type("i")
    sitting.write("Ada")
    for _ in 0..<30 where sitting.desk.overlay != nil { sitting.type("<Enter>") }
    #expect(sitting.message.hasPrefix("New contact: Ada."))
  }

  @Test("only what was changed is written")
  func edit() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("<Enter> e <Tab>")
    sitting.write("-Roche")
    sitting.type("<Ctrl-x>")
    #expect(sitting.message.hasPrefix("Saved: Zoë Duval-Roche."))
    sitting.type("e <Ctrl-x>")
    #expect(sitting.message == "Nothing changed.")
    sitting.type("u")
    #expect(sitting.card?.contact.familyName == "Duval")
    #expect(sitting.card?.contact.notes == "prefers mornings")
  }

  @Test("Esc leaves an untouched form at once, a changed one when it is pressed again")
  func leave() throws {
    let sitting = try Sitting()
    sitting.type("i <Esc>")
    #expect(sitting.desk.overlay == nil)
    sitting.type("i q <Esc>")
    #expect(sitting.desk.context == .form)
    #expect(sitting.message.hasPrefix("Changed: Ctrl-x saves"))
    sitting.type("x <Esc>")
    #expect(sitting.desk.context == .form, "typing goes on with the form")
    sitting.type("<Esc>")
    #expect(sitting.desk.overlay == nil)
  }

  @Test("a follow-up: the day is understood before it is saved, and asked for where it is missing")
  func followUp() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("a")
    sitting.write("the deed")
    sitting.type("<Ctrl-x>")
    #expect(sitting.desk.context == .form)
    #expect(sitting.roles.contains { $0.contains("E") })
    sitting.write("fin du mois")
    #expect(sitting.shows("Wednesday 30 September"))
    sitting.type("<Ctrl-x>")
    #expect(sitting.message.hasPrefix("Planned for Wed 30 Sep"))
  }

  @Test("editing a follow-up keeps what the form does not change")
  func editFollowUp() throws {
    let sitting = try Sitting()
    sitting.go(to: "محمد")
    let before = try #require(sitting.followUp)
    sitting.type("e")
    sitting.write(" yes")
    sitting.type("<Ctrl-x>")
    let after = try #require(sitting.followUp)
    #expect(after.subject == "boiler repaired? yes")
    #expect(after.recurrence == before.recurrence)
    #expect(after.stop == before.stop)
    #expect(after.due == before.due)
  }

  @Test("choices go round, by arrows or by their first letter")
  func choices() throws {
    let sitting = try Sitting(.calls(1))
    sitting.type("a <Tab><Tab><Tab><Tab> v")
    #expect(sitting.shows("visit"))
    sitting.type("<Right><Left><Left>")
    #expect(sitting.shows("meeting"))
  }

  @Test("a form taller than the screen scrolls with its cursor", arguments: [15, 18, 24])
  func scrolls(rows: Int) throws {
    let sitting = try Sitting(.empty, rows: rows, columns: 60)
    sitting.type("i")
    for _ in 0..<20 {
      sitting.type("<Tab>")
      let (grid, cursor) = sitting.draw()
      #expect(cursor != nil || grid.roles.contains { $0.contains("i") })
    }
  }

  @Test("keys that mean verbs on the desk are letters in a form")
  func letters() throws {
    let sitting = try Sitting(.calls(3))
    sitting.type("i")
    sitting.write("dpsrwbx?uU:/qQ>.1&")
    #expect(sitting.shows("dpsrwbx?uU:/qQ>.1&"))
    #expect(sitting.desk.overdue == 3)
  }

  @Test("notes come back from an editor with their lines, any other text as one line")
  func editor() throws {
    let sitting = try Sitting()
    sitting.go(to: "Zoë Duval")
    sitting.type("<Enter> e <Ctrl-o>")
    #expect(sitting.effects.last == .edit("Zoë"))
    sitting.handle(.edited(.success("Zoé\nMarie\n")))
    sitting.type("<Up><Up><Up>")
    #expect(sitting.form?.current?.asked == .notes)
    sitting.type("<Ctrl-o>")
    #expect(sitting.effects.last == .edit("prefers mornings"))
    sitting.handle(.edited(.success("prefers mornings\n\nnever on Friday\n")))
    sitting.type("<Ctrl-x>")
    #expect(sitting.card?.contact.givenName == "Zoé Marie")
    #expect(sitting.card?.contact.notes == "prefers mornings\n\nnever on Friday")
  }

  @Test(
    "the keys that readline taught everybody",
    arguments: [
      ("<Ctrl-a>x", "xone two"), ("<Ctrl-b><Ctrl-b>x", "one txwo"),
      ("<Ctrl-a><Ctrl-f>x", "oxne two"),
      ("<Ctrl-a><Ctrl-k>", ""), ("<Ctrl-u>x", "x"), ("<Ctrl-w>x", "one x"),
      ("<Ctrl-a><Ctrl-d>", "ne two"), ("<Ctrl-w><Ctrl-a><Ctrl-y>", "twoone "),
      ("<Backspace><Ctrl-e>x", "one twx"), ("<Home><Del><End>x", "ne twox"),
    ])
  func readline(keys: String, text: String) throws {
    let sitting = try Sitting(.empty)
    sitting.type("i")
    sitting.write("one two")
    sitting.type(keys)
    #expect(sitting.form?[.given]?.text == text)
  }
}
