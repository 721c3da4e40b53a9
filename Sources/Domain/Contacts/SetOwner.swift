/// The contacts get somebody who looks after them, or nobody. Follow-ups that are promised stay
/// with whom they were given to.
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
    try update(in: book, yield: yield) { $0.hand(to: owner, by: book.person) }
  }
}
