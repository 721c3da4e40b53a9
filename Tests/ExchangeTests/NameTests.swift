import Domain
import Testing

@testable import Exchange

@Suite("Names of cards")
struct NameTests {
  @Test(
    "a name in one piece is taken apart as French offices write it",
    arguments: [
      ("Marie Dupont", nil, "Marie", "Dupont"),
      ("DUPONT Marie", nil, "Marie", "DUPONT"),
      ("Marie DUPONT", nil, "Marie", "DUPONT"),
      ("MARIE DUPONT", nil, "MARIE", "DUPONT"),
      ("LE GOFF Jean-Paul", nil, "Jean-Paul", "LE GOFF"),
      ("Dupont, Marie", nil, "Marie", "Dupont"),
      ("Jean de La Tour", nil, "Jean", "de La Tour"),
      ("Anne-Gaëlle Le Goff", nil, "Anne-Gaëlle", "Le Goff"),
      ("Éloïse d'Ormesson", nil, "Éloïse", "d'Ormesson"),
      ("JP Dupont", nil, "JP", "Dupont"),
      ("J. Dupont", nil, "J.", "Dupont"),
      ("Mme Zoé Lefèvre", .madame, "Zoé", "Lefèvre"),
      ("M. Dupont", .monsieur, "", "Dupont"),
      ("Mlle Inès Roux", .madame, "Inès", "Roux"),
      ("Me Cœurdevey", .maitre, "", "Cœurdevey"),
      ("Maître Anne Roux", .maitre, "Anne", "Roux"),
      ("Dr. Martin", .docteur, "", "Martin"),
      ("Mme Dr Martin", .docteur, "", "Martin"),
      ("Pr Alain Faure", .professeur, "Alain", "Faure"),
      ("Plombier", nil, "", "Plombier"),
      ("Docteur", nil, "", "Docteur"),
    ] as [(String, Contact.Civility?, String, String)])
  func splitting(text: String, civility: Contact.Civility?, given: String, family: String) {
    #expect(
      PersonName(splitting: text)
        == PersonName(civility: civility, given: given, family: family))
  }

  @Test("N says what is what")
  func structured() throws {
    let card = try card("N:de La Tour;Jean;Marie,Paul;M.;", "FN:Jean de La Tour")
    #expect(card.family == "de La Tour")
    #expect(card.given == "Jean Marie Paul")
    #expect(card.contact.civility == .monsieur)
    #expect(card.contact.unmapped == nil)
  }

  @Test("what no field holds of N is kept")
  func suffix() throws {
    let card = try card("N:Martin;Luc;;Dr;notaire", "FN:Dr Luc Martin")
    #expect(card.contact.civility == .docteur)
    #expect(card.unmapped == ["N:Martin;Luc;;Dr;notaire"])
  }

  @Test("a civility that only FN has is taken")
  func civilityOfFormattedName() throws {
    let card = try card("N:Dupont;Marie;;;", "FN:Mme Marie Dupont")
    #expect(card.contact.civility == .madame)
    #expect(card.given == "Marie")
  }

  @Test(
    "the whole name in one part of N is taken apart",
    arguments: [("N:;Marie Dupont;;;", "3.0"), ("N:Marie Dupont", "2.1")])
  func wholeNameInOnePart(line: String, version: String) throws {
    let card = try card(line, "FN:Marie Dupont", version: version)
    #expect(card.given == "Marie")
    #expect(card.family == "Dupont")
  }

  @Test("a family name of two words stays whole in N")
  func twoWords() throws {
    #expect(try card("N:Garcia Lopez;;;;", "FN:Garcia Lopez").family == "Garcia Lopez")
  }

  @Test(
    "an organisation is known by what it says, or by having no other name",
    arguments: [
      ["KIND:org", "FN:Atlas Conseil"],
      ["X-ABShowAs:COMPANY", "N:;;;;", "FN:Atlas Conseil", "ORG:Atlas Conseil;"],
      ["N:;;;;", "FN:Atlas Conseil", "ORG:Atlas Conseil"],
      ["ORG:Atlas Conseil"],
    ])
  func organisations(lines: [String]) throws {
    let card = try card(lines.joined(separator: "\n"))
    #expect(card.contact.kind == .organisation)
    #expect(card.contact.name == "Atlas Conseil")
    #expect(card.contact.organisation == nil)
    #expect(card.contact.unmapped == nil)
  }

  @Test("a department and a person at an organisation are kept")
  func departmentOfOrganisation() throws {
    let card = try card(
      "X-ABShowAs:COMPANY", "N:Dupont;Marie;;;", "FN:Atlas", "ORG:Atlas;Étude de Lyon")
    #expect(card.contact.name == "Atlas")
    #expect(card.unmapped == ["N:Dupont;Marie;;;", "ORG:Atlas;Étude de Lyon"])
  }

  @Test("a person with no N and another ORG stays a person")
  func personAtOrganisation() throws {
    let card = try card("FN:Marie Dupont", "ORG:Atlas;Étude de Lyon")
    #expect(card.contact.kind == .person)
    #expect(card.family == "Dupont")
    #expect(card.contact.organisation == "Atlas, Étude de Lyon")
  }

  @Test(
    "a card without a name is named by what it has",
    arguments: [
      (["EMAIL:zoe@example.org", "TEL:+33 1"], "zoe@example.org"),
      (["TEL:+33 1"], "+33 1"),
      (["NICKNAME:Zozo", "TEL:+33 1"], "Zozo"),
      (["FN: ", "N:;;;;", "TEL:+33 1"], "+33 1"),
    ])
  func nameless(lines: [String], name: String) throws {
    #expect(try card(lines.joined(separator: "\n")).family == name)
  }

  @Test("a card with nothing to name it by is a fault at its first line")
  func nothing() throws {
    let found = try items("\nBEGIN:VCARD\nVERSION:3.0\nNOTE:who?\nEND:VCARD\n")
    #expect(found == [.fault(CardFault(.nameless, line: 2))])
  }
}
