/// `a`: a new promise, to one contact or the same to several.
package struct AddFollowUp: Command {
  package static let verb = Verb.addFollowUp

  /// The fields as the form gave them, without id.
  package var fields: Fields
  /// Who is promised the same; nil for nobody else.
  package var others: [ID<Contact>]?

  /// - Parameters:
  ///   - followUp: its id means nothing yet.
  ///   - others: contacts beside its own, each of whom gets a follow-up of their own.
  package init(_ followUp: FollowUp, others: [ID<Contact>] = []) {
    fields = followUp.fields
    self.others = others.isEmpty ? nil : others
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try plan(for: nil, in: book, yield: yield)
    for contact in others ?? [] { try plan(for: contact, in: book, yield: yield) }
  }

  private func plan(
    for contact: ID<Contact>?, in book: some Book, yield: (Change) throws -> Void
  ) throws {
    var followUp = try FollowUp(id: book.newID(FollowUp.self), fields: fields)
    if let contact { followUp.contact = contact }
    followUp.added = book.today
    try book.keepSight(of: followUp)
    followUp.note(owner: nil, by: book.person)
    try yield(.insert(followUp))
  }
}
