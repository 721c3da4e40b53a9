/// The first entry of every book: *us*, the firm's settings, the tiers, and whoever made it.
package struct CreateBook: Command {
  package static let verb = Verb.createBook

  /// The firm's name.
  package var firm: String
  package var login: String
  package var name: String?

  package init(firm: String, login: String, name: String?) {
    self.firm = firm
    self.login = login
    self.name = name
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    try JoinBook(login: login, name: name).run(in: book, yield: yield)
    var us = try Contact(id: book.newID(Contact.self))
    us.kind = .organisation
    us.name = firm
    us.added = book.today
    try yield(.insert(us))
    try yield(.insert(Firm(id: book.newID(Firm.self))))
    for tier in Tier.defaults {
      try yield(.insert(Tier(id: book.newID(Tier.self), fields: tier.fields)))
    }
  }
}
