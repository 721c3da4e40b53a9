/// The dates and birthdays of the contacts come up on the agenda each year, those too that an
/// import brought, or whose follow-up was dropped.
package struct RemindOfDates: ContactsCommand {
  package static let verb = Verb.remindOfDates

  package var contacts: [ID<Contact>]

  package init(_ contacts: [ID<Contact>]) { self.contacts = contacts }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try onEach(in: book, yield: yield) { contact in
      var changes: [Change] = []
      try book.remind(of: contact) { changes.append($0) }
      return changes
    }
  }
}
