// The days of a rule, counted with ``Day``. Foundation's `Calendar.RecurrenceRule` (Swift 6.3.1)
// was tried: it never returns from nth(-5); where weeks start on Monday it takes 24 February 2026
// for a fifth Tuesday; "monthly, every Tuesday" gives the first only; a clamped day comes several
// times; and a search costs a millisecond.

extension Recurrence.Rule {
  /// The first day of the rule on or after `from`, and not before `anchor`; nothing if there is
  /// none before the year 10 000.
  ///
  /// It starts at the period that holds `from`, in step with the anchor's, and looks at no more
  /// than 5000 periods: the calendar repeats itself after 4800 months, and no interval of days or
  /// weeks misses a month for as long as that.
  func first(onOrAfter from: Day, anchor: Day) -> Day? {
    let from = max(from, anchor)
    let start = periods(from: anchor, to: from) / interval * interval
    for step in 0..<5000 {
      guard let days = days(ofPeriod: start + step * interval, anchor: anchor) else { return nil }
      if let day = days.filter({ $0 >= from }).min() { return day }
    }
    return nil
  }

  /// How many days, weeks, months or years after the anchor's a day's own is.
  private func periods(from anchor: Day, to day: Day) -> Int {
    switch frequency {
    case .daily: day - anchor
    case .weekly: (day.startOfWeek() - anchor.startOfWeek()) / 7
    case .monthly: (day.year - anchor.year) * 12 + day.month - anchor.month
    case .yearly: day.year - anchor.year
    }
  }

  /// The rule's days in the day, week, month or year that many after the anchor's, in no order;
  /// nothing beyond the calendar.
  private func days(ofPeriod index: Int, anchor: Day) -> [Day]? {
    switch frequency {
    case .daily:
      guard let day = Day(number: Int(anchor.number) + index) else { return nil }
      let fits = weekdays.isEmpty || weekdays.contains(RuleWeekday(day.weekday))
      return fits ? inMonths([day]) : []
    case .weekly:
      guard let monday = Day(number: Int(anchor.startOfWeek().number) + index * 7) else {
        return nil
      }
      let days = weekdays.isEmpty ? [anchor.weekday] : weekdays.map(\.weekday)
      return inMonths(days.compactMap { Day(number: Int(monday.number) + $0.rawValue - 1) })
    case .monthly:
      let month = anchor.year * 12 + anchor.month - 1 + index
      guard month / 12 <= Day.last.year else { return nil }
      guard months.isEmpty || months.contains(month % 12 + 1) else { return [] }
      return days(ofMonth: month % 12 + 1, year: month / 12, anchor: anchor)
    case .yearly:
      let year = anchor.year + index
      guard year <= Day.last.year else { return nil }
      return days(ofYear: year, anchor: anchor)
    }
  }

  private func inMonths(_ days: [Day]) -> [Day] {
    months.isEmpty ? days : days.filter { months.contains($0.month) }
  }

  private func days(ofYear year: Int, anchor: Day) -> [Day] {
    if months.isEmpty, !weekdays.isEmpty {
      guard let first = Day(year: year, month: 1, day: 1) else { return [] }
      return weekdayDays(from: first, length: Day.isLeap(year) ? 366 : 365)
    }
    let wanted = !months.isEmpty ? months : daysOfMonth.isEmpty ? [anchor.month] : Array(1...12)
    return wanted.flatMap { days(ofMonth: $0, year: year, anchor: anchor) }
  }

  private func days(ofMonth month: Int, year: Int, anchor: Day) -> [Day] {
    guard let first = Day(year: year, month: month, day: 1) else { return [] }
    let length = Day.length(ofMonth: month, year: year)
    guard weekdays.isEmpty else { return weekdayDays(from: first, length: length) }
    return (daysOfMonth.isEmpty ? [anchor.day] : daysOfMonth).map { day in
      first + (day > 0 ? min(day, length) - 1 : max(length + day, 0))
    }
  }

  /// The rule's weekdays in a month or a year, which has no fifth one if it is too short for it.
  private func weekdayDays(from first: Day, length: Int) -> [Day] {
    weekdays.flatMap { wanted -> [Day] in
      let offset = wanted.weekday.days(after: first.weekday)
      let all = stride(from: offset, to: length, by: 7).map { first + $0 }
      guard let nth = wanted.nth else { return all }
      let index = nth > 0 ? nth - 1 : all.count + nth
      return all.indices.contains(index) ? [all[index]] : []
    }
  }
}
