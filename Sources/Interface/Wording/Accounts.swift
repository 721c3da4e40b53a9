import Domain
import Store

/// One entry of the journal in the three forms that sentences about it need.
struct Account {
  /// After a colleague's name: "snoozed the call with Zoé Duval until Fri 2 Oct".
  let past: String
  /// What taking it back does: "show the call with Zoé Duval again".
  let inverse: String
  /// What it was: "snoozing the call with Zoé Duval until Fri 2 Oct".
  let deed: String
}

extension Wording {
  /// What an entry of that verb was.
  func account(of verb: Verb, _ summary: EntrySummary, _ today: Day) -> Account {
    switch verb {
    case .changeStage, .setTier, .setCadence, .setOwner, .tagContacts, .object,
      .withdrawObjections, .archiveContacts, .restoreContacts, .endContacts, .remindOfDates,
      .eraseContact, .editFirm, .editTiers, .setPrivacy, .setInteractionPrivacy:
      ofClassing(verb, summary, whom(summary), today)
    case .setAbsence, .leaveBook, .rejoinBook: ofColleagues(summary, today)
    case .createBook, .joinBook, .importRecords, .setHolidays, .pruneJournal:
      ofBook(verb, summary)
    case .addContact, .editContact, .bumpContacts, .logInteraction, .addWords:
      ofContacts(verb, whom(summary), isNote: summary.isNote)
    case .addFollowUp, .editFollowUp, .completeFollowUps, .recordNoAnswer, .snoozeFollowUps,
      .rescheduleFollowUps, .awaitReply, .handOverFollowUps, .dropFollowUps:
      ofFollowUps(verb, summary, today)
    case .giveReferral, .receiveReferral, .noteReferral, .editReferral, .recordConsent,
      .tickHandover, .acknowledgeReferral, .recordFirstContact, .recordNews, .decideReferral,
      .recordSatisfaction, .thankForReferrals, .tellResult, .closeReferral, .holdReferral,
      .resumeReferral, .declineReferral, .fallThrough:
      ofReferrals(verb, summary)
    case .editTopics, .setStances, .clearStances, .openDeal, .editDeal, .decideDeal:
      ofInterests(verb, summary, whom(summary))
    }
  }

  private func ofBook(_ verb: Verb, _ summary: EntrySummary) -> Account {
    let name = summary.detail ?? ""
    switch verb {
    case .importRecords:
      let count = summary.imported ?? summary.contactCount
      let contacts = count == 1 ? "1 contact" : "\(grouped(count)) contacts"
      let from = say(" from \(name)", of(name))
      return Account(
        past: say("imported \(contacts)\(from)", "a importé \(contacts)\(from)"),
        inverse: say("remove the \(contacts)\(from)", "retirer \(contacts) venant\(from)"),
        deed: say("importing \(contacts)\(from)", "import de \(contacts)\(from)"))
    case .setHolidays:
      return Account(
        past: say("changed the holidays", "a modifié les jours fériés"),
        inverse: say("the holidays as they were before", "remettre les jours fériés d'avant"),
        deed: say("changing the holidays", "modification des jours fériés"))
    case .pruneJournal:
      return Account(
        past: say("pruned the journal", "a élagué le journal"),
        inverse: say("the journal as it was", "remettre le journal d'avant"),
        deed: say("pruning the journal", "élagage du journal"))
    case .joinBook:
      return Account(
        past: say("opened the book for the first time", "a ouvert le carnet pour la première fois"),
        inverse: say("leave the book", "quitter le carnet"),
        deed: say("opening the book for the first time", "première ouverture du carnet"))
    default:
      return Account(
        past: say("made the book of \(name)", "a créé le carnet « \(name) »"),
        inverse: say("remove the book of \(name)", "supprimer le carnet « \(name) »"),
        deed: say("making the book of \(name)", "création du carnet « \(name) »"))
    }
  }

  private func ofContacts(_ verb: Verb, _ whom: String, isNote: Bool = false) -> Account {
    switch verb {
    case .addContact:
      Account(
        past: say("added \(whom)", "a ajouté \(whom)"),
        inverse: say("remove the new contact \(whom)", "retirer le nouveau contact \(whom)"),
        deed: say("adding \(whom)", "ajout du contact \(whom)"))
    case .editContact:
      Account(
        past: say("edited \(whom)", "a modifié la fiche \(whom)"),
        inverse: say(
          "\(whom) as before the changes", "remettre la fiche \(whom) comme avant"),
        deed: say("editing \(whom)", "modification de la fiche \(whom)"))
    case .bumpContacts:
      Account(
        past: say("looked at \(whom)", "a vu \(whom)"),
        inverse: say("\(whom) as not looked at", "\(whom) comme non vu"),
        deed: say("looking at \(whom)", "mention « vu », \(whom)"))
    case .addWords:
      Account(
        past: say("added words about \(whom)", "a ajouté un commentaire sur \(definite(whom))"),
        inverse: say(
          "take out the words about \(whom)", "retirer le commentaire sur \(definite(whom))"),
        deed: say("adding words about \(whom)", "commentaire sur \(definite(whom))"))
    case .logInteraction where isNote:
      Account(
        past: say("added a note on \(whom)", "a ajouté une note sur \(definite(whom))"),
        inverse: say("take out the note on \(whom)", "retirer la note sur \(definite(whom))"),
        deed: say("adding a note on \(whom)", "note sur \(definite(whom))"))
    default:
      Account(
        past: say("logged a contact with \(whom)", "a consigné un échange avec \(definite(whom))"),
        inverse: say(
          "take out what was logged with \(whom)",
          "retirer l'échange consigné avec \(definite(whom))"),
        deed: say("logging a contact with \(whom)", "échange consigné avec \(definite(whom))"))
    }
  }

  private func ofFollowUps(_ verb: Verb, _ summary: EntrySummary, _ today: Day) -> Account {
    let what = matters(summary)
    func day(_ day: Day?) -> String { day.map { self.day($0, today: today) } ?? "" }
    let (before, after) = (summary.followUpBefore, summary.followUpAfter)
    switch verb {
    case .completeFollowUps where before == nil:
      // A cadence row was done: nothing was closed, a call was written down.
      return ofContacts(.logInteraction, whom(summary))
    case .snoozeFollowUps:
      let until = after?.shows.map { say(" until \(day($0))", " jusqu'au \(day($0))") } ?? ""
      return Account(
        past: say("snoozed \(what.the)\(until)", "a mis en veille \(what.the)\(until)"),
        inverse: before?.shows.map {
          say(
            "snooze \(what.the) until \(day($0)) again",
            "remettre \(what.the) en veille jusqu'au \(day($0))")
        } ?? say("show \(what.the) again", "sortir de veille \(what.the)"),
        deed: say("snoozing \(what.the)\(until)", "mise en veille\(what.of)\(until)"))
    case .rescheduleFollowUps where before?.isOpen ?? true:
      let to = after.map { say(" to \(day($0.due))", " au \(day($0.due))") } ?? ""
      return Account(
        past: say("moved \(what.the)\(to)", "a reporté \(what.the)\(to)"),
        inverse: before.map {
          say("move \(what.the) back to \(day($0.due))", "ramener \(what.the) au \(day($0.due))")
        } ?? say("take \(what.the) off again", "retirer \(what.the)"),
        deed: say("moving \(what.the)\(to)", "report\(what.of)\(to)"))
    case .rescheduleFollowUps:
      return Account(
        past: say("opened \(what.the) again", "a rouvert \(what.the)"),
        inverse: say("close \(what.the) again", "clore de nouveau \(what.the)"),
        deed: say("opening \(what.the) again", "réouverture\(what.of)"))
    case .addFollowUp:
      let on = after.map { say(" for \(day($0.due))", " pour le \(day($0.due))") } ?? ""
      return Account(
        past: say("planned \(what.the)\(on)", "a prévu \(what.the)\(on)"),
        inverse: say("remove \(what.the)\(on)", "retirer \(what.the)\(on)"),
        deed: say("planning \(what.the)\(on)", "ajout\(what.of)\(on)"))
    default: return ofPlainVerb(verb, what, whom(summary))
    }
  }

  /// The verbs whose sentences name no day.
  private func ofPlainVerb(_ verb: Verb, _ what: Matters, _ whom: String) -> Account {
    switch verb {
    case .recordNoAnswer:
      Account(
        past: say("did not reach \(whom)", "n'a pas pu joindre \(definite(whom))"),
        inverse: say(
          "take out the try to reach \(whom)", "retirer l'essai de joindre \(definite(whom))"),
        deed: say("no answer from \(whom)", "pas de réponse, \(whom)"))
    case .awaitReply:
      Account(
        past: say("is waiting for \(whom)", "attend une réponse, \(whom)"),
        inverse: say("no longer wait for \(whom)", "ne plus attendre \(whom)"),
        deed: say("waiting for \(whom)", "mise en attente, \(whom)"))
    case .handOverFollowUps:
      Account(
        past: say("handed over \(what.the)", "a confié \(what.the)"),
        inverse: say("take back \(what.the)", "reprendre \(what.the)"),
        deed: say("handing over \(what.the)", "transmission\(what.of)"))
    case .dropFollowUps:
      Account(
        past: say("dropped \(what.the)", "a abandonné \(what.the)"),
        inverse: say("open \(what.the) again", "rouvrir \(what.the)"),
        deed: say("dropping \(what.the)", "abandon\(what.of)"))
    case .editFollowUp:
      Account(
        past: say("edited \(what.the)", "a modifié \(what.the)"),
        inverse: say("\(what.the) as before the changes", "remettre \(what.the) comme avant"),
        deed: say("editing \(what.the)", "modification\(what.of)"))
    default:
      Account(
        past: say("did \(what.the)", "a fait \(what.the)"),
        inverse: say("open \(what.the) again", "rouvrir \(what.the)"),
        deed: say("doing \(what.the)", "clôture\(what.of)"))
    }
  }
}

// MARK: - What an entry is about

extension Wording {
  /// What the follow-ups of an entry are called: with "the", and after French "de".
  private struct Matters {
    let the, of: String
  }

  /// "the call with Zoé Duval", "the follow-ups with Zoé Duval and Luc Martin".
  private func matters(_ summary: EntrySummary) -> Matters {
    let followUp = summary.followUpAfter ?? summary.followUpBefore
    if followUp == nil, summary.contacts.isEmpty {
      return Matters(the: say("a follow-up", "un suivi"), of: say("", " d'un suivi"))
    }
    if summary.contactCount <= 1 {
      let matter = Matter(followUp?.kind, with: summary.contacts.first ?? ContactName())
      return Matters(the: the(matter), of: of(matter))
    }
    let whom = whom(summary)
    return Matters(
      the: say("the follow-ups with \(whom)", "les suivis avec \(definite(whom))"),
      of: say("", " des suivis avec \(definite(whom))"))
  }

  private func whom(_ summary: EntrySummary) -> String {
    // Of an entry that lost its changes nobody knows any more whom it was about.
    summary.contacts.isEmpty
      ? say("somebody", "quelqu'un") : shortNames(summary.contacts, of: summary.count)
  }
}
