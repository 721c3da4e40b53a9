import Testing

@testable import Domain

@Suite struct RecurrenceTests {
  @Test(
    "The days that follow",
    arguments: [
      // Month ends clamp, and come back to the anchor.
      ("skip;FREQ=MONTHLY;FROM=2026-01-31", "2026-02-28 2026-03-31 2026-04-30 2026-05-31"),
      ("skip;FREQ=MONTHLY;BYMONTHDAY=31;FROM=2026-01-31", "2026-02-28 2026-03-31 2026-04-30"),
      ("skip;FREQ=MONTHLY;BYMONTHDAY=-1;FROM=2028-01-31", "2028-02-29 2028-03-31 2028-04-30"),
      ("skip;FREQ=MONTHLY;BYMONTHDAY=30,31;FROM=2026-01-31", "2026-02-28 2026-03-30 2026-03-31"),
      ("skip;FREQ=MONTHLY;BYMONTHDAY=-31;FROM=2026-01-31", "2026-02-01 2026-03-01 2026-04-01"),
      ("skip;FREQ=MONTHLY;INTERVAL=3;FROM=2025-11-30", "2026-02-28 2026-05-30 2026-08-30"),
      // Leap days.
      ("skip;FREQ=YEARLY;FROM=2024-02-29", "2025-02-28 2026-02-28 2027-02-28 2028-02-29"),
      ("skip;FREQ=YEARLY;INTERVAL=8;FROM=2024-02-29", "2032-02-29 2040-02-29"),
      ("skip;FREQ=YEARLY;INTERVAL=8;FROM=2026-10-02", "2034-10-02 2042-10-02"),
      // Weeks start on Monday, and keep step.
      ("skip;FREQ=WEEKLY;FROM=2026-10-02", "2026-10-09 2026-10-16"),
      ("skip;FREQ=WEEKLY;BYDAY=TU,TH;FROM=2026-10-02", "2026-10-06 2026-10-08 2026-10-13"),
      ("skip;FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;FROM=2026-10-02", "2026-10-04 2026-10-12"),
      ("skip;FREQ=WEEKLY;BYMONTH=4;BYDAY=TU;FROM=2026-10-02", "2027-04-06 2027-04-13"),
      // Weekdays of months and years; a month without a fifth Tuesday is passed over.
      ("skip;FREQ=MONTHLY;BYDAY=2TU;FROM=2026-10-02", "2026-10-13 2026-11-10"),
      ("skip;FREQ=MONTHLY;BYDAY=5TU;FROM=2026-01-01", "2026-03-31 2026-06-30 2026-09-29"),
      ("skip;FREQ=MONTHLY;BYDAY=-5TU;FROM=2026-01-01", "2026-03-03 2026-06-02 2026-09-01"),
      ("skip;FREQ=MONTHLY;BYDAY=TU;FROM=2026-10-02", "2026-10-06 2026-10-13 2026-10-20"),
      ("skip;FREQ=YEARLY;BYMONTH=3;BYDAY=-1FR;FROM=2026-10-02", "2027-03-26 2028-03-31"),
      ("skip;FREQ=YEARLY;BYDAY=2TU;FROM=2026-10-02", "2027-01-12 2028-01-11"),
      ("skip;FREQ=YEARLY;BYMONTHDAY=1;FROM=2026-10-02", "2026-11-01 2026-12-01 2027-01-01"),
      ("skip;FREQ=YEARLY;BYMONTH=2,6;FROM=2026-01-31", "2026-02-28 2026-06-30 2027-02-28"),
      ("skip;FREQ=DAILY;INTERVAL=10;FROM=2026-10-02", "2026-10-12 2026-10-22"),
      ("skip;FREQ=DAILY;BYDAY=MO,FR;FROM=2026-10-02", "2026-10-05 2026-10-09"),
      // Beyond the calendar there is nothing, nor where no period ever has the day.
      ("skip;FREQ=YEARLY;INTERVAL=1000;FROM=9026-10-02", ""),
      ("skip;FREQ=DAILY;INTERVAL=7;BYDAY=SA;FROM=2026-10-02", ""),
    ])
  func occurrences(text: String, expected: String) throws {
    let recurrence = try Recurrence(parsing: text)
    let expected = expected.split(separator: " ").map { d(String($0)) }
    var day = recurrence.anchor
    var found: [Day] = []
    while found.count < max(expected.count, 1), let next = recurrence.occurrence(after: day) {
      found.append(next)
      day = next
    }
    #expect(found == expected)
  }

  @Test("An anchor in the future is the first day; thirty years on, the step is kept")
  func phase() throws {
    let monthly = Recurrence(every: .monthly, from: d("2026-10-31"))
    #expect(monthly.occurrence(after: d("2020-01-01")) == d("2026-10-31"))
    let fortnights = try Recurrence(parsing: "skip;FREQ=WEEKLY;INTERVAL=2;FROM=1996-01-02")
    let next = try #require(fortnights.occurrence(after: d("2026-10-02")))
    #expect(next == d("2026-10-13"))
    #expect((next - fortnights.anchor) % 14 == 0)
  }

  @Test(
    "What is next depends on the mode: due on 31 January, done on 20 March",
    arguments: [
      ("fixed;FREQ=MONTHLY;FROM=2026-01-31", "2026-02-28"),
      ("skip;FREQ=MONTHLY;FROM=2026-01-31", "2026-03-31"),
      ("after;FREQ=MONTHLY;FROM=2026-01-31", "2026-04-20"),
      ("after;FREQ=DAILY;INTERVAL=10;FROM=2026-01-31", "2026-03-30"),
      ("after;FREQ=WEEKLY;INTERVAL=2;FROM=2026-01-31", "2026-04-03"),
      ("after;FREQ=YEARLY;INTERVAL=8;FROM=2026-01-31", "2034-03-20"),
      ("chase;FREQ=WEEKLY;BYDAY=TU,TH;FROM=2026-01-31", "2026-03-24"),
    ])
  func modes(text: String, expected: String) throws {
    let next = try Recurrence(parsing: text)
      .next(after: d("2026-01-31"), completedOn: d("2026-03-20"), calendar: WorkingCalendar())
    #expect(next == d(expected))
  }

  @Test("Done early, the promise that was met does not come back")
  func early() {
    let weekly = Recurrence(every: .weekly, from: d("2026-10-02"))
    let next = weekly.next(
      after: d("2026-10-09"), completedOn: d("2026-10-07"), calendar: WorkingCalendar())
    #expect(next == d("2026-10-16"))
  }

  @Test("Month ends completed late do not drift")
  func drift() {
    let monthly = Recurrence(every: .monthly, from: d("2026-01-31"))
    var due = monthly.anchor
    for _ in 0..<24 {
      due = monthly.next(after: due, completedOn: due + 2, calendar: WorkingCalendar()) ?? .first
      #expect(due == due.endOfMonth)
    }
    #expect(due == d("2028-01-31"))
  }

  @Test(
    "A chase goes round holidays",
    arguments: [
      // Tuesday 14 July is Bastille Day.
      ([Weekday.tuesday, .thursday], "2026-07-09", "2026-07-15"),
      ([.tuesday, .thursday], "2026-07-15", "2026-07-16"),
      // Easter Monday.
      ([.monday], "2026-03-30", "2026-04-07"), ([.monday], "2026-04-07", "2026-04-13"),
      // Christmas is a Friday: the next working day is a Monday.
      ([.friday], "2026-12-18", "2026-12-28"),
      // Saturdays are not worked.
      ([.saturday], "2026-10-02", "2026-10-05"),
    ])
  func chase(weekdays: [Weekday], done: String, expected: String) {
    let calendar = WorkingCalendar(publicHolidays: .france(alsaceMoselle: false))
    let chase = Recurrence.chase(on: weekdays, from: d("2026-01-01"))
    #expect(
      chase.next(after: d("2026-01-01"), completedOn: d(done), calendar: calendar) == d(expected))
  }

  @Test("No search is long")
  func cost() throws {
    let rules = [
      "skip;FREQ=DAILY;INTERVAL=7;BYDAY=SA;FROM=1996-10-04",
      "skip;FREQ=DAILY;INTERVAL=365;BYMONTH=9;FROM=1996-10-04",
      "skip;FREQ=MONTHLY;BYDAY=5TU;FROM=1996-10-04",
      "skip;FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYDAY=5MO;FROM=1997-10-04",
    ]
    let clock = ContinuousClock()
    for text in rules {
      let recurrence = try Recurrence(parsing: text)
      let spent = clock.measure { _ = recurrence.occurrence(after: d("2026-10-02")) }
      #expect(spent < .milliseconds(500), "\(text)")
    }
  }
}

@Suite struct RecurrenceTextTests {
  @Test(
    "What is written is read again",
    arguments: [
      "skip;FREQ=MONTHLY;BYMONTHDAY=31;FROM=2026-01-31",
      "fixed;FREQ=YEARLY;INTERVAL=8;BYMONTH=2,3;BYMONTHDAY=-1,15;FROM=2026-01-31",
      "after;FREQ=DAILY;INTERVAL=1000;FROM=2026-01-31",
      "chase;FREQ=WEEKLY;BYDAY=TU,TH;FROM=2026-01-31",
      "skip;FREQ=MONTHLY;BYDAY=-1MO,2TU,FR;FROM=2026-01-31",
    ])
  func roundTrip(text: String) throws {
    let recurrence = try Recurrence(parsing: text)
    #expect(recurrence.description == text)
    #expect(Recurrence(text) == recurrence)
  }

  @Test("The rules of other programs are read too")
  func otherSpellings() throws {
    let rule = try Recurrence.Rule(parsing: "wkst=mo;byday=th,+2mo;freq=monthly;interval=1")
    #expect(rule.description == "FREQ=MONTHLY;BYDAY=2MO,TH")
  }

  @Test(
    "Each fault names its part",
    arguments: [
      ("", RecurrenceFault.notUnderstood(part: "mode", value: "")),
      ("often;FREQ=DAILY;FROM=2026-01-31", .notUnderstood(part: "mode", value: "often")),
      ("skip;FREQ=DAILY", .missing(part: "FROM")),
      ("skip;FREQ=DAILY;FROM=2026-02-30", .notUnderstood(part: "FROM", value: "2026-02-30")),
      ("skip;INTERVAL=2;FROM=2026-01-31", .missing(part: "FREQ")),
      ("skip;FREQ=HOURLY;FROM=2026-01-31", .notUnderstood(part: "FREQ", value: "HOURLY")),
      ("skip;FREQ=DAILY;FREQ=DAILY;FROM=2026-01-31", .repeated(part: "FREQ")),
      ("skip;FREQ=DAILY;COUNT=3;FROM=2026-01-31", .unknown(part: "COUNT")),
      ("skip;FREQ=DAILY;BYSETPOS=1;FROM=2026-01-31", .unknown(part: "BYSETPOS")),
      ("skip;FREQ=DAILY;INTERVAL=0;FROM=2026-01-31", .interval(0)),
      ("skip;FREQ=DAILY;INTERVAL=1001;FROM=2026-01-31", .interval(1001)),
      (
        "skip;FREQ=DAILY;INTERVAL=1,2;FROM=2026-01-31",
        .notUnderstood(part: "INTERVAL", value: "1,2")
      ),
      ("skip;FREQ=YEARLY;BYMONTH=13;FROM=2026-01-31", .month(13)),
      ("skip;FREQ=YEARLY;BYMONTH=x;FROM=2026-01-31", .notUnderstood(part: "BYMONTH", value: "X")),
      ("skip;FREQ=MONTHLY;BYMONTHDAY=0;FROM=2026-01-31", .dayOfMonth(0)),
      ("skip;FREQ=MONTHLY;BYMONTHDAY=-32;FROM=2026-01-31", .dayOfMonth(-32)),
      (
        "skip;FREQ=MONTHLY;BYMONTHDAY=9999999999999999999;FROM=2026-01-31",
        .notUnderstood(part: "BYMONTHDAY", value: "9999999999999999999")
      ),
      ("skip;FREQ=MONTHLY;BYDAY=6TU;FROM=2026-01-31", .nth(6)),
      ("skip;FREQ=MONTHLY;BYDAY=0TU;FROM=2026-01-31", .nth(0)),
      ("skip;FREQ=MONTHLY;BYDAY=XX;FROM=2026-01-31", .notUnderstood(part: "BYDAY", value: "XX")),
      ("skip;FREQ=WEEKLY;BYDAY=2TU;FROM=2026-01-31", .nthNeedsMonths),
      ("skip;FREQ=WEEKLY;BYMONTHDAY=2;FROM=2026-01-31", .daysOfMonthNeedMonths),
      ("skip;FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR;FROM=2026-01-31", .daysOfMonthWithWeekdays),
      ("chase;FREQ=WEEKLY;FROM=2026-01-31", .chaseNeedsWeekdays),
      ("chase;FREQ=DAILY;BYDAY=TU;FROM=2026-01-31", .chaseNeedsWeekdays),
      ("after;FREQ=WEEKLY;BYDAY=TU;FROM=2026-01-31", .daysAfterCompletion),
    ])
  func faults(text: String, fault: RecurrenceFault) {
    #expect(throws: fault) { try Recurrence(parsing: text) }
    #expect(Recurrence(text) == nil)
  }
}
