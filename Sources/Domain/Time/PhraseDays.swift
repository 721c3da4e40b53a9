// What a phrase without its hour can be; the first reader that understands it answers.

extension DayPhrase {
  /// The day of a phrase's pieces; nothing if no reader understands them.
  func day(of tokens: [PhraseToken]) -> Found? {
    let telling = tokens.filter { token in
      if case .word(let word) = token { !PhraseWords.fillers.contains(word) } else { true }
    }
    return named(tokens) ?? named(telling) ?? distance(telling) ?? weekday(telling)
      ?? monthEnd(telling) ?? date(telling) ?? weekdayAndDate(telling)
  }

  /// "demain", "end of month".
  private func named(_ tokens: [PhraseToken]) -> Found? {
    let words = tokens.map { if case .word(let word) = $0 { word } else { "?" } }
    switch PhraseWords.named[words.joined(separator: " ")] {
    case .offset(let days): return .day(today + days)
    case .nextWeek: return .day((today + 1).next(.monday))
    case .nextMonth: return .day(today.endOfMonth + 1)
    case .nextYear: return .day(endOfYear + 1)
    case .endOfMonth: return .day(today.endOfMonth)
    case .endOfYear: return .day(endOfYear)
    case nil: return nil
    }
  }

  private var endOfYear: Day { Day(year: today.year, month: 12, day: 31) ?? .last }

  /// "+10d", "-2", "8 ans", "in a week", "3 days ago", "il y a 3 j".
  private func distance(_ tokens: [PhraseToken]) -> Found? {
    var tokens = tokens[...]
    var backwards = false
    var signed = true
    if tokens.starts(with: [.word("il"), .word("y"), .word("a")]) {
      (tokens, backwards) = (tokens.dropFirst(3), true)
    } else if tokens.last == .word("ago") {
      (tokens, backwards) = (tokens.dropLast(), true)
    } else if tokens.first == .sign("-") {
      (tokens, backwards) = (tokens.dropFirst(), true)
    } else if tokens.first == .sign("+") {
      tokens = tokens.dropFirst()
    } else if case .word(let word) = tokens.first, PhraseWords.ahead.contains(word) {
      tokens = tokens.dropFirst()
    } else {
      signed = false
    }
    let count: Int
    switch tokens.popFirst() {
    case .number(let number, _): count = number
    case .word(let word) where signed && PhraseWords.one.contains(word): count = 1
    default: return nil
    }
    let unit: PhraseWords.Unit
    switch tokens.popFirst() {
    case .word(let word):
      guard let named = PhraseWords.Unit(word), tokens.isEmpty else { return nil }
      unit = named
    case nil where signed: unit = .days
    default: return nil
    }
    return day(unit, backwards ? -count : count)
  }

  private func day(_ unit: PhraseWords.Unit, _ count: Int) -> Found {
    let day =
      switch unit {
      case .days: today + count
      case .weeks: today + count * 7
      case .months: today.adding(months: count)
      case .years: today.adding(years: count)
      }
    return day == .first || day == .last ? .noSuchDay : .day(day)
  }

  /// "tue", "next tue", "mardi prochain", "last tuesday".
  private func weekday(_ tokens: [PhraseToken]) -> Found? {
    let words = tokens.compactMap { if case .word(let word) = $0 { word } else { nil } }
    guard words.count == tokens.count, 1...2 ~= words.count else { return nil }
    if words.count == 1 {
      return CalendarName.weekday(beginningWith: words[0])
        .map { .day(looksBack ? last($0) : next($0)) }
    }
    for (name, which) in [(words[1], words[0]), (words[0], words[1])] {
      guard let weekday = CalendarName.weekday(beginningWith: name) else { continue }
      if PhraseWords.next.contains(which) { return .day(next(weekday)) }
      if PhraseWords.last.contains(which) { return .day(last(weekday)) }
    }
    return nil
  }

  private func next(_ weekday: Weekday) -> Day { (today + 1).next(weekday) }

  private func last(_ weekday: Weekday) -> Day { (today - 1).startOfWeek(weekday) }

  /// "fin mars", "end of March 2027".
  private func monthEnd(_ tokens: [PhraseToken]) -> Found? {
    guard case .word(let end) = tokens.first, PhraseWords.end.contains(end), tokens.count > 1,
      case .word(let name) = tokens[1], let month = CalendarName.month(beginningWith: name)
    else { return nil }
    guard let year = year(tokens.dropFirst(2)) else { return nil }
    for year in years(year) {
      guard let first = Day(year: year, month: month, day: 1) else { return .noSuchDay }
      if first.endOfMonth >= today || tokens.count > 2 { return .day(first.endOfMonth) }
    }
    return nil
  }

  /// "mardi 2 octobre", "tue 15/03": the date, if it falls on that weekday.
  private func weekdayAndDate(_ tokens: [PhraseToken]) -> Found? {
    guard case .word(let name) = tokens.first,
      let weekday = CalendarName.weekday(beginningWith: name),
      let found = date(Array(tokens.dropFirst()))
    else { return nil }
    guard case .day(let day) = found, day.weekday != weekday else { return found }
    return .otherWeekday(day)
  }
}

// MARK: - Dates

extension DayPhrase {
  /// "2034-03-15", "15/03", "15.03.34", "2 oct", "oct 2 2027", "octobre 2034", "1er mars", "15".
  private func date(_ tokens: [PhraseToken]) -> Found? {
    let tokens = Self.withoutOrdinals(tokens)
    switch tokens.first {
    case .number(let year, 4): return isoDate(year, Array(tokens.dropFirst()))
    case .number(let first, 1...2): return date(startingWith: first, Array(tokens.dropFirst()))
    case .word(let name):
      guard let month = CalendarName.month(beginningWith: name) else { return nil }
      return date(month: month, called: name, Array(tokens.dropFirst()))
    default: return nil
    }
  }

  /// "1er", "2nd" and "3e" lose their letters.
  private static func withoutOrdinals(_ tokens: [PhraseToken]) -> [PhraseToken] {
    var kept: [PhraseToken] = []
    for token in tokens {
      if case .word(let word) = token, PhraseWords.ordinals.contains(word),
        case .number = kept.last
      {
        continue
      }
      kept.append(token)
    }
    return kept
  }

  private func isoDate(_ year: Int, _ rest: [PhraseToken]) -> Found? {
    guard rest.count == 4, case .sign(let one) = rest[0], case .number(let month, 1...2) = rest[1],
      case .sign(let two) = rest[2], case .number(let day, 1...2) = rest[3], one == two,
      Self.separators.contains(one)
    else { return nil }
    return found(Day(year: year, month: month, day: day))
  }

  private static let separators: Set<Character> = ["/", ".", "-"]

  private func date(startingWith first: Int, _ rest: [PhraseToken]) -> Found? {
    switch rest.first {
    case nil:
      return dayOfMonth(first)
    case .word(let name):
      guard let month = CalendarName.month(beginningWith: name),
        let year = year(rest.dropFirst())
      else { return nil }
      return day(first, month, year)
    case .sign(let separator):
      guard Self.separators.contains(separator), rest.count > 1,
        case .number(let second, 1...2) = rest[1]
      else { return nil }
      let tail = rest.dropFirst(2)
      guard tail.isEmpty || (tail.count == 2 && tail.first == .sign(separator)),
        let year = year(tail.dropFirst())
      else { return nil }
      if order == .yearFirst, let third = tail.last, case .number(let day, _) = third {
        guard let year = self.year([.number(first, digits: 2)]) else { return nil }
        return self.day(day, second, year)
      }
      let dayIsFirst = order == .dayFirst ? second <= 12 : first > 12
      return dayIsFirst ? day(first, second, year) : day(second, first, year)
    case .number:
      return nil
    }
  }

  /// "oct 2", "oct 2 2027", "octobre 2034", "octobre".
  private func date(month: Int, called name: String, _ rest: [PhraseToken]) -> Found? {
    switch rest.first {
    case .number(let dayOfMonth, 1...2):
      guard let year = year(rest.dropFirst()) else { return nil }
      if rest.count == 1, let weekday = CalendarName.weekday(beginningWith: name),
        case .day(let day) = self.dayOfMonth(dayOfMonth), day.weekday == weekday
      {
        return .day(day)
      }
      return day(dayOfMonth, month, year)
    default:
      guard let year = year(rest[...]) else { return nil }
      return day(1, month, year)
    }
  }

  /// The next such day of a month that has it, or the last one.
  private func dayOfMonth(_ day: Int) -> Found {
    let months = (0...2).map { today.startOfMonth.adding(months: looksBack ? -$0 : $0) }
    let days = months.compactMap { Day(year: $0.year, month: $0.month, day: day) }
    return found(days.first { looksBack ? $0 <= today : $0 >= today })
  }

  /// The year that ends a date: nothing said, `.some(nil)`; not a year, nothing. Two digits are the
  /// year with that ending within fifty years of today.
  private func year(_ tokens: ArraySlice<PhraseToken>) -> Int?? {
    switch (tokens.first, tokens.count) {
    case (nil, _): return .some(nil)
    case (.number(let year, 4), 1): return year
    case (.number(let ending, 2), 1):
      let earliest = today.year - 50
      return earliest + ((ending - earliest) % 100 + 100) % 100
    default: return nil
    }
  }

  /// The years to try: the one given, or this and the next eight, which have a 29 February.
  private func years(_ given: Int?) -> ClosedRange<Int> {
    given.map { $0...$0 } ?? today.year...(today.year + 8)
  }

  private func day(_ day: Int, _ month: Int, _ year: Int?) -> Found {
    if looksBack, year == nil {
      let days = (0...8).lazy.compactMap { Day(year: today.year - $0, month: month, day: day) }
      return found(days.first { $0 <= today })
    }
    let days = years(year).lazy.compactMap { Day(year: $0, month: month, day: day) }
    return found(days.first { year != nil || $0 >= today })
  }

  private func found(_ day: Day?) -> Found { day.map { .day($0) } ?? .noSuchDay }
}
