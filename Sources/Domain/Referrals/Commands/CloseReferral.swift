/// Nothing is left to do about it. A referral closes by itself with the last thing that was
/// missing; this says what still is.
package struct CloseReferral: ReferralCommand {
  package static let verb = Verb.closeReferral
  package static let expects = ["outcome", "satisfaction_asked", "thanked", "result_told"]

  package var referral: ID<Referral>
  /// Nil for today.
  package var day: Day?

  package init(_ referral: ID<Referral>, on day: Day? = nil) {
    self.referral = referral
    self.day = day
  }

  package func advance(_ referral: inout Referral, in book: some Book) throws {
    if let lack = referral.missing.first { throw Refusal.loop(.missing(lack)) }
    referral.review = nil
    referral.closed = day ?? book.today
  }
}
