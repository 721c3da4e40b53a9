/// A person or an organisation. One record, many hats: client, partner and debtor at once.
package struct Contact: Record {
  package enum Kind: String, CaseIterable, FieldConvertible, Codable { case person, organisation }

  /// How a person is addressed in writing; worded in the reader's language.
  package enum Civility: String, CaseIterable, FieldConvertible, Codable {
    case madame, monsieur, maitre, docteur, professeur
  }

  /// tu or vous.
  package enum FormOfAddress: String, CaseIterable, FieldConvertible, Codable {
    case informal, formal
  }

  /// The firm itself, *us*: made with the book, in no list or agenda, never erased.
  package static let us = ID<Contact>(1)

  package internal(set) var id: ID<Contact>
  package var kind = Kind.person
  package var civility: Civility?
  package var givenName: String?
  package var familyName: String?
  /// The name of an organisation.
  package var name: String?
  package var formOfAddress: FormOfAddress?
  package var jobTitle: String?
  /// Where a person works, in words.
  package var organisation: String?
  package var tier: ID<Tier>?
  package var owner: ID<Colleague>?
  /// Who gave it to its owner; nil where the owner took it.
  package var handedBy: ID<Colleague>?
  package var language: Language?
  package var notes: String?
  package var birthday: PartialDate?
  /// The contact's own cadence in days; both or neither. Without it the tier's holds.
  package var idealDays: Int?
  package var longestDays: Int?
  /// The day somebody last looked and found nothing to do.
  package var lookedAt: Day?
  package var added = Day.first
  package var archived: Day?
  /// The day of death, or of closing.
  package var ended: Day?
  /// The agreement to send each other clients: since when, and in which words.
  package var agreed: Day?
  package var agreement: String?
  /// Whether they may be paid for a referral, where that is known: it is often illegal. And why.
  package var mayBePaid: Bool?
  package var mayBePaidReason: String?
  /// Whether all see it, or its owner only.
  package var privacy = Privacy.firm
  /// The UID of the card it came from.
  package var uid: String?
  /// Properties of an imported card that no field of ours holds, as content lines: they come out
  /// again with the card.
  package var unmapped: String?

  package init(id: ID<Contact>) { self.id = id }

  package static let kind = RecordKind.contact
  package static let columns: [Column<Contact>] = [
    Column("kind", \.kind),
    Column("civility", \.civility),
    Column("given_name", \.givenName),
    Column("family_name", \.familyName),
    Column("name", \.name),
    Column("form_of_address", \.formOfAddress),
    Column("job_title", \.jobTitle),
    Column("organisation", \.organisation),
    Column("tier", \.tier, references: .tier),
    Column("owner", \.owner, references: .colleague),
    Column("language", \.language),
    Column("notes", \.notes),
    Column("birthday", \.birthday),
    Column("ideal_days", \.idealDays),
    Column("longest_days", \.longestDays),
    Column("looked_at", \.lookedAt),
    Column("added", \.added),
    Column("archived", \.archived),
    Column("ended", \.ended),
    Column("uid", \.uid),
    Column("unmapped", \.unmapped),
    Column("agreed", \.agreed),
    Column("agreement", \.agreement),
    Column("may_be_paid", \.mayBePaid),
    Column("may_be_paid_reason", \.mayBePaidReason),
    Column("handed_by", \.handedBy, references: .colleague),
    Column("privacy", \.privacy),
  ]

  /// Whether follow-ups and cadence of the contact may come up at all.
  package var isActive: Bool { archived == nil && ended == nil && id != Contact.us }

  /// The contact's own cadence, when it has one.
  package var cadence: Cadence? {
    guard let idealDays, let longestDays else { return nil }
    return Cadence(ideal: idealDays, longest: longestDays)
  }

  package func violations() -> [Violation] {
    var found: [Violation] = []
    let names = kind == .person ? [givenName, familyName] : [name]
    if names.allSatisfy({ ($0 ?? "").isEmpty }) { found.append(.contactWithoutName(id)) }
    switch (idealDays, longestDays) {
    case (nil, nil): break
    case (let ideal?, let longest?) where Cadence(ideal: ideal, longest: longest) != nil: break
    default: found.append(.cadenceUpsideDown(key))
    }
    if privacy == .owner, owner == nil { found.append(.privateWithoutOwner(id)) }
    return found
  }
}
