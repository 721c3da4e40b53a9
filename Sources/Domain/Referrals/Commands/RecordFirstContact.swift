/// The client and the receiver are in contact: told by the partner, or confirmed by the client.
/// With a received one we are the receiver, and know.
package struct RecordFirstContact: ReferralCommand {
  package static let verb = Verb.recordFirstContact
  package static let expects = ["contacted", "contact_confirmed"]

  package var referral: ID<Referral>
  /// Nil for today, or the day already known.
  package var day: Day?
  /// Whether the client said so.
  package var isConfirmed: Bool
  package var talk: Talk?

  package init(
    _ referral: ID<Referral>, on day: Day? = nil, confirmed: Bool, by talk: Talk? = nil
  ) {
    self.referral = referral
    self.day = day
    isConfirmed = confirmed
    self.talk = talk
  }

  package func isToldByClient(_ direction: Referral.Direction) -> Bool {
    isConfirmed || direction == .received
  }

  package func advance(_ referral: inout Referral, in book: some Book) throws {
    referral.contacted = day ?? referral.contacted ?? book.today
    if isConfirmed || referral.direction == .received { referral.isContactConfirmed = true }
  }
}
