/// Somebody who works in the book: the login of the process that first wrote for them.
package struct Colleague: Record {
  package let id: ID<Colleague>
  package var login = ""
  /// The name that others see.
  package var name: String?
  package var since = Day.first
  package var left: Day?
  /// Who looks after what is theirs while they are away, from which day and until which, both days
  /// among them: all three or none.
  private var deputy: ID<Colleague>?
  private var awayFrom: Day?
  private var awayUntil: Day?

  package init(id: ID<Colleague>) { self.id = id }

  package static let kind = RecordKind.colleague
  package static let columns: [Column<Colleague>] = [
    Column("login", \.login),
    Column("name", \.name),
    Column("since", \.since),
    Column("left_day", \.left),
    Column("deputy", \.deputy, references: .colleague),
    Column("away_from", \.awayFrom),
    Column("away_until", \.awayUntil),
  ]

  /// What an absence is stored in.
  package static let absenceFields = ["deputy", "away_from", "away_until"]

  package var shownName: String { name ?? login }

  /// When they are away, and who stands in: the last absence that was noted, be it over.
  package var absence: Absence? {
    get {
      guard let deputy, let awayFrom, let awayUntil else { return nil }
      return Absence(from: awayFrom, until: awayUntil, deputy: deputy)
    }
    set {
      deputy = newValue?.deputy
      awayFrom = newValue?.from
      awayUntil = newValue?.until
    }
  }

  /// The absence that goes on; nil while they are here.
  package func absence(on day: Day) -> Absence? {
    absence.flatMap { $0.days.contains(day) ? $0 : nil }
  }

  package func violations() -> [Violation] {
    var found: [Violation] = login.isEmpty ? [.colleagueWithoutLogin(id)] : []
    let isWhole = (deputy == nil) == (awayFrom == nil) && (deputy == nil) == (awayUntil == nil)
    if !isWhole || deputy == id { found.append(.absenceHalf(id)) }
    if let awayFrom, let awayUntil, awayUntil < awayFrom { found.append(.absenceHalf(id)) }
    return found
  }
}

/// A time in which a colleague is away and another one stands in.
///
/// It is read when somebody asks whose something is; what is theirs stays theirs, and nothing is
/// rewritten when they go or come back.
package struct Absence: Hashable, Sendable, Codable {
  /// The first day.
  package var from: Day
  /// The last day.
  package var until: Day
  package var deputy: ID<Colleague>

  package init(from: Day, until: Day, deputy: ID<Colleague>) {
    self.from = from
    self.until = until
    self.deputy = deputy
  }

  /// Empty where the last day comes before the first.
  package var days: Range<Day> { from..<max(from, until + 1) }
}

extension Collection<Colleague> {
  /// Whose things somebody looks after on a day: their own, those of whoever is away with them as
  /// deputy, and of whoever has one of those as deputy.
  package func lookedAfter(by person: ID<Colleague>, on day: Day) -> Set<ID<Colleague>> {
    var found: Set = [person]
    while true {
      let more = filter { colleague in
        guard let absence = colleague.absence(on: day) else { return false }
        return found.contains(absence.deputy) && !found.contains(colleague.id)
      }
      if more.isEmpty { return found }
      found.formUnion(more.map(\.id))
    }
  }
}
