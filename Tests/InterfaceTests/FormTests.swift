import Domain
import Store
import Testing

@testable import Interface

@Suite struct FormTests {
  @Test("a contact is added in fewer than ten keys beside its words")
  func addContact() throws {
    let session = try Session(.empty)
    session.type("i")
    session.write("Ada")
    session.type("<Tab>")
    session.write("Lovelace")
    session.type("<Tab>")
    session.write("06 11 22 33 44")
    session.type("<Tab>")
    session.write("ada@example.org")
    session.type("<Ctrl-x>")
    #expect(session.message.hasPrefix("New contact: Ada Lovelace."))
    let details = try #require(session.desk.card.details)
    #expect(details.contact.givenName == "Ada")
    #expect(details.values.map(\.text) == ["06 11 22 33 44", "ada@example.org"])
    #expect(session.shows("Ada Lovelace"), "its card is open")
    session.type("a")
    session.write("call back")
    session.type("<Tab>")
    session.write("demain")
    session.type("<Ctrl-x>")
    #expect(session.message.hasPrefix("Planned for Tue 29 Sep: call with Ada Lovelace."))
  }

  @Test("a name is needed, and the form says so at its field")
  func nameNeeded() throws {
    let session = try Session(.empty)
    session.type("i <Tab><Tab>")
    session.write("06 11 22 33 44")
    session.type("<Ctrl-x>")
    #expect(session.desk.context == .form)
    #expect(session.shows("A name is needed."))
    session.write("Ada")
    session.type("<Ctrl-x>")
    #expect(session.message.hasPrefix("New contact: Ada."))
  }

  @Test("an organisation has one name, and no field of a person")
  func organisation() throws {
    let session = try Session(.empty)
    session.type("i <Up><Up><Right>")
    #expect(!session.shows("birthday"))
    session.type("<Tab>")
    session.write("Banque du Rhône")
    session.type("<Ctrl-x>")
    let contact = try #require(session.desk.card.details?.contact)
    #expect((contact.kind, contact.name) == (.organisation, "Banque du Rhône"))
  }

  @Test("Enter goes on to the next field and saves on the last")
  func enter() throws {
    let session = try Session(.empty)
    session.type("i")
    session.write("Ada")
    for _ in 0..<30 where session.desk.overlay != nil { session.type("<Enter>") }
    #expect(session.message.hasPrefix("New contact: Ada."))
  }

  @Test("only what was changed is written")
  func edit() throws {
    let session = try Session()
    session.go(to: "Zoë Duval")
    session.type("<Enter> e <Tab>")
    session.write("-Roche")
    session.type("<Ctrl-x>")
    #expect(session.message.hasPrefix("Saved: Zoë Duval-Roche."))
    session.type("e <Ctrl-x>")
    #expect(session.message == "Nothing changed.")
    session.type("u")
    #expect(session.desk.card.details?.contact.familyName == "Duval")
    #expect(session.desk.card.details?.contact.notes == "prefers mornings")
  }

  @Test("Esc leaves an untouched form at once, a changed one when it is pressed again")
  func leave() throws {
    let session = try Session()
    session.type("i <Esc>")
    #expect(session.desk.overlay == nil)
    session.type("i q <Esc>")
    #expect(session.desk.context == .form)
    #expect(session.message.hasPrefix("Changed: Ctrl-x saves"))
    session.type("x <Esc>")
    #expect(session.desk.context == .form, "typing goes on with the form")
    session.type("<Esc>")
    #expect(session.desk.overlay == nil)
  }

  @Test("a follow-up: the day is understood before it is saved, and asked for where it is missing")
  func followUp() throws {
    let session = try Session(.calls(1))
    session.type("a")
    session.write("the deed")
    session.type("<Ctrl-x>")
    #expect(session.desk.context == .form)
    #expect(session.roles.contains { $0.contains("E") })
    session.write("fin du mois")
    #expect(session.shows("Wednesday 30 September"))
    session.type("<Ctrl-x>")
    #expect(session.message.hasPrefix("Planned for Wed 30 Sep"))
  }

  @Test("editing a follow-up keeps what the form does not change")
  func editFollowUp() throws {
    let session = try Session()
    session.go(to: "محمد")
    let before = try #require(session.followUp)
    session.type("e")
    session.write(" yes")
    session.type("<Ctrl-x>")
    let after = try #require(session.followUp)
    #expect(after.subject == "boiler repaired? yes")
    #expect(after.recurrence == before.recurrence)
    #expect(after.stop == before.stop)
    #expect(after.due == before.due)
  }

  @Test("choices go round, by arrows or by their first letter")
  func choices() throws {
    let session = try Session(.calls(1))
    session.type("a <Tab><Tab><Tab> v")
    #expect(session.shows("visit"))
    session.type("<Right><Left><Left>")
    #expect(session.shows("meeting"))
  }

  @Test("a form taller than the screen scrolls with its cursor", arguments: [15, 18, 24])
  func scrolls(rows: Int) throws {
    let session = try Session(.empty, rows: rows, columns: 60)
    session.type("i")
    for _ in 0..<20 {
      session.type("<Tab>")
      let (grid, cursor) = session.draw()
      #expect(cursor != nil || grid.roles.contains { $0.contains("i") })
    }
  }

  @Test("keys that mean verbs on the desk are letters in a form")
  func letters() throws {
    let session = try Session(.calls(3))
    session.type("i")
    session.write("dpsrwbx?uU:/qQ>.1&")
    #expect(session.shows("dpsrwbx?uU:/qQ>.1&"))
    #expect(session.desk.overdue == 3)
  }
}
