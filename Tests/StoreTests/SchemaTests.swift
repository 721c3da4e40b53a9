import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Names that must never change, and how fields are stored.
@Suite struct SchemaTests {
  /// The names that journals of every book are written in: a failure here means that old entries
  /// would no longer be understood.
  static let golden: [RecordKind: [String]] = [
    .colleague: [
      "login", "name", "since", "left_day", "deputy", "away_from", "away_until",
    ],
    .contact: [
      "kind", "civility", "given_name", "family_name", "name", "form_of_address", "job_title",
      "organisation", "tier", "owner", "language", "notes", "birthday", "ideal_days",
      "longest_days", "looked_at", "added", "archived", "ended", "uid", "unmapped", "agreed",
      "agreement", "may_be_paid", "may_be_paid_reason", "handed_by", "privacy",
    ],
    .value: ["contact", "kind", "label", "text", "position"],
    .tagging: ["contact", "tag"],
    .link: ["contact", "other", "kind", "since", "until"],
    .interaction: [
      "day", "at", "channel", "direction", "answered", "minutes", "words", "purpose", "by",
      "follow_up", "privacy",
    ],
    .participant: ["interaction", "contact"],
    .firm: [
      "working_days", "holidays", "chase_days", "wait_days", "birthday_ahead", "date_ahead",
      "ask_partner_days", "ask_client_days", "news_days", "news_grace_days",
      "satisfaction_days", "contact_client_days", "thank_days", "repeat_days",
      "pressure_times", "pressure_days",
      "retention_months",
    ],
    .tier: ["name", "ideal_days", "longest_days"],
    .holiday: ["day", "name"],
    .followUp: [
      "contact", "subject", "kind", "purpose", "due", "hour", "minutes", "shows",
      "recurrence", "stop", "owner", "state", "reason", "added", "closed", "date", "birthday",
      "referral", "step", "stance", "deal", "handed_by",
    ],
    .stageChange: ["contact", "stage", "day", "reason", "by"],
    .objection: ["contact", "channel", "purpose", "day", "source"],
    .topic: ["name", "satisfaction_days", "retired"],
    .stance: ["contact", "topic", "stance", "since", "horizon"],
    .deal: [
      "contact", "topic", "subject", "state", "value", "opened", "closed", "owner",
      "reason", "referral",
    ],
    .referral: [
      "sender", "receiver", "topic", "need", "opened", "owner", "consented", "consent_means",
      "consent_scope", "handover", "client_told", "partner_called", "acknowledged",
      "contacted", "contact_confirmed", "heard", "review", "outcome", "decided", "reason",
      "value", "satisfaction", "satisfaction_asked", "partner_word", "praise", "thanked",
      "result_told", "closed", "declined", "introduced_by", "rerouted_from", "need_group",
      "organisation",
    ],
    .referralClient: ["referral", "contact"],
  ]

  static let kinds = [
    "colleague", "contact", "value", "tagging", "link", "interaction", "participant", "firm",
    "tier", "holiday", "follow_up", "stage_change", "objection", "topic", "stance",
    "deal", "referral", "referral_client",
  ]

  static let verbs = [
    "createBook", "joinBook", "importRecords", "setHolidays", "addContact", "editContact",
    "bumpContacts", "logInteraction", "addWords", "addFollowUp", "editFollowUp",
    "completeFollowUps", "recordNoAnswer", "snoozeFollowUps", "rescheduleFollowUps", "awaitReply",
    "handOverFollowUps", "dropFollowUps", "changeStage", "setTier", "setCadence", "setOwner",
    "tagContacts", "object", "withdrawObjections", "archiveContacts", "restoreContacts",
    "endContacts", "remindOfDates", "eraseContact", "editFirm", "editTiers",
    "giveReferral", "receiveReferral", "noteReferral", "editReferral", "recordConsent",
    "tickHandover", "acknowledgeReferral", "recordFirstContact", "recordNews", "decideReferral",
    "recordSatisfaction", "thankForReferrals", "tellResult", "closeReferral", "holdReferral",
    "resumeReferral", "declineReferral", "fallThrough", "editTopics", "setStances",
    "clearStances", "openDeal", "editDeal", "decideDeal", "pruneJournal",
    "setAbsence", "leaveBook", "rejoinBook",
    "setPrivacy", "setInteractionPrivacy",
  ]

  @Test func namesOfKindsAndVerbs() {
    #expect(RecordKind.allCases.map(\.rawValue) == Self.kinds)
    #expect(Verb.allCases.map(\.rawValue) == Self.verbs)
  }

  @Test(arguments: RecordKind.allCases)
  func namesOfFields(kind: RecordKind) { #expect(kind.type.columnNames == Self.golden[kind]) }

  @Test("a record's columns are those of its table", arguments: RecordKind.allCases)
  func columns(kind: RecordKind) throws {
    let book = try ScratchBook()
    let names = try book.store.strings("SELECT name FROM pragma_table_info('\(kind.rawValue)')")
    #expect(names == ["id"] + kind.type.columnNames)
  }

  @Test("a column that may be null has no other default", arguments: RecordKind.allCases)
  func defaults(kind: RecordKind) throws {
    let book = try ScratchBook()
    let defaults = try book.store.strings(
      """
      SELECT name FROM pragma_table_info('\(kind.rawValue)')
      WHERE dflt_value IS NOT NULL AND NOT "notnull"
      """)
    #expect(defaults == [])
  }

  /// Entries from before a column do not name it: the record says what they mean, and the table
  /// gave the rows of then the same.
  @Test("a column that came later has the default of its record", arguments: RecordKind.allCases)
  func laterColumns(kind: RecordKind) throws {
    let book = try ScratchBook()
    let stored = try book.store.queue.inDatabase { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, dflt_value FROM pragma_table_info('\(kind.rawValue)')
          WHERE dflt_value IS NOT NULL
          """)
    }
    for column in stored {
      let value = RecordTable.of(kind).unnamed(column["name"])
      #expect(value == .integer(Int64(column["dflt_value"] as String) ?? -1))
    }
  }

  @Test(
    "references are foreign keys, deferred, without cascade, and found by an index",
    arguments: RecordKind.allCases)
  func references(kind: RecordKind) throws {
    let book = try ScratchBook()
    let keys = try book.store.strings(
      """
      SELECT "from" || ' ' || "table" || ' ' || on_delete
      FROM pragma_foreign_key_list('\(kind.rawValue)')
      """)
    let expected = kind.type.references.map { "\($0.column) \($0.kind.rawValue) NO ACTION" }
    #expect(Set(keys) == Set(expected))

    let table = try book.store.strings(
      "SELECT sql FROM sqlite_schema WHERE name = '\(kind.rawValue)'")[0]
    let count = table.components(separatedBy: "REFERENCES").count - 1
    #expect(table.components(separatedBy: "DEFERRABLE INITIALLY DEFERRED").count - 1 == count)

    // A colleague is never removed: who joined a book stays in it.
    for (column, target) in kind.type.references where target != .colleague {
      let plan = try book.store.queue.inDatabase { db in
        try Row.fetchAll(
          db, sql: "EXPLAIN QUERY PLAN SELECT 1 FROM \(kind.rawValue) WHERE \(column) = 1")
      }
      #expect(plan.allSatisfy { ($0["detail"] as String).contains("SEARCH") }, "\(column)")
    }
  }

  @Test("foreign keys are held against the book when it is committed, not before")
  func deferredForeignKeys() throws {
    let book = try ScratchBook()
    try book.store.sql(
      """
      BEGIN; INSERT INTO tagging VALUES (1, 50, 'x');
      INSERT INTO contact(id, kind, name, added) VALUES (50, 'organisation', 'X', '2026-01-01');
      COMMIT
      """)
    try book.store.queue.inDatabase { db in
      try db.execute(sql: "BEGIN; INSERT INTO tagging VALUES (2, 51, 'x')")
      #expect(throws: DatabaseError.self) { try db.commit() }
      try db.rollback()
    }
  }

  @Test("fields survive the journal's text, which is JSON that SQLite understands too")
  func fieldsRoundTrip() throws {
    let book = try ScratchBook()
    var generator = Generator(random: Chance(of: "fields"), store: book.store)
    for _ in 0..<500 {
      var fields = Fields()
      for index in 0..<Int.random(in: 0...5, using: &generator.samples.random) {
        let value: FieldValue =
          switch Int.random(in: 0...3, using: &generator.samples.random) {
          case 0: .null
          case 1: .integer(Int64.random(in: .min ... .max, using: &generator.samples.random))
          default: .text(generator.samples.text() + generator.samples.text())
          }
        fields.append("field_\(index)", value)
      }
      let text = FieldsJSON.text(fields)
      #expect(FieldsJSON.fields(text) == fields)
      let isValid = try book.store.queue.inDatabase {
        try Bool.fetchOne($0, sql: "SELECT json_valid(?)", arguments: [text])
      }
      #expect(isValid == true)
    }
  }

  @Test(
    "text that is not such an object is refused",
    arguments: [
      "", "{", "}", "[]", "{}x", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1.5}", "{\"a\":\"",
      "{\"a\":\"\\", "{\"a\":\"\\u00", "{\"a\":\"\\u1234\"}", "{\"a\":nul}", "{a:1}",
      "{\"a\":99999999999999999999}",
    ])
  func notFields(text: String) { #expect(FieldsJSON.fields(text) == nil) }
}
