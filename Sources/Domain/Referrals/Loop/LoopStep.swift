/// What a follow-up of the referral loop is for: each is planned, moved and settled by the step of
/// the referral that it waits for, in the same undo step.
package enum LoopStep: String, CaseIterable, FieldConvertible, Codable {
  /// A draft: the client has not said yes yet.
  case askConsent = "ask_consent"
  /// The first act of S1: the client gets the partner's details.
  case tellClient = "tell_client"
  /// The second one: the partner is called with the client's.
  case callPartner = "call_partner"
  /// Does the partner take care of it?
  case askPartner = "ask_partner"
  /// Did they call you?
  case askClient = "ask_client"
  /// How does it stand?
  case askNews = "ask_news"
  /// It is on hold until this day.
  case review
  /// Was the partner good to you?
  case askSatisfaction = "ask_satisfaction"
  /// Thanks to the other firm.
  case thank
  /// A received one: the client hears from us.
  case contactClient = "contact_client"
  /// A received one: the sender hears what came of it.
  case tellResult = "tell_result"
}
