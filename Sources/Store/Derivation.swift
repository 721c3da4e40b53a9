import Domain
import GRDB

/// What is stored for speed and follows from facts: the digest of a contact, its agenda rows, its
/// timeline, the digest of a referral, and the tally of what is overdue. Rewritten in the transaction
/// that changes the facts, never journaled, recomputed by the check.
struct Derivation {
  private let db: Database
  private var contacts: Set<Int64> = []
  /// The noted contacts that are new: nothing is stored of them yet.
  private var fresh: [Int64: FreshContact] = [:]
  private var interactions: Set<Int64> = []
  private var referrals: Set<Int64> = []
  /// Whom all changes until now touch.
  private(set) var touched = Touched()
  private var tiers: [Int64: Cadence?] = [:]
  private var tally: [TallyKey: Int] = [:]
  private var loops: LoopReader
  private var searched: SearchWriter
  /// Whether the indexes of the digests are gone until everything is written.
  private var isUnindexed: Bool

  private struct TallyKey: Hashable {
    let owner: Int64
    let day: Day
  }

  /// - Parameter isUnindexed: whether the digests have no indexes yet.
  init(_ db: Database, isUnindexed: Bool = false) {
    self.db = db
    self.isUnindexed = isUnindexed
    loops = LoopReader(db)
    searched = SearchWriter(db)
  }

  /// Remembers what a change that was just applied touches.
  mutating func note(_ change: Change) throws {
    let record = change.record
    switch record.kind {
    case .contact:
      contacts.insert(record.id)
      if change.before != nil, Self.names.contains(where: { change.names($0) }) {
        touched.insertNetwork()
      }
      fresh[record.id] = change.before == nil ? change.after.map { FreshContact(fields: $0) } : nil
    case .followUp, .value, .tagging, .stageChange:
      noteContacts(of: change)
      if change.before?["contact"] == nil, change.after?["contact"] == nil,
        let id = try contact(of: record)
      {
        contacts.insert(id)
      }
    case .participant:
      noteContacts(of: change)
      for fields in [change.before, change.after] {
        if case .integer(let id) = fields?["interaction"] { interactions.insert(id) }
      }
    case .interaction: interactions.insert(record.id)
    case .tier:
      tiers = [:]
      let ids = try Int64.fetchCursor(
        db, sql: "SELECT id FROM contact WHERE tier = ?", arguments: [record.id])
      while let id = try ids.next() { contacts.insert(id) }
    case .referral: referrals.insert(record.id)
    case .firm, .holiday, .topic: try noteOpenReferrals(after: record)
    case .stance:
      if let id = try contact(of: change) { touched.insert(ID(id)) }
    case .referralClient: touched.insertNetwork()
    case .link, .colleague: touched.insert(Contact.us)
    case .objection, .deal: break
    }
    if contacts.count + interactions.count + referrals.count > 2_000 { try flush() }
  }

  /// The fields that a contact is named by in the network.
  private static let names = ["given_name", "family_name", "name"]

  /// What a change of the clocks moves: all open referrals, or those for a topic.
  private mutating func noteOpenReferrals(after record: RecordKey) throws {
    loops.reset()
    let condition = record.kind == .topic ? "AND topic = \(record.id)" : ""
    let ids = try Int64.fetchCursor(
      db, sql: "SELECT id FROM referral WHERE closed IS NULL AND declined IS NULL \(condition)")
    while let id = try ids.next() { referrals.insert(id) }
  }

  /// The contact that a record belongs to, or did before it was removed.
  private func contact(of change: Change) throws -> Int64? {
    for fields in [change.after, change.before] {
      if case .integer(let id) = fields?["contact"] { return id }
    }
    return try contact(of: change.record)
  }

  /// Notes what an erased contact leaves, and leaves nothing of them in any index.
  /// - Parameter interactions: all that they took part in.
  mutating func forget(_ contact: ID<Contact>, in interactions: [Int64]) throws {
    contacts.insert(contact.number)
    touched = .everything
    self.interactions.formUnion(interactions)
    searched.rebuild(.contacts, around: [contact.number])
    searched.rebuild(.exchanges, around: interactions)
  }

  /// Remembers what lost something without a change that says so.
  mutating func note(contacts: Set<Int64>, referrals: Set<Int64>) {
    self.contacts.formUnion(contacts)
    self.referrals.formUnion(referrals)
  }

  /// Computes everything, into tables that are empty.
  mutating func everything() throws {
    for kind in [RecordKind.interaction, .contact] {
      let ids = try Int64.fetchCursor(db, sql: "SELECT id FROM \(kind.rawValue)")
      while let id = try ids.next() {
        if kind == .contact { contacts.insert(id) } else { interactions.insert(id) }
        if contacts.count + interactions.count > 2_000 { try flush() }
      }
    }
    let ids = try Int64.fetchCursor(db, sql: "SELECT id FROM referral")
    while let id = try ids.next() {
      referrals.insert(id)
      if referrals.count > 2_000 { try flush() }
    }
    try flush()
  }

  private func contact(of record: RecordKey) throws -> Int64? {
    let row = try db.prepared("SELECT contact FROM \(record.kind.rawValue) WHERE id = ?")
    row.bind(record.id, at: 1)
    defer { row.reset() }
    return try row.step() ? row.integer(0) : nil
  }

  private mutating func noteContacts(of change: Change) {
    for fields in [change.before, change.after] {
      guard case .integer(let id) = fields?["contact"] else { continue }
      contacts.insert(id)
      if fresh[id] != nil { fresh[id]?.add(change) }
    }
  }

  /// Rewrites what the noted changes touch, when no more is to come.
  mutating func finish() throws {
    try flush()
    try searched.finish()
    if isUnindexed { try DerivedTables.indexDigests(in: db) }
    isUnindexed = false
  }

  /// Rewrites what the noted changes touch, but for the index of what is searched.
  mutating func flush() throws {
    for id in interactions.sorted() { try rewriteTimeline(of: ID(id)) }
    interactions = []
    for id in referrals.sorted() { try rewriteReferral(ID(id)) }
    referrals = []
    for id in contacts { touched.insert(ID(id)) }
    // A row may go from one contact to another: all that go are gone before the first one comes.
    var coming: [AgendaRow.Stored] = []
    for id in contacts.sorted() { coming += try rewrite(ID(id)) }
    for row in coming { try row.insert(in: db) }
    contacts = []
    fresh = [:]
    for (key, delta) in tally where delta != 0 { try add(delta, to: key) }
    tally = [:]
  }

  /// Lets the indexes of the digests go before a great part of the book is rewritten: made anew at
  /// the end, sorted, they cost a tenth of being kept in step name by name. Nothing may be read
  /// while they go.
  /// - Parameter count: about how many contacts will be rewritten.
  mutating func expect(_ count: Int) throws {
    guard !isUnindexed, count > Self.many else { return }
    let last = try Int.fetchOne(db, sql: "SELECT max(contact) FROM contact_digest") ?? 0
    guard count > last / 4 else { return }
    try DerivedTables.unindexDigests(in: db)
    isUnindexed = true
  }

  /// Fewer contacts than these are written into the indexes one by one.
  private static let many = 4_000

  private mutating func rewriteTimeline(of id: ID<Interaction>) throws {
    let old = try db.prepared("DELETE FROM timeline WHERE interaction = ? RETURNING contact")
    old.bind(id.number, at: 1)
    while try old.step() { contacts.insert(old.integer(0)) }
    try searched.noteWords(of: id)
    for row in try TimelineRow.expected(of: id, in: db) {
      contacts.insert(row.contact)
      try row.insert(in: db)
    }
  }

  private mutating func rewriteReferral(_ id: ID<Referral>) throws {
    let expected = try loops.facts(of: id)
    let stored = try ReferralDigest.stored(of: id, in: db)
    guard expected != stored else { return }
    try ReferralDigest.write(expected, of: id, in: db)
    touched.insertNetwork()
    for partner in [expected?.partner, stored?.partner] {
      if let partner { touched.insert(partner) }
    }
  }

  /// - Returns: the agenda rows that are still to be inserted.
  private mutating func rewrite(_ id: ID<Contact>) throws -> [AgendaRow.Stored] {
    let known = fresh[id.number]
    let expected = try DerivedContact.expected(of: id, known, tiers: &tiers, in: db)
    let stored = known == nil ? try DerivedContact.stored(of: id, in: db) : DerivedContact()
    guard expected != stored else { return [] }
    for row in stored.agenda { count(row, as: -1) }
    for row in expected.agenda { count(row, as: 1) }
    if expected.digest != stored.digest {
      try ContactDigest.write(expected.digest, over: stored.digest, of: id, in: db)
    }
    if expected.text != stored.text {
      try searched.write(expected.text, of: id, isNew: stored.text.isEmpty)
    }
    for row in stored.agenda where !expected.agenda.contains(row) {
      let statement = try db.prepared("DELETE FROM agenda WHERE item = ?")
      statement.bind(row.item, at: 1)
      try statement.run()
    }
    return expected.agenda.filter { !stored.agenda.contains($0) }
  }

  private mutating func count(_ row: AgendaRow.Stored, as sign: Int) {
    for (day, delta) in row.tally {
      tally[TallyKey(owner: row.owner, day: day), default: 0] += sign * delta
    }
  }

  private func add(_ delta: Int, to key: TallyKey) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO tally(owner, day, delta) VALUES (?, ?, ?)
        ON CONFLICT(owner, day) DO UPDATE SET delta = delta + excluded.delta
        """)
    try statement.execute(arguments: [key.owner, key.day.description, delta])
    try db.cachedStatement(sql: "DELETE FROM tally WHERE owner = ? AND day = ? AND delta = 0")
      .execute(arguments: [key.owner, key.day.description])
  }
}

extension Change {
  fileprivate func names(_ field: String) -> Bool {
    before?[field] != nil || after?[field] != nil
  }
}
