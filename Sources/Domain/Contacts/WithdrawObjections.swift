/// The contacts may be contacted again: all that they objected to, or some of it only.
package struct WithdrawObjections: ContactsCommand {
  package static let verb = Verb.withdrawObjections

  package var contacts: [ID<Contact>]
  /// Which objections go; nil for all there are.
  package var objections: [ID<Objection>]?

  package init(_ contacts: [ID<Contact>], only objections: [ID<Objection>]? = nil) {
    self.contacts = contacts
    self.objections = objections
  }

  package func leavingOut(_ records: Set<RecordKey>) -> Self {
    var rest = self
    rest.contacts.removeAll { records.contains(RecordKey($0)) }
    rest.objections?.removeAll { records.contains(RecordKey($0)) }
    return rest
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try onEach(in: book, yield: yield) { contact in
      try book.objections(of: contact.id)
        .filter { objections?.contains($0.id) ?? true }.map { .remove($0) }
    }
  }
}
