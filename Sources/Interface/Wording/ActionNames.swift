import Domain
import Terminal

// What the palette calls things, and what it asks for.

extension Wording {
  package var paletteTitle: String {
    say("Do… (Tab completes)", "Faire… (Tab complète)")
  }

  /// What an action is called in the palette, in the reader's language.
  package func actionName(_ action: Action) -> String { say(action.rawValue, frenchName(action)) }

  private func frenchName(_ action: Action) -> String {
    switch action {
    case .moveDown: "descendre"
    case .moveUp: "monter"
    case .halfPageDown: "demi-page bas"
    case .halfPageUp: "demi-page haut"
    case .pageDown: "page bas"
    case .pageUp: "page haut"
    case .first: "premier"
    case .last: "dernier"
    case .nextGroup: "groupe suivant"
    case .previousGroup: "groupe précédent"
    case .today: "aujourd'hui"
    case .nextPane: "volet suivant"
    case .previousPane: "volet précédent"
    case .open: "ouvrir"
    case .leave: "retour"
    case .quit: "quitter"
    case .zoom: "zoom"
    case .help: "aide"
    case .agenda: "agenda"
    case .contacts: "contacts"
    case .partners: "partenaires"
    case .nextFace: "vue suivante"
    case .previousFace: "vue précédente"
    case .left: "gauche"
    case .right: "droite"
    case .window: "période"
    case .detail: "détail"
    case .advice: "que faire"
    case .flip: "amont ou aval"
    case .journal: "journal"
    case .journalOfContact: "journal du contact"
    case .takeBack: "annuler l'étape"
    case .letter: "aller à la lettre"
    case .filter: "filtrer"
    case .order: "trier"
    case .onlyMine: "les miens"
    case .handedToMe: "confiés à moi"
    case .away: "absence"
    case .colleagueLeft: "départ"
    case .done: "fait"
    case .noAnswer: "pas joint"
    case .snooze: "veille"
    case .reschedule: "reporter"
    case .awaitReply: "attendre"
    case .bump: "vu"
    case .touch: "échange"
    case .note: "note"
    case .handOver: "confier"
    case .drop: "abandonner"
    case .archive: "archiver"
    case .addFollowUp: "nouveau suivi"
    case .edit: "modifier"
    case .newContact: "nouveau contact"
    case .find: "chercher"
    case .searchExchanges: "chercher dans les échanges"
    case .setStage: "niveau"
    case .setTier: "catégorie"
    case .setCadence: "rythme"
    case .setTags: "étiquettes"
    case .setOwner: "responsable"
    case .setObjections: "opposition"
    case .remindOfDates: "rappeler les dates"
    case .privacy: "confidentialité"
    case .makePrivate: "privé"
    case .forMeOnly: "pour moi seul"
    case .makePublic: "public"
    case .endContact: "décédé ou fermé"
    case .eraseContact: "effacer"
    case .setStances: "besoin"
    case .giveReferral: "recommander"
    case .receiveReferral: "recommandation reçue"
    case .seeReferral: "recommandation observée"
    case .referList: "qui recommander"
    case .whomToSend: "qui envoyer"
    case .askForReferral: "demander une recommandation"
    case .writeLetter: "lettre"
    case .thanked: "remercié"
    case .askedForNews: "nouvelles demandées"
    case .promote: "promouvoir"
    case .deal: "affaire"
    case .topics: "besoins"
    case .pickSeveral: "plusieurs"
    case .nextOrder: "autre ordre"
    case .copyText: "copier le texte"
    case .openLink: "ouvrir le lien"
    case .copyEmail: "copier l'e-mail"
    case .copyPhone: "copier le téléphone"
    case .copyName: "copier le nom"
    case .copyCard: "copier la fiche"
    case .showKinds: "types d'échanges"
    case .mark: "marquer"
    case .markRange: "marquer une suite"
    case .markAll: "tout marquer"
    case .again: "répéter"
    case .undo: "annuler"
    case .redo: "rétablir"
    case .palette: "palette"
    case .go: "aller"
    case .theme: "thème"
    case .set: "régler"
    case .messages: "messages"
    case .about: "à propos"
    case .readAgain: "relire"
    case .repaint: "redessiner"
    case .confirm: "valider"
    case .nextField: "champ suivant"
    case .previousField: "champ précédent"
    case .save: "enregistrer"
    case .nextChoice: "choix suivant"
    case .previousChoice: "choix précédent"
    case .nextOffer: "proposition suivante"
    case .previousOffer: "proposition précédente"
    case .labelField: "libellé"
    case .anotherRow: "un de plus"
    case .moveRowUp: "monter la ligne"
    case .editor: "éditeur"
    case .revert: "revenir"
    case .openAlike: "ouvrir le semblable"
    case .settings: "cabinet"
    case .drafts: "brouillons"
    case .discardDraft: "jeter le brouillon"
    case .takeMine: "le mien"
    case .takeTheirs: "le leur"
    case .takeOld: "comme avant"
    case .takeBoth: "les deux"
    case .firstContact: "premier contact"
    case .importFile: "importer"
    case .demo: "démonstration"
    }
  }

  /// Nothing is called by the typed word.
  func unknownWord(_ word: String) -> String {
    say(
      "Nothing is called “\(word)”: \(key(.help)) lists what there is.",
      "Rien ne s'appelle « \(word) » : \(key(.help)) donne la liste.")
  }

  var wordsNeeded: String { say("Words, please.", "Quelques mots, s'il vous plaît.") }

  var tagsNeeded: String {
    say("Tags: +notary -cold", "Des étiquettes : +notaire -froid")
  }

  /// One of a few is needed.
  func oneNeeded(of names: [String]) -> String {
    say("One of: ", "Au choix : ") + names.joined(separator: ", ")
  }

  func settingNeeded(_ names: [String]) -> String {
    say("A setting and its value: ", "Un réglage et sa valeur : ")
      + names.joined(separator: ", ")
  }

  /// - Parameter value: as config.toml writes it.
  func settingKept(_ setting: Setting, _ value: String) -> String {
    say(
      "\(setting.rawValue) = \(value), kept in config.toml.",
      "\(setting.rawValue) = \(value), gardé dans config.toml.")
  }

  // MARK: - Messages and about

  var noMessages: String { say("No message yet.", "Aucun message pour l'instant.") }

  var versionLabel: String { "Kith" }
  var bookLabel: String { say("Book", "Carnet") }
  var personLabel: String { say("You are", "Vous êtes") }
  var dayLabel: String { say("Today", "Aujourd'hui") }
  var zoneLabel: String { say("Time zone", "Fuseau horaire") }
  var themeLabel: String { say("Theme", "Thème") }
  var coloursLabel: String { say("Colours", "Couleurs") }
  var sizeLabel: String { say("Screen", "Écran") }

  func name(_ depth: ColourDepth) -> String {
    switch depth {
    case .mono: say("none", "aucune")
    case .eight: "8"
    case .sixteen: "16"
    case .indexed: "256"
    case .direct: say("16 million", "16 millions")
    }
  }
}

// MARK: - The table of keys as it is printed

extension Wording {
  var keysColumn: String { say("Keys", "Touches") }
  var nameColumn: String { "Action" }
  var keylessTitle: String { say("By name, after :", "Par leur nom, après :") }
}

// MARK: - Help

extension Wording {
  /// Below the keys: how to find one, and what Enter does.
  var helpFoot: String {
    let (find, confirm) = (helpKey(.find), helpKey(.confirm))
    return say(
      "\(find) searches, \(confirm) does it, Esc leaves",
      "\(find) cherche, \(confirm) exécute, Échap quitte")
  }

  private func helpKey(_ action: Action) -> String {
    let row = KeyTable.standard.rows.first { $0.context == .help && $0.action == action }
    return keyNames(of: row?.keys.first ?? "")
  }

  var notFromHere: String { say("Not from here.", "Pas d'ici.") }

  func nothingFound(_ text: String) -> String {
    say("No key does “\(text)”.", "Aucune touche ne fait « \(text) ».")
  }
}
