/// A day of the proleptic Gregorian calendar, years 1 to 9999: no hour, no zone.
///
/// Arithmetic stops at the first and last day of that range instead of leaving it.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int32

  package static let first = Day(clamping: -719_162)
  package static let last = Day(clamping: 2_932_896)

  /// Nothing if the day is out of range.
  package init?(number: Int) {
    guard Self.first.number...Self.last.number ~= Int32(clamping: number) else { return nil }
    self.number = Int32(clamping: number)
  }

  private init(clamping number: Int) {
    self.number = Int32(min(max(number, -719_162), 2_932_896))
  }

  /// Nothing if there is no such day: 31 February, year 0.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month,
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(clamping: Day.number(year: year, month: month, day: day))
  }

  /// The day of that month, or the month's last if it is shorter. `month` may lie outside 1…12
  /// and then counts into the years around.
  private init(year: Int, month: Int, clampingDay day: Int) {
    let months = year * 12 + month - 1
    guard months >= 12 else {
      self = Day.first
      return
    }
    guard months < 120_000 else {
      self = Day.last
      return
    }
    let (year, month) = (months / 12, months % 12 + 1)
    let length = Day.length(ofMonth: month, year: year)
    self.init(clamping: Day.number(year: year, month: month, day: min(day, length)))
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

// MARK: - Year, month, day

extension Day {
  package var year: Int { fields.year }
  /// 1…12.
  package var month: Int { fields.month }
  /// Day of the month, 1…31.
  package var day: Int { fields.day }

  package var weekday: Weekday {
    // The first day of the range is a Monday.
    Weekday(rawValue: (Int(number) + 719_162) % 7 + 1) ?? .monday
  }

  package static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// Days in a month, 28…31; 0 for a month outside 1…12.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Year, month and day at the price of one.
  ///
  /// Years are counted from 1 March, so that the leap day is their last and the lengths of the
  /// months before it repeat every five (31, 30, 31, 30, 31: 153 days). After H. Hinnant,
  /// "chrono-Compatible Low-Level Date Algorithms".
  package var fields: (year: Int, month: Int, day: Int) {
    let sinceMarch0 = Int(number) + Day.daysFromMarch0
    let (cycle, rest) = sinceMarch0.quotientAndRemainder(dividingBy: 146_097)
    let yearOfCycle = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365
    let dayOfYear = rest - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day)
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let monthFromMarch = month <= 2 ? month + 9 : month - 3
    let days = 365 * yearFromMarch + yearFromMarch / 4 - yearFromMarch / 100 + yearFromMarch / 400
    return days + (153 * monthFromMarch + 2) / 5 + day - 1 - daysFromMarch0
  }

  /// From 1 March of the year 0 to 1 January 1970.
  private static let daysFromMarch0 = 719_468
}

// MARK: - Arithmetic

extension Day {
  package static func + (day: Day, days: Int) -> Day {
    let (sum, overflow) = Int(day.number).addingReportingOverflow(days)
    return overflow ? (days > 0 ? Day.last : Day.first) : Day(clamping: sum)
  }

  package static func - (day: Day, days: Int) -> Day {
    let (difference, overflow) = Int(day.number).subtractingReportingOverflow(days)
    return overflow ? (days > 0 ? Day.first : Day.last) : Day(clamping: difference)
  }

  package static func += (day: inout Day, days: Int) { day = day + days }

  /// Days from `right` to `left`: positive when `left` is later.
  package static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

  /// The same day of the month that many months later, or the last of a shorter month.
  package func adding(months: Int) -> Day {
    let (year, month, day) = fields
    let bounded = min(max(months, -120_000), 120_000)
    return Day(year: year, month: month + bounded, clampingDay: day)
  }

  /// The same day that many years later; 29 February becomes 28 in a common year.
  package func adding(years: Int) -> Day { adding(months: 12 * min(max(years, -10_000), 10_000)) }

  /// The latest day on or before this one that is a `weekday`.
  package func startOfWeek(_ weekday: Weekday = .monday) -> Day {
    self - self.weekday.days(after: weekday)
  }

  /// The first `weekday` on or after this day.
  package func next(_ weekday: Weekday) -> Day { self + weekday.days(after: self.weekday) }

  package var startOfMonth: Day { self - (day - 1) }

  package var endOfMonth: Day {
    let (year, month, day) = fields
    return self + (Day.length(ofMonth: month, year: year) - day)
  }
}

// MARK: - Text: ISO 8601, "2026-03-31"

extension Day: LosslessStringConvertible, Codable {
  /// Exactly "YYYY-MM-DD" in ASCII digits; nothing for anything else, or if there is no such day.
  package init?(_ iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
      let day = decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// "YYYY-MM-DD".
  package var description: String {
    let (year, month, day) = fields
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  package init(from decoder: any Decoder) throws { self = try decodeText(from: decoder) }

  package func encode(to encoder: any Encoder) throws { try encodeText(description, to: encoder) }
}
