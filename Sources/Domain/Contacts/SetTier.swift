/// The contacts get a tier, or none: it lends its cadence to those that have none of their own.
package struct SetTier: ContactsCommand {
  package static let verb = Verb.setTier
  package static let overwrites = ["tier"]

  package var contacts: [ID<Contact>]
  /// Nil for none.
  package var tier: ID<Tier>?

  package init(_ contacts: [ID<Contact>], to tier: ID<Tier>?) {
    self.contacts = contacts
    self.tier = tier
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try update(in: book, yield: yield) { $0.tier = tier }
  }
}
