/// The receiver said that they take care of it; for a received one, we told the sender so.
package struct AcknowledgeReferral: ReferralCommand {
  package static let verb = Verb.acknowledgeReferral
  package static let expects = ["acknowledged"]

  package var referral: ID<Referral>
  /// Nil for today.
  package var day: Day?

  package init(_ referral: ID<Referral>, on day: Day? = nil) {
    self.referral = referral
    self.day = day
  }

  package func advance(_ referral: inout Referral, in book: some Book) throws {
    referral.acknowledged = day ?? referral.acknowledged ?? book.today
  }
}
