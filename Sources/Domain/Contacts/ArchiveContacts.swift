/// The contacts leave the lists and the agenda; what is written of them stays, and they can be
/// found. What is archived already stays as it is.
package struct ArchiveContacts: ContactsCommand {
  package static let verb = Verb.archiveContacts
  package static let overwrites = ["archived"]

  package var contacts: [ID<Contact>]

  package init(_ contacts: [ID<Contact>]) { self.contacts = contacts }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try update(in: book, yield: yield) { $0.archived = $0.archived ?? book.today }
  }
}
