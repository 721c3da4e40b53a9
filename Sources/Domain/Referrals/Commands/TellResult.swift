/// The sender of a received referral was told what came of it.
package struct TellResult: ReferralCommand {
  package static let verb = Verb.tellResult
  package static let direction: Referral.Direction? = .received
  package static let expects = ["result_told", "outcome", "partner_word"]

  package var referral: ID<Referral>
  /// Nil for today.
  package var day: Day?
  /// What they said of the client and of the matter; nil leaves it.
  package var word: String?
  package var talk: Talk?

  package init(
    _ referral: ID<Referral>, on day: Day? = nil, word: String? = nil, by talk: Talk? = nil
  ) {
    self.referral = referral
    self.day = day
    self.word = word
    self.talk = talk
  }

  package func isToldByClient(_ direction: Referral.Direction) -> Bool { false }

  package func advance(_ referral: inout Referral, in book: some Book) throws {
    if referral.outcome == nil { throw Refusal.loop(.missing(.outcome)) }
    referral.resultTold = day ?? book.today
    referral.partnerWord = word ?? referral.partnerWord
  }
}
