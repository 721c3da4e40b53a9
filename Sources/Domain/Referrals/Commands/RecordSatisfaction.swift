/// The client was asked about the partner, whatever they answered; or the partner gave their word
/// of the client.
package struct RecordSatisfaction: ReferralCommand {
  package static let verb = Verb.recordSatisfaction
  package static let expects = ["satisfaction", "satisfaction_asked", "partner_word", "praise"]

  package var referral: ID<Referral>
  /// The day the client was asked: nil for today.
  package var day: Day?
  /// 1 to 5; nil when they gave no answer.
  package var satisfaction: Int?
  /// What the client said in praise.
  package var praise: String?
  /// What the other firm said of the client; nil leaves it.
  package var partnerWord: String?
  package var talk: Talk?

  package init(
    _ referral: ID<Referral>, on day: Day? = nil, satisfaction: Int?, praise: String? = nil,
    partnerWord: String? = nil, by talk: Talk? = nil
  ) {
    self.referral = referral
    self.day = day
    self.satisfaction = satisfaction
    self.praise = praise
    self.partnerWord = partnerWord
    self.talk = talk
  }

  package func advance(_ referral: inout Referral, in book: some Book) throws {
    referral.satisfactionAsked = day ?? book.today
    referral.satisfaction = satisfaction
    referral.praise = praise ?? referral.praise
    referral.partnerWord = partnerWord ?? referral.partnerWord
  }
}
