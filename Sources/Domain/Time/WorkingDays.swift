/// The days on which the firm works.
package struct WorkingCalendar: Hashable, Sendable {
  /// The public holidays that the book computes by itself.
  package enum PublicHolidays: Hashable, Sendable {
    case none
    case france(alsaceMoselle: Bool)
  }

  package var weekdays: Set<Weekday>
  package var publicHolidays: PublicHolidays
  /// Further days off, with their names.
  package var listed: [Day: String]

  package static let mondayToFriday: Set<Weekday> = [
    .monday, .tuesday, .wednesday, .thursday, .friday,
  ]

  package init(
    weekdays: Set<Weekday> = mondayToFriday, publicHolidays: PublicHolidays = .none,
    listed: [Day: String] = [:]
  ) {
    self.weekdays = weekdays
    self.publicHolidays = publicHolidays
    self.listed = listed
  }

  package func holiday(on day: Day) -> Holiday? {
    if let name = listed[day] { return .listed(name: name) }
    guard case .france(let alsaceMoselle) = publicHolidays else { return nil }
    return FrenchHoliday.on(day, alsaceMoselle: alsaceMoselle).map { .french($0) }
  }

  package func isWorking(_ day: Day) -> Bool {
    weekdays.contains(day.weekday) && holiday(on: day) == nil
  }

  /// The first working day after this one.
  package func next(after day: Day) -> Day { onOrAfter(day + 1) }

  /// The day itself if it is worked, otherwise the first working day after it. If a whole year has
  /// none, no day is better than the one asked for, and that one it is.
  package func onOrAfter(_ day: Day) -> Day {
    (0...366).lazy.map { day + $0 }.first(where: isWorking) ?? day
  }

  /// The day that many working days later, or earlier if negative; the day itself for 0, worked or
  /// not.
  package func adding(workingDays count: Int, to day: Day) -> Day {
    let step = count < 0 ? -1 : 1
    let limit = count < 0 ? Day.first : Day.last
    var (result, idle, left) = (day, 0, count.magnitude)
    while left > 0, result != limit, idle <= 366 {
      result += step
      if isWorking(result) { (left, idle) = (left - 1, 0) } else { idle += 1 }
    }
    return result
  }
}

/// Why a day is off.
package enum Holiday: Hashable, Sendable {
  case french(FrenchHoliday)
  /// From the firm's own list, in its words.
  case listed(name: String)
}

/// France's public holidays: the eleven of article L3133-1 of the Code du travail, and the two more
/// of Alsace and Moselle (L3134-13).
package enum FrenchHoliday: CaseIterable, Hashable, Sendable {
  case newYear, goodFriday, easterMonday, labourDay, victoryDay, ascension, whitMonday
  case bastilleDay, assumption, allSaints, armistice, christmas, saintStephen

  /// Of Alsace and Moselle only.
  package var isLocal: Bool { self == .goodFriday || self == .saintStephen }

  package static func on(_ day: Day, alsaceMoselle: Bool) -> FrenchHoliday? {
    let (year, month, dayOfMonth) = day.fields
    let found: FrenchHoliday? =
      switch (month, dayOfMonth) {
      case (1, 1): .newYear
      case (5, 1): .labourDay
      case (5, 8): .victoryDay
      case (7, 14): .bastilleDay
      case (8, 15): .assumption
      case (11, 1): .allSaints
      case (11, 11): .armistice
      case (12, 25): .christmas
      case (12, 26): .saintStephen
      default: .movable(day - easter(year))
      }
    return found.flatMap { $0.isLocal && !alsaceMoselle ? nil : $0 }
  }

  private static func movable(_ daysAfterEaster: Int) -> FrenchHoliday? {
    switch daysAfterEaster {
    case -2: .goodFriday
    case 1: .easterMonday
    case 39: .ascension
    case 50: .whitMonday
    default: nil
    }
  }

  /// Easter Sunday of the Gregorian calendar: the Meeus/Jones/Butcher algorithm (J. Meeus,
  /// "Astronomical Algorithms", chapter 8), with its letters.
  package static func easter(_ year: Int) -> Day {
    let year = min(max(year, Day.first.year), Day.last.year)
    let a = year % 19
    let (b, c) = year.quotientAndRemainder(dividingBy: 100)
    let (d, e) = b.quotientAndRemainder(dividingBy: 4)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = c.quotientAndRemainder(dividingBy: 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 19 * l) / 433
    let month = (h + l - 7 * m + 90) / 25
    let day = (h + l - 7 * m + 33 * month + 19) % 32
    return Day(year: year, month: month, day: day) ?? .first
  }
}
