import Domain

/// Who of the firm does it: the running person, or one of two colleagues.
enum Desk: CaseIterable, Sendable { case mine, camille, sam }

/// What went on between the firm and somebody, in the order it is told.
struct Story: Sendable {
  /// Names as in the tables of people. The follow-ups are with the first, the exchanges with all.
  let contacts: [String]
  let steps: [Step]

  init(_ contacts: String..., steps: [Step]) {
    self.contacts = contacts
    self.steps = steps
  }
}

/// One step of a story, made by the words of `Step`'s functions.
enum Step: Sendable {
  case happened(Happening)
  case promised(Promise)
}

/// Something that happened.
struct Happening: Sendable {
  var when: When
  var channel: Interaction.Channel
  var direction = Interaction.Direction.outgoing
  var answered = true
  var words: Words
  /// Who took part besides the story's own contacts.
  var others: [String] = []
}

/// A follow-up.
struct Promise: Sendable {
  /// How it stands today.
  enum Fate: Sendable {
    case open
    case snoozed(until: When)
    /// The ball is theirs, and comes back on a day.
    case waiting(until: When)
    case done(When)
    case dropped(When, Words)
  }

  var kind: FollowUp.Kind
  var purpose: FollowUp.Purpose
  var due: When
  var subject: Words
  var fate: Fate
  var hour: TimeOfDay?
  /// Whoever the contact belongs to, if nil.
  var desk: Desk?
  var rhythm: Rhythm?
  /// What ends a chase.
  var stop: StopRule?
  /// What was done for it.
  var happenings: [Happening]
}

extension Step {
  static func call(_ when: When, _ english: String, _ french: String, with others: String...)
    -> Step
  {
    happened(.call, when, english, french, with: others)
  }

  /// They called.
  static func calledUs(_ when: When, _ english: String, _ french: String) -> Step {
    happened(.call, when, english, french, .incoming)
  }

  /// Called in vain: an attempt and no touch.
  static func missed(_ when: When, _ english: String, _ french: String) -> Step {
    happened(.call, when, english, french, answered: false)
  }

  static func mail(_ when: When, _ english: String, _ french: String) -> Step {
    happened(.mail, when, english, french, answered: false)
  }

  /// They wrote.
  static func wrote(_ when: When, _ english: String, _ french: String) -> Step {
    happened(.mail, when, english, french, .incoming)
  }

  /// A text message of theirs.
  static func texted(_ when: When, _ english: String, _ french: String) -> Step {
    happened(.message, when, english, french, .incoming)
  }

  static func letter(_ when: When, _ english: String, _ french: String) -> Step {
    happened(.letter, when, english, french, answered: false)
  }

  static func met(_ when: When, _ english: String, _ french: String, with others: String...) -> Step
  {
    happened(.meeting, when, english, french, with: others)
  }

  static func visit(_ when: When, _ english: String, _ french: String, with others: String...)
    -> Step
  {
    happened(.visit, when, english, french, with: others)
  }

  /// Something to remember; nobody was spoken to.
  static func note(_ when: When, _ english: String, _ french: String) -> Step {
    happened(.note, when, english, french, answered: false)
  }

  private static func happened(
    _ channel: Interaction.Channel, _ when: When, _ english: String, _ french: String,
    _ direction: Interaction.Direction = .outgoing, answered: Bool = true,
    with others: [String] = []
  ) -> Step {
    .happened(
      Happening(
        when: when, channel: channel, direction: direction, answered: answered,
        words: Words(english, french), others: others))
  }

  /// - Parameters:
  ///   - hour: "HH:MM".
  ///   - did: what was done for it, oldest first.
  static func promise(
    _ kind: FollowUp.Kind, _ purpose: FollowUp.Purpose, _ due: When,
    _ english: String, _ french: String, _ fate: Promise.Fate = .open,
    at hour: String? = nil, by desk: Desk? = nil, every rhythm: Rhythm? = nil,
    until stop: StopRule? = nil, did: [Step] = []
  ) -> Step {
    .promised(
      Promise(
        kind: kind, purpose: purpose, due: due, subject: Words(english, french), fate: fate,
        hour: hour.flatMap { TimeOfDay($0) }, desk: desk, rhythm: rhythm, stop: stop,
        happenings: did.compactMap { step in
          if case .happened(let happening) = step { happening } else { nil }
        }))
  }
}
