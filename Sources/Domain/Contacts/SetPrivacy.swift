/// `c p`: the contacts are for their owner only, or for the whole firm again.
///
/// A contact that is nobody's gets an owner by it: whoever acts. That of a colleague only that
/// colleague makes private. What others have promised on it becomes its owner's, in the same step:
/// they would no longer see it.
package struct SetPrivacy: ContactsCommand {
  package static let verb = Verb.setPrivacy
  package static let overwrites = ["privacy", "owner"]

  package var contacts: [ID<Contact>]
  package var privacy: Privacy

  package init(_ contacts: [ID<Contact>], to privacy: Privacy) {
    self.contacts = contacts
    self.privacy = privacy
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try onEach(in: book, yield: yield) { contact in
      var changed = contact
      changed.privacy = privacy
      try book.keepPrivate(&changed, insteadOf: contact)
      var changes = try Change.update(from: contact, to: changed).map { [$0] } ?? []
      try book.give(promisesTo: changed) { changes.append($0) }
      return changes
    }
  }
}

extension Book {
  /// Gives a contact that becomes private an owner: whoever acts, unless it says another one.
  /// - Parameter old: nil for one that is not in the book yet.
  /// - Throws: `Refusal.ownerDecides` where it is a colleague's.
  func keepPrivate(_ contact: inout Contact, insteadOf old: Contact?) throws {
    guard contact.privacy == .owner, old?.privacy != .owner else { return }
    if let owner = old?.owner, owner != person {
      throw Refusal.ownerDecides(try get(owner).shownName)
    }
    contact.owner = contact.owner ?? person
  }

  /// Of a private contact, gives what is open with it to its owner: nobody else sees it.
  func give(promisesTo contact: Contact, yield: (Change) throws -> Void) throws {
    guard contact.privacy == .owner, let owner = contact.owner else { return }
    for followUp in try openFollowUps(of: contact.id) where followUp.owner ?? owner != owner {
      var given = followUp
      given.hand(to: owner, by: person)
      if let change = try Change.update(from: followUp, to: given) { try yield(change) }
    }
  }

  /// What is open with a private contact can be given to its owner alone.
  /// - Throws: `Refusal.promiseOfPrivate`.
  func keepSight(of followUp: FollowUp) throws {
    guard followUp.isOpen, let contact = try find(followUp.contact), contact.privacy == .owner,
      let owner = contact.owner, followUp.owner ?? owner != owner
    else { return }
    throw Refusal.promiseOfPrivate(try get(owner).shownName)
  }
}
