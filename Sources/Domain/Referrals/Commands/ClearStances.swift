/// The contacts do not stand so to the topics any more, with nothing said in its place.
package struct ClearStances: ContactsCommand {
  package static let verb = Verb.clearStances

  package var contacts: [ID<Contact>]
  package var stance: Stance.Kind
  package var topics: [ID<Topic>]

  package init(_ contacts: [ID<Contact>], from stance: Stance.Kind, on topics: [ID<Topic>]) {
    self.contacts = contacts
    self.stance = stance
    self.topics = topics
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try onEach(in: book, yield: yield) { contact in
      var changes: [Change] = []
      for known in try book.stances(of: contact.id)
      where known.stance == stance && topics.contains(known.topic) {
        try book.clear(known) { changes.append($0) }
      }
      return changes
    }
  }
}
