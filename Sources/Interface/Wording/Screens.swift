import Domain
import Store

// What the desk says by itself: hints, questions, titles of boxes.

extension Wording {
  /// What stands for no choice.
  package var none: String { "-" }

  package var appName: String { "kith" }

  package func tab(_ lens: Lens) -> String {
    switch lens {
    case .agenda: "Agenda"
    case .contacts: "Contacts"
    case .partners: say("Partners", "Partenaires")
    case .journal: "Journal"
    case .referring: say("To refer", "À recommander")
    }
  }

  /// 60x15 is needed; what is there is smaller.
  package func tooSmall(needRows: Int, needColumns: Int, rows: Int, columns: Int) -> String {
    say(
      "Kith needs \(needColumns)x\(needRows), this is \(columns)x\(rows).",
      "Il faut \(needColumns)x\(needRows) à Kith, voici \(columns)x\(rows).")
  }

  package var readAgain: String { say("Read again from disk.", "Relu sur le disque.") }

  package func unknownKeys(_ keys: String) -> String {
    say(
      "\(keys) is no key here; \(key(.help)) lists them.",
      "\(keys) ne fait rien ici ; \(key(.help)) liste les touches.")
  }

  package func unexpected(_ error: any Error) -> String {
    say("This did not work: \(error).", "Échec : \(error).")
  }

  /// - Parameter hidden: how many of them a filter or a search leaves out.
  package func marked(_ count: Int, hidden: Int) -> String {
    let some = hidden > 0 ? say(" (\(hidden) hidden)", " (\(hidden) hors de vue)") : ""
    return say(
      "\(count) marked\(some), Esc clears.",
      "\(count) marqué\(count > 1 ? "s" : "")\(some), Échap efface.")
  }

  package var nothingSelected: String {
    say("Nothing is selected here.", "Rien n'est sélectionné ici.")
  }

  package var nothingToRepeat: String {
    say("Nothing to repeat yet.", "Rien à répéter pour l'instant.")
  }

  package var bumpIsForCadences: String {
    say(
      "\(key(.bump)) is for cadence rows; \(key(.snooze)) or \(key(.reschedule)) moves a follow-up.",
      "\(key(.bump)) vaut pour les rythmes ; \(key(.snooze)) ou \(key(.reschedule)) déplace un suivi."
    )
  }

  package var cadenceIsNotDropped: String {
    say(
      "A cadence is set on the contact: \(key(.setCadence)).",
      "Le rythme se règle sur le contact : \(key(.setCadence)).")
  }

  /// What follows a sentence about an undo.
  /// - Parameter key: as it is bound now.
  package func redoHint(key: String) -> String { say("`\(key)` redo", "`\(key)` rétablir") }

  /// A verb on many: "Snooze 22 at once?"
  func reallyAll(_ gesture: Gesture, _ count: Int) -> String {
    switch gesture {
    case .complete: say("Mark \(count) as done?", "Marquer \(count) suivis comme faits ?")
    case .noAnswer: say("No answer from \(count)?", "Pas de réponse, pour \(count) ?")
    case .snooze: say("Snooze \(count) at once?", "En mettre \(count) en veille d'un coup ?")
    case .reschedule: say("Move \(count) at once?", "En reporter \(count) d'un coup ?")
    case .awaitReply: say("Wait for \(count) at once?", "En mettre \(count) en attente ?")
    case .bump: say("Nothing to do for \(count)?", "Rien à faire pour \(count) ?")
    case .handOver: say("Hand over \(count) at once?", "En confier \(count) d'un coup ?")
    case .drop: say("Drop \(count) at once?", "En abandonner \(count) d'un coup ?")
    }
  }

  /// What the letters of the snooze box stand for.
  func snoozeLetter(_ key: Character) -> String {
    switch key {
    case "w": say("Monday", "lundi")
    case "m": say("a month", "un mois")
    case "t": say("three months", "trois mois")
    case "y": say("a year", "un an")
    case "c": say("chase day", "jour de relance")
    default: ""
    }
  }

  /// Stands behind a day on which the firm is closed.
  package var closedDay: String { say("closed", "fermé") }

  /// A day as a field shows it, so that it can be read back: "25 September 2026".
  package func typedDay(_ day: Day) -> String {
    switch dayOrder {
    case .dayFirst: "\(day.day) \(monthName(day.month)) \(day.year)"
    case .monthFirst: "\(monthName(day.month)) \(day.day) \(day.year)"
    case .yearFirst: day.description
    }
  }

  package var waitingDropped: String {
    say("Dropped: nothing was written.", "Abandonné : rien n'a été écrit.")
  }

  package var pasteHasNoPlace: String {
    say(
      "Pasted text goes into a line or a form; nothing was done.",
      "Un texte collé va dans une ligne ou une fiche ; rien n'a été fait.")
  }

  /// - Parameter part: from 0 to 1.
  package func importing(_ part: Double) -> String {
    let percent = Int(part * 100)
    return say("Importing: \(percent) %; Esc cancels.", "Import : \(percent) % ; Échap annule.")
  }

  // MARK: - Before there is a book

  package func noBookYet(_ path: String) -> String {
    say("There is no book yet at \(path).", "Il n'y a pas encore de carnet à \(path).")
  }

  package var welcome: String {
    say(
      "Kith keeps the relationships of a firm that works by referrals.",
      "Kith tient les relations d'un cabinet qui vit de recommandations.")
  }

  package var firmQuestion: String {
    say("What is your firm called?", "Comment s'appelle votre cabinet ?")
  }

  package var fileQuestion: String {
    say("Which file of cards (.vcf)?", "Quel fichier de fiches (.vcf) ?")
  }

  package var nothingCreatedYet: String {
    say("Nothing is created before you choose.", "Rien n'est créé avant votre choix.")
  }

  // MARK: - Boxes

  package var findTitle: String { say("Find a contact", "Trouver un contact") }

  package var nobodyFound: String {
    say(
      "Nobody of that name; Esc, then \(key(.newContact)) adds them.",
      "Personne de ce nom ; Échap puis \(key(.newContact)) l'ajoute.")
  }

  package func snoozeTitle(_ name: String) -> String {
    say("Snooze: \(name)", "Mettre en veille : \(name)")
  }

  package var snoozeOther: String {
    say(
      "\(key(.confirm)) or . types a day, Esc leaves",
      "\(key(.confirm)) ou . : saisir un jour, Échap : retour")
  }

  package func rescheduleTitle(_ name: String) -> String {
    say("Move the promise: \(name)", "Reporter : \(name)")
  }

  package func touchTitle(_ channel: Interaction.Channel, _ name: String) -> String {
    let word = self.name(channel)
    let title = word.prefix(1).uppercased() + word.dropFirst()
    return say(
      "\(title) with \(name) (\(key(.nextChoice)): another kind)",
      "\(title) avec \(definite(name)) (\(key(.nextChoice)) : autre moyen)")
  }

  package func noteTitle(_ name: String) -> String {
    say("Note on \(name)", "Note sur \(definite(name))")
  }

  /// In the title of a line whose words only their author sees.
  package var forYouOnly: String { say("for you only", "pour vous seul(e)") }

  package func wordsTitle(_ name: ContactName) -> String {
    say(
      "What was said with \(shortName(name))?",
      "Qu'avez-vous dit avec \(definite(shortName(name))) ?")
  }

  package func dropTitle(_ name: String) -> String {
    say("Drop, and why: \(name)", "Abandonner, et pourquoi : \(name)")
  }

  package var theyConfirmed: String {
    say("They confirmed: it is done", "Ils ont validé : c'est réglé")
  }

  package var dropWithReason: String { say("Drop it, and why", "Abandonner, et pourquoi") }

  package func handOverTitle(_ name: String) -> String {
    say("Hand over: \(name)", "Confier : \(name)")
  }

  /// What a box is about: one, or how many.
  package func subjects(_ first: ContactName, count: Int) -> String {
    count == 1
      ? shortName(first)
      : say(
        "\(shortName(first)) and \(count - 1) more", "\(shortName(first)) et \(count - 1) de plus")
  }

  /// Behind a message that is cut: the command that shows it whole.
  var wholeMessages: String { ":" + actionName(.messages) }

  /// What may be typed where a day that has gone by is asked for.
  package var pastDayExamples: String {
    say(
      "mon, yesterday, 2 oct, 15/03, -10d, 3 days ago",
      "lun, hier, 2 oct, 15/03, -10j, il y a 3 jours")
  }

  package var dayExamples: String {
    say(
      "tue, +10d, 3w, 2 oct, 15/03, 8y, end of month",
      "mar, +10j, 3 sem, 2 oct, 15/03, 8 ans, fin du mois")
  }

  package func editorNotStarted(_ editor: String, reason: String) -> String {
    say(
      "The editor \(editor) could not be started (\(reason)): set EDITOR to another.",
      "L'éditeur \(editor) n'a pas pu être lancé (\(reason)) : donnez-en un autre par EDITOR.")
  }

  package func editorFailed(_ editor: String) -> String {
    say(
      "The editor \(editor) ended with an error; the text is as it was.",
      "L'éditeur \(editor) s'est terminé sur une erreur ; le texte est inchangé.")
  }

  /// - Parameter reason: in the words of the system.
  package func noPlaceToEdit(_ folder: String, reason: String) -> String {
    say(
      "The text cannot be put into \(folder) for the editor (\(reason)).",
      "Le texte ne peut pas être placé dans \(folder) pour l'éditeur (\(reason)).")
  }

  package var editorHint: String { say("Ctrl-o: your editor", "Ctrl-o : votre éditeur") }

  // MARK: - The card

  package var nextHeading: String { say("Next", "À suivre") }
  package var closedHeading: String { say("Closed", "Clos") }
  package var timelineHeading: String { say("Timeline", "Historique") }
  package var noTimeline: String {
    say(
      "Nothing logged yet: \(key(.touch)), \(key(.note))",
      "Rien encore : \(key(.touch)), \(key(.note))")
  }
  package var noCard: String { say("Nobody is selected.", "Personne n'est sélectionné.") }
  package var attempt: String { say("no answer", "sans réponse") }
  package func addedOn(_ day: Day, today: Day) -> String {
    say("added \(self.day(day, today: today))", "ajouté le \(self.day(day, today: today))")
  }
}
