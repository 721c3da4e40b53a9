import Domain
import Store

// What forms say: labels, headings, what may be typed, what clashes.

extension Wording {
  package var newContactTitle: String { say("New contact", "Nouveau contact") }

  /// - Parameter name: of one contact, or of how many.
  package func newFollowUpTitle(_ name: String) -> String {
    say("New follow-up with \(name)", "Nouveau suivi avec \(definite(name))")
  }

  package func followUpTitle(_ name: ContactName) -> String {
    say("Follow-up with \(shortName(name))", "Suivi avec \(definite(shortName(name)))")
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
    case .privacy: label(of: "privacy", in: .contact)
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
    case .closedDay: say("closed too on", "fermé aussi le")
    case .chaseDays: label(of: "chase_days", in: .firm)
    case .waitDays: label(of: "wait_days", in: .firm)
    case .birthdayAhead: label(of: "birthday_ahead", in: .firm)
    case .dateAhead: label(of: "date_ahead", in: .firm)
    case .retention: say("months people are kept", "mois conservés sans échange")
    case .tierCadence: name(RecordKind.tier)
    case .myName: say("my name", "mon nom")
    case .awayUntil: say("away until", "absence jusqu'au")
    case .deputy: "  " + say("stands in", "remplaçant")
    case .pressureTimes: say("touches at most", "sollicitations, au plus")
    case .pressureDays: "  " + say("in so many days", "sur combien de jours")
    default: referringLabel(field)
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
    case .stances: say("Topics", "Besoins")
    case .partnership: say("Between the firms", "Entre les deux maisons")
    case .notes: say("Notes", "Remarques")
    case .followUp: say("Follow-up", "Suivi")
    case .days: say("Working days", "Jours ouvrés")
    case .clocks: say("Clocks", "Délais")
    case .referralClocks: say("Referrals", "Recommandations")
    case .topics: say("What people need and partners offer", "Ce qu'on cherche et qu'on propose")
    case .handing: say("Handing over", "Mise en relation")
    case .course: say("How it goes", "Déroulement")
    case .result: say("What came of it", "Résultat")
    case .tiers: say("Tiers", "Catégories")
    case .myself: say("Myself", "Moi")
    case .absences: say("Who is away", "Absences")
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
    if field.leader == field {
      return say("Left and Right choose.", "Gauche et Droite choisissent.")
    }
    if field == .tierCadence {
      return say("Its name; without one it goes.", "Son nom ; sans nom, elle part.")
    }
    if field == .closedDay {
      return say("Its name, such as Company day.", "Son nom, par exemple Pont ou Inventaire.")
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
    case .closedDay: isEmpty ? closedDayHelp + " " + dayExamples : closedDayHelp
    case .rule: "FREQ=MONTHLY;BYDAY=-1FR"
    case .notes: editorHint
    case .workingDays, .chaseDays: weekdaysNotUnderstood
    case .waitDays: numberNeeded(1...3650)
    case .birthdayAhead, .dateAhead: numberNeeded(0...Firm.farthestAhead)
    case .awayUntil:
      isEmpty
        ? say("The last day; empty: here.", "Le dernier jour ; vide : présent.") + " " + dayExamples
        : ""
    case .deputy: say("Who sees it among their own.", "Qui le voit parmi les siens.")
    case .pressureTimes:
      say("Before one more, a word. 0: never.", "Avant une de plus, un mot. 0 : jamais.")
    case .pressureDays: say("Days, 1 to 365.", "Des jours, de 1 à 365.")
    case .retention:
      say(
        "36 for the usual three years; 0: no list. `kith retention` lists them.",
        "36 pour les trois ans d'usage ; 0 : pas de liste. `kith retention` la donne.")
    case .myName: say("As the others see it.", "Tel que les autres le voient.")
    default: referringHelp(field, isEmpty: isEmpty)
    }
  }

  func severalHelp(isEmpty: Bool) -> String {
    isEmpty
      ? say(
        "Left: its label. \(key(.anotherRow)): another one.",
        "Gauche : son libellé. \(key(.anotherRow)) : un autre.")
      : say(
        "Left label, \(key(.anotherRow)) another, \(key(.moveRowUp)) up, emptied it goes.",
        "Gauche libellé, \(key(.anotherRow)) autre, \(key(.moveRowUp)) monte, vidé il part")
  }

  private var closedDayHelp: String {
    say(
      "Left: its name. \(key(.anotherRow)): another day.",
      "Gauche : son nom. \(key(.anotherRow)) : un autre jour.")
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

  /// What is said once such a value is saved.
  package func looksWrong(_ text: String, as kind: ContactValue.Kind) -> String {
    switch kind {
    case .phone:
      say(
        "“\(text)” does not look like a phone number.",
        "« \(text) » ne ressemble pas à un numéro.")
    case .email:
      say(
        "“\(text)” does not look like an e-mail address.",
        "« \(text) » ne ressemble pas à un e-mail.")
    case .url:
      say(
        "“\(text)” does not look like a web page.", "« \(text) » ne ressemble pas à un site web.")
    case .address, .date: ""
    }
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
}
