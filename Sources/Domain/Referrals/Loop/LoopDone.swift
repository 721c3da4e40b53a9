extension Referral {
  /// The fact that doing a step of the loop makes: what `d` on its follow-up writes down.
  ///
  /// The happy course is taken: they agreed, it is taken care of, they are in contact. What went
  /// otherwise has commands of its own.
  mutating func record(_ step: LoopStep, on day: Day) {
    switch step {
    case .askConsent: consented = consented ?? day
    case .tellClient: clientTold = clientTold ?? day
    case .callPartner: partnerCalled = partnerCalled ?? day
    case .askPartner: acknowledged = acknowledged ?? day
    case .askClient, .contactClient:
      contacted = contacted ?? day
      isContactConfirmed = true
    case .askNews: heard = day
    case .review: review = nil
    case .askSatisfaction: satisfactionAsked = satisfactionAsked ?? day
    case .thank: thanked = thanked ?? day
    case .tellResult: resultTold = resultTold ?? day
    }
  }
}

extension Book {
  /// Writes down what doing a follow-up of the loop means for its referral, and what comes of that.
  /// - Returns: whether the loop took care of the follow-up itself.
  func recordStep(of followUp: FollowUp, yield: (Change) throws -> Void) throws -> Bool {
    guard let id = followUp.referral, let step = followUp.step else { return false }
    let old = try get(id)
    guard old.isOpen else { return false }
    if step == .callPartner, old.consented == nil { throw Refusal.loop(.noConsent) }
    var new = old
    new.record(step, on: today)
    new = new.closedIfComplete(on: today)
    try advance(old, to: new, yield: yield)
    let current = try get(followUp.id)
    guard current == followUp else { return true }
    // News that were asked for twice in a day: the next ones are asked for when the clock says.
    guard let next = try tasks(of: new).first(where: { $0.step == step }) else { return false }
    var moved = followUp
    moved.reopen(for: next.due)
    if let change = try Change.update(from: followUp, to: moved) { try yield(change) }
    return true
  }
}
