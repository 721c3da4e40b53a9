extension Referral {
  /// How far a referral has come, first to last; read from its dated facts.
  ///
  /// Given: draft, consented, sent (both acts of S1), acknowledged, in contact, decided, closed.
  /// Received: sent (here *received*), acknowledged, in contact, decided, closed.
  package enum Progress: String, CaseIterable, Comparable, Sendable {
    /// A given one without the client's consent.
    case draft
    case consented
    case sent, acknowledged
    case inContact = "in_contact"
    case decided, closed
    /// The receiver does not take it.
    case declined

    package static func < (a: Self, b: Self) -> Bool { a.rung < b.rung }

    /// Said one by one: between a key and its answer a hundred thousand are compared, and looking
    /// for each among `allCases` takes several times as long.
    private var rung: Int {
      switch self {
      case .draft: 0
      case .consented: 1
      case .sent: 2
      case .acknowledged: 3
      case .inContact: 4
      case .decided: 5
      case .closed: 6
      case .declined: 7
      }
    }
  }

  package var progress: Progress {
    if declined != nil { return .declined }
    if closed != nil { return .closed }
    if outcome != nil { return .decided }
    if contacted != nil { return .inContact }
    if acknowledged != nil { return .acknowledged }
    guard direction == .given else { return .sent }
    if clientTold != nil, partnerCalled != nil { return .sent }
    return consented == nil ? .draft : .consented
  }

  /// Whether something is still to be done about it: what is seen between others is a fact.
  package var isOpen: Bool { direction != .seen && closed == nil && declined == nil }

  /// Whether its clocks stand still until the review day.
  package var isOnHold: Bool { review != nil && isOpen }
}
