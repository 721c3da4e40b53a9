// What is wrong with a day, a recurrence or a list of holidays, and what to type instead.

extension Wording {
  package func fault(_ fault: DayPhraseFault) -> String {
    switch fault {
    case .empty:
      say(
        "No day given: type one such as tue, 2 oct, 10d or 15/03/2034.",
        "Aucun jour donné : tapez par exemple mar, 2 oct, 10j ou 15/03/2034.")
    case .notUnderstood(let text):
      say(
        "“\(text)” is not understood as a day: type one such as tue, 2 oct, 10d or 15/03/2034.",
        "« \(text) » n'est pas compris comme un jour : tapez par exemple mar, 2 oct, 10j ou "
          + "15/03/2034.")
    case .noSuchDay(let text):
      say(
        "There is no such day as “\(text)”: check the day and the month.",
        "Le jour « \(text) » n'existe pas : vérifiez le jour et le mois.")
    case .otherWeekday(let day):
      say(
        "\(date(PartialDate(day))) is a \(name(day.weekday)): correct the weekday, or leave it "
          + "out.",
        "Le \(date(PartialDate(day))) est un \(name(day.weekday)) : corrigez le jour de la "
          + "semaine, ou retirez-le.")
    case .past(let day):
      say(
        "\(longDay(day)) has gone by: type a day from today on.",
        "Le \(longDay(day)) est passé : tapez un jour à partir d'aujourd'hui.")
    }
  }

  package func fault(_ fault: RecurrenceFault) -> String {
    switch fault {
    case .missing(let part):
      say(
        "The recurrence has no \(part): add it.",
        "La récurrence n'a pas de \(part) : ajoutez-le.")
    case .repeated(let part):
      say(
        "The recurrence gives \(part) twice: keep one.",
        "La récurrence donne \(part) deux fois : n'en gardez qu'un.")
    case .unknown(let part):
      say(
        "The recurrence uses \(part), which Kith does not know: remove it.",
        "La récurrence emploie \(part), que Kith ne connaît pas : retirez-le.")
    case .notUnderstood(let part, let value):
      say(
        "“\(value)” is not understood as the recurrence's \(part): correct it.",
        "« \(value) » n'est pas compris pour \(part) dans la récurrence : corrigez-le.")
    case .interval(let number):
      say(
        "It cannot come back every \(number): choose 1 to 1000.",
        "Elle ne peut pas revenir tous les \(number) : choisissez de 1 à 1000.")
    case .month(let number):
      say(
        "There is no month \(number): choose 1 to 12.",
        "Il n'y a pas de mois \(number) : choisissez de 1 à 12.")
    case .dayOfMonth(let number):
      say(
        "No month has a day \(number): choose 1 to 31, or -1 to -31 from the end.",
        "Aucun mois n'a de jour \(number) : choisissez de 1 à 31, ou de -1 à -31 depuis la fin.")
    case .nth(let number):
      say(
        "There is no weekday number \(number): choose 1 to 5, or -1 to -5 from the end.",
        "Il n'y a pas de jour de semaine numéro \(number) : choisissez de 1 à 5, ou de -1 à -5 "
          + "depuis la fin.")
    case .daysOfMonthNeedMonths:
      say(
        "Days of the month need a recurrence by month or year: choose one of them.",
        "Les jours du mois demandent une récurrence par mois ou par an : choisissez-en une.")
    case .nthNeedsMonths:
      say(
        "“The 2nd Tuesday” needs a recurrence by month or year: choose one of them.",
        "« Le 2e mardi » demande une récurrence par mois ou par an : choisissez-en une.")
    case .daysOfMonthWithWeekdays:
      say(
        "Days of the month and weekdays do not go together: keep the ones or the others.",
        "Jours du mois et jours de la semaine ne vont pas ensemble : gardez les uns ou les autres.")
    case .chaseNeedsWeekdays:
      say(
        "A chase returns on weekdays: choose them, such as Tuesday and Thursday.",
        "Une relance revient à jours fixes de la semaine : choisissez par exemple mardi et jeudi.")
    case .daysAfterCompletion:
      say(
        "Counted from the day it is done, a recurrence has no days or months of its own: "
          + "remove them.",
        "Comptée à partir du jour où c'est fait, une récurrence n'a ni jours ni mois fixes : "
          + "retirez-les.")
    }
  }

  package func fault(_ fault: HolidayFile.Fault) -> String {
    let line = fault.line
    return switch fault.problem {
    case .notADay(let text):
      say(
        "Line \(line): “\(text)” is not a day; write it as 2026-12-24, then its name.",
        "Ligne \(line) : « \(text) » n'est pas un jour ; écrivez 2026-12-24, puis son nom.")
    case .noName(let day):
      say(
        "Line \(line): \(day) has no name; write one after it.",
        "Ligne \(line) : \(day) n'a pas de nom ; écrivez-en un après la date.")
    case .repeated(let day, let firstLine):
      say(
        "Line \(line): \(day) is on line \(firstLine) already; remove one of them.",
        "Ligne \(line) : \(day) est déjà à la ligne \(firstLine) ; supprimez l'une des deux.")
    }
  }
}
