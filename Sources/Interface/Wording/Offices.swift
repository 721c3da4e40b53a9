import Domain
import Store

// What is said of a book that many share: who gets in, who only looks, and where it lies.

extension Wording {
  /// What keeps one person of an office from the book, or the book from being written.
  func officeFault(_ fault: StoreFault) -> String {
    switch fault {
    case .closed(let path, let group?):
      say(
        "\(path) is for the group “\(group)”: ask to be added (usermod -aG \(group) LOGIN), "
          + "then log in again.",
        "\(path) est réservé au groupe « \(group) » : demandez à y être ajouté "
          + "(usermod -aG \(group) COMPTE), puis reconnectez-vous.")
    case .closed(let path, nil):
      say(
        "\(path) is closed to you: only its owner may open it.",
        "\(path) vous est fermé : seul son propriétaire peut l'ouvrir.")
    case .foreign(let path):
      say(
        "\(path) was put there by somebody else, where everybody may: give the book's own path, "
          + "or keep it in a folder of yours.",
        "\(path) a été mis là par quelqu'un d'autre, là où tous le peuvent : donnez le vrai "
          + "chemin du carnet, ou gardez-le dans un dossier à vous.")
    case .strangeFile(let path):
      say(
        "\(path) is no ordinary file, and the book stays closed: move it away.",
        "\(path) n'est pas un fichier ordinaire, le carnet reste fermé : déplacez-le.")
    case .needsWriter(let path):
      say(
        "You may only read \(path): ask somebody who may write to open it once.",
        "\(path) est en lecture seule pour vous : demandez à quelqu'un qui peut y écrire de "
          + "l'ouvrir une fois.")
    case .outdated(let path):
      say(
        "\(path) is of an earlier version and you may only read it: ask somebody who may write "
          + "to open it once.",
        "\(path) est d'une version antérieure et en lecture seule pour vous : demandez à "
          + "quelqu'un qui peut y écrire de l'ouvrir une fois.")
    case .replaced(let path):
      // What to do comes first: a line of the screen may have no room for the path.
      say(
        "The book was removed or replaced; nothing is written: start Kith again. (\(path))",
        "Le carnet a été retiré ou remplacé ; rien n'est écrit : relancez Kith. (\(path))")
    case .inUse(let path):
      say(
        "Somebody has \(path) open: let everybody leave Kith, then try again (`fuser \(path)` "
          + "shows who).",
        "Quelqu'un a ouvert \(path) : que chacun quitte Kith, puis réessayez "
          + "(`fuser \(path)` montre qui).")
    case .noFolder(let path):
      say(
        "There is no folder at \(path): make it, or see that its disk is mounted.",
        "Pas de dossier à \(path) : créez-le, ou vérifiez que son disque est monté.")
    case .notTaken:
      say(
        "The disk did not take it and nothing was written: look at its room and your quota, then "
          + "try again.",
        "Le disque a refusé l'écriture, rien n'a été écrit : vérifiez la place et votre quota, "
          + "puis réessayez.")
    case .noRoom(let path):
      say(
        "There is no room for the 32 KB that an open book needs beside it: look at the disk and at "
          + "your quota, then try again. (\(path))",
        "Il manque les 32 Ko dont un carnet ouvert a besoin à côté de lui : vérifiez la place et "
          + "votre quota, puis réessayez. (\(path))")
    default: self.fault(fault)
    }
  }

  /// Said once at the start, to whoever may only read.
  package var onlyLooks: String {
    say(
      "You may look at this book, not change it.",
      "Vous pouvez consulter ce carnet, pas le modifier.")
  }
}

// MARK: - Making an office's folder

extension Wording {
  package func fault(_ fault: OfficeFault) -> String {
    switch fault {
    case .noGroup(let group):
      say(
        "There is no group “\(group)”: make it (groupadd \(group)) and add everybody "
          + "(usermod -aG \(group) LOGIN).",
        "Le groupe « \(group) » n'existe pas : créez-le (groupadd \(group)) et ajoutez-y chacun "
          + "(usermod -aG \(group) COMPTE).")
    case .notInGroup(let group):
      say(
        "You are not in the group “\(group)” and cannot share with it: be added to it, or do this "
          + "as root.",
        "Vous n'êtes pas du groupe « \(group) » et ne pouvez rien lui confier : faites-vous y "
          + "ajouter, ou agissez en root.")
    case .networkFileSystem(let path, let kind):
      say(
        "\(path) lies on a network file system (\(kind)): SQLite's locks do not hold there and "
          + "the book could be damaged. Choose a disk of this machine; colleagues come by SSH.",
        "\(path) est sur un système de fichiers réseau (\(kind)) : les verrous de SQLite n'y "
          + "tiennent pas et le carnet risquerait d'être abîmé. Choisissez un disque de cette "
          + "machine ; les collègues viennent par SSH.")
    case .notAFolder(let path):
      say(
        "\(path) is there and is no folder: choose another place.",
        "\(path) existe et n'est pas un dossier : choisissez un autre endroit.")
    case .notYours(let path):
      say(
        "\(path) is not yours to share: do this as its owner, or as root.",
        "\(path) n'est pas à vous : faites-le au nom de son propriétaire, ou en root.")
    case .holdsOthers(let path, let name):
      say(
        "\(path) holds “\(name)”, which everybody in the group could change: choose a new folder.",
        "\(path) contient « \(name) », que tout le groupe pourrait modifier : choisissez un "
          + "nouveau dossier.")
    case .rightsRefused(let path):
      say(
        "\(path) does not keep the rights it was given: choose a file system that knows groups, "
          + "such as ext4.",
        "\(path) ne garde pas les droits donnés : choisissez un système de fichiers qui connaît "
          + "les groupes, comme ext4.")
    case .system(let path, let reason):
      say(
        "\(path) cannot be prepared (\(reason)): check the path, and that you may write there.",
        "Impossible de préparer \(path) (\(reason)) : vérifiez le chemin et vos droits.")
    }
  }

  package func officeReady(_ path: String, group: String) -> String {
    say(
      "\(path) is ready: the group “\(group)” reads and writes, nobody else gets in.",
      "\(path) est prêt : le groupe « \(group) » lit et écrit, personne d'autre n'entre.")
  }

  /// - Parameter isThere: whether the book was there or has been made.
  package func officeBook(_ book: String, isThere: Bool) -> String {
    isThere
      ? say("Its book is \(book).", "Son carnet est \(book).")
      : say(
        "Its book will be \(book): the first `kith --book \(book)` makes it.",
        "Son carnet sera \(book) : le premier `kith --book \(book)` le crée.")
  }

  package func officeForEverybody(_ book: String) -> String {
    say(
      "KITH_BOOK=\(book) in /etc/environment opens it for everybody who logs in.",
      "KITH_BOOK=\(book) dans /etc/environment l'ouvre à tous ceux qui se connectent.")
  }

  /// A folder on the way that the group cannot pass.
  package func officeOutOfReach(_ folder: String, group: String) -> String {
    say(
      "The group “\(group)” cannot get there, because \(folder) is closed to it: open that one "
        + "(chmod o+x \(folder)), or choose another place.",
      "Le groupe « \(group) » ne peut pas y accéder, car \(folder) lui est fermé : ouvrez-le "
        + "(chmod o+x \(folder)), ou choisissez un autre endroit.")
  }
}
