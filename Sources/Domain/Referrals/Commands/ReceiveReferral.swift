/// `m r`: somebody sent clients to us. Their call and the thanks are planned in the same step.
package struct ReceiveReferral: Command {
  package static let verb = Verb.receiveReferral

  /// The fields as the form gave them, without id and ends.
  package var fields: Fields
  package var clients: [Party]
  package var sender: Party
  /// Nil where the need fits none.
  package var topic: TopicChoice?

  /// - Parameter referral: its id, its ends and its topic mean nothing yet.
  package init(
    _ referral: Referral, of clients: [Party], from sender: Party, topic: TopicChoice? = nil
  ) {
    fields = referral.fields
    self.clients = clients
    self.sender = sender
    self.topic = topic
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let clients = try book.contacts(for: clients, yield: yield)
    let sender = try book.contact(for: sender, yield: yield)
    let topic = try topic.map { try book.topic(for: $0, yield: yield) }
    var referral = try Referral(id: book.newID(Referral.self), fields: fields)
    referral.sender = sender
    referral.receiver = Contact.us
    referral.topic = topic
    try book.insert(referral, of: clients, yield: yield)
  }
}
