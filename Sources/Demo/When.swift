import Domain

/// A day as a story tells it, seen from today. A plain number counts days ago.
///
/// Nothing that counts as overdue ever leaves its section, whatever the weekday or month: days past
/// only move further back, days ahead further on.
enum When: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// So many days ago; on a weekend, the Friday before.
  case ago(Int)
  /// The nth Tuesday or Thursday before today, 1 and up: the days on which a chase returns.
  case chaseDay(Int)
  /// The first Tuesday or Thursday after today.
  case nextChaseDay
  case today
  case tomorrow
  /// So many days ahead; on a weekend, the Monday after.
  case ahead(Int)
  case nextWeek(Weekday)
  /// So many months ahead; on a weekend, the Monday after.
  case months(Int)
  /// So many years ahead; on a weekend, the Monday after.
  case years(Int)
  /// The last day of the coming month.
  case endOfNextMonth

  init(integerLiteral days: Int) { self = .ago(days) }

  func day(seenFrom today: Day) -> Day {
    switch self {
    case .ago(let days): When.backOffWeekend(today - days)
    case .chaseDay(let count): When.chaseDay(count, before: today)
    case .nextChaseDay: min((today + 1).next(.tuesday), (today + 1).next(.thursday))
    case .today: today
    case .tomorrow: today + 1
    case .ahead(let days): When.onPastWeekend(today + days)
    case .nextWeek(let weekday): (today.startOfWeek(.monday) + 7).next(weekday)
    case .months(let months): When.onPastWeekend(today.adding(months: months))
    case .years(let years): When.onPastWeekend(today.adding(years: years))
    case .endOfNextMonth: today.startOfMonth.adding(months: 1).endOfMonth
    }
  }

  private static func chaseDay(_ count: Int, before today: Day) -> Day {
    var day = today
    for _ in 0..<count {
      day = max((day - 1).startOfWeek(.tuesday), (day - 1).startOfWeek(.thursday))
    }
    return day
  }

  private static func backOffWeekend(_ day: Day) -> Day {
    day.weekday >= .saturday ? day.startOfWeek(.friday) : day
  }

  private static func onPastWeekend(_ day: Day) -> Day {
    day.weekday >= .saturday ? day.next(.monday) : day
  }
}
