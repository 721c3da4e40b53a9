import Testing

@testable import Domain

@Suite struct WorkingDaysTests {
  private let france = WorkingCalendar(publicHolidays: .france(alsaceMoselle: false))

  @Test(
    "France's holidays that move: Easter Monday, Ascension, Whit Monday",
    arguments: [
      ("2024-04-01", "2024-05-09", "2024-05-20"), ("2025-04-21", "2025-05-29", "2025-06-09"),
      ("2026-04-06", "2026-05-14", "2026-05-25"), ("2027-03-29", "2027-05-06", "2027-05-17"),
      ("2028-04-17", "2028-05-25", "2028-06-05"), ("2029-04-02", "2029-05-10", "2029-05-21"),
      ("2030-04-22", "2030-05-30", "2030-06-10"),
    ])
  func movable(easterMonday: String, ascension: String, whitMonday: String) {
    #expect(france.holiday(on: d(easterMonday)) == .french(.easterMonday))
    #expect(france.holiday(on: d(ascension)) == .french(.ascension))
    #expect(france.holiday(on: d(whitMonday)) == .french(.whitMonday))
  }

  @Test("The eight that do not, and no others; two more in Alsace", arguments: 2024...2030)
  func wholeYear(year: Int) throws {
    let first = try #require(Day(year: year, month: 1, day: 1))
    let days = (0..<365).map { first + $0 }
    let expected: [String: FrenchHoliday] = [
      "01-01": .newYear, "05-01": .labourDay, "05-08": .victoryDay, "07-14": .bastilleDay,
      "08-15": .assumption, "11-01": .allSaints, "11-11": .armistice, "12-25": .christmas,
    ]
    for (date, holiday) in expected {
      #expect(france.holiday(on: d("\(year)-\(date)")) == .french(holiday))
    }
    #expect(days.filter { france.holiday(on: $0) != nil }.count == 11)
    let alsace = WorkingCalendar(publicHolidays: .france(alsaceMoselle: true))
    #expect(days.filter { alsace.holiday(on: $0) != nil }.count == 13)
    #expect(alsace.holiday(on: d("\(year)-12-26")) == .french(.saintStephen))
    #expect(alsace.holiday(on: FrenchHoliday.easter(year) - 2) == .french(.goodFriday))
    #expect(france.holiday(on: d("\(year)-12-26")) == nil)
  }

  @Test("Easter at its earliest, its latest and far away")
  func easter() {
    #expect(FrenchHoliday.easter(1818) == d("1818-03-22"))
    #expect(FrenchHoliday.easter(2038) == d("2038-04-25"))
    #expect(FrenchHoliday.easter(1961) == d("1961-04-02"))
    for year in Day.first.year...Day.last.year where FrenchHoliday.easter(year).weekday != .sunday {
      Issue.record("Easter \(year) is no Sunday")
    }
  }

  @Test("Weekends, holidays and listed days are not worked")
  func working() {
    var calendar = france
    calendar.listed = [d("2026-12-24"): "Pont"]
    #expect(calendar.isWorking(d("2026-12-23")))
    #expect(!calendar.isWorking(d("2026-12-24")))
    #expect(!calendar.isWorking(d("2026-12-25")))
    #expect(!calendar.isWorking(d("2026-12-26")))
    #expect(calendar.holiday(on: d("2026-12-24")) == .listed(name: "Pont"))
    #expect(calendar.next(after: d("2026-12-23")) == d("2026-12-28"))
    #expect(WorkingCalendar().isWorking(d("2026-12-25")))
  }

  @Test(
    "Counting in working days",
    arguments: [
      ("2026-10-02", 1, "2026-10-05"), ("2026-10-02", 2, "2026-10-06"),
      ("2026-10-03", 1, "2026-10-05"), ("2026-10-03", 0, "2026-10-03"),
      ("2026-04-03", 2, "2026-04-08"), ("2026-10-05", -1, "2026-10-02"),
      ("2026-04-07", -1, "2026-04-03"), ("2026-10-02", 250, "2027-09-28"),
    ])
  func adding(from: String, count: Int, expected: String) {
    #expect(france.adding(workingDays: count, to: d(from)) == d(expected))
  }

  @Test("A firm that never works is not waited for")
  func never() {
    let calendar = WorkingCalendar(weekdays: [])
    #expect(calendar.next(after: d("2026-10-02")) == d("2026-10-03"))
    #expect(calendar.adding(workingDays: 3, to: d("2026-10-02")) < d("2027-11-01"))
    #expect(france.adding(workingDays: 3, to: .last) == .last)
    #expect(france.adding(workingDays: -3, to: .first) == .first)
  }
}

@Suite struct HolidayFileTests {
  @Test("A list of days off, with its faults by line")
  func parsing() {
    let file = HolidayFile(
      parsing: """
        \u{FEFF}# Days off of the office
        2026-12-24  Christmas Eve # closed at noon

        2026-13-01 Nothing
        2027-01-04
          2026-12-31\tSaint-Sylvestre\r
        2026-12-24 Again
        next Friday
        """)
    #expect(
      file.days == [d("2026-12-24"): "Christmas Eve", d("2026-12-31"): "Saint-Sylvestre"])
    #expect(
      file.faults == [
        .init(line: 4, problem: .notADay("2026-13-01")),
        .init(line: 5, problem: .noName(d("2027-01-04"))),
        .init(line: 7, problem: .repeated(d("2026-12-24"), firstLine: 2)),
        .init(line: 8, problem: .notADay("next")),
      ])
  }

  @Test("An empty file has no days and no faults")
  func empty() {
    #expect(HolidayFile(parsing: "").days.isEmpty)
    #expect(HolidayFile(parsing: "\n#\n").faults.isEmpty)
  }
}
