/// Many records at once, from a file or made up for a demo: one step, whatever its size.
package struct ImportRecords: Command {
  package static let verb = Verb.importRecords

  /// Puts its records into the book, one after the other, holding none of them.
  package typealias Source =
    @Sendable (
      _ book: any Book, _ yield: (Change) throws -> Void
    ) throws -> Void

  /// What they came from: the name of a file, without its folder.
  package var name: String
  /// How many contacts it brings.
  package var contacts: Int
  /// An example that a book begins with is not taken back by somebody's first `u`.
  package var isFinal = false
  private var source: Source?

  private enum CodingKeys: String, CodingKey { case name, contacts }

  package init(from name: String, contacts: Int, source: @escaping Source) {
    self.name = name
    self.contacts = contacts
    self.source = source
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try source?(book, yield)
  }
}
