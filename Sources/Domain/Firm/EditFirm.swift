/// Some of the firm's settings get other values. What is planned already stays as it was promised.
package struct EditFirm: Command {
  package static let verb = Verb.editFirm

  /// Only what differs.
  package var fields: Fields

  package init(from old: Firm, to new: Firm) {
    fields = Change.difference(from: old, to: new)?.after ?? Fields()
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.firm()
    guard let change = try Change.update(from: old, to: try old.with(fields)) else {
      throw Refusal.soAlready
    }
    try yield(change)
  }
}
