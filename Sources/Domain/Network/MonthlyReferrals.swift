/// How many referrals were opened in each of the last calendar months, for bars beside each other.
package struct MonthlyReferrals: Hashable, Sendable {
  /// By month, the oldest first; this month is the last.
  package private(set) var sent: [Int]
  package private(set) var got: [Int]

  package var both: [Int] { zip(sent, got).map(+) }

  /// - Parameters:
  ///   - facts: all referrals between us and one partner.
  ///   - count: how many months, this one among them.
  package init(of facts: ArraySlice<ReferralFacts>, months count: Int, on today: Day) {
    sent = Array(repeating: 0, count: count)
    got = sent
    let (year, month, _) = today.fields
    guard let first = Day(year: year, month: month, day: 1) else { return }
    // Where each month begins, and the next one after them all.
    let starts = (0...count).map { first.adding(months: $0 - count + 1) }
    for fact in facts where starts[0] <= fact.opened && fact.opened < starts[count] && fact.isSent {
      var (low, high) = (0, count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if fact.opened < starts[middle] { high = middle } else { low = middle }
      }
      if fact.direction == .given { sent[low] += 1 } else { got[low] += 1 }
    }
  }
}
