/// A deal is won or lost: its chase ends.
package struct DecideDeal: Command {
  package static let verb = Verb.decideDeal
  package static let expects = ["state", "value", "closed", "reason"]

  package var deal: ID<Deal>
  package var isWon: Bool
  /// Nil for today.
  package var day: Day?
  /// In minor units; nil leaves what is known.
  package var value: Int?
  /// Why; nil leaves what is known.
  package var reason: String?

  package init(
    _ deal: ID<Deal>, won: Bool, on day: Day? = nil, value: Int? = nil,
    because reason: String? = nil
  ) {
    self.deal = deal
    isWon = won
    self.day = day
    self.value = value
    self.reason = reason
  }

  /// What the command's person saw of the deal, and what must still hold.
  package static func expectations(seeing deal: Deal) -> [Expectation] {
    deal.expecting(expects)
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.get(deal)
    var new = old
    new.state = isWon ? .won : .lost
    new.closed = day ?? old.closed ?? book.today
    new.value = value ?? old.value
    new.reason = reason ?? old.reason
    guard let change = try Change.update(from: old, to: new) else { throw Refusal.soAlready }
    try yield(change)
    try book.endChase(of: new, yield: yield)
  }
}
