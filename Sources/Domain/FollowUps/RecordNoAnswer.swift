/// `p`: tried, not reached. An attempt and no touch: a chase moves to its next day, anything else
/// hides until the next working day with its promise unchanged.
package struct RecordNoAnswer: TargetsCommand {
  package static let verb = Verb.recordNoAnswer

  package var targets: [Target]

  package init(_ targets: [Target]) { self.targets = targets }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let calendar = try book.workingCalendar()
    for target in targets {
      let (followUp, isNew) = try book.followUp(for: target)
      var result = followUp
      result.state = .open
      if let recurrence = followUp.recurrence, followUp.isChase {
        guard
          let next = recurrence.next(
            after: followUp.due, completedOn: book.today, calendar: calendar)
        else { throw Refusal.neverAgain(followUp.id) }
        result.reopen(for: next)
      } else {
        result.shows = calendar.next(after: book.today)
      }
      try book.store(result, insteadOf: followUp, isNew: isNew, yield: yield)
      try book.log(
        followUp.channel ?? .call, answered: false, with: [followUp.contact], for: followUp,
        yield: yield)
    }
  }
}
