// What the agenda says: its sections, its rows, and why each row is there.

extension Wording {
  package func title(_ section: AgendaSection) -> String {
    switch section {
    case .overdue: say("Overdue", "En retard")
    case .today: say("Today", "Aujourd'hui")
    case .tomorrow: say("Tomorrow", "Demain")
    case .thisWeek: say("This week", "Cette semaine")
    case .nextWeek: say("Next week", "La semaine prochaine")
    case .later: say("Later", "Plus tard")
    case .waiting: say("Waiting", "En attente")
    case .snoozed: say("Snoozed", "En veille")
    }
  }

  /// What was promised; words of its own where nobody wrote any.
  /// - Parameters:
  ///   - occasion: what it reminds of, where that is at hand.
  ///   - loop: where it stands in the loop of its referral, where that is at hand.
  package func subject(
    of followUp: FollowUp, _ occasion: Occasion? = nil, loop: LoopPoint? = nil
  ) -> String {
    if !followUp.subject.isEmpty { return followUp.subject }
    if let loop { return subject(of: loop) }
    if let step = followUp.step { return name(step) }
    if followUp.isBirthday { return say("Birthday", "Anniversaire") }
    if case .date(let label?) = occasion?.kind { return label }
    return followUp.date == nil ? keepInTouch : say("Yearly date", "Date annuelle")
  }

  /// The subject of a row that no follow-up stands behind.
  package var keepInTouch: String { say("Keep in touch", "Prendre des nouvelles") }

  /// The header's count: "7 overdue".
  package func overdue(_ count: Int) -> String {
    count == 0
      ? say("nothing overdue", "rien en retard")
      : say("\(grouped(count)) overdue", "\(grouped(count)) en retard")
  }

  /// Said when the last overdue row has gone.
  package var allClear: String {
    say("Nothing overdue any more. Well done!", "Plus rien en retard. Beau travail !")
  }

  /// An agenda without a row.
  /// - Parameters:
  ///   - find, newContact, help: the keys as they are bound now.
  package func emptyAgenda(find: String, newContact: String, help: String) -> String {
    say(
      "Nothing planned. `\(find)` find a contact, `\(newContact)` new contact, `\(help)` all keys",
      "Rien de prévu. `\(find)` trouver un contact, `\(newContact)` nouveau contact, "
        + "`\(help)` les touches")
  }
}

// MARK: - Why a row is there

extension Wording {
  /// Why a follow-up stands on the agenda: "3rd chase, waiting for confirmation", "2 tries, not
  /// reached", "4 d late", "promised 8 years ago".
  /// - Parameter attempts: what was done for it until now.
  package func why(_ followUp: FollowUp, attempts: Attempts, today: Day) -> String {
    if let shows = followUp.shows, shows > today {
      let until = day(shows, today: today)
      return followUp.state == .waiting
        ? say("waiting for them, back on \(until)", "en attente de réponse, revient le \(until)")
        : say("snoozed until \(until)", "en veille jusqu'au \(until)") + promise(followUp, today)
    }
    if let reason = reason(followUp, attempts: attempts, today: today) { return reason }
    let late = today - followUp.due
    return late > 0 ? lateness(days: late) : relative(followUp.due, today: today)
  }

  /// Why a reminder stands on the agenda: "birthday Fri 12 Mar, 50 years", "home insurance, Fri
  /// 12 Mar".
  package func why(_ occasion: Occasion, remindedOn due: Day, today: Day) -> String {
    let day = occasion.day(remindedOn: due)
    let when = self.day(day, today: today)
    switch occasion.kind {
    case .date(let label):
      return label.map { "\($0), \(when)" } ?? say("date on \(when)", "date du \(when)")
    case .birthday:
      let birthday = say("birthday \(when)", "anniversaire le \(when)")
      guard let years = occasion.date.years(on: day), years > 0 else { return birthday }
      return birthday
        + say(
          years == 1 ? ", 1 year" : ", \(years) years", years == 1 ? ", 1 an" : ", \(years) ans")
    }
  }

  /// Why a contact's cadence stands on the agenda: "31 days silent, promised 14".
  /// - Parameters:
  ///   - start: the day the cadence counts from.
  ///   - lastTouch: the last time the two really spoke; nil for never.
  package func why(_ cadence: Cadence, start: Day, lastTouch: Day?, today: Day) -> String {
    let ideal = promised(cadence.ideal, besides: max(0, today - start))
    return silence(start: start, lastTouch: lastTouch, today: today)
      + say(", promised \(ideal)", ", promis : \(ideal)")
  }

  /// "14", but "30 days" beside a silence that is told in months.
  private func promised(_ ideal: Int, besides silence: Int) -> String {
    ideal > 1 && ideal <= 60 && silence <= 60 ? "\(ideal)" : duration(days: ideal)
  }

  private func silence(start: Day, lastTouch: Day?, today: Day) -> String {
    let days = max(0, today - start)
    let silent = duration(days: days)
    guard let lastTouch else {
      let never = say("never in touch", "jamais eu de contact")
      return days == 0 ? never : "\(never), \(silent)"
    }
    if lastTouch < start {
      return days == 0
        ? say("looked at today", "vu aujourd'hui")
        : say("looked at \(silent) ago", "vu il y a \(silent)")
    }
    return days == 0
      ? say("in touch today", "contact aujourd'hui")
      : say("\(silent) silent", "silence depuis \(silent)")
  }

  /// What makes the follow-up come up, beyond its day; nil when it is its day only.
  package func reason(
    _ followUp: FollowUp, attempts: Attempts, today: Day
  ) -> String? {
    if followUp.state == .waiting {
      return say("no reply from them yet", "toujours pas de réponse")
    }
    if followUp.isChase { return chase(followUp, attempts) }
    if attempts.count > 0, !attempts.reached {
      return say(
        attempts.count == 1 ? "1 try, not reached" : "\(attempts.count) tries, not reached",
        attempts.count == 1 ? "1 essai sans réponse" : "\(attempts.count) essais sans réponse")
    }
    if let recurrence = followUp.recurrence { return self.recurrence(recurrence) }
    guard followUp.added > .first, today - followUp.added > 180 else { return nil }
    let age = duration(days: today - followUp.added)
    return say("promised \(age) ago", "promis il y a \(age)")
  }

  private func chase(_ followUp: FollowUp, _ attempts: Attempts) -> String {
    let next = attempts.count + 1
    let chase = say("\(ordinal(next)) chase", next == 1 ? "1re relance" : "\(next)e relance")
    return switch followUp.stop ?? .whenDone {
    case .whenDone: chase
    case .whenAnswered: chase + say(", waiting for an answer", ", en attente de réponse")
    case .whenConfirmed: chase + say(", waiting for confirmation", ", en attente de validation")
    case .after(let times): chase + say(" of \(times)", " sur \(times)")
    }
  }

  private func lateness(days: Int) -> String {
    say("\(shortDuration(days: days)) late", "\(shortDuration(days: days)) de retard")
  }

  /// ", due Mon 28 Sep": the promise of what is out of sight.
  private func promise(_ followUp: FollowUp, _ today: Day) -> String {
    let due = day(followUp.due, today: today)
    return say(", due \(due)", ", échéance \(due)")
  }
}

// MARK: - The cadence on the card

extension Wording {
  /// How a contact's cadence stands: "every 30 days, 45 at most; 31 days silent".
  package func cadence(
    _ cadence: Cadence?, start: Day, lastTouch: Day?, today: Day
  ) -> String {
    let silence = silence(start: start, lastTouch: lastTouch, today: today)
    guard let cadence else { return silence }
    return rhythm(cadence) + say("; \(silence)", " ; \(silence)")
  }

  /// "every 30 days, 45 at most".
  package func rhythm(_ cadence: Cadence) -> String {
    let (ideal, longest) = (cadence.ideal, cadence.longest)
    return say(
      ideal == 1 ? "every day, \(longest) at most" : "every \(ideal) days, \(longest) at most",
      ideal == 1
        ? "chaque jour, \(longest) au plus" : "tous les \(ideal) jours, \(longest) au plus")
  }

  /// Whether it is time: "within the rhythm", "1 day over", "16 days too long".
  package func pressure(_ cadence: Cadence, start: Day, today: Day) -> String {
    let silence = today - start
    if silence >= cadence.longest {
      let over = duration(days: silence - cadence.longest)
      return silence == cadence.longest
        ? say("at its limit", "à la limite") : say("\(over) too long", "\(over) de trop")
    }
    let over = duration(days: silence - cadence.ideal)
    return silence > cadence.ideal
      ? say("\(over) over", "\(over) de plus") : say("within the rhythm", "dans les temps")
  }
}
