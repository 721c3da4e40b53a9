/// The contacts come out of the archive, with all that was promised them.
package struct RestoreContacts: ContactsCommand {
  package static let verb = Verb.restoreContacts
  package static let overwrites = ["archived"]

  package var contacts: [ID<Contact>]

  package init(_ contacts: [ID<Contact>]) { self.contacts = contacts }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try update(in: book, yield: yield) { $0.archived = nil }
  }
}
