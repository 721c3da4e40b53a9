import Pty

/// What is typed on a running screen, and how often.
struct Scenario {
  /// Keys one after the other, and that so many times.
  struct Round {
    /// Each under its name in the table; nil for a key that only prepares the next ones.
    var keys: [(name: String?, key: Keys)]
    var times: Int
    /// How long the program is to have slept before, so that what is read or laid out aside is there.
    var rest: Duration?

    init(_ times: Int, _ keys: (name: String?, key: Keys)...) {
      (self.times, self.keys) = (times, keys)
    }

    func after(_ rest: Duration) -> Round {
      var round = self
      round.rest = rest
      return round
    }
  }

  var rounds: [Round]

  /// What kith's first screen shows.
  static let sign = "Agenda"

  static let down = "down"
  static let downAlone = "down, card closed"
  static let pageDown = "page down"
  static let done = "done"
  static let firstLetter = "search, first letter"
  static let laterLetter = "search, later letter"
  static let formLetter = "letter in a form"
  static let filter = "filter"
  static let order = "order"
  static let journal = "journal"
  /// Alone: the program waits for the rest of an arrow key, which a slow line brings late. That is
  /// no time it takes, and counted apart.
  static let escape = "Esc"

  /// An agenda being cleared, and most of that taken back: never as much as was done, or the step
  /// that made the whole book would be next.
  static let kith = Scenario(rounds: [
    Round(60, (down, "j")),
    Round(1, (nil, "g"), (nil, "g"), (nil, "z")),
    Round(60, (downAlone, "j")),
    Round(1, (nil, "z"), (nil, "g"), (nil, "g")),
    Round(20, (pageDown, "<PgDn>")),
    Round(3, ("next section", "J"), ("previous section", "K")),
    Round(3, ("last", "G"), ("page up", "<PgUp>"), ("first", "<Home>")),
    Round(3, ("help", "?"), (nil, "?")),
    Round(20, ("tab", "<Tab>")),
    Round(20, (done, "d")),
    Round(20, ("snooze, its box", "s"), ("snooze", "w")),
    Round(20, ("undo", "u")),
    searching("d", "u", "p", "o"), searching("m", "a", "r", "t", "i", "n"),
    searching("0", "6", "3", "9"), searching("e", "x", "a", "m", "p", "l", "e"),
    searching("q", "x", "z"),
    Round(3, ("contacts", "2"), ("agenda", "1")),
    Round(1, (nil, "2")),
    Round(20, ("down in contacts", "j")),
    Round(10, ("page down in contacts", "<PgDn>")),
    filtering("stage:ambassador silent:180"), filtering("never"), filtering("tag:notaire tier:A"),
    filtering("owner:nobody"), filtering("silent:90"), filtering("archived"),
    ordering("silence"), ordering("added"), ordering("tier"), ordering("name"),
    Round(3, (journal, "4"), ("down in the journal", "j"), (nil, "2")),
    Round(1, (nil, "4")),
    Round(10, ("down in the journal", "j")),
    Round(5, ("page down in the journal", "<PgDn>")),
    Round(1, (nil, "1")),
    Round(
      3, ("form", "i"), (formLetter, "z"), (formLetter, "o"), (formLetter, "e"),
      ("field", "<Tab>"), (formLetter, "d"), (formLetter, "u"), (formLetter, "v"),
      (nil, "<C-r>"), (escape, "<Esc>")),
  ])

  /// Ten keys that are pressed all day, by our judgement.
  static let everyDay = Scenario(rounds: [
    Round(20, ("j, down", "j"), ("k, up", "k"), (nil, "j")),
    Round(10, ("d, done", "d"), ("u, undo", "u"), (nil, "j")),
    Round(10, ("s, snooze", "s"), ("w, until Monday", "w"), (nil, "u"), (nil, "j")),
    Round(10, ("p, no answer", "p"), (nil, "u"), (nil, "j")),
    Round(10, ("Enter, its card", "<Enter>"), ("Esc, back", "<Esc>"), (nil, "j")),
    Round(10, ("/, search", "/"), (nil, "<Esc>")),
  ])

  /// Opens the search, types, and leaves it.
  private static func searching(_ first: Keys, _ rest: Keys...) -> Round {
    var round = Round(5, (nil, "/"), (firstLetter, first))
    round.keys += rest.map { (laterLetter, $0) }
    round.keys.append((escape, "<Esc>"))
    return round
  }

  /// Narrows the contacts, goes down the list, and shows all of them again.
  private static func filtering(_ text: String) -> Round {
    Round(
      2, (nil, "f"), (nil, Keys(text)), (filter, "<Enter>"), ("down in a filter", "j"),
      ("down in a filter", "j"), (nil, "f"), (nil, "<C-u>"), (filter, "<Enter>"))
  }

  /// Brings the contacts into an order and goes down the list.
  private static func ordering(_ name: String) -> Round {
    Round(
      2, (nil, ":"), (nil, Keys("order \(name)")), (order, "<Enter>"), ("down in an order", "j"),
      ("last in an order", "G"))
  }

  /// The list of a yardstick.
  static let list = Scenario(rounds: [Round(60, (down, "j")), Round(20, (pageDown, "<PgDn>"))])

  /// Plays all rounds; tells each key's name and what came of it.
  func play(
    on session: PtySession, quiet: Duration,
    _ tell: (_ name: String?, _ reaction: PtySession.Reaction) -> Void
  ) throws {
    for round in rounds {
      if let rest = round.rest { try session.waitUntilAsleep(for: rest) }
      for _ in 0..<round.times {
        for (name, key) in round.keys { tell(name, session.press(key, quiet: quiet)) }
      }
    }
  }
}
