/// The next stage of a contact, with what speaks for it. It is suggested and never set silently:
/// the promotion is a command of its own.
package struct StageSuggestion: Hashable, Sendable {
  package enum Evidence: Hashable, Sendable {
    /// The first deal won, on that day.
    case dealWon(Day)
    /// Two deals or more, the latest on that day.
    case dealsWon(count: Int, latest: Day)
    /// A client for two years or more, who was spoken to in the last twelve months.
    case loyal(since: Day, lastTouch: Day)
    /// 4 or 5 of 5, said on that day.
    case satisfied(Int, on: Day)
    /// In the client's words.
    case praise(String, on: Day)
    /// The first client they sent to us.
    case sentClient(Day)
    /// How many clients were sent each way: one at least.
    case bothWays(toThem: Int, fromThem: Int)
    case agreement(since: Day)
  }

  package let stage: Stage
  /// One at least.
  package let evidence: [Evidence]

  package init(stage: Stage, evidence: [Evidence]) {
    self.stage = stage
    self.evidence = evidence
  }
}

/// What the suggestion of a stage is made of.
package struct StageFacts: Hashable, Sendable {
  /// What a client said when they were asked.
  package struct Opinion: Hashable, Sendable {
    package var day: Day
    /// 1 to 5; nil for no answer.
    package var satisfaction: Int?
    package var praise: String?

    package init(on day: Day, satisfaction: Int?, praise: String?) {
      self.day = day
      self.satisfaction = satisfaction
      self.praise = praise
    }
  }

  /// Where they stand now; nil for nowhere.
  package var stage: Stage?
  /// The day on which somebody took them down to their stage; nil where they came up to it. What
  /// happened until then speaks for nothing any more.
  package var lowered: Day?
  /// Since when they are a client: the day of the stage, or of the first deal won.
  package var clientSince: Day?
  package var lastTouch: Day?
  /// The days on which deals with them were won.
  package var won: [Day] = []
  package var opinions: [Opinion] = []
  /// The days of the referrals they sent to us, and of those we sent to them, that were not
  /// declined.
  package var received: [Day] = []
  package var given: [Day] = []
  package var agreed: Day?

  package init() {}

  private static let year = 365

  /// The highest stage above theirs for which something speaks; nil for none.
  package func suggestion(on today: Day) -> StageSuggestion? {
    for stage in Stage.allCases.reversed() {
      if let current = self.stage, stage <= current { return nil }
      let evidence = evidence(for: stage, on: today)
      if !evidence.isEmpty { return StageSuggestion(stage: stage, evidence: evidence) }
    }
    return nil
  }

  private func evidence(for stage: Stage, on today: Day) -> [StageSuggestion.Evidence] {
    switch stage {
    case .prospect: []
    case .client: counting(won).first.map { [.dealWon($0)] } ?? []
    case .loyalClient: loyalty(on: today)
    case .sympathiser:
      opinions.filter { counts($0.day) }.flatMap { opinion in
        let satisfied = opinion.satisfaction.flatMap { $0 >= 4 ? $0 : nil }
        return [
          satisfied.map { StageSuggestion.Evidence.satisfied($0, on: opinion.day) },
          opinion.praise.map { .praise($0, on: opinion.day) },
        ].compactMap(\.self)
      }
    case .ambassador: counting(received).first.map { [.sentClient($0)] } ?? []
    case .partner: partnership
    }
  }

  private func loyalty(on today: Day) -> [StageSuggestion.Evidence] {
    var found: [StageSuggestion.Evidence] = []
    let won = counting(won)
    if let latest = won.last, won.count >= 2 {
      found.append(.dealsWon(count: won.count, latest: latest))
    }
    if let clientSince, let lastTouch, max(clientSince, lowered ?? .first) + 2 * Self.year <= today,
      lastTouch + Self.year >= today
    {
      found.append(.loyal(since: clientSince, lastTouch: lastTouch))
    }
    return found
  }

  private var partnership: [StageSuggestion.Evidence] {
    var found: [StageSuggestion.Evidence] = []
    let (toThem, fromThem) = (given.count, received.count)
    if toThem > 0, fromThem > 0, (given + received).contains(where: counts) {
      found.append(.bothWays(toThem: toThem, fromThem: fromThem))
    }
    if let agreed, counts(agreed) { found.append(.agreement(since: agreed)) }
    return found
  }

  private func counts(_ day: Day) -> Bool { lowered.map { day > $0 } ?? true }

  private func counting(_ days: [Day]) -> [Day] { days.filter(counts).sorted() }
}
