// What the command line says beyond what the screen says too.

// MARK: - What the arguments mean

extension Wording {
  /// No contact has such a name.
  package func nobodyNamed(_ text: String) -> String {
    say("No contact is called “\(text)”.", "Aucun contact ne s'appelle « \(text) ».")
  }

  /// No contact has such a name, but some have it on their cards.
  package func nobodyNamed(
    _ text: String, standingOnCardsOf contacts: [(code: String, name: ContactName)]
  ) -> String {
    let found = contacts.map { "\(name($0.name)) (\($0.code))" }.joined(separator: ", ")
    return say(
      "No contact is called “\(text)”; it stands on the card of \(found).",
      "Aucun contact ne s'appelle « \(text) » ; cela figure sur la fiche de \(found).")
  }

  /// A name means several contacts.
  /// - Parameters:
  ///   - contacts: what each may be called instead, and its name.
  ///   - more: whether there are others still.
  package func severalNamed(
    _ text: String, _ contacts: [(code: String, name: ContactName)], more: Bool
  ) -> String {
    let found =
      contacts.map { "\(name($0.name)) (\($0.code))" }.joined(separator: ", ")
      + (more ? say(" and others", " et d'autres") : "")
    return say(
      "“\(text)” may be \(found): give more of the name.",
      "« \(text) » peut être \(found) : précisez le nom.")
  }

  /// An argument whose bytes no text stands for, with what of it can be shown.
  package func noText(_ argument: String) -> String {
    say(
      "“\(argument)” is not in UTF-8: nothing was done. See that the terminal and LANG agree.",
      "« \(argument) » n'est pas en UTF-8 : rien n'a été fait. Vérifiez que le terminal et LANG "
        + "concordent.")
  }

  package func notOnAgenda(_ code: String) -> String {
    say(
      "\(code) is not on the agenda: `kith agenda` lists what is.",
      "\(code) n'est pas dans l'agenda : `kith agenda` l'affiche.")
  }

  package func nothingPlanned(with contact: ContactName) -> String {
    say(
      "Nothing is planned with \(shortName(contact)).",
      "Rien n'est prévu avec \(definite(shortName(contact))).")
  }

  /// An agenda with nothing on it, where there are no keys to press.
  package var nothingOnAgenda: String { say("Nothing planned.", "Rien de prévu.") }

  /// Only the first rows were printed.
  package func moreRows(_ count: Int) -> String {
    say(
      "The first \(count); --limit shows more.",
      "Les \(count) premiers ; --limit en affiche davantage.")
  }

  /// After the sentence of what undo or redo would do.
  /// - Parameter command: "kith undo".
  package func doesIt(_ command: String) -> String {
    say("`\(command) --yes` does it.", "`\(command) --yes` le fait.")
  }

  /// Said while a book of an earlier version is brought up to date.
  package var upgrading: String {
    say(
      "Bringing the book up to date; this happens once.",
      "Mise à jour du carnet ; cela n'arrive qu'une fois.")
  }

  /// Output that could not be written.
  package func cannotPrint(_ reason: String) -> String {
    say("The output cannot be written: \(reason).", "Impossible d'écrire le résultat : \(reason).")
  }

  /// A file of holidays that cannot be read.
  package func cannotRead(_ file: String, _ reason: String) -> String {
    say("\(file) cannot be read: \(reason).", "Impossible de lire \(file) : \(reason).")
  }

  /// A book was named for the demo.
  package var demoHasOwnBook: String {
    say(
      "The demo has a book of its own: leave --book out, or run `kith --book FILE`.",
      "La démonstration a son propre carnet : retirez --book, ou lancez `kith --book FICHIER`.")
  }

  /// The folder for the demo's book belongs to somebody else, or others may write to it.
  package func notPrivate(_ folder: String) -> String {
    say(
      "\(folder) is not a private folder of yours: remove it, or set XDG_RUNTIME_DIR.",
      "\(folder) n'est pas un dossier privé à vous : supprimez-le, ou définissez XDG_RUNTIME_DIR.")
  }
}

// MARK: - The import

extension Wording {
  /// While a file is read, and then written into the book.
  /// - Parameter percent: 0…100.
  package func reading(_ file: String, percent: Int) -> String {
    say("Reading \(file): \(percent) %", "Lecture de \(file) : \(percent) %")
  }

  package func importing(_ file: String, percent: Int) -> String {
    say("Importing \(file): \(percent) %", "Import de \(file) : \(percent) %")
  }

  /// More was left out of a file than is told line by line.
  package func moreFaults(_ count: Int) -> String {
    say(
      count == 1 ? "And 1 more was left out." : "And \(count) more were left out.",
      count == 1 ? "Et 1 autre a été ignorée." : "Et \(count) autres ont été ignorées.")
  }

  /// How long nobody else could write to the book.
  package func locked(milliseconds: Int) -> String {
    let seconds = "\(milliseconds / 1000)" + say(".", ",") + "\(milliseconds % 1000 / 100)"
    return milliseconds < 1000
      ? say("The book was locked for \(milliseconds) ms.", "Carnet verrouillé \(milliseconds) ms.")
      : say("The book was locked for \(seconds) s.", "Carnet verrouillé \(seconds) s.")
  }
}

// MARK: - Paths

extension Wording {
  package enum PathName: CaseIterable, Sendable { case book, settings, state }

  package func name(_ path: PathName) -> String {
    switch path {
    case .book: say("book", "carnet")
    case .settings: say("settings", "réglages")
    case .state: say("state", "état")
    }
  }

  /// What decided where the book lies.
  package enum BookSource: CaseIterable, Sendable {
    case option, environment, configuration, standard
  }

  package func name(_ source: BookSource) -> String {
    switch source {
    case .option: say("from --book", "d'après --book")
    case .environment: say("from KITH_BOOK", "d'après KITH_BOOK")
    case .configuration: say("from config.toml", "d'après config.toml")
    case .standard: say("the usual place", "emplacement habituel")
    }
  }
}

// MARK: - A contact's card

extension Wording {
  /// The titles of the parts of a printed card.
  package enum CardPart: CaseIterable, Sendable { case cadence, followUps, timeline, tags }

  package func title(_ part: CardPart) -> String {
    switch part {
    case .cadence: say("In touch", "Suivi régulier")
    case .followUps: say("Follow-ups", "Suivis")
    case .timeline: say("What happened", "Échanges")
    case .tags: say("Tags", "Étiquettes")
    }
  }

  /// An interaction on a timeline: "call, not reached", "e-mail from them".
  package func what(_ interaction: Interaction) -> String {
    let channel = name(interaction.channel)
    if interaction.channel == .note { return channel }
    if interaction.channel == .call, !interaction.answered {
      return say("\(channel), not reached", "\(channel) sans réponse")
    }
    return interaction.direction == .incoming
      ? say("\(channel) from them", "\(channel) reçu") : channel
  }
}
