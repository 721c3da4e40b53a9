/// `c p` on what happened with a contact: for whoever wrote it down only, or for the whole firm
/// again.
package struct SetInteractionPrivacy: Command {
  package static let verb = Verb.setInteractionPrivacy

  package var interaction: ID<Interaction>
  package var privacy: Privacy

  package init(_ interaction: ID<Interaction>, to privacy: Privacy) {
    self.interaction = interaction
    self.privacy = privacy
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.get(interaction)
    guard old.by == book.person else {
      throw Refusal.authorDecides(try book.get(old.by).shownName)
    }
    var new = old
    new.privacy = privacy
    guard let change = try Change.update(from: old, to: new) else { throw Refusal.soAlready }
    try yield(change)
  }
}
