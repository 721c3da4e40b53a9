/// A piece of a phrase: digits, letters, or one sign.
enum PhraseToken: Hashable {
  case number(Int, digits: Int)
  case word(String)
  case sign(Character)

  /// The pieces of a phrase. Apostrophes join their neighbours ("aujourd'hui"), hyphens between
  /// letters part them ("après-demain"), the full stop of an abbreviation and commas are nothing.
  /// Nothing at all for a number too long to be part of a date.
  static func tokens(of phrase: String) -> [PhraseToken]? {
    var tokens: [PhraseToken] = []
    var rest = Folding.fold(phrase).filter { $0 != "'" }[...]
    while let first = rest.first {
      if first.isDigit {
        let run = rest.prefix(while: \.isDigit)
        guard run.count <= 6 else { return nil }
        tokens.append(.number(decimal(Array(run.utf8)) ?? 0, digits: run.count))
        rest = rest.dropFirst(run.count)
      } else if first.isLetter {
        let run = rest.prefix(while: \.isLetter)
        tokens.append(.word(String(run)))
        rest = rest.dropFirst(run.count)
      } else {
        rest = rest.dropFirst()
        let afterWord = if case .word = tokens.last { true } else { false }
        let ignored = first.isWhitespace || first == "," || (afterWord && "-.".contains(first))
        if !ignored { tokens.append(.sign(first)) }
      }
    }
    return tokens
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
}

/// The words of the day field, folded, English and French together.
enum PhraseWords {
  /// A phrase that names a day by itself.
  enum Named {
    case offset(Int)
    case nextWeek, nextMonth, nextYear
    case endOfMonth, endOfYear
  }

  static let named: [String: Named] = {
    var table: [String: Named] = [:]
    func add(_ named: Named, _ phrases: [String]) {
      for phrase in phrases { table[phrase] = named }
    }
    add(.offset(0), ["today", "tod", "aujourdhui", "auj", "now", "maintenant"])
    add(.offset(1), ["tomorrow", "tom", "demain", "dem"])
    add(.offset(2), ["day after tomorrow", "apres demain"])
    add(.offset(-1), ["yesterday", "hier"])
    add(.offset(-2), ["day before yesterday", "avant hier"])
    add(.nextWeek, ["w", "next week", "semaine prochaine", "sem prochaine"])
    add(.nextMonth, ["next month", "mois prochain"])
    add(.nextYear, ["next year", "annee prochaine", "lannee prochaine", "lan prochain"])
    add(.endOfMonth, ["eom", "end month", "month end", "fin mois", "fdm"])
    add(.endOfYear, ["eoy", "end year", "year end", "fin annee", "fin dannee", "fin lannee"])
    return table
  }()

  /// Words that change nothing: "le 15", "on the 15th of March".
  static let fillers: Set = ["le", "la", "the", "on", "of", "du", "de", "this", "ce"]
  static let ordinals: Set = ["er", "e", "eme", "st", "nd", "rd", "th"]
  static let ahead: Set = ["in", "dans"]
  static let one: Set = ["a", "an", "un", "une", "one"]
  static let next: Set = ["next", "prochain"]
  static let last: Set = ["last", "dernier"]
  static let end: Set = ["end", "fin"]
  static let beforeHour: Set = ["at", "a"]

  enum Unit {
    case days, weeks, months, years

    init?(_ word: String) {
      guard let unit = Self.words[word] else { return nil }
      self = unit
    }

    private static let words: [String: Unit] = {
      var table: [String: Unit] = [:]
      for word in ["d", "day", "days", "j", "jr", "jrs", "jour", "jours"] { table[word] = .days }
      for word in ["w", "wk", "wks", "week", "weeks", "s", "sem", "semaine", "semaines"] {
        table[word] = .weeks
      }
      for word in ["m", "mo", "month", "months", "mois"] { table[word] = .months }
      for word in ["y", "yr", "yrs", "year", "years", "a", "an", "ans", "annee", "annees"] {
        table[word] = .years
      }
      return table
    }()
  }
}
