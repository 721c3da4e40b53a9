/// How many referrals were opened in each of the last calendar months, for bars beside each other.
package struct MonthlyReferrals: Hashable, Sendable {
  /// By month, the oldest first; this month is the last.
  package private(set) var sent: [Int]
  package private(set) var got: [Int]

  package var both: [Int] { zip(sent, got).map(+) }

  /// - Parameters:
  ///   - facts: all referrals between us and one partner.
  ///   - count: how many months, this one among them.
  package init(of facts: some Sequence<ReferralFacts>, months count: Int, on today: Day) {
    sent = Array(repeating: 0, count: count)
    got = sent
    let last = today.months
    for fact in facts where fact.isSent {
      let place = count - 1 - (last - fact.opened.months)
      guard sent.indices.contains(place) else { continue }
      if fact.direction == .given { sent[place] += 1 } else { got[place] += 1 }
    }
  }
}

extension Day {
  /// Months since the year 0.
  fileprivate var months: Int {
    let (year, month, _) = fields
    return year * 12 + month - 1
  }
}
