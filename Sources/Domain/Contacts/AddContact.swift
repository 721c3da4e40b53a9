/// `i`: a new contact with its values, tags and links, and a stage if it has one. Its dates come up on the agenda each year.
package struct AddContact: Command {
  package static let verb = Verb.addContact

  package var fields: Fields
  package var values: [ContactCard.Value]
  package var tags: [String]
  package var links: [ContactCard.Link]
  package var stances: [ContactCard.Standing]
  package var stage: Stage?

  package init(_ card: ContactCard, at stage: Stage? = nil) {
    fields = card.contact.fields
    values = card.values
    tags = card.tags
    links = card.links
    stances = card.stances
    self.stage = stage
  }

  /// Entries of the first books name no links, no stances and no stage.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    fields = try container.decode(Fields.self, forKey: .fields)
    values = try container.decode([ContactCard.Value].self, forKey: .values)
    tags = try container.decode([String].self, forKey: .tags)
    links = try container.decodeIfPresent([ContactCard.Link].self, forKey: .links) ?? []
    stances =
      try container.decodeIfPresent([ContactCard.Standing].self, forKey: .stances) ?? []
    stage = try container.decodeIfPresent(Stage.self, forKey: .stage)
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    _ = try insert(into: book, yield: yield)
  }

  /// - Returns: the id the contact got.
  func insert(into book: some Book, yield: (Change) throws -> Void) throws -> ID<Contact> {
    var card = ContactCard()
    card.contact = try Contact(id: ID(0), fields: fields)
    try book.keepPrivate(&card.contact, insteadOf: nil)
    card.contact.note(owner: nil, by: book.person)
    card.values = values
    card.tags = tags
    card.links = links
    card.stances = stances
    let id = try card.insert(into: book, yield: yield)
    try book.remind(of: book.get(id), yield: yield)
    if let stage, let change = try book.stageChange(of: id, to: stage, reason: nil) {
      try yield(change)
    }
    return id
  }
}
