import Domain
import Store
import Testing

@testable import Interface

/// Phones, e-mails, dates and links: any number of each, with labels, in the person's order.
@Suite struct RepeatedRowTests {
  /// Marie edits Zoë Duval, who has a mobile and an e-mail.
  private func editing() throws -> Sitting {
    let sitting = try Sitting(rows: 48, columns: 100)
    sitting.go(to: "Zoë Duval")
    sitting.type("<Enter> e")
    return sitting
  }

  private func phones(_ sitting: Sitting) -> [String] {
    (sitting.card?.values ?? []).filter { $0.kind == .phone }
      .map { $0.text + ($0.label.map { " (\($0))" } ?? "") }
  }

  @Test("Ctrl-n adds another one, Left reaches its label, Ctrl-t moves it up")
  func add() throws {
    let sitting = try editing()
    sitting.type("<Tab><Tab> <Ctrl-n>")
    sitting.write("04 72 00 00 00")
    sitting.type("<Ctrl-a><Left>")
    sitting.write("work")
    sitting.type("<Ctrl-t><Ctrl-x>")
    #expect(sitting.message.hasPrefix("Saved: Zoë Duval."))
    #expect(phones(sitting) == ["04 72 00 00 00 (work)", "06 12 34 56 78 (mobile)"])
  }

  @Test("the usual labels are offered, and Right takes one")
  func labels() throws {
    let sitting = try editing()
    sitting.type("<Tab><Tab> <Ctrl-n> <Ctrl-p> w")
    #expect(sitting.shows("work"))
    sitting.type("<Right><Enter>")
    sitting.write("04 72 00 00 00")
    sitting.type("<Ctrl-x>")
    #expect(phones(sitting) == ["06 12 34 56 78 (mobile)", "04 72 00 00 00 (work)"])
  }

  @Test("what is emptied goes, and comes back with u")
  func remove() throws {
    let sitting = try editing()
    sitting.type("<Tab><Tab> <Ctrl-u><Ctrl-x>")
    #expect(phones(sitting) == [])
    sitting.type("u")
    #expect(phones(sitting) == ["06 12 34 56 78 (mobile)"])
  }

  @Test("a row that was added and left empty is nothing that changed")
  func empty() throws {
    let sitting = try editing()
    sitting.type("<Tab><Tab> <Ctrl-n> <Ctrl-x>")
    #expect(sitting.message == "Nothing changed.")
  }

  @Test("a date with its label comes up on the agenda each year")
  func date() throws {
    let sitting = try editing()
    let index = try #require(sitting.form?.rows.firstIndex { $0.asked == .date })
    for _ in 0..<60 where sitting.form?.cursor != index { sitting.type("<Tab>") }
    sitting.write("2 oct")
    #expect(sitting.shows("= 2 October"))
    sitting.type("<Ctrl-p>")
    sitting.write("renewal")
    sitting.type("<Ctrl-x>")
    let value = try #require(sitting.card?.values.first { $0.kind == .date })
    #expect((value.label, value.text) == ("renewal", "--10-02"))
    #expect(sitting.card?.open.contains { $0.date == value.id } == true)
  }

  @Test("a link to another contact, by the beginning of a name, with the day it began")
  func link() throws {
    let sitting = try editing()
    let index = try #require(sitting.form?.rows.firstIndex { $0.asked == .link })
    for _ in 0..<60 where sitting.form?.cursor != index { sitting.type("<Tab>") }
    sitting.write("Paul")
    #expect(sitting.shows("Dr Paul Martin"))
    sitting.type("<Right><Tab>")
    sitting.write("1 jan 2020")
    sitting.type("<Ctrl-x>")
    #expect(sitting.message.hasPrefix("Saved: Zoë Duval."))
    let link = try #require(sitting.card?.links.first)
    #expect(link.name.plain == "Paul Martin")
    #expect((link.kind, link.isReverse) == (.worksAt, false))
    #expect(link.since == Day(year: 2020, month: 1, day: 1))
  }

  @Test("a name that is nobody's yet is asked about, not guessed")
  func unknownLink() throws {
    let sitting = try editing()
    let index = try #require(sitting.form?.rows.firstIndex { $0.asked == .link })
    for _ in 0..<60 where sitting.form?.cursor != index { sitting.type("<Tab>") }
    sitting.write("Nobody")
    sitting.type("<Ctrl-x>")
    #expect(sitting.desk.context == .form)
    #expect(sitting.shows(Wording(.english).chooseWho))
  }

  @Test("every field of a contact is written and read back as it was typed")
  func everything() throws {
    let sitting = try editing()
    let typed: [(FormField, String)] = [
      (.organisation, "Crédit du Rhône"), (.jobTitle, "directrice"), (.cadence, "20/40"),
      (.birthday, "15 mars 1970"), (.address, "1 rue de la République, Lyon"),
      (.url, "duval.example"),
    ]
    for (asked, text) in typed {
      let index = try #require(sitting.form?.rows.firstIndex { $0.asked == asked })
      for _ in 0..<60 where sitting.form?.cursor != index { sitting.type("<Tab>") }
      sitting.type("<Ctrl-u>")
      sitting.write(text)
    }
    sitting.type("<Ctrl-x>")
    let details = try #require(sitting.card)
    #expect(details.contact.organisation == "Crédit du Rhône")
    #expect(details.contact.jobTitle == "directrice")
    #expect(details.contact.cadence == Cadence(ideal: 20, longest: 40))
    #expect(details.contact.birthday == PartialDate(year: 1970, month: 3, day: 15))
    #expect(details.values.contains { $0.kind == .address && $0.text.hasSuffix("Lyon") })
    #expect(details.values.contains { $0.kind == .url && $0.text == "duval.example" })
    sitting.type("e <Ctrl-x>")
    #expect(sitting.message == "Nothing changed.", "what is shown is read back as the same")
  }
}
