/// `e`: some fields of a follow-up get other values.
package struct EditFollowUp: Command {
  package static let verb = Verb.editFollowUp

  package var followUp: ID<FollowUp>
  /// Only what differs.
  package var fields: Fields

  package init(from old: FollowUp, to new: FollowUp) {
    followUp = old.id
    fields = Change.difference(from: old, to: new)?.after ?? Fields()
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.get(followUp)
    var new = try old.with(fields)
    new.note(owner: old.owner, by: book.person)
    if new.owner != old.owner || new.contact != old.contact { try book.keepSight(of: new) }
    if let change = try Change.update(from: old, to: new) { try yield(change) }
  }
}
