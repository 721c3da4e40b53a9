/// A referral that was on hold goes on.
package struct ResumeReferral: ReferralCommand {
  package static let verb = Verb.resumeReferral
  package static let expects = ["review"]

  package var referral: ID<Referral>

  package init(_ referral: ID<Referral>) { self.referral = referral }

  package func advance(_ referral: inout Referral, in book: some Book) throws {
    if !referral.isOnHold { throw Refusal.loop(.notOnHold) }
    referral.review = nil
  }
}
