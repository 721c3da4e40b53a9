import Domain

// What the keys are called on the hint line and in the help.

extension Wording {
  /// A word or two for the hint line.
  package func hint(_ action: Action) -> String {
    switch action {
    case .moveDown, .moveUp: say("move", "bouger")
    case .done: say("done", "fait")
    case .noAnswer: say("no answer", "pas joint")
    case .snooze: say("snooze", "veille")
    case .reschedule: say("postpone", "reporter")
    case .awaitReply: say("wait", "attente")
    case .bump: say("seen", "vu")
    case .touch: say("log", "échange")
    case .note: "note"
    case .addFollowUp: say("add", "ajouter")
    case .edit: say("edit", "modifier")
    case .drop: say("drop", "abandon")
    case .handOver: say("hand over", "confier")
    case .newContact: say("new", "nouveau")
    case .archive: say("archive", "archiver")
    case .filter: say("filter", "filtrer")
    case .order: say("order", "trier")
    case .showKinds: say("show", "montrer")
    case .searchExchanges: say("exchanges too", "échanges aussi")
    case .forMeOnly: say("for me only", "pour moi seul")
    case .find: say("find", "trouver")
    case .takeBack: say("take back", "annuler l'étape")
    case .nextFace, .previousFace: say("face", "vue")
    case .window: say("months", "période")
    case .detail: say("detail", "détail")
    case .advice: say("what now", "que faire")
    case .flip: say("up/down", "sens")
    case .nextPane: say("figures", "chiffres")
    case .open: say("card", "fiche")
    case .undo: say("undo", "annuler")
    case .palette: say("do…", "faire…")
    case .help: say("help", "aide")
    case .quit: say("quit", "quitter")
    case .confirm: say("OK", "valider")
    case .leave: say("back", "retour")
    case .nextField, .previousField: say("field", "champ")
    case .nextChoice, .previousChoice: say("choose", "choisir")
    case .save: say("save", "enregistrer")
    case .anotherRow: say("another", "un autre")
    case .moveRowUp: say("up", "monter")
    case .labelField: say("label", "libellé")
    case .editor: say("editor", "éditeur")
    case .openAlike: say("open that one", "ouvrir celui-là")
    case .revert: say("discard", "jeter")
    case .discardDraft: say("discard", "jeter")
    case .takeMine: say("mine", "le mien")
    case .takeTheirs: say("theirs", "le leur")
    case .takeOld: say("as it was", "avant")
    case .takeBoth: say("both", "les deux")
    case .giveReferral: say("refer", "recommander")
    case .thanked: say("thanked", "remercié")
    case .askedForNews: say("news asked", "nouvelles")
    case .writeLetter: say("letter", "lettre")
    case .pickSeveral: say("several", "plusieurs")
    case .nextOrder: say("order", "trier")
    case .copyText: say("copy", "copier")
    case .firstContact: say("first contact", "premier contact")
    case .importFile: say("import", "importer")
    case .demo: say("demo", "démo")
    default: sentence(action)
    }
  }

  /// What keys do, for the help, with what they tell the action.
  func sentence(_ command: KeyCommand) -> String {
    sentence(command.action) + (command.argument.map { say(": ", " : ") + $0 } ?? "")
  }

  /// What the action does, for the help.
  package func sentence(_ action: Action) -> String {
    switch action {
    case .moveDown: say("down", "descendre")
    case .moveUp: say("up", "monter")
    case .halfPageDown: say("half a page down", "une demi-page plus bas")
    case .halfPageUp: say("half a page up", "une demi-page plus haut")
    case .pageDown: say("a page down", "une page plus bas")
    case .pageUp: say("a page up", "une page plus haut")
    case .first: say("first row", "première ligne")
    case .last: say("last row", "dernière ligne")
    case .nextGroup: say("next section", "section suivante")
    case .previousGroup: say("section before", "section précédente")
    case .today: say("go to today", "aller à aujourd'hui")
    case .nextPane: say("next pane", "volet suivant")
    case .previousPane: say("pane before", "volet précédent")
    case .open: say("open the card", "ouvrir la fiche")
    case .leave: say("back; clears marks", "retour ; efface les marques")
    case .quit: say("back; at the top level quit", "retour ; au premier niveau, quitter")
    case .zoom: say("one pane alone, or all", "un seul volet, ou tous")
    case .help: say("the keys that hold here", "les touches valables ici")
    case .agenda: "agenda"
    case .contacts: "contacts"
    case .partners: say("partners: who sends whom", "partenaires : qui envoie qui")
    case .nextFace:
      say("next face: table, around, tree, map", "vue suivante : table, autour, arbre, carte")
    case .previousFace: say("face before", "vue précédente")
    case .left: say("column to the left; fold", "colonne de gauche ; replier")
    case .right: say("column to the right; unfold", "colonne de droite ; déplier")
    case .window: say("over how many months", "sur combien de mois")
    case .detail:
      say("more detail; in the table the next stage", "plus de détail ; en table, le niveau")
    case .advice: say("what to do about them now", "que faire maintenant avec ce contact")
    case .flip: say("up- or downstream", "vers l'amont ou l'aval")
    case .journal: say("journal: who changed what", "journal : qui a changé quoi")
    case .journalOfContact: say("journal of this contact", "journal de ce contact")
    case .takeBack: say("take this entry back", "annuler cette étape")
    case .letter: say("go to a letter", "aller à une lettre")
    case .filter: say("show only some", "n'en montrer que certains")
    case .searchExchanges:
      say("what was written too, or not", "les échanges aussi, ou non")
    case .order: say("in another order", "dans un autre ordre")
    case .onlyMine: say("only mine, or everybody's", "les miens seulement, ou tous")
    case .handedToMe: say("what others handed to me", "ce qu'on m'a confié")
    case .away: say("away until a day, with a deputy", "absence jusqu'à un jour, remplaçant")
    case .colleagueLeft: say("a colleague who has left", "départ d'un collègue")
    case .showKinds: say("only some of the timeline", "une partie de l'historique")
    case .archive: say("archive, or take back", "archiver, ou ressortir")
    case .setStage: say("stage, and why", "niveau, et pourquoi")
    case .setTier: say("tier", "catégorie")
    case .setCadence: say("days between touches", "rythme des contacts")
    case .setTags: say("tags", "étiquettes")
    case .setOwner: say("owner", "responsable")
    case .setObjections: say("do not contact", "ne pas contacter")
    case .remindOfDates: say("remind of birthday and dates", "rappeler anniversaire et dates")
    case .privacy: say("for its owner only, or for all", "pour son responsable seul, ou pour tous")
    case .makePrivate: say("for its owner only", "pour son responsable seul")
    case .forMeOnly: say("written for me only, or for all", "écrit pour moi seul, ou pour tous")
    case .makePublic: say("for the whole firm again", "de nouveau pour tout le cabinet")
    case .endContact: say("deceased or closed", "décès ou fermeture")
    case .eraseContact: say("erase for good", "effacer pour de bon")
    case .openLink: say("open the link, or write a mail", "ouvrir le lien, ou écrire un e-mail")
    case .copyEmail: say("copy the e-mail address", "copier l'adresse e-mail")
    case .copyPhone: say("copy the phone number", "copier le numéro de téléphone")
    case .copyName: say("copy the name", "copier le nom")
    case .copyCard: say("copy the card", "copier la fiche")
    case .done: say("done: written at once, on to the next", "fait : noté aussitôt, au suivant")
    case .noAnswer: say("tried, no answer", "essayé, pas joint")
    case .snooze:
      say("hide until a day; the promise stays", "masquer jusqu'à un jour ; la promesse reste")
    case .reschedule:
      say("move the promise to a day; reopen", "reporter la promesse à un jour ; rouvrir")
    case .awaitReply: say("the ball is theirs; comes back", "la balle est chez eux ; revient")
    case .bump: say("looked, nothing to do (cadence)", "vu, rien à faire (rythme)")
    case .touch: say("log a call, mail, meeting…", "consigner un appel, un e-mail, un rendez-vous…")
    case .note:
      say(
        "note; right after \(key(.done)) or \(key(.noAnswer)): what was said",
        "note ; juste après \(key(.done)) ou \(key(.noAnswer)) : ce qui s'est dit")
    case .handOver: say("hand over to a colleague", "confier à un collègue")
    case .drop: say("drop, with a reason", "abandonner, avec une raison")
    case .addFollowUp: say("add a follow-up", "ajouter un suivi")
    case .edit: say("edit", "modifier")
    case .newContact: say("new contact", "nouveau contact")
    case .find: say("find a contact", "trouver un contact")
    case .mark: say("mark, and move down", "marquer, et descendre")
    case .markRange: say("mark while moving", "marquer en bougeant")
    case .markAll: say("mark all that show", "marquer tout ce qui se voit")
    case .again: say("repeat the last verb here", "répéter le dernier verbe ici")
    case .undo: say("undo", "annuler")
    case .redo: say("redo", "rétablir")
    case .palette: say("do anything by its name", "tout faire, par son nom")
    case .go: say("go to a contact by name", "aller à un contact par son nom")
    case .theme: say("show other colours", "changer les couleurs")
    case .set: say("change a setting of yours", "changer un de vos réglages")
    case .messages: say("the last messages", "les derniers messages")
    case .about: say("version, book, time zone, colours", "version, carnet, fuseau, couleurs")
    case .readAgain: say("read again from disk", "relire sur le disque")
    case .repaint: say("repaint the screen", "redessiner l'écran")
    case .confirm: say("take what is typed or chosen", "prendre ce qui est saisi ou choisi")
    case .nextField: say("next field", "champ suivant")
    case .previousField: say("field before", "champ précédent")
    case .save: say("save", "enregistrer")
    case .nextChoice: say("next choice", "choix suivant")
    case .previousChoice: say("choice before", "choix précédent")
    case .nextOffer: say("what else may be meant", "autre proposition")
    case .previousOffer: say("the offer before", "proposition précédente")
    case .labelField: say("the label of a value (Left too)", "le libellé (Gauche aussi)")
    case .anotherRow: say("another one of the same kind", "un autre du même type")
    case .moveRowUp: say("move it up among its kind", "le monter parmi les siens")
    case .editor: say("write in your own editor", "écrire dans votre éditeur")
    case .revert: say("discard what was typed; bring it back", "jeter la saisie ; la ramener")
    case .openAlike: say("open who is here already", "ouvrir qui est déjà là")
    case .settings: say("the firm's settings", "réglages du cabinet")
    case .drafts: say("what was typed and not saved", "saisies non enregistrées")
    case .discardDraft: say("discard the draft", "jeter le brouillon")
    case .takeMine: say("keep what I typed", "garder ma saisie")
    case .takeTheirs: say("take what they wrote", "prendre la leur")
    case .takeOld: say("as it was before both", "revenir à l'état d'avant")
    case .takeBoth: say("both, one after the other", "les deux, à la suite")
    case .setStances, .giveReferral, .receiveReferral, .seeReferral, .referList, .whomToSend,
      .askForReferral, .writeLetter, .thanked, .askedForNews, .promote, .deal, .topics,
      .pickSeveral, .nextOrder, .copyText:
      referringSentence(action)
    case .firstContact: say("start with a first contact", "commencer par un premier contact")
    case .importFile: say("import an address book (.vcf)", "importer un carnet d'adresses (.vcf)")
    case .demo: say("look around in a demo book", "visiter un carnet de démonstration")
    }
  }

  package func helpTitle(_ context: KeyContext) -> String {
    switch context {
    case .list: say("In a list", "Dans une liste")
    case .agenda: say("On the agenda", "Dans l'agenda")
    case .contacts: say("Among the contacts", "Dans les contacts")
    case .partners: say("Among the partners", "Chez les partenaires")
    case .tree: say("In the tree of partners", "Dans l'arbre des partenaires")
    case .journal: say("In the journal", "Dans le journal")
    case .letter: say("A letter", "Une lettre")
    case .filter: say("A filter", "Un filtre")
    case .card: say("On the card", "Sur la fiche")
    case .desk: say("Everywhere", "Partout")
    case .snooze: say("Snoozing", "Mise en veille")
    case .line: say("Typing a line", "Saisir une ligne")
    case .form: say("In a form", "Dans une fiche à remplir")
    case .drafts: say("Drafts", "Brouillons")
    case .clash: say("Changed by a colleague too", "Modifié aussi par un collègue")
    case .choice:
      say("Choosing; other letters go to a line", "Choisir ; une autre lettre mène à sa ligne")
    case .question: say("A question", "Une question")
    case .help: say("In this help", "Dans cette aide")
    case .find: say("Finding a contact", "Trouver un contact")
    case .referring: say("Whom we could refer", "Qui recommander")
    case .pick: say("Picking from a list", "Choisir dans une liste")
    case .referral: say("A referral in full", "Une recommandation en entier")
    case .outgoing: say("A text before it goes out", "Un texte avant son départ")
    case .palette: say("In the palette", "Dans la palette")
    case .welcome: say("Before there is a book", "Avant qu'il y ait un carnet")
    }
  }
}

extension Wording {
  /// Lets sentences name the keys of a table.
  package mutating func name(_ keys: KeyTable) {
    keyNames = Dictionary(
      uniqueKeysWithValues: Action.allCases.map { action in
        (action.rawValue, keys.keys(for: action) ?? ":\(action.rawValue)")
      })
  }

  /// The key that does something, as a sentence names it; without a key, what does it in the
  /// palette.
  package func key(_ action: Action) -> String {
    if let keys = keyNames[action.rawValue] { return keyNames(of: keys) }
    return KeyTable.standard.keys(for: action).map(keyNames(of:)) ?? ":\(action.rawValue)"
  }

  /// Keys pressed one after the other, as the keyboard has them printed.
  package func keyNames(of sequence: String) -> String {
    sequence.hasPrefix(":")
      ? sequence
      : sequence.split(separator: " ").map { keyName(String($0)) }.joined(separator: " ")
  }

  /// A key as a French or an English keyboard has it printed.
  package func keyName(_ key: String) -> String {
    switch key {
    case "Enter": say("Enter", "Entrée")
    case "Esc": say("Esc", "Échap")
    case "Space": say("Space", "Espace")
    case "Backspace": say("Backspace", "Retour arr.")
    case "Shift-Tab": say("Shift-Tab", "Maj-Tab")
    case "Up": say("Up", "Haut")
    case "Down": say("Down", "Bas")
    case "Left": say("Left", "Gauche")
    case "Right": say("Right", "Droite")
    case "Home": say("Home", "Début")
    case "End": say("End", "Fin")
    case "PgDn": say("PgDn", "PgSuiv")
    case "PgUp": say("PgUp", "PgPréc")
    case "Del": say("Del", "Suppr")
    default: key
    }
  }

  /// What was promised, with its hour and kind: "14:30 Call: the loan offer".
  /// - Parameters:
  ///   - occasion: what it reminds of, where that is at hand.
  ///   - loop: where it stands in the loop of its referral, where that is at hand.
  package func promise(
    _ followUp: FollowUp, _ occasion: Occasion? = nil, loop: LoopPoint? = nil
  ) -> String {
    let hour = followUp.hour.map { time($0) + " " } ?? ""
    let kind = name(followUp.kind)
    let word = kind.prefix(1).uppercased() + kind.dropFirst()
    return "\(hour)\(word)\(say(":", " :")) \(subject(of: followUp, occasion, loop: loop))"
  }

  /// The header when nothing is overdue.
  package var nothingOverdue: String { say("nothing overdue", "rien en retard") }
}
