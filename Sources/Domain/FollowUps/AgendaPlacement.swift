/// The sections of the agenda, in their order.
package enum AgendaSection: Int, CaseIterable, Comparable, Sendable {
  case overdue, today, tomorrow, thisWeek, nextWeek, later, waiting, snoozed

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Where something stands on the agenda on any day: the days at which it moves, so that no clock
/// has to rewrite anything at midnight.
package struct AgendaPlacement: Hashable, Sendable {
  package enum Kind: Int, Sendable {
    case open = 0
    case waiting = 1
    case cadence = 2
  }

  package let kind: Kind
  /// The due day, by which its section is sorted.
  package let day: Day
  /// Hidden before this day.
  package let shows: Day
  /// Overdue from this day on.
  package let overdue: Day
  /// Gone from this day on: a follow-up of the same contact has come near.
  package let until: Day

  package init(kind: Kind, day: Day, shows: Day, overdue: Day, until: Day) {
    self.kind = kind
    self.day = day
    self.shows = shows
    self.overdue = overdue
    self.until = until
  }

  /// Nil for a follow-up that is done or dropped.
  package init?(of followUp: FollowUp) {
    guard followUp.isOpen else { return nil }
    kind = followUp.state == .waiting ? .waiting : .open
    day = followUp.due
    shows = followUp.shows ?? .first
    overdue = max(followUp.due + 1, shows)
    until = .last
  }

  /// A cadence row is under *today* from the ideal and *overdue* from the longest; there is none
  /// while an open or waiting follow-up falls within the longest from today.
  /// - Parameter nextFollowUp: the earliest due day of those follow-ups.
  /// - Returns: nil when the row can come up on no day.
  package init?(of cadence: Cadence, start: Day, nextFollowUp: Day?) {
    kind = .cadence
    day = start + cadence.ideal
    shows = day
    overdue = start + cadence.longest
    until = nextFollowUp.map { $0 + -cadence.longest } ?? .last
    if until <= shows { return nil }
  }

  /// The section on that day; nil when it is on none.
  package func section(on today: Day, weekStart: Weekday = .monday) -> AgendaSection? {
    if today >= until { return nil }
    if today < shows {
      switch kind {
      case .open: return .snoozed
      case .waiting: return .waiting
      case .cadence: return nil
      }
    }
    if today >= overdue { return .overdue }
    if kind == .cadence { return .today }
    return AgendaSection.ofComing(day, AgendaDays(today: today, weekStart: weekStart))
  }
}

extension AgendaSection {
  /// The section of a day that is not overdue.
  static func ofComing(_ day: Day, _ days: AgendaDays) -> AgendaSection {
    if day <= days.today { return .today }
    if day == days.tomorrow { return .tomorrow }
    if day <= days.endOfWeek { return .thisWeek }
    return day <= days.endOfNextWeek ? .nextWeek : .later
  }
}

/// The days at which the sections of the agenda change, seen from one day.
package struct AgendaDays: Hashable, Sendable {
  package let today: Day

  /// The day on which a week begins.
  package let weekStart: Weekday

  package init(today: Day, weekStart: Weekday = .monday) {
    self.today = today
    self.weekStart = weekStart
  }

  package var tomorrow: Day { today + 1 }
  package var endOfWeek: Day { today.startOfWeek(weekStart) + 6 }
  package var endOfNextWeek: Day { endOfWeek + 7 }
}
