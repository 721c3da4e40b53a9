/// The contacts may be contacted again: all that they objected to, or by some channels only.
package struct WithdrawObjections: ContactsCommand {
  package static let verb = Verb.withdrawObjections

  package var contacts: [ID<Contact>]
  /// Whose objections go, nil among them for those to every channel; nil for all there are.
  package var channels: [Interaction.Channel?]?

  package init(_ contacts: [ID<Contact>], to channels: [Interaction.Channel?]? = nil) {
    self.contacts = contacts
    self.channels = channels
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try onEach(in: book, yield: yield) { contact in
      try book.objections(of: contact.id)
        .filter { channels?.contains($0.channel) ?? true }.map { .remove($0) }
    }
  }
}
