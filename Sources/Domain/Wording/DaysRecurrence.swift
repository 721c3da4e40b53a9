// Recurrences and holidays in words.

extension Wording {
  /// "every month on the 31st", "every Tuesday and Thursday until it is settled", "tous les mardis
  /// et jeudis", "3 mois après l'avoir fait".
  package func recurrence(_ recurrence: Recurrence) -> String {
    let rule = recurrence.rule
    switch recurrence.mode {
    case .afterCompletion:
      return afterCompletion(rule)
    case .skipping:
      return self.rule(rule, anchor: recurrence.anchor)
    case .fixed:
      return self.rule(rule, anchor: recurrence.anchor)
        + say(", missed ones too", ", même en retard")
    case .chase:
      return self.rule(rule, anchor: recurrence.anchor)
        + say(" until it is settled", " jusqu'à ce que ce soit réglé")
    }
  }

  /// "New Year's Day", "jour de l'An"; a listed day in the firm's own words.
  package func holiday(_ holiday: Holiday) -> String {
    switch holiday {
    case .listed(let name): name
    case .french(let french): name(french)
    }
  }

  private func name(_ holiday: FrenchHoliday) -> String {
    switch holiday {
    case .newYear: say("New Year's Day", "jour de l'An")
    case .goodFriday: say("Good Friday", "Vendredi saint")
    case .easterMonday: say("Easter Monday", "lundi de Pâques")
    case .labourDay: say("Labour Day", "fête du Travail")
    case .victoryDay: say("Victory in Europe Day", "Victoire 1945")
    case .ascension: say("Ascension Day", "Ascension")
    case .whitMonday: say("Whit Monday", "lundi de Pentecôte")
    case .bastilleDay: say("Bastille Day", "fête nationale")
    case .assumption: say("Assumption", "Assomption")
    case .allSaints: say("All Saints' Day", "Toussaint")
    case .armistice: say("Armistice Day", "Armistice 1918")
    case .christmas: say("Christmas Day", "Noël")
    case .saintStephen: say("Saint Stephen's Day", "Saint-Étienne")
    }
  }

  /// "a month after it is done", "3 mois après l'avoir fait".
  private func afterCompletion(_ rule: Recurrence.Rule) -> String {
    let one = say("a ", rule.frequency == .weekly ? "une " : "un ")
    let amount = rule.interval == 1 ? one : "\(rule.interval) "
    return amount + unit(rule) + say(" after it is done", " après l'avoir fait")
  }
}

// MARK: - Rules

extension Wording {
  private func rule(_ rule: Recurrence.Rule, anchor: Day) -> String {
    switch rule.frequency {
    case .daily where !rule.weekdays.isEmpty && rule.interval == 1, .weekly:
      return weekly(rule, anchor: anchor) + inMonths(rule)
    case .daily:
      let days = rule.weekdays.isEmpty ? "" : " " + ifOn(rule.weekdays.map(\.weekday))
      return every(rule) + days + inMonths(rule)
    case .monthly:
      return every(rule) + onDays(rule, anchor: anchor) + inMonths(rule)
    case .yearly:
      return every(rule) + yearly(rule, anchor: anchor)
    }
  }

  /// "every 3 months", "tous les ans".
  private func every(_ rule: Recurrence.Rule) -> String {
    let count = rule.interval == 1 ? "" : "\(rule.interval) "
    let frenchUnit = unit(rule, plural: true)
    let french = (rule.frequency == .weekly ? "toutes les " : "tous les ") + count + frenchUnit
    return say("every \(count)\(unit(rule))", french)
  }

  /// The rule's unit of time, for as many as its interval: "month", "months".
  private func unit(_ rule: Recurrence.Rule, plural: Bool = false) -> String {
    let one = rule.interval == 1 && !plural
    return switch rule.frequency {
    case .daily: say(one ? "day" : "days", one ? "jour" : "jours")
    case .weekly: say(one ? "week" : "weeks", one ? "semaine" : "semaines")
    case .monthly: say(one ? "month" : "months", "mois")
    case .yearly: say(one ? "year" : "years", one ? "an" : "ans")
    }
  }

  /// "every Tuesday and Thursday", "every 2 weeks on Tuesday".
  private func weekly(_ rule: Recurrence.Rule, anchor: Day) -> String {
    let days = rule.weekdays.isEmpty ? [anchor.weekday] : rule.weekdays.map(\.weekday)
    guard rule.interval == 1 else {
      return every(rule) + say(" on ", ", ") + list(days.map { say("", "le ") + name($0) })
    }
    return say("every ", "tous les ") + list(days.map { name($0) + say("", "s") })
  }

  private func ifOn(_ weekdays: [Weekday]) -> String {
    say("if on a ", "si c'est un ") + list(weekdays.map(name), or: true)
  }

  /// " on the 1st and the 15th", ", le dernier vendredi".
  private func onDays(_ rule: Recurrence.Rule, anchor: Day) -> String {
    let days =
      rule.weekdays.isEmpty
      ? (rule.daysOfMonth.isEmpty ? [anchor.day] : rule.daysOfMonth).inReadingOrder.map(dayPlace)
      : rule.weekdays.map(weekdayPlace)
    return say(" on ", ", ") + list(days)
  }

  private func yearly(_ rule: Recurrence.Rule, anchor: Day) -> String {
    let day = rule.daysOfMonth.first ?? anchor.day
    let isOneDay = rule.isInterval || (rule.months.count == 1 && rule.daysOfMonth.count <= 1)
    if isOneDay, rule.weekdays.isEmpty, day > 0 {
      let month = monthName(rule.months.first ?? anchor.month)
      return say(" on ", ", le ") + "\(dayOfMonth(day)) \(month)"
    }
    let days = onDays(rule, anchor: anchor)
    let months = rule.months.map(monthName)
    guard months.isEmpty else { return days + say(" of ", ", en ") + list(months) }
    return days
      + (rule.weekdays.isEmpty
        ? say(" of every month", " de chaque mois") : say(" of the year", " de l'année"))
  }

  /// ", in April and May".
  private func inMonths(_ rule: Recurrence.Rule) -> String {
    rule.months.isEmpty ? "" : say(", in ", ", en ") + list(rule.months.map(monthName))
  }

  /// "the 31st", "le 1er", "the last day", "le 2e jour en partant de la fin".
  private func dayPlace(_ day: Int) -> String {
    switch day {
    case -1: say("the last day", "le dernier jour")
    case ..<0:
      say("the \(ordinal(-day)) day from the end", "le \(ordinal(-day)) jour en partant de la fin")
    default: say("the \(ordinal(day))", "le \(dayOfMonth(day))")
    }
  }

  /// "the 2nd Tuesday", "le dernier vendredi", "every Monday".
  private func weekdayPlace(_ place: RuleWeekday) -> String {
    let weekday = name(place.weekday)
    guard let nth = place.nth else { return say("every \(weekday)", "chaque \(weekday)") }
    return switch nth {
    case -1: say("the last \(weekday)", "le dernier \(weekday)")
    case ..<0:
      say(
        "the \(ordinal(-nth)) \(weekday) from the end",
        "le \(ordinal(-nth)) \(weekday) en partant de la fin")
    default: say("the \(ordinal(nth)) \(weekday)", "le \(ordinal(nth)) \(weekday)")
    }
  }

  /// "1st", "22nd", "1er", "2e".
  func ordinal(_ number: Int) -> String {
    let suffix =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return say("\(number)\(suffix)", number == 1 ? "1er" : "\(number)e")
  }

  /// "a, b and c".
  package func list(_ items: [String], or: Bool = false) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let word = or ? say(" or ", " ou ") : say(" and ", " et ")
    return items.dropLast().joined(separator: ", ") + word + last
  }
}

extension [Int] {
  /// Days of the month as people list them: from the start first, then from the end.
  fileprivate var inReadingOrder: [Int] { filter { $0 > 0 } + filter { $0 < 0 } }
}
