// The letters about referrals, in the language and with the form of address of whom they go to.

extension Wording {
  package func name(_ letter: Letter.Kind) -> String {
    switch letter {
    case .briefing: say("brief the partner", "présenter le client au partenaire")
    case .introduction: say("introduce the partner", "présenter le partenaire au client")
    case .standing: say("tell how it stands", "donner des nouvelles de la recommandation")
    case .thanks: say("thank", "remercier")
    }
  }

  /// The letter; nil where a referral has no client to write to.
  /// - Parameter facts: with its addressee's language; without one, that of these words holds.
  package func letter(_ kind: Letter.Kind, _ facts: LetterFacts) -> Letter? {
    guard let addressee = facts.addressee(of: kind) else { return nil }
    let words = LetterWords(
      Wording(addressee.contact.language ?? language), to: addressee.contact, facts)
    let (subject, paragraphs) =
      switch kind {
      case .briefing: words.briefing
      case .introduction: words.introduction
      case .standing: words.standing
      case .thanks: words.thanks
      }
    let parts = [words.salutation] + paragraphs.filter { !$0.isEmpty } + [words.closing]
    return Letter(
      subject: subject, body: parts.joined(separator: "\n\n") + "\n",
      address: addressee.emails.first)
  }
}

/// The sentences of one letter.
private struct LetterWords {
  let words: Wording
  let facts: LetterFacts
  let contact: Contact

  typealias Text = (subject: String, paragraphs: [String])

  init(_ words: Wording, to contact: Contact, _ facts: LetterFacts) {
    (self.words, self.contact, self.facts) = (words, contact, facts)
  }

  /// The French in both forms; English has one.
  private func say(_ english: String, vous: String, tu: String) -> String {
    words.say(english, isInformal ? tu : vous)
  }

  private func say(_ english: String, _ french: String) -> String { words.say(english, french) }

  private var isInformal: Bool { contact.formOfAddress == .informal }

  // MARK: - Beginning and end

  /// "Dear Ms Nair,", "Madame,", "Bonjour Priya,".
  var salutation: String {
    let given = contact.givenName ?? ""
    if isInformal, !given.isEmpty { return say("Dear \(given),", "Bonjour \(given),") }
    guard contact.kind == .person, let civility = contact.civility else {
      return say("Dear \(words.name(contact.names)),", "Bonjour,")
    }
    let title = words.name(civility)
    return say("Dear \(title) \(contact.familyName ?? given),", "\(title),")
  }

  var closing: String {
    let words = say(
      "Kind regards,", vous: "Bien cordialement,", tu: "Bien à toi,")
    let lines = [facts.writer, facts.firm].filter { !$0.isEmpty }
    return ([words] + lines).joined(separator: "\n")
  }

  // MARK: - What it is about

  private var clients: String {
    guard facts.referral.consented != nil || facts.referral.direction == .received else {
      return say("one of our clients", "l'un de nos clients")
    }
    return words.list(facts.clients.map { words.shortName($0.contact.names) })
  }

  private var partner: String {
    let name = words.name(facts.partner.contact.names)
    guard let firm = facts.referral.organisation, !firm.isEmpty, firm != name else { return name }
    return "\(name) (\(firm))"
  }

  private var about: String { facts.topic.map { " (\($0))" } ?? "" }

  private var need: String {
    let need = facts.referral.need
    if !need.isEmpty { return need }
    return facts.topic ?? say("as discussed", "comme convenu")
  }

  private func values(of people: [LetterFacts.Person], if isAllowed: Bool = true) -> String {
    let lines = people.flatMap { person in
      let phones = !isAllowed || facts.mayTell(.phone) ? person.phones : []
      let emails = !isAllowed || facts.mayTell(.email) ? person.emails : []
      let name = people.count > 1 ? words.shortName(person.contact.names) + ", " : ""
      return phones.prefix(1).map { "- \(name)" + say("phone: ", "téléphone : ") + $0 }
        + emails.prefix(1).map { "- \(name)" + say("e-mail: ", "e-mail : ") + $0 }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: - The letters

  var briefing: Text {
    let hasConsent = facts.referral.consented != nil
    let scope = facts.referral.consentScope.map { $0.isEmpty ? "" : " (\($0))" } ?? ""
    let agreed =
      hasConsent
      ? say(
        "They agreed to my passing this on\(scope), and expect your call.",
        vous: "J'ai l'accord nécessaire pour vous transmettre ces éléments\(scope), "
          + "et votre appel est attendu.",
        tu: "J'ai l'accord nécessaire pour te transmettre ces éléments\(scope), "
          + "et ton appel est attendu.")
      : say(
        "I will give you the name as soon as they agree.",
        vous: "Je vous donnerai le nom dès que j'aurai l'accord nécessaire.",
        tu: "Je te donnerai le nom dès que j'aurai l'accord nécessaire.")
    return (
      say("Referral: ", "Recommandation : ") + clients + about,
      [
        say(
          "I would like to refer \(clients) to you. What they need: \(need).",
          vous: "Je vous recommande \(clients), pour la demande suivante : \(need).",
          tu: "Je te recommande \(clients), pour la demande suivante : \(need)."),
        values(of: facts.clients), agreed,
        say(
          "Please tell me when you have spoken. Thank you.",
          vous: "Merci de me dire quand vous vous serez parlé.",
          tu: "Merci de me dire quand vous vous serez parlé."),
      ]
    )
  }

  var introduction: Text {
    let isAnnounced =
      facts.referral.partnerCalled != nil
      ? say(
        "I have told them about you: expect their call soon.",
        vous: "Je lui ai parlé de vous : son appel ne devrait pas tarder.",
        tu: "Je lui ai parlé de toi : son appel ne devrait pas tarder.")
      : ""
    return (
      say("Your contact", vous: "Votre contact", tu: "Ton contact") + about,
      [
        say(
          "As discussed, I recommend \(partner) to you. What it is about: \(need).",
          vous: "Comme convenu, je vous recommande \(partner) pour votre demande : \(need).",
          tu: "Comme convenu, je te recommande \(partner) pour ta demande : \(need)."),
        values(of: [facts.partner], if: false), isAnnounced,
        say(
          "Tell me how it goes: I remain at your disposal.",
          vous: "Dites-moi comment cela se passe : je reste à votre disposition.",
          tu: "Dis-moi comment cela se passe : je reste à ta disposition."),
      ]
    )
  }

  var standing: Text {
    (
      say("Your referral: ", vous: "Votre recommandation : ", tu: "Ta recommandation : ") + clients
        + about,
      [
        say(
          "Thank you again for sending us \(clients).",
          vous: "Merci encore de nous avoir recommandé \(clients).",
          tu: "Merci encore de nous avoir recommandé \(clients)."),
        state,
        facts.referral.outcome == nil
          ? say(
            "I will keep you informed.", vous: "Je vous tiens au courant de la suite.",
            tu: "Je te tiens au courant de la suite.") : "",
      ]
    )
  }

  /// Where a received referral stands, for whoever sent it.
  private var state: String {
    switch facts.referral.outcome {
    case .won?:
      return say(
        "Here is where it stands: the matter is settled, and well.",
        "Voici où nous en sommes : l'affaire est conclue.")
    case .fellThrough?:
      return say(
        "Here is where it stands: it was settled, and has fallen through since.",
        "Voici où nous en sommes : l'affaire était conclue, mais elle n'a pas abouti.")
    case .lost?, .anotherWon?, .withdrawn?:
      return say(
        "Here is where it stands: we will not be doing business together this time.",
        "Voici où nous en sommes : l'affaire ne se fera pas cette fois-ci.")
    case .noResponse?:
      return say(
        "Here is where it stands: we have had no answer in spite of several attempts.",
        "Voici où nous en sommes : nos appels sont restés sans réponse.")
    case nil: break
    }
    if facts.referral.isOnHold {
      return say(
        "Here is where it stands: it is on hold for the moment, as they wish.",
        "Voici où nous en sommes : le projet est en suspens pour le moment.")
    }
    return facts.referral.contacted == nil
      ? say(
        "Here is where it stands: we are about to get in touch.",
        "Voici où nous en sommes : nous prenons contact ces jours-ci.")
      : say(
        "Here is where it stands: we have spoken, and are working on it.",
        "Voici où nous en sommes : nous nous sommes parlé, et le dossier avance.")
  }

  var thanks: Text {
    let isReceived = facts.referral.direction == .received
    let forWhat =
      isReceived
      ? say(
        "Thank you for sending us \(clients)\(about). Your trust means a lot to us.",
        vous: "Merci de nous avoir recommandé \(clients)\(about). "
          + "Votre confiance nous touche beaucoup.",
        tu: "Merci de nous avoir recommandé \(clients)\(about). "
          + "Ta confiance nous touche beaucoup.")
      : say(
        "Thank you for taking such good care of \(clients)\(about).",
        vous: "Merci d'avoir si bien pris soin\(words.of(clients))\(about).",
        tu: "Merci d'avoir si bien pris soin\(words.of(clients))\(about).")
    return (
      say("Thank you", vous: "Merci à vous", tu: "Merci à toi"),
      [
        forWhat,
        isReceived
          ? ""
          : say(
            "I look forward to our next client together.",
            "Au plaisir d'accompagner ensemble un prochain client."),
      ]
    )
  }
}
