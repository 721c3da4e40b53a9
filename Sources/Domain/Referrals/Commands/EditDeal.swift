/// `e`: some fields of a deal get other values.
package struct EditDeal: Command {
  package static let verb = Verb.editDeal

  package var deal: ID<Deal>
  /// Only what differs.
  package var fields: Fields
  /// Another topic, where it may not be in the book yet; nil leaves it to the fields.
  package var topic: TopicChoice?

  package init(from old: Deal, to new: Deal, topic: TopicChoice? = nil) {
    deal = old.id
    fields = Change.difference(from: old, to: new)?.after ?? Fields()
    self.topic = topic
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.get(deal)
    var new = try old.with(fields)
    if let topic { new.topic = try book.topic(for: topic, yield: yield) }
    if let change = try Change.update(from: old, to: new) { try yield(change) }
  }
}
