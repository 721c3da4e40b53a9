/// `i`: a new contact with its values and tags.
package struct AddContact: Command {
  package static let verb = Verb.addContact

  package var fields: Fields
  package var values: [ContactCard.Value]
  package var tags: [String]

  package init(_ card: ContactCard) {
    fields = card.contact.fields
    values = card.values
    tags = card.tags
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    var card = ContactCard()
    card.contact = try Contact(id: ID(0), fields: fields)
    card.values = values
    card.tags = tags
    _ = try card.insert(into: book, yield: yield)
  }
}
