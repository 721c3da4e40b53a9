/// Tags come to the contacts, and go. A tag that is there already is no change, nor one taken away
/// that was not there.
package struct TagContacts: ContactsCommand {
  package static let verb = Verb.tagContacts

  package var contacts: [ID<Contact>]
  package var added: [String]
  package var removed: [String]

  /// - Parameters:
  ///   - added, removed: blanks around them do not count.
  package init(_ contacts: [ID<Contact>], adding added: [String], removing removed: [String]) {
    self.contacts = contacts
    self.added = added.compactMap(Tagging.tidy)
    self.removed = removed.compactMap(Tagging.tidy)
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try onEach(in: book, yield: yield) { contact in
      var changes: [Change] = []
      try book.tag(contact.id, adding: added, removing: removed) { changes.append($0) }
      return changes
    }
  }
}

extension Tagging {
  /// A tag as it is kept: without blanks around it; nil when nothing is left.
  package static func tidy(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

extension Book {
  /// Puts tags on a contact that it has not, and takes away those that it has. Case and accents do
  /// not tell tags apart.
  func tag(
    _ contact: ID<Contact>, adding added: [String], removing removed: [String],
    yield: (Change) throws -> Void
  ) throws {
    let there = try taggings(of: contact)
    var folded = Set(there.map { Folding.fold($0.tag) })
    for tag in added.compactMap(Tagging.tidy) where folded.insert(Folding.fold(tag)).inserted {
      var tagging = try Tagging(id: newID(Tagging.self))
      tagging.contact = contact
      tagging.tag = tag
      try yield(.insert(tagging))
    }
    let unwanted = Set(removed.map { Folding.fold($0) })
    for tagging in there where unwanted.contains(Folding.fold(tagging.tag)) {
      try yield(.remove(tagging))
    }
  }
}
