/// `x`: will not be done, for a reason.
package struct DropFollowUps: TargetsCommand {
  package static let verb = Verb.dropFollowUps

  package var targets: [Target]
  package var reason: String?

  package init(_ targets: [Target], reason: String?) {
    self.targets = targets
    self.reason = reason
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    for target in targets {
      guard case .followUp(let id) = target else { throw Refusal.notForThisRow }
      let followUp = try book.openFollowUp(id)
      var result = followUp
      result.close(.dropped, on: book.today)
      result.reason = reason
      if let change = try Change.update(from: followUp, to: result) { try yield(change) }
    }
  }
}
