import Domain

/// Which part of a timeline shows.
package enum TimelineKinds: CaseIterable, Hashable, Sendable {
  case everything
  case calls
  case writing
  case meetings
  case notes

  /// Nil for whatever channel.
  var channels: Set<Interaction.Channel>? {
    switch self {
    case .everything: nil
    case .calls: [.call]
    case .writing: [.mail, .letter, .message]
    case .meetings: [.meeting, .visit]
    case .notes: [.note]
    }
  }
}
