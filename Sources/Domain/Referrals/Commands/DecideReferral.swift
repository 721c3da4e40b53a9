/// It came to an outcome. Winning one of several for the same need can close the others.
package struct DecideReferral: ReferralCommand {
  package static let verb = Verb.decideReferral
  package static let expects = ["outcome", "decided", "value", "reason"]

  package var referral: ID<Referral>
  package var outcome: Referral.Outcome
  /// Nil for today.
  package var day: Day?
  /// In minor units; nil when it is not known.
  package var value: Int?
  package var reason: String?
  /// Those of the same need that close because another of ours won.
  package var others: [ID<Referral>]
  package var talk: Talk?

  package init(
    _ referral: ID<Referral>, as outcome: Referral.Outcome, on day: Day? = nil,
    value: Int? = nil, reason: String? = nil, closing others: [ID<Referral>] = [],
    by talk: Talk? = nil
  ) {
    self.referral = referral
    self.outcome = outcome
    self.day = day
    self.value = value
    self.reason = reason
    self.others = others
    self.talk = talk
  }

  /// Of what we got, only the client can tell; a partner tells of what they got.
  package func isToldByClient(_ direction: Referral.Direction) -> Bool {
    LoopStep.askNews.isWithClient(direction)
  }

  package func advance(_ referral: inout Referral, in book: some Book) throws {
    if outcome == .anotherWon, referral.direction != .given {
      throw Refusal.loop(.otherDirection(.given))
    }
    referral.outcome = outcome
    referral.decided = day ?? book.today
    referral.value = value
    referral.reason = reason
    referral.review = nil
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.openReferral(referral)
    var new = old
    try advance(&new, in: book)
    if new == old, others.isEmpty { throw Refusal.soAlready }
    try book.advance(old, to: new.closedIfComplete(on: book.today), yield: yield)
    for id in others where id != referral {
      let other = try book.openReferral(id, for: .given)
      guard let group = old.group, other.group == group else { throw Refusal.loop(.otherNeed) }
      var beaten = other
      beaten.outcome = .anotherWon
      beaten.decided = day ?? book.today
      beaten.review = nil
      try book.advance(other, to: beaten.closedIfComplete(on: book.today), yield: yield)
    }
    try book.log(self, about: old, yield: yield)
  }
}
