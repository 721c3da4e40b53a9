import Domain
import Store

// What the agenda says of the rows that the book gives it.

extension Wording {
  /// Why the row stands on the agenda.
  package func why(_ row: AgendaRow, today: Day) -> String {
    switch row.reason {
    case .followUp(let followUp, let attempts):
      occasion(of: row, today: today) ?? loop(of: row, attempts, today: today)
        ?? why(followUp, attempts: attempts, today: today)
    case .cadence(let standing):
      standing.cadence.map {
        why($0, start: standing.start, lastTouch: standing.lastTouch, today: today)
      } ?? keepInTouch
    }
  }

  /// How long the loop of a referral is at it, unless somebody was tried and not reached, or it is
  /// out of sight.
  private func loop(of row: AgendaRow, _ attempts: Attempts, today: Day) -> String? {
    guard let point = row.loop, row.section < .waiting, attempts.count == 0 || point.isStale else {
      return nil
    }
    return why(point, today: today)
  }

  /// The date that the row reminds of, unless there is more to say of it.
  func occasion(of row: AgendaRow, today: Day) -> String? {
    guard let occasion = row.occasion, case .followUp(let followUp, let attempts) = row.reason,
      row.section < .waiting, attempts.count == 0
    else { return nil }
    return why(occasion, remindedOn: followUp.due, today: today)
  }

  /// What was promised, or that it is time to be in touch.
  package func subject(of row: AgendaRow) -> String {
    row.followUp.map { subject(of: $0, row.occasion, loop: row.loop) } ?? keepInTouch
  }

  /// How the cadence on a contact's card stands.
  package func cadence(_ standing: CadenceStanding, today: Day) -> String {
    cadence(
      standing.cadence, start: standing.start, lastTouch: standing.lastTouch, today: today)
  }
}

extension AgendaRow {
  /// What a sentence about the row is about.
  package var matter: Matter { Matter(followUp?.kind, with: name) }
}
