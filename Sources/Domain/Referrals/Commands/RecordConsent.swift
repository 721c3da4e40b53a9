/// The client agreed to be sent to the partner.
package struct RecordConsent: ReferralCommand {
  package static let verb = Verb.recordConsent
  package static let direction: Referral.Direction? = .given
  package static let expects = ["consented", "consent_means", "consent_scope"]

  package var referral: ID<Referral>
  /// Nil for today.
  package var day: Day?
  /// How it was given: by phone, in writing.
  package var means: String?
  /// What the partner may be told; nil for all that they need to know.
  package var scope: String?
  package var talk: Talk?

  package init(
    _ referral: ID<Referral>, on day: Day? = nil, means: String? = nil, scope: String? = nil,
    by talk: Talk? = nil
  ) {
    self.referral = referral
    self.day = day
    self.means = means
    self.scope = scope
    self.talk = talk
  }

  package func advance(_ referral: inout Referral, in book: some Book) throws {
    referral.consented = day ?? referral.consented ?? book.today
    referral.consentMeans = means ?? referral.consentMeans
    referral.consentScope = scope ?? referral.consentScope
  }
}
