/// `m g`: clients are sent to a partner, or to several for one need.
///
/// Without the client's consent it is a draft.
package struct GiveReferral: Command {
  package static let verb = Verb.giveReferral

  /// The fields as the form gave them, without id and ends.
  package var fields: Fields
  package var clients: [Party]
  package var receivers: [Party]
  /// Nil where the need fits none.
  package var topic: TopicChoice?

  /// - Parameter referral: its id, its ends and its topic mean nothing yet.
  package init(
    _ referral: Referral, of clients: [Party], to receivers: [Party], topic: TopicChoice? = nil
  ) {
    fields = referral.fields
    self.clients = clients
    self.receivers = receivers
    self.topic = topic
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let clients = try book.contacts(for: clients, yield: yield)
    let receivers = try book.contacts(for: receivers, yield: yield)
    let topic = try topic.map { try book.topic(for: $0, yield: yield) }
    if receivers.isEmpty { throw Refusal.loop(.wrongEnds) }
    var group: ID<Referral>?
    for receiver in receivers {
      var referral = try Referral(id: book.newID(Referral.self), fields: fields)
      referral.sender = Contact.us
      referral.receiver = receiver
      referral.topic = topic
      if receivers.count > 1 { group = group ?? referral.id }
      referral.group = group
      if referral.partnerCalled != nil, referral.consented == nil {
        throw Refusal.loop(.noConsent)
      }
      try book.insert(referral, of: clients, yield: yield)
    }
  }
}
