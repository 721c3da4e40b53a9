/// Something that happened between the firm and contacts: a call, a mail, a meeting, a note.
package struct Interaction: Record {
  package enum Channel: String, CaseIterable, FieldConvertible, Codable {
    case call, mail, letter, message, meeting, visit, note
  }

  package enum Direction: String, CaseIterable, FieldConvertible, Codable {
    case outgoing, incoming
  }

  package let id: ID<Interaction>
  /// The day it happened, in the words of whoever wrote it down.
  package var day = Day.first
  /// When it was written down.
  package var at = Instant(seconds: 0)
  package var channel = Channel.note
  package var direction = Direction.outgoing
  /// Whether they were reached: an unanswered call is an attempt and no touch.
  package var answered = false
  package var minutes: Int?
  package var words: String?
  package var purpose: FollowUp.Purpose?
  package var by = ID<Colleague>(0)
  /// The follow-up that it was done for.
  package var followUp: ID<FollowUp>?
  /// Whether all see it, or only who wrote it down.
  package var privacy = Privacy.firm

  package init(id: ID<Interaction>) { self.id = id }

  package static let kind = RecordKind.interaction
  package static let columns: [Column<Interaction>] = [
    Column("day", \.day),
    Column("at", \.at),
    Column("channel", \.channel),
    Column("direction", \.direction),
    Column("answered", \.answered),
    Column("minutes", \.minutes),
    Column("words", \.words),
    Column("purpose", \.purpose),
    Column("by", \.by, references: .colleague),
    Column("follow_up", \.followUp, references: .followUp),
    Column("privacy", \.privacy),
  ]

  /// The two really spoke or wrote to each other: only this resets a cadence.
  package var isTouch: Bool { channel != .note && answered }

  package func violations() -> [Violation] {
    if let minutes, minutes < 0 { [.negativeLength(key)] } else { [] }
  }
}

/// A contact that took part in an interaction; every interaction has one at least.
package struct Participant: Record {
  package let id: ID<Participant>
  package var interaction = ID<Interaction>(0)
  package var contact = ID<Contact>(0)

  package init(id: ID<Participant>) { self.id = id }

  package static let kind = RecordKind.participant
  package static let columns: [Column<Participant>] = [
    Column("interaction", \.interaction, references: .interaction),
    Column("contact", \.contact, references: .contact),
  ]

  package func violations() -> [Violation] { [] }
}
