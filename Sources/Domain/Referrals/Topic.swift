/// What people need and partners offer: a mortgage, a notary, car insurance.
package struct Topic: Record {
  package let id: ID<Topic>
  package var name = ""
  /// How many days after a decision the client is asked about the partner; nil for the firm's usual
  /// ones. A sale is won at the preliminary contract and may fall through until the deed.
  package var satisfactionDays: Int?
  /// The day it was given up: it is offered no more, and stays where it was used.
  package var retired: Day?

  package init(id: ID<Topic>) { self.id = id }

  package static let kind = RecordKind.topic
  package static let columns: [Column<Topic>] = [
    Column("name", \.name),
    Column("satisfaction_days", \.satisfactionDays),
    Column("retired", \.retired),
  ]

  package func violations() -> [Violation] {
    var found: [Violation] = name.isEmpty ? [.topicWithoutName(id)] : []
    if let satisfactionDays, satisfactionDays < 0 { found.append(.negativeLength(key)) }
    return found
  }
}

/// How a contact stands to a topic. S2 keeps positive and negative interests: "has car insurance",
/// "has no motorcycle insurance".
package struct Stance: Record {
  package enum Kind: String, CaseIterable, FieldConvertible, Codable {
    case has, lacks, wants, refuses
    /// A partner does it for others.
    case offers
  }

  package let id: ID<Stance>
  package var contact = ID<Contact>(0)
  package var topic = ID<Topic>(0)
  package var stance = Kind.has
  package var since = Day.first
  /// The day by which it is to be looked at again, years ahead if need be: it plans a follow-up.
  package var horizon: Day?

  package init(id: ID<Stance>) { self.id = id }

  package static let kind = RecordKind.stance
  package static let columns: [Column<Stance>] = [
    Column("contact", \.contact, references: .contact),
    Column("topic", \.topic, references: .topic),
    Column("stance", \.stance),
    Column("since", \.since),
    Column("horizon", \.horizon),
  ]

  package func violations() -> [Violation] { [] }
}
