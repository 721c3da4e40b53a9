/// What passed between us and everybody: counted as `PartnerFigures` are, but that one need for
/// which several receivers were asked is one client that we sent.
package struct NetworkTotals: Hashable, Sendable {
  package private(set) var sent = 0
  package private(set) var got = 0
  package private(set) var open = 0
  package private(set) var stale = 0

  /// - Parameter facts: all referrals between us and anybody.
  package init(of facts: some Sequence<ReferralFacts>, in window: NetworkWindow, on today: Day) {
    let first = window.firstDay(on: today)
    var needs: Set<ID<Referral>> = []
    for fact in facts {
      if fact.isOpen { open += 1 }
      if fact.isStale(on: today) { stale += 1 }
      guard fact.isSent, fact.opened >= first else { continue }
      if fact.direction == .given { needs.insert(fact.need) } else { got += 1 }
    }
    sent = needs.count
  }
}
