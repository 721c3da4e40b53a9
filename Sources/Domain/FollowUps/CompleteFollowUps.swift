/// `d`: the promise was kept. Logs what it was, and the next one comes from the follow-up's own
/// recurrence; a chase ends unless its stop rule does not hold yet. One of a referral's loop writes
/// its step down there, and the loop plans what comes next.
package struct CompleteFollowUps: TargetsCommand {
  package static let verb = Verb.completeFollowUps

  package var targets: [Target]
  /// The client said that the matter is closed: ends a chase whatever its rule.
  package var confirmed: Bool

  package init(_ targets: [Target], confirmed: Bool = false) {
    self.targets = targets
    self.confirmed = confirmed
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    for target in targets {
      switch target {
      case .cadence(let contact):
        try book.log(.call, answered: true, with: [contact], yield: yield)
      case .followUp(let id):
        try complete(book.openFollowUp(id), in: book, yield: yield)
      }
    }
  }

  private func complete(
    _ followUp: FollowUp, in book: some Book, yield: (Change) throws -> Void
  ) throws {
    var result = followUp
    if let channel = followUp.channel {
      let isWritten = channel == .mail || channel == .letter
      try book.log(
        channel, answered: !isWritten, with: [followUp.contact], for: followUp, yield: yield)
    }
    if try book.recordStep(of: followUp, yield: yield) { return }
    if let next = try nextDay(of: followUp, in: book) {
      result.reopen(for: next)
    } else {
      result.close(.done, on: book.today)
    }
    if let change = try Change.update(from: followUp, to: result) { try yield(change) }
  }

  /// The day the follow-up returns; nil when it is over.
  private func nextDay(of followUp: FollowUp, in book: some Book) throws -> Day? {
    guard let recurrence = followUp.recurrence, !confirmed else { return nil }
    if followUp.isChase {
      let rule = followUp.stop ?? .whenDone
      if rule.holds(after: try book.attempts(at: followUp.id)) { return nil }
    }
    return recurrence.next(
      after: followUp.due, completedOn: book.today, calendar: try book.workingCalendar())
  }
}
