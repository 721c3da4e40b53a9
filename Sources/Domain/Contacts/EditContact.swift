/// `e`: some fields, values, tags or links of a contact become others, or its stage. The reminders of its dates
/// move with them.
package struct EditContact: Command {
  package static let verb = Verb.editContact

  /// What happens to one labelled value.
  package enum ValueEdit: Hashable, Sendable, Codable {
    case add(ContactCard.Value, position: Int)
    case change(ID<ContactValue>, fields: Fields)
    case remove(ID<ContactValue>)
  }

  /// What happens to one link.
  package enum LinkEdit: Hashable, Sendable, Codable {
    case add(ContactCard.Link)
    case change(ID<ContactLink>, fields: Fields)
    case remove(ID<ContactLink>)
  }

  /// What happens to how they stand to one topic.
  package enum StanceEdit: Hashable, Sendable, Codable {
    case set(ContactCard.Standing)
    case clear(ID<Stance>)
  }

  package var contact: ID<Contact>
  /// Only what differs.
  package var fields: Fields
  package var values: [ValueEdit]
  package var addedTags: [String]
  package var removedTags: [String]
  package var links: [LinkEdit]
  package var stances: [StanceEdit]
  /// Nil where it stays.
  package var stage: Stage?

  package init(
    from old: Contact, to new: Contact, values: [ValueEdit] = [], addedTags: [String] = [],
    removedTags: [String] = [], links: [LinkEdit] = [], stances: [StanceEdit] = [],
    stage: Stage? = nil
  ) {
    contact = old.id
    fields = Change.difference(from: old, to: new)?.after ?? Fields()
    self.values = values
    self.addedTags = addedTags
    self.removedTags = removedTags
    self.links = links
    self.stances = stances
    self.stage = stage
  }

  /// Entries of the first books name no links, no stances and no stage.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    contact = try container.decode(ID<Contact>.self, forKey: .contact)
    fields = try container.decode(Fields.self, forKey: .fields)
    values = try container.decode([ValueEdit].self, forKey: .values)
    addedTags = try container.decode([String].self, forKey: .addedTags)
    removedTags = try container.decode([String].self, forKey: .removedTags)
    links = try container.decodeIfPresent([LinkEdit].self, forKey: .links) ?? []
    stances = try container.decodeIfPresent([StanceEdit].self, forKey: .stances) ?? []
    stage = try container.decodeIfPresent(Stage.self, forKey: .stage)
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.get(contact)
    var new = try old.with(fields)
    try book.keepPrivate(&new, insteadOf: old)
    new.note(owner: old.owner, by: book.person)
    if let change = try Change.update(from: old, to: new) { try yield(change) }
    try book.give(promisesTo: new, yield: yield)
    try book.follow(birthdayOf: new, insteadOf: old.birthday, yield: yield)
    for edit in values { try apply(edit, to: new, in: book, yield: yield) }
    try book.tag(contact, adding: addedTags, removing: removedTags, yield: yield)
    for edit in links { try apply(edit, in: book, yield: yield) }
    for edit in stances {
      switch edit {
      case .clear(let id): try book.clear(book.get(id), yield: yield)
      case .set(let standing): try book.set(standing, of: new, yield: yield)
      }
    }
    if let stage, let change = try book.stageChange(of: contact, to: stage, reason: nil) {
      try yield(change)
    }
  }

  private func apply(
    _ edit: ValueEdit, to contact: Contact, in book: some Book, yield: (Change) throws -> Void
  ) throws {
    switch edit {
    case .add(let value, let position):
      var record = try ContactValue(id: book.newID(ContactValue.self))
      record.contact = contact.id
      record.kind = value.kind
      record.label = value.label
      record.text = value.text
      record.position = position
      try yield(.insert(record))
      try book.follow(record, insteadOf: nil, of: contact, yield: yield)
    case .change(let id, let fields):
      let old = try book.get(id)
      let new = try old.with(fields)
      if let change = try Change.update(from: old, to: new) { try yield(change) }
      try book.follow(new, insteadOf: old, of: contact, yield: yield)
    case .remove(let id):
      let old = try book.get(id)
      try book.follow(nil, insteadOf: old, of: contact, yield: yield)
      try yield(.remove(old))
    }
  }

  private func apply(
    _ edit: LinkEdit, in book: some Book, yield: (Change) throws -> Void
  ) throws {
    switch edit {
    case .add(let link): try book.link(contact, link, yield: yield)
    case .change(let id, let fields):
      let old = try book.get(id)
      if let change = try Change.update(from: old, to: try old.with(fields)) { try yield(change) }
    case .remove(let id):
      try yield(.remove(book.get(id)))
    }
  }
}
