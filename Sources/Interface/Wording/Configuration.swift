import Domain
import Terminal

// What config.toml, keys.toml and themes say, and what is wrong in them.

extension Wording {
  /// "keys.toml, line 3: no action is called “snoze”: …".
  package func fault(_ fault: ConfigurationFault) -> String {
    place(fault.file, fault.line) + problem(fault.problem)
  }

  /// Where in a file: "mine.toml, line 3: ".
  func place(_ file: String, _ line: Int?) -> String {
    line.map { say("\(file), line \($0): ", "\(file), ligne \($0) : ") }
      ?? say("\(file): ", "\(file) : ")
  }

  private func problem(_ problem: ConfigurationFault.Problem) -> String {
    switch problem {
    case .syntax(let slip): self.slip(slip)
    case .unreadable(let reason):
      say("it cannot be read (\(reason)).", "impossible de le lire (\(reason)).")
    case .foreign:
      say(
        "it is not yours, or everybody may change it, so nothing in it holds: own it, chmod o-w.",
        "il n'est pas à vous, ou tous peuvent le modifier : rien n'en est repris ; "
          + "prenez-le à votre nom, chmod o-w.")
    case .tooLarge(let limit):
      say("larger than \(limit) bytes: shorten it.", "plus de \(limit) octets : raccourcissez-le.")
    case .unknownKey(let key):
      say(
        "“\(key)” is no setting: `kith config --default` lists them.",
        "« \(key) » n'est pas un réglage : `kith config --default` en donne la liste.")
    case .wrongValue(let setting): "\(setting.rawValue) \(expected(setting))"
    case .unknownContext(let name):
      say(
        "no place is called “\(name)”: there are \(contextNames).",
        "aucun endroit ne s'appelle « \(name) » : il y a \(contextNames).")
    case .unknownAction(let name):
      say(
        "no action is called “\(name)”: `kith keys` lists them.",
        "aucune action ne s'appelle « \(name) » : `kith keys` en donne la liste.")
    case .unreadableKeys(let keys):
      say(
        "“\(keys)” are no keys: write them as \"s w\", \"Ctrl-r\", \"PgDn\" or \"F2\".",
        "« \(keys) » : touches illisibles ; écrivez \"s w\", \"Ctrl-r\", \"PgDn\" ou \"F2\".")
    case .wrongAction(let keys):
      say(
        "“\(keys)” must be the name of an action in quotes, or \"\" for nothing.",
        "« \(keys) » doit donner le nom d'une action entre guillemets, ou \"\" pour aucune.")
    case .keysAreTaken(let keys, let use):
      say("“\(keys)” is not free: \(name(use)).", "« \(keys) » n'est pas libre : \(name(use)).")
    case .noDay(let words):
      say(
        "“\(words)” is no day. For instance: \(dayExamples).",
        "« \(words) » n'est pas un jour. Par exemple : \(dayExamples).")
    case .noCadence(let words):
      say("“\(words)”: ", "« \(words) » : ") + cadenceNotUnderstood
    case .notThere(let action, let context):
      say(
        "“\(action.rawValue)” means nothing in “\(context.rawValue)”.",
        "« \(action.rawValue) » n'a pas de sens dans « \(context.rawValue) ».")
    case .clash(let keys, let other, let action):
      say(
        "“\(keys)” and “\(other)” (\(action.rawValue)) cannot both be typed: unbind one.",
        "« \(keys) » et « \(other) » (\(action.rawValue)) se gênent : libérez l'une des deux.")
    }
  }

  /// What is wrong with the whole of a file.
  func slip(_ slip: TOMLSlip) -> String {
    switch slip {
    case .openQuote: say("a quote is not closed.", "un guillemet n'est pas fermé.")
    case .noEquals:
      say("behind the name there has to be an =.", "il manque le signe = après le nom.")
    case .noValue: say("nothing stands behind the =.", "rien ne suit le signe =.")
    case .noQuotes:
      say(
        "a text stands in quotes, as in theme = \"dark\".",
        "un texte s'écrit entre guillemets : theme = \"dark\".")
    case .more:
      say(
        "more stands behind the value: one to a line, and # before a comment.",
        "il y a du texte après la valeur : une par ligne, et # devant un commentaire.")
    case .openList: say("the list is not closed: ] is missing.", "la liste n'est pas fermée : ].")
    case .openSection:
      say("the name of the section is not closed: ].", "le nom de la section n'est pas fermé : ].")
    case .twice: say("this is set above already.", "c'est déjà réglé plus haut.")
    case .backslash:
      say(
        "a backslash in quotes is written twice: \\\\.",
        "une barre oblique inverse s'écrit deux fois : \\\\.")
    case .other(let words):
      say("not a TOML file (\(words)).", "ce n'est pas un fichier TOML (\(words)).")
    }
  }

  private func name(_ use: ConfigurationFault.KeyUse) -> String {
    switch use {
    case .leaving: say("it always leaves", "elle ramène toujours en arrière")
    case .terminal: say("it is the terminal's", "elle sert au terminal")
    case .typing: say("it types text there", "elle y écrit du texte")
    case .days: say("it chooses a day there", "elle y choisit un jour")
    case .leftover:
      say(
        "an arrow key that the line breaks leaves it, so it may write nothing",
        "une flèche coupée par la ligne la produit, elle ne doit rien écrire")
    }
  }

  private var contextNames: String { KeyContext.allCases.map(\.rawValue).joined(separator: ", ") }

  private func expected(_ setting: Setting) -> String {
    if let choices = setting.choices, setting != .hints {
      let words = choices.map { "\"\($0)\"" }.joined(separator: ", ")
      return say("must be one of \(words).", "doit valoir l'un de : \(words).")
    }
    return switch setting {
    case .book:
      say(
        "must be the path of a file in quotes.",
        "doit être le chemin d'un fichier, "
          + "entre guillemets.")
    case .theme:
      say(
        "must be the name of a theme in quotes.",
        "doit être le nom d'un thème, "
          + "entre guillemets.")
    case .hints: say("must be true or false.", "doit valoir true ou false.")
    case .presets:
      say(
        "must be names of one word with texts in quotes: { vm = \"Left a message.\" }.",
        "doit donner des noms d'un mot et des textes entre guillemets : { rep = \"Répondeur.\" }.")
    default:
      say(
        "must be a program and its first arguments, as in [\"xdg-open\"].",
        "doit être un programme et ses premiers arguments, comme [\"xdg-open\"].")
    }
  }

  /// Behind what is wrong with another theme.
  package func keptTheme(_ name: String) -> String {
    say(" The theme is “\(name)”.", " Le thème est « \(name) ».")
  }

  /// Several things are wrong: what is said before the first of them.
  package func several(_ count: Int) -> String {
    say("\(count) faults, all in :messages. ", "\(count) anomalies, toutes dans :messages. ")
  }

  package func notConfigured(_ file: String, _ reason: String) -> String {
    say(
      "\(file) cannot be written (\(reason)): it holds until you leave.",
      "\(file) ne peut pas être écrit (\(reason)) : cela vaut jusqu'à votre départ.")
  }
}

// MARK: - What a setting is for

extension Wording {
  /// What a setting is for, for `kith config --default`: lines of a comment.
  package func documentation(_ setting: Setting) -> [String] {
    switch setting {
    case .book:
      [
        say(
          "Where the book lies. KITH_BOOK and --book go before it.",
          "Où est le carnet. KITH_BOOK et --book passent avant."),
        say(
          "\"~/\" is your home; other paths are seen from the folder of this file.",
          "\"~/\" est votre dossier ; un autre chemin part du dossier de ce fichier."),
      ]
    case .language:
      [
        say(
          "\"en\" or \"fr\"; without it, the language of the locale.",
          "\"en\" ou \"fr\" ; à défaut, la langue de la locale.")
      ]
    case .theme:
      [
        say("The colours, one of", "Les couleurs, au choix"),
        themeNames,
        say(
          "or a file of your own beside this one, themes/NAME.toml, which may begin with",
          "ou un fichier à vous, themes/NOM.toml, à côté de celui-ci, qui peut commencer par"),
        say(
          "inherits = \"dark\". NO_COLOR in the environment asks for no colour at all.",
          "inherits = \"dark\". NO_COLOR dans l'environnement retire toute couleur."),
      ]
    case .lines:
      [
        say(
          "What frames are drawn with: \"auto\" (by the locale), \"unicode\", \"ascii\".",
          "Le tracé des cadres : \"auto\" (selon la locale), \"unicode\", \"ascii\".")
      ]
    case .hints:
      [
        say(
          "Whether the last line of the screen names the keys.",
          "Si la dernière ligne de l'écran rappelle les touches.")
      ]
    case .dates:
      [
        say(
          "How dates are written, and what 3/4 means:",
          "L'écriture des dates, et le sens de 3/4 :"),
        say(
          "\"day-first\" (2 Oct), \"month-first\" (Oct 2), \"year-first\" (2026-10-02).",
          "\"day-first\" (2 oct.), \"month-first\" (oct. 2), \"year-first\" (2026-10-02)."),
      ]
    case .weekStart:
      [
        say(
          "The day on which a week of the agenda begins: \"monday\", \"sunday\"…",
          "Le jour où commence une semaine de l'agenda : \"monday\", \"sunday\"…")
      ]
    case .touch:
      [
        say(
          "With what a touch begins that you log (Tab chooses another):",
          "Par quoi commence un échange à consigner (Tab en choisit un autre) :"),
        (setting.choices ?? []).map { "\"\($0)\"" }.joined(separator: ", "),
      ]
    case .presets:
      [
        say(
          "Texts that you often write. In a note, a touch, a reason or a subject, type the name",
          "Vos textes habituels. Dans une note, un échange, un motif ou un objet, tapez le nom :"),
        say("and Right puts the text in its place.", "Droite met le texte à sa place."),
      ]
    case .open:
      [
        say(
          "Programs that Kith calls: the program, then its first arguments. No shell sees them.",
          "Les programmes appelés : le programme, puis ses arguments. Sans passer par un shell."),
        say(
          "open shows links; the link follows as the last argument. Without it, it is copied.",
          "open ouvre les liens ; le lien suit, en dernier argument. À défaut, il est copié."),
      ]
    case .mail:
      [
        say(
          "mail writes to an address; without it, addresses are copied.",
          "mail écrit à une adresse ; à défaut, les adresses sont copiées.")
      ]
    case .editor:
      [
        say(
          "editor is for long texts; without it, $VISUAL, $EDITOR, then vi.",
          "editor sert aux longs textes ; à défaut, $VISUAL, $EDITOR, puis vi.")
      ]
    }
  }

  private var themeNames: String {
    Theme.builtInNames.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  /// Above the settings.
  package func configurationTitle(_ file: String) -> [String] {
    [
      say("Kith, as one person wants it: \(file)", "Kith, au goût d'une personne : \(file)"),
      say(
        "What is commented out is the default. Keys have a file of their own, keys.toml:",
        "Ce qui est en commentaire est la valeur par défaut. Les touches ont leur fichier, "
          + "keys.toml :"),
      say(
        "`kith keys` prints the names of all actions.",
        "`kith keys` donne les noms de toutes les actions."),
    ]
  }

  /// Below them: what is not each person's own.
  package var firmSettings: [String] {
    [
      say(
        "Of the firm, and therefore in the book: type :settings on the screen. Each change is a",
        "Ce qui est au cabinet est dans le carnet : tapez :settings à l'écran. Chaque changement"),
      say(
        "step in the journal, which can be taken back.",
        "est une étape du journal, qui peut être annulée."),
      say(
        "  working days          on which nothing that repeats falls otherwise",
        "  jours travaillés      hors desquels rien de périodique ne tombe"),
      say(
        "  holidays              none, France, Alsace-Moselle, and your own (`kith holidays`)",
        "  jours fériés          aucun, France, Alsace-Moselle, et les vôtres (`kith holidays`)"),
      say(
        "  chase days            the weekdays on which people are chased",
        "  jours de relance      les jours de la semaine où l'on relance"),
      say(
        "  days of waiting       how long until what waits for an answer comes back",
        "  jours d'attente       combien de jours avant que revienne ce qui attend une réponse"),
      say(
        "  tiers                 their names, and the days between touches of each",
        "  catégories            leurs noms, et le rythme de chacune"),
      say(
        "  days ahead            how early birthdays and other dates come up",
        "  avance                combien de jours avant reviennent anniversaires et échéances"),
      say(
        "  my name               as the others see it",
        "  mon nom               tel que les autres le voient"),
    ]
  }

  /// What decided on a setting, for `kith config`.
  package enum SettingOrigin: Hashable, Sendable {
    /// The line of the file.
    case file(line: Int)
    case option(String)
    case variable(String)
    case locale
    case standard
  }

  package func name(_ origin: SettingOrigin) -> String {
    switch origin {
    case .file(let line): say("config.toml, line \(line)", "config.toml, ligne \(line)")
    case .option(let name): say("from \(name)", "d'après \(name)")
    case .variable(let name): say("from \(name)", "d'après \(name)")
    case .locale: say("from the locale", "d'après la locale")
    case .standard: say("default", "par défaut")
    }
  }
}
