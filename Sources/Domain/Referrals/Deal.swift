/// Our own business with a contact.
package struct Deal: Record {
  package enum State: String, CaseIterable, FieldConvertible, Codable { case open, won, lost }

  package let id: ID<Deal>
  package var contact = ID<Contact>(0)
  package var topic: ID<Topic>?
  /// What it is about.
  package var subject = ""
  package var state = State.open
  /// Tax excluded, in minor units; for a commission the commission. Nil when it is not known, which
  /// is never 0.
  package var value: Int?
  package var opened = Day.first
  /// The day it was won or lost.
  package var closed: Day?
  package var owner: ID<Colleague>?
  /// Why it was won, or lost.
  package var reason: String?
  /// The referral by which the client came to us for it.
  package var referral: ID<Referral>?

  package init(id: ID<Deal>) { self.id = id }

  package static let kind = RecordKind.deal
  package static let columns: [Column<Deal>] = [
    Column("contact", \.contact, references: .contact),
    Column("topic", \.topic, references: .topic),
    Column("subject", \.subject),
    Column("state", \.state),
    Column("value", \.value),
    Column("opened", \.opened),
    Column("closed", \.closed),
    Column("owner", \.owner, references: .colleague),
    Column("reason", \.reason),
    Column("referral", \.referral, references: .referral),
  ]

  package func violations() -> [Violation] {
    var found: [Violation] = []
    if let value, value < 0 { found.append(.negativeLength(key)) }
    if (state == .open) != (closed == nil) { found.append(.dealClosedHalf(id)) }
    return found
  }
}
