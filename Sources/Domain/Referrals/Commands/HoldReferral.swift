/// The clocks stand still until a day on which that is looked at again.
package struct HoldReferral: ReferralCommand {
  package static let verb = Verb.holdReferral
  package static let expects = ["review"]

  package var referral: ID<Referral>
  /// To come.
  package var review: Day

  package init(_ referral: ID<Referral>, until review: Day) {
    self.referral = referral
    self.review = review
  }

  package func advance(_ referral: inout Referral, in book: some Book) throws {
    if review <= book.today { throw Refusal.loop(.noReviewDay) }
    referral.review = review
  }
}
