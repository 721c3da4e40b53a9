/// `n` right after something was logged: what was said, as a step of its own.
package struct AddWords: Command {
  package static let verb = Verb.addWords

  package var interactions: [ID<Interaction>]
  package var words: String
  /// What happened becomes this by it; nil for what it was.
  package var privacy: Privacy?

  package init(to interactions: [ID<Interaction>], words: String, privacy: Privacy? = nil) {
    self.interactions = interactions
    self.words = words
    self.privacy = privacy
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    for id in interactions {
      let old = try book.get(id)
      var new = old
      new.words = old.words.map { "\($0)\n\(words)" } ?? words
      if let privacy, privacy != old.privacy {
        guard old.by == book.person else {
          throw Refusal.authorDecides(try book.get(old.by).shownName)
        }
        new.privacy = privacy
      }
      if let change = try Change.update(from: old, to: new) { try yield(change) }
    }
  }
}
