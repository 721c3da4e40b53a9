/// The contacts died, or closed for good: nothing of theirs comes up any more.
package struct EndContacts: ContactsCommand {
  package static let verb = Verb.endContacts
  package static let overwrites = ["ended"]

  package var contacts: [ID<Contact>]
  /// Nil when it was an error: they are alive.
  package var day: Day?

  package init(_ contacts: [ID<Contact>], on day: Day?) {
    self.contacts = contacts
    self.day = day
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try update(in: book, yield: yield) { $0.ended = day }
  }
}
