import Testing

@testable import Domain

private let english = Wording(.english)
private let french = Wording(.french)
/// A Friday.
private let today = d("2026-10-02")

@Suite struct DaysWordingTests {
  @Test(
    "A day, near or far",
    arguments: [
      ("2026-10-02", "Fri 2 Oct", "ven. 2 oct."), ("2027-02-01", "Mon 1 Feb", "lun. 1er févr."),
      ("2034-10-02", "2 Oct 2034", "2 oct. 2034"), ("2025-12-03", "Wed 3 Dec", "mer. 3 déc."),
      ("2025-12-02", "2 Dec 2025", "2 déc. 2025"),
    ])
  func day(day: String, inEnglish: String, inFrench: String) {
    #expect(english.day(d(day), today: today) == inEnglish)
    #expect(french.day(d(day), today: today) == inFrench)
  }

  @Test("A day in full")
  func longDay() {
    #expect(english.longDay(today) == "Friday 2 October 2026")
    #expect(french.longDay(today) == "vendredi 2 octobre 2026")
    #expect(french.longDay(d("2026-10-01")) == "jeudi 1er octobre 2026")
  }

  @Test(
    "Days in the order of their reader, which a day field reads back", arguments: DayOrder.allCases)
  func orders(order: DayOrder) throws {
    let wording = Wording(.english, dates: order)
    let day = wording.day(today, today: today)
    let far = wording.day(d("2034-10-02"), today: today)
    let whole = wording.longDay(d("2034-10-02"))
    let birthday = try wording.date(#require(PartialDate(year: 1970, month: 3, day: 4)))
    switch order {
    case .dayFirst:
      #expect([day, far] == ["Fri 2 Oct", "2 Oct 2034"])
      #expect([whole, birthday] == ["Monday 2 October 2034", "4 March 1970"])
    case .monthFirst:
      #expect([day, far] == ["Fri Oct 2", "Oct 2 2034"])
      #expect([whole, birthday] == ["Monday October 2 2034", "March 4 1970"])
    case .yearFirst:
      #expect([day, far] == ["Fri 2026-10-02", "2034-10-02"])
      #expect([whole, birthday] == ["Monday 2034-10-02", "1970-03-04"])
    }
    let phrase = DayPhrase(today: today, order: order)
    #expect(phrase.day(day) == .success(today))
    #expect(phrase.day(whole) == .success(d("2034-10-02")))
    for offset in stride(from: -1000, to: 1000, by: 7) {
      #expect(wording.shortDay(today + offset, today: today).count == 6)
    }
  }

  @Test("Days in columns take six cells", arguments: Language.allCases)
  func shortDay(language: Language) {
    for offset in stride(from: -1000, to: 1000, by: 7) {
      let text = Wording(language).shortDay(today + offset, today: today)
      #expect(text.count == 6, "\(text)")
    }
    #expect(english.shortDay(today, today: today) == " 2 Oct")
    #expect(french.shortDay(d("2026-12-31"), today: today) == "31 déc")
    #expect(english.shortDay(d("2034-10-02"), today: today) == "Oct’34")
  }

  @Test(
    "How far a day is",
    arguments: [
      (0, "today", "aujourd'hui"), (1, "tomorrow", "demain"), (-1, "yesterday", "hier"),
      (-3, "3 d ago", "il y a 3 j"), (10, "in 10 d", "dans 10 j"),
      (-153, "5 mo ago", "il y a 5 mois"), (2922, "in 8 years", "dans 8 ans"),
      (-2922, "8 years ago", "il y a 8 ans"),
    ])
  func relative(days: Int, inEnglish: String, inFrench: String) {
    #expect(english.relative(today + days, today: today) == inEnglish)
    #expect(french.relative(today + days, today: today) == inFrench)
  }

  @Test(
    "How long it is",
    arguments: [
      (0, "0 days", "0 jour", "0 d"), (1, "1 day", "1 jour", "1 d"),
      (31, "31 days", "31 jours", "31 d"), (-153, "5 months", "5 mois", "5 mo"),
      (365, "12 months", "12 mois", "12 mo"), (730, "2 years", "2 ans", "2 y"),
      (2922, "8 years", "8 ans", "8 y"),
    ])
  func duration(days: Int, inEnglish: String, inFrench: String, short: String) {
    #expect(english.duration(days: days) == inEnglish)
    #expect(french.duration(days: days) == inFrench)
    #expect(english.shortDuration(days: days) == short)
  }

  @Test("Hours and dates without a year")
  func partial() throws {
    let time = try #require(TimeOfDay("09:05"))
    #expect(english.time(time) == "09:05")
    #expect(french.time(time) == "9h05")
    #expect(french.date(try #require(PartialDate("--03-01"))) == "1er mars")
    #expect(english.date(try #require(PartialDate("1970-03-01"))) == "1 March 1970")
  }
}

@Suite struct RecurrenceWordingTests {
  @Test(
    "Recurrences in words",
    arguments: [
      ("skip;FREQ=DAILY", "every day", "tous les jours"),
      ("skip;FREQ=DAILY;INTERVAL=3", "every 3 days", "tous les 3 jours"),
      (
        "skip;FREQ=DAILY;INTERVAL=3;BYDAY=MO,FR", "every 3 days if on a Monday or Friday",
        "tous les 3 jours si c'est un lundi ou vendredi"
      ),
      ("skip;FREQ=WEEKLY", "every Saturday", "tous les samedis"),
      ("skip;FREQ=WEEKLY;BYDAY=TU,TH", "every Tuesday and Thursday", "tous les mardis et jeudis"),
      (
        "skip;FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,TH",
        "every 2 weeks on Monday, Tuesday and Thursday",
        "toutes les 2 semaines, le lundi, le mardi et le jeudi"
      ),
      (
        "skip;FREQ=WEEKLY;BYMONTH=4,5;BYDAY=TU", "every Tuesday, in April and May",
        "tous les mardis, en avril et mai"
      ),
      ("skip;FREQ=MONTHLY", "every month on the 31st", "tous les mois, le 31"),
      (
        "skip;FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1,15,-1",
        "every 3 months on the 1st, the 15th and the last day",
        "tous les 3 mois, le 1er, le 15 et le dernier jour"
      ),
      (
        "skip;FREQ=MONTHLY;BYMONTHDAY=-2", "every month on the 2nd day from the end",
        "tous les mois, le 2e jour en partant de la fin"
      ),
      (
        "skip;FREQ=MONTHLY;BYDAY=2TU,-1FR,SU",
        "every month on the 2nd Tuesday, the last Friday and every Sunday",
        "tous les mois, le 2e mardi, le dernier vendredi et chaque dimanche"
      ),
      (
        "skip;FREQ=YEARLY;INTERVAL=8", "every 8 years on 31 January",
        "tous les 8 ans, le 31 janvier"
      ),
      (
        "skip;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "every year on 1 March",
        "tous les ans, le 1er mars"
      ),
      (
        "skip;FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=1", "every year on the 1st of March and June",
        "tous les ans, le 1er, en mars et juin"
      ),
      (
        "skip;FREQ=YEARLY;BYMONTH=3;BYDAY=-1TU", "every year on the last Tuesday of March",
        "tous les ans, le dernier mardi, en mars"
      ),
      (
        "skip;FREQ=YEARLY;BYDAY=2TU", "every year on the 2nd Tuesday of the year",
        "tous les ans, le 2e mardi de l'année"
      ),
      (
        "fixed;FREQ=WEEKLY", "every Saturday, missed ones too", "tous les samedis, même en retard"
      ),
      ("after;FREQ=MONTHLY", "a month after it is done", "un mois après l'avoir fait"),
      ("after;FREQ=WEEKLY", "a week after it is done", "une semaine après l'avoir fait"),
      ("after;FREQ=YEARLY;INTERVAL=8", "8 years after it is done", "8 ans après l'avoir fait"),
      (
        "chase;FREQ=WEEKLY;BYDAY=TU,TH", "every Tuesday and Thursday until it is settled",
        "tous les mardis et jeudis jusqu'à ce que ce soit réglé"
      ),
    ])
  func recurrence(text: String, inEnglish: String, inFrench: String) throws {
    let recurrence = try Recurrence(parsing: text + ";FROM=2026-01-31")
    #expect(english.recurrence(recurrence) == inEnglish)
    #expect(french.recurrence(recurrence) == inFrench)
  }

  @Test("Holidays have their names", arguments: FrenchHoliday.allCases)
  func holidays(holiday: FrenchHoliday) {
    #expect(english.holiday(.french(holiday)) != french.holiday(.french(holiday)))
    #expect(french.holiday(.listed(name: "Pont")) == "Pont")
  }

  @Test("Faults say what is wrong, where, and what to do")
  func faults() throws {
    #expect(
      french.fault(.notUnderstood("bientot") as DayPhraseFault)
        == "« bientot » n'est pas compris comme un jour : tapez par exemple mar, 2 oct, 10j ou "
        + "15/03/2034.")
    #expect(
      english.fault(DayPhraseFault.otherWeekday(d("2026-03-17")))
        == "17 March 2026 is a Tuesday: correct the weekday, or leave it out.")
    #expect(
      english.fault(RecurrenceFault.unknown(part: "COUNT"))
        == "The recurrence uses COUNT, which Kith does not know: remove it.")
    let file = HolidayFile(parsing: "demain Pont")
    #expect(
      file.faults.map(french.fault)
        == ["Ligne 1 : « demain » n'est pas un jour ; écrivez 2026-12-24, puis son nom."])
  }
}
