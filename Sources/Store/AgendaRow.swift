import Domain
import GRDB

/// One row of the agenda with what the screen says of it.
package struct AgendaRow: Hashable, Sendable {
  /// Why a row stands on the agenda.
  package enum Reason: Hashable, Sendable {
    /// - Parameter attempts: what was done for it until now.
    case followUp(FollowUp, attempts: Attempts)
    case cadence(CadenceStanding)
  }

  package let place: AgendaPlace
  package let contact: ID<Contact>
  package let name: ContactName
  package let reason: Reason
  package let owner: ID<Colleague>?
  /// Who gave it to its owner; nil where the owner took it.
  package let handedBy: ID<Colleague>?
  /// Whether the contact is for its owner only.
  package let isPrivate: Bool
  /// What it reminds of, when it is the reminder of a date.
  package let occasion: Occasion?
  /// Where it stands in the loop of its referral, when it belongs to one.
  package let loop: LoopPoint?

  package var target: Target { place.target }
  package var section: AgendaSection { place.section }

  package var followUp: FollowUp? {
    if case .followUp(let followUp, _) = reason { followUp } else { nil }
  }

  /// What a verb on the row expects of the book.
  package var expectations: [Expectation] {
    switch reason {
    case .followUp(let followUp, _): followUp.expectations
    case .cadence(let standing): [.cadence(contact, start: standing.start)]
    }
  }
}

/// Where a row stands among all others: the key by which windows are read.
package struct AgendaPlace: Hashable, Comparable, Sendable {
  package let section: AgendaSection
  /// The due day; of what is hidden, the day it shows.
  let day: String
  let tier: Int64
  let sortKey: String
  let item: Int64

  package var target: Target { AgendaRow.target(of: item) }

  /// Before every row of a section.
  package static func beginning(of section: AgendaSection) -> AgendaPlace {
    AgendaPlace(section: section, day: "", tier: -1, sortKey: "", item: -1)
  }

  package static func < (a: Self, b: Self) -> Bool {
    (a.section, a.day, a.tier, a.sortKey, a.item) < (b.section, b.day, b.tier, b.sortKey, b.item)
  }
}

extension AgendaRow {
  /// Follow-ups and cadences share one space of item numbers.
  static func item(of target: Target) -> Int64 {
    switch target {
    case .followUp(let id): id.number << 1
    case .cadence(let contact): contact.number << 1 | 1
    }
  }

  static func target(of item: Int64) -> Target {
    item & 1 == 0 ? .followUp(ID(item >> 1)) : .cadence(ID(item >> 1))
  }

  /// What rows have in common that are in one order on any day: rows of one span are overdue the
  /// same number of days after the one they are sorted by.
  struct Span: RawRepresentable {
    let rawValue: Int64

    init(rawValue: Int64) { self.rawValue = rawValue }

    init(of placement: AgendaPlacement) {
      let days = Int64(placement.overdue - placement.day)
      rawValue = placement.kind == .cadence ? 1 + max(0, days) : 0
    }

    static let followUps = Span(rawValue: 0)

    /// Of a cadence, the days from the ideal to the longest.
    var days: Int { Int(clamping: rawValue) - 1 }
  }

  /// The row as the table holds it.
  struct Stored: Equatable {
    static let columns =
      "item, span, kind, contact, day, shows, overdue, until, tier, sort_key, owner, keeper"
    let item: Int64
    let span: Int64
    let kind: Int64
    let contact: Int64
    let day: String
    let shows: String
    let overdue: String
    let until: String
    let tier: Int64
    let sortKey: String
    let owner: Int64
    /// Whose eyes alone the contact is for; 0 for everybody's.
    let keeper: Int64

    init(
      _ target: Target, _ placement: AgendaPlacement, of contact: Contact, sortKey: String,
      owner: ID<Colleague>?
    ) {
      item = AgendaRow.item(of: target)
      span = Span(of: placement).rawValue
      kind = Int64(placement.kind.rawValue)
      self.contact = contact.id.number
      day = placement.day.description
      shows = placement.shows.description
      overdue = placement.overdue.description
      until = placement.until.description
      tier = contact.tier?.number ?? ContactDigest.noTier
      self.sortKey = sortKey
      self.owner = owner?.number ?? 0
      keeper = contact.privacy == .owner ? contact.owner?.number ?? 0 : 0
    }

    /// - Parameter row: a row with `columns`.
    init(_ row: Prepared) {
      item = row.integer(0)
      span = row.integer(1)
      kind = row.integer(2)
      contact = row.integer(3)
      day = row.text(4)
      shows = row.text(5)
      overdue = row.text(6)
      until = row.text(7)
      tier = row.integer(8)
      sortKey = row.text(9)
      owner = row.integer(10)
      keeper = row.integer(11)
    }

    /// What the row adds to the number of overdue rows, and on which days.
    var tally: [(day: Day, delta: Int)] {
      guard overdue < until, let overdue = Day(overdue), let until = Day(until) else { return [] }
      return until == .last ? [(overdue, 1)] : [(overdue, 1), (until, -1)]
    }

    func insert(in db: Database) throws {
      let statement = try db.prepared(
        "INSERT INTO agenda(\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      for (index, number) in [item, span, kind, contact].enumerated() {
        statement.bind(number, at: Int32(index) + 1)
      }
      for (index, text) in [day, shows, overdue, until].enumerated() {
        statement.bind(text, at: Int32(index) + 5)
      }
      statement.bind(tier, at: 9)
      statement.bind(sortKey, at: 10)
      statement.bind(owner, at: 11)
      statement.bind(keeper, at: 12)
      try statement.run()
    }
  }
}
