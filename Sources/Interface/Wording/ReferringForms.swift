import Domain
import Store

// What the forms say of topics, agreements, referrals and their clocks.

extension Wording {
  func referringLabel(_ field: FormField) -> String {
    switch field {
    case .stance, .topic: label(of: "topic", in: .referral)
    case .horizon: "  " + label(of: "horizon", in: .stance)
    case .agreed: label(of: "agreed", in: .contact)
    case .agreement: say("in words", "en mots")
    case .mayBePaid: label(of: "may_be_paid", in: .contact)
    case .mayBePaidReason: "  " + label(of: "may_be_paid_reason", in: .contact)
    case .askPartnerDays: say("ask the partner after", "interroger le partenaire à")
    case .askClientDays: say("ask the client after", "interroger le client à")
    case .newsDays: say("news every", "des nouvelles tous les")
    case .newsGraceDays: say("grace before stale", "tolérance avant l'alerte")
    case .satisfactionDays: say("satisfaction after", "satisfaction après")
    case .contactClientDays: say("contact their client in", "joindre leur client sous")
    case .thankDays: say("thank within", "remercier sous")
    case .repeatDays: say("a repeat within", "répétition en moins de")
    case .topicDays: "  " + say("satisfaction after", "satisfaction après")
    default: referralLabel(field)
    }
  }

  private func referralLabel(_ field: FormField) -> String {
    func own(_ name: String) -> String { label(of: name, in: .referral) }
    return switch field {
    case .client: say("client", "client")
    case .sender: own("sender")
    case .receiver, .partner: own("receiver")
    case .about: own("topic")
    case .need: own("need")
    case .introducedBy: own("introduced_by")
    case .workplace: own("organisation")
    case .opened: own("opened")
    case .consent: say("the client agreed", "accord du client")
    case .consented: "  " + say("on", "le")
    case .consentScope: "  " + own("consent_scope")
    case .handover: own("handover")
    case .clientTold: own("client_told")
    case .partnerCalled: own("partner_called")
    case .acknowledged: own("acknowledged")
    case .contacted: own("contacted")
    case .contactConfirmed: "  " + say("who said so", "selon qui")
    case .heard: own("heard")
    case .review: own("review")
    case .outcome: own("outcome")
    case .decided: "  " + say("on", "le")
    case .value: "  " + own("value")
    case .reason: "  " + own("reason")
    case .satisfaction: own("satisfaction")
    case .satisfactionAsked: own("satisfaction_asked")
    case .praise: own("praise")
    case .partnerWord: own("partner_word")
    case .thanked: own("thanked")
    case .resultTold: own("result_told")
    case .dealState: label(of: "state", in: .deal)
    case .dealValue: label(of: "value", in: .deal)
    case .chased: "  " + say("chased", "relancée")
    case .origin: say("from which referral", "par quelle recommandation")
    default: ""
    }
  }

  func referringHelp(_ field: FormField, isEmpty: Bool) -> String {
    switch field {
    case .horizon, .agreed: isEmpty ? dayExamples : ""
    case .stance:
      isEmpty
        ? say(
          "A mortgage, a notary… Left: has, lacks, wants, refuses, offers.",
          "Un prêt, un notaire… Gauche : a, n'a pas, cherche, refuse, propose.")
        : severalHelp(isEmpty: false)
    case .agreement:
      say("What you send each other, and how.", "Ce que vous vous envoyez, et comment.")
    case .mayBePaid:
      say("Often forbidden; thanks are the rule.", "Souvent interdit ; la règle est le merci.")
    case .mayBePaidReason:
      say("The law, their order, an agreement…", "La loi, leur ordre, un accord…")
    case .askPartnerDays: say("Working days, 0 to 365.", "Des jours ouvrés, de 0 à 365.")
    case .satisfactionDays, .repeatDays: say("Days, 0 to 3650.", "Des jours, de 0 à 3650.")
    case .newsDays: say("Days, 1 to 365.", "Des jours, de 1 à 365.")
    case .askClientDays, .newsGraceDays, .contactClientDays, .thankDays:
      say("Days, 0 to 365.", "Des jours, de 0 à 365.")
    case .topic:
      say(
        "Left: in use or given up. \(key(.anotherRow)): another topic.",
        "Gauche : en usage ou abandonné. \(key(.anotherRow)) : un autre.")
    case .topicDays:
      say(
        "Days after a decision; empty: the firm's usual ones.",
        "Des jours après la décision ; vide : ceux du cabinet.")
    default: referralHelp(field, isEmpty: isEmpty)
    }
  }

  private func referralHelp(_ field: FormField, isEmpty: Bool) -> String {
    switch field {
    case .client, .partner:
      isEmpty
        ? say(
          "A name; one who is not in the book yet is added.",
          "Un nom ; s'il n'est pas dans le carnet, il est ajouté.")
        : say("\(key(.anotherRow)): another one.", "\(key(.anotherRow)) : un de plus.")
    case .sender, .receiver:
      say(
        "A name; one who is not in the book yet is added.",
        "Un nom ; s'il n'est pas dans le carnet, il est ajouté.")
    case .introducedBy:
      say("Who brought the two firms together.", "Qui a rapproché les deux maisons.")
    case .consent:
      say(
        "Without it this is kept as a draft, and asking is planned.",
        "Sans accord, c'est un brouillon, et la demande est prévue.")
    case .consentScope:
      say("Name and phone, all that is needed…", "Nom et téléphone, tout le nécessaire…")
    case .clientTold:
      say(
        "The first act: they have the partner's details.",
        "Premier geste : il a les coordonnées du partenaire.")
    case .partnerCalled:
      say(
        "The second act: the partner has the client's.",
        "Second geste : le partenaire a celles du client.")
    case .value, .dealValue:
      say(
        "Tax excluded; a commission, not the price. Empty: not known.",
        "Hors taxe ; la commission, pas le prix. Vide : inconnu.")
    case .satisfaction: say("1 to 5, by the client.", "De 1 à 5, par le client.")
    case .chased:
      say(
        "It comes back on the firm's chase days until it is decided.",
        "Elle revient les jours de relance jusqu'à son issue.")
    case .origin:
      say("Who sent this client to us.", "Qui nous a envoyé ce client.")
    case .praise: say("In the client's words.", "Dans les mots du client.")
    case .partnerWord: say("In the partner's words.", "Dans les mots du partenaire.")
    case .opened, .consented, .acknowledged, .contacted, .heard, .review, .decided,
      .satisfactionAsked, .thanked, .resultTold:
      isEmpty ? dayExamples : ""
    default: ""
    }
  }

  /// What stands for no consent; then the ways in which it is given.
  var noConsentYet: String { say("not yet: a draft", "pas encore : brouillon") }
  var consentMeans: [String] {
    [
      say("by phone", "par téléphone"), say("in person", "de vive voix"),
      say("by e-mail", "par e-mail"), say("in writing", "par écrit"),
    ]
  }

  /// Who told of the first contact.
  func confirmed(_ isConfirmed: Bool) -> String {
    isConfirmed ? say("the client too", "le client aussi") : say("the partner", "le partenaire")
  }

  /// Behind a name that is nobody's yet: saving adds them.
  func newParty(_ isFirm: Bool) -> String {
    isFirm ? say("a new organisation", "nouvelle société") : say("a new contact", "nouveau contact")
  }

  func newPartyHelp(_ isFirm: Bool) -> String {
    isFirm
      ? say("Not in the book: saving adds this firm.", "Absente du carnet : elle sera ajoutée.")
      : say("Not in the book: saving adds them.", "Absent du carnet : il sera ajouté.")
  }

  func someoneNeeded(_ field: FormField) -> String {
    switch field {
    case .client: say("Whom is it about? A name.", "Quel client ? Un nom.")
    case .partner, .receiver: say("To whom? A name.", "À qui ? Un nom.")
    default: say("By whom? A name.", "Par qui ? Un nom.")
    }
  }

  var amountNotUnderstood: String {
    say("An amount such as 1500 or 1,500.50.", "Un montant comme 1500 ou 1 500,50.")
  }

  /// An amount as a field shows it, so that it can be read back.
  func typedAmount(_ minor: Int) -> String {
    let cents = minor % 100
    guard cents > 0 else { return "\(minor / 100)" }
    return "\(minor / 100)\(say(".", ","))\(cents < 10 ? "0" : "")\(cents)"
  }

  func referralFormTitle(_ start: ReferralStart) -> String {
    let client = start.clients.first?.name
    let sender = start.sender?.name
    return switch start.kind {
    case .give, .reroute:
      client.map { say("Refer \($0)", "Recommander \(definite($0))") }
        ?? say("Refer a client", "Recommander un client")
    case .receive:
      say("Sent to us", "Envoyé à nous")
        + (sender.map { say(" by \($0)", " par \(definite($0))") } ?? "")
    case .see:
      say("Seen", "Observée") + (sender.map { say(": sent by \($0)", " : envoi\(of($0))") } ?? "")
    }
  }

  // MARK: - What is worth a thought

  func isRepeat(of referral: Referral, today: Day) -> String {
    let day = day(referral.opened, today: today)
    return stopped(
      say("A repeat: the same was sent there on \(day).", "Répétition : déjà envoyé là le \(day)."))
  }

  func objects(_ name: ContactName, _ objection: Objection, today: Day) -> String {
    "\(shortName(name)) " + self.objection(objection, today: today)
  }

  func mayNotBePaid(_ name: ContactName, _ reason: String?) -> String {
    // A sentence in brackets has no stop of its own.
    let why = reason.map { " (\($0.hasSuffix(".") ? String($0.dropLast()) : $0))" } ?? ""
    return stopped(
      say(
        "Thanks only: \(shortName(name)) may not be paid for it\(why).",
        "Merci seulement : pas de rémunération pour \(definite(shortName(name)))\(why)."))
  }

  func referralTitle(_ details: ReferralDetails) -> String {
    let clients = shortNames(details.clients.map(\.name), of: details.clients.count)
    return say("Referral of \(clients)", "Recommandation\(of(clients))")
  }

  /// Whether a partner may be paid; nil when nobody knows.
  func payment(_ mayBePaid: Bool?) -> String {
    switch mayBePaid {
    case nil: say("not known", "on ne sait pas")
    case true?: say("yes", "oui")
    case false?: say("no", "non")
    }
  }

  /// Behind the name of a topic that saving makes.
  var newTopic: String { say("a new topic", "un nouveau besoin") }

  var topicInUse: String { say("in use", "en usage") }
  var topicGivenUp: String { say("given up", "abandonné") }

  var topicsTitle: String { say("Topics", "Besoins") }
}
