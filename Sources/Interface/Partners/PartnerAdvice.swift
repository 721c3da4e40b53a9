import Domain
import Store

/// What may be done about a partner now, the most pressing first.
package enum PartnerAdvice: Hashable, Sendable {
  /// So many loops are stale.
  case stale(Int)
  /// They sent us clients, and for so many of so many nobody thanked them.
  case thank(Int, of: Int)
  /// What was promised is late.
  case late(FollowUp)
  /// They sent us more than we them.
  case repay(got: Int, sent: Int)
  /// What happened speaks for another stage.
  case promote(StageSuggestion)
  /// Nobody spoke to them for so many days, more than their cadence allows.
  case silent(days: Int, longest: Int)
  /// We sent them more than they us.
  case ask(got: Int, sent: Int)
  /// The next promise.
  case planned(FollowUp)
  /// Nothing is planned.
  case plan
  /// So many clients came through them, at any depth: they can be looked through.
  case descent(Descent.Total)

  /// All that holds.
  static func all(
    _ figures: PartnerFigures?, _ details: CardDetails, _ suggestion: StageSuggestion?,
    _ descent: Descent.Total?, today: Day
  ) -> [PartnerAdvice] {
    var found: [PartnerAdvice] = []
    let figures = figures ?? PartnerFigures()
    let (got, sent) = (figures.got, figures.sent)
    // Who died or closed is asked and sent nothing.
    let isGone = details.contact.ended != nil
    if figures.stale > 0 { found.append(.stale(figures.stale)) }
    if !isGone, got.count > got.thanked {
      found.append(.thank(got.count - got.thanked, of: got.count))
    }
    let next = details.open.first
    if let next, next.due < today { found.append(.late(next)) }
    if !isGone, got.count > sent.count { found.append(.repay(got: got.count, sent: sent.count)) }
    if let suggestion { found.append(.promote(suggestion)) }
    if !isGone, let cadence = details.cadence.cadence,
      today - details.cadence.start > cadence.longest
    {
      found.append(.silent(days: today - details.cadence.start, longest: cadence.longest))
    }
    if !isGone, sent.count > got.count { found.append(.ask(got: got.count, sent: sent.count)) }
    if let next, next.due >= today { found.append(.planned(next)) }
    if !isGone, next == nil { found.append(.plan) }
    if let descent, descent.reach > 0 { found.append(.descent(descent)) }
    return found
  }

  /// What doing it begins with.
  enum Start: Hashable {
    case perform(Action)
    /// The list of the referrals that it is about.
    case referrals(PartnerFigure)
    /// The list of the referrals by which clients came through them.
    case descent
    /// The card, at the follow-up.
    case card(FollowUp)
  }

  var start: Start {
    switch self {
    case .stale: .referrals(.stale)
    case .thank: .referrals(.gotUnthanked)
    case .late(let followUp), .planned(let followUp): .card(followUp)
    case .repay: .perform(.whomToSend)
    case .ask: .perform(.askForReferral)
    case .plan: .perform(.addFollowUp)
    case .silent: .perform(.touch)
    case .promote: .perform(.promote)
    case .descent: .descent
    }
  }
}
