import Domain
import GRDB

/// Windows of the agenda, reached by key: what is read grows with the screen, not with the book.
extension BookStore {
  package enum Direction: Sendable { case forwards, backwards }

  /// The rows next to a place, in agenda order; without those of contacts that are private to
  /// others.
  /// - Parameters:
  ///   - place: nil for the beginning of the agenda, or backwards for its end.
  ///   - including: whether a row at that very place is among them.
  ///   - count: at most so many.
  ///   - whose: whose rows are read.
  package func agenda(
    _ direction: Direction = .forwards, from place: AgendaPlace? = nil, including: Bool = false,
    count: Int, of whose: Whose = .everybody, today: Day
  ) throws -> [AgendaRow] {
    try read { db in
      let lens = AgendaLens(
        db: db, today: today, weekStart: weekStart, whose: whose, includesStart: including)
      return try lens.places(direction, from: place, count: count).map(lens.row)
    }
  }

  /// Where a target stands on the agenda; nil when it is not on it.
  package func agendaRow(
    of target: Target, among whose: Whose = .everybody, today: Day
  ) throws -> AgendaRow? {
    try read { db in
      let lens = AgendaLens(db: db, today: today, weekStart: weekStart, whose: whose)
      return try lens.place(of: target).map(lens.row)
    }
  }

  /// How many rows are overdue, those that only others see among them.
  /// - Parameter owners: only of those of these colleagues; nil for all.
  package func overdueCount(of owners: Set<ID<Colleague>>? = nil, today: Day) throws -> Int {
    try read { db in
      let condition = owners.map { "AND \(AgendaLens.owned(by: $0))" } ?? ""
      let statement = try db.cachedStatement(
        sql: "SELECT total(delta) FROM tally WHERE day <= ? \(condition)")
      return Int(try Double.fetchOne(statement, arguments: [today.description]) ?? 0)
    }
  }
}

/// Whose rows a list has.
package enum Whose: Hashable, Sendable {
  case everybody
  /// What these colleagues look after.
  case of(Set<ID<Colleague>>)
  /// What others gave to this one.
  case handed(to: ID<Colleague>)

  /// The colleagues whose it may be; nil for all, and for what is nobody's.
  package var owners: Set<ID<Colleague>>? {
    switch self {
    case .everybody: nil
    case .of(let owners): owners
    case .handed(let owner): [owner]
    }
  }
}

struct AgendaLens {
  let db: Database
  let today: Day
  let weekStart: Weekday
  let whose: Whose
  var includesStart = false

  /// Rows that stand in the table in the order of one section. A section may be made of several.
  private struct Run {
    let index: String
    /// The column that leads the section's order, and the first and the last day of the section.
    let day: String
    let first: Day
    let last: Day
    let condition: String
    let arguments: StatementArguments

    func with(index: String, _ more: String) -> Run {
      Run(
        index: index, day: day, first: first, last: last, condition: "\(condition) AND \(more)",
        arguments: arguments)
    }
  }

  /// What rows have in common that one index has in the order of a section.
  private struct Group {
    let span: AgendaRow.Span
    /// Whose eyes alone their contacts are for; 0 for everybody's.
    let keeper: Int64
  }

  private func runs(of section: AgendaSection, in groups: [Group]) -> [Run] {
    let runs = everyRun(of: section, in: groups)
    guard let owners = whose.owners else { return runs }
    if owners.isEmpty { return [] }
    // What each of them has is in the order of a section; they are merged as its runs are.
    return runs.flatMap { run -> [Run] in
      guard run.index != "agenda_hidden" else {
        return [run.with(index: run.index, condition(owners))]
      }
      return owners.sorted().map { run.with(index: "agenda_by_owner", condition([$0])) }
    }
  }

  /// An SQL condition: the row is one of these colleagues'.
  static func owned(by owners: Set<ID<Colleague>>) -> String {
    "owner IN (\(owners.sorted().map(\.description).joined(separator: ", ")))"
  }

  private func condition(_ owners: Set<ID<Colleague>>) -> String {
    guard case .handed = whose else { return Self.owned(by: owners) }
    return """
      \(Self.owned(by: owners)) AND CASE item & 1
        WHEN 0 THEN EXISTS (SELECT 1 FROM follow_up f WHERE f.id = item >> 1 AND f.handed_by > 0)
        ELSE EXISTS (SELECT 1 FROM contact c WHERE c.id = item >> 1 AND c.handed_by > 0) END
      """
  }

  private func everyRun(of section: AgendaSection, in groups: [Group]) -> [Run] {
    let days = AgendaDays(today: today, weekStart: weekStart)
    let promised = groups.filter { $0.span == .followUps }
    let cadences = groups.filter { $0.span != .followUps }
    func followUps(from first: Day, to last: Day) -> [Run] {
      promised.map { shown($0, from: first, to: last) }
    }
    switch section {
    case .overdue:
      return followUps(from: .first, to: today - 1)
        + cadences.map { shown($0, from: .first, to: today - $0.span.days) }
    case .today:
      return followUps(from: today, to: today)
        + cadences.map { shown($0, from: today - $0.span.days + 1, to: today) }
    case .tomorrow: return followUps(from: days.tomorrow, to: days.tomorrow)
    case .thisWeek: return followUps(from: days.tomorrow + 1, to: days.endOfWeek)
    case .nextWeek:
      return followUps(from: max(days.tomorrow, days.endOfWeek) + 1, to: days.endOfNextWeek)
    case .later: return followUps(from: days.endOfNextWeek + 1, to: .last)
    case .waiting: return promised.map { hidden(.waiting, $0) }
    case .snoozed: return promised.map { hidden(.open, $0) }
    }
  }

  private func shown(_ group: Group, from first: Day, to last: Day) -> Run {
    Run(
      index: "agenda_by_day", day: "day", first: first, last: last,
      condition: "span = ? AND keeper = ? AND shows <= ? AND until > ?",
      arguments: [group.span.rawValue, group.keeper, today.description, today.description])
  }

  private func hidden(_ kind: AgendaPlacement.Kind, _ group: Group) -> Run {
    Run(
      index: "agenda_hidden", day: "shows", first: today + 1, last: .last,
      condition: "span = 0 AND shows <> '0001-01-01' AND kind = ? AND keeper = ?",
      arguments: [kind.rawValue, group.keeper])
  }

  /// The groups that the reader sees: as many as there are different spans of cadences, times whoever
  /// keeps something from others. What is kept from the reader costs nothing, however much it is.
  ///
  /// Two steps of the index for each: SQLite goes through all rows of a span for the pair of both
  /// columns that follows another pair.
  private func groups() throws -> [Group] {
    let statement = try db.cachedStatement(
      sql: """
        WITH RECURSIVE found(item) AS (
          SELECT (SELECT item FROM agenda INDEXED BY agenda_by_day ORDER BY span, keeper LIMIT 1)
          UNION ALL
          SELECT coalesce(
            (SELECT later.item FROM agenda AS later INDEXED BY agenda_by_day
             WHERE later.span = agenda.span AND later.keeper > agenda.keeper
             ORDER BY later.keeper LIMIT 1),
            (SELECT later.item FROM agenda AS later INDEXED BY agenda_by_day
             WHERE later.span > agenda.span ORDER BY later.span, later.keeper LIMIT 1))
          FROM found JOIN agenda ON agenda.item = found.item)
        SELECT span, keeper FROM found JOIN agenda ON agenda.item = found.item
        """)
    let sight = Sight.current
    return try Row.fetchAll(statement).compactMap { row in
      let group = Group(span: AgendaRow.Span(rawValue: row[0]), keeper: row[1])
      return sight.sees(keptBy: group.keeper) ? group : nil
    }
  }

  func places(
    _ direction: BookStore.Direction, from place: AgendaPlace?, count: Int
  ) throws -> [AgendaPlace] {
    let groups = try groups()
    var found: [AgendaPlace] = []
    let sections = AgendaSection.allCases.filter { section in
      guard let place else { return true }
      return direction == .forwards ? section >= place.section : section <= place.section
    }
    for section in direction == .forwards ? sections : sections.reversed() {
      guard found.count < count else { break }
      let start = place?.section == section ? place : nil
      var rows: [AgendaPlace] = []
      for run in runs(of: section, in: groups) {
        rows += try places(
          in: run, of: section, direction, from: start, count: count - found.count)
      }
      rows.sort { direction == .forwards ? $0 < $1 : $1 < $0 }
      found += rows.prefix(count - found.count)
    }
    return direction == .forwards ? found : found.reversed()
  }

  /// One bound on each side, or SQLite might search by the wider one: the section's, or the place
  /// where that lies within.
  private func places(
    in run: Run, of section: AgendaSection, _ direction: BookStore.Direction,
    from place: AgendaPlace?, count: Int
  ) throws -> [AgendaPlace] {
    let (first, last) = (run.first.description, run.last.description)
    let isForwards = direction == .forwards
    if let place, isForwards ? place.day > last : place.day < first { return [] }
    let isWithin = place.map { isForwards ? $0.day >= first : $0.day <= last } ?? false
    var bounds: [String] = []
    var arguments = run.arguments
    if !(isWithin && isForwards) {
      bounds.append("\(run.day) >= ?")
      arguments += [first]
    }
    if !(isWithin && !isForwards) {
      bounds.append("\(run.day) <= ?")
      arguments += [last]
    }
    if isWithin, let place {
      let comparison = (isForwards ? ">" : "<") + (includesStart ? "=" : "")
      bounds.append("(\(run.day), tier, sort_key, item) \(comparison) (?, ?, ?, ?)")
      arguments += [place.day, place.tier, place.sortKey, place.item]
    }
    arguments += [count]
    let order = isForwards ? "ASC" : "DESC"
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(run.day), tier, sort_key, item FROM agenda INDEXED BY \(run.index)
        WHERE \(run.condition) AND \(bounds.joined(separator: " AND "))
        ORDER BY \(run.day) \(order), tier \(order), sort_key \(order), item \(order) LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      AgendaPlace(section: section, day: row[0], tier: row[1], sortKey: row[2], item: row[3])
    }
  }

  func place(of target: Target) throws -> AgendaPlace? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT day, shows, tier, sort_key, kind, overdue, until FROM agenda
        WHERE item = ? AND \(Sight.current.condition("agenda.contact"))
          \(whose.owners.map { "AND \(condition($0))" } ?? "")
        """)
    let item = AgendaRow.item(of: target)
    guard let row = try Row.fetchOne(statement, arguments: [item]),
      let kind = AgendaPlacement.Kind(rawValue: row[4]),
      let day = Day(row[0] as String), let shows = Day(row[1] as String),
      let overdue = Day(row[5] as String), let until = Day(row[6] as String)
    else { return nil }
    let placement = AgendaPlacement(
      kind: kind, day: day, shows: shows, overdue: overdue, until: until)
    guard let section = placement.section(on: today, weekStart: weekStart) else { return nil }
    return AgendaPlace(
      section: section, day: section >= .waiting ? row[1] : row[0], tier: row[2], sortKey: row[3],
      item: item)
  }

  func row(at place: AgendaPlace) throws -> AgendaRow {
    switch place.target {
    case .followUp(let id):
      let fields = try RecordTable.of(.followUp).find(id.number, in: db) ?? Fields()
      let followUp = try FollowUp(id: id, fields: fields)
      let contact = try contact(followUp.contact)
      return AgendaRow(
        place: place, contact: contact.id, name: contact.names,
        reason: .followUp(followUp, attempts: try db.attempts(at: id)), owner: followUp.owner,
        handedBy: followUp.handedBy, isPrivate: contact.privacy == .owner,
        occasion: try occasion(of: followUp, with: contact), loop: try loop(of: followUp))
    case .cadence(let id):
      let contact = try contact(id)
      let standing = try db.cadence(of: contact)
      return AgendaRow(
        place: place, contact: id, name: contact.names,
        reason: .cadence(standing),
        owner: contact.owner, handedBy: contact.handedBy, isPrivate: contact.privacy == .owner,
        occasion: nil, loop: nil)
    }
  }

  private func loop(of followUp: FollowUp) throws -> LoopPoint? {
    guard followUp.step != nil else { return nil }
    let firm: Firm? = try db.record(Firm.only)
    return try db.loopPoint(
      of: followUp, by: firm ?? Firm(id: Firm.only), today: today)
  }

  private func occasion(of followUp: FollowUp, with contact: Contact) throws -> Occasion? {
    guard followUp.isReminder else { return nil }
    let fields = try followUp.date.flatMap { try RecordTable.of(.value).find($0.number, in: db) }
    let value = try followUp.date.flatMap { id in
      try fields.map { try ContactValue(id: id, fields: $0) }
    }
    return followUp.occasion(of: contact, values: value.map { [$0] } ?? [])
  }

  private func contact(_ id: ID<Contact>) throws -> Contact {
    try Contact(id: id, fields: try RecordTable.of(.contact).find(id.number, in: db) ?? Fields())
  }
}

/// How a contact's cadence stands.
package struct CadenceStanding: Hashable, Sendable {
  /// Its own, or its tier's; nil when it has none.
  package let cadence: Cadence?
  /// Whether the cadence is the contact's own.
  package let isOwn: Bool
  /// The day it counts from.
  package let start: Day
  package let lastTouch: Day?
}

extension Database {
  func cadence(of contact: Contact) throws -> CadenceStanding {
    let lastTouch = try lastTouch(of: contact.id)
    var cadence = contact.cadence
    if cadence == nil, let tier = contact.tier,
      let fields = try RecordTable.of(.tier).find(tier.number, in: self)
    {
      cadence = try Tier(id: tier, fields: fields).cadence
    }
    return CadenceStanding(
      cadence: cadence, isOwn: contact.cadence != nil,
      start: Cadence.start(
        lastTouch: lastTouch, lookedAt: contact.lookedAt, added: contact.added),
      lastTouch: lastTouch)
  }
}
