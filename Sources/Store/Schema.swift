import Domain
import GRDB

/// What the tables of a book look like, and how an older book becomes one of today.
///
/// Facts stand in one table for each `RecordKind`, with the record's columns; foreign keys are
/// checked at commit and never cascade. The journal stands in `entry` and `change`. What follows from
/// facts stands in `DerivedTables`: that is not migrated but made anew.
///
/// A nullable column never gets a default other than null: an entry that does not name it means
/// null.
enum Schema {
  /// "kith" in ASCII: what tells a book from any other SQLite file.
  static let applicationID: Int32 = 0x6B69_7468

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 contacts, follow-ups, journal") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: facts)
      try db.execute(sql: journal)
    }
    migrator.registerMigration("2 stages, objections, dates") { db in
      try db.execute(sql: classifying)
    }
    migrator.registerMigration("3 topics, deals, referrals") { db in
      try db.execute(sql: referring)
    }
    migrator.registerMigration("4 a journal that was pruned") { db in
      try db.execute(sql: pruning)
    }
    migrator.registerMigration("5 handing over, absences, privacy") { db in
      try db.execute(sql: sharing)
      try db.execute(sql: dealing)
    }
    return migrator
  }

  /// Whether a book's facts or journal are to be migrated.
  static func isOld(in db: Database) throws -> Bool {
    try !migrator.hasCompletedMigrations(db)
  }

  /// The number of a book's schema: how many migrations made it.
  static func number(in db: Database) throws -> Int { try migrator.completedMigrations(db).count }

  /// `last_id`: the highest id that records of a kind ever had, so that none is used again. SQLite's
  /// own AUTOINCREMENT would write it with every row, a sixth of an import's time.
  private static let facts = """
    CREATE TABLE colleague(
      id INTEGER PRIMARY KEY,
      login TEXT NOT NULL UNIQUE,
      name TEXT,
      since TEXT NOT NULL,
      left_day TEXT
    ) STRICT;
    CREATE TABLE firm(
      id INTEGER PRIMARY KEY,
      working_days TEXT NOT NULL,
      holidays TEXT NOT NULL,
      chase_days TEXT NOT NULL,
      wait_days INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE holiday(
      id INTEGER PRIMARY KEY,
      day TEXT NOT NULL,
      name TEXT NOT NULL
    ) STRICT;
    CREATE TABLE tier(
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      ideal_days INTEGER,
      longest_days INTEGER
    ) STRICT;
    CREATE TABLE contact(
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      civility TEXT,
      given_name TEXT,
      family_name TEXT,
      name TEXT,
      form_of_address TEXT,
      job_title TEXT,
      organisation TEXT,
      tier INTEGER REFERENCES tier(id) DEFERRABLE INITIALLY DEFERRED,
      owner INTEGER REFERENCES colleague(id) DEFERRABLE INITIALLY DEFERRED,
      language TEXT,
      notes TEXT,
      birthday TEXT,
      ideal_days INTEGER,
      longest_days INTEGER,
      looked_at TEXT,
      added TEXT NOT NULL,
      archived TEXT,
      ended TEXT,
      uid TEXT,
      unmapped TEXT
    ) STRICT;
    CREATE INDEX contact_by_uid ON contact(uid) WHERE uid IS NOT NULL;
    CREATE INDEX contact_by_tier ON contact(tier) WHERE tier IS NOT NULL;
    CREATE TABLE value(
      id INTEGER PRIMARY KEY,
      contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL,
      label TEXT,
      text TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX value_by_contact ON value(contact);
    CREATE TABLE tagging(
      id INTEGER PRIMARY KEY,
      contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
      tag TEXT NOT NULL,
      UNIQUE(contact, tag)
    ) STRICT;
    CREATE TABLE link(
      id INTEGER PRIMARY KEY,
      contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
      other INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL,
      since TEXT,
      until TEXT
    ) STRICT;
    CREATE INDEX link_by_contact ON link(contact);
    CREATE INDEX link_by_other ON link(other);
    CREATE TABLE follow_up(
      id INTEGER PRIMARY KEY,
      contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
      subject TEXT NOT NULL,
      kind TEXT NOT NULL,
      purpose TEXT NOT NULL,
      due TEXT NOT NULL,
      hour TEXT,
      minutes INTEGER,
      shows TEXT,
      recurrence TEXT,
      stop TEXT,
      owner INTEGER REFERENCES colleague(id) DEFERRABLE INITIALLY DEFERRED,
      state TEXT NOT NULL,
      reason TEXT,
      added TEXT NOT NULL,
      closed TEXT
    ) STRICT;
    CREATE INDEX follow_up_by_contact ON follow_up(contact, closed);
    CREATE TABLE interaction(
      id INTEGER PRIMARY KEY,
      day TEXT NOT NULL,
      at INTEGER NOT NULL,
      channel TEXT NOT NULL,
      direction TEXT NOT NULL,
      answered INTEGER NOT NULL,
      minutes INTEGER,
      words TEXT,
      purpose TEXT,
      by INTEGER NOT NULL REFERENCES colleague(id) DEFERRABLE INITIALLY DEFERRED,
      follow_up INTEGER REFERENCES follow_up(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX interaction_by_follow_up ON interaction(follow_up) WHERE follow_up IS NOT NULL;
    CREATE TABLE participant(
      id INTEGER PRIMARY KEY,
      interaction INTEGER NOT NULL REFERENCES interaction(id) DEFERRABLE INITIALLY DEFERRED,
      contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX participant_by_interaction ON participant(interaction);
    CREATE INDEX participant_by_contact ON participant(contact);
    CREATE TABLE last_id(
      record TEXT PRIMARY KEY,
      id INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// A column that is not null has the default of its record: so entries from before it read.
  private static let classifying = """
    CREATE TABLE stage_change(
      id INTEGER PRIMARY KEY,
      contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
      stage TEXT NOT NULL,
      day TEXT NOT NULL,
      reason TEXT,
      by INTEGER NOT NULL REFERENCES colleague(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX stage_change_by_contact ON stage_change(contact, day);
    CREATE TABLE objection(
      id INTEGER PRIMARY KEY,
      contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
      channel TEXT,
      purpose TEXT,
      day TEXT NOT NULL,
      source TEXT
    ) STRICT;
    CREATE INDEX objection_by_contact ON objection(contact);
    ALTER TABLE follow_up ADD COLUMN date INTEGER
      REFERENCES value(id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE follow_up ADD COLUMN birthday INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX follow_up_by_date ON follow_up(date) WHERE date IS NOT NULL;
    ALTER TABLE firm ADD COLUMN birthday_ahead INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE firm ADD COLUMN date_ahead INTEGER NOT NULL DEFAULT 30;
    CREATE INDEX entry_by_names ON entry(names) WHERE names IS NOT NULL;
    CREATE INDEX entry_by_person ON entry(person);
    CREATE INDEX entry_by_at ON entry(at);
    """

  private static let referring = """
    CREATE TABLE topic(
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      satisfaction_days INTEGER,
      retired TEXT
    ) STRICT;
    CREATE TABLE stance(
      id INTEGER PRIMARY KEY,
      contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
      topic INTEGER NOT NULL REFERENCES topic(id) DEFERRABLE INITIALLY DEFERRED,
      stance TEXT NOT NULL,
      since TEXT NOT NULL,
      horizon TEXT,
      UNIQUE(contact, topic, stance)
    ) STRICT;
    CREATE INDEX stance_by_topic ON stance(topic, stance, contact);
    CREATE INDEX stance_offered ON stance(contact) WHERE stance = 'offers';
    CREATE TABLE deal(
      id INTEGER PRIMARY KEY,
      contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
      topic INTEGER REFERENCES topic(id) DEFERRABLE INITIALLY DEFERRED,
      subject TEXT NOT NULL,
      state TEXT NOT NULL,
      value INTEGER,
      opened TEXT NOT NULL,
      closed TEXT,
      owner INTEGER REFERENCES colleague(id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX deal_by_contact ON deal(contact);
    CREATE INDEX deal_by_topic ON deal(topic) WHERE topic IS NOT NULL;
    CREATE TABLE referral(
      id INTEGER PRIMARY KEY,
      sender INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
      receiver INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
      topic INTEGER REFERENCES topic(id) DEFERRABLE INITIALLY DEFERRED,
      need TEXT NOT NULL,
      opened TEXT NOT NULL,
      owner INTEGER REFERENCES colleague(id) DEFERRABLE INITIALLY DEFERRED,
      consented TEXT,
      consent_means TEXT,
      consent_scope TEXT,
      handover INTEGER,
      client_told TEXT,
      partner_called TEXT,
      acknowledged TEXT,
      contacted TEXT,
      contact_confirmed INTEGER NOT NULL,
      heard TEXT,
      review TEXT,
      outcome TEXT,
      decided TEXT,
      reason TEXT,
      value INTEGER,
      satisfaction INTEGER,
      satisfaction_asked TEXT,
      partner_word TEXT,
      praise TEXT,
      thanked TEXT,
      result_told TEXT,
      closed TEXT,
      declined TEXT,
      introduced_by INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
      rerouted_from INTEGER REFERENCES referral(id) DEFERRABLE INITIALLY DEFERRED,
      need_group INTEGER REFERENCES referral(id) DEFERRABLE INITIALLY DEFERRED,
      organisation TEXT
    ) STRICT;
    CREATE INDEX referral_by_sender ON referral(sender, receiver, opened);
    CREATE INDEX referral_by_receiver ON referral(receiver, sender, opened);
    CREATE INDEX referral_by_topic ON referral(topic) WHERE topic IS NOT NULL;
    CREATE INDEX referral_by_introduction ON referral(introduced_by)
      WHERE introduced_by IS NOT NULL;
    CREATE INDEX referral_by_origin ON referral(rerouted_from) WHERE rerouted_from IS NOT NULL;
    CREATE INDEX referral_by_group ON referral(need_group) WHERE need_group IS NOT NULL;
    CREATE TABLE referral_client(
      id INTEGER PRIMARY KEY,
      referral INTEGER NOT NULL REFERENCES referral(id) DEFERRABLE INITIALLY DEFERRED,
      contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
      UNIQUE(referral, contact)
    ) STRICT;
    CREATE INDEX referral_client_by_contact ON referral_client(contact, referral);
    ALTER TABLE contact ADD COLUMN agreed TEXT;
    ALTER TABLE contact ADD COLUMN agreement TEXT;
    CREATE INDEX contact_by_agreement ON contact(agreed) WHERE agreed IS NOT NULL;
    ALTER TABLE contact ADD COLUMN may_be_paid INTEGER;
    ALTER TABLE contact ADD COLUMN may_be_paid_reason TEXT;
    ALTER TABLE follow_up ADD COLUMN referral INTEGER
      REFERENCES referral(id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE follow_up ADD COLUMN step TEXT;
    ALTER TABLE follow_up ADD COLUMN stance INTEGER
      REFERENCES stance(id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE follow_up ADD COLUMN deal INTEGER
      REFERENCES deal(id) DEFERRABLE INITIALLY DEFERRED;
    CREATE INDEX follow_up_by_referral ON follow_up(referral) WHERE referral IS NOT NULL;
    CREATE INDEX follow_up_by_stance ON follow_up(stance) WHERE stance IS NOT NULL;
    CREATE INDEX follow_up_by_deal ON follow_up(deal) WHERE deal IS NOT NULL;
    ALTER TABLE firm ADD COLUMN ask_partner_days INTEGER NOT NULL DEFAULT 2;
    ALTER TABLE firm ADD COLUMN ask_client_days INTEGER NOT NULL DEFAULT 7;
    ALTER TABLE firm ADD COLUMN news_days INTEGER NOT NULL DEFAULT 30;
    ALTER TABLE firm ADD COLUMN news_grace_days INTEGER NOT NULL DEFAULT 10;
    ALTER TABLE firm ADD COLUMN satisfaction_days INTEGER NOT NULL DEFAULT 14;
    ALTER TABLE firm ADD COLUMN contact_client_days INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE firm ADD COLUMN thank_days INTEGER NOT NULL DEFAULT 2;
    ALTER TABLE firm ADD COLUMN repeat_days INTEGER NOT NULL DEFAULT 90;
    """

  private static let dealing = """
    ALTER TABLE deal ADD COLUMN reason TEXT;
    ALTER TABLE deal ADD COLUMN referral INTEGER
      REFERENCES referral(id) DEFERRABLE INITIALLY DEFERRED;
    CREATE INDEX deal_by_referral ON deal(referral) WHERE referral IS NOT NULL;
    """

  /// One row at most, in a book whose journal was pruned: `JournalBase`.
  private static let pruning = """
    CREATE TABLE journal_base(
      id INTEGER PRIMARY KEY,
      entry INTEGER NOT NULL,
      digest TEXT NOT NULL
    ) STRICT;
    """

  /// The indexes have what is private alone: whoever reads a list looks into them for each row.
  private static let sharing = """
    ALTER TABLE colleague ADD COLUMN deputy INTEGER
      REFERENCES colleague(id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE colleague ADD COLUMN away_from TEXT;
    ALTER TABLE colleague ADD COLUMN away_until TEXT;
    ALTER TABLE contact ADD COLUMN handed_by INTEGER
      REFERENCES colleague(id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE follow_up ADD COLUMN handed_by INTEGER
      REFERENCES colleague(id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE firm ADD COLUMN pressure_times INTEGER NOT NULL DEFAULT 3;
    ALTER TABLE firm ADD COLUMN pressure_days INTEGER NOT NULL DEFAULT 7;
    ALTER TABLE contact ADD COLUMN privacy TEXT;
    CREATE INDEX contact_private ON contact(id, owner, privacy)
      WHERE privacy IS NOT NULL;
    ALTER TABLE interaction ADD COLUMN privacy TEXT;
    CREATE INDEX interaction_private ON interaction(id, by, privacy)
      WHERE privacy IS NOT NULL;
    ALTER TABLE firm ADD COLUMN retention_months INTEGER NOT NULL DEFAULT 36;
    """

  /// The changes of an entry are the rows of `change` from `first_change` to `last_change`.
  private static let journal = """
    CREATE TABLE entry(
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      names INTEGER REFERENCES entry(id) DEFERRABLE INITIALLY DEFERRED,
      verb TEXT,
      arguments TEXT,
      person INTEGER NOT NULL,
      at INTEGER NOT NULL,
      day TEXT NOT NULL,
      session TEXT NOT NULL,
      final INTEGER NOT NULL,
      first_change INTEGER NOT NULL,
      last_change INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX entry_by_first_change ON entry(first_change);
    CREATE TABLE change(
      id INTEGER PRIMARY KEY,
      record TEXT NOT NULL,
      record_id INTEGER NOT NULL,
      before TEXT,
      after TEXT
    ) STRICT;
    CREATE INDEX change_by_record ON change(record_id, record) WHERE before IS NOT NULL;
    """
}
