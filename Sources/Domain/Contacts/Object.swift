/// The contacts said that they do not want to be contacted so. What they said already is no
/// change.
package struct Object: ContactsCommand {
  package static let verb = Verb.object

  package var contacts: [ID<Contact>]
  /// Nil among them for every channel.
  package var channels: [Interaction.Channel?]
  /// Nil for every purpose.
  package var purpose: FollowUp.Purpose?
  /// Where they said it.
  package var source: String?

  package init(
    _ contacts: [ID<Contact>], to channels: [Interaction.Channel?],
    purpose: FollowUp.Purpose? = nil, source: String? = nil
  ) {
    self.contacts = contacts
    self.channels = channels
    self.purpose = purpose
    self.source = source
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try onEach(in: book, yield: yield) { contact in
      var changes: [Change] = []
      var said = try book.objections(of: contact.id).map { ($0.channel, $0.purpose) }
      for channel in channels where !said.contains(where: { $0 == (channel, purpose) }) {
        said.append((channel, purpose))
        var objection = try Objection(id: book.newID(Objection.self))
        objection.contact = contact.id
        objection.channel = channel
        objection.purpose = purpose
        objection.day = book.today
        objection.source = source
        changes.append(try .insert(objection))
      }
      return changes
    }
  }
}
