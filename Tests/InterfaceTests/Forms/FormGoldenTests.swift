import Domain
import Store
import Testing

@testable import Interface

/// The forms as people see them, in the folder Golden.
@Suite struct FormGoldenTests {
  private static let sizes = [(15, 60), (24, 80), (48, 160)]

  /// Marie's screen in each size and language, with Zoë Duval selected.
  private func each(_ body: (Sitting, _ suffix: String) throws -> Void) throws {
    for (rows, columns) in Self.sizes {
      for language in Language.allCases {
        let sitting = try Sitting(rows: rows, columns: columns, language: language)
        sitting.go(to: "Zoë Duval")
        try body(sitting, "\(columns)x\(rows)-\(language.rawValue)")
      }
    }
  }

  @Test("a contact, at its first row, its phone and its notes")
  func contact() throws {
    try each { sitting, suffix in
      sitting.type("<Enter> e <Tab><Tab>")
      try expectGolden("form-contact-\(suffix)", sitting.draw())
      sitting.type("<Up><Up><Up><Up><Up>")
      sitting.handle(
        .paste("\nHer brother runs the notary's office in Villeurbanne; never call before ten."))
      try expectGolden("form-notes-\(suffix)", sitting.draw())
    }
  }

  @Test("a new contact who is here already")
  func alreadyHere() throws {
    try each { sitting, suffix in
      sitting.type("i <Tab>")
      sitting.write("duv")
      try expectGolden("form-already-here-\(suffix)", sitting.draw())
    }
  }

  @Test("a row that a colleague changed too")
  func clash() throws {
    try each { sitting, suffix in
      sitting.type("<Enter> e x")
      let contact = try #require(sitting.card?.contact)
      var renamed = contact
      renamed.givenName = "Zoé"
      try sitting.colleagueUnheard { store, person in
        try sitting.book.run(EditContact(from: contact, to: renamed), as: person, in: store)
      }
      sitting.type("<Ctrl-x>")
      try expectGolden("form-clash-\(suffix)", sitting.draw())
    }
  }

  @Test("a chase with a rule that is typed")
  func followUp() throws {
    try each { sitting, suffix in
      sitting.type("a")
      sitting.write("the deed")
      sitting.type("<Tab>")
      sitting.write("2 oct 14h")
      try expectGolden("form-follow-up-\(suffix)", sitting.draw())
    }
  }

  @Test("the firm's settings, the drafts, and erasing")
  func others() throws {
    try each { sitting, suffix in
      sitting.type("d u g s")
      try expectGolden("form-settings-\(suffix)", sitting.draw())
      sitting.type("<Esc> i")
      sitting.write("Ada")
      sitting.type("<Esc><Esc> g u")
      try expectGolden("drafts-\(suffix)", sitting.draw())
    }
  }
}
