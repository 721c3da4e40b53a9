/// The contacts get a cadence of their own, or again that of their tier.
package struct SetCadence: ContactsCommand {
  package static let verb = Verb.setCadence
  package static let overwrites = ["ideal_days", "longest_days"]

  package var contacts: [ID<Contact>]
  /// In days; both nil for the tier's.
  package var ideal: Int?
  package var longest: Int?

  package init(_ contacts: [ID<Contact>], to cadence: Cadence?) {
    self.contacts = contacts
    ideal = cadence?.ideal
    longest = cadence?.longest
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try update(in: book, yield: yield) { ($0.idealDays, $0.longestDays) = (ideal, longest) }
  }
}
