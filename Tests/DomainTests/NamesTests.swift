import Testing

@testable import Domain

/// How names are folded and sorted.
@Suite struct NamesTests {
  @Test func initialsStandForGivenNamesWhereThatIsShorter() {
    func short(_ given: String, _ family: String) -> String {
      Wording(.french).name(
        ContactName(civility: .maitre, given: given, family: family).abbreviated)
    }
    #expect(short("Jean-Yves", "Le Goff") == "Me J.-Y. Le Goff")
    #expect(short("Marie Anne", "Duc") == "Me M. A. Duc")
    #expect(short("Zoé", "Duval") == "Me Z. Duval")
    #expect(short("娜", "李") == "Me 娜 李")
    #expect(short("", "Duval") == "Me Duval")
    let firm = ContactName(kind: .organisation, organisation: "Banque du Rhône")
    #expect(firm.abbreviated == firm)
  }

  @Test(
    "folding takes accents, case, ligatures and repeated blanks away",
    arguments: [
      ("Éloïse  Le Roy", "eloise le roy"), ("CŒUR", "coeur"), ("L’Hôpital", "l'hopital"),
      ("  Zoé\t", "zoe"), ("Ægir Straße", "aegir strasse"), ("Øre", "ore"), ("Łódź", "lodz"),
      ("Nguyễn", "nguyen"), ("e\u{301}", "e"), ("ﬁn", "fin"), ("a\u{1}b", "ab"), ("", ""),
      ("中村", "中村"), ("Çelik-Ñuñez", "celik-nunez"),
    ])
  func folding(text: String, folded: String) { #expect(Folding.fold(text) == folded) }

  @Test("the quick way for Latin-1 agrees with the one for all of Unicode")
  func quickFolding() {
    for code in UInt32(0x20)...0xFF where !(0x7F...0x9F ~= code) {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let text = "x\(Character(scalar))y"
      // A letter beyond Latin-1 forces the slow way.
      #expect(Folding.fold(text) + " 中" == Folding.fold(text + " 中"), "U+\(code)")
    }
  }

  @Test(
    "French sorts by the family name, without de and d'",
    arguments: [
      ("Jean", "de La Tour", "la tour jean"), ("Jean", "d'Ormesson", "ormesson jean"),
      ("Anne", "Le Goff", "le goff anne"), ("Anne", "Du Bellay", "du bellay anne"),
      ("Zoé", "", "zoe"), ("", "Écuyer", "ecuyer"), ("Paul", "de ", "de paul"),
    ])
  func sortKey(given: String, family: String, key: String) {
    #expect(ContactName(given: given, family: family).sortKey == key)
  }
}
