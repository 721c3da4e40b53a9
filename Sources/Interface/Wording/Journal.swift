import Domain
import Store

// The journal in sentences: what an entry did, what undo and redo would do, and what they did.

extension Wording {
  /// What an entry did: "Sam snoozed the call with Zoé Duval until Fri 2 Oct".
  package func sentence(_ summary: EntrySummary, today: Day) -> String {
    let who = summary.colleague
    return switch summary.entry.kind {
    case .command(let verb): "\(who) " + account(of: verb, summary, today).past
    case .undo, .takeBack:
      say("\(who) took back a step\(about(summary))", "\(who) a annulé une étape\(about(summary))")
    case .redo:
      say(
        "\(who) brought back a step\(about(summary))",
        "\(who) a rétabli une étape\(about(summary))")
    }
  }

  /// What a command just did: "Done: changing the stage of Zoé Duval to ambassador".
  package func done(_ summary: EntrySummary, today: Day) -> String {
    guard case .command(let verb) = summary.entry.kind else { return "" }
    return stopped(say("Done: ", "Fait : ") + account(of: verb, summary, today).deed + ".")
  }

  /// What the key would do: "undo: move the call with Zoé Duval back to Tue 3 Mar (12 min ago)".
  package func before(_ plan: UndoPlan, today: Day, now: Instant) -> String {
    let account = account(of: plan, today)
    let when = ago(plan.command.entry.at, now: now)
    return switch plan.direction {
    case .undo: say("undo: ", "annuler : ") + account.inverse + " (\(when))"
    case .redo: say("redo: ", "rétablir : ") + account.deed + " (\(when))"
    }
  }

  /// What the key did: "Undid: snoozing the call with Zoé Duval".
  package func after(_ plan: UndoPlan, today: Day) -> String {
    let deed = account(of: plan, today).deed
    return switch plan.direction {
    case .undo: stopped(say("Undid: \(deed).", "Annulé : \(deed)."))
    case .redo: stopped(say("Redid: \(deed).", "Rétabli : \(deed)."))
    }
  }

  /// Why the key has to be pressed once more, and what that will do.
  /// - Parameters:
  ///   - culprit: the entry that stands in the way, where the obstacle names one.
  ///   - key: the one that was pressed, as it is bound now; nil where there are no keys.
  package func obstacle(
    _ obstacle: UndoPlan.Obstacle, to plan: UndoPlan, culprit: EntrySummary?, key: String?,
    today: Day
  ) -> String {
    let stepBefore = stepBefore(plan, key)
    let deed = account(of: plan, today).deed
    return switch obstacle {
    case .final: stopped(say("This stays: ", "Définitif : ") + deed + ".") + stepBefore
    case .pruned:
      say(
        "This stays, its details were pruned from the journal.",
        "Définitif : ses détails ont été élagués du journal.") + stepBefore
    case .refused(let entry):
      culprit.flatMap { entry == $0.entry.id ? sentence($0, today: today) : nil }
        .map { stopped(say("Refused: ", "Refusé : ") + $0 + ".") + stepBefore }
        ?? stopped(say("Refused, changed since: ", "Refusé, modifié depuis : ") + deed + ".")
        + stepBefore
    case .impossible(let refusal): self.refusal(refusal) + stepBefore
    case .otherDay(let day):
      doesIt(
        deed, say("From \(self.day(day, today: today))", "Du \(self.day(day, today: today))"), key)
    case .otherSession:
      doesIt(deed, say("From your other window", "De votre autre fenêtre"), key)
    }
  }

  /// What an entry was: "snoozing the call with Zoé Duval until Fri 2 Oct".
  func deed(of summary: EntrySummary, today: Day) -> String {
    account(of: summary, today).deed
  }

  /// What taking an entry back does: "show the call with Zoé Duval again".
  func inverse(of plan: UndoPlan, today: Day) -> String { account(of: plan, today).inverse }

  /// Nothing is left to take back, or to bring back.
  package func nothing(to direction: UndoPlan.Direction) -> String {
    switch direction {
    case .undo: say("Nothing left to undo.", "Plus rien à annuler.")
    case .redo: say("Nothing to redo.", "Rien à rétablir.")
    }
  }

  /// Nothing is left to bring back, but the last step took another one back.
  package var takingBackIsUndone: String {
    say(
      "Nothing to redo: `\(key(.undo))` brings back what you took back.",
      "Rien à rétablir : `\(key(.undo))` remet l'étape que vous avez annulée.")
  }

  /// Where the next press goes; redo has nowhere else to go.
  private func stepBefore(_ plan: UndoPlan, _ key: String?) -> String {
    guard let key, plan.direction == .undo else { return "" }
    return say(" `\(key)` again: the step before.", " `\(key)` encore : l'étape d'avant.")
  }

  /// The key stands before the deed, which may be longer than the line.
  private func doesIt(_ deed: String, _ origin: String, _ key: String?) -> String {
    let again = key.map { say(", `\($0)` again does it", ", `\($0)` encore pour le faire") } ?? ""
    return stopped(origin + again + say(": ", " : ") + deed + ".")
  }

  private func account(of plan: UndoPlan, _ today: Day) -> Account {
    account(of: plan.command, today)
  }

  private func account(of summary: EntrySummary, _ today: Day) -> Account {
    switch summary.entry.kind {
    case .command(let verb): account(of: verb, summary, today)
    case .undo, .redo, .takeBack: takingBack(summary)
    }
  }

  private func takingBack(_ summary: EntrySummary) -> Account {
    let whom = about(summary)
    return Account(
      past: say("took back a step\(whom)", "a annulé une étape\(whom)"),
      inverse: say("bring back the step taken back\(whom)", "rétablir l'étape annulée\(whom)"),
      deed: say("taking back a step\(whom)", "annulation d'une étape\(whom)"))
  }

  /// " (Zoé Duval)"; empty where no contact was touched.
  private func about(_ summary: EntrySummary) -> String {
    summary.contacts.isEmpty ? "" : " (\(shortNames(summary.contacts, of: summary.count)))"
  }
}

extension Wording {
  /// What a conflict is about: "Sam did this at 9:02; `t` notes your call too."
  /// - Parameters:
  ///   - culprit: the entry that was quicker, if the journal still has it.
  ///   - me: the reader.
  ///   - touchKey: the key that logs a touch.
  package func conflict(
    by culprit: EntrySummary?, me: ID<Colleague>?, today: Day, touchKey: String?,
    zone: Zone = .local
  ) -> String {
    guard let culprit else { return changedMeanwhile }
    let verb: Verb? = if case .command(let verb) = culprit.entry.kind { verb } else { nil }
    let overtaking = Overtaking(
      verb: verb, colleague: culprit.entry.person == me ? nil : culprit.colleague,
      day: culprit.entry.at.day(in: zone), time: culprit.entry.at.timeOfDay(in: zone))
    return overtaken(overtaking, today: today, touchKey: touchKey)
  }
}

extension EntrySummary {
  /// How many contacts it touched; nil when there are more than were counted.
  var count: Int? { contactCount < 16 ? contactCount : nil }
}
