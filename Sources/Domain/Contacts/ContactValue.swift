/// A way to reach a contact, or another labelled value: any number of each, in the person's order.
package struct ContactValue: Record {
  package enum Kind: String, CaseIterable, FieldConvertible, Codable {
    case phone, email, address, url
    /// A day that comes round each year: a renewal, the end of a mandate. Its text is that of a
    /// ``PartialDate``, its label says what it is.
    case date
  }

  package let id: ID<ContactValue>
  package var contact = ID<Contact>(0)
  package var kind = Kind.phone
  /// "work", "mobile": in the words of whoever wrote it.
  package var label: String?
  package var text = ""
  /// The place among the values of the same kind; lower comes first.
  package var position = 0

  package init(id: ID<ContactValue>) { self.id = id }

  package static let kind = RecordKind.value
  package static let columns: [Column<ContactValue>] = [
    Column("contact", \.contact, references: .contact),
    Column("kind", \.kind),
    Column("label", \.label),
    Column("text", \.text),
    Column("position", \.position),
  ]

  /// What a value of kind `date` says.
  package var date: PartialDate? { kind == .date ? PartialDate(text) : nil }

  package func violations() -> [Violation] {
    if text.isEmpty { return [.emptyValue(id)] }
    return kind == .date && date == nil ? [.valueNoDate(id)] : []
  }
}

/// A word put on a contact; a contact has it once.
package struct Tagging: Record {
  package let id: ID<Tagging>
  package var contact = ID<Contact>(0)
  package var tag = ""

  package init(id: ID<Tagging>) { self.id = id }

  package static let kind = RecordKind.tagging
  package static let columns: [Column<Tagging>] = [
    Column("contact", \.contact, references: .contact),
    Column("tag", \.tag),
  ]

  package func violations() -> [Violation] { tag.isEmpty ? [.emptyTag(id)] : [] }
}

/// How one contact stands to another, apart from referrals.
package struct ContactLink: Record {
  package enum Kind: String, CaseIterable, FieldConvertible, Codable {
    /// The two are a couple: one household, they buy together.
    case spouse
    /// They live together.
    case household
    /// The contact works at the other.
    case worksAt = "works_at"
  }

  package let id: ID<ContactLink>
  package var contact = ID<Contact>(0)
  package var other = ID<Contact>(0)
  package var kind = Kind.household
  package var since: Day?
  package var until: Day?

  package init(id: ID<ContactLink>) { self.id = id }

  package static let kind = RecordKind.link
  package static let columns: [Column<ContactLink>] = [
    Column("contact", \.contact, references: .contact),
    Column("other", \.other, references: .contact),
    Column("kind", \.kind),
    Column("since", \.since),
    Column("until", \.until),
  ]

  package func violations() -> [Violation] {
    var found: [Violation] = contact == other ? [.linkToSelf(id)] : []
    if let since, let until, until < since { found.append(.linkEndsBeforeStart(id)) }
    return found
  }
}
