/// That a contact does not want to be contacted: by one channel or any, for one purpose or any.
///
/// No command refuses because of one. The screen says it where somebody is about to.
package struct Objection: Record {
  package let id: ID<Objection>
  package var contact = ID<Contact>(0)
  /// Nil for every channel.
  package var channel: Interaction.Channel?
  /// Nil for every purpose.
  package var purpose: FollowUp.Purpose?
  package var day = Day.first
  /// Where it was said: a letter, a call, a list.
  package var source: String?

  package init(id: ID<Objection>) { self.id = id }

  /// One that nobody said yet.
  package init(to channel: Interaction.Channel?, for purpose: FollowUp.Purpose? = nil) {
    self.init(id: ID(0))
    self.channel = channel
    self.purpose = purpose
  }

  package static let kind = RecordKind.objection
  package static let columns: [Column<Objection>] = [
    Column("contact", \.contact, references: .contact),
    Column("channel", \.channel),
    Column("purpose", \.purpose),
    Column("day", \.day),
    Column("source", \.source),
  ]

  package func violations() -> [Violation] { [] }

  /// Whether it is against being contacted so. A note is for the firm alone.
  /// - Parameter purpose: nil when it is not known: then only an objection to every purpose counts.
  package func isAgainst(_ channel: Interaction.Channel, for purpose: FollowUp.Purpose?) -> Bool {
    guard channel != .note, self.channel == nil || self.channel == channel else { return false }
    return self.purpose == nil || self.purpose == purpose
  }
}
