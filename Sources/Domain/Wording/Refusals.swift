// Why something was not done, in words: refusals, broken rules, and colleagues who were quicker.

extension Wording {
  /// Why a command cannot be done now. Nothing was written.
  package func refusal(_ refusal: Refusal) -> String {
    switch refusal {
    case .gone(let record):
      say(
        "Not there any more: \(the(record.kind)).", "N'existe plus : \(the(record.kind)).")
    case .followUpClosed:
      say(
        "This follow-up is closed already; reschedule it to open it again.",
        "Ce suivi est déjà clos ; reportez-le pour le rouvrir.")
    case .notForThisRow:
      say(
        "That does not work on this row of the agenda.",
        "Impossible sur cette ligne de l'agenda.")
    case .violation(let violation): self.violation(violation)
    case .alreadyTakenBack:
      say("That was taken back or brought back already.", "C'est déjà annulé ou rétabli.")
    case .finalEntry:
      say("That can never be taken back.", "Cela ne peut pas être annulé.")
    case .neverAgain:
      say(
        "Its recurrence has no further day: reschedule it, or change the recurrence.",
        "Sa récurrence n'a plus de date : reportez-le, ou changez la récurrence.")
    case .soAlready:
      say("That is so already: nothing to change.", "C'est déjà le cas : rien à changer.")
    case .loop(let refusal): self.refusal(refusal)
    case .colleagueLeft:
      say(
        "That colleague has left: choose somebody else. Back? `kith colleagues LOGIN --returned`",
        "Ce collègue est parti : choisissez quelqu'un d'autre. De retour ? "
          + "`kith colleagues LOGIN --returned`")
    case .ownSuccessor:
      say(
        "Whoever leaves hands over to somebody else: choose another colleague.",
        "Qui part confie à quelqu'un d'autre : choisissez un autre collègue.")
    case .privateTo, .ownerDecides, .authorDecides, .promiseOfPrivate: ofPrivacy(refusal)
    case .us:
      say(
        "That is your own firm: it cannot be classified, ended or erased.",
        "C'est votre propre cabinet : il ne se classe, ne se clôt ni ne s'efface.")
    }
  }

  /// Which rule a record would break.
  package func violation(_ violation: Violation) -> String {
    switch violation {
    case .contactWithoutName:
      say("A contact needs a name: type one.", "Un contact doit avoir un nom : saisissez-le.")
    case .cadenceUpsideDown:
      say(
        "A cadence needs two numbers of days, the longest no smaller than the usual one.",
        "Il faut un rythme et un silence maximal en jours, le second au moins égal au premier.")
    case .emptyValue:
      say(
        "A phone, e-mail or address is empty: fill it in or remove it.",
        "Une coordonnée est vide : complétez-la ou supprimez-la.")
    case .privateWithoutOwner:
      say(
        "A private contact needs an owner, or nobody would see it: choose one.",
        "Un contact privé doit avoir un responsable, sinon personne ne le verrait : choisissez-le.")
    case .valueNoDate:
      say(
        "A date has to be a day, with or without its year: 2027-03-12 or --03-12.",
        "Une date doit être un jour, avec ou sans année : 2027-03-12 ou --03-12.")
    case .emptyTag:
      say("A tag is empty: type a word.", "Une étiquette est vide : saisissez un mot.")
    case .linkToSelf:
      say("A contact cannot be linked to itself.", "Un contact ne peut pas être lié à lui-même.")
    case .linkEndsBeforeStart:
      say(
        "A link cannot end before it starts.", "Un lien ne peut pas finir avant d'avoir commencé.")
    case .interactionWithNobody:
      say("An interaction needs a contact.", "Un échange doit concerner un contact.")
    case .negativeLength:
      say(
        "A length cannot be below zero: correct the number.",
        "Une durée ne peut pas être négative : corrigez le nombre.")
    case .waitingWithoutDay:
      say(
        "What waits for somebody needs the day it comes back.",
        "Un suivi en attente doit avoir un jour de retour.")
    case .closedWithoutDay:
      say(
        "A closed follow-up needs the day it was closed.", "Un suivi clos doit avoir sa date.")
    case .openWithClosingDay:
      say(
        "An open follow-up cannot have a day it was closed.",
        "Un suivi ouvert ne peut pas avoir de date de clôture.")
    case .colleagueWithoutLogin:
      say("A colleague needs a login.", "Un collègue doit avoir un identifiant.")
    case .absenceHalf:
      say(
        "An absence needs another colleague as deputy, and a last day no earlier than its first.",
        "Une absence demande un autre collègue comme remplaçant, et un dernier jour qui ne précède "
          + "pas le premier.")
    case .noWorkingDay:
      say(
        "A week needs one working day and one chase day at least.",
        "La semaine doit compter au moins un jour travaillé et un jour de relance.")
    case .tooFarAhead:
      say(
        "Dates are announced 0 to \(Firm.farthestAhead) days ahead: correct the number.",
        "Les dates s'annoncent de 0 à \(Firm.farthestAhead) jours à l'avance : corrigez le nombre.")
    case .tierWithoutName:
      say("A tier needs a name: type one.", "Une catégorie doit avoir un nom : saisissez-le.")
    case .topicWithoutName:
      say("A topic needs a name: type one.", "Un besoin doit avoir un nom : saisissez-le.")
    case .dealClosedHalf:
      say(
        "A deal is won or lost on a day, or open: give both or neither.",
        "Une affaire est gagnée ou perdue un certain jour, ou en cours : indiquez les deux ou rien."
      )
    case .referralToSelf, .referralDecidedHalf, .referralClosedWithoutOutcome,
      .referralDeclinedAndDecided, .referralDeclinedWithoutReason, .referralWithoutClient,
      .contactConfirmedWithoutDay, .satisfactionOutOfRange, .referralClosedTooEarly,
      .clientNamedWithoutConsent, .clientIsAnEnd:
      referralViolation(violation)
    case .twoDates:
      say(
        "A follow-up reminds of one date only.", "Un suivi ne rappelle qu'une seule date.")
    case .leanedOn(let record): leanedOn(record?.kind)
    case .twice(let kind):
      say("There is one already: \(name(kind)).", "Il y en a déjà un(e) : \(name(kind)).")
    }
  }

  private func ofPrivacy(_ refusal: Refusal) -> String {
    switch refusal {
    case .privateTo(let name):
      say(
        "That is private to \(name.isEmpty ? "a colleague" : name): ask them for it.",
        "C'est privé, réservé à \(name.isEmpty ? "un collègue" : name) : voyez avec lui ou elle.")
    case .ownerDecides(let name):
      say(
        "That is \(name)'s contact: only its owner makes it private.",
        "Ce contact est suivi par \(name), qui seul(e) peut le rendre privé.")
    case .authorDecides(let name):
      say(
        "\(name) wrote that down, and alone says who sees it.",
        "C'est noté par \(name), qui seul(e) décide qui le voit.")
    case .promiseOfPrivate(let name):
      say(
        "Only \(name) sees that contact: hand over the contact itself.",
        "Seul(e) \(name) voit ce contact : confiez le contact lui-même.")
    default: ""
    }
  }

  private func leanedOn(_ kind: RecordKind?) -> String {
    guard let kind else {
      return say(
        "It is needed elsewhere: take that back first.",
        "Autre chose en dépend : annulez-la d'abord.")
    }
    return say(
      "It is needed by a later \(name(kind)): take that back first.",
      "Un ajout plus récent en dépend (\(name(kind))) : annulez-le d'abord.")
  }
}

// MARK: - Somebody was quicker

/// Who was quicker, and what they did.
package struct Overtaking: Hashable, Sendable {
  /// What the colleague's entry was; nil when it took something back, or is not known.
  package var verb: Verb?
  /// The name that others see; nil for the reader's own other window.
  package var colleague: String?
  /// When, on the reader's clock.
  package var day: Day
  package var time: TimeOfDay

  package init(verb: Verb?, colleague: String?, day: Day, time: TimeOfDay) {
    self.verb = verb
    self.colleague = colleague
    self.day = day
    self.time = time
  }
}

extension Wording {
  /// "Sam did this at 9:02; `t` notes your call too."
  /// - Parameter touchKey: the key that logs a touch, where that still makes sense.
  package func overtaken(_ overtaking: Overtaking, today: Day, touchKey: String?) -> String {
    let act = overtaken(by: overtaking.colleague, overtaking.verb)
    let hour = time(overtaking.time)
    let time =
      overtaking.day == today
      ? say(" at \(hour)", " à \(hour)")
      : say(" on \(day(overtaking.day, today: today))", " le \(day(overtaking.day, today: today))")
    let isDone = overtaking.verb == .completeFollowUps || overtaking.verb == .recordNoAnswer
    guard isDone, let touchKey else { return act + time + "." }
    return act + time
      + say("; `\(touchKey)` notes your call too.", " ; `\(touchKey)` note aussi votre appel.")
  }

  private func overtaken(by colleague: String?, _ verb: Verb?) -> String {
    let who = colleague ?? say("You", "Vous")
    func act(_ english: String, _ french: (her: String, you: String)) -> String {
      say("\(who) \(english)", "\(who) \(colleague == nil ? french.you : french.her)")
    }
    return switch verb {
    case .completeFollowUps: act("did this", ("l'a fait", "l'avez fait"))
    case .recordNoAnswer: act("tried already", ("a déjà essayé", "avez déjà essayé"))
    case .snoozeFollowUps: act("snoozed this", ("l'a mis en veille", "l'avez mis en veille"))
    case .rescheduleFollowUps: act("moved this", ("l'a reporté", "l'avez reporté"))
    case .awaitReply:
      act("marked this as waiting", ("l'a mis en attente", "l'avez mis en attente"))
    case .handOverFollowUps: act("handed this over", ("l'a confié", "l'avez confié"))
    case .dropFollowUps: act("dropped this", ("l'a abandonné", "l'avez abandonné"))
    case .bumpContacts: act("looked at this", ("l'a vu", "l'avez vu"))
    case .logInteraction:
      act("logged a contact", ("a consigné un échange", "avez consigné un échange"))
    default: act("changed this", ("l'a modifié", "l'avez modifié"))
    }
  }

  /// A conflict of which the journal no longer tells whose it is.
  package var changedMeanwhile: String {
    say(
      "That changed a moment ago; look at it again.",
      "Cela vient de changer ; regardez de nouveau.")
  }

  /// Some of several were changed by others: "Enter" does the rest.
  /// - Parameter key: that does the others.
  package func conflicts(_ count: Int, of all: Int, key: String) -> String {
    let others = all - count
    guard others > 0 else {
      return say("All \(all) changed a moment ago.", "Tous les \(all) viennent de changer.")
    }
    return say(
      "\(count) of \(all) changed a moment ago; `\(key)` does the other \(others).",
      count == 1
        ? "1 sur \(all) vient de changer ; `\(key)` traite le reste (\(others))."
        : "\(count) sur \(all) viennent de changer ; `\(key)` traite le reste (\(others)).")
  }

  /// Another program writes to the book just now.
  package var waitingForBook: String {
    say(
      "Somebody else is writing to the book; Esc drops this.",
      "Quelqu'un d'autre écrit dans le carnet ; Échap abandonne.")
  }
}
