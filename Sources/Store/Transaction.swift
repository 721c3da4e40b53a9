import Domain
import GRDB

/// One write to a book while it goes on: applies and journals each change as it comes, keeps what
/// is derived in step, and holds the domain's rules against what results.
final class Transaction {
  let db: Database
  let today: Day
  let now: Instant
  private(set) var person = ID<Colleague>(0)
  /// Lets through what the person sees.
  var gate: PrivacyGate

  /// The first changes, for whoever wants to say what was done.
  private(set) var firstChanges: [Change] = []
  private var derived: Derivation
  private var lastIDs: [RecordKind: Int64] = [:]
  private var interactionsToCheck: Set<Int64> = []
  private var referralsToCheck: Set<Int64> = []
  /// Who had left before this began, and whom of them something was given to.
  private let leavers: Set<Int64>
  private var leaversToCheck: Set<Int64> = []
  private let newChanges: Prepared
  /// What its reader saw before this began.
  private let sight: Sight?
  /// The journal rows written so far.
  private(set) var changes: Range<Int64>

  /// - Parameter sight: as it is before this begins, where that is known.
  init(
    _ db: Database, today: Day, now: Instant, person: ID<Colleague> = ID(0),
    knowing sight: Sight? = nil
  ) throws {
    self.db = db
    self.today = today
    self.now = now
    self.person = person
    self.sight = sight
    gate = PrivacyGate(for: person, in: db, knowing: sight)
    derived = Derivation(db)
    leavers = Set(
      try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM colleague WHERE left_day IS NOT NULL")))
    newChanges = try Journal.newChanges(in: db)
    let next = try Journal.nextChange(in: db)
    changes = next..<next
  }

  /// Whom its changes touch.
  var touched: Touched { derived.touched }

  /// The same transaction from here on: what comes next belongs to another entry.
  func nextEntry() throws -> Transaction {
    let next = try Transaction(
      db, today: today, now: now, person: person, knowing: sight)
    next.gate.reach = gate.reach
    return next
  }

  /// Prepares for so many contacts to be added, changed or removed, before the first of them is.
  func expect(_ count: Int) throws { try derived.expect(count) }

  func act(as person: ID<Colleague>) {
    self.person = person
    gate = PrivacyGate(for: person, in: db, reach: gate.reach, knowing: sight)
  }

  /// Applies a change that a command yielded: it keeps the record's own rules, or could not have
  /// been made.
  func yield(_ change: Change) throws {
    try gate.pass(change)
    try apply(change)
    try Journal.append(change, as: changes.upperBound, to: newChanges)
    try follow(change)
  }

  /// Applies a stored change, if the record still is as that change needs it.
  func yield(stored: Journal.StoredChange) throws {
    let change = try stored.decoded()
    try gate.pass(change)
    try expectBefore(change)
    try apply(change)
    try checkRecord(change)
    try Journal.append(stored, as: changes.upperBound, to: newChanges)
    try follow(change)
  }

  private func apply(_ change: Change) throws {
    do {
      guard try RecordTable.of(change.record.kind).apply(change, in: db) else {
        throw Refusal.gone(change.record)
      }
    } catch let error as DatabaseError
      where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
    {
      throw Refusal.violation(.twice(change.record.kind))
    }
  }

  private func follow(_ change: Change) throws {
    changes = changes.lowerBound..<(changes.upperBound + 1)
    if firstChanges.count < 64 { firstChanges.append(change) }
    try derived.note(change)
    noteInteraction(change)
    noteReferral(change)
    if !leavers.isEmpty, case .integer(let owner) = change.after?["owner"] {
      if leavers.contains(owner) { leaversToCheck.insert(owner) }
    }
  }

  /// The rules that a record keeps by itself hold after a stored change too.
  private func checkRecord(_ change: Change) throws {
    guard let after = change.after else { return }
    let fields =
      change.before == nil
      ? after : try RecordTable.of(change.record.kind).find(change.record.id, in: db)
    guard let fields else { return }
    let violations = try change.record.kind.type.violations(id: change.record.id, fields: fields)
    if let violation = violations.first { throw Refusal.violation(violation) }
  }

  /// That the fields which a stored change overwrites are as it left them, whoever changed them
  /// since; of a row to be removed, all.
  private func expectBefore(_ change: Change) throws {
    let found = try RecordTable.of(change.record.kind).find(change.record.id, in: db)
    switch (change.before, found) {
    case (nil, nil): return
    case (nil, _?): throw try conflict(.absent(change.record), found: nil)
    case (let before?, nil):
      throw try conflict(
        .field(change.record, before.names.first ?? "", before.values.first ?? .null), found: nil)
    case (let before?, let found?):
      let table = RecordTable.of(change.record.kind)
      for (name, value) in zip(before.names, before.values) where (found[name] ?? .null) != value {
        throw try conflict(.field(change.record, name, value), found: found[name] ?? .null)
      }
      guard change.after == nil else { return }
      for (name, value) in zip(found.names, found.values)
      where before[name] == nil && value != table.unnamed(name) {
        throw try conflict(.field(change.record, name, table.unnamed(name)), found: value)
      }
    }
  }

  func conflict(_ expectation: Expectation, found: FieldValue?) throws -> Conflict {
    let entry: ID<Entry>? =
      switch expectation {
      case .field(let record, let name, _):
        try Journal.lastEntry(changing: record, field: found == nil ? nil : name, in: db)
      case .absent(let record): try Journal.lastEntry(changing: record, in: db)
      case .cadence(let contact, _): try Journal.lastEntry(movingCadenceOf: contact, in: db)
      case .stage(let contact, _):
        try latestStage(of: contact).flatMap {
          try Journal.lastEntry(changing: $0.key, in: db)
        }
      }
    return Conflict(expectation: expectation, found: found, entry: entry)
  }

  // MARK: - What must hold

  /// The conflicts with what a person saw; empty when all of it still holds.
  func conflicts(with expectations: [Expectation]) throws -> [Conflict] {
    var conflicts: [Conflict] = []
    for expectation in expectations {
      switch expectation {
      case .field(let record, let name, let value):
        let fields = try RecordTable.of(record.kind).find(record.id, in: db)
        let found = fields.map { $0[name] ?? .null }
        if found != value { conflicts.append(try conflict(expectation, found: found)) }
      case .absent(let record):
        if try RecordTable.of(record.kind).find(record.id, in: db) != nil {
          conflicts.append(try conflict(expectation, found: nil))
        }
      case .cadence(let contact, let start):
        let found = try find(contact).map { try cadenceStart(of: $0) }
        if found != start { conflicts.append(try conflict(expectation, found: found?.field)) }
      case .stage(let contact, let stage):
        let found = try latestStage(of: contact)?.stage
        if found != stage { conflicts.append(try conflict(expectation, found: found.field)) }
      }
    }
    return conflicts
  }

  private func noteInteraction(_ change: Change) {
    switch change.record.kind {
    case .interaction where change.before == nil: interactionsToCheck.insert(change.record.id)
    case .participant:
      for fields in [change.before, change.after] {
        if case .integer(let interaction) = fields?["interaction"] {
          interactionsToCheck.insert(interaction)
        }
      }
    default: break
    }
  }

  private func noteReferral(_ change: Change) {
    switch change.record.kind {
    case .referral where change.after != nil: referralsToCheck.insert(change.record.id)
    case .referralClient:
      for fields in [change.before, change.after] {
        if case .integer(let referral) = fields?["referral"] { referralsToCheck.insert(referral) }
      }
    default: break
    }
  }

  /// Erases a person, which no change could say without keeping what it takes away.
  func erase(_ contact: ID<Contact>) throws {
    var erasure = Erasure(of: contact, in: db)
    let interactions = try Int64.fetchAll(
      db, sql: "SELECT interaction FROM participant WHERE contact = ?",
      arguments: [contact.number])
    try erasure.run()
    try JournalBase.renew(in: db)
    try derived.forget(contact, in: interactions)
    derived.note(contacts: erasure.others, referrals: erasure.referrals)
    interactionsToCheck.formUnion(erasure.shared)
  }

  /// Brings what is derived up to date and holds the rules between records.
  func finish() throws {
    try gate.close()
    try derived.finish()
    for (kind, id) in lastIDs {
      try db.execute(
        sql: "INSERT OR REPLACE INTO last_id(record, id) VALUES (?, ?)",
        arguments: [kind.rawValue, id])
    }
    for id in interactionsToCheck {
      let isAlone = try Bool.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT NOT EXISTS (SELECT 1 FROM participant WHERE interaction = interaction.id)
            FROM interaction WHERE id = ?
            """), arguments: [id])
      if isAlone == true { throw Refusal.violation(.interactionWithNobody(ID(id))) }
    }
    for id in leaversToCheck where try find(ID<Colleague>(id))?.left != nil {
      throw Refusal.colleagueLeft(ID(id))
    }
    for id in referralsToCheck {
      if let violation = try db.violation(byClientsOf: ID(id)) {
        throw Refusal.violation(violation)
      }
    }
  }

  /// Why the foreign keys refuse an entry; asked before it is rolled back.
  static func brokenReference(by entry: ID<Entry>, in db: Database) throws -> Refusal {
    struct Found: Error { let refusal: Refusal }
    do {
      try Journal.forEachChange(of: entry, backwards: false, in: db) { stored in
        if let refusal = try brokenReference(by: stored.decoded(), in: db) {
          throw Found(refusal: refusal)
        }
      }
    } catch let found as Found { return found.refusal }
    return .violation(.leanedOn(nil))
  }

  /// The record that still leans on one which is removed, or the one that is named and not there.
  static func brokenReference(by change: Change, in db: Database) throws -> Refusal? {
    let record = change.record
    guard try RecordTable.of(record.kind).find(record.id, in: db) != nil else {
      for kind in RecordKind.allCases {
        for (column, target) in kind.type.references where target == record.kind {
          let leaning = try db.cachedStatement(
            sql: "SELECT id FROM \(kind.rawValue) WHERE \(column) = ? LIMIT 1")
          if let id = try Int64.fetchOne(leaning, arguments: [record.id]) {
            return .violation(.leanedOn(RecordKey(kind, id)))
          }
        }
      }
      return nil
    }
    for (column, target) in record.kind.type.references {
      guard case .integer(let id) = change.after?[column] else { continue }
      if try RecordTable.of(target).find(id, in: db) == nil { return .gone(RecordKey(target, id)) }
    }
    return nil
  }
}

extension Transaction: Book {
  func find<R: Domain.Record>(_ id: ID<R>) throws -> R? { try db.record(id) }

  func newID<R: Domain.Record>(_ type: R.Type) throws -> ID<R> {
    if lastIDs[R.kind] == nil {
      lastIDs[R.kind] = try Int64.fetchOne(
        db, sql: "SELECT id FROM last_id WHERE record = ?", arguments: [R.kind.rawValue])
    }
    lastIDs[R.kind, default: 0] += 1
    return ID(lastIDs[R.kind] ?? 0)
  }

  func values(of contact: ID<Contact>) throws -> [ContactValue] {
    try db.records(where: "contact = ? ORDER BY kind, position, id", [contact.field])
  }

  func taggings(of contact: ID<Contact>) throws -> [Tagging] {
    try db.records(where: "contact = ? ORDER BY tag", [contact.field])
  }

  func holidays() throws -> [ListedHoliday] { try db.records(where: "TRUE ORDER BY day, id") }

  func attempts(at followUp: ID<FollowUp>) throws -> Attempts { try db.attempts(at: followUp) }

  func latestStage(of contact: ID<Contact>) throws -> StageChange? {
    let latest: [StageChange] = try db.records(
      where: "contact = ? ORDER BY day DESC, id DESC LIMIT 1", [contact.field])
    return latest.first
  }

  func objections(of contact: ID<Contact>) throws -> [Objection] {
    try db.records(where: "contact = ? ORDER BY id", [contact.field])
  }

  func links(of contact: ID<Contact>) throws -> [ContactLink] {
    try db.records(
      where: "contact = ? OR other = ? ORDER BY id", [contact.field, contact.field])
  }

  func openFollowUps(of contact: ID<Contact>) throws -> [FollowUp] {
    try db.records(where: "contact = ? AND closed IS NULL ORDER BY id", [contact.field])
  }

  func reminders(of contact: ID<Contact>) throws -> [FollowUp] {
    try db.records(
      where: """
        (contact = ? AND birthday) OR date IN (SELECT id FROM value WHERE contact = ?) ORDER BY id
        """, [contact.field, contact.field])
  }

  func tiers() throws -> [Tier] { try db.records(where: "TRUE ORDER BY id") }

  func topics() throws -> [Topic] { try db.records(where: "TRUE ORDER BY id") }

  func stances(of contact: ID<Contact>) throws -> [Stance] {
    try db.records(where: "contact = ? ORDER BY id", [contact.field])
  }

  func clients(of referral: ID<Referral>) throws -> [ReferralClient] {
    try db.clients(of: referral)
  }

  func followUps(of matter: LoopMatter) throws -> [FollowUp] { try db.followUps(of: matter) }

  func belongings(of colleague: ID<Colleague>) throws -> Belongings {
    func ids<R>(_ sql: String) throws -> [ID<R>] {
      try Int64.fetchAll(db, sql: sql, arguments: [colleague.number]).map { ID($0) }
    }
    var found = Belongings()
    found.contacts = try ids("SELECT id FROM contact WHERE owner = ? ORDER BY id")
    found.followUps = try ids(
      "SELECT id FROM follow_up WHERE owner = ? AND closed IS NULL ORDER BY id")
    found.referrals = try ids(
      """
      SELECT id FROM referral
      WHERE owner = ? AND closed IS NULL AND declined IS NULL ORDER BY id
      """)
    found.deals = try ids("SELECT id FROM deal WHERE owner = ? AND closed IS NULL ORDER BY id")
    found.absent = try ids("SELECT id FROM colleague WHERE deputy = ? ORDER BY id")
    return found
  }

  func contact(uid: String) throws -> ID<Contact>? {
    let row = try db.prepared("SELECT id FROM contact WHERE uid = ? LIMIT 1")
    row.bind(uid, at: 1)
    defer { row.reset() }
    return try row.step() ? ID(row.integer(0)) : nil
  }

  private func cadenceStart(of contact: Contact) throws -> Day {
    try derived.flush()
    return Cadence.start(
      lastTouch: try db.lastTouch(of: contact.id), lookedAt: contact.lookedAt,
      added: contact.added)
  }
}
