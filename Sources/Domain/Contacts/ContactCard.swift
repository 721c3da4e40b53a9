/// A contact with everything that is written on its card, before it has an id: what a form or a
/// file makes.
package struct ContactCard: Hashable, Sendable {
  /// One labelled value of a card.
  package struct Value: Hashable, Sendable, Codable {
    package var kind: ContactValue.Kind
    package var label: String?
    package var text: String

    package init(_ kind: ContactValue.Kind, _ text: String, label: String? = nil) {
      self.kind = kind
      self.label = label
      self.text = text
    }
  }

  /// The contact's own fields; its id means nothing yet.
  package var contact = Contact(id: ID(0))
  package var values: [Value] = []
  package var tags: [String] = []

  package init() {}

  /// The changes that put the card into the book.
  /// - Returns: the id the contact got.
  package func insert(into book: some Book, yield: (Change) throws -> Void) throws -> ID<Contact> {
    var stored = contact
    stored.id = try book.newID(Contact.self)
    if stored.added == .first { stored.added = book.today }
    try yield(.insert(stored))
    var places: [ContactValue.Kind: Int] = [:]
    for value in values where !value.text.isEmpty {
      var record = try ContactValue(id: book.newID(ContactValue.self))
      record.contact = stored.id
      record.kind = value.kind
      record.label = value.label
      record.text = value.text
      record.position = places[value.kind, default: 0]
      places[value.kind, default: 0] += 1
      try yield(.insert(record))
    }
    var seen: Set<String> = []
    for tag in tags where !tag.isEmpty && seen.insert(tag).inserted {
      var record = try Tagging(id: book.newID(Tagging.self))
      record.contact = stored.id
      record.tag = tag
      try yield(.insert(record))
    }
    return stored.id
  }
}
