/// So many of so many: "3 of 4".
package struct Share: Hashable, Sendable {
  package var count = 0
  package var of = 0

  package init(count: Int = 0, of: Int = 0) { (self.count, self.of) = (count, of) }

  /// In percent, rounded; nil from fewer than five cases, of which none can be said.
  package var percent: Int? { of < 5 ? nil : (count * 200 + of) / (of * 2) }

  mutating func add(_ holds: Bool) {
    of += 1
    if holds { count += 1 }
  }
}

/// A mean with its count.
package struct Mean: Hashable, Sendable {
  package var sum = 0
  package var count = 0

  package init(sum: Int = 0, count: Int = 0) { (self.sum, self.count) = (sum, count) }

  /// Tenths, rounded: 46 for 4.6; nil where there is nothing.
  package var tenths: Int? { count == 0 ? nil : (sum * 20 + count) / (count * 2) }
}

/// The middle one of several, with its count.
package struct Median: Hashable, Sendable {
  package let count: Int
  /// Twice the median, as that of an even number of values may lie between two; 0 for none.
  package let twice: Int

  package static let none = Median(of: [])

  package init(of values: [Int]) {
    let sorted = values.sorted()
    count = sorted.count
    twice = sorted.isEmpty ? 0 : sorted[(count - 1) / 2] + sorted[count / 2]
  }

  /// Rounded up; nil where there is nothing.
  package var rounded: Int? { count == 0 ? nil : (twice + 1) / 2 }
}
