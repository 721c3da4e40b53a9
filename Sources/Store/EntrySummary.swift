import Domain
import GRDB

/// An entry with what a sentence about it needs: read when somebody reads it, never stored.
package struct EntrySummary: Hashable, Sendable {
  package let entry: Entry
  /// Who wrote it.
  package let colleague: String
  /// The names of the first contacts it touched, at most three.
  package let contacts: [ContactName]
  /// How many contacts it touched, as far as its first 64 changes tell; those of a referral that it
  /// moved on, and of what was planned for it, only where it touched nobody else.
  package let contactCount: Int
  /// The first contact it touched: where to look for what it did.
  package let firstContact: ID<Contact>?
  /// The first follow-up it changed, as it was before and became after; nil where it was not there.
  package let followUpBefore: FollowUp?
  package let followUpAfter: FollowUp?
  /// How many contacts an import brought.
  package let imported: Int?
  /// The name that goes with the command: of a file, of a firm.
  package let detail: String?
  /// How contacts were classified, where the command says it.
  package var classing: Classing?
  /// Whether what it logged is a note: nobody was in touch.
  package var isNote = false
  /// The first referral it changed; nil for none.
  package var referring: Referring?
  /// The entry in force that took this one back, or undid it; nil while it stands.
  package var takenBackBy: ID<Entry>?

  /// How a command classified contacts.
  package enum Classing: Hashable, Sendable {
    case stage(Stage)
    /// By name; nil for none.
    case tier(String?)
    /// By the name that others see; nil for nobody.
    case owner(String?)
    /// Nil for that of the tier.
    case cadence(Cadence?)
    case tags(added: [String], removed: [String])
    /// Nil when it was an error.
    case ended(Day?)
    /// By the names of the topics.
    case stances(Stance.Kind, [String])
    case deal(Deal.State)
    /// Who is away, by the names that others see, until when, and who stands in; nil when back.
    case absence(of: String, Absence?, deputy: String)
    /// Who left, and who has what was theirs.
    case left(String, successor: String)
    case rejoined(String)
    case privacy(Privacy)
  }
}

extension BookStore {
  /// What an entry did; nil when there is no such entry.
  package func summary(of entry: ID<Entry>) throws -> EntrySummary? {
    try read { db in
      try Journal.entry(entry, in: db).map { try EntrySummary.read($0, in: db) }
    }
  }
}

extension EntrySummary {
  static func read(_ entry: Entry, in db: Database) throws -> EntrySummary {
    var contacts: [Int64] = []
    var behind: [Int64] = []
    // Of those that are not in the tables, because they were removed or are to be brought back.
    var writtenNames: [Int64: ContactName] = [:]
    var followUp: (before: FollowUp?, after: FollowUp?)?
    var referrals = ReferralsOfEntry()
    var seen = 0
    let sight = Sight.current
    var hidesAny = false
    struct Enough: Error {}
    do {
      try Journal.forEachChange(of: entry.id, backwards: false, in: db) { stored in
        seen += 1
        guard seen <= 64 else { throw Enough() }
        let change = try stored.decoded()
        let isHidden = try sight.hides(change, in: db)
        hidesAny = hidesAny || isHidden
        if let contact = try contact(of: change, in: db) {
          if isOfLoop(change) {
            behind.append(contact)
          } else if !contacts.contains(contact) {
            contacts.append(contact)
          }
        }
        if change.record.kind == .contact, change.before == nil || change.after == nil,
          let fields = change.after ?? change.before
        {
          let contact = try Contact(id: ID(change.record.id), fields: fields)
          writtenNames[change.record.id] = isHidden ? .hidden : contact.names
        }
        if followUp == nil, change.record.kind == .followUp, !isHidden {
          followUp = try versions(of: change, in: db)
        }
        try referrals.note(change)
      }
    } catch is Enough {}
    if contacts.isEmpty, let contact = behind.first { contacts = [contact] }
    let arguments = try String.fetchOne(
      db.cachedStatement(sql: "SELECT arguments FROM entry WHERE id = ?"),
      arguments: [entry.id.number])
    var command: (any Command)?
    if case .command(let verb) = entry.kind, let arguments {
      command = Journal.command(verb, arguments: arguments)
    }
    return EntrySummary(
      entry: entry,
      colleague: try db.shownName(of: entry.person),
      contacts: try contacts.prefix(3).compactMap { try name(of: $0, in: db) ?? writtenNames[$0] },
      contactCount: contacts.count,
      firstContact: contacts.first.map { ID($0) },
      followUpBefore: followUp?.before, followUpAfter: followUp?.after,
      imported: (command as? ImportRecords)?.contacts,
      detail: (command as? ImportRecords)?.name ?? (command as? CreateBook)?.firm,
      // What it made of them would tell what they are.
      classing: try hidesAny ? nil : command.flatMap { try classing($0, in: db) },
      isNote: !hidesAny && (command as? LogInteraction)?.channel == .note,
      referring: try referrals.summary(in: db, writtenNames: writtenNames),
      takenBackBy: try Journal.canceller(of: entry.id, in: db))
  }

  private static func classing(_ command: any Command, in db: Database) throws -> Classing? {
    switch command {
    case let command as ChangeStage: return .stage(command.stage)
    case let command as TagContacts: return .tags(added: command.added, removed: command.removed)
    case let command as SetPrivacy: return .privacy(command.privacy)
    case let command as SetInteractionPrivacy: return .privacy(command.privacy)
    case let command as EndContacts: return .ended(command.day)
    case let command as SetAbsence:
      return .absence(
        of: try db.shownName(of: command.colleague), command.absence,
        deputy: try command.absence.map { try db.shownName(of: $0.deputy) } ?? "")
    case let command as LeaveBook:
      return .left(
        try db.shownName(of: command.colleague),
        successor: try db.shownName(of: command.successor))
    case let command as RejoinBook: return .rejoined(try db.shownName(of: command.colleague))
    case let command as DecideDeal: return .deal(command.isWon ? .won : .lost)
    case let command as SetStances:
      return .stances(
        command.stance,
        try command.topics.compactMap { choice in
          switch choice {
          case .named(let name): name
          case .known(let id): try db.record(id)?.name
          }
        })
    case let command as ClearStances:
      return .stances(command.stance, try command.topics.compactMap { try db.record($0)?.name })
    case let command as SetOwner: return .owner(try command.owner.map(db.shownName))
    case let command as SetCadence:
      guard let ideal = command.ideal, let longest = command.longest else { return .cadence(nil) }
      return Cadence(ideal: ideal, longest: longest).map { .cadence($0) }
    case let command as SetTier:
      guard let id = command.tier else { return .tier(nil) }
      return try RecordTable.of(.tier).find(id.number, in: db)
        .map { .tier(try Tier(id: id, fields: $0).name) }
    default: return nil
    }
  }

  /// Whether it is a referral that moves on, or what its loop plans next.
  private static func isOfLoop(_ change: Change) -> Bool {
    let isWhole = change.before == nil || change.after == nil
    switch change.record.kind {
    case .referral: return !isWhole
    case .followUp:
      guard isWhole, case .text? = (change.after ?? change.before)?["step"] else { return false }
      return true
    default: return false
    }
  }

  /// The contact that a change is about.
  static func contact(of change: Change, in db: Database) throws -> Int64? {
    switch change.record.kind {
    case .contact: return change.record.id
    case .followUp, .participant, .value, .tagging, .link, .stageChange, .objection, .stance, .deal,
      .referralClient:
      let fields = change.after ?? change.before
      if case .integer(let id) = fields?["contact"] { return id }
      let whole = try Journal.fields(of: change.record, in: db)
      if case .integer(let id) = whole?["contact"] { return id }
      return nil
    case .interaction:
      return try Int64.fetchOne(
        db.cachedStatement(
          sql: "SELECT contact FROM participant WHERE interaction = ? ORDER BY id LIMIT 1"),
        arguments: [change.record.id])
    case .referral:
      return try Int64.fetchOne(
        db.cachedStatement(
          sql: "SELECT contact FROM referral_client WHERE referral = ? ORDER BY id LIMIT 1"),
        arguments: [change.record.id])
    case .colleague, .firm, .tier, .holiday, .topic: return nil
    }
  }

  /// The follow-up with the fields that a change names at their values before and after; the
  /// others as they are now, or were when it was removed.
  private static func versions(
    of change: Change, in db: Database
  ) throws -> (before: FollowUp?, after: FollowUp?) {
    let whole = try Journal.fields(of: change.record, in: db)
    func version(_ fields: Fields?) throws -> FollowUp? {
      guard let fields else { return nil }
      let base = try FollowUp(id: ID(change.record.id), fields: whole ?? Fields())
      return try base.with(fields)
    }
    return (try version(change.before), try version(change.after))
  }

  static func name(of contact: Int64, in db: Database) throws -> ContactName? {
    try RecordTable.of(.contact).find(contact, in: db)
      .map { try Contact(id: ID(contact), fields: $0).names }
  }
}

extension Database {
  /// The name of a colleague that others see.
  func shownName(of id: ID<Colleague>) throws -> String {
    let statement = try cachedStatement(
      sql: "SELECT coalesce(name, login) FROM colleague WHERE id = ?")
    return try String.fetchOne(statement, arguments: [id.number]) ?? ""
  }
}
