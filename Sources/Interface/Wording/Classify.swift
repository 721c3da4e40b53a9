import Domain
import Store

// What is asked when contacts are classified, and when something of them is taken out.

extension Wording {
  func stageTitle(_ name: String) -> String { say("Stage: \(name)", "Niveau : \(name)") }

  func stageReasonTitle(_ stage: Stage, _ name: String) -> String {
    let stage = self.name(stage)
    return say("\(name): \(stage), and why", "\(name) : \(stage), et pourquoi")
  }

  func tierTitle(_ name: String) -> String { say("Tier: \(name)", "Catégorie : \(name)") }

  /// "A: every 30 days, 45 at most".
  func tier(_ tier: Tier) -> String {
    guard let cadence = tier.cadence else { return tier.name }
    return say(
      "\(tier.name): every \(cadence.ideal) days, \(cadence.longest) at most",
      "\(tier.name) : tous les \(cadence.ideal) jours, \(cadence.longest) au plus")
  }

  var noTier: String { say("no tier", "sans catégorie") }

  func ownerTitle(_ name: String) -> String {
    say("Whose contact is it: \(name)", "Responsable : \(name)")
  }

  func reallyLog(_ channel: Interaction.Channel, _ count: Int) -> String {
    let what = name(channel)
    return say(
      "Log “\(what)” with \(count) contacts?", "Noter « \(what) » pour \(count) contacts ?")
  }

  var nothingToDropHere: String {
    say(
      "The first line of the card archives the contact, a follow-up is dropped.",
      "La première ligne de la fiche archive le contact, un suivi s'abandonne.")
  }

  var archivedWithoutReason: String {
    say(
      "A contact is archived without a reason: :note says why.",
      "Un contact s'archive sans motif : :note dit pourquoi.")
  }

  var nobody: String { say("nobody's", "personne") }

  func objectionTitle(_ name: String) -> String {
    say("Do not contact: \(name)", "À ne plus contacter : \(name)")
  }

  /// What they said, as a warning: "does not want calls, said Mon 3 May".
  func objection(_ objection: Objection, today: Day) -> String {
    let what = name(objection)
    let when = day(objection.day, today: today)
    let said = objection.source.map { ", \($0)" } ?? ""
    return say("does not want: \(what) (\(when)\(said))", "ne veut pas : \(what) (\(when)\(said))")
  }

  /// What they may object to; nil for every channel.
  func objection(to channel: Interaction.Channel?) -> String {
    name(Objection(to: channel))
  }

  /// The line on which they say where it was said.
  func objectionSourceTitle(_ objection: Objection, _ name: String) -> String {
    let what = self.name(objection)
    return say(
      "\(name): does not want \(what) (\(key(.nextChoice)): for what)",
      "\(name) ne veut pas : \(what) (\(key(.nextChoice)) : motif)")
  }

  var objectionSourceHint: String {
    say(
      "Where it was said: her letter, a call… It may stay empty.",
      "Où cela a été dit : son courrier, un appel… Peut rester vide.")
  }

  /// Several are about to be contacted, and some said that they do not want it so.
  func objecting(_ count: Int, of all: Int) -> String {
    count == 1
      ? say("1 of the \(all) does not want it so", "1 sur \(all) ne le veut pas ainsi")
      : say(
        "\(count) of the \(all) do not want it so",
        "\(count) sur \(all) ne le veulent pas ainsi")
  }

  /// One of the things they objected to is all right again.
  func noObjection(to objection: Objection) -> String {
    let what = name(objection)
    return say("all right again: \(what)", "de nouveau d'accord : \(what)")
  }

  var noObjection: String { say("may be contacted again", "peut être recontacté") }

  func cadenceTitle(_ name: String) -> String {
    say(
      "Days between touches (empty: the tier's): \(name)",
      "Rythme en jours (vide : celui de la catégorie) : \(name)")
  }

  func tagsTitle(_ name: String) -> String { say("Tags: \(name)", "Étiquettes : \(name)") }

  /// - Parameter dot: what stands between the two parts.
  func tagsHint(there tags: [String], dot: String) -> String {
    let syntax = say(
      "+notary -cold, or first buyer, notary", "+notaire -froid, ou premier achat, notaire")
    return tags.isEmpty ? syntax : say("Has ", "A ") + tags.joined(separator: ", ") + dot + syntax
  }

  func endTitle(_ name: String) -> String {
    say("Died, or closed, on: \(name)", "Date du décès ou de la fermeture : \(name)")
  }

  func reallyClassify(_ count: Int) -> String {
    say("Change \(count) contacts at once?", "Changer \(count) contacts d'un coup ?")
  }

  // MARK: - Taking out

  func copied(_ what: String) -> String { say("Copied: \(what)", "Copié : \(what)") }

  package var cannotCopy: String {
    say("This terminal takes no copy.", "Ce terminal ne prend pas de copie.")
  }

  /// - Parameter text: a link, or an address.
  package func copiedInstead(_ text: String) -> String {
    say(
      "Copied, as config.toml names no program for it: \(text)",
      "Copié, car config.toml ne nomme aucun programme pour cela : \(text)")
  }

  /// - Parameter text: a link or an address that no program is handed.
  package func notOpened(_ text: String) -> String {
    say(
      "Only web pages and mail addresses are opened, and this is neither: \(text)",
      "Seules les pages web et les adresses e-mail s'ouvrent, ceci n'en est pas une : \(text)")
  }

  /// - Parameter reason: in the words of the system.
  package func programNotStarted(_ program: String, reason: String) -> String {
    say(
      "\(program) could not be started (\(reason)); config.toml names it.",
      "\(program) n'a pas pu être lancé (\(reason)) ; config.toml le nomme.")
  }

  package func programFailed(_ program: String) -> String {
    say("\(program) ended with an error.", "\(program) s'est terminé sur une erreur.")
  }

  func noEmail(_ name: ContactName) -> String {
    say(
      "\(shortName(name)) has no e-mail; \(key(.edit)) adds one.",
      "\(shortName(name)) n'a pas d'e-mail ; \(key(.edit)) en ajoute un.")
  }

  func noPhone(_ name: ContactName) -> String {
    say(
      "\(shortName(name)) has no phone; \(key(.edit)) adds one.",
      "\(shortName(name)) n'a pas de téléphone ; \(key(.edit)) en ajoute un.")
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
  func card(_ details: CardDetails) -> String {
    var lines = [name(details.contact.names)]
    let work = [details.contact.jobTitle, details.contact.organisation].compactMap { $0 }
    if !work.isEmpty { lines.append(work.joined(separator: ", ")) }
    for value in details.values {
      lines.append(text(of: value) + (value.label.map { " (\($0))" } ?? ""))
    }
    return lines.joined(separator: "\n")
  }

  // MARK: - The card

  /// A value as the card shows it: a date in words.
  func text(of value: ContactValue) -> String { value.date.map { date($0) } ?? value.text }

  func since(_ day: Day, today: Day) -> String {
    say("since \(self.day(day, today: today))", "depuis le \(self.day(day, today: today))")
  }

  func until(_ day: Day, today: Day) -> String {
    say("until \(self.day(day, today: today))", "jusqu'au \(self.day(day, today: today))")
  }

  /// In front of the stages that were before.
  var before: String { say("before: ", "avant : ") }

  /// "born 12 March 1976, 50 years".
  func birthday(_ date: PartialDate, today: Day) -> String {
    let born = say("born ", "né(e) le ") + self.date(date)
    guard let year = date.year else { return born }
    let had = date.month < today.month || (date.month == today.month && date.day <= today.day)
    let years = today.year - year - (had ? 0 : 1)
    guard years > 0 else { return born }
    return born
      + say(years == 1 ? ", 1 year" : ", \(years) years", years == 1 ? ", 1 an" : ", \(years) ans")
  }

  /// What the card of somebody else's private contact says.
  func privateTo(_ owner: String) -> String {
    say("Private: only \(owner) sees it.", "Privé : seul(e) \(owner) le voit.")
  }

  // MARK: - The timeline

  /// What stands where the words are that only their author sees.
  var hiddenWords: String { say("private", "privé") }

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

  /// A timeline that has nothing of the part that is shown.
  func nothingOf(_ kinds: TimelineKinds) -> String {
    let key = key(.showKinds)
    return say(
      "Nothing of this part (\(name(kinds))); \(key) shows everything.",
      "Rien de cette partie (\(name(kinds))) ; \(key) montre tout.")
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
