import Foundation
import Testing

@testable import Domain

/// Today is Wednesday 11 March 2026.
private let today = d("2026-03-11")

@Suite struct DayPhraseTests {
  @Test(
    "Days as people type them, in both languages",
    arguments: [
      ("today | aujourd'hui | aujourd’hui | AUJ | +0d", "2026-03-11"),
      ("tomorrow | demain | Demain | 1j | +1 | in 1 day | dans un jour", "2026-03-12"),
      ("après-demain | apres demain | day after tomorrow | APRÈS-DEMAIN", "2026-03-13"),
      ("yesterday | hier | -1 | -1d | il y a 1 jour | 1 day ago", "2026-03-10"),
      ("avant-hier | day before yesterday | -2j | lundi dernier | last monday", "2026-03-09"),
      ("tue | mar | mar. | tuesday", "2026-03-17"),
      ("Mardi | next tue | mardi prochain | mar prochain", "2026-03-17"),
      ("wed | mer | mercredi | mercredi prochain | 1w | 1s | in a week", "2026-03-18"),
      ("thu | jeu | je | thurs | Jeudi", "2026-03-12"),
      ("last tuesday | mardi dernier | dernier mardi", "2026-03-10"),
      ("last wed | mercredi dernier", "2026-03-04"),
      ("+10d | +10j | 10j | 10 jours | 10d | in 10 days | dans 10 jours", "2026-03-21"),
      ("3w | 3 sem | 3 semaines | +3s | 3 weeks", "2026-04-01"),
      ("2m | 2 mois | 2 months | +2mo", "2026-05-11"),
      ("dans un mois | in a month | in one month", "2026-04-11"),
      ("8y | 8 ans | 8a | in 8 years | dans 8 ans | +8y | 11/03/34", "2034-03-11"),
      ("15/03 | 15/3 | 15-3 | 15.03 | 15 mars | 15 mar | mar 15 | le 15 | 15 | 15th", "2026-03-15"),
      ("15/03/2034 | 15.03.34 | 2034-03-15 | 2034/3/15 | 15-3-34 | 15 mars 2034", "2034-03-15"),
      ("11/03 | 11 mars | 11", "2026-03-11"),
      ("10/03 | 10 mars | Mar 10", "2027-03-10"),
      ("10 | le 10", "2026-04-10"),
      ("31 | fin du mois | end of month", "2026-03-31"),
      ("eom | fin de mois | fin mars | end of March", "2026-03-31"),
      ("2 oct | 2 oct. | oct 2", "2026-10-02"),
      ("Oct. 2 | 2 octobre | on the 2nd of October | 2 oct 26", "2026-10-02"),
      ("2 octobre 2027 | October 2nd, 2027 | 2 oct 27", "2027-10-02"),
      ("1er mars | le 1er mars | 1st March | march 1 | 01/03", "2027-03-01"),
      ("2 mar | 2 mars", "2027-03-02"),
      ("mar 7 | mardi 7 | tue 7", "2026-04-07"),
      ("août | aout | 1er août | Aug", "2026-08-01"),
      ("octobre 2034 | oct 2034", "2034-10-01"),
      ("29/02 | 29 fév | feb 29", "2028-02-29"),
      ("fin février | end of feb", "2027-02-28"),
      ("fin février 2028", "2028-02-29"),
      ("end of year | fin d'année | fin de l'année | eoy | 31/12", "2026-12-31"),
      ("w | next week | semaine prochaine | la semaine prochaine | lun | mon", "2026-03-16"),
      ("next month | mois prochain | le mois prochain", "2026-04-01"),
      ("next year | l'année prochaine | l'an prochain", "2027-01-01"),
      ("mardi 17 mars | tue 17/03 | mar 17 mars | Tuesday 17 March 2026", "2026-03-17"),
      ("3/25 | 25/3", "2026-03-25"),
      ("15/03/70", "2070-03-15"),
      ("15/03/80", "1980-03-15"),
    ])
  func days(phrases: String, expected: String) {
    for phrase in phrases.split(separator: " | ").map(String.init) {
      #expect(DayPhrase(today: today).day(phrase) == .success(d(expected)), "\(phrase)")
    }
  }

  @Test("The month first, where that is the custom")
  func monthFirst() {
    let phrase = DayPhrase(today: today, order: .monthFirst)
    #expect(phrase.day("3/4") == .success(d("2027-03-04")))
    #expect(phrase.day("10/2/2027") == .success(d("2027-10-02")))
    #expect(phrase.day("25/3") == .success(d("2026-03-25")))
    #expect(DayPhrase(today: today).day("3/4") == .success(d("2026-04-03")))
  }

  @Test("The year first, where that is the custom")
  func yearFirst() {
    let phrase = DayPhrase(today: today, order: .yearFirst)
    #expect(phrase.day("3/4") == .success(d("2027-03-04")))
    #expect(phrase.day("27-10-02") == .success(d("2027-10-02")))
    #expect(phrase.day("2027/10/02") == .success(d("2027-10-02")))
    #expect(phrase.day("25/3") == .success(d("2026-03-25")))
  }

  @Test(
    "A day and an hour",
    arguments: [
      ("mar 14h30", "2026-03-17", "14:30"), ("tue 14:30", "2026-03-17", "14:30"),
      ("demain à 9h", "2026-03-12", "09:00"), ("tomorrow at 2pm", "2026-03-12", "14:00"),
      ("15/03 2:30 pm", "2026-03-15", "14:30"), ("10j 8h05", "2026-03-21", "08:05"),
      ("2 oct. 12am", "2026-10-02", "00:00"), ("14h", "2026-03-11", "14:00"),
      ("dans 8 ans 18 h", "2034-03-11", "18:00"),
    ])
  func hours(text: String, day: String, time: String) {
    let reading = DayPhrase.Reading(day: d(day), time: TimeOfDay(time))
    #expect(DayPhrase(today: today).read(text) == .success(reading))
    #expect(DayPhrase(today: today).day(text) == .failure(.notUnderstood(text)))
  }

  @Test("Without an hour there is none")
  func noHour() {
    let reading = DayPhrase.Reading(day: d("2026-03-12"), time: nil)
    #expect(DayPhrase(today: today).read(" demain ") == .success(reading))
  }

  @Test(
    "What is not understood",
    arguments: [
      "bientôt", "soon", "jui", "m", "t", "15/03/2034/2", "15/", "/", "15/03-34", "12:75", "25h",
      "13pm", "1234567d", "10 x", "dans", "in", "+", "mardi mardi", "2 oct oct", "next", "123",
      "10 20", "🙂", "2 oct 2027 x", "¼", "٣",
    ])
  func notUnderstood(text: String) {
    #expect(DayPhrase(today: today).read(text) == .failure(.notUnderstood(text)))
  }

  @Test(
    "Days that do not exist",
    arguments: [
      "31/02", "31 fév", "feb 30", "29/02/2027", "2034-02-30", "32", "0", "0/3", "15/0", "13/13",
      "99999 ans", "-9999y", "99/99/99", "fin mars 0000",
    ])
  func noSuchDay(text: String) {
    #expect(DayPhrase(today: today).read(text) == .failure(.noSuchDay(text)))
  }

  @Test(
    "Where what has gone by is meant, the last such day",
    arguments: [
      ("wed | mercredi | last wed", "2026-03-04"), ("tue | mardi", "2026-03-10"),
      ("thu | jeudi", "2026-03-05"), ("2 oct | 2 octobre", "2025-10-02"),
      ("11/03 | 11", "2026-03-11"), ("12 | 12 fév", "2026-02-12"), ("31", "2026-01-31"),
      ("29 fév", "2024-02-29"), ("hier | -1", "2026-03-10"), ("12/03/2026", "2026-03-12"),
      ("next tue", "2026-03-17"),
    ])
  func looksBack(phrases: String, day: String) {
    let phrase = DayPhrase(today: today, looksBack: true)
    for text in phrases.split(separator: " | ").map(String.init) {
      #expect(phrase.day(text) == .success(d(day)), "\(text)")
    }
  }

  @Test("Nothing typed, another weekday, a day gone by")
  func otherFaults() {
    let phrase = DayPhrase(today: today, allowsPast: false)
    #expect(phrase.day("  ") == .failure(.empty))
    #expect(phrase.day("mercredi 17 mars") == .failure(.otherWeekday(d("2026-03-17"))))
    #expect(phrase.day("hier") == .failure(.past(d("2026-03-10"))))
    #expect(phrase.day("10/03/2026") == .failure(.past(d("2026-03-10"))))
    #expect(phrase.day("today") == .success(today))
  }
}
