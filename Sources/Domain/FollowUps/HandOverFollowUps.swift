/// `>`: gives the follow-up to a colleague.
package struct HandOverFollowUps: TargetsCommand {
  package static let verb = Verb.handOverFollowUps

  package var targets: [Target]
  package var colleague: ID<Colleague>

  package init(_ targets: [Target], to colleague: ID<Colleague>) {
    self.targets = targets
    self.colleague = colleague
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    for target in targets {
      let (followUp, isNew) = try book.followUp(for: target)
      var result = followUp
      result.hand(to: colleague, by: book.person)
      try book.keepSight(of: result)
      try book.store(result, insteadOf: followUp, isNew: isNew, yield: yield)
    }
  }
}
