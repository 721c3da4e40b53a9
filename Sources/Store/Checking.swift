import Domain
import GRDB

/// Something that is not as it must be in a book.
package enum Finding: Hashable, Sendable {
  /// What SQLite says of its own file.
  case file(String)
  /// A record that names one which is not there.
  case dangling(RecordKind, Int64)
  /// The journal, walked backwards, meets a record that is not as the entry left it.
  case journal(ID<Entry>, RecordKey)
  /// A record that no entry of the journal put there.
  case unjournaled(RecordKey)
  /// A derived value that is not what the facts say.
  case derived(RecordKey)
  /// The tally of overdue rows is wrong on a day.
  case tally(Day)
  /// A record that breaks a rule of the domain.
  case rule(Violation)
  /// A record, or a change of it, with a field that no value stands for.
  case unreadable(RecordKey)
  /// A step of the journal that cannot be understood.
  case unreadableEntry(ID<Entry>)
  /// The journal, walked back to where it was pruned, leads to something else than was there.
  case base(ID<Entry>)
}

extension BookStore {
  /// Holds the book against everything that can be recomputed: SQLite's own integrity, the foreign
  /// keys, the journal walked back to nothing, the domain's rules, and every derived value.
  /// - Returns: at most `limit` findings; none when all is well.
  package func check(limit: Int = 100) throws -> [Finding] {
    try readWhole { db in
      var check = Check(db: db, limit: limit)
      do {
        try check.file()
        try check.journal()
        try check.records()
        try check.derivedValues()
      } catch is Check.Enough {}
      return check.findings
    }
  }
}

private struct Check {
  struct Enough: Error {}

  let db: Database
  let limit: Int
  private(set) var findings: [Finding] = []

  init(db: Database, limit: Int) {
    self.db = db
    self.limit = limit
  }

  private mutating func report(_ finding: Finding) throws {
    findings.append(finding)
    if findings.count >= limit { throw Enough() }
  }

  mutating func file() throws {
    let lines = try String.fetchCursor(db, sql: "PRAGMA integrity_check(20)")
    while let line = try lines.next() {
      if line != "ok" { try report(.file(line)) }
    }
    let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
    while let row = try rows.next() {
      guard let kind = RecordKind(rawValue: row[0]) else { continue }
      try report(.dangling(kind, row[1] ?? 0))
    }
  }

  /// Walks the journal backwards: each record must be as the entry left it, then becomes what it was
  /// before; at the end nothing is left, or what the digest of a pruned journal stands for.
  mutating func journal() throws {
    let walk = try JournalWalk(in: db)
    let base = try JournalBase.read(in: db)
    for entry in try JournalWalk.entries(after: base?.entry ?? ID(0), in: db) {
      try walk.turnBack(entry) { try report($0) }
    }
    if let base {
      if try walk.digest() != base.digest { try report(.base(base.entry)) }
    } else {
      for record in try walk.left(count: 20) { try report(.unjournaled(record)) }
    }
    try walk.end()
  }

  mutating func records() throws {
    for kind in RecordKind.allCases {
      let table = RecordTable.of(kind)
      let rows = try db.prepared("SELECT id, \(table.list) FROM \(kind.rawValue)")
      while try rows.step() {
        do {
          let fields = rows.fields(table.columns, from: 1)
          let violations = try kind.type.violations(id: rows.integer(0), fields: fields)
          for violation in violations { try report(.rule(violation)) }
        } catch let unreadable as UnreadableField {
          try report(.unreadable(unreadable.record))
        }
      }
    }
    let alone = try Int64.fetchCursor(
      db, sql: "SELECT id FROM interaction EXCEPT SELECT interaction FROM participant")
    while let id = try alone.next() { try report(.rule(.interactionWithNobody(ID(id)))) }
    let referrals = try Int64.fetchCursor(db, sql: "SELECT id FROM referral")
    while let id = try referrals.next() {
      if let violation = try db.violation(byClientsOf: ID(id)) { try report(.rule(violation)) }
    }
  }

  /// What follows from an unreadable record is passed over: that record is reported already.
  mutating func derivedValues() throws {
    var tiers: [Int64: Cadence?] = [:]
    var tally: [TallyDay: Int] = [:]
    let contacts = try Int64.fetchCursor(
      db,
      sql: """
        SELECT id FROM contact UNION SELECT contact FROM contact_digest
        UNION SELECT contact FROM agenda UNION SELECT contact FROM contact_text
        """)
    while let id = try contacts.next() {
      let stored = try DerivedContact.stored(of: ID(id), in: db)
      for row in stored.agenda {
        for (day, delta) in row.tally {
          tally[TallyDay(owner: row.owner, day: day.description), default: 0] += delta
        }
      }
      do {
        if try DerivedContact.expected(of: ID(id), tiers: &tiers, in: db) != stored {
          try report(.derived(RecordKey(.contact, id)))
        }
      } catch is UnreadableField {}
    }
    let interactions = try Int64.fetchCursor(
      db, sql: "SELECT id FROM interaction UNION SELECT interaction FROM timeline")
    while let id = try interactions.next() {
      do {
        let expected = try TimelineRow.expected(of: ID(id), in: db)
        if try expected != TimelineRow.stored(of: ID(id), in: db) {
          try report(.derived(RecordKey(.interaction, id)))
        }
      } catch is UnreadableField {}
    }
    try referrals()
    try compare(tally)
    try tags()
    for space in GramIndex.Space.allCases {
      for id in try GramIndex(space: space, db: db).missing() {
        let kind = space == .contacts ? RecordKind.contact : .interaction
        try report(.derived(RecordKey(kind, id)))
      }
    }
  }

  private mutating func referrals() throws {
    var loops = LoopReader(db)
    let ids = try Int64.fetchCursor(
      db, sql: "SELECT id FROM referral UNION SELECT referral FROM referral_digest")
    while let id = try ids.next() {
      do {
        let expected = try loops.facts(of: ID(id))
        if try expected != ReferralDigest.stored(of: ID(id), in: db) {
          try report(.derived(RecordKey(.referral, id)))
        }
      } catch is UnreadableField {}
    }
  }

  /// The tags by themselves are those of the digests, which were compared.
  private mutating func tags() throws {
    let wrong = try Int64.fetchCursor(
      db,
      sql: """
        WITH RECURSIVE split(contact, tag, rest) AS (
          SELECT contact, NULL, tags || char(10) FROM contact_digest WHERE tags IS NOT NULL
          UNION ALL
          SELECT contact, substr(rest, 1, instr(rest, char(10)) - 1),
            substr(rest, instr(rest, char(10)) + 1)
          FROM split WHERE rest <> ''
        ), listed AS (SELECT contact, tag FROM split WHERE tag IS NOT NULL)
        SELECT contact FROM (SELECT * FROM listed EXCEPT SELECT contact, tag FROM contact_tag)
        UNION
        SELECT contact FROM (SELECT contact, tag FROM contact_tag EXCEPT SELECT * FROM listed)
        """)
    while let id = try wrong.next() { try report(.derived(RecordKey(.contact, id))) }
  }

  private struct TallyDay: Hashable {
    let owner: Int64
    let day: String
  }

  /// Holds the tally against that of the agenda's own rows.
  private mutating func compare(_ expected: [TallyDay: Int]) throws {
    var left = expected.filter { $0.value != 0 }
    let stored = try Row.fetchCursor(db, sql: "SELECT owner, day, delta FROM tally")
    while let row = try stored.next() {
      let day = TallyDay(owner: row[0], day: row[1])
      if left.removeValue(forKey: day) != row[2] as Int {
        try report(.tally(Day(day.day) ?? .first))
      }
    }
    for day in left.keys.sorted(by: { ($0.day, $0.owner) < ($1.day, $1.owner) }) {
      try report(.tally(Day(day.day) ?? .first))
    }
  }
}
