/// What went one way between us and a partner within a window.
package struct ReferralFlow: Hashable, Sendable {
  /// How many referrals. A couple sent together is one.
  package var count = 0
  /// Won of decided. Another of ours that won is outside.
  package var won = Share()
  /// What the won ones brought together, as far as known, in minor units.
  package var earned = 0
  /// Of how many of the won ones the value is known.
  package var valued = Share()
  /// What the clients thought of the receiver, 1 to 5.
  package var satisfaction = Mean()
  /// Days until client and receiver were in contact.
  package var contactDays = Median.none
  /// For how many the other firm was thanked.
  package var thanked = 0
  /// The day on which the latest was opened; the first of all days where there is none.
  package var latest = Day.first
}

/// The figures of a partner: how many, how good, and how the loops stand.
///
/// What was opened within the window counts; open and stale loops are those of today, whenever they
/// were opened.
package struct PartnerFigures: Hashable, Sendable {
  /// What we gave them.
  package var sent = ReferralFlow()
  /// What they gave us.
  package var got = ReferralFlow()
  /// Declined by whoever should have received them: nobody was sent.
  package var declined = 0
  /// Loops that came to their end.
  package var closed = 0
  package var open = 0
  package var stale = 0
  /// The day on which the latest one was opened, whichever way it went, within the window or not.
  package var latest: Day?

  /// Positive: we owe them.
  package var net: Int { got.count - sent.count }

  package init() {}

  /// - Parameter facts: all referrals between us and one partner.
  package init(of facts: ArraySlice<ReferralFacts>, in window: NetworkWindow, on today: Day) {
    let first = window.firstDay(on: today)
    var (sentDays, gotDays): ([Int], [Int]) = ([], [])
    for fact in facts {
      if fact.isOpen { open += 1 }
      if fact.isStale(on: today) { stale += 1 }
      if fact.isSent { latest = max(latest ?? fact.opened, fact.opened) }
      guard fact.opened >= first else { continue }
      if fact.progress == .declined { declined += 1 }
      if fact.progress == .closed { closed += 1 }
      guard fact.isSent else { continue }
      if fact.direction == .given {
        sent.add(fact)
        if let days = fact.contactDays { sentDays.append(days) }
      } else {
        got.add(fact)
        if let days = fact.contactDays { gotDays.append(days) }
      }
    }
    if !sentDays.isEmpty { sent.contactDays = Median(of: sentDays) }
    if !gotDays.isEmpty { got.contactDays = Median(of: gotDays) }
  }
}

extension ReferralFlow {
  fileprivate mutating func add(_ fact: ReferralFacts) {
    count += 1
    latest = max(latest, fact.opened)
    if fact.isThanked { thanked += 1 }
    if fact.isDecided { won.add(fact.isWon) }
    if fact.isWon { valued.add(fact.value != nil) }
    if let value = fact.earned { earned = earned.addingCapped(value) }
    if let satisfaction = fact.satisfaction {
      self.satisfaction.sum += satisfaction
      self.satisfaction.count += 1
    }
  }
}

/// A number on a partner's card or row, which opens the referrals that it was counted from.
package enum PartnerFigure: String, CaseIterable, Hashable, Sendable {
  case sent, sentDecided, sentWon, sentRated, sentContacted
  case got, gotDecided, gotWon, gotRated, gotContacted
  /// What they gave us without being thanked for it.
  case gotUnthanked
  /// What we gave them and they us: what the difference is of.
  case exchanged
  case open, stale, closed, declined
  /// Whatever there is between them and us, drafts too, whenever it was opened.
  case everything

  /// Whether a referral between us and the partner was counted.
  package func counts(_ fact: ReferralFacts, in window: NetworkWindow, on today: Day) -> Bool {
    let isWithin = fact.opened >= window.firstDay(on: today)
    let isGiven = isWithin && fact.isSent && fact.direction == .given
    let isReceived = isWithin && fact.isSent && fact.direction == .received
    switch self {
    case .sent: return isGiven
    case .sentDecided: return isGiven && fact.isDecided
    case .sentWon: return isGiven && fact.isWon
    case .sentRated: return isGiven && fact.satisfaction != nil
    case .sentContacted: return isGiven && fact.contactDays != nil
    case .got: return isReceived
    case .gotDecided: return isReceived && fact.isDecided
    case .gotWon: return isReceived && fact.isWon
    case .gotRated: return isReceived && fact.satisfaction != nil
    case .gotContacted: return isReceived && fact.contactDays != nil
    case .gotUnthanked: return isReceived && !fact.isThanked
    case .exchanged: return isGiven || isReceived
    case .open: return fact.isOpen
    case .stale: return fact.isStale(on: today)
    case .closed: return isWithin && fact.progress == .closed
    case .declined: return isWithin && fact.progress == .declined
    case .everything: return true
    }
  }
}
