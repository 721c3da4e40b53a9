/// When a follow-up comes back.
package struct Recurrence: Hashable, Sendable {
  package enum Mode: String, CaseIterable, Hashable, Sendable {
    /// Every day of the rule is owed, late ones too.
    case fixed
    /// The rule's days, without those that have gone by: after a holiday nobody is buried. The
    /// default.
    case skipping = "skip"
    /// The rule's interval, counted from the day it was done.
    case afterCompletion = "after"
    /// Given weekdays until the matter is settled; a holiday moves it to the next working day.
    case chase
  }

  package let mode: Mode
  /// The first day of the count: no occurrence comes before it. Its day of the month is the one
  /// that shorter months clamp, and that later months come back to.
  package let anchor: Day
  package let rule: Rule

  package init(
    _ rule: Rule, from anchor: Day, mode: Mode = .skipping
  ) throws(RecurrenceFault) {
    switch mode {
    case .fixed, .skipping: break
    case .afterCompletion:
      guard rule.isInterval else { throw .daysAfterCompletion }
    case .chase:
      guard rule.frequency == .weekly, !rule.weekdays.isEmpty else { throw .chaseNeedsWeekdays }
    }
    self.init(mode: mode, anchor: anchor, rule: rule)
  }

  /// On the anchor's day of every week, month or year.
  package init(every frequency: Frequency, from anchor: Day) {
    self.init(mode: .skipping, anchor: anchor, rule: Rule(every: frequency))
  }

  private init(mode: Mode, anchor: Day, rule: Rule) {
    self.mode = mode
    self.anchor = anchor
    self.rule = rule
  }

  /// The weekdays on which the firm chases where it did not choose others.
  package static let chaseDays: [Weekday] = [.tuesday, .thursday]

  /// On these weekdays, or the usual ones if there are none, until the matter is settled.
  package static func chase(on weekdays: [Weekday] = chaseDays, from anchor: Day) -> Recurrence {
    let rule = Rule(weekdays: weekdays.isEmpty ? chaseDays : weekdays)
    return Recurrence(mode: .chase, anchor: anchor, rule: rule)
  }

  /// The due day that follows, once the one that was due on `day` is done or given up on
  /// `completedOn`; nothing if the rule has no further day.
  package func next(after day: Day, completedOn: Day, calendar: WorkingCalendar) -> Day? {
    switch mode {
    case .fixed:
      return occurrence(after: day)
    case .skipping:
      return occurrence(after: max(day, completedOn))
    case .afterCompletion:
      guard completedOn < .last else { return nil }
      return rule.first(onOrAfter: completedOn + 1, anchor: completedOn)
    case .chase:
      guard let next = occurrence(after: max(day, completedOn)) else { return nil }
      return calendar.onOrAfter(next)
    }
  }

  /// The rule's first day after `day`, holidays or not. (A recurrence after completion is counted
  /// from its anchor.)
  package func occurrence(after day: Day) -> Day? {
    guard day < .last else { return nil }
    return rule.first(onOrAfter: day + 1, anchor: anchor)
  }
}
