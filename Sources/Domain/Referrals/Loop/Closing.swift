extension Referral {
  /// What has to be done before a referral may be closed.
  package enum Lack: String, CaseIterable, Sendable {
    case outcome
    /// A given one: the client was asked about the partner.
    case clientAsked
    /// A received one: the sender was told what came of it.
    case resultTold
    /// The other firm was thanked.
    case thanks
  }

  /// What is missing for it to be closed, first to last; empty when nothing is.
  ///
  /// S1 asks the client about the partner, and both ends thank each other. Where another receiver
  /// for the same need won, nobody was served: nothing is missing. Nor is anything between two who
  /// never heard of each other: a client who took it back as a draft has nobody to judge, and a
  /// partner who was not called has nothing to be thanked for.
  package var missing: [Lack] {
    guard let outcome else { return [.outcome] }
    guard outcome != .anotherWon else { return [] }
    switch direction {
    case .given:
      return (hasReachedClient && satisfactionAsked == nil ? [.clientAsked] : [])
        + (hasReachedPartner && thanked == nil ? [.thanks] : [])
    case .received:
      return (resultTold == nil ? [.resultTold] : []) + (thanked == nil ? [.thanks] : [])
    case .seen: return []
    }
  }

  /// Whether the client knows of the partner. Where something was won between the two they met,
  /// ticked or not.
  private var hasReachedClient: Bool { clientTold != nil || haveMet }

  /// Whether the partner knows of the client.
  private var hasReachedPartner: Bool {
    partnerCalled != nil || acknowledged != nil || haveMet
  }

  private var haveMet: Bool { contacted != nil || outcome == .won || outcome == .fellThrough }
}

/// Why the loop of a referral does not allow what was asked for.
package enum LoopRefusal: Hashable, Sendable {
  /// It is closed or declined, or only seen: there is no loop to go on with.
  case over
  /// That is for the other direction.
  case otherDirection(Referral.Direction)
  /// The client has not agreed to be sent.
  case noConsent
  /// It cannot be closed yet.
  case missing(Referral.Lack)
  /// It came to an outcome already.
  case decidedAlready
  /// What waits needs a day to come, on which it is looked at again.
  case noReviewDay
  case notOnHold
  /// Nothing can fall through that was not won.
  case notWon
  case declinedWithoutReason
  /// The firm itself is an end of referrals and never their client.
  case usAsClient
  /// Neither end, or both ends of what was seen, may be us.
  case wrongEnds
  /// Not for the same need.
  case otherNeed
}
