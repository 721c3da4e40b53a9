import Domain
import Testing

/// The letters about referrals, as they are read.
@Suite struct LetterTests {
  private func facts(
    _ form: Contact.FormOfAddress? = nil, in language: Language? = nil,
    adjusting adjust: (inout Referral) -> Void = { _ in }
  ) -> LetterFacts {
    var referral = Referral(id: ID(1))
    (referral.sender, referral.receiver) = (Contact.us, ID(3))
    referral.need = "un prêt pour une maison à Lyon"
    referral.consented = .first
    adjust(&referral)
    var zoe = Contact(id: ID(2))
    (zoe.civility, zoe.givenName, zoe.familyName) = (.madame, "Zoé", "Duval")
    zoe.language = language
    zoe.formOfAddress = form
    var priya = Contact(id: ID(3))
    (priya.civility, priya.givenName, priya.familyName) = (.madame, "Priya", "Nair")
    priya.language = language
    priya.formOfAddress = form
    return LetterFacts(
      about: referral,
      clients: [.init(zoe, phones: ["+33 612999888"], emails: ["zoe@example.org"])],
      partner: .init(priya, phones: ["+33 478000000"], emails: ["priya@bank.example"]),
      topic: "crédit", writer: "Marie Roche", firm: "Agence du Rhône")
  }

  private func letter(
    _ kind: Letter.Kind, _ facts: LetterFacts, in language: Language = .french
  ) throws -> Letter { try #require(Wording(language).letter(kind, facts)) }

  @Test func briefingWithVous() throws {
    let letter = try letter(.briefing, facts(.formal))
    #expect(letter.subject == "Recommandation : Mme Duval (crédit)")
    #expect(letter.address == "priya@bank.example")
    #expect(
      letter.body == """
        Madame,

        Je vous recommande Mme Duval, pour la demande suivante : un prêt pour une maison à Lyon.

        - téléphone : +33 612999888
        - e-mail : zoe@example.org

        J'ai l'accord nécessaire pour vous transmettre ces éléments, et votre appel est attendu.

        Merci de me dire quand vous vous serez parlé.

        Bien cordialement,
        Marie Roche
        Agence du Rhône

        """)
  }

  @Test func introductionWithTu() throws {
    let letter = try letter(.introduction, facts(.informal) { $0.partnerCalled = .first })
    #expect(letter.subject == "Ton contact (crédit)")
    #expect(letter.address == "zoe@example.org")
    #expect(letter.body.hasPrefix("Bonjour Zoé,\n\nComme convenu, je te recommande Priya Nair"))
    #expect(letter.body.contains("+33 478000000"))
    #expect(letter.body.contains("Je lui ai parlé de toi"))
    #expect(!letter.body.contains("vous"))
  }

  @Test("the language is that of whom it goes to, whatever the writer reads")
  func languageOfTheAddressee() throws {
    let letter = try letter(.thanks, facts(in: .english))
    #expect(letter.subject == "Thank you")
    #expect(letter.body.hasPrefix("Dear Ms Nair,\n\nThank you for taking such good care of"))
  }

  @Test("only what the client agreed to is told")
  func scope() throws {
    let silent = try letter(.briefing, facts { $0.consented = nil })
    for secret in ["Duval", "Zoé", "zoe@", "612"] { #expect(!silent.body.contains(secret)) }
    #expect(silent.subject == "Recommandation : l'un de nos clients (crédit)")
    let phone = try letter(.briefing, facts { $0.consentScope = "nom et téléphone" })
    #expect(phone.body.contains("+33 612999888"))
    #expect(!phone.body.contains("zoe@"))
    #expect(phone.body.contains("(nom et téléphone)"))
  }

  @Test(
    "where a received one stands",
    arguments: [
      (nil, false, "nous prenons contact ces jours-ci"), (nil, true, "le dossier avance"),
      (Referral.Outcome.won, true, "l'affaire est conclue"),
      (.lost, true, "l'affaire ne se fera pas cette fois-ci"),
    ] as [(Referral.Outcome?, Bool, String)])
  func standing(outcome: Referral.Outcome?, isContacted: Bool, words: String) throws {
    let letter = try letter(
      .standing,
      facts {
        ($0.sender, $0.receiver) = ($0.receiver, $0.sender)
        ($0.outcome, $0.decided) = (outcome, outcome.map { _ in .first })
        $0.contacted = isContacted ? .first : nil
      })
    #expect(letter.body.contains(words))
    #expect(letter.body.contains("de la suite") == (outcome == nil))
  }

  @Test("every letter differs between the languages and says its names", arguments: Letter.Kind.allCases)
  func bothLanguages(kind: Letter.Kind) throws {
    let (one, other) = (
      try letter(kind, facts(), in: .english), try letter(kind, facts(), in: .french)
    )
    #expect(one.body != other.body)
    #expect(one.subject != other.subject)
    for text in [one.body, other.body] {
      #expect(!text.contains("\n\n\n") && !text.contains("  "))
      #expect(text.contains("Agence du Rhône"))
    }
  }
}
