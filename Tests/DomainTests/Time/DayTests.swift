import Foundation
import Testing

@testable import Domain

@Suite struct DayTests {
  @Test("Every day of the calendar counts one more than the day before")
  func everyDay() throws {
    var expected = Int(Day.first.number)
    var weekday = Weekday.monday
    for year in 1...9999 {
      for month in 1...12 {
        for dayOfMonth in 1...Day.length(ofMonth: month, year: year) {
          guard let day = Day(number: expected) else {
            Issue.record("no day \(expected)")
            return
          }
          guard day.fields == (year, month, dayOfMonth), day.weekday == weekday,
            Day(year: year, month: month, day: dayOfMonth) == day
          else {
            Issue.record("\(year)-\(month)-\(dayOfMonth) is \(day), a \(day.weekday)")
            return
          }
          expected += 1
          weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
        }
      }
    }
    #expect(expected == Int(Day.last.number) + 1)
  }

  @Test(
    "Known days",
    arguments: [
      ("0001-01-01", -719_162, Weekday.monday), ("1970-01-01", 0, .thursday),
      ("2000-02-29", 11_016, .tuesday), ("2026-10-02", 20_728, .friday),
      ("9999-12-31", 2_932_896, .friday),
    ])
  func known(text: String, number: Int, weekday: Weekday) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test(
    "What is no day",
    arguments: [
      "", "2026", "2026-1-01", "2026-13-01", "2026-02-29", "2026-04-31", "0000-01-01",
      "2026-10-02 ", "+026-10-02", "2026/10/02", "2026-10-2é", "٢٠٢٦-١٠-٠٢",
    ])
  func notADay(text: String) { #expect(Day(text) == nil) }

  @Test(
    "A shorter month gives its last day",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"),
      ("2026-01-15", -1, "2025-12-15"), ("2024-02-29", 12, "2025-02-28"),
      ("2024-02-29", 96, "2032-02-29"), ("9999-12-01", 1, "9999-12-31"),
      ("0001-01-15", -1, "0001-01-01"), ("2026-10-02", .max, "9999-12-31"),
      ("2026-10-02", .min, "0001-01-01"),
    ])
  func months(text: String, months: Int, expected: String) throws {
    #expect(try #require(Day(text)).adding(months: months).description == expected)
  }

  @Test("Arithmetic stops at the ends of the calendar")
  func saturation() {
    #expect(Day.last + 1 == .last)
    #expect(Day.last + .max == .last)
    #expect(Day.first - 1 == .first)
    #expect(Day.first + .min == .first)
    #expect(Day.first - .min == .last)
    #expect(Day.last - .max == .first)
    #expect(Day.first.adding(years: .max) == .last)
    #expect(Day.last - Day.first == 3_652_058)
  }

  @Test("Weeks and months begin and end")
  func weeks() {
    let friday = d("2026-10-02")
    #expect(friday.startOfWeek() == d("2026-09-28"))
    #expect(friday.startOfWeek(.sunday) == d("2026-09-27"))
    #expect(friday.startOfWeek(.friday) == friday)
    #expect(friday.next(.friday) == friday)
    #expect(friday.next(.thursday) == d("2026-10-08"))
    #expect(friday.startOfMonth == d("2026-10-01"))
    #expect(friday.endOfMonth == d("2026-10-31"))
    #expect(d("2028-02-10").endOfMonth == d("2028-02-29"))
  }

  @Test("Days, dates and hours are stored as their text, instants as seconds")
  func codable() throws {
    struct Values: Codable, Equatable {
      var day = d("2026-10-02")
      var birthday = PartialDate(month: 2, day: 29)
      var hour = TimeOfDay(hour: 9, minute: 5)
      var instant = Instant(seconds: -1)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = try encoder.encode(Values())
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"{"birthday":"--02-29","day":"2026-10-02","hour":"09:05","instant":-1}"#)
    #expect(try JSONDecoder().decode(Values.self, from: json) == Values())
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
    }
  }
}

@Suite struct InstantTests {
  @Test(
    "What the wall shows, east and west of Greenwich",
    arguments: [
      (0, 0, "1970-01-01", "00:00"), (-1, 0, "1969-12-31", "23:59"),
      (1_790_899_200, 7200, "2026-10-02", "02:00"),
      (1_790_899_200, -3600, "2026-10-01", "23:00"),
    ])
  func wall(seconds: Int, secondsEast: Int, day: String, time: String) {
    let instant = Instant(seconds: seconds)
    #expect(instant.day(in: .fixed(secondsEast: secondsEast)).description == day)
    #expect(instant.timeOfDay(in: .fixed(secondsEast: secondsEast)).description == time)
  }

  @Test("A day at noon is found again, wherever the machine stands")
  func thereAndBack() throws {
    let noon = try #require(TimeOfDay("12:00"))
    for zone in [Zone.local, .utc, .fixed(secondsEast: -43_200)] {
      for day in [d("1970-01-01"), d("2026-03-29"), d("2026-10-25"), d("2100-07-01")] {
        let instant = Instant(day, noon, in: zone)
        #expect(instant.day(in: zone) == day)
        #expect(instant.timeOfDay(in: zone) == noon)
      }
    }
  }

  @Test("Moments outside the calendar become its first or last one")
  func saturation() {
    #expect(Instant(seconds: .max).day(in: .utc) == .last)
    #expect(Instant(seconds: .min).day(in: .local) == .first)
    #expect(Instant(seconds: .max) + .max == Instant(seconds: .max))
    #expect(Instant(seconds: 61).description == "1970-01-01T00:01:01Z")
  }

  @Test("Hours", arguments: ["24:00", "9:00", "12:60", "12h30", ""])
  func notAnHour(text: String) { #expect(TimeOfDay(text) == nil) }
}

@Suite struct PartialDateTests {
  @Test(
    "The next time a birthday comes round",
    arguments: [
      ("--03-15", "2026-03-11", "2026-03-15"), ("1970-03-15", "2026-03-15", "2026-03-15"),
      ("--03-15", "2026-03-16", "2027-03-15"), ("--02-29", "2026-01-01", "2026-02-28"),
      ("1968-02-29", "2028-01-01", "2028-02-29"), ("--02-29", "2026-03-01", "2027-02-28"),
    ])
  func next(text: String, today: String, expected: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.description == text)
    #expect(date.next(onOrAfter: d(today)) == d(expected))
  }

  @Test("Other spellings, and what is no date")
  func spelling() {
    #expect(PartialDate("--0315") == PartialDate(month: 3, day: 15))
    for text in ["", "--", "--02-30", "1970-02-29", "--3-15", "--031", "03-15"] {
      #expect(PartialDate(text) == nil, "\(text)")
    }
  }

  @Test("How old one is")
  func years() throws {
    let birthday = try #require(PartialDate("1968-02-29"))
    #expect(birthday.years(on: d("2026-02-27")) == 57)
    #expect(birthday.years(on: d("2026-02-28")) == 58)
    #expect(birthday.years(on: d("1968-02-28")) == nil)
    #expect(PartialDate(month: 2, day: 29)?.years(on: d("2026-02-28")) == nil)
  }
}

/// A day of a test; a slip of the pen shows as the first day of the calendar.
func d(_ iso: String) -> Day { Day(iso) ?? .first }
