/// `e`: some fields of a referral get other values, clients come and go. Its follow-ups go with
/// what that means for the loop.
package struct EditReferral: Command {
  package static let verb = Verb.editReferral

  package var referral: ID<Referral>
  /// Only what differs.
  package var fields: Fields
  package var addedClients: [Party]
  package var removedClients: [ID<Contact>]
  /// Another topic, where it may not be in the book yet; nil leaves it to the fields.
  package var topic: TopicChoice?

  package init(
    from old: Referral, to new: Referral, addedClients: [Party] = [],
    removedClients: [ID<Contact>] = [], topic: TopicChoice? = nil
  ) {
    referral = old.id
    fields = Change.difference(from: old, to: new)?.after ?? Fields()
    self.addedClients = addedClients
    self.removedClients = removedClients
    self.topic = topic
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.get(referral)
    var new = try old.with(fields)
    if let topic { new.topic = try book.topic(for: topic, yield: yield) }
    if new.direction != old.direction { throw Refusal.loop(.wrongEnds) }
    if old.partnerCalled == nil, new.partnerCalled != nil, new.consented == nil {
      throw Refusal.loop(.noConsent)
    }
    let before = try book.tasks(of: old)
    let clients = try book.clients(of: referral)
    if let change = try Change.update(from: old, to: new) { try yield(change) }
    for client in clients where removedClients.contains(client.contact) {
      try yield(.remove(client))
    }
    let added = try book.contacts(for: addedClients, yield: yield)
    let there = clients.map(\.contact).filter { !removedClients.contains($0) }
    try book.add(added.filter { !there.contains($0) }, to: new, yield: yield)
    try book.follow(new, insteadOf: before, yield: yield)
  }
}
