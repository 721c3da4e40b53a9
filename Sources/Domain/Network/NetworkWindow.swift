/// How far back figures of the network go, counted from today.
package enum NetworkWindow: String, CaseIterable, Hashable, Sendable, Codable {
  case sixMonths = "6"
  case year = "12"
  case twoYears = "24"
  case all

  /// Nil where it goes back to the beginning.
  package var months: Int? { Int(rawValue) }

  /// The first day that counts: what was opened on it or later.
  package func firstDay(on today: Day) -> Day {
    months.map { today.adding(months: -$0) + 1 } ?? .first
  }

  /// How many months the bars of a partner show: those of the window, 12 or 24.
  package var shownMonths: Int { self == .sixMonths || self == .year ? 12 : 24 }
}
