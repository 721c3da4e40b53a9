/// A weekday in a rule: every Tuesday, or the 2nd, or the last.
package struct RuleWeekday: Hashable, Sendable {
  package let weekday: Weekday
  /// Which one of its month (of its year, in a yearly rule without months): 1…5 from the start,
  /// -1…-5 from the end; nothing for every one.
  package let nth: Int?

  package init(_ weekday: Weekday, nth: Int? = nil) {
    self.weekday = weekday
    self.nth = nth
  }
}

/// What a ``Recurrence`` or its text cannot be.
package enum RecurrenceFault: Error, Hashable, Sendable {
  /// A part that has to be there: "FREQ", "FROM".
  case missing(part: String)
  /// A part given twice.
  case repeated(part: String)
  /// A part that is not one of ours, such as UNTIL or BYSETPOS.
  case unknown(part: String)
  /// The value of a part that makes no sense.
  case notUnderstood(part: String, value: String)
  /// Not 1…1000.
  case interval(Int)
  /// Not 1…12.
  case month(Int)
  /// Not 1…31 nor -1…-31.
  case dayOfMonth(Int)
  /// Not 1…5 nor -1…-5.
  case nth(Int)
  /// Days of the month in a daily or weekly rule.
  case daysOfMonthNeedMonths
  /// "The 2nd Tuesday" in a daily or weekly rule.
  case nthNeedsMonths
  /// Days of the month and weekdays in one rule.
  case daysOfMonthWithWeekdays
  /// A chase that does not return on weekdays.
  case chaseNeedsWeekdays
  /// Months, days or weekdays in a recurrence that counts from the day it was done.
  case daysAfterCompletion
}

extension Recurrence {
  package enum Frequency: String, CaseIterable, Hashable, Sendable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// The part of RFC 5545's recurrence rule (3.3.10) that follow-ups need, and that always ends.
  ///
  /// What the rule leaves out comes from the anchor: weekly, its weekday; monthly, its day; yearly,
  /// its day and month.
  package struct Rule: Hashable, Sendable {
    package let frequency: Frequency
    /// Every how many days, weeks, months or years: 1…1000. Weeks start on Monday.
    package let interval: Int
    /// 1…12, ascending; none means all, and in a yearly rule without days the anchor's.
    package let months: [Int]
    /// 1…31 from the start, -1…-31 from the end, ascending; in monthly and yearly rules only.
    package let daysOfMonth: [Int]
    /// By weekday, then nth. Weekdays and days of the month exclude each other.
    package let weekdays: [RuleWeekday]

    package init(
      _ frequency: Frequency, interval: Int = 1, months: some Sequence<Int> = [],
      daysOfMonth: some Sequence<Int> = [], weekdays: some Sequence<RuleWeekday> = []
    ) throws(RecurrenceFault) {
      self.frequency = frequency
      self.interval = interval
      self.months = Set(months).sorted()
      self.daysOfMonth = Set(daysOfMonth).sorted()
      self.weekdays = Set(weekdays).sorted {
        ($0.weekday, $0.nth ?? 0) < ($1.weekday, $1.nth ?? 0)
      }
      try check()
    }

    /// Every day, week, month or year, on the anchor's day.
    package init(every frequency: Frequency) {
      self.frequency = frequency
      interval = 1
      months = []
      daysOfMonth = []
      weekdays = []
    }

    /// Every week on these weekdays; on the anchor's if there are none.
    package init(weekdays: some Sequence<Weekday>) {
      frequency = .weekly
      interval = 1
      months = []
      daysOfMonth = []
      self.weekdays = Set(weekdays).sorted().map { RuleWeekday($0) }
    }

    /// Whether the rule is a bare distance, such as every 3 months.
    package var isInterval: Bool { months.isEmpty && daysOfMonth.isEmpty && weekdays.isEmpty }

    private func check() throws(RecurrenceFault) {
      guard 1...1000 ~= interval else { throw .interval(interval) }
      if let wrong = months.first(where: { !(1...12 ~= $0) }) { throw .month(wrong) }
      if let wrong = daysOfMonth.first(where: { $0 == 0 || !(-31...31 ~= $0) }) {
        throw .dayOfMonth(wrong)
      }
      let nths = weekdays.compactMap(\.nth)
      if let wrong = nths.first(where: { $0 == 0 || !(-5...5 ~= $0) }) { throw .nth(wrong) }
      if frequency == .daily || frequency == .weekly {
        guard daysOfMonth.isEmpty else { throw .daysOfMonthNeedMonths }
        guard nths.isEmpty else { throw .nthNeedsMonths }
      }
      guard daysOfMonth.isEmpty || weekdays.isEmpty else { throw .daysOfMonthWithWeekdays }
    }
  }
}
