/// The contacts come to a stage, for a reason; what they were before stays in their history.
package struct ChangeStage: ContactsCommand {
  package static let verb = Verb.changeStage

  package var contacts: [ID<Contact>]
  package var stage: Stage
  package var reason: String?

  package init(_ contacts: [ID<Contact>], to stage: Stage, reason: String?) {
    self.contacts = contacts
    self.stage = stage
    self.reason = reason
  }

  /// That a contact still stands where its person saw it; nil for no stage.
  package static func expectation(
    seeing stage: Stage?, of contact: ID<Contact>
  ) -> Expectation {
    .stage(contact, stage)
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try onEach(in: book, yield: yield) { contact in
      try book.stageChange(of: contact.id, to: stage, reason: reason).map { [$0] } ?? []
    }
  }
}

extension Book {
  /// What brings a contact to a stage; nil where they are at it.
  func stageChange(
    of contact: ID<Contact>, to stage: Stage, reason: String?
  ) throws -> Change? {
    let latest = try latestStage(of: contact)
    guard latest?.stage != stage else { return nil }
    var change = try StageChange(id: newID(StageChange.self))
    change.contact = contact
    change.stage = stage
    // Not before what it follows, or it would not be the latest.
    change.day = max(today, latest?.day ?? .first)
    change.reason = reason
    change.by = person
    return try .insert(change)
  }
}
