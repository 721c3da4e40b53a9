import Domain
import GRDB

/// Whom a reading is for, and what they do not see: the one place that knows.
///
/// A contact may be private to its owner, and what happened with one to whoever wrote it down. Both
/// count for everybody else, and are named to nobody else:
///
/// - `RecordTable.find` and `Database.records` hand out records as the reader of `current` sees
///   them: of a private contact a bare one, whose name is `ContactName.hidden`; of what happened
///   with it the fact without words; of what hangs on it nothing. A new list that reads records is
///   safe by that alone.
/// - Windows that are read by key leave private contacts out with `condition(_:)`; those of the
///   agenda, which many rows may be kept out of, by the column `keeper`.
/// - `PrivacyGate` refuses changes of what the person does not see.
///
/// What happened with several contacts is private when one of them is; to whoever wrote it down it
/// shows all the same. A deputy sees nothing by being one. What a colleague kept who has left is
/// everybody's: their contacts have another owner by then.
///
/// It is carried beside the reading instead of being handed down, so that no reading can leave it
/// out: `BookStore.read` sets it, and only what is about the book and not about a person reads by
/// `whole`: commands, what is derived, the check, backups.
struct Sight: Sendable {
  /// Sees everything.
  static let whole = Sight()
  /// For whom is being read.
  @TaskLocal static var current: Sight = .whole

  /// For whom; nil for nobody in particular.
  let reader: ID<Colleague>?
  /// Whose private records are seen: the reader's, and those of colleagues who have left.
  private let seers: [Int64]
  /// The contacts that are not.
  private(set) var hidden: Set<Int64>
  /// Whether the reader does not see some of what happened, even with contacts they see.
  private var hidesInteractions: Bool

  private init() { (reader, seers, hidden, hidesInteractions) = (nil, [], [], false) }

  /// - Parameter reader: nil for somebody who owns nothing.
  init(of reader: ID<Colleague>?, in db: Database) throws {
    let left = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM colleague WHERE left_day IS NOT NULL ORDER BY id"))
    self.reader = reader
    seers = (reader.map { [$0.number] } ?? []) + left
    let rows = try db.prepared("\(Self.selectHidden) (\(Self.list(seers)))")
    hidden = []
    while try rows.step() { hidden.insert(rows.integer(0)) }
    hidesInteractions = try Self.areInteractionsHidden(from: seers, in: db)
  }

  private static let selectHidden = """
    SELECT id FROM contact INDEXED BY contact_private WHERE privacy IS NOT NULL AND owner NOT IN
    """

  private static func areInteractionsHidden(from seers: [Int64], in db: Database) throws -> Bool {
    let row = try db.prepared(
      """
      SELECT EXISTS (SELECT 1 FROM interaction INDEXED BY interaction_private
        WHERE privacy IS NOT NULL AND by NOT IN (\(list(seers))))
      """)
    defer { row.reset() }
    return try row.step() && row.integer(0) != 0
  }

  /// Looks again at some contacts, and at what happened where that may be private now or no more.
  mutating func lookAgain(
    at contacts: Set<Int64>, interactions: Bool, in db: Database
  ) throws {
    let row = try db.prepared("\(Self.selectHidden) (\(Self.list(seers))) AND id = ?1")
    for contact in contacts {
      row.bind(contact, at: 1)
      let isHidden = try row.step()
      row.reset()
      // What stays as it was is not copied.
      guard isHidden != hidden.contains(contact) else { continue }
      if isHidden { hidden.insert(contact) } else { hidden.remove(contact) }
    }
    if interactions {
      hidesInteractions = try Self.areInteractionsHidden(from: seers, in: db)
    }
  }

  private static func list(_ ids: [Int64]) -> String {
    ids.map(String.init).joined(separator: ", ")
  }

  /// Whether there is nothing that the reader does not see.
  var seesEverything: Bool { hidden.isEmpty && !hidesInteractions }

  /// Reads something for nobody in particular.
  static func whole<T>(_ body: () throws -> T) rethrows -> T {
    try $current.withValue(whole, operation: body)
  }

  // MARK: - In SQL

  /// That the contact of a column is seen. It costs a look into an index of the private ones alone,
  /// and nothing where there are none.
  func condition(_ column: String) -> String {
    guard !hidden.isEmpty else { return "TRUE" }
    return """
      NOT EXISTS (SELECT 1 FROM contact AS kept INDEXED BY contact_private
        WHERE kept.id = \(column) AND kept.privacy IS NOT NULL
        AND kept.owner NOT IN (\(Self.list(seers))))
      """
  }

  /// Where a contact sorts whose name the reader may not know: after all others.
  static let lastSortKey = "\u{10FFFF}"

  /// Whether contacts are seen that are private to a colleague; 0 stands for those of everybody.
  func sees(keptBy keeper: Int64) -> Bool {
    keeper == 0 || hidden.isEmpty || seers.contains(keeper)
  }

  // MARK: - Records

  func hides(_ contact: ID<Contact>) -> Bool { hidden.contains(contact.number) }

  private func hides(_ field: FieldValue?) -> Bool {
    if case .integer(let id) = field { hidden.contains(id) } else { false }
  }

  /// Whether a contact as it was once written down is somebody else's alone.
  func hides(written fields: Fields) -> Bool {
    guard fields["privacy"] == Privacy.owner.field, case .integer(let owner) = fields["owner"]
    else { return false }
    return !seers.contains(owner)
  }

  /// - Parameter fields: all of the interaction's.
  func hides(_ interaction: ID<Interaction>, _ fields: Fields, in db: Database) throws -> Bool {
    guard !seesEverything, case .integer(let author) = fields["by"], !seers.contains(author) else {
      return false
    }
    if fields["privacy"] == Privacy.owner.field { return true }
    return try hides(
      "SELECT contact FROM participant WHERE interaction = ?1", of: interaction.number, in: db)
  }

  /// Whether one of those who took part in a referral is hidden.
  func hides(_ referral: ID<Referral>, in db: Database) throws -> Bool {
    guard !hidden.isEmpty else { return false }
    return try hides(Self.peopleOfReferral, of: referral.number, in: db)
  }

  private static let peopleOfReferral = """
    SELECT sender FROM referral WHERE id = ?1 UNION ALL SELECT receiver FROM referral WHERE id = ?1
    UNION ALL SELECT introduced_by FROM referral WHERE id = ?1
    UNION ALL SELECT contact FROM referral_client WHERE referral = ?1
    """

  private func hides(_ contacts: String, of id: Int64, in db: Database) throws -> Bool {
    guard !hidden.isEmpty else { return false }
    let rows = try db.prepared(contacts)
    rows.bind(id, at: 1)
    defer { rows.reset() }
    while try rows.step() {
      if hidden.contains(rows.integer(0)) { return true }
    }
    return false
  }

  /// A record as the reader sees it; nil when they do not.
  func shown(_ fields: Fields, of kind: RecordKind, _ id: Int64, in db: Database) throws -> Fields?
  {
    guard !seesEverything else { return fields }
    switch kind {
    case .contact:
      return hidden.contains(id)
        ? fields.only(["owner", "added", "archived", "ended", "privacy"]) : fields
    case .interaction:
      guard try hides(ID<Interaction>(id), fields, in: db) else { return fields }
      var shown = fields.only(["day", "at", "channel", "direction", "answered", "by"])
      shown.append("privacy", Privacy.owner.field)
      return shown
    case .referral:
      guard try hides(ID<Referral>(id), in: db) else { return fields }
      return fields.without([
        "need", "consent_means", "consent_scope", "reason", "partner_word", "praise",
        "organisation",
      ])
    case .value, .tagging, .followUp, .stageChange, .objection, .stance, .deal:
      return hides(fields["contact"]) ? nil : fields
    case .colleague, .link, .participant, .firm, .tier, .holiday, .topic, .referralClient:
      return fields
    }
  }

  /// Whether a record leaves the book with the reader: nothing that hangs on what they do not see
  /// does.
  func exports(
    _ fields: Fields, of kind: RecordKind, _ id: Int64, in db: Database
  ) throws -> Bool {
    guard !seesEverything else { return true }
    switch kind {
    case .contact: return !hidden.contains(id)
    case .interaction: return try !hides(ID<Interaction>(id), fields, in: db)
    case .referral: return try !hides(ID<Referral>(id), in: db)
    case .link: return !hides(fields["contact"]) && !hides(fields["other"])
    case .participant:
      if hides(fields["contact"]) { return false }
      return try !hides(.interaction, fields["interaction"], in: db)
    case .referralClient: return try !hides(.referral, fields["referral"], in: db)
    case .followUp:
      if hides(fields["contact"]) { return false }
      return try !hides(.referral, fields["referral"], in: db)
    case .value, .tagging, .stageChange, .objection, .stance, .deal:
      return !hides(fields["contact"])
    case .colleague, .firm, .tier, .holiday, .topic: return true
    }
  }

  private func hides(_ kind: RecordKind, _ field: FieldValue?, in db: Database) throws -> Bool {
    guard case .integer(let id) = field else { return false }
    guard kind == .interaction else { return try hides(ID<Referral>(id), in: db) }
    let fields = try RecordTable.of(kind).find(id, in: db, by: .whole)
    return try fields.map { try hides(ID<Interaction>(id), $0, in: db) } ?? false
  }

  // MARK: - Changes

  /// Whether a change, done or to be done, is of something that the reader does not see: a contact,
  /// what hangs on it, or what happened.
  func hides(_ change: Change, in db: Database) throws -> Bool {
    guard !seesEverything else { return false }
    let record = change.record
    let versions = [change.before, change.after].compactMap { $0 }
    switch record.kind {
    case .contact:
      return hidden.contains(record.id) || versions.contains(where: hides(written:))
    case .link: return try names(["contact", "other"], by: change, in: db)
    case .interaction:
      let stored = try RecordTable.of(.interaction).find(record.id, in: db, by: .whole)
      guard let fields = stored ?? versions.last else { return false }
      return try hides(ID<Interaction>(record.id), fields, in: db)
    case .participant:
      if try names(["contact"], by: change, in: db) { return true }
      return try versions.contains { try hides(.interaction, $0["interaction"], in: db) }
    case .referral:
      if versions.contains(where: { hides($0["sender"]) || hides($0["receiver"]) }) { return true }
      return try hides(ID<Referral>(record.id), in: db)
    case .referralClient:
      if try names(["contact"], by: change, in: db) { return true }
      return try versions.contains { try hides(.referral, $0["referral"], in: db) }
    case .value, .tagging, .followUp, .stageChange, .objection, .stance, .deal:
      return try names(["contact"], by: change, in: db)
    case .colleague, .firm, .tier, .holiday, .topic: return false
    }
  }

  /// Whether a change, or the record that it is of, names a hidden contact in one of some fields.
  private func names(_ fields: [String], by change: Change, in db: Database) throws -> Bool {
    guard !hidden.isEmpty else { return false }
    let versions = [change.before, change.after].compactMap { $0 }
    if versions.contains(where: { version in fields.contains { hides(version[$0]) } }) {
      return true
    }
    let isNamed = versions.contains { $0[fields[0]] != nil }
    let whole = isNamed ? nil : try Journal.fields(of: change.record, in: db)
    return whole.map { whole in fields.contains { hides(whole[$0]) } } ?? false
  }
}

extension Fields {
  /// Those of some names, in the order they have here.
  fileprivate func only(_ kept: Set<String>) -> Fields { filtered(kept.contains) }

  fileprivate func without(_ gone: Set<String>) -> Fields { filtered { !gone.contains($0) } }

  private func filtered(_ isKept: (String) -> Bool) -> Fields {
    var fields = Fields(reserving: count)
    for (name, value) in zip(names, values) where isKept(name) { fields.append(name, value) }
    return fields
  }
}
