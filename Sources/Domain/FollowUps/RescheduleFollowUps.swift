/// `r`: moves the promise. On a done or dropped follow-up it reopens it for that day.
package struct RescheduleFollowUps: TargetsCommand {
  package static let verb = Verb.rescheduleFollowUps

  package var targets: [Target]
  package var day: Day
  /// The new hour; nil leaves it as it is.
  package var hour: TimeOfDay?

  package init(_ targets: [Target], to day: Day, at hour: TimeOfDay? = nil) {
    self.targets = targets
    self.day = day
    self.hour = hour
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    for target in targets {
      let (followUp, isNew) = try subject(of: target, in: book)
      var result = followUp
      // Whoever opens it again has it, where its owner has left since it was closed.
      if !followUp.isOpen, let owner = followUp.owner, try book.find(owner)?.left != nil {
        result.hand(to: book.person, by: book.person)
      }
      result.reopen(for: day)
      if let hour { result.hour = hour }
      try book.store(result, insteadOf: followUp, isNew: isNew, yield: yield)
    }
  }

  private func subject(
    of target: Target, in book: some Book
  ) throws -> (followUp: FollowUp, isNew: Bool) {
    if case .followUp(let id) = target { return (try book.get(id), false) }
    return try book.followUp(for: target)
  }
}
