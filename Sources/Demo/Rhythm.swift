import Domain

/// How a follow-up returns.
enum Rhythm: Sendable {
  /// Every day of it is owed, late ones too.
  case owed(every: Int, Recurrence.Frequency)
  /// Days gone by are skipped.
  case every(Int, Recurrence.Frequency)
  /// On the 31st, or the last day of a shorter month.
  case onThe31st
  /// So many months after it was done.
  case afterDone(months: Int)
  /// Tuesdays and Thursdays until the matter is settled.
  case chase

  func recurrence(from due: Day) throws -> Recurrence {
    switch self {
    case .owed(let interval, let frequency):
      try Recurrence(Recurrence.Rule(frequency, interval: interval), from: due, mode: .fixed)
    case .every(let interval, let frequency):
      try Recurrence(Recurrence.Rule(frequency, interval: interval), from: due)
    case .onThe31st:
      try Recurrence(Recurrence.Rule(.monthly, daysOfMonth: [31]), from: due)
    case .afterDone(let months):
      try Recurrence(
        Recurrence.Rule(.monthly, interval: months), from: due, mode: .afterCompletion)
    case .chase:
      .chase(from: due)
    }
  }
}
