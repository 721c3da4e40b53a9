/// Three months of a year.
package struct Quarter: Hashable, Comparable, Sendable, LosslessStringConvertible {
  package let year: Int
  /// 1...4.
  package let number: Int

  /// The one that a day is in.
  package init(of day: Day) {
    year = day.year
    number = (day.month + 2) / 3
  }

  /// "2026-Q3", or as it is written in French "2026-T3"; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2,
      ["q", "t"].contains(parts[1].first?.lowercased()), let year = Int(parts[0]),
      let number = parts[1].last?.wholeNumberValue,
      1...4 ~= number, Day(year: year, month: 1, day: 1) != nil
    else { return nil }
    (self.year, self.number) = (year, number)
  }

  package var description: String { "\(year)-Q\(number)" }

  package var first: Day { Day(year: year, month: number * 3 - 2, day: 1) ?? .first }
  package var last: Day { first.adding(months: 3) - (number == 4 && year == 9999 ? 0 : 1) }
  package var previous: Quarter { Quarter(of: first - 1) }

  package static func < (a: Self, b: Self) -> Bool { (a.year, a.number) < (b.year, b.number) }
}
