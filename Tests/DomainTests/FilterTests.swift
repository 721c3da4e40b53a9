import Testing

@testable import Domain

/// Filters of contacts as they are typed and read, in both languages.
@Suite struct FilterTests {
  @Test(arguments: [
    "stage:ambassador tier:A,B tag:notaire owner:sam silent:90 never archived",
    "niveau:ambassadeur classe:A,B étiquette:notaire responsable:sam silence:90 jamais archivés",
    "NIVEAU:Ambassadeurs  Categorie:A tier:B etiquette:notaire OWNER:sam silent:90d never ARCHIVE",
  ])
  func bothLanguagesAreUnderstood(text: String) throws {
    var filter = ContactFilter()
    filter.stages = [.ambassador]
    filter.tiers = ["A", "B"]
    filter.tags = ["notaire"]
    filter.owner = .login("sam")
    filter.silentDays = 90
    filter.neverTouched = true
    filter.standing = .archived
    #expect(try ContactFilter(text) == filter)
  }

  @Test func nothingTypedLeavesNothingOut() throws {
    #expect(try ContactFilter("").isEmpty)
    #expect(try ContactFilter("  active ").isEmpty)
  }

  @Test(arguments: ["stage:loyal-client", "niveau:client-fidèle", "stage:\"loyal client\""])
  func stagesOfTwoWords(text: String) throws {
    #expect(try ContactFilter(text).stages == [.loyalClient])
  }

  @Test func valuesInQuotes() throws {
    let filter = try ContactFilter("tag:\"premier achat\",\"a,b\",vip owner:personne")
    #expect(filter.tags == ["premier achat", "a,b", "vip"])
    #expect(filter.owner == .nobody)
  }

  @Test(arguments: [
    ("steak:rare", ContactFilterFault.unknown("steak:rare")),
    ("dupont", .unknown("dupont")),
    ("never:3", .unknown("never:3")),
    ("nobody", .unknown("nobody")),
    (":", .unknown(":")),
    ("stage:king", .unknownStage("king")),
    ("silent:long", .noNumber("long")),
    ("silent:-1", .noNumber("-1")),
    ("tag:", .noValue("tag")),
    ("niveau:,", .noValue("niveau")),
    ("tier", .noValue("tier")),
  ])
  func whatIsNoFilter(text: String, fault: ContactFilterFault) {
    #expect(throws: fault) { try ContactFilter(text) }
    for language in Language.allCases {
      #expect(Wording(language).fault(fault).contains("steak") == text.contains("steak"))
    }
  }

  @Test("the words of a filter read as the same filter", arguments: Language.allCases)
  func wordsReadBack(language: Language) throws {
    let wording = Wording(language)
    for stage in Stage.allCases {
      for standing in ContactFilter.Standing.allCases {
        for owner in [
          ContactFilter.Owner.any, .nobody, .login("sam"), .logins(["sam", "marie"]),
        ] {
          var filter = ContactFilter()
          filter.stages = [stage, .prospect]
          filter.tags = ["premier achat", "vip", "a,b"]
          filter.owner = owner
          filter.silentDays = 30
          filter.isHanded = standing == .all
          filter.neverTouched = stage == .partner
          filter.standing = standing
          #expect(try ContactFilter(wording.text(filter)) == filter)
        }
      }
    }
    #expect(wording.text(ContactFilter()) == "")
  }

  @Test func wordsOfEachLanguage() throws {
    let filter = try ContactFilter("stage:ambassador,client tier:B,A silent:90 never all")
    #expect(
      Wording(.english).text(filter) == "stage:client,ambassador tier:A,B silent:90 never all")
    #expect(
      Wording(.french).text(filter)
        == "niveau:client,ambassadeur catégorie:A,B silence:90 jamais tous")
  }
}
