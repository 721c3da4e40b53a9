/// The two acts of S1: the client got the partner's details, the partner was called with theirs.
/// With both the referral is sent.
package struct TickHandover: ReferralCommand {
  package static let verb = Verb.tickHandover
  package static let direction: Referral.Direction? = .given
  package static let expects = ["client_told", "partner_called", "handover", "consented"]

  package var referral: ID<Referral>
  /// The day of each act; nil for one that stays as it is.
  package var clientTold: Day?
  package var partnerCalled: Day?
  /// How much they are brought together; nil leaves it.
  package var level: Referral.Handover?

  package init(
    _ referral: ID<Referral>, clientTold: Day? = nil, partnerCalled: Day? = nil,
    level: Referral.Handover? = nil
  ) {
    self.referral = referral
    self.clientTold = clientTold
    self.partnerCalled = partnerCalled
    self.level = level
  }

  package func advance(_ referral: inout Referral, in book: some Book) throws {
    if partnerCalled != nil, referral.consented == nil { throw Refusal.loop(.noConsent) }
    referral.clientTold = clientTold ?? referral.clientTold
    referral.partnerCalled = partnerCalled ?? referral.partnerCalled
    referral.handover = level ?? referral.handover
  }
}
