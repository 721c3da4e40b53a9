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

  /// How the contact stands to another one.
  package struct Link: Hashable, Sendable, Codable {
    package var kind: ContactLink.Kind
    package var other: ID<Contact>
    package var since: Day?
    package var until: Day?
    /// Whether it is the other one where the link starts: they work here.
    package var isReverse: Bool

    package init(
      _ kind: ContactLink.Kind, _ other: ID<Contact>, since: Day? = nil, until: Day? = nil,
      isReverse: Bool = false
    ) {
      self.kind = kind
      self.other = other
      self.since = since
      self.until = until
      self.isReverse = isReverse
    }
  }

  /// How the contact stands to a topic, which may not be in the book yet.
  package struct Standing: Hashable, Sendable, Codable {
    package var kind: Stance.Kind
    package var topic: TopicChoice
    /// The day by which to look again; nil for none.
    package var horizon: Day?

    package init(_ kind: Stance.Kind, _ topic: TopicChoice, horizon: Day? = nil) {
      self.kind = kind
      self.topic = topic
      self.horizon = horizon
    }
  }

  /// The contact's own fields; its id means nothing yet.
  package var contact = Contact(id: ID(0))
  package var values: [Value] = []
  package var tags: [String] = []
  package var links: [Link] = []
  package var stances: [Standing] = []

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
    for tag in tags.compactMap(Tagging.tidy) where seen.insert(Folding.fold(tag)).inserted {
      var record = try Tagging(id: book.newID(Tagging.self))
      record.contact = stored.id
      record.tag = tag
      try yield(.insert(record))
    }
    for link in links { try book.link(stored.id, link, yield: yield) }
    for stance in stances { try book.set(stance, of: stored, yield: yield) }
    return stored.id
  }
}

extension Book {
  /// Links a contact to another one, unless they are linked so already.
  func link(
    _ contact: ID<Contact>, _ link: ContactCard.Link, yield: (Change) throws -> Void
  ) throws {
    _ = try get(link.other)
    var record = try ContactLink(id: newID(ContactLink.self))
    record.kind = link.kind
    record.contact = link.isReverse ? link.other : contact
    record.other = link.isReverse ? contact : link.other
    record.since = link.since
    record.until = link.until
    let isThere = try links(of: contact).contains { $0.until == nil && $0.saysTheSame(as: record) }
    if !isThere { try yield(.insert(record)) }
  }
}

extension ContactLink {
  /// Whether the other link joins the same two in the same way. Only work has a direction.
  fileprivate func saysTheSame(as link: ContactLink) -> Bool {
    guard kind == link.kind else { return false }
    return (contact, other) == (link.contact, link.other)
      || (kind != .worksAt && (contact, other) == (link.other, link.contact))
  }
}
