import Domain
import Store

// What the commands say that list, add, keep and erase without the screen.

extension Wording {
  /// A list without rows.
  package var nobodyListed: String { say("No contacts.", "Aucun contact.") }

  /// A contact was to be added without a name.
  package var nameOptionNeeded: String {
    say(
      "A name is needed: --given, --family or --organisation-name.",
      "Il faut un nom : --given, --family ou --organisation-name.")
  }

  /// - Parameter code: what the contact may be called instead of its name.
  package func alreadyHere(_ code: String, _ names: ContactName) -> String {
    say(
      "\(name(names)) (\(code)) is here already; --even-so adds another one.",
      "\(name(names)) (\(code)) est déjà là ; --even-so en ajoute un autre.")
  }

  package func noTier(_ name: String) -> String {
    say("No tier is called “\(name)”.", "Aucune catégorie ne s'appelle « \(name) ».")
  }

  package func noColleague(_ login: String) -> String {
    say("No colleague has the login “\(login)”.", "Aucun collègue n'a le compte « \(login) ».")
  }

  package func backedUp(_ file: String) -> String {
    say("The book is in \(file), checked.", "Le carnet est dans \(file), vérifié.")
  }

  /// Copies that had to go, so that no more than those asked for stay.
  package func olderCopiesRemoved(_ count: Int) -> String {
    say(
      count == 1 ? "The oldest copy was removed." : "The \(count) oldest copies were removed.",
      count == 1
        ? "La copie la plus ancienne a été retirée."
        : "Les \(count) copies les plus anciennes ont été retirées.")
  }

  package func exported(_ count: Int, to file: String) -> String {
    say("\(count) records are in \(file).", "\(count) enregistrements sont dans \(file).")
  }

  /// What others keep private is not in an export.
  package func leftOut(_ leftOut: LeftOut) -> String {
    let (contacts, exchanges) = (leftOut.contacts, leftOut.interactions)
    return say(
      "Left out, private to colleagues: contacts \(contacts), exchanges \(exchanges).",
      "Laissés de côté, réservés à des collègues : contacts \(contacts), échanges \(exchanges).")
  }

  /// A file that cannot be made or written.
  package func cannotWrite(_ file: String, _ reason: String) -> String {
    say("\(file) cannot be written: \(reason).", "Impossible d'écrire \(file) : \(reason).")
  }

  /// Whoever asked for it typed the name of somebody else.
  package func otherName(_ typed: String, than names: ContactName) -> String {
    say(
      "“\(typed)” is not “\(names.plain)”: nothing was erased.",
      "« \(typed) » n'est pas « \(names.plain) » : rien n'a été effacé.")
  }

  package func wouldErase(_ names: ContactName) -> String {
    say(
      "This would erase \(name(names)) for good; --yes “\(names.plain)” does it.",
      "\(name(names)) serait effacé pour toujours ; --yes « \(names.plain) » le fait.")
  }

  package var contactErased: String {
    say(
      "Erased. Backups keep what they have until they are deleted.",
      "Effacé. Les sauvegardes gardent ce qu'elles ont jusqu'à leur suppression.")
  }

  /// The erasure is done, but somebody else reads or writes all the time.
  package var notScrubbed: String {
    say(
      "Somebody else is in the book: its file keeps traces until `kith check --scrub` has run.",
      "Quelqu'un d'autre est dans le carnet : son fichier garde des traces tant que "
        + "`kith check --scrub` n'est pas passé.")
  }

  package var scrubbed: String {
    say(
      "The file was rewritten: it holds nothing that was erased.",
      "Le fichier a été réécrit : il ne contient plus rien de ce qui a été effacé.")
  }

  /// Before the places where a name stands that somebody has to look at.
  package var stillNamed: String {
    say("The name also stands here:", "Le nom figure aussi ici :")
  }

  package func name(_ place: Mention.Place) -> String {
    switch place {
    case .card: say("on the card", "sur la fiche")
    case .interaction: say("in what happened", "dans les échanges")
    }
  }
}
