/// `e`: some fields, values or tags of a contact become others.
package struct EditContact: Command {
  package static let verb = Verb.editContact

  /// What happens to one labelled value.
  package enum ValueEdit: Hashable, Sendable, Codable {
    case add(ContactCard.Value, position: Int)
    case change(ID<ContactValue>, fields: Fields)
    case remove(ID<ContactValue>)
  }

  package var contact: ID<Contact>
  /// Only what differs.
  package var fields: Fields
  package var values: [ValueEdit]
  package var addedTags: [String]
  package var removedTags: [String]

  package init(
    from old: Contact, to new: Contact, values: [ValueEdit] = [], addedTags: [String] = [],
    removedTags: [String] = []
  ) {
    contact = old.id
    fields = Change.difference(from: old, to: new)?.after ?? Fields()
    self.values = values
    self.addedTags = addedTags
    self.removedTags = removedTags
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.get(contact)
    if let change = try Change.update(from: old, to: try old.with(fields)) { try yield(change) }
    for edit in values { try apply(edit, in: book, yield: yield) }
    let taggings = try book.taggings(of: contact)
    for tag in addedTags where !taggings.contains(where: { $0.tag == tag }) {
      var tagging = try Tagging(id: book.newID(Tagging.self))
      tagging.contact = contact
      tagging.tag = tag
      try yield(.insert(tagging))
    }
    for tagging in taggings where removedTags.contains(tagging.tag) {
      try yield(.remove(tagging))
    }
  }

  private func apply(
    _ edit: ValueEdit, in book: some Book, yield: (Change) throws -> Void
  ) throws {
    switch edit {
    case .add(let value, let position):
      var record = try ContactValue(id: book.newID(ContactValue.self))
      record.contact = contact
      record.kind = value.kind
      record.label = value.label
      record.text = value.text
      record.position = position
      try yield(.insert(record))
    case .change(let id, let fields):
      let old = try book.get(id)
      if let change = try Change.update(from: old, to: try old.with(fields)) { try yield(change) }
    case .remove(let id):
      try yield(.remove(book.get(id)))
    }
  }
}
