/// `i`: a new contact with its values, tags and links. Its dates come up on the agenda each year.
package struct AddContact: Command {
  package static let verb = Verb.addContact

  package var fields: Fields
  package var values: [ContactCard.Value]
  package var tags: [String]
  package var links: [ContactCard.Link]

  package init(_ card: ContactCard) {
    fields = card.contact.fields
    values = card.values
    tags = card.tags
    links = card.links
  }

  /// Entries of the first books name no links.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    fields = try container.decode(Fields.self, forKey: .fields)
    values = try container.decode([ContactCard.Value].self, forKey: .values)
    tags = try container.decode([String].self, forKey: .tags)
    links = try container.decodeIfPresent([ContactCard.Link].self, forKey: .links) ?? []
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    var card = ContactCard()
    card.contact = try Contact(id: ID(0), fields: fields)
    card.values = values
    card.tags = tags
    card.links = links
    let id = try card.insert(into: book, yield: yield)
    try book.remind(of: book.get(id), yield: yield)
  }
}
