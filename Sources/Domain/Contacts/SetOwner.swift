/// The contacts get somebody who looks after them, or nobody. Follow-ups that are promised stay
/// with whom they were given to; those of a private contact go with the sight of it.
package struct SetOwner: ContactsCommand {
  package static let verb = Verb.setOwner
  package static let overwrites = ["owner"]

  package var contacts: [ID<Contact>]
  /// Nil for nobody.
  package var owner: ID<Colleague>?

  package init(_ contacts: [ID<Contact>], to owner: ID<Colleague>?) {
    self.contacts = contacts
    self.owner = owner
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try onEach(in: book, yield: yield) { contact in
      var changed = contact
      changed.hand(to: owner, by: book.person)
      guard let change = try Change.update(from: contact, to: changed) else { return [] }
      var changes = [change]
      try book.give(promisesTo: changed) { changes.append($0) }
      return changes
    }
  }
}
