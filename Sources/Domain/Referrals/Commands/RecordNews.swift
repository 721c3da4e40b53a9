/// `N`: we heard how it stands. The next update is asked for later.
package struct RecordNews: ReferralCommand {
  package static let verb = Verb.recordNews
  package static let expects = ["heard"]

  package var referral: ID<Referral>
  /// Nil for today.
  package var day: Day?
  /// Who told us; nil for whoever is asked for news of it.
  package var teller: ID<Contact>?
  /// How, and what they said; nil writes no interaction down.
  package var talk: Talk?

  package init(
    _ referral: ID<Referral>, on day: Day? = nil, from teller: ID<Contact>? = nil,
    by talk: Talk? = nil
  ) {
    self.referral = referral
    self.day = day
    self.teller = teller
    self.talk = talk
  }

  package func advance(_ referral: inout Referral, in book: some Book) throws {
    let day = day ?? book.today
    referral.heard = day
    // A partner who has news has taken care of it.
    if teller == nil || teller == referral.partner {
      referral.acknowledged = referral.acknowledged ?? day
    }
  }

  package func run(in book: some Book, yield: (Change) throws -> Void) throws {
    let old = try book.openReferral(referral)
    var new = old
    try advance(&new, in: book)
    if new == old, talk == nil { throw Refusal.soAlready }
    let usual =
      LoopStep.askNews.isWithClient(old.direction)
      ? try book.clients(of: referral).first?.contact : old.partner
    try book.advance(old, to: new, yield: yield)
    try book.log(talk, with: teller ?? usual, on: day, yield: yield)
  }
}
