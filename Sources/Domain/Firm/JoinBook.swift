/// What the first command of a login is preceded by: the colleague it stands for.
package struct JoinBook: Command {
  package static let verb = Verb.joinBook

  package var login: String
  package var name: String?

  package init(login: String, name: String?) {
    self.login = login
    self.name = name
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    var colleague = try Colleague(id: book.newID(Colleague.self))
    colleague.login = login
    colleague.name = name
    colleague.since = book.today
    try yield(.insert(colleague))
  }
}
