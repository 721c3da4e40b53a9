/// What was won came to nothing later: a sale that did not reach the deed. A sender who was told
/// that it was won has to be told again.
package struct FallThrough: Command {
  package static let verb = Verb.fallThrough
  package static let expects = ["outcome", "decided"]

  package var referral: ID<Referral>
  /// Nil for today.
  package var day: Day?
  package var reason: String?

  package init(_ referral: ID<Referral>, on day: Day? = nil, because reason: String? = nil) {
    self.referral = referral
    self.day = day
    self.reason = reason
  }

  /// What the command's person saw of the referral, and what must still hold.
  package static func expectations(seeing referral: Referral) -> [Expectation] {
    referral.expecting(expects)
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.get(referral)
    guard old.outcome == .won else { throw Refusal.loop(.notWon) }
    var new = old
    new.outcome = .fellThrough
    new.decided = day ?? book.today
    new.reason = reason
    if old.direction == .received { new.resultTold = nil }
    if !new.missing.isEmpty { new.closed = nil }
    try book.advance(old, to: new, yield: yield)
  }
}
