/// `w`: the ball is theirs. It comes back by itself after the firm's waiting days.
package struct AwaitReply: TargetsCommand {
  package static let verb = Verb.awaitReply

  package var targets: [Target]

  package init(_ targets: [Target]) { self.targets = targets }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let back = try book.workingCalendar().next(after: book.today + (book.firm().waitDays - 1))
    for target in targets {
      let (followUp, isNew) = try book.followUp(for: target)
      var result = followUp
      result.state = .waiting
      result.shows = back
      try book.store(result, insteadOf: followUp, isNew: isNew, yield: yield)
    }
  }
}
