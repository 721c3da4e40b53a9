import Domain
import Store

// What is said when a form is left, of drafts that wait, and of those who are to be erased.

extension Wording {
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
