// Days, distances between them, and their names.

extension Wording {
  /// "Friday", "vendredi".
  package func name(_ weekday: Weekday) -> String {
    let name = CalendarName.weekday(weekday)
    return say(name.english, name.french)
  }

  /// "October", "octobre"; the month 1…12.
  package func monthName(_ month: Int) -> String {
    let name = CalendarName.month(month)
    return say(name.english, name.french)
  }

  /// "Fri 2 Oct", "ven. 2 oct.", "Fri Oct 2", "Fri 2026-10-02"; "2 Oct 2034" when it is ten months
  /// away or more.
  package func day(_ day: Day, today: Day) -> String {
    let weekday = CalendarName.weekday(day.weekday)
    let month = CalendarName.month(day.month)
    let isNear = isNear(day, today)
    let date = written(
      day.day, of: say(month.shortEnglish, month.shortFrench), in: isNear ? nil : day.year, day)
    return isNear ? "\(say(weekday.shortEnglish, weekday.shortFrench)) \(date)" : date
  }

  /// "Friday 2 October 2026", "jeudi 1er octobre 2026".
  package func longDay(_ day: Day) -> String {
    "\(name(day.weekday)) "
      + written(day.day, of: monthName(day.month), in: day.year, day)
  }

  /// A date in the order that its reader wants.
  /// - Parameter whole: what a date that begins with its year is written from.
  private func written(_ day: Int, of month: String, in year: Int?, _ whole: Day) -> String {
    let end = year.map { " \($0)" } ?? ""
    return switch dayOrder {
    case .dayFirst: "\(dayOfMonth(day)) \(month)\(end)"
    case .monthFirst: "\(month) \(day)\(end)"
    case .yearFirst: whole.description
    }
  }

  /// For columns, always six cells: " 2 Oct", "31 oct"; "Oct’34" from ten months away.
  package func shortDay(_ day: Day, today: Day) -> String {
    let code = CalendarName.month(day.month).code
    let month = say(code.english, code.french)
    guard isNear(day, today) else { return "\(month)’\(padded(day.year % 100, 2))" }
    let number = (day.day < 10 ? " " : "") + "\(day.day)"
    return switch dayOrder {
    case .dayFirst: "\(number) \(month)"
    case .monthFirst: "\(month) \(number)"
    case .yearFirst: " \(padded(day.month, 2))-\(padded(day.day, 2))"
    }
  }

  /// "15 March", "15 March 1970", "15 mars".
  package func date(_ date: PartialDate) -> String {
    let month = monthName(date.month)
    let year = date.year.map { " \($0)" } ?? ""
    return switch dayOrder {
    case .dayFirst: "\(dayOfMonth(date.day)) \(month)\(year)"
    case .monthFirst: "\(month) \(date.day)\(year)"
    case .yearFirst:
      (date.year.map { "\($0)-" } ?? "") + "\(padded(date.month, 2))-\(padded(date.day, 2))"
    }
  }

  /// "14:30", "14h30".
  package func time(_ time: TimeOfDay) -> String {
    say(time.description, "\(time.hour)h\(padded(time.minute, 2))")
  }

  /// "today", "in 3 d", "5 mo ago", "in 8 years"; "il y a 3 j", "dans 8 ans".
  package func relative(_ day: Day, today: Day) -> String {
    let days = day - today
    switch days {
    case 0: return say("today", "aujourd'hui")
    case 1: return say("tomorrow", "demain")
    case -1: return say("yesterday", "hier")
    default:
      let distance = Distance(days: days)
      let amount =
        switch distance.unit {
        case .days: say("\(distance.count) d", "\(distance.count) j")
        case .months: say("\(distance.count) mo", "\(distance.count) mois")
        case .years: duration(days: days)
        }
      return days > 0
        ? say("in \(amount)", "dans \(amount)") : say("\(amount) ago", "il y a \(amount)")
    }
  }

  /// How long ago a moment was: "just now", "12 min ago", "3 h ago", "5 d ago".
  package func ago(_ instant: Instant, now: Instant) -> String {
    let seconds = max(0, now - instant)
    return switch seconds {
    case ..<90: say("just now", "à l'instant")
    case ..<3600: say("\(seconds / 60) min ago", "il y a \(seconds / 60) min")
    case ..<86_400: say("\(seconds / 3600) h ago", "il y a \(seconds / 3600) h")
    default: relative(.last - seconds / 86_400, today: .last)
    }
  }

  /// A distance for columns, at most seven cells: "31 d", "5 mo", "8 y"; "31 j", "5 mois", "8 ans".
  package func shortDuration(days: Int) -> String {
    let distance = Distance(days: days)
    let count = distance.count
    return switch distance.unit {
    case .days: say("\(count) d", "\(count) j")
    case .months: say("\(count) mo", "\(count) mois")
    case .years: say("\(count) y", count == 1 ? "1 an" : "\(count) ans")
    }
  }

  /// A distance in words, whichever way: "1 day", "31 days", "5 months", "8 years".
  package func duration(days: Int) -> String {
    let distance = Distance(days: days)
    let count = distance.count
    // French counts 0 and 1 in the singular, English only 1.
    return switch distance.unit {
    case .days:
      say(count == 1 ? "1 day" : "\(count) days", count < 2 ? "\(count) jour" : "\(count) jours")
    case .months: say("\(count) months", "\(count) mois")
    case .years: say("\(count) years", "\(count) ans")
    }
  }

  /// The day of a month as dates write it: "2", and in French "1er".
  func dayOfMonth(_ day: Int) -> String { say("\(day)", day == 1 ? "1er" : "\(day)") }

  /// Close enough for a date without its year to be plain.
  private func isNear(_ day: Day, _ today: Day) -> Bool {
    day > today.adding(months: -10) && day < today.adding(months: 10)
  }
}

/// How far apart two days are, in the unit that people would use: days up to two months, months up
/// to two years, then years. What has only begun does not count, give or take the two days by which
/// the lengths of months and years differ.
private struct Distance {
  enum Unit { case days, months, years }

  let count: Int
  let unit: Unit

  init(days: Int) {
    let days = Int(clamping: days.magnitude)
    switch days {
    case ...60: (count, unit) = (days, .days)
    case ...728: (count, unit) = (Int(Double(days + 2) / 30.44), .months)
    default: (count, unit) = (Int((Double(days) + 2) / 365.2425), .years)
    }
  }
}
