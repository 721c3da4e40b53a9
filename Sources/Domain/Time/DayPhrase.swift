import Foundation

/// Which of 3/4 is the day, and how dates are written: "2 Oct", "Oct 2" or "2026-10-02".
package enum DayOrder: String, CaseIterable, Hashable, Sendable, Codable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
  case yearFirst = "year-first"
}

/// Why a phrase is no day.
package enum DayPhraseFault: Error, Hashable, Sendable {
  case empty
  case notUnderstood(String)
  /// The date does not exist: 31 February, or beyond the calendar.
  case noSuchDay(String)
  /// The weekday typed is not that of the date typed.
  case otherWeekday(Day)
  /// The day has gone by, where only one to come makes sense.
  case past(Day)
}

/// Reads the days that people type, in English and in French, whichever the screen speaks: "tue",
/// "2 oct", "10j", "dans 8 ans", "15/03", "fin du mois", "mar 14h30". Case and accents do not
/// matter.
///
/// A date without a year is the next one on or after today; a weekday, the next one after today.
/// "mar" is mardi, and March where a day of the month goes with it ("mar 15" is Tuesday only if the
/// next 15th is one).
package struct DayPhrase: Hashable, Sendable {
  package struct Reading: Hashable, Sendable {
    package let day: Day
    /// Where the phrase ends in an hour: "14h", "14h30", "14:30", "2pm".
    package let time: TimeOfDay?
  }

  package let today: Day
  package let order: DayOrder
  /// Whether days before today are taken.
  package let allowsPast: Bool
  /// Whether what has gone by is meant: a date without a year is the last one on or before today,
  /// a weekday the last one before today.
  package let looksBack: Bool

  package init(
    today: Day, order: DayOrder = .dayFirst, allowsPast: Bool = true, looksBack: Bool = false
  ) {
    self.today = today
    self.order = order
    self.allowsPast = allowsPast
    self.looksBack = looksBack
  }

  /// The day of a phrase, and its hour if it has one.
  package func read(_ phrase: String) -> Result<Reading, DayPhraseFault> {
    let text = phrase.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty else { return .failure(.empty) }
    guard var tokens = PhraseToken.tokens(of: text)?[...] else {
      return .failure(.notUnderstood(text))
    }
    let time = Self.takeTime(&tokens)
    // An hour alone is today's.
    let found = tokens.isEmpty && time != nil ? .day(today) : day(of: Array(tokens))
    switch found {
    case .day(let day) where day < today && !allowsPast: return .failure(.past(day))
    case .day(let day): return .success(Reading(day: day, time: time))
    case .noSuchDay: return .failure(.noSuchDay(text))
    case .otherWeekday(let day): return .failure(.otherWeekday(day))
    case nil: return .failure(.notUnderstood(text))
    }
  }

  /// The day of a phrase that has no place for an hour.
  package func day(_ phrase: String) -> Result<Day, DayPhraseFault> {
    read(phrase).flatMap { reading in
      guard reading.time == nil else { return .failure(.notUnderstood(phrase)) }
      return .success(reading.day)
    }
  }

  enum Found: Hashable {
    case day(Day)
    case noSuchDay
    case otherWeekday(Day)
  }

  /// Takes the hour off the end of a phrase.
  private static func takeTime(_ tokens: inout ArraySlice<PhraseToken>) -> TimeOfDay? {
    let (time, length): (TimeOfDay?, Int)
    switch (tokens.dropLast(3).last, tokens.dropLast(2).last, tokens.dropLast().last, tokens.last) {
    case (.number(let hour, _), .sign(":"), .number(let minute, 2), .word(let half))
    where half == "am" || half == "pm":
      (time, length) = (Self.time(hour, minute, half: half), 4)
    case (_, .number(let hour, _), .sign(":"), .number(let minute, 2)),
      (_, .number(let hour, _), .word("h"), .number(let minute, 2)):
      (time, length) = (TimeOfDay(hour: hour, minute: minute), 3)
    case (_, _, .number(let hour, _), .word("h")):
      (time, length) = (TimeOfDay(hour: hour, minute: 0), 2)
    case (_, _, .number(let hour, _), .word(let half)) where half == "am" || half == "pm":
      (time, length) = (Self.time(hour, 0, half: half), 2)
    default:
      return nil
    }
    guard let time else { return nil }
    tokens.removeLast(length)
    if case .word(let word) = tokens.last, PhraseWords.beforeHour.contains(word) {
      tokens.removeLast()
    }
    return time
  }

  private static func time(_ hour: Int, _ minute: Int, half: String) -> TimeOfDay? {
    guard 1...12 ~= hour else { return nil }
    return TimeOfDay(hour: hour % 12 + (half == "pm" ? 12 : 0), minute: minute)
  }
}
