/// What a step of the loop waits for, and until when.
package struct LoopClock: Hashable, Sendable {
  package let step: LoopStep
  /// The day by which it is to be done.
  package let due: Day
}

/// What the clocks of a referral run by.
package struct LoopTerms: Hashable, Sendable {
  package var firm: Firm
  package var calendar: WorkingCalendar
  /// That of the referral, if it has one.
  package var topic: Topic?

  package init(_ firm: Firm, calendar: WorkingCalendar, topic: Topic? = nil) {
    self.firm = firm
    self.calendar = calendar
    self.topic = topic
  }

  fileprivate func day(_ days: Int, after day: Day) -> Day { calendar.onOrAfter(day + days) }
}

extension Referral {
  /// The clocks that run, the nearest first: what has to be done for the loop to go on. None for
  /// what is closed, declined, or only seen.
  package func clocks(by terms: LoopTerms) -> [LoopClock] {
    guard isOpen else { return [] }
    let clocks: [LoopClock]
    if let review {
      clocks = [LoopClock(step: .review, due: review)]
    } else if direction == .given {
      clocks = decided.map { givenClocks(decidedOn: $0, terms) } ?? givenClocks(terms)
    } else {
      clocks = receivedClocks(terms)
    }
    return clocks.sorted { ($0.due, $0.step.rank) < ($1.due, $1.step.rank) }
  }

  private func givenClocks(_ terms: LoopTerms) -> [LoopClock] {
    let firm = terms.firm
    switch progress {
    case .draft: return [LoopClock(step: .askConsent, due: terms.day(0, after: opened))]
    case .consented:
      let due = terms.day(0, after: consented ?? opened)
      return [(clientTold, LoopStep.tellClient), (partnerCalled, .callPartner)]
        .filter { $0.0 == nil }.map { LoopClock(step: $0.1, due: due) }
    default: break
    }
    let sent = max(clientTold ?? opened, partnerCalled ?? opened)
    var clocks: [LoopClock] = []
    if acknowledged == nil, contacted == nil {
      let due = terms.calendar.adding(workingDays: firm.askPartnerDays, to: sent)
      clocks.append(LoopClock(step: .askPartner, due: due))
    }
    // What the partner tells of it is not yet what the client tells.
    if !isContactConfirmed {
      clocks.append(
        LoopClock(step: .askClient, due: terms.day(firm.askClientDays, after: sent)))
    }
    if let contacted {
      clocks.append(news(since: contacted, terms))
    }
    return clocks
  }

  private func givenClocks(decidedOn decided: Day, _ terms: LoopTerms) -> [LoopClock] {
    missing.compactMap { lack in
      switch lack {
      case .clientAsked:
        let days = terms.topic?.satisfactionDays ?? terms.firm.satisfactionDays
        return LoopClock(step: .askSatisfaction, due: terms.day(days, after: decided))
      case .thanks:
        return LoopClock(step: .thank, due: terms.day(terms.firm.thankDays, after: decided))
      case .outcome, .resultTold: return nil
      }
    }
  }

  private func receivedClocks(_ terms: LoopTerms) -> [LoopClock] {
    let firm = terms.firm
    var clocks: [LoopClock] = []
    if thanked == nil {
      clocks.append(LoopClock(step: .thank, due: terms.day(firm.thankDays, after: opened)))
    }
    if let decided {
      if resultTold == nil {
        clocks.append(LoopClock(step: .tellResult, due: terms.day(0, after: decided)))
      }
    } else if let contacted {
      clocks.append(news(since: contacted, terms))
    } else {
      clocks.append(
        LoopClock(
          step: .contactClient, due: terms.day(firm.contactClientDays, after: opened)))
    }
    return clocks
  }

  private func news(since contacted: Day, _ terms: LoopTerms) -> LoopClock {
    LoopClock(
      step: .askNews,
      due: terms.day(terms.firm.newsDays, after: max(contacted, heard ?? contacted)))
  }
}

extension LoopStep {
  /// The place in the loop.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whom the step is about: nil for whoever is news of, which depends on the direction.
  package func isWithClient(_ direction: Referral.Direction) -> Bool {
    switch self {
    case .askConsent, .tellClient, .askClient, .review, .askSatisfaction, .contactClient: true
    case .callPartner, .askPartner, .thank, .tellResult: false
    // A partner tells of what they got; of what we got, only the client can.
    case .askNews: direction == .received
    }
  }
}

// MARK: - What comes next

/// What is to be done next about a referral.
package struct NextStep: Hashable, Sendable {
  /// Whose move it is.
  package enum Ball: String, CaseIterable, Sendable, Codable { case ours, partner, client }

  /// What `d` records; nil where nothing but closing is left.
  package let step: LoopStep?
  package let ball: Ball
  /// The day until which the nearest clock runs; nil where none does.
  package let due: Day?
  /// Past that day and the firm's grace, and as long nothing was heard or done.
  package let isStale: Bool

  package init(step: LoopStep?, ball: Ball, due: Day?, isStale: Bool) {
    self.step = step
    self.ball = ball
    self.due = due
    self.isStale = isStale
  }
}

extension Referral {
  /// Nil for what is closed, declined or only seen.
  package func nextStep(by terms: LoopTerms, on today: Day) -> NextStep? {
    guard isOpen else { return nil }
    let clock = clocks(by: terms).first
    let isStale = clock.map { today >= staleFrom($0.due, by: terms.firm) } ?? false
    return NextStep(step: clock?.step, ball: ball, due: clock?.due, isStale: isStale)
  }

  /// The first day on which it is stale unless something happens until then: what was heard of a
  /// moment ago is not, whatever else is late about it.
  /// - Parameter due: the day until which its nearest clock runs.
  package func staleFrom(_ due: Day, by firm: Firm) -> Day {
    max(due, lastEvent) + firm.newsGraceDays + 1
  }

  private var ball: NextStep.Ball {
    if isOnHold { return .client }
    guard direction == .given else { return .ours }
    switch progress {
    case .draft: return .client
    case .sent, .acknowledged, .inContact: return .partner
    case .consented, .decided, .closed, .declined: return .ours
    }
  }
}
