/// `b`: looked, nothing to do. The cadence starts again from today, and nothing is logged as
/// contact.
package struct BumpContacts: TargetsCommand {
  package static let verb = Verb.bumpContacts

  package var targets: [Target]

  package init(_ targets: [Target]) { self.targets = targets }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    for target in targets {
      guard case .cadence(let id) = target else { throw Refusal.notForThisRow }
      let contact = try book.get(id)
      var bumped = contact
      bumped.lookedAt = book.today
      if let change = try Change.update(from: contact, to: bumped) { try yield(change) }
    }
  }
}
