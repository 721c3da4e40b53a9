/// `e`: some fields of a deal get other values. Its chase goes with what became of it.
package struct EditDeal: Command {
  package static let verb = Verb.editDeal

  package var deal: ID<Deal>
  /// Only what differs.
  package var fields: Fields
  /// Another topic, where it may not be in the book yet; nil leaves it to the fields.
  package var topic: TopicChoice?
  /// Whether an open one comes back on the firm's chase days; nil leaves that as it is.
  package var isChased: Bool?

  package init(
    from old: Deal, to new: Deal, topic: TopicChoice? = nil, chased isChased: Bool? = nil
  ) {
    deal = old.id
    fields = Change.difference(from: old, to: new)?.after ?? Fields()
    self.topic = topic
    self.isChased = isChased
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.get(deal)
    var new = try old.with(fields)
    if let topic { new.topic = try book.topic(for: topic, yield: yield) }
    if let change = try Change.update(from: old, to: new) { try yield(change) }
    if new.state != .open || isChased == false {
      try book.endChase(of: new, yield: yield)
    } else if isChased == true, try book.openChases(of: deal).isEmpty {
      try book.chase(new, yield: yield)
    } else if new.subject != old.subject {
      try book.renameChase(of: new, from: old.subject, yield: yield)
    }
  }
}
