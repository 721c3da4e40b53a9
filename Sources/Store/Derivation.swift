import Domain
import GRDB

/// What is stored for speed and follows from facts: the digest of a contact, its agenda rows, its
/// timeline, and the tally of what is overdue. Rewritten in the transaction that changes the facts,
/// never journaled, recomputed by the check.
struct Derivation {
  private let db: Database
  private var contacts: Set<Int64> = []
  /// The noted contacts that are new, as they were inserted: nothing is stored of them yet.
  private var fresh: [Int64: Fields] = [:]
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
    case .contact:
      contacts.insert(change.record.id)
      fresh[change.record.id] = change.before == nil ? change.after : nil
    case .followUp:
      noteContacts(of: change)
      if change.after?["contact"] == nil, let id = try contact(of: change.record) {
        contacts.insert(id)
      }
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
    case .colleague, .value, .tagging, .link, .firm, .holiday, .stageChange, .objection: break
    }
    if contacts.count + interactions.count > 2_000 { try flush() }
  }

  private func contact(of followUp: RecordKey) throws -> Int64? {
    let row = try db.prepared("SELECT contact FROM follow_up WHERE id = ?")
    row.bind(followUp.id, at: 1)
    defer { row.reset() }
    return try row.step() ? row.integer(0) : nil
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
    fresh = [:]
    for (key, delta) in tally where delta != 0 { try add(delta, to: key) }
    tally = [:]
  }

  private mutating func rewriteTimeline(of id: ID<Interaction>) throws {
    let old = try db.prepared("DELETE FROM timeline WHERE interaction = ? RETURNING contact")
    old.bind(id.number, at: 1)
    while try old.step() { contacts.insert(old.integer(0)) }
    for row in try TimelineRow.expected(of: id, in: db) {
      contacts.insert(row.contact)
      try row.insert(in: db)
    }
  }

  /// - Returns: the agenda rows that are still to be inserted.
  private mutating func rewrite(_ id: ID<Contact>) throws -> [AgendaRow.Stored] {
    let fields = fresh[id.number]
    let expected = try DerivedContact.expected(of: id, fields, tiers: &tiers, in: db)
    let stored = fields == nil ? try DerivedContact.stored(of: id, in: db) : DerivedContact()
    guard expected != stored else { return [] }
    for row in stored.agenda { count(row, as: -1) }
    for row in expected.agenda { count(row, as: 1) }
    if expected.digest != stored.digest { try write(expected.digest, of: id) }
    for row in stored.agenda where !expected.agenda.contains(row) {
      let statement = try db.prepared("DELETE FROM agenda WHERE item = ?")
      statement.bind(row.item, at: 1)
      try statement.run()
    }
    return expected.agenda.filter { !stored.agenda.contains($0) }
  }

  private func write(_ digest: DerivedContact.Digest?, of id: ID<Contact>) throws {
    guard let digest else {
      let statement = try db.prepared("DELETE FROM contact_digest WHERE contact = ?")
      statement.bind(id.number, at: 1)
      return try statement.run()
    }
    let statement = try db.prepared(
      "INSERT OR REPLACE INTO contact_digest(contact, sort_key, last_touch) VALUES (?, ?, ?)")
    statement.bind(id.number, at: 1)
    statement.bind(digest.sortKey, at: 2)
    statement.bind(digest.lastTouch?.description, at: 3)
    try statement.run()
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
  /// - Parameters:
  ///   - fields: the contact's fields, where they are at hand.
  ///   - tiers: the tiers' cadences read so far.
  static func expected(
    of id: ID<Contact>, _ fields: Fields? = nil, tiers: inout [Int64: Cadence?], in db: Database
  ) throws -> DerivedContact {
    guard let fields = try fields ?? RecordTable.of(.contact).find(id.number, in: db) else {
      return DerivedContact()
    }
    let contact = try Contact(id: id, fields: fields)
    let lastTouch = try db.lastTouch(of: id)
    let digest = Digest(sortKey: contact.names.sortKey, lastTouch: lastTouch)
    var derived = DerivedContact(digest: digest)
    guard contact.isActive else { return derived }
    let followUps: [FollowUp] = try db.records(
      where: "contact = ? AND closed IS NULL ORDER BY id", [id.field])
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
    var derived = DerivedContact()
    let digest = try db.prepared(
      "SELECT sort_key, last_touch FROM contact_digest WHERE contact = ?")
    digest.bind(id.number, at: 1)
    while try digest.step() {
      derived.digest = Digest(
        sortKey: digest.text(0), lastTouch: digest.optionalText(1).flatMap { Day($0) })
    }
    let rows = try db.prepared(
      "SELECT \(AgendaRow.Stored.columns) FROM agenda WHERE contact = ? ORDER BY item")
    rows.bind(id.number, at: 1)
    while try rows.step() { derived.agenda.append(AgendaRow.Stored(rows)) }
    return derived
  }
}

/// That a contact took part in an interaction, in the order of a timeline.
struct TimelineRow: Equatable {
  let participant: Int64
  let contact: Int64
  let interaction: Int64
  let day: String
  let at: Int64
  let touch: Bool

  static func expected(of id: ID<Interaction>, in db: Database) throws -> [TimelineRow] {
    guard let fields = try RecordTable.of(.interaction).find(id.number, in: db) else { return [] }
    let interaction = try Interaction(id: id, fields: fields)
    let participants: [Participant] = try db.records(
      where: "interaction = ? ORDER BY id", [id.field])
    return participants.map {
      TimelineRow(
        participant: $0.id.number, contact: $0.contact.number, interaction: id.number,
        day: interaction.day.description, at: Int64(interaction.at.seconds),
        touch: interaction.isTouch)
    }
  }

  static func stored(of id: ID<Interaction>, in db: Database) throws -> [TimelineRow] {
    let rows = try db.prepared(
      """
      SELECT participant, contact, day, at, touch FROM timeline WHERE interaction = ?
      ORDER BY participant
      """)
    rows.bind(id.number, at: 1)
    var found: [TimelineRow] = []
    while try rows.step() {
      found.append(
        TimelineRow(
          participant: rows.integer(0), contact: rows.integer(1), interaction: id.number,
          day: rows.text(2), at: rows.integer(3), touch: rows.integer(4) != 0))
    }
    return found
  }

  func insert(in db: Database) throws {
    let statement = try db.prepared(
      """
      INSERT INTO timeline(participant, contact, interaction, day, at, touch)
      VALUES (?, ?, ?, ?, ?, ?)
      """)
    for (index, number) in [participant, contact, interaction].enumerated() {
      statement.bind(number, at: Int32(index) + 1)
    }
    statement.bind(day, at: 4)
    statement.bind(at, at: 5)
    statement.bind(touch ? 1 : 0, at: 6)
    try statement.run()
  }
}
