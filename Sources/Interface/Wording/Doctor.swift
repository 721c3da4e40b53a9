import Domain
import Store

// What the doctor finds: what is wrong, and how to mend it.

extension Wording {
  /// A sentence for what is wrong, and one for what to do.
  package struct Advice: Hashable, Sendable {
    package let what, how: String
  }

  package func advice(_ ailment: Ailment, today: Day) -> Advice {
    switch ailment {
    case .noBook, .closedBook, .damagedBook, .oldBook, .networkFileSystem, .onlyReadable,
      .fullDisk, .longLog, .longJournal, .clockSetBack:
      ofBook(ailment, today)
    case .rights(let rights): of(rights)
    case .leftover(let leftover): of(leftover, today)
    case .noBackup, .oldBackup, .badBackup, .openBackup: ofBackups(ailment)
    default: ofSurroundings(ailment)
    }
  }

  package var nothingToMend: String {
    say(
      "Nothing to mend: book, rights, disk, journal, settings and terminal are as they should be.",
      "Rien à corriger : carnet, droits, disque, journal, réglages et terminal sont en ordre.")
  }

  package func toMend(_ count: Int) -> String {
    count == 1
      ? say("1 thing to mend.", "1 point à corriger.")
      : say("\(count) things to mend.", "\(count) points à corriger.")
  }

  /// Nobody said where they are.
  package var backupsNotLookedAt: String {
    say(
      "Backups were not looked at: --backups FOLDER, or KITH_BACKUPS, says where they are.",
      "Les sauvegardes n'ont pas été examinées : --backups DOSSIER, ou KITH_BACKUPS, dit où "
        + "elles sont.")
  }

  private func ofBook(_ ailment: Ailment, _ today: Day) -> Advice {
    switch ailment {
    case .noBook(let path):
      Advice(
        what: say("There is no book at \(path).", "Pas de carnet à \(path)."),
        how: say(
          "Run `kith` to make one, or say where it is with --book or KITH_BOOK.",
          "Lancez `kith` pour en créer un, ou dites où il est par --book ou KITH_BOOK."))
    case .closedBook(let fault):
      Advice(
        what: self.fault(fault),
        how: say(
          "Mend this first, then run `kith doctor` again.",
          "Corrigez ceci d'abord, puis relancez `kith doctor`."))
    case .damagedBook(let words):
      Advice(
        what: say("The book is damaged: \(words).", "Le carnet est endommagé : \(words)."),
        how: say(
          "Let nobody work in it, then `kith restore BACKUP` puts the latest good backup in its "
            + "place and keeps this one beside it.",
          "Que personne n'y travaille, puis `kith restore SAUVEGARDE` remet la dernière bonne "
            + "sauvegarde à sa place et garde celui-ci à côté."))
    case .networkFileSystem(let path, let kind):
      Advice(
        what: say(
          "\(path) lies on a network file system (\(kind)), where SQLite's locks do not hold.",
          "\(path) est sur un système de fichiers réseau (\(kind)), où les verrous de SQLite ne "
            + "tiennent pas."),
        how: say(
          "Move it to a disk of one machine, and let everybody come there by SSH.",
          "Déplacez-le sur le disque d'une machine, où chacun vient par SSH."))
    case .onlyReadable(let path):
      Advice(
        what: say("You may only read \(path).", "\(path) est en lecture seule pour vous."),
        how: say(
          "If you should write, have your group given its file and its folder (chmod g+w).",
          "Si vous devez y écrire, faites ouvrir le fichier et le dossier à votre groupe "
            + "(chmod g+w)."))
    case .fullDisk(let path, let room):
      Advice(
        what: say(
          "Only \(size(room)) are left on the disk of \(path).",
          "Il ne reste que \(size(room)) sur le disque de \(path)."),
        how: say(
          "Make room: a write needs some, an upgrade or erasing a contact twice the book's size.",
          "Faites de la place : écrire en demande un peu, une mise à jour ou l'effacement d'un "
            + "contact deux fois la taille du carnet."))
    case .longLog(let path, let size):
      Advice(
        what: say(
          "\(path) has grown to \(self.size(size)), because somebody reads without end.",
          "\(path) a atteint \(self.size(size)), car quelqu'un lit sans fin."),
        how: say(
          "Have everybody leave Kith once; a program that hangs shows in `fuser \(path)`.",
          "Que chacun quitte Kith une fois ; `fuser \(path)` montre un programme bloqué."))
    case .longJournal(let journal):
      Advice(
        what: journalSize(journal),
        how: say(
          "`kith journal prune --before DAY` takes the oldest details out, after a backup.",
          "`kith journal prune --before JOUR` en retire les plus anciens détails, après une "
            + "sauvegarde."))
    case .clockSetBack(let day):
      Advice(
        what: say(
          "The latest step of the journal is from \(self.day(day, today: today)), still to come.",
          "La dernière étape du journal est du \(self.day(day, today: today)), encore à venir."),
        how: say(
          "Set the machine's clock right: `timedatectl` shows whether it is kept by the network.",
          "Mettez la machine à l'heure : `timedatectl` dit si le réseau s'en charge."))
    default:
      Advice(
        what: say("The book is of an earlier version.", "Le carnet est d'une version antérieure."),
        how: say(
          "Start `kith` once at a quiet moment: it copies the book, then brings it up to date.",
          "Lancez `kith` une fois à un moment calme : il copie le carnet, puis le met à jour."))
    }
  }

  private func of(_ rights: BookCondition.Rights) -> Advice {
    switch rights {
    case .openToOthers(let path):
      Advice(
        what: say(
          "Everybody on this machine may open \(path).",
          "Tout le monde sur cette machine peut ouvrir \(path)."),
        how: running("chmod o= \(path)"))
    case .differs(let path):
      Advice(
        what: say(
          "\(path) has other rights or another group than its book: some cannot write.",
          "\(path) n'a ni les droits ni le groupe de son carnet : certains ne peuvent pas écrire."),
        how: say(
          "Have everybody leave Kith, then run `kith office init` on its folder again.",
          "Que chacun quitte Kith, puis relancez `kith office init` sur son dossier."))
    case .notInherited(let folder):
      Advice(
        what: say(
          "What is made in \(folder) is not the group's, though the book is.",
          "Ce qui est créé dans \(folder) n'est pas au groupe, alors que le carnet l'est."),
        how: running("chmod g+s \(folder)"))
    case .closedFolder(let path):
      Advice(
        what: say(
          "You may write to the book, but nothing beside it in \(path), which a write needs.",
          "Vous pouvez écrire dans le carnet, mais pas à côté, dans \(path), ce qu'écrire demande."),
        how: running("chmod g+wx \(path)"))
    }
  }

  private func of(_ leftover: BookCondition.Leftover, _ today: Day) -> Advice {
    switch leftover {
    case .logWithoutBook(let path):
      Advice(
        what: say(
          "\(path) is there without its book: another book put there would be mixed with it.",
          "\(path) est là sans son carnet : un autre carnet mis là s'y mêlerait."),
        how: say(
          "Move it away before a book comes to its place.",
          "Déplacez-le avant de mettre un carnet à cet endroit."))
    case .unfinishedCopy(let path):
      Advice(
        what: say(
          "\(path) is a copy that was never finished.", "\(path) est une copie restée inachevée."),
        how: running("rm \(path)"))
    case .copyOfUpgrade(let path, let made):
      Advice(
        what: say(
          "\(path) was left by an upgrade on \(day(made.day(in: .local), today: today)), and still "
            + "has whoever was erased since.",
          "\(path) date de la mise à jour du \(day(made.day(in: .local), today: today)), et "
            + "contient encore les personnes effacées depuis."),
        how: running("rm \(path)"))
    case .bookSetAside(let path, let written):
      Advice(
        what: say(
          "\(path) is the book that a copy took the place of, last written to on "
            + "\(day(written.day(in: .local), today: today)).",
          "\(path) est le carnet qu'une copie a remplacé, écrit pour la dernière fois le "
            + "\(day(written.day(in: .local), today: today))."),
        how: say(
          "When nothing is missed any more: `rm \(path)*`.",
          "Quand plus rien ne manque : `rm \(path)*`."))
    }
  }

  private func running(_ command: String) -> String {
    say("Run `\(command)`.", "Lancez `\(command)`.")
  }

  private func ofBackups(_ ailment: Ailment) -> Advice {
    let makesOne = say(
      "Have cron run `kith backup --keep 14 FOLDER` each night, and read what it says.",
      "Faites lancer `kith backup --keep 14 DOSSIER` par cron chaque nuit, et lisez ce qu'il dit.")
    return switch ailment {
    case .oldBackup(let path, let days):
      Advice(
        what: say(
          "The latest backup, \(path), is \(duration(days: days)) old.",
          "La dernière sauvegarde, \(path), a \(duration(days: days))."),
        how: makesOne)
    case .badBackup(let path):
      Advice(
        what: say(
          "The latest backup, \(path), is no sound book.",
          "La dernière sauvegarde, \(path), n'est pas un carnet sain."),
        how: say(
          "Make another one now (`kith backup`), and look at that disk.",
          "Faites-en une autre maintenant (`kith backup`), et examinez ce disque."))
    case .openBackup(let path):
      Advice(
        what: say(
          "Others may read the backup \(path).", "D'autres peuvent lire la sauvegarde \(path)."),
        how: running("chmod go= \(path)"))
    case .noBackup(let folder):
      Advice(
        what: say("There is no backup in \(folder).", "Aucune sauvegarde dans \(folder)."),
        how: makesOne)
    default: Advice(what: "", how: "")
    }
  }

  private func ofSurroundings(_ ailment: Ailment) -> Advice {
    switch ailment {
    case .oldDrafts(let count, let days):
      Advice(
        what: say(
          count == 1
            ? "1 draft of yours is more than \(days) days old."
            : "\(count) drafts of yours are more than \(days) days old.",
          count == 1
            ? "1 brouillon à vous a plus de \(days) jours."
            : "\(count) brouillons à vous ont plus de \(days) jours."),
        how: say(
          "`g u` in Kith lists them: finish or discard them.",
          "`g u` dans Kith les affiche : terminez-les ou supprimez-les."))
    case .settings(let fault):
      Advice(
        what: self.fault(fault),
        how: say(
          "Mend that line; `kith config --default` shows what may stand there.",
          "Corrigez cette ligne ; `kith config --default` montre ce qui peut y figurer."))
    case .unknownLocale(let name):
      Advice(
        what: say(
          "The locale \(name) is not installed.", "La locale \(name) n'est pas installée."),
        how: say(
          "Install it (dpkg-reconfigure locales), or set LANG=C.UTF-8.",
          "Installez-la (dpkg-reconfigure locales), ou définissez LANG=C.UTF-8."))
    case .poorLocale(let charset):
      Advice(
        what: say(
          "The locale's character set is \(charset): accents and frames cannot be shown.",
          "Le jeu de caractères de la locale est \(charset) : accents et cadres ne s'affichent pas."
        ),
        how: say(
          "Set LANG to a UTF-8 locale, such as C.UTF-8.",
          "Définissez LANG sur une locale UTF-8, comme C.UTF-8."))
    case .unknownTerminal(let name):
      Advice(
        what: name.isEmpty
          ? say("TERM is not set.", "TERM n'est pas défini.")
          : say(
            "This machine does not know the terminal \(name).",
            "Cette machine ne connaît pas le terminal \(name)."),
        how: say(
          "Set TERM=xterm-256color, or install ncurses-term.",
          "Définissez TERM=xterm-256color, ou installez ncurses-term."))
    case .oldSQLite(let version):
      Advice(
        what: say("SQLite is \(version), too old.", "SQLite est en \(version), trop ancien."),
        how: say("Update libsqlite3.", "Mettez libsqlite3 à jour."))
    case .fewFiles(let limit):
      Advice(
        what: say(
          "A program may open \(limit) files only.",
          "Un programme ne peut ouvrir que \(limit) fichiers."),
        how: say(
          "Raise the limit (ulimit -n, or /etc/security/limits.conf).",
          "Relevez la limite (ulimit -n, ou /etc/security/limits.conf)."))
    default: Advice(what: "", how: "")
    }
  }
}
