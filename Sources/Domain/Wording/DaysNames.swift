/// What a weekday or a month is called. What is shown and what is understood come from here.
struct CalendarName: Sendable {
  /// "March", "mars".
  let english: String, french: String
  /// "Mar", "mars": as typography shortens them.
  let shortEnglish: String, shortFrench: String
  /// Three letters, for columns.
  let code: (english: String, french: String)

  private init(
    _ english: String, _ french: String, short: (String, String), code: (String, String)
  ) {
    self.english = english
    self.french = french
    (shortEnglish, shortFrench) = short
    self.code = code
  }

  /// January first.
  private static let months = [
    CalendarName("January", "janvier", short: ("Jan", "janv."), code: ("Jan", "jan")),
    CalendarName("February", "février", short: ("Feb", "févr."), code: ("Feb", "fév")),
    CalendarName("March", "mars", short: ("Mar", "mars"), code: ("Mar", "mar")),
    CalendarName("April", "avril", short: ("Apr", "avr."), code: ("Apr", "avr")),
    CalendarName("May", "mai", short: ("May", "mai"), code: ("May", "mai")),
    CalendarName("June", "juin", short: ("Jun", "juin"), code: ("Jun", "jun")),
    CalendarName("July", "juillet", short: ("Jul", "juil."), code: ("Jul", "jul")),
    CalendarName("August", "août", short: ("Aug", "août"), code: ("Aug", "aoû")),
    CalendarName("September", "septembre", short: ("Sep", "sept."), code: ("Sep", "sep")),
    CalendarName("October", "octobre", short: ("Oct", "oct."), code: ("Oct", "oct")),
    CalendarName("November", "novembre", short: ("Nov", "nov."), code: ("Nov", "nov")),
    CalendarName("December", "décembre", short: ("Dec", "déc."), code: ("Dec", "déc")),
  ]

  /// Monday first.
  private static let weekdays = [
    CalendarName("Monday", "lundi", short: ("Mon", "lun."), code: ("Mon", "lun")),
    CalendarName("Tuesday", "mardi", short: ("Tue", "mar."), code: ("Tue", "mar")),
    CalendarName("Wednesday", "mercredi", short: ("Wed", "mer."), code: ("Wed", "mer")),
    CalendarName("Thursday", "jeudi", short: ("Thu", "jeu."), code: ("Thu", "jeu")),
    CalendarName("Friday", "vendredi", short: ("Fri", "ven."), code: ("Fri", "ven")),
    CalendarName("Saturday", "samedi", short: ("Sat", "sam."), code: ("Sat", "sam")),
    CalendarName("Sunday", "dimanche", short: ("Sun", "dim."), code: ("Sun", "dim")),
  ]

  /// The month 1…12; a number outside is brought inside.
  static func month(_ number: Int) -> CalendarName { months[min(max(number, 1), 12) - 1] }

  static func weekday(_ weekday: Weekday) -> CalendarName { weekdays[weekday.rawValue - 1] }

  /// 1…12, if the word, folded, is a month's name or begins only one: at least three letters.
  static func month(beginningWith word: String) -> Int? {
    only(monthWords, beginningWith: word, atLeast: 3).map { $0 + 1 }
  }

  /// The weekday whose name the word, folded, is or begins: at least two letters.
  static func weekday(beginningWith word: String) -> Weekday? {
    only(weekdayWords, beginningWith: word, atLeast: 2).flatMap { Weekday(rawValue: $0 + 1) }
  }

  private var folded: [String] { [Folding.fold(english), Folding.fold(french)] }

  private static let monthWords = months.map(\.folded)
  private static let weekdayWords = weekdays.map(\.folded)

  private static func only(
    _ names: [[String]], beginningWith word: String, atLeast length: Int
  ) -> Int? {
    guard word.count >= length else { return nil }
    let found = names.indices.filter { names[$0].contains { $0.hasPrefix(word) } }
    return found.count == 1 ? found.first : nil
  }
}
