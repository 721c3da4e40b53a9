import Domain
import Store

// What forms say: labels, headings, what may be typed, what clashes.

extension Wording {
  package var newContactTitle: String { say("New contact", "Nouveau contact") }

  /// - Parameter name: of one contact, or of how many.
  package func newFollowUpTitle(_ name: String) -> String {
    say("New follow-up with \(name)", "Nouveau suivi avec \(name)")
  }

  package func followUpTitle(_ name: ContactName) -> String {
    say("Follow-up with \(shortName(name))", "Suivi avec \(shortName(name))")
  }

  /// Behind the title of a form that was opened with a draft in it.
  package var draftMark: String { say("draft", "brouillon") }

  func label(_ field: FormField) -> String {
    switch field {
    case .kind: label(of: "kind", in: .contact)
    case .civility: label(of: "civility", in: .contact)
    case .given: label(of: "given_name", in: .contact)
    case .family: label(of: "family_name", in: .contact)
    case .name: label(of: "name", in: .contact)
    case .phone: name(ContactValue.Kind.phone)
    case .email: name(ContactValue.Kind.email)
    case .address: name(ContactValue.Kind.address)
    case .url: name(ContactValue.Kind.url)
    case .jobTitle: label(of: "job_title", in: .contact)
    case .organisation: label(of: "organisation", in: .contact)
    case .tags: say("tags", "étiquettes")
    case .tier: label(of: "tier", in: .contact)
    case .cadence: say("days between touches", "rythme en jours")
    case .owner: label(of: "owner", in: .contact)
    case .formOfAddress: label(of: "form_of_address", in: .contact)
    case .language: label(of: "language", in: .contact)
    case .birthday: label(of: "birthday", in: .contact)
    case .date: say("date", "date")
    case .link: name(RecordKind.link)
    case .since: "  " + label(of: "since", in: .link)
    case .until: "  " + label(of: "until", in: .link)
    case .notes: label(of: "notes", in: .contact)
    default: followUpLabel(field)
    }
  }

  private func followUpLabel(_ field: FormField) -> String {
    switch field {
    case .subject: label(of: "subject", in: .followUp)
    case .followUpKind: label(of: "kind", in: .followUp)
    case .purpose: label(of: "purpose", in: .followUp)
    case .due: label(of: "due", in: .followUp)
    case .hour: label(of: "hour", in: .followUp)
    case .minutes: label(of: "minutes", in: .followUp)
    case .repeats: label(of: "recurrence", in: .followUp)
    case .rule: say("rule", "règle")
    case .stop: label(of: "stop", in: .followUp)
    case .shows: label(of: "shows", in: .followUp)
    case .workingDays: label(of: "working_days", in: .firm)
    case .holidays: label(of: "holidays", in: .firm)
    case .chaseDays: label(of: "chase_days", in: .firm)
    case .waitDays: label(of: "wait_days", in: .firm)
    case .birthdayAhead: label(of: "birthday_ahead", in: .firm)
    case .dateAhead: label(of: "date_ahead", in: .firm)
    case .tierCadence: name(RecordKind.tier)
    case .myName: say("my name", "mon nom")
    default: ""
    }
  }

  func heading(_ section: FormSection) -> String {
    switch section {
    case .who: say("Who", "Qui")
    case .reach: say("To reach them", "Coordonnées")
    case .work: say("Work", "Travail")
    case .standing: say("With us", "Chez nous")
    case .dates: say("Dates", "Dates")
    case .links: say("Links", "Liens")
    case .notes: say("Notes", "Remarques")
    case .followUp: say("Follow-up", "Suivi")
    case .days: say("Working days", "Jours ouvrés")
    case .clocks: say("Clocks", "Délais")
    case .tiers: say("Tiers", "Catégories")
    case .myself: say("Myself", "Moi")
    }
  }

  func name(_ repeats: FollowUpForm.Repeats, chaseDays: [Weekday]) -> String {
    switch repeats {
    case .never: say("never", "jamais")
    case .chase:
      say("chase on ", "relance le ")
        + chaseDays.map { name($0) }.joined(separator: say(" and ", " et "))
    case .weekly: say("every week", "chaque semaine")
    case .monthly: say("every month", "chaque mois")
    case .yearly: say("every year", "chaque année")
    case .weekAfterDone: say("a week after it is done", "une semaine après")
    case .monthAfterDone: say("a month after it is done", "un mois après")
    case .yearAfterDone: say("a year after it is done", "un an après")
    case .rule: say("by a rule that is typed", "selon une règle saisie")
    }
  }

  /// An owner who works here no more.
  /// - Parameter name: nil where it is not at hand.
  func hasLeft(_ name: String?) -> String {
    let left = say("has left", "n'est plus là")
    return name.map { "\($0) (\(left))" } ?? say("a former colleague", "ancien membre du cabinet")
  }

  // MARK: - What may be typed

  /// The labels that people use for values of a kind.
  func usualLabels(_ field: FormField) -> [String] {
    switch field {
    case .phone:
      [say("mobile", "portable"), say("work", "travail"), say("home", "domicile")]
    case .email, .address, .url: [say("work", "travail"), say("home", "domicile")]
    case .date:
      [
        say("renewal", "échéance"), say("end of mandate", "fin de mandat"),
        say("anniversary", "date anniversaire"),
      ]
    default: []
    }
  }

  func labelHelp(_ field: FormField) -> String {
    if field == .link { return say("Left and Right choose.", "Gauche et Droite choisissent.") }
    if field == .tierCadence {
      return say("Its name; without one it goes.", "Son nom ; sans nom, elle part.")
    }
    let labels = usualLabels(field).joined(separator: ", ")
    return say("A label: \(labels)…", "Un libellé : \(labels)…")
  }

  /// What the line under a form says of a row.
  func help(_ field: FormField, isEmpty: Bool) -> String {
    switch field {
    case .due, .since, .until, .shows: isEmpty ? dayExamples : ""
    case .birthday:
      isEmpty ? say("15 March, or 15/03/1970", "15 mars, ou 15/03/1970") : ""
    case .phone, .email, .address, .url, .date: severalHelp(isEmpty: isEmpty)
    case .link:
      isEmpty
        ? say("Type the name of another contact.", "Saisissez le nom d'un autre contact.")
        : severalHelp(isEmpty: false)
    case .tags: say("With commas between them.", "Séparées par des virgules.")
    case .cadence: cadenceNotUnderstood
    case .tierCadence:
      say(
        "Days such as 30/45. Left: the name. \(key(.anotherRow)): another tier.",
        "Des jours, comme 30/45. Gauche : le nom. \(key(.anotherRow)) : une autre.")
    case .rule: "FREQ=MONTHLY;BYDAY=-1FR"
    case .notes: editorHint
    case .workingDays, .chaseDays: weekdaysNotUnderstood
    case .waitDays: numberNeeded(1...3650)
    case .birthdayAhead, .dateAhead: numberNeeded(0...Firm.farthestAhead)
    case .myName: say("As the others see it.", "Tel que les autres le voient.")
    default: ""
    }
  }

  private func severalHelp(isEmpty: Bool) -> String {
    isEmpty
      ? say(
        "Left: its label. \(key(.anotherRow)): another one.",
        "Gauche : son libellé. \(key(.anotherRow)) : un autre.")
      : say(
        "Left label, \(key(.anotherRow)) another, \(key(.moveRowUp)) up, emptied it goes.",
        "Gauche libellé, \(key(.anotherRow)) autre, \(key(.moveRowUp)) monte, vidé il part")
  }

  /// What Right would complete the line with, and what else there is.
  func offers(_ names: [String]) -> String {
    guard let only = names.first, names.count > 1 else {
      return say("Right takes it: ", "Droite le prend : ") + (names.first ?? "")
    }
    let others = names.dropFirst().prefix(3).joined(separator: ", ") + (names.count > 4 ? "…" : "")
    return say(
      "Right takes \(only); PgDn goes to \(others)",
      "Droite prend \(only) ; PgSuiv passe à \(others)")
  }

  // MARK: - What is wrong

  package var nameNeeded: String { say("A name is needed.", "Il faut un nom.") }

  package var cadenceNotUnderstood: String {
    say(
      "Days such as 30, or 30/45 with the longest.",
      "Des jours, comme 30, ou 30/45 avec le maximum.")
  }

  package func hourNotUnderstood(_ text: String) -> String {
    say(
      "“\(text)” is no hour: 14:30 or 2pm.", "« \(text) » n'est pas une heure : 14h30 ou 14:30.")
  }

  package var minutesNotUnderstood: String {
    say("A number of minutes, such as 45.", "Un nombre de minutes, comme 45.")
  }

  package var noPhone: String {
    say("This does not look like a phone number.", "Cela ne ressemble pas à un numéro.")
  }

  package var noEmail: String {
    say("This does not look like an e-mail address.", "Cela ne ressemble pas à un e-mail.")
  }

  package var noURL: String {
    say("This does not look like a web page.", "Cela ne ressemble pas à un site web.")
  }

  package var chooseWho: String {
    say(
      "Type on until one contact is left, then Right takes it.",
      "Précisez jusqu'à un seul contact, puis Droite le prend.")
  }

  /// "every 30 days, 45 at most".
  package func cadence(_ cadence: Cadence) -> String {
    say(
      "every \(duration(days: cadence.ideal)), \(duration(days: cadence.longest)) at most",
      "tous les \(duration(days: cadence.ideal)), \(duration(days: cadence.longest)) au plus")
  }

  // MARK: - Already here

  /// Above the contacts that are like the new one.
  package var alreadyHere: String {
    say(
      "Already here? \(key(.openAlike)) opens the first:",
      "Déjà là ? \(key(.openAlike)) ouvre le premier :")
  }

  // MARK: - Clashes

  /// - Parameter culprit: who changed it and when, in a sentence; nil where nobody can tell.
  package func clashed(by culprit: String?) -> String {
    (culprit ?? say("This was changed meanwhile.", "Modifié entre-temps."))
      + say(" Choose:", " Choisissez :")
  }

  /// The sides of a clash, in front of what each says.
  func side(_ choice: ClashChoice) -> String {
    switch choice {
    case .mine: say("mine", "le mien")
    case .theirs: say("theirs", "le leur")
    case .was: say("as it was", "avant")
    case .both: say("both", "les deux")
    }
  }

  /// What stands where somebody removed a value, or where there was none.
  package var removedValue: String { say("(removed)", "(supprimé)") }
  package var emptyValue: String { say("(nothing)", "(rien)") }

  package func clashesLeft(_ count: Int) -> String {
    count == 0
      ? say("All chosen: \(key(.save)) saves.", "Tout est choisi : \(key(.save)) enregistre.")
      : say(
        count == 1 ? "1 more to choose." : "\(count) more to choose.",
        count == 1 ? "Encore 1 à choisir." : "Encore \(count) à choisir.")
  }

  /// A colleague changed other things while the form was open; they are in it now.
  package func takenOver(_ sentence: String) -> String {
    sentence
      + say(
        " It is taken over: \(key(.save)) saves.", " C'est repris ici : \(key(.save)) enregistre.")
  }

  // MARK: - Leaving and drafts

  package var formIsChanged: String {
    say(
      "Changed: \(key(.save)) saves, Esc keeps a draft, \(key(.revert)) discards.",
      "\(key(.save)) enregistre, Échap garde un brouillon, \(key(.revert)) jette.")
  }

  package var keptAsDraft: String {
    say(
      "Kept as a draft: the same form brings it back.",
      "Gardé en brouillon : la même fiche le ramène.")
  }

  package var lineKeptAsDraft: String {
    say(
      "Kept as a draft: the same key brings it back.",
      "Gardé en brouillon : la même touche le ramène.")
  }

  package var draftIsBack: String {
    say(
      "Your draft is back: \(key(.save)) saves, \(key(.revert)) discards it.",
      "Brouillon repris : \(key(.save)) enregistre, \(key(.revert)) le jette.")
  }

  package var lineDraftIsBack: String {
    say("Your draft is back: Ctrl-u clears it.", "Brouillon repris : Ctrl-u l'efface.")
  }

  package var discarded: String {
    say(
      "As in the book; \(key(.revert)) again brings what you typed back.",
      "Comme dans le carnet ; \(key(.revert)) encore ramène votre saisie.")
  }

  package var broughtBack: String {
    say("As you typed it; \(key(.revert)) discards it.", "Votre saisie ; \(key(.revert)) la jette.")
  }

  package var nothingChanged: String { say("Nothing changed.", "Rien de modifié.") }

  /// - Parameter key: that lists them.
  package func draftsWait(_ count: Int, key: String) -> String {
    say(
      count == 1 ? "1 draft waits: `\(key)`." : "\(count) drafts wait: `\(key)`.",
      count == 1 ? "1 brouillon attend : `\(key)`." : "\(count) brouillons attendent : `\(key)`.")
  }

  package var noSuchRepeat: String {
    say("There is only one of this.", "Il n'y en a qu'un.")
  }

  package func brokenDrafts(_ count: Int) -> String {
    say(
      count == 1 ? "1 draft cannot be read." : "\(count) drafts cannot be read.",
      count == 1 ? "1 brouillon est illisible." : "\(count) brouillons sont illisibles.")
  }

  package var draftsTitle: String { say("Drafts", "Brouillons") }
  package var noDrafts: String { say("No draft waits.", "Aucun brouillon n'attend.") }
  package var draftDiscarded: String { say("Draft discarded.", "Brouillon jeté.") }

  package var draftIsOfNothing: String {
    say(
      "What this draft was about is gone; it is discarded.",
      "L'objet de ce brouillon n'existe plus ; il est jeté.")
  }

  // MARK: - Settings

  package var settingsTitle: String { say("Settings of the firm", "Réglages du cabinet") }

  package var settingsSaved: String {
    say("Saved: the firm's settings.", "Enregistré : les réglages du cabinet.")
  }

  package var weekdaysNotUnderstood: String {
    say("Weekdays such as mon tue wed.", "Des jours comme lun mar mer.")
  }

  package func numberNeeded(_ range: ClosedRange<Int>) -> String {
    say(
      "A number from \(range.lowerBound) to \(range.upperBound).",
      "Un nombre de \(range.lowerBound) à \(range.upperBound).")
  }

  // MARK: - Erasing

  package func eraseTitle(_ name: ContactName) -> String {
    say("Erase \(self.name(name)) for good", "Effacer \(self.name(name)) pour toujours")
  }

  package var eraseWarning: String {
    say(
      "Their card, follow-ups and history go, and what the journal says of them. Nothing brings "
        + "it back. Backups hold it until they expire.",
      "Sa fiche, ses suivis, son historique et ce qu'en dit le journal disparaissent. Rien ne les "
        + "ramène. Les sauvegardes les gardent jusqu'à leur expiration.")
  }

  package func typeTheName(_ name: ContactName) -> String {
    say("To erase, type the name: \(name.plain)", "Pour effacer, saisissez le nom : \(name.plain)")
  }

  package var eraseOneByOne: String {
    say("People are erased one by one: mark only one.", "On efface une personne à la fois.")
  }

  package var nothingErased: String { say("Nothing was erased.", "Rien n'a été effacé.") }

  /// Somebody was erased whose name others wrote elsewhere too.
  func erased(leaving count: Int) -> String {
    let keys = [key(.find), key(.searchExchanges)]
    return erased
      + say(
        count == 1 ? " The name is left in 1 place:" : " The name is left in \(count) places:",
        count == 1 ? " Le nom reste à 1 endroit :" : " Le nom reste à \(count) endroits :")
      + say(" \(keys[0]) then \(keys[1]) finds it.", " \(keys[0]) puis \(keys[1]) le trouve.")
  }

  /// Others write just now.
  var eraseAgain: String {
    say(
      "Somebody is writing: nothing was erased, \(key(.confirm)) tries again.",
      "Quelqu'un écrit : rien n'est effacé, \(key(.confirm)) réessaie.")
  }

  package var erased: String { say("Erased for good.", "Effacé pour toujours.") }
}
