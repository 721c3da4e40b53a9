import Domain
import Store
import Terminal

// What the screen says of referring: keys, boxes, questions.

extension Wording {
  /// What the actions of the referral loop do, for the help.
  func referringSentence(_ action: Action) -> String {
    switch action {
    case .setStances: say("has, lacks, wants a topic…", "a, n'a pas, cherche un besoin…")
    case .giveReferral: say("refer a client to a partner", "recommander un client à un partenaire")
    case .receiveReferral: say("a client was sent to us", "un client nous a été envoyé")
    case .seeReferral: say("a referral seen between others", "une recommandation entre tiers")
    case .referList: say("whom could we refer now", "qui recommander maintenant")
    case .whomToSend: say("whom could we send to this partner", "qui envoyer à ce partenaire")
    case .askForReferral: say("plan to ask for a referral", "prévoir une demande de recommandation")
    case .writeLetter: say("a letter about a referral", "une lettre sur une recommandation")
    case .thanked: say("thanked today", "remercié aujourd'hui")
    case .askedForNews: say("asked for news today", "nouvelles demandées aujourd'hui")
    case .promote: say("take the suggested stage", "prendre le niveau suggéré")
    case .deal: say("a deal (or :deal won 1500)", "une affaire (ou :affaire gagnée 1500)")
    case .topics: say("topics: what people need", "besoins : ce que les gens cherchent")
    case .pickSeveral: say("mark one of several", "en marquer un parmi plusieurs")
    case .nextOrder: say("in another order", "dans un autre ordre")
    case .copyText: say("copy the text", "copier le texte")
    default: ""
    }
  }

  // MARK: - What goes out

  /// Whom a letter goes to: "To: Zoé Duval, zoe@duval.example".
  func letterTo(_ name: ContactName, _ email: String?) -> String {
    say("To: ", "À : ") + self.name(name)
      + (email.map { ", \($0)" } ?? say(" (no e-mail)", " (sans e-mail)"))
  }

  var textCopied: String { say("The text is copied.", "Le texte est copié.") }

  func wasItSent(_ name: ContactName) -> String {
    let name = shortName(name)
    return say(
      "Did it go out? \(key(.confirm)) logs a mail to \(name), Esc logs nothing.",
      "Est-il parti ? \(key(.confirm)) consigne un e-mail\(to(name)), Échap ne note rien.")
  }
}

// MARK: - Picking

extension Wording {
  func title(of box: PickBox) -> String {
    switch (box.goal, box.stage) {
    case (.stance(let kind, let people), _):
      let name = people.first.map { subjects($0.contact.names, count: people.count) } ?? ""
      return "\(name) \(self.name(kind))…"
    case (.referral(let start), .topic):
      let clients = names(start.clients)
      let isOne = start.clients.count == 1
      return say(
        "What \(isOne ? "does" : "do") \(clients) need?", "Quel est le besoin\(of(clients)) ?")
    case (.referral(let start), .receivers):
      let client = names(start.clients)
      if case .reroute = start.kind {
        return say("\(client) goes on to whom?", "À qui confier \(definite(client)) à présent ?")
      }
      return say("Refer \(client) to whom?", "À qui recommander \(definite(client)) ?")
    case (.referral(let start), .client):
      if start.kind == .give {
        let partner = start.receivers.first?.name ?? ""
        return say("Whom do you send to \(partner)?", "Qui envoyez-vous\(to(partner)) ?")
      }
      let sender = start.sender?.name ?? ""
      return say("Whom did \(sender) send you?", "Qui vous envoie \(definite(sender)) ?")
    }
  }

  private func names(_ people: [Someone]) -> String {
    let names = people.map(\.name)
    guard names.count > 2 else { return list(names) }
    return list([names[0], say("\(names.count - 1) more", "\(names.count - 1) de plus")])
  }

  /// Below what may be picked: the keys, and in which order partners stand; what there is no room
  /// for is left to the line of hints.
  func pickFoot(_ box: PickBox, dot: String, columns: Int) -> SafeText {
    let parts = footParts(box)
    let whole = SafeText(parts.joined(separator: dot))
    return whole.width <= columns ? whole : SafeText(parts.last ?? "")
  }

  private func footParts(_ box: PickBox) -> [String] {
    var parts: [String] = []
    if box.takesSeveral {
      parts.append(
        say("\(key(.pickSeveral)) marks several", "\(key(.pickSeveral)) en marque plusieurs"))
    }
    if box.stage == .receivers {
      parts.append("\(key(.nextOrder))\(say(":", " :")) \(name(box.order))")
    } else if box.stage == .topic {
      parts.append(
        say("type to narrow, or a new one", "saisir pour chercher, ou un nouveau besoin"))
    } else {
      parts.append(say("type a name, in the book or new", "saisir un nom, du carnet ou nouveau"))
    }
    return parts
  }

  /// Why nothing is listed; nil where nothing could be, or what is typed fits none.
  func nothingToPick(_ box: PickBox) -> String? {
    guard box.editor.text.isEmpty else { return nil }
    return switch (box.stage, box.goal) {
    case (.topic, _): say("No topic yet: type one.", "Aucun besoin encore : saisissez-en un.")
    case (.receivers, _):
      say("Nobody offers it yet: type a name.", "Personne ne le propose : saisissez un nom.")
    case (.client, .referral(let start)) where start.kind == .give:
      say(
        "Nobody wants what they offer: type a name.",
        "Personne ne cherche ce que propose ce partenaire : saisissez un nom.")
    case (.client, _): nil
    }
  }

  func newTopic(_ name: String) -> String { say("New topic: \(name)", "Nouveau besoin : \(name)") }
  var noTopic: String { say("(none of these)", "(aucun de ceux-là)") }
  var toNobody: String { say("(to nobody: it ends here)", "(à personne : elle s'arrête là)") }

  func newSomeone(_ name: String) -> String {
    Someone.isOrganisation(name)
      ? say("New organisation: \(name)", "Nouvelle société : \(name)")
      : say("New contact: \(name)", "Nouveau contact : \(name)")
  }

  /// What leads the choice of a partner: how many they sent us and we them, the clients'
  /// satisfaction, the days until they were in contact, the silence.
  func figures(of partner: PartnerRow, today: Day) -> [String] {
    let figures = partner.figures
    let happy = figure(figures.sent.satisfaction) ?? none
    let fast = figures.sent.contactDays.rounded.map { shortDuration(days: $0) } ?? none
    let silent = partner.lastTouch.map { shortDuration(days: today - $0) } ?? never
    return ["\(figures.got.count)", "\(figures.sent.count)", happy, fast, silent]
  }

  /// What stands over the names and those figures.
  var figureTitles: [String] {
    [
      title(of: PartnerColumn.name), say("SENT US", "REÇUS"), say("WE SENT", "DONNÉS"),
      title(of: PartnerColumn.satisfaction), say("CALLS IN", "APPELLE EN"),
      say("SILENT", "SILENCE"),
    ]
  }

  /// Behind the name of a partner who did not take this client for this need before.
  var hasDeclined: String { say(" (declined)", " (a décliné)") }

  func sendThem(_ name: String) -> String {
    say("Refer \(name) to somebody", "Recommander \(definite(name)) à quelqu'un")
  }

  func sendToThem(_ name: String) -> String {
    say("Send somebody to \(name)", "Envoyer quelqu'un\(to(name))")
  }

  var askForReferralSubject: String {
    say("ask for a referral", "demander une recommandation")
  }

  func stanceTitle(_ name: String) -> String {
    say("How do they stand to a topic: \(name)", "Face à un besoin : \(name)")
  }
}

// MARK: - Thanks and news

extension Wording {
  func thanked(_ name: ContactName, _ count: Int) -> String {
    let name = shortName(name)
    return count == 1
      ? say("Thanked: \(name).", "Remercié : \(name).")
      : say("Thanked: \(name), for \(count) referrals.", "Remercié : \(name), pour \(count).")
  }

  func nothingToThankFor(_ name: ContactName) -> String {
    let name = shortName(name)
    return say(
      "Nothing to thank \(name) for: all is said.", "\(name) est déjà remercié pour tout.")
  }

  func newsNoted(_ name: ContactName, _ count: Int) -> String {
    let name = shortName(name)
    return count == 1
      ? say("Asked for news: \(name).", "Nouvelles prises : \(name).")
      : say(
        "Asked for news: \(name), of \(count) referrals.",
        "Nouvelles prises : \(name), pour \(count).")
  }

  func noNewsToAskFor(_ name: ContactName) -> String {
    let name = shortName(name)
    return say(
      "No referral is on its way with \(name).",
      "Aucune recommandation en route avec \(definite(name)).")
  }
}

// MARK: - Steps of the loop

extension Wording {
  private func clients(_ details: ReferralDetails) -> String {
    shortNames(details.clients.map(\.name), of: details.clients.count)
  }

  private func partner(_ details: ReferralDetails) -> String {
    details.partner.map { shortName($0.name) } ?? ""
  }

  func consentQuestion(_ details: ReferralDetails) -> String {
    say(
      "Does \(clients(details)) agree to \(partner(details))?",
      "\(clients(details)) accepte \(definite(partner(details))) ?")
  }

  var clientRefuses: String { say("does not want it…", "ne le souhaite pas…") }

  func didTheyCall(_ details: ReferralDetails) -> String {
    say(
      "Did \(partner(details)) call \(clients(details))?",
      "\(partner(details)) a appelé \(definite(clients(details))) ?")
  }

  var theyCalled: String { say("yes, they are in contact", "oui, ils sont en contact") }
  var notYetCalled: String { say("not yet: ask again", "pas encore : redemander") }

  func howItStands(_ details: ReferralDetails) -> String {
    say(
      "\(clients(details)) with \(partner(details)): how does it stand?",
      "\(clients(details)) chez \(definite(partner(details))) : où en est-on ?")
  }

  var stillGoing: String { say("going on", "toujours en cours") }

  func howWasIt(_ details: ReferralDetails) -> String {
    say(
      "How was \(partner(details)) to \(clients(details))?",
      "\(clients(details)) : quel avis sur \(definite(partner(details))) ?")
  }

  /// 1 to 5.
  func satisfaction(_ number: Int) -> String {
    switch number {
    case 1: say("not at all happy", "pas du tout satisfait")
    case 2: say("not happy", "peu satisfait")
    case 3: say("so-so", "moyennement satisfait")
    case 4: say("happy", "satisfait")
    default: say("very happy", "très satisfait")
    }
  }

  var noSatisfaction: String { say("asked, no answer", "interrogé, sans réponse") }

  func onHoldQuestion(_ details: ReferralDetails) -> String {
    say("On hold: \(clients(details))", "En suspens : \(clients(details))")
  }

  var goesOn: String { say("it goes on", "elle reprend") }
  var staysOnHold: String { say("on hold until…", "en suspens jusqu'au…") }

  func holdTitle(_ details: ReferralDetails) -> String {
    say("On hold until: \(clients(details))", "En suspens jusqu'au : \(clients(details))")
  }

  func endQuestion(_ details: ReferralDetails) -> String {
    say(
      "How does it end: \(clients(details)), \(partner(details))",
      "Quelle issue : \(clients(details)), \(partner(details))")
  }

  func declines(_ direction: Referral.Direction) -> String {
    direction == .received
      ? say("we do not take it…", "nous ne la prenons pas…")
      : say("the partner declines…", "le partenaire décline…")
  }

  var choseAnother: String {
    say("the client chose another of them", "le client en a retenu un autre")
  }
  var clientsChoice: String { say("the client's choice", "choix du client") }

  func othersQuestion(_ count: Int) -> String {
    say(
      count == 1 ? "1 other was asked for the same need" : "\(count) others were asked for it",
      count == 1 ? "1 autre sollicité pour ce besoin" : "\(count) autres sollicités pour ce besoin")
  }

  var closeOthers: String {
    say("won: close the others, another won", "gagnée : clore les autres, un autre l'a emporté")
  }
  var leaveOthers: String {
    say("won: leave the others open", "gagnée : laisser les autres ouvertes")
  }

  func title(of matter: LinePrompt.LoopMatter, _ details: ReferralDetails) -> String {
    let clients = clients(details)
    return switch matter {
    case .outcome(.won, _):
      say("Won: its value, and words: \(clients)", "Gagnée : montant et commentaire : \(clients)")
    case .outcome(let outcome, _):
      say("\(clients): \(name(outcome)), and why", "\(clients) : \(name(outcome)), et pourquoi")
    case .decline: say("Declined, and why: \(clients)", "Déclinée, et pourquoi : \(clients)")
    case .fallThrough:
      say("Fell through, and why: \(clients)", "Tombée à l'eau, et pourquoi : \(clients)")
    case .hold: holdTitle(details)
    case .praise: praiseTitle(details)
    case .word: wordTitle(details)
    }
  }

  /// What a line about an outcome means.
  func understood(_ words: OutcomeWords, isEmpty: Bool) -> String {
    if isEmpty {
      return say(
        "1500 signed on Monday; empty: the value is not known",
        "1500 signé lundi ; vide : montant inconnu")
    }
    let value = words.value.map { amount($0) } ?? say("value not known", "montant inconnu")
    return words.words.isEmpty ? value : "\(value), \(words.words)"
  }

  var reasonNeeded: String { say("A reason is needed.", "Il faut une raison.") }
}

// MARK: - Whom we could refer

extension Wording {
  func referringTitle(_ count: Int, to partner: ContactName?) -> String {
    let whom = say(
      count == 1 ? "1 to refer now" : "\(count) to refer now", "\(count) à recommander")
    return whom + (partner.map { to(name($0)) } ?? "")
  }

  func nobodyToRefer(isForPartner: Bool) -> String {
    isForPartner
      ? say(
        "Nobody wants what they offer: `\(key(.setStances))` on a client says what they want.",
        "Personne ne cherche ce que propose ce partenaire : `\(key(.setStances))` sur un client dit "
          + "ce qu'il cherche.")
      : say(
        "Nobody to refer: `\(key(.setStances))` says what clients want and partners offer.",
        "Personne à recommander : `\(key(.setStances))` dit qui cherche et qui propose quoi.")
  }
}
