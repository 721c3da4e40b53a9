/// A date whose year may be unknown, as birthdays are.
package struct PartialDate: Hashable, Sendable {
  package let year: Int?
  /// 1…12.
  package let month: Int
  /// 1…31, and no more than the month has; 29 February needs a leap year, or none.
  package let day: Int

  package init?(year: Int? = nil, month: Int, day: Int) {
    // A leap year stands in for the unknown one.
    guard Day(year: year ?? 2000, month: month, day: day) != nil else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  package init(_ day: Day) { (year, month, self.day) = day.fields }

  /// The first time that the date comes round, no earlier than the date itself; 29 February is kept
  /// on the 28th in common years.
  package func next(onOrAfter today: Day) -> Day {
    let start = max(today, year.map(inYear) ?? .first)
    let thisYear = inYear(start.year)
    return thisYear >= start ? thisYear : inYear(start.year + 1)
  }

  /// The day from which a yearly recurrence counts that comes on the date from then on: for
  /// 29 February one in a leap year, so that later ones come back to it.
  func anchor(onOrAfter today: Day) -> Day {
    let next = next(onOrAfter: today)
    guard month == 2, day == 29, next.fields.day != 29 else { return next }
    let leap = (1...8).lazy.map { inYear(next.year - $0) }.first { $0.fields.day == 29 }
    return leap ?? next
  }

  /// How many years it will be on that day, if the year is known and not still to come.
  package func years(on occasion: Day) -> Int? {
    guard let year, let start = Day(year: year, month: month, day: day), occasion >= start else {
      return nil
    }
    let years = occasion.year - year
    return start.adding(years: years) <= occasion ? years : years - 1
  }

  private func inYear(_ year: Int) -> Day {
    Day(year: year, month: month, day: min(day, Day.length(ofMonth: month, year: year)))
      ?? Day.last
  }
}

extension PartialDate: LosslessStringConvertible, Codable {
  /// "1970-03-15", or "--03-15" as vCard (RFC 6350, 4.3.1) writes a date without a year; vCard 4's
  /// shorter "--0315" is read too.
  package init?(_ text: String) {
    if let day = Day(text) {
      self.init(day)
      return
    }
    guard text.hasPrefix("--") else { return nil }
    let bytes = Array(text.utf8.dropFirst(2))
    let dashed = bytes.count == 5 && bytes[2] == UInt8(ascii: "-")
    guard dashed || bytes.count == 4,
      let month = decimal(bytes.prefix(2)), let day = decimal(bytes.suffix(2))
    else { return nil }
    self.init(month: month, day: day)
  }

  package var description: String {
    (year.map { padded($0, 4) } ?? "-") + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  package init(from decoder: any Decoder) throws { self = try decodeText(from: decoder) }

  package func encode(to encoder: any Encoder) throws { try encodeText(description, to: encoder) }
}
