/// How often a contact and the firm should be in touch. Derived from facts, never a row.
package struct Cadence: Hashable, Sendable {
  /// Days between touches that one aims at, 1 and up.
  package let ideal: Int
  /// Days after which silence is too long; at least the ideal.
  package let longest: Int

  /// Nil when the two are not in order.
  package init?(ideal: Int, longest: Int) {
    guard ideal >= 1, longest >= ideal, longest <= 36_500 else { return nil }
    self.ideal = ideal
    self.longest = longest
  }

  /// The day the cadence counts from: the later of last touch and last looked-at day; with neither,
  /// the day the contact was added.
  package static func start(lastTouch: Day?, lookedAt: Day?, added: Day) -> Day {
    switch (lastTouch, lookedAt) {
    case (let touch?, let looked?): max(touch, looked)
    case (let day?, nil), (nil, let day?): day
    case (nil, nil): added
    }
  }

  /// How much a contact presses: 0 until the ideal, then rising, faster for short cadences.
  package func pressure(start: Day, today: Day) -> Double {
    max(0, Double(today - start - ideal)) / Double(ideal)
  }
}

extension Cadence {
  /// As people type it: "30", or "30/45" with the longest; by itself that is half as much again.
  package init?(text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { part in Int(part.filter { !$0.isWhitespace }) }
    guard (1...2).contains(parts.count), let ideal = parts[0] else { return nil }
    guard
      let longest = parts.count == 2
        ? parts[1] : ideal.addingReportingOverflow(ideal / 2).partialValue
    else { return nil }
    self.init(ideal: ideal, longest: longest)
  }
}
