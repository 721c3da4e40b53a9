import Domain
import Store

// What is asked when contacts are classified, and when something of them is taken out.

extension Wording {
  func stageTitle(_ name: String) -> String { say("Stage: \(name)", "Niveau : \(name)") }

  func stageReasonTitle(_ stage: Stage, _ name: String) -> String {
    let stage = self.name(stage)
    return say("\(name): \(stage), and why", "\(name) : \(stage), et pourquoi")
  }

  func tierTitle(_ name: String) -> String { say("Tier: \(name)", "Classe : \(name)") }

  /// "A: every 30 days, 45 at most".
  func tier(_ tier: Tier) -> String {
    guard let cadence = tier.cadence else { return tier.name }
    return say(
      "\(tier.name): every \(cadence.ideal) days, \(cadence.longest) at most",
      "\(tier.name) : tous les \(cadence.ideal) jours, \(cadence.longest) au plus")
  }

  var noTier: String { say("no tier", "sans classe") }

  func ownerTitle(_ name: String) -> String {
    say("Whose contact is it: \(name)", "Responsable : \(name)")
  }

  var nobody: String { say("nobody's", "personne") }

  func objectionTitle(_ name: String) -> String {
    say("Does not want: \(name)", "Ne veut pas : \(name)")
  }

  /// Nil for every channel.
  func objection(to channel: Interaction.Channel?) -> String {
    switch channel {
    case nil: say("to be contacted at all", "être contacté du tout")
    case .call?: say("calls", "d'appels")
    case .mail?: say("e-mails", "d'e-mails")
    case .letter?: say("letters", "de courrier")
    case .message?: say("messages", "de messages")
    case .visit?: say("visits", "de visites")
    case .meeting?: say("meetings", "de rendez-vous")
    case .note?: say("notes", "de notes")
    }
  }

  var noObjection: String { say("may be contacted again", "peut être recontacté") }

  func cadenceTitle(_ name: String) -> String {
    say(
      "Days between touches (empty: the tier's): \(name)",
      "Rythme en jours (vide : celui de la classe) : \(name)")
  }

  func tagsTitle(_ name: String) -> String { say("Tags: \(name)", "Étiquettes : \(name)") }

  func tagsHint(there tags: [String]) -> String {
    let syntax = say(
      "+notary -cold, or first buyer, notary", "+notaire -froid, ou premier achat, notaire")
    return tags.isEmpty ? syntax : say("Has ", "A ") + tags.joined(separator: ", ") + " · " + syntax
  }

  func endTitle(_ name: String) -> String {
    say("Died, or closed, on: \(name)", "Décès, ou fermeture, le : \(name)")
  }

  func reallyClassify(_ count: Int) -> String {
    say("Change \(count) contacts at once?", "Changer \(count) contacts d'un coup ?")
  }

  // MARK: - Taking out

  func copied(_ what: String) -> String { say("Copied: \(what)", "Copié : \(what)") }

  func noEmail(_ name: ContactName) -> String {
    say(
      "\(shortName(name)) has no e-mail; e adds one.",
      "\(shortName(name)) n'a pas d'e-mail ; e en ajoute un.")
  }

  func noPhone(_ name: ContactName) -> String {
    say(
      "\(shortName(name)) has no phone; e adds one.",
      "\(shortName(name)) n'a pas de téléphone ; e en ajoute un.")
  }

  func nothingToOpen(_ name: ContactName) -> String {
    say(
      "\(shortName(name)) has neither a link nor an e-mail.",
      "\(shortName(name)) n'a ni lien ni e-mail.")
  }

  func cardOf(_ name: ContactName) -> String {
    say("the card of \(shortName(name))", "la fiche\(of(shortName(name)))")
  }

  /// A card as plain text, for somewhere else.
  func card(_ details: CardDetails, today: Day) -> String {
    var lines = [name(details.contact.names)]
    let work = [details.contact.jobTitle, details.contact.organisation].compactMap { $0 }
    if !work.isEmpty { lines.append(work.joined(separator: ", ")) }
    for value in details.values {
      lines.append(value.text + (value.label.map { " (\($0))" } ?? ""))
    }
    return lines.joined(separator: "\n")
  }

  // MARK: - The timeline

  var kindsTitle: String { say("Of the timeline", "De l'historique") }

  func name(_ kinds: TimelineKinds) -> String {
    switch kinds {
    case .everything: say("everything", "tout")
    case .calls: say("calls", "appels")
    case .writing: say("what was written", "écrits")
    case .meetings: say("meetings and visits", "rendez-vous et visites")
    case .notes: say("notes", "notes")
    }
  }

  // MARK: - Searching

  var searchLabel: String { say(" Find: ", " Chercher : ") }
  var searchInExchangesLabel: String {
    say(" Find, also in exchanges: ", " Chercher, échanges compris : ")
  }
  var findInExchangesTitle: String {
    say("Find a contact, also in exchanges", "Trouver un contact, échanges compris")
  }
}
