import Foundation

extension Wording {
  /// Why the file brought nothing.
  /// - Parameter file: its name, as the reader typed it.
  package func importFault(_ fault: ImportFault, file: String) -> String {
    switch fault {
    case .missing:
      say("There is no file \(file).", "Le fichier \(file) n'existe pas.")
    case .isDirectory:
      say("\(file) is a folder, not a file.", "\(file) est un dossier, pas un fichier.")
    case .notAFile:
      say("\(file) is not an ordinary file.", "\(file) n'est pas un fichier ordinaire.")
    case .notPermitted:
      say(
        "You are not allowed to read \(file).", "Vous n'avez pas le droit de lire \(file).")
    case .unreadable(let code):
      say(
        "\(file) cannot be read: \(String(cString: strerror(code))).",
        "\(file) ne peut pas être lu : \(String(cString: strerror(code))).")
    case .empty:
      say("\(file) is empty.", "\(file) est vide.")
    case .noCards:
      say("\(file) holds no contact card.", "\(file) ne contient aucune fiche de contact.")
    case .changed:
      say(
        "\(file) changed while it was read; nothing was imported.",
        "\(file) a changé pendant la lecture ; rien n'a été importé.")
    case .cancelled:
      say("Import cancelled; nothing was imported.", "Import annulé ; rien n'a été importé.")
    }
  }

  /// What was left out of a file, and where.
  package func cardFault(_ fault: CardFault) -> String {
    let line = fault.line
    return switch fault.kind {
    case .outsideCards:
      say(
        "Line \(line): text outside any card, left out.",
        "Ligne \(line) : texte hors de toute fiche, laissé de côté.")
    case .noEnd:
      say(
        "Line \(line): this card never ends, left out.",
        "Ligne \(line) : cette fiche ne se termine pas, laissée de côté.")
    case .nameless:
      say(
        "Line \(line): a card without name, e-mail or phone, left out.",
        "Ligne \(line) : fiche sans nom, courriel ni téléphone, laissée de côté.")
    case .unreadableLine:
      say(
        "Line \(line): not understood, left out of its card.",
        "Ligne \(line) : incomprise, laissée hors de sa fiche.")
    case .tooLong:
      say(
        "Line \(line): too long, left out of its card.",
        "Ligne \(line) : trop longue, laissée hors de sa fiche.")
    }
  }

  /// What an import did: "12 contacts imported, 3 already in the book, 1 group passed over."
  package func imported(_ contacts: Int, alreadyThere: Int, groups: Int) -> String {
    var parts = [
      say(
        contacts == 1 ? "1 contact imported" : "\(grouped(contacts)) contacts imported",
        contacts < 2 ? "\(contacts) contact importé" : "\(grouped(contacts)) contacts importés")
    ]
    if alreadyThere > 0 {
      parts.append(
        say("\(alreadyThere) already in the book", "\(alreadyThere) déjà dans le carnet"))
    }
    if groups > 0 {
      parts.append(
        say(
          groups == 1 ? "1 group passed over" : "\(groups) groups passed over",
          groups == 1 ? "1 groupe ignoré" : "\(groups) groupes ignorés"))
    }
    return parts.joined(separator: ", ") + "."
  }

  /// Why a file is no network that can be read.
  /// - Parameter file: its name, as the reader typed it.
  package func graphFault(_ fault: GraphFault, file: String) -> String {
    switch fault {
    case .tooLarge:
      say(
        "\(file) is larger than any network that is read.",
        "\(file) est plus grand que tout réseau qui se lit.")
    case .notUTF8:
      say("\(file) is no UTF-8 text.", "\(file) n'est pas un texte UTF-8.")
    case .unknownFormat:
      say(
        "\(file) is neither GraphML nor a table of edges (from,to).",
        "\(file) n'est ni du GraphML ni une table de liens (de,à).")
    case .malformed(let line):
      inFile(file, line, say("what stands there is not understood.", "ce texte est incompris."))
    case .nameTooLong(let line):
      inFile(file, line, say("a name is too long.", "un nom est trop long."))
    case .unknownNode(let line):
      inFile(
        file, line,
        say("an edge to a node that is not there.", "un lien vers un nœud absent du fichier."))
    case .badCount(let line):
      inFile(
        file, line,
        say("a number of referrals is 1 or more.", "un nombre d'envois vaut 1 ou plus."))
    case .unsupported(let line):
      inFile(
        file, line,
        say(
          "hyperedges, nested graphs and document types cannot be drawn.",
          "hyperliens, graphes imbriqués et types de document ne se dessinent pas."))
    }
  }

  private func inFile(_ file: String, _ line: Int, _ what: String) -> String {
    say("\(file), line \(line): ", "\(file), ligne \(line) : ") + what
  }
}
