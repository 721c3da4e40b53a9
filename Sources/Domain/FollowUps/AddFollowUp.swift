/// `a`: a new promise.
package struct AddFollowUp: Command {
  package static let verb = Verb.addFollowUp

  /// The fields as the form gave them, without id.
  package var fields: Fields

  /// - Parameter followUp: its id means nothing yet.
  package init(_ followUp: FollowUp) { fields = followUp.fields }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    var followUp = try FollowUp(id: book.newID(FollowUp.self), fields: fields)
    followUp.added = book.today
    try yield(.insert(followUp))
  }
}
