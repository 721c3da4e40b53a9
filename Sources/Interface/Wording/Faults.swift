import Domain
import Store
import Terminal

// What is wrong with a book, a terminal or a theme: what, where, and what to do.

extension Wording {
  package func fault(_ fault: StoreFault) -> String {
    switch fault {
    case .missing(let path):
      say(
        "There is no book at \(path): run `kith` to make one, or `kith demo` to try.",
        "Pas de carnet à \(path) : lancez `kith` pour en créer un, ou `kith demo` pour essayer.")
    case .exists(let path):
      say(
        "There is a file at \(path) already: choose another place.",
        "Il y a déjà un fichier à \(path) : choisissez un autre endroit.")
    case .isTheBook(let path):
      say(
        "\(path) is the book itself, or belongs to it: choose another file.",
        "\(path) est le carnet lui-même, ou lui appartient : choisissez un autre fichier.")
    case .notABook(let path):
      say(
        "\(path) is no book of Kith; it was left untouched.",
        "\(path) n'est pas un carnet de Kith ; le fichier est resté intact.")
    case .newer(let path):
      say(
        "\(path) was written by a newer Kith: update Kith to open it.",
        "\(path) vient d'une version plus récente de Kith : mettez Kith à jour pour l'ouvrir.")
    case .unopenable(let path, let reason):
      say(
        "\(path) cannot be opened (\(reason)): check that you may read and write it.",
        "Impossible d'ouvrir \(path) (\(reason)) : vérifiez vos droits de lecture et d'écriture.")
    case .closed, .foreign, .strangeFile, .needsWriter, .outdated, .replaced, .inUse, .noFolder,
      .notTaken, .noRoom:
      officeFault(fault)
    case .busy:
      say(
        "Somebody else is writing to the book: try again in a moment.",
        "Quelqu'un d'autre écrit dans le carnet : réessayez dans un instant.")
    case .readOnly:
      say(
        "The book can only be read: ask for the right to write to its file and its folder.",
        "Le carnet est en lecture seule : demandez le droit d'écrire dans son fichier et son "
          + "dossier.")
    case .full:
      say(
        "The disk is full and nothing was written: make room, then try again.",
        "Le disque est plein, rien n'a été écrit : faites de la place, puis réessayez.")
    case .damaged(let reason):
      say(
        "The book is damaged (\(reason)): copy it away, then run `kith check`.",
        "Le carnet est endommagé (\(reason)) : mettez-en une copie de côté, puis lancez "
          + "`kith check`.")
    case .unsound:
      say(
        "The journal does not agree with the book, and nothing was pruned: run `kith check`.",
        "Le journal ne concorde pas avec le carnet, rien n'a été élagué : lancez `kith check`.")
    case .unreadableEntry(let entry):
      say(
        "Step \(entry) of the journal cannot be read: run `kith check`.",
        "L'étape \(entry) du journal est illisible : lancez `kith check`.")
    case .unreadableChange(let record):
      say(
        "The journal cannot be read where it tells of \(place(record)): run `kith check`.",
        "Le journal est illisible à propos de : \(place(record)). Lancez `kith check`.")
    case .failed(let reason):
      say(
        "The book could not be read or written (\(reason)): try again, or run `kith check`.",
        "Le carnet n'a pu être ni lu ni écrit (\(reason)) : réessayez, ou lancez `kith check`.")
    }
  }

  package func fault(_ fault: TerminalFault) -> String {
    switch fault {
    case .notATerminal:
      say(
        "The full screen needs a terminal: `kith agenda` lists the agenda without one.",
        "Le plein écran demande un terminal : `kith agenda` affiche l'agenda sans lui.")
    case .unknownTerminal(""):
      say(
        "TERM is not set: set it, for instance TERM=xterm-256color.",
        "TERM n'est pas défini : définissez-le, par exemple TERM=xterm-256color.")
    case .unknownTerminal(let name):
      say(
        "This machine does not know the terminal \(name): try TERM=xterm-256color kith.",
        "Cette machine ne connaît pas le terminal \(name) : essayez TERM=xterm-256color kith.")
    case .incapableTerminal(let name):
      say(
        "The terminal \(name) cannot show a full screen: `kith agenda` needs none.",
        "Le terminal \(name) ne gère pas le plein écran : `kith agenda` s'en passe.")
    case .noSignals(let code):
      say(
        "The system refuses what the screen needs (error \(code)): free some memory or files.",
        "Le système refuse ce qu'il faut à l'écran (erreur \(code)) : libérez mémoire ou fichiers.")
    }
  }

  /// "mine.toml, line 3: no role is called “titel”: …".
  package func fault(_ fault: ThemeFault) -> String {
    place(fault.file, fault.line) + themeProblem(fault.kind)
  }

  private func themeProblem(_ kind: ThemeFault.Kind) -> String {
    switch kind {
    case .syntax(let words):
      say("not a TOML file: \(words)", "ce n'est pas un fichier TOML : \(words)")
    case .tooLarge(let limit):
      say("larger than \(limit) bytes: shorten it.", "plus de \(limit) octets : raccourcissez-le.")
    case .unknownTheme(let name):
      say("there is no theme “\(name)”.", "il n'y a pas de thème « \(name) ».")
    case .circle(let name):
      say(
        "“\(name)” inherits from this one: remove one of the two.",
        "« \(name) » hérite de celui-ci : retirez l'un des deux héritages.")
    case .unknownKey(let key):
      say("“\(key)” means nothing here: remove it.", "« \(key) » n'a pas de sens ici : retirez-le.")
    case .unknownRole(let name):
      say(
        "no role is called “\(name)”: see the shipped themes.",
        "aucun rôle ne s'appelle « \(name) » : voyez les thèmes fournis.")
    case .unknownColour(let name):
      say(
        "“\(name)” is no colour: use a name, 0 to 255 or #rrggbb.",
        "« \(name) » n'est pas une couleur : écrivez un nom, 0 à 255 ou #rrggbb.")
    case .unknownAttribute(let name):
      say(
        "“\(name)” is no attribute: use bold, dim, italic, underline or reverse.",
        "« \(name) » n'est pas un attribut : écrivez bold, dim, italic, underline ou reverse.")
    case .wrongValue(let key):
      say(
        "the value of “\(key)” is of the wrong kind.",
        "la valeur de « \(key) » n'est pas du bon type.")
    case .missingRole(let role):
      say(
        "the role “\(role.rawValue)” has no style: add one.",
        "le rôle « \(role.rawValue) » n'a pas de style : ajoutez-en un.")
    case .missingMono(let role):
      say(
        "the role “\(role.rawValue)” has no form without colour: add mono.",
        "le rôle « \(role.rawValue) » n'a pas de forme sans couleur : ajoutez mono.")
    }
  }
}

// MARK: - The check

extension Wording {
  /// Something that the check found.
  package func finding(_ finding: Finding) -> String {
    switch finding {
    case .file(let words):
      say("SQLite says of the file: \(words)", "SQLite dit du fichier : \(words)")
    case .dangling(let kind, let id):
      say(
        "\(place(RecordKey(kind, id))) names a record that is not there.",
        "\(place(RecordKey(kind, id))) : renvoie à quelque chose qui n'existe pas.")
    case .journal(let entry, let record):
      say(
        "\(place(record)) is not as step \(entry) of the journal left it.",
        "\(place(record)) : n'est pas dans l'état laissé par l'étape \(entry) du journal.")
    case .unjournaled(let record):
      say(
        "\(place(record)) is in no step of the journal.",
        "\(place(record)) : ne figure dans aucune étape du journal.")
    case .derived(let record):
      say(
        "\(place(record)): what is computed from it is out of date.",
        "\(place(record)) : ce qui en est calculé n'est plus à jour.")
    case .base(let entry):
      say(
        "What stood before step \(entry), where the journal was pruned, is not what was kept.",
        "Ce qui précédait l'étape \(entry), où le journal a été élagué, n'est pas ce qui avait "
          + "été gardé.")
    case .tally(let day):
      say(
        "The count of what is overdue is wrong on \(day).",
        "Le nombre de retards est faux au \(day).")
    case .rule(let violation): self.violation(violation)
    case .unreadable(let record):
      say(
        "\(place(record)) holds a field that cannot be read.",
        "\(place(record)) : un champ est illisible.")
    case .unreadableEntry(let entry):
      say(
        "Step \(entry) of the journal cannot be read.",
        "L'étape \(entry) du journal est illisible.")
    }
  }

  /// What the check found in all; 0 when all is well.
  package func checked(_ count: Int) -> String {
    switch count {
    case 0:
      say(
        "The book is sound: file, journal, rules and computed values agree.",
        "Le carnet est sain : fichier, journal, règles et valeurs calculées concordent.")
    case 1:
      say(
        "1 fault found: keep a copy of the book before you go on.",
        "1 anomalie trouvée : gardez une copie du carnet avant de continuer.")
    default:
      say(
        "\(count) faults found: keep a copy of the book before you go on.",
        "\(count) anomalies trouvées : gardez une copie du carnet avant de continuer.")
    }
  }

  /// "follow-up 12": where to look, for whoever repairs.
  private func place(_ record: RecordKey) -> String { "\(name(record.kind)) \(record.id)" }
}
