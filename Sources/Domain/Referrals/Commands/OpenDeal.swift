/// Business of our own with a contact; it may be chased until it is won or lost.
package struct OpenDeal: Command {
  package static let verb = Verb.openDeal

  /// The fields as the form gave them, without id.
  package var fields: Fields
  /// Nil where it fits none.
  package var topic: TopicChoice?
  /// Whether it comes back on the firm's chase days.
  package var isChased: Bool

  /// - Parameter deal: its id and topic mean nothing yet.
  package init(_ deal: Deal, topic: TopicChoice? = nil, chased: Bool = false) {
    fields = deal.fields
    self.topic = topic
    isChased = chased
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    var deal = try Deal(id: book.newID(Deal.self), fields: fields)
    if deal.contact == Contact.us { throw Refusal.us }
    if let topic { deal.topic = try book.topic(for: topic, yield: yield) }
    if deal.opened == .first { deal.opened = book.today }
    deal.owner = deal.owner ?? book.person
    try yield(.insert(deal))
    if isChased, deal.state == .open { try book.chase(deal, yield: yield) }
  }
}
