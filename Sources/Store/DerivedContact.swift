import Domain
import GRDB

/// A contact that a transaction put there, with what it put on it since: what would have to be read
/// back otherwise, once for each of the contacts of an import.
struct FreshContact {
  let fields: Fields
  private(set) var values: [ContactValue] = []
  private(set) var tags: [String] = []
  /// Whether anything but values and tags may hang on it, or some of those were changed again.
  private(set) var isPlain = true

  init(fields: Fields) { self.fields = fields }

  mutating func add(_ change: Change) {
    guard change.before == nil, let after = change.after else {
      isPlain = false
      return
    }
    switch change.record.kind {
    case .tagging:
      if case .text(let tag) = after["tag"] { tags.append(tag) }
    case .value:
      guard after["kind"].map(Self.isSearched) ?? true else { return }
      guard let value = try? ContactValue(id: ID(change.record.id), fields: after) else {
        isPlain = false
        return
      }
      values.append(value)
    default: isPlain = false
    }
  }
}

extension FreshContact {
  /// Values of other kinds are in no text that is searched.
  private static func isSearched(_ kind: FieldValue) -> Bool {
    kind == .text(ContactValue.Kind.phone.rawValue)
      || kind == .text(ContactValue.Kind.email.rawValue)
  }
}

/// Everything derived that hangs on one contact.
struct DerivedContact: Equatable {
  /// Nil when there is no such contact.
  var digest: ContactDigest?
  /// What they are searched by.
  var text: [UInt8] = []
  /// By item.
  var agenda: [AgendaRow.Stored] = []

  /// What the facts say.
  /// - Parameters:
  ///   - fresh: the contact as the transaction made it, where it did.
  ///   - tiers: the tiers' cadences read so far.
  static func expected(
    of id: ID<Contact>, _ fresh: FreshContact? = nil, tiers: inout [Int64: Cadence?],
    in db: Database
  ) throws -> DerivedContact {
    guard let fields = try fresh?.fields ?? RecordTable.of(.contact).find(id.number, in: db) else {
      return DerivedContact()
    }
    let contact = try Contact(id: id, fields: fields)
    let isPlain = fresh?.isPlain ?? false
    let lastTouch = isPlain ? nil : try db.lastTouch(of: id)
    let stage = isPlain ? nil : try db.stage(of: id)
    let tags =
      try isPlain
      ? fresh?.tags ?? []
      : (db.records(where: "contact = ?", [id.field]) as [Tagging]).map(\.tag)
    let digest = ContactDigest(of: contact, lastTouch: lastTouch, stage: stage, tags: tags)
    let values: [ContactValue] =
      try isPlain ? fresh?.values ?? [] : db.records(where: "contact = ?", [id.field])
    let text = SearchText(
      of: contact, sortKey: digest.sortKey, values: values, tags: digest.tags)
    var derived = DerivedContact(digest: digest, text: text.bytes)
    guard contact.isActive else { return derived }
    let followUps: [FollowUp] =
      try isPlain
      ? [] : db.records(where: "contact = ? AND closed IS NULL ORDER BY id", [id.field])
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
    var derived = DerivedContact(digest: try ContactDigest.stored(of: id, in: db))
    let text = try db.prepared("SELECT text FROM contact_text WHERE contact = ?")
    text.bind(id.number, at: 1)
    while try text.step() { derived.text = text.withText(0) { Array($0) } }
    let rows = try db.prepared(
      "SELECT \(AgendaRow.Stored.columns) FROM agenda WHERE contact = ? ORDER BY item")
    rows.bind(id.number, at: 1)
    while try rows.step() { derived.agenda.append(AgendaRow.Stored(rows)) }
    return derived
  }
}
