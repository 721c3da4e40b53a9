import Domain
import GRDB

/// What is stored for speed and follows from facts: the digest of a contact, its agenda rows, its
/// timeline, and the tally of what is overdue. Rewritten in the transaction that changes the facts,
/// never journaled, recomputed by the check.
struct Derivation {
  private let db: Database
  private var contacts: Set<Int64> = []
  private var interactions: Set<Int64> = []
  private var tiers: [Int64: Cadence?] = [:]
  private var tally: [TallyKey: Int] = [:]

  private struct TallyKey: Hashable {
    let owner: Int64
    let day: Day
  }

  init(_ db: Database) { self.db = db }

  /// Remembers what a change that was just applied touches.
  mutating func note(_ change: Change) throws {
    switch change.record.kind {
    case .contact: contacts.insert(change.record.id)
    case .followUp:
      let contact = try db.cachedStatement(sql: "SELECT contact FROM follow_up WHERE id = ?")
      if let id = try Int64.fetchOne(contact, arguments: [change.record.id]) {
        contacts.insert(id)
      }
      noteContacts(of: change)
    case .participant:
      noteContacts(of: change)
      for fields in [change.before, change.after] {
        if case .integer(let id) = fields?["interaction"] { interactions.insert(id) }
      }
    case .interaction: interactions.insert(change.record.id)
    case .tier:
      tiers = [:]
      let ids = try Int64.fetchCursor(
        db, sql: "SELECT id FROM contact WHERE tier = ?", arguments: [change.record.id])
      while let id = try ids.next() { contacts.insert(id) }
    case .colleague, .value, .tagging, .link, .firm, .holiday: break
    }
    if contacts.count + interactions.count > 2_000 { try flush() }
  }

  private mutating func noteContacts(of change: Change) {
    for fields in [change.before, change.after] {
      if case .integer(let id) = fields?["contact"] { contacts.insert(id) }
    }
  }

  /// Rewrites what the noted changes touch.
  mutating func flush() throws {
    for id in interactions { try rewriteTimeline(of: ID(id)) }
    interactions = []
    // A row may go from one contact to another: all that go are gone before the first one comes.
    var coming: [AgendaRow.Stored] = []
    for id in contacts { coming += try rewrite(ID(id)) }
    for row in coming { try row.insert(in: db) }
    contacts = []
    for (key, delta) in tally where delta != 0 { try add(delta, to: key) }
    tally = [:]
  }

  private mutating func rewriteTimeline(of id: ID<Interaction>) throws {
    let old = try db.cachedStatement(sql: "SELECT contact FROM timeline WHERE interaction = ?")
    contacts.formUnion(try Int64.fetchAll(old, arguments: [id.number]))
    try db.cachedStatement(sql: "DELETE FROM timeline WHERE interaction = ?")
      .execute(arguments: [id.number])
    for row in try TimelineRow.expected(of: id, in: db) {
      contacts.insert(row.contact)
      try row.insert(in: db)
    }
  }

  /// - Returns: the agenda rows that are still to be inserted.
  private mutating func rewrite(_ id: ID<Contact>) throws -> [AgendaRow.Stored] {
    let expected = try DerivedContact.expected(of: id, tiers: &tiers, in: db)
    let stored = try DerivedContact.stored(of: id, in: db)
    guard expected != stored else { return [] }
    for row in stored.agenda { count(row, as: -1) }
    for row in expected.agenda { count(row, as: 1) }
    if expected.digest != stored.digest { try write(expected.digest, of: id) }
    for row in stored.agenda where !expected.agenda.contains(row) {
      try db.cachedStatement(sql: "DELETE FROM agenda WHERE item = ?")
        .execute(arguments: [row.item])
    }
    return expected.agenda.filter { !stored.agenda.contains($0) }
  }

  private func write(_ digest: DerivedContact.Digest?, of id: ID<Contact>) throws {
    guard let digest else {
      try db.cachedStatement(sql: "DELETE FROM contact_digest WHERE contact = ?")
        .execute(arguments: [id.number])
      return
    }
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO contact_digest(contact, sort_key, last_touch) VALUES (?, ?, ?)
        """)
    try statement.execute(arguments: [id.number, digest.sortKey, digest.lastTouch?.description])
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

/// Everything derived that hangs on one contact.
struct DerivedContact: Equatable {
  struct Digest: Equatable {
    var sortKey: String
    var lastTouch: Day?
  }

  /// Nil when there is no such contact.
  var digest: Digest?
  /// By item.
  var agenda: [AgendaRow.Stored] = []

  /// What the facts say.
  /// - Parameter tiers: the tiers' cadences read so far.
  static func expected(
    of id: ID<Contact>, tiers: inout [Int64: Cadence?], in db: Database
  ) throws -> DerivedContact {
    guard let fields = try RecordTable.of(.contact).find(id.number, in: db) else {
      return DerivedContact()
    }
    let contact = try Contact(id: id, fields: fields)
    let lastTouch = try db.lastTouch(of: id)
    let digest = Digest(sortKey: contact.names.sortKey, lastTouch: lastTouch)
    var derived = DerivedContact(digest: digest)
    guard contact.isActive else { return derived }
    let followUps: [FollowUp] = try db.records(
      where: "contact = ? AND closed IS NULL ORDER BY id", [id.number])
    for followUp in followUps {
      guard let placement = AgendaPlacement(of: followUp) else { continue }
      derived.agenda.append(
        AgendaRow.Stored(
          .followUp(followUp.id), placement, of: contact, sortKey: digest.sortKey,
          owner: followUp.owner))
    }
    let cadence = try contact.cadence ?? tierCadence(contact.tier, known: &tiers, in: db)
    if let cadence {
      let start = Cadence.start(
        lastTouch: lastTouch, lookedAt: contact.lookedAt, added: contact.added)
      let placement = AgendaPlacement(
        of: cadence, start: start, nextFollowUp: followUps.map(\.due).min())
      if let placement {
        derived.agenda.append(
          AgendaRow.Stored(
            .cadence(id), placement, of: contact, sortKey: digest.sortKey, owner: contact.owner))
      }
    }
    derived.agenda.sort { $0.item < $1.item }
    return derived
  }

  private static func tierCadence(
    _ id: ID<Tier>?, known: inout [Int64: Cadence?], in db: Database
  ) throws -> Cadence? {
    guard let id else { return nil }
    if let cadence = known[id.number] { return cadence }
    let fields = try RecordTable.of(.tier).find(id.number, in: db)
    let cadence = try fields.map { try Tier(id: id, fields: $0) }?.cadence
    known[id.number] = .some(cadence)
    return cadence
  }

  /// What the tables say.
  static func stored(of id: ID<Contact>, in db: Database) throws -> DerivedContact {
    let statement = try db.cachedStatement(
      sql: "SELECT sort_key, last_touch FROM contact_digest WHERE contact = ?")
    let digest = try Row.fetchOne(statement, arguments: [id.number]).map { row in
      Digest(sortKey: row[0], lastTouch: (row[1] as String?).flatMap { Day($0) })
    }
    let rows = try db.cachedStatement(
      sql: "SELECT \(AgendaRow.Stored.columns) FROM agenda WHERE contact = ? ORDER BY item")
    return DerivedContact(
      digest: digest, agenda: try Row.fetchAll(rows, arguments: [id.number]).map { AgendaRow.Stored($0) })
  }
}

/// That a contact took part in an interaction, in the order of a timeline.
struct TimelineRow: Equatable {
  let participant: Int64
  let contact: Int64
  let interaction: Int64
  let day: String
  let at: Int
  let touch: Bool

  static func expected(of id: ID<Interaction>, in db: Database) throws -> [TimelineRow] {
    guard let fields = try RecordTable.of(.interaction).find(id.number, in: db) else { return [] }
    let interaction = try Interaction(id: id, fields: fields)
    let participants: [Participant] = try db.records(
      where: "interaction = ? ORDER BY id", [id.number])
    return participants.map {
      TimelineRow(
        participant: $0.id.number, contact: $0.contact.number, interaction: id.number,
        day: interaction.day.description, at: interaction.at.seconds, touch: interaction.isTouch)
    }
  }

  static func stored(of id: ID<Interaction>, in db: Database) throws -> [TimelineRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT participant, contact, day, at, touch FROM timeline WHERE interaction = ?
        ORDER BY participant
        """)
    return try Row.fetchAll(statement, arguments: [id.number]).map { row in
      TimelineRow(
        participant: row[0], contact: row[1], interaction: id.number, day: row[2], at: row[3],
        touch: row[4])
    }
  }

  func insert(in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO timeline(participant, contact, interaction, day, at, touch)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [participant, contact, interaction, day, at, touch])
  }
}
