/// A command that acts on several contacts alike.
package protocol ContactsCommand: BulkCommand {
  var contacts: [ID<Contact>] { get set }
  /// The fields of a contact that it overwrites.
  static var overwrites: [String] { get }
}

extension ContactsCommand {
  package static var overwrites: [String] { [] }

  package func leavingOut(_ records: Set<RecordKey>) -> Self {
    var rest = self
    rest.contacts.removeAll { records.contains(RecordKey($0)) }
    return rest
  }

  /// What the command's person saw of the contacts, and what must still hold.
  package static func expectations(seeing contacts: [Contact]) -> [Expectation] {
    contacts.flatMap { $0.expecting(overwrites) }
  }

  /// Does something to each of the contacts in turn.
  /// - Throws: `Refusal.soAlready` when no change came of it.
  func onEach(
    in book: some Book, yield: (Change) throws -> Void, _ body: (Contact) throws -> [Change]
  ) throws {
    var isIdle = true
    for id in contacts {
      guard id != Contact.us else { throw Refusal.us }
      for change in try body(book.get(id)) {
        isIdle = false
        try yield(change)
      }
    }
    if isIdle { throw Refusal.soAlready }
  }

  /// Gives some fields of each contact other values.
  func update(
    in book: some Book, yield: (Change) throws -> Void, _ adjust: (inout Contact) -> Void
  ) throws {
    try onEach(in: book, yield: yield) { contact in
      var changed = contact
      adjust(&changed)
      return try Change.update(from: contact, to: changed).map { [$0] } ?? []
    }
  }
}
