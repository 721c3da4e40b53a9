import Domain
import Store
import Testing

@testable import Interface

/// Referring as people see it, in the folder Golden.
@Suite struct ReferringGoldenTests {
  private static let sizes = [(15, 60), (24, 80), (48, 160)]

  /// Marie's screen in each size and language, with Zoé Duval selected among the contacts.
  private func each(_ body: (Sitting, _ suffix: String) throws -> Void) throws {
    for (rows, columns) in Self.sizes {
      for language in Language.allCases {
        let sitting = try Sitting(.referring, rows: rows, columns: columns, language: language)
        sitting.type("2")
        sitting.goToContact("Zoé Duval")
        try body(sitting, "\(columns)x\(rows)-\(language.rawValue)")
      }
    }
  }

  @Test("what is needed, to whom, and the form that follows")
  func giving() throws {
    try each { sitting, suffix in
      sitting.type("mg")
      try expectGolden("refer-topic-\(suffix)", sitting.draw())
      sitting.type("<Enter>")
      try expectGolden("refer-partners-\(suffix)", sitting.draw())
      sitting.type("<Enter>")
      try expectGolden("refer-form-\(suffix)", sitting.draw())
      sitting.type("<Right><Tab><Tab>")
      try expectGolden("refer-consent-\(suffix)", sitting.draw())
    }
  }

  @Test("the card, the referral in full, and all its fields")
  func referral() throws {
    try each { sitting, suffix in
      sitting.type("mg<Enter><Enter><Right><Ctrl-x>")
      try sitting.colleague { store, person in
        let ticks = TickHandover(
          ID(1), clientTold: TestBook.today, partnerCalled: TestBook.today, level: .called)
        try sitting.book.run(ticks, as: person, in: store)
      }
      sitting.handle(.day(TestBook.today + 40))
      sitting.type("<Enter>")
      sitting.selectReferral()
      try expectGolden("referral-card-\(suffix)", sitting.draw())
      sitting.type("<Enter>")
      try expectGolden("referral-full-\(suffix)", sitting.draw())
      sitting.type("e")
      try expectGolden("referral-form-\(suffix)", sitting.draw())
      sitting.type("<Esc> d d")
      try expectGolden("referral-step-\(suffix)", sitting.draw())
      sitting.type("<Esc><Esc> 1")
      try expectGolden("referral-agenda-\(suffix)", sitting.draw())
    }
  }

  @Test("a letter before it goes out, whom we could refer, and the topics")
  func others() throws {
    try each { sitting, suffix in
      sitting.type("ma")
      try expectGolden("refer-list-\(suffix)", sitting.draw())
      sitting.type("<Esc>")
      sitting.goToContact("Zoé Duval")
      sitting.type("mg<Enter><Enter><Right><Ctrl-x> ml 1")
      try expectGolden("letter-\(suffix)", sitting.draw())
      sitting.type("<Esc> g b")
      try expectGolden("topics-\(suffix)", sitting.draw())
    }
  }
}
