/// The sender of a received referral was told what came of it.
package struct TellResult: ReferralCommand {
  package static let verb = Verb.tellResult
  package static let direction: Referral.Direction? = .received
  package static let expects = ["result_told", "outcome"]

  package var referral: ID<Referral>
  /// Nil for today.
  package var day: Day?

  package init(_ referral: ID<Referral>, on day: Day? = nil) {
    self.referral = referral
    self.day = day
  }

  package func advance(_ referral: inout Referral, in book: some Book) throws {
    if referral.outcome == nil { throw Refusal.loop(.missing(.outcome)) }
    referral.resultTold = day ?? book.today
  }
}
