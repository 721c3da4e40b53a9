import Domain
import Store

/// The journal, the newest entry first, by the days on the reader's clock.
package struct JournalSource: ListSource {
  package static let titlesGroups = true

  package var filter = JournalFilter()
  package var zone: Zone

  package func rows(
    _ direction: BookStore.Direction, from place: JournalPlace?, including: Bool, count: Int,
    in store: BookStore
  ) throws -> [JournalRow] {
    try store.entries(
      direction, from: place?.entry, including: including, count: count, matching: filter,
      zone: zone
    ).map { try row($0, in: store) }
  }

  package func row(of entry: ID<Entry>, in store: BookStore) throws -> JournalRow? {
    try rows(.forwards, from: JournalPlace(entry), including: true, count: 1, in: store)
      .first { $0.key == entry }
  }

  package func firstOfGroup(with row: JournalRow, in store: BookStore) throws -> JournalRow? {
    try of(row.day).rows(.forwards, from: nil, including: true, count: 1, in: store).first
  }

  package func firstAfterGroup(of row: JournalRow, in store: BookStore) throws -> JournalRow? {
    let oldest = try of(row.day).rows(.backwards, from: nil, including: true, count: 1, in: store)
    guard let last = oldest.first else { return nil }
    return try rows(.forwards, from: last.place, including: false, count: 1, in: store).first
  }

  /// The same with the entries of one day only.
  private func of(_ day: Day) -> JournalSource {
    var source = self
    source.filter.day = day
    return source
  }

  private func row(_ summary: EntrySummary, in store: BookStore) throws -> JournalRow {
    JournalRow(
      summary: summary, command: try command(behind: summary, in: store),
      day: summary.entry.at.day(in: zone))
  }

  /// The command that an undo or a redo is about; nil for what is one itself.
  private func command(behind summary: EntrySummary, in store: BookStore) throws -> EntrySummary? {
    var found: EntrySummary?
    var kind = summary.entry.kind
    while let named = kind.named, let next = try store.summary(of: named) {
      found = next
      kind = next.entry.kind
    }
    return found
  }
}

/// One entry on the screen.
package struct JournalRow: ListRow {
  package let summary: EntrySummary
  /// The command that it took back or brought back; nil when it is one itself.
  package let command: EntrySummary?
  /// On the reader's clock.
  package let day: Day

  package var key: ID<Entry> { summary.entry.id }
  package var place: JournalPlace { JournalPlace(key) }
  package var group: Day? { day }
  package var contactID: ID<Contact>? { summary.firstContact }
}

/// Where an entry stands: the newest comes first.
package struct JournalPlace: Hashable, Comparable, Sendable {
  package let entry: ID<Entry>

  package init(_ entry: ID<Entry>) { self.entry = entry }

  package static func < (a: Self, b: Self) -> Bool { b.entry < a.entry }
}

package typealias JournalPane = ListPane<JournalSource>

extension Entry.Kind {
  /// The entry that it takes back or brings back.
  fileprivate var named: ID<Entry>? {
    switch self {
    case .command: nil
    case .undo(let entry), .redo(let entry), .takeBack(let entry): entry
    }
  }
}

/// An entry in full: what it changed, and what taking it back would do.
package struct JournalDetails {
  /// How many records are shown of one entry.
  static let mostRecords = 100

  let row: JournalRow
  let changes: [ChangeDetails]
  let plan: UndoPlan?
  /// The later entry that is in the way, or that took it back.
  let later: EntrySummary?

  init(_ row: JournalRow, from store: BookStore, today: Day) throws {
    self.row = row
    changes = try store.changes(of: row.key, atMost: Self.mostRecords)
    plan = try store.takeBackPlan(of: row.key, today: today)
    var later = row.summary.takenBackBy
    if case .refused(let entry) = plan?.obstacle { later = entry }
    self.later = try later.flatMap { try store.summary(of: $0) }
  }
}
