/// Somebody sent clients to somebody else: a fact, without clocks.
package struct NoteReferral: Command {
  package static let verb = Verb.noteReferral

  /// The fields as the form gave them, without id and ends.
  package var fields: Fields
  package var clients: [Party]
  package var sender: Party
  package var receiver: Party
  /// Nil where the need fits none.
  package var topic: TopicChoice?

  /// - Parameter referral: its id, its ends and its topic mean nothing yet.
  package init(
    _ referral: Referral, of clients: [Party], from sender: Party, to receiver: Party,
    topic: TopicChoice? = nil
  ) {
    fields = referral.fields
    self.clients = clients
    self.sender = sender
    self.receiver = receiver
    self.topic = topic
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let clients = try book.contacts(for: clients, yield: yield)
    let sender = try book.contact(for: sender, yield: yield)
    let receiver = try book.contact(for: receiver, yield: yield)
    let topic = try topic.map { try book.topic(for: $0, yield: yield) }
    var referral = try Referral(id: book.newID(Referral.self), fields: fields)
    referral.sender = sender
    referral.receiver = receiver
    referral.topic = topic
    if referral.direction != .seen { throw Refusal.loop(.wrongEnds) }
    try book.insert(referral, of: clients, yield: yield)
  }
}
