/// `s`: out of sight until a day; the promise stays.
package struct SnoozeFollowUps: TargetsCommand {
  package static let verb = Verb.snoozeFollowUps

  package var targets: [Target]
  package var until: Day

  package init(_ targets: [Target], until: Day) {
    self.targets = targets
    self.until = until
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    for target in targets {
      let (followUp, isNew) = try book.followUp(for: target)
      var result = followUp
      result.shows = until
      try book.store(result, insteadOf: followUp, isNew: isNew, yield: yield)
    }
  }
}
