/// What is counted of a referral: its record in a form of which a hundred thousand are held and
/// gone through at once.
package struct ReferralFacts: ReferralEnds, Hashable, Sendable {
  package var id: ID<Referral>
  package var sender: ID<Contact>
  package var receiver: ID<Contact>
  /// The first referral for the same need, itself where it is alone.
  package var need: ID<Referral>
  package var opened: Day
  package var progress: Referral.Progress
  package var outcome: Referral.Outcome?
  /// In minor units; nil when it is not known.
  package var value: Int?
  /// What the client thought of the receiver, 1 to 5.
  package var satisfaction: Int?
  /// From the day it was sent until client and receiver were in contact, 0 and up.
  package var contactDays: Int?
  package var isThanked: Bool
  /// Whose move it is; nil where nothing is to be done about it.
  package var ball: NextStep.Ball?
  /// The first day on which it is stale unless something happens until then; nil where nothing is
  /// to be done about it.
  package var staleFrom: Day?

  package init(
    of referral: Referral, ball: NextStep.Ball? = nil, staleFrom: Day? = nil
  ) {
    id = referral.id
    (sender, receiver) = (referral.sender, referral.receiver)
    need = referral.group ?? referral.id
    opened = referral.opened
    progress = referral.progress
    outcome = referral.outcome
    value = referral.value
    satisfaction = referral.satisfaction
    contactDays = referral.contacted.map { max(0, $0 - referral.sent) }
    isThanked = referral.thanked != nil
    self.ball = ball
    self.staleFrom = staleFrom
  }

  package init(
    id: ID<Referral>, sender: ID<Contact>, receiver: ID<Contact>, need: ID<Referral>, opened: Day,
    progress: Referral.Progress, outcome: Referral.Outcome?, value: Int?, satisfaction: Int?,
    contactDays: Int?, isThanked: Bool, ball: NextStep.Ball?, staleFrom: Day?
  ) {
    self.id = id
    (self.sender, self.receiver) = (sender, receiver)
    self.need = need
    self.opened = opened
    self.progress = progress
    self.outcome = outcome
    self.value = value
    self.satisfaction = satisfaction
    self.contactDays = contactDays
    self.isThanked = isThanked
    self.ball = ball
    self.staleFrom = staleFrom
  }
}

extension ReferralFacts {
  /// Whether somebody was sent: neither a draft, nor consented and still with us, nor declined, in
  /// which case nobody got a client. A couple sent together is one.
  package var isSent: Bool { progress >= .sent && progress != .declined }

  package var isOpen: Bool {
    direction != .seen && progress != .closed && progress != .declined
  }

  package func isStale(on today: Day) -> Bool {
    guard isOpen, let staleFrom else { return false }
    return today >= staleFrom
  }

  /// Whether it tells how good the receiver is at winning: that another of ours won tells nothing.
  package var isDecided: Bool { isSent && outcome != nil && outcome != .anotherWon }

  package var isWon: Bool { isSent && outcome == .won }

  /// What it brought, where it was won and that is known.
  package var earned: Int? { isWon ? value : nil }
}

extension Referral {
  /// The day on which the receiver had all that they needed: of what we gave, the later of the two
  /// acts.
  fileprivate var sent: Day {
    guard direction == .given else { return opened }
    return [clientTold, partnerCalled].compactMap(\.self).max() ?? opened
  }
}
