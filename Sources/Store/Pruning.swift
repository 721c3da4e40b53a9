import Domain
import GRDB

/// Where a pruned journal begins. The entries up to one keep who did what and when, but not their
/// changes; a digest stands for what the records were after it.
struct JournalBase: Hashable {
  /// The last entry that lost its changes.
  let entry: ID<Entry>
  let digest: String

  /// Nil in a book whose journal goes back to its beginning.
  static func read(in db: Database) throws -> JournalBase? {
    try Row.fetchOne(db, sql: "SELECT entry, digest FROM journal_base").map {
      JournalBase(entry: ID($0[0]), digest: $0[1])
    }
  }

  func write(in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO journal_base(id, entry, digest) VALUES (1, ?, ?)",
      arguments: [entry.number, digest])
  }

  /// Computes the digest anew, after an erasure took somebody out of what stands before the journal.
  static func renew(in db: Database) throws {
    guard let base = try read(in: db) else { return }
    let walk = try JournalWalk(in: db)
    for entry in try JournalWalk.entries(after: base.entry, in: db) {
      try walk.turnBack(entry) { _ in }
    }
    try JournalBase(entry: base.entry, digest: walk.digest()).write(in: db)
    try walk.end()
  }
}

/// What pruning would take, said before it is done.
package struct PruningPlan: Hashable, Sendable {
  /// How many entries would lose their changes, and how many changes those are.
  package let entries, changes: Int
  /// What the whole journal takes now.
  package let size: JournalSize
}

extension BookStore {
  /// What pruning the journal before a day would take.
  package func pruningPlan(before day: Day) throws -> PruningPlan {
    try read { db in
      let range = try PruneRange(before: day, in: db)
      return PruningPlan(
        entries: range?.entries ?? 0, changes: try range?.changes(in: db) ?? 0,
        size: try JournalSize(in: db))
    }
  }
}

/// The entries that a pruning takes the changes of.
struct PruneRange {
  /// The last one that was pruned before; 0 when none was.
  let base: ID<Entry>
  /// The last one to be pruned.
  let last: ID<Entry>

  /// Those before the first entry of that day or a later one, by the order of the journal: where a
  /// clock was set back, an entry that says an earlier day stays with those around it. Nil when
  /// there is none.
  init?(before day: Day, in db: Database) throws {
    base = try JournalBase.read(in: db)?.entry ?? ID(0)
    let kept = try Int64.fetchOne(
      db, sql: "SELECT min(id) FROM entry WHERE at >= ?",
      arguments: [Instant(day, .midnight, in: .local).seconds])
    let latest = try Journal.last(in: db)
    last = ID(kept.map { $0 - 1 } ?? latest)
    guard last > base else { return nil }
  }

  var entries: Int { Int(last.number - base.number) }

  /// The last change of the entries.
  private func end(in db: Database) throws -> Int64 {
    try Int64.fetchOne(
      db, sql: "SELECT max(last_change) FROM entry WHERE id <= ?", arguments: [last.number]) ?? 0
  }

  func changes(in db: Database) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM change WHERE id <= ?", arguments: [end(in: db)]) ?? 0
  }

  /// Takes the changes away, once the whole journal is seen to lead back to where it began.
  /// - Throws: `StoreFault.unsound` when it does not; what could tell why is left as it is.
  func prune(in db: Database) throws {
    let walk = try JournalWalk(in: db)
    var digest: String?
    for entry in try JournalWalk.entries(after: base, in: db) {
      if entry <= last, digest == nil { digest = try walk.digest() }
      try walk.turnBack(entry) { _ in throw StoreFault.unsound }
    }
    let start = try JournalBase.read(in: db)?.digest
    let isWhole = try start.map { try walk.digest() == $0 } ?? walk.left(count: 1).isEmpty
    guard isWhole, let digest else { throw StoreFault.unsound }
    try walk.end()
    try db.execute(sql: "DELETE FROM change WHERE id <= ?", arguments: [end(in: db)])
    // What a file or the firm was called is no detail of anybody.
    try db.execute(
      sql: """
        UPDATE entry SET final = 1, arguments = CASE
          WHEN verb IN ('createBook', 'joinBook', 'importRecords') THEN arguments END
        WHERE id <= ?
        """, arguments: [last.number])
    try JournalBase(entry: last, digest: digest).write(in: db)
  }
}
