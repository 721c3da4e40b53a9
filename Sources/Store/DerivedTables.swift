import Domain
import GRDB

/// The tables that follow from facts: rewritten in the transaction that changes those, never
/// journaled, recomputed by the check.
///
/// They are not migrated. A book whose tables are of another version gets them anew when it is
/// opened, computed from its facts in one transaction.
enum DerivedTables {
  /// Raised with every change of the tables, or of what stands in them.
  static let version: Int32 = 9

  private static let tables = [
    "contact_digest", "contact_tag", "contact_text", "gram", "gram_pending", "timeline", "agenda",
    "tally", "referral_digest",
  ]

  /// The version of a book's tables.
  static func version(in db: Database) throws -> Int32 {
    try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
  }

  /// Whether they are of an earlier version than this program's.
  static func areOld(in db: Database) throws -> Bool { try version(in: db) < version }

  /// Makes the tables anew when they are not of this version.
  /// - Throws: `StoreFault.newer` when they are of a later one.
  static func prepare(_ db: Database, path: String) throws {
    guard try version(in: db) != version else { return }
    try db.inTransaction(.immediate) {
      let found = try version(in: db)
      if found > version { throw StoreFault.newer(path: path) }
      if found < version { try remake(in: db) }
      return .commit
    }
  }

  private static func remake(in db: Database) throws {
    for table in tables { try db.execute(sql: "DROP TABLE IF EXISTS \(table)") }
    try db.execute(sql: definitions)
    var derivation = Derivation(db, isUnindexed: true)
    try derivation.everything()
    try derivation.finish()
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// An index of the digests for each order, and for each filter that may leave few; all as narrow as
  /// can be. Numbers order by themselves: there is none for the order in which contacts came.
  private static let digestIndexes: [(name: String, on: String)] = [
    ("digest_by_name", "(standing, sort_key, contact)"),
    ("digest_by_silence", "(standing, quiet, contact)"),
    (
      "digest_by_tier",
      "(standing, tier, sort_key, contact) WHERE tier < \(ContactDigest.noTier)"
    ),
    ("digest_by_stage", "(standing, stage, contact) WHERE stage > 0"),
    ("digest_by_owner", "(standing, owner, contact) WHERE owner > 0"),
    ("digest_untouched", "(standing, contact) WHERE last_touch IS NULL"),
  ]

  static func unindexDigests(in db: Database) throws {
    for index in digestIndexes { try db.execute(sql: "DROP INDEX \(index.name)") }
  }

  static func indexDigests(in db: Database) throws {
    for index in digestIndexes {
      try db.execute(sql: "CREATE INDEX \(index.name) ON contact_digest\(index.on)")
    }
  }

  /// `contact_digest`: what lists need of a contact; its numbers are explained at
  /// `ContactDigest`. `contact_tag`: the tags as they are compared. `contact_text`: the words that a contact is searched by (`SearchText`);
  /// `gram` and `gram_pending`: what finds those (`GramIndex`).
  ///
  /// `timeline`: who took part in what, newest last. `agenda`: a row for each open follow-up and
  /// each cadence, with the days at which it moves (`AgendaPlacement`); `span` is 0 for follow-ups,
  /// and tells cadences apart whose longest is not as far from their ideal (`AgendaRow.Span`);
  /// `keeper` is whose eyes alone its contact is for, 0 for everybody's.
  /// `referral_digest`: what is counted of a referral (`ReferralDigest`).
  /// `tally`: what each day adds to the number of overdue rows of an owner (0: nobody), so that the
  /// number on any day is a sum over days, not over rows.
  private static let definitions = """
    CREATE TABLE contact_digest(
      contact INTEGER PRIMARY KEY,
      sort_key TEXT NOT NULL,
      last_touch TEXT,
      quiet INTEGER NOT NULL,
      standing INTEGER NOT NULL,
      stage INTEGER NOT NULL,
      tier INTEGER NOT NULL,
      owner INTEGER NOT NULL,
      tags TEXT
    ) STRICT;
    CREATE TABLE contact_tag(
      tag TEXT NOT NULL,
      contact INTEGER NOT NULL,
      PRIMARY KEY(tag, contact)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE contact_text(
      contact INTEGER PRIMARY KEY,
      text TEXT NOT NULL
    ) STRICT;
    CREATE TABLE gram(
      space INTEGER NOT NULL,
      block INTEGER NOT NULL,
      gram INTEGER NOT NULL,
      ids BLOB NOT NULL,
      PRIMARY KEY(space, block, gram)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE gram_pending(
      space INTEGER NOT NULL,
      id INTEGER NOT NULL,
      PRIMARY KEY(space, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE timeline(
      participant INTEGER PRIMARY KEY,
      contact INTEGER NOT NULL,
      interaction INTEGER NOT NULL,
      day TEXT NOT NULL,
      at INTEGER NOT NULL,
      touch INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX timeline_by_contact ON timeline(contact, day, at, interaction);
    CREATE INDEX timeline_touches ON timeline(contact, day) WHERE touch;
    CREATE INDEX timeline_by_interaction ON timeline(interaction);
    CREATE TABLE agenda(
      item INTEGER PRIMARY KEY,
      span INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      contact INTEGER NOT NULL,
      day TEXT NOT NULL,
      shows TEXT NOT NULL,
      overdue TEXT NOT NULL,
      until TEXT NOT NULL,
      tier INTEGER NOT NULL,
      sort_key TEXT NOT NULL,
      owner INTEGER NOT NULL,
      keeper INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX agenda_by_contact ON agenda(contact);
    CREATE INDEX agenda_by_day
      ON agenda(span, keeper, day, tier, sort_key, item, shows, until);
    CREATE INDEX agenda_by_owner
      ON agenda(owner, span, keeper, day, tier, sort_key, item, shows, until);
    CREATE INDEX agenda_hidden ON agenda(kind, keeper, shows, tier, sort_key, item)
      WHERE span = 0 AND shows <> '0001-01-01';
    CREATE TABLE tally(
      owner INTEGER NOT NULL,
      day TEXT NOT NULL,
      delta INTEGER NOT NULL,
      PRIMARY KEY(owner, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE referral_digest(
      referral INTEGER PRIMARY KEY,
      sender INTEGER NOT NULL,
      receiver INTEGER NOT NULL,
      need INTEGER NOT NULL,
      opened INTEGER NOT NULL,
      progress INTEGER NOT NULL,
      outcome INTEGER NOT NULL,
      value INTEGER NOT NULL,
      satisfaction INTEGER NOT NULL,
      contact_days INTEGER NOT NULL,
      thanked INTEGER NOT NULL,
      ball INTEGER NOT NULL,
      stale_from INTEGER NOT NULL
    ) STRICT;
    """
}
