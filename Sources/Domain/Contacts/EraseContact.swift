/// A person is forgotten for good: asked for by typing their name, and never taken back.
///
/// It yields no change, because a change would keep what it takes away: the store erases the person
/// from the tables and from the journal in the transaction of this command. Of the person it
/// carries the number alone.
package struct EraseContact: Command {
  package static let verb = Verb.eraseContact

  package var contact: ID<Contact>

  package init(_ contact: ID<Contact>) { self.contact = contact }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    guard contact != Contact.us else { throw Refusal.us }
    _ = try book.get(contact)
  }
}
