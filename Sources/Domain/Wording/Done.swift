// What a verb just did, for the status line.

/// What a verb did to one thing or to several.
package enum Deed: Hashable, Sendable {
  /// - Parameter next: the day a recurring one returns.
  case done(next: Day?)
  /// Not reached; out of sight until that day.
  case noAnswer(back: Day)
  case snoozed(until: Day)
  case moved(to: Day)
  /// Was closed, and is open again.
  case reopened(for: Day)
  case waiting(until: Day)
  case bumped
  /// - Parameter colleague: the name that others see.
  case handedOver(colleague: String)
  case dropped
  case planned(for: Day)
  case edited
}

/// What a sentence about the agenda is about: a follow-up with somebody, or being in touch with
/// them where there is none.
package struct Matter: Hashable, Sendable {
  /// Nil for the cadence of a contact.
  package var kind: FollowUp.Kind?
  package var contact: ContactName

  package init(_ kind: FollowUp.Kind?, with contact: ContactName) {
    self.kind = kind
    self.contact = contact
  }
}

extension Wording {
  /// "call with Zoé Duval", "appel à Mme Duval".
  package func matter(_ matter: Matter) -> String { phrase(matter).bare }

  /// "the call with Zoé Duval", "l'appel à Mme Duval".
  package func the(_ matter: Matter) -> String { phrase(matter).definite }

  /// " of the call with Zoé Duval", " de l'appel à Mme Duval", " du courrier à M. Martin".
  package func of(_ matter: Matter) -> String {
    let definite = the(matter)
    return say(
      " of \(definite)",
      definite.hasPrefix("le ") ? " du " + definite.dropFirst(3) : " de " + definite)
  }

  private func phrase(_ matter: Matter) -> (bare: String, definite: String) {
    let name = shortName(matter.contact)
    let (english, article, french): (String, String, String) =
      switch matter.kind {
      case .call: ("call with \(name)", "l'", "appel" + to(name))
      case .mail: ("e-mail to \(name)", "l'", "e-mail" + to(name))
      case .letter: ("letter to \(name)", "le ", "courrier" + to(name))
      case .meeting: ("meeting with \(name)", "le ", "rendez-vous avec " + definite(name))
      case .visit: ("visit with \(name)", "la ", "visite avec " + definite(name))
      case .task: ("task for \(name)", "la ", "tâche pour " + definite(name))
      case nil: ("follow-up with \(name)", "le ", "suivi avec " + definite(name))
      }
    return (say(english, french), say("the " + english, article + french))
  }

  /// What was just done to one thing: "Done: call with Zoé Duval."
  package func did(_ deed: Deed, to matter: Matter, today: Day) -> String {
    let name = shortName(matter.contact)
    let what = self.matter(matter)
    func day(_ day: Day) -> String { self.day(day, today: today) }
    let sentence =
      switch deed {
      case .done(nil): say("Done: \(what).", "Fait : \(what).")
      case .done(let next?):
        say("Done: \(what); next on \(day(next)).", "Fait : \(what) ; le prochain \(day(next)).")
      case .noAnswer(let back):
        say(
          "Not reached: \(name); back on \(day(back)).",
          "Sans réponse : \(name) ; revient le \(day(back)).")
      case .snoozed(let until):
        say("Snoozed until \(day(until)): \(what).", "En veille jusqu'au \(day(until)) : \(what).")
      case .moved(let due):
        say("Moved to \(day(due)): \(what).", "Reporté au \(day(due)) : \(what).")
      case .reopened(let due):
        say("Open again for \(day(due)): \(what).", "Rouvert pour le \(day(due)) : \(what).")
      case .waiting(let until):
        say(
          "Waiting for \(name); back on \(day(until)).",
          "En attente\(of(name)) ; revient le \(day(until)).")
      case .bumped:
        say("Looked at: \(name); the rhythm starts again.", "Vu : \(name) ; le rythme repart.")
      case .handedOver(let colleague):
        say("Handed over to \(colleague): \(what).", "Confié à \(colleague) : \(what).")
      case .dropped: say("Dropped: \(what).", "Abandonné : \(what).")
      case .planned(let due):
        say("Planned for \(day(due)): \(what).", "Prévu pour le \(day(due)) : \(what).")
      case .edited: say("Saved: \(what).", "Enregistré : \(what).")
      }
    return stopped(sentence)
  }

  /// What was just done to several things: "12 done."
  package func did(_ deed: Deed, toSeveral count: Int, today: Day) -> String {
    func day(_ day: Day) -> String { self.day(day, today: today) }
    let s = count < 2 ? "" : "s"
    let sentence =
      switch deed {
      case .done: say("\(count) done.", "\(count) fait\(s).")
      case .noAnswer: say("\(count) not reached.", "\(count) sans réponse.")
      case .snoozed(let until):
        say("\(count) snoozed until \(day(until)).", "\(count) en veille jusqu'au \(day(until)).")
      case .moved(let due):
        say("\(count) moved to \(day(due)).", "\(count) reporté\(s) au \(day(due)).")
      case .reopened(let due):
        say("\(count) open again for \(day(due)).", "\(count) rouvert\(s) pour le \(day(due)).")
      case .waiting(let until):
        say(
          "\(count) waiting; back on \(day(until)).",
          "\(count) en attente ; retour le \(day(until)).")
      case .bumped: say("\(count) looked at.", "\(count) vu\(s).")
      case .handedOver(let colleague):
        say("\(count) handed over to \(colleague).", "\(count) confié\(s) à \(colleague).")
      case .dropped: say("\(count) dropped.", "\(count) abandonné\(s).")
      case .planned(let due):
        say("\(count) planned for \(day(due)).", "\(count) prévu\(s) pour le \(day(due)).")
      case .edited: say("\(count) saved.", "\(count) enregistré\(s).")
      }
    return stopped(sentence)
  }

  /// Something that happened was written down.
  package func logged(_ channel: Interaction.Channel, with contact: ContactName) -> String {
    let name = shortName(contact)
    return switch channel {
    case .note: stopped(say("Note added: \(name).", "Note ajoutée : \(name)."))
    default:
      stopped(
        say(
          "Logged: \(self.name(channel)), \(name).",
          "Consigné : \(self.name(channel)), \(name)."))
    }
  }

  /// The same with several contacts.
  package func logged(_ channel: Interaction.Channel, withSeveral count: Int) -> String {
    say(
      "Logged: \(name(channel)), \(count) contacts.",
      "Consigné : \(name(channel)), \(count) contacts.")
  }

  /// Words were added to what had just been logged.
  package func wordsAdded(_ contact: ContactName) -> String {
    let name = shortName(contact)
    return stopped(say("Words added: \(name).", "Commentaire ajouté : \(name)."))
  }

  package func contactAdded(_ contact: ContactName) -> String {
    stopped(say("New contact: \(name(contact)).", "Nouveau contact : \(name(contact))."))
  }

  package func contactSaved(_ contact: ContactName) -> String {
    stopped(say("Saved: \(name(contact)).", "Enregistré : \(name(contact))."))
  }

  package func holidaysSet(_ holidays: Firm.Holidays, listed count: Int) -> String {
    let listed =
      count == 0
      ? ""
      : say(
        count == 1 ? ", and 1 day of your own" : ", and \(count) days of your own",
        count == 1 ? ", plus 1 jour à vous" : ", plus \(count) jours à vous")
    return say(
      "Public holidays: \(name(holidays))\(listed).",
      "Jours fériés : \(name(holidays))\(listed).")
  }

  /// The hint that follows each of these.
  /// - Parameter key: as it is bound now.
  package func undoHint(key: String) -> String { say("`\(key)` undo", "`\(key)` annuler") }
}
