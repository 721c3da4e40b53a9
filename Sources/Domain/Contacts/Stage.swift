/// The rung of a client on the pyramid of relations (Peelen, 2006), low to high. It may go down
/// again, and keeps its history.
package enum Stage: String, CaseIterable, Comparable, FieldConvertible, Codable, Sendable {
  case prospect, client
  case loyalClient = "loyal_client"
  case sympathiser, ambassador, partner

  package static func < (a: Self, b: Self) -> Bool { a.rung < b.rung }

  private var rung: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// That a contact came to a stage on a day, and why. The stage of a contact is that of its latest
/// change, by day and then by id; without any it has none.
package struct StageChange: Record {
  package let id: ID<StageChange>
  package var contact = ID<Contact>(0)
  package var stage = Stage.prospect
  package var day = Day.first
  /// In the words of whoever decided it.
  package var reason: String?
  package var by = ID<Colleague>(0)

  package init(id: ID<StageChange>) { self.id = id }

  package static let kind = RecordKind.stageChange
  package static let columns: [Column<StageChange>] = [
    Column("contact", \.contact, references: .contact),
    Column("stage", \.stage),
    Column("day", \.day),
    Column("reason", \.reason),
    Column("by", \.by, references: .colleague),
  ]

  package func violations() -> [Violation] { [] }
}
