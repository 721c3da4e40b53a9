import Domain
import GRDB

/// What is left to do so that a book's file holds nothing of whom was erased.
package enum Scrubbing: Hashable, Sendable {
  /// The whole file is to be rewritten.
  case file
  /// The file is clean; the log beside it is not.
  case log
  case done
}

extension BookStore {
  /// Leaves nothing of what was erased in the file: freed pages go, and the log with them. What
  /// cannot be done while somebody else is in the book stays to be done, as `scrubbing` says.
  ///
  /// It rewrites the whole file, which takes about a second for each 100 MB. Backups still hold
  /// whom they held.
  /// - Parameter patience: how long to wait for others, in milliseconds.
  package func scrub(patience: Int = 2_000) {
    do {
      try queue.inDatabase { db in
        try db.execute(sql: "PRAGMA busy_timeout = \(patience)")
        defer { try? db.execute(sql: "PRAGMA busy_timeout = 0") }
        if scrubbing == .file {
          try db.execute(sql: "VACUUM")
          scrubbing = .log
        }
        // Whether others were in the way comes as a row, not as an error.
        let isInTheWay = try Bool.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? true
        if !isInTheWay { scrubbing = .done }
      }
    } catch {
      // They are erased all the same; there will be another moment.
    }
  }

  /// Rewrites the file so that nothing that was ever erased is left in it.
  /// - Returns: whether that was done; it is not while somebody else is in the book.
  package func scrubEverything() -> Bool {
    scrubbing = .file
    scrub()
    return scrubbing == .done
  }
}

extension BookStore {
  /// Whether a record that was once in the book is neither there nor in the journal any more, so
  /// that nothing can bring it back.
  package func isErased(_ record: RecordKey) throws -> Bool {
    try readWhole { db in
      if try RecordTable.of(record.kind).find(record.id, in: db) != nil { return false }
      let isTold = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM change WHERE record_id = ? AND record = ?)",
        arguments: [record.id, record.kind.rawValue])
      let last = try Int64.fetchOne(
        db, sql: "SELECT id FROM last_id WHERE record = ?", arguments: [record.kind.rawValue])
      return isTold == false && record.id <= last ?? 0
    }
  }
}

/// Takes a person out of the tables and out of the journal, in one transaction.
///
/// Whatever hangs on them goes, and so do its changes, those of records that were removed long ago
/// among them. What happened with others too stays with those: of an interaction or a referral with
/// several, only their part goes. A referral of which they are an end, or the only client, is
/// nothing without them and goes, with the follow-ups of its loop. A reference to what goes is taken
/// out, before and after as in the tables; one that a record cannot be without keeps the number,
/// which nobody has ever again. An entry that lost a change is final from then on, and no longer
/// has the arguments that name or word the person.
struct Erasure {
  private let contact: ID<Contact>
  private let db: Database
  /// The records that go.
  private var erased: Set<RecordKey> = []
  /// The entries that lose a change, or have one altered.
  private var entries: Set<ID<Entry>> = []
  /// What happened with them and with others.
  private(set) var shared: Set<Int64> = []
  /// The other contacts who lose a follow-up.
  private(set) var others: Set<Int64> = []

  /// The referrals that go, and those that lose a reference.
  var referrals: Set<Int64> { ids(of: .referral).union(cut) }
  private var cut: Set<Int64> = []

  /// The references that a record can be without.
  private static let loose: [(RecordKind, String)] = [
    (.interaction, "follow_up"), (.followUp, "date"), (.followUp, "stance"), (.followUp, "deal"),
    (.deal, "referral"),
    (.referral, "introduced_by"), (.referral, "rerouted_from"), (.referral, "need_group"),
  ]

  init(of contact: ID<Contact>, in db: Database) {
    self.contact = contact
    self.db = db
  }

  mutating func run() throws {
    let names = try RecordTable.of(.contact).find(contact.number, in: db)
      .map { try Contact(id: contact, fields: $0).names }
    erased = [RecordKey(contact)]
    for kind in RecordKind.allCases {
      for (column, target) in kind.type.references
      where target == .contact && !Self.loose.contains(where: { $0 == (kind, column) }) {
        try findRecords(of: kind, by: column, [contact.number])
      }
    }
    shared = try findShared(.interaction, through: .participant)
    _ = try findShared(.referral, through: .referralClient)
    for kind in [RecordKind.referralClient, .followUp] {
      try findRecords(of: kind, by: "referral", ids(of: .referral))
    }
    for id in ids(of: .followUp) {
      let row = try RecordTable.of(.followUp).find(id, in: db)
      if case .integer(let other) = row?["contact"], other != contact.number {
        others.insert(other)
      }
    }
    for (kind, column) in Self.loose { try takeOutReferences(of: kind, in: column) }
    try deleteChanges()
    try deleteRows()
    for entry in entries { try close(entry, names: names) }
  }

  // MARK: - What goes

  private func ids(of kind: RecordKind) -> Set<Int64> {
    Set(erased.lazy.filter { $0.kind == kind }.map(\.id))
  }

  /// Finds what hangs on one of the owners.
  private mutating func findRecords(
    of kind: RecordKind, by column: String, _ owners: Set<Int64>
  ) throws {
    for owner in owners {
      let ids = try Int64.fetchAll(
        db, sql: "SELECT id FROM \(kind.rawValue) WHERE \(column) = ?", arguments: [owner])
      for id in ids { erased.insert(RecordKey(kind, id)) }
    }
    func isOwned(_ field: FieldValue?) -> Bool {
      if case .integer(let id) = field { owners.contains(id) } else { false }
    }
    // Those that were removed since, and those that went on to somebody else.
    var latest: [Int64: FieldValue] = [:]
    var changes: [Int64: [Int64]] = [:]
    let text = owners.count == 1 ? owners.first.map { ":\($0)" } ?? "" : ""
    try forEachChange(of: kind, naming: "\"\(column)\"" + text) { id, change in
      guard isOwned(change.before?[column]) || isOwned(change.after?[column]) else { return }
      latest[change.record.id] = change.after?[column] ?? change.before?[column]
      changes[change.record.id, default: []].append(id)
    }
    for (id, owner) in latest {
      let isThere = try RecordTable.of(kind).find(id, in: db) != nil
      if kind == .link || (!isThere && isOwned(owner)) {
        erased.insert(RecordKey(kind, id))
      } else if !erased.contains(RecordKey(kind, id)) {
        for change in changes[id] ?? [] { try note(change) }
      }
    }
  }

  /// Finds what they took part in with nobody else.
  /// - Parameter part: the kind of record that says who took part.
  /// - Returns: what they took part in with others.
  private mutating func findShared(
    _ kind: RecordKind, through part: RecordKind
  ) throws -> Set<Int64> {
    guard let column = part.type.references.first(where: { $0.kind == kind })?.column else {
      return []
    }
    var mine: Set<Int64> = []
    for record in erased where record.kind == part {
      let row = try RecordTable.of(part).find(record.id, in: db)
      if case .integer(let id) = row?[column] { mine.insert(id) }
    }
    var ofOthers: Set<Int64> = []
    try forEachChange(of: part, naming: "\"\(column)\"") { _, change in
      guard let fields = change.after ?? change.before, case .integer(let id) = fields[column]
      else { return }
      if fields["contact"] == contact.field { mine.insert(id) } else { ofOthers.insert(id) }
    }
    var shared: Set<Int64> = []
    for id in mine {
      let isThere = try RecordTable.of(kind).find(id, in: db) != nil
      let hasOthers =
        try isThere
        ? Bool.fetchOne(
          db,
          sql: """
            SELECT EXISTS (SELECT 1 FROM \(part.rawValue) WHERE \(column) = ? AND contact <> ?)
            """, arguments: [id, contact.number]) ?? false
        : ofOthers.contains(id)
      if hasOthers { shared.insert(id) } else { erased.insert(RecordKey(kind, id)) }
    }
    return shared
  }

  // MARK: - Taking it out

  /// Takes the references to what goes out of what stays.
  private mutating func takeOutReferences(of kind: RecordKind, in column: String) throws {
    guard let target = kind.type.references.first(where: { $0.column == column })?.kind else {
      return
    }
    func goes(_ field: FieldValue?) -> Bool {
      if case .integer(let id) = field { erased.contains(RecordKey(target, id)) } else { false }
    }
    var altered: [(id: Int64, change: Change)] = []
    try forEachChange(of: kind, naming: "\"\(column)\"") { id, change in
      guard !erased.contains(change.record),
        goes(change.before?[column]) || goes(change.after?[column])
      else { return }
      altered.append((id, change))
    }
    for (id, change) in altered {
      try note(id)
      let before = change.before.map { $0.without(column, where: goes) }
      let after = change.after.map { $0.without(column, where: goes) }
      if before?.isEmpty ?? false, after?.isEmpty ?? false {
        try db.execute(sql: "DELETE FROM change WHERE id = ?", arguments: [id])
      } else {
        try db.execute(
          sql: "UPDATE change SET before = ?, after = ? WHERE id = ?",
          arguments: [before.map(FieldsJSON.text), after.map(FieldsJSON.text), id])
      }
    }
    for record in erased where record.kind == target {
      let ids = try Int64.fetchAll(
        db,
        sql: "UPDATE \(kind.rawValue) SET \(column) = NULL WHERE \(column) = ? RETURNING id",
        arguments: [record.id])
      if kind == .referral { cut.formUnion(ids) }
    }
  }

  private mutating func deleteChanges() throws {
    var found: [Int64] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT id, record, record_id FROM change")
    while let row = try rows.next() {
      guard let kind = RecordKind(rawValue: row[1]) else { continue }
      if erased.contains(RecordKey(kind, row[2])) { found.append(row[0]) }
    }
    for change in found {
      try note(change)
      try db.execute(sql: "DELETE FROM change WHERE id = ?", arguments: [change])
    }
  }

  private func deleteRows() throws {
    for record in erased {
      try db.execute(
        sql: "DELETE FROM \(record.kind.rawValue) WHERE id = ?", arguments: [record.id])
    }
  }

  // MARK: - Entries

  private mutating func note(_ change: Int64) throws {
    if let entry = try Journal.entry(holding: change, in: db) { entries.insert(entry) }
  }

  /// Nobody can take the entry back or bring it back any more.
  private func close(_ entry: ID<Entry>, names: ContactName?) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT verb, arguments FROM entry WHERE id = ?", arguments: [entry.number])
    var arguments: String?
    if let verb = (row?[0] as String?).flatMap(Verb.init(rawValue:)),
      let stored = row?[1] as String?, let command = Journal.command(verb, arguments: stored),
      let rest = self.rest(of: command)
    {
      arguments = try Journal.arguments(of: rest)
    }
    if let text = arguments, let names, Self.isNamed(names, in: text) { arguments = nil }
    try db.execute(
      sql: "UPDATE entry SET final = 1, arguments = ? WHERE id = ?",
      arguments: [arguments, entry.number])
  }

  /// The command without the person; nil when it was about them alone.
  private func rest(of command: any Command) -> (any Command)? {
    switch command {
    case let bulk as any BulkCommand: return bulk.leavingOut(erased)
    case var log as LogInteraction:
      log.contacts.removeAll { $0 == contact }
      return log.contacts.isEmpty ? nil : log
    case var words as AddWords:
      words.interactions.removeAll { erased.contains(RecordKey($0)) }
      return words.interactions.isEmpty ? nil : words
    case is ImportRecords, is CreateBook, is JoinBook: return command
    default: return nil
    }
  }

  private static func isNamed(_ names: ContactName, in text: String) -> Bool {
    let text = Folding.fold(text)
    let parts = names.kind == .person ? [names.family, names.given] : [names.organisation]
    return parts.map { Folding.fold($0) }.contains { $0.count > 1 && text.contains($0) }
  }

  // MARK: - Reading the journal

  /// - Parameter text: what the stored fields have in them.
  private func forEachChange(
    of kind: RecordKind, naming text: String, _ body: (Int64, Change) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, record_id, before, after FROM change
        WHERE record = ? AND (instr(before, ?2) OR instr(after, ?2)) ORDER BY id
        """, arguments: [kind.rawValue, text])
    while let row = try rows.next() {
      let stored = Journal.StoredChange(
        record: RecordKey(kind, row[1]), before: row[2], after: row[3])
      try body(row[0], stored.decoded())
    }
  }
}

extension Fields {
  /// The same without a field that holds such a value.
  fileprivate func without(_ name: String, where isUnwanted: (FieldValue?) -> Bool) -> Fields {
    var rest = Fields(reserving: count)
    for (field, value) in zip(names, values) where !(field == name && isUnwanted(value)) {
      rest.append(field, value)
    }
    return rest
  }
}
