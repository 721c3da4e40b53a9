import Domain

// What is said when a backup takes the place of a book.

extension Wording {
  /// What a book or a copy of it holds: "312 contacts, last step Tue 24 Nov at 18:02".
  package func backupHolds(_ contacts: Int, lastStep: Instant?) -> String {
    let count = contacts == 1 ? say("1 contact", "1 contact") : "\(contacts) contacts"
    guard let lastStep else { return count + "." }
    let (day, time) = (lastStep.day(in: .local), self.time(lastStep.timeOfDay(in: .local)))
    return say(
      "\(count), last step on \(longDay(day)) at \(time).",
      "\(count), dernière étape le \(longDay(day)) à \(time).")
  }

  package func wouldRestore(_ backup: String, over path: String) -> String {
    say(
      "\(backup) would take the place of \(path), which would be kept beside it; --yes does it.",
      "\(backup) prendrait la place de \(path), qui serait gardé à côté ; --yes le fait.")
  }

  package func restored(_ path: String) -> String {
    say(
      "\(path) is the book of the backup again, checked.",
      "\(path) est de nouveau le carnet de la sauvegarde, vérifié.")
  }

  /// Where the book is that gave way.
  package func keptAside(_ path: String) -> String {
    say(
      "The book that was there is \(path): remove it when nothing is missed.",
      "Le carnet qui était là est \(path) : supprimez-le quand plus rien ne manque.")
  }

  package func unsoundBackup(_ path: String) -> String {
    say(
      "\(path) is no sound book and nothing was changed: take another backup.",
      "\(path) n'est pas un carnet sain, rien n'a été modifié : prenez une autre sauvegarde.")
  }
}
