import TestSupport
import Testing

@testable import Domain

/// Rules made at random, against the slowest and most obvious way: asking every day in turn.
@Suite struct RandomRuleTests {
  @Test("The next day of a rule is the first one that fits it")
  func againstEveryDay() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = Chance(seed: seed)
    for _ in 0..<1500 {
      let rule = try random.rule()
      let anchor = d("1999-01-01") + Int.random(in: 0..<9000, using: &random)
      let start = anchor + Int.random(in: -400..<12_000, using: &random)
      let recurrence = try Recurrence(rule, from: anchor)
      let horizon = 4000
      let slow = (1...horizon).lazy.map { start + $0 }.first { fits($0, rule, anchor) }
      let quick = recurrence.occurrence(after: start)
      let near = quick.flatMap { $0 - start <= horizon ? $0 : nil }
      #expect(near == slow, "\(recurrence) after \(start), seed \(seed)")
      #expect(quick.map { fits($0, rule, anchor) } != false, "\(recurrence), seed \(seed)")
      #expect(Recurrence(recurrence.description) == recurrence, "\(recurrence), seed \(seed)")
    }
  }

  private func fits(_ day: Day, _ rule: Recurrence.Rule, _ anchor: Day) -> Bool {
    let monthStep = (day.year - anchor.year) * 12 + day.month - anchor.month
    let steps =
      switch rule.frequency {
      case .daily: day - anchor
      case .weekly: (day.startOfWeek() - anchor.startOfWeek()) / 7
      case .monthly: monthStep
      case .yearly: day.year - anchor.year
      }
    guard day >= anchor, steps % rule.interval == 0 else { return false }
    guard rule.months.isEmpty || rule.months.contains(day.month) else { return false }
    if !rule.weekdays.isEmpty { return rule.weekdays.contains { isPlace(day, $0, rule) } }
    if !rule.daysOfMonth.isEmpty { return rule.daysOfMonth.contains { isDay(day, $0) } }
    switch rule.frequency {
    case .daily: return true
    case .weekly: return day.weekday == anchor.weekday
    case .monthly: return isDay(day, anchor.day)
    case .yearly:
      return isDay(day, anchor.day) && (!rule.months.isEmpty || day.month == anchor.month)
    }
  }

  private func isDay(_ day: Day, _ wanted: Int) -> Bool {
    let length = day.endOfMonth.day
    if wanted > 0 { return day.day == wanted || (wanted > length && day.day == length) }
    return day.day - 1 - length == wanted || (-wanted > length && day.day == 1)
  }

  private func isPlace(_ day: Day, _ wanted: RuleWeekday, _ rule: Recurrence.Rule) -> Bool {
    guard day.weekday == wanted.weekday else { return false }
    guard let nth = wanted.nth else { return true }
    let isOfYear = rule.frequency == .yearly && rule.months.isEmpty
    let isSamePlace = { (other: Day) in
      isOfYear ? other.year == day.year : other.year == day.year && other.month == day.month
    }
    let step = nth > 0 ? -7 : 7
    var count = 1
    while isSamePlace(day + count * step) { count += 1 }
    return count == abs(nth)
  }
}

extension Chance {
  /// Any rule that there may be, small ones more often.
  fileprivate mutating func rule() throws -> Recurrence.Rule {
    let frequency = Recurrence.Frequency.allCases.randomElement(using: &self) ?? .daily
    let ofMonths = frequency == .monthly || frequency == .yearly
    let months = some(of: Array(1...12))
    let interval = Int.random(in: 1...(Bool.random(using: &self) ? 5 : 40), using: &self)
    switch Int.random(in: 0..<3, using: &self) {
    case 0 where ofMonths:
      let days = some(of: Array(-31 ... -1) + Array(1...31))
      return try .init(frequency, interval: interval, months: months, daysOfMonth: days)
    case 1:
      let weekdays = some(of: Weekday.allCases).map { weekday in
        let nths = ofMonths ? [nil, 1, 2, 3, 4, 5, -1, -2, -3, -4, -5] : [nil]
        return RuleWeekday(weekday, nth: nths.randomElement(using: &self) ?? nil)
      }
      return try .init(frequency, interval: interval, months: months, weekdays: weekdays)
    default:
      return try .init(frequency, interval: interval, months: months)
    }
  }

  /// None, or up to three of these.
  private mutating func some<Value>(of values: [Value]) -> [Value] {
    (0..<max(0, Int.random(in: -3...3, using: &self))).compactMap { _ in
      values.randomElement(using: &self)
    }
  }
}
