/// What the verbs on follow-ups share.
extension FollowUp {
  /// What every verb on a follow-up expects. A recurring one stays open when it is done: only its
  /// due day tells.
  package var expectations: [Expectation] { expecting(["state", "due", "shows"]) }

  /// The channel by which doing the follow-up is logged; nil for a task, which logs nothing.
  package var channel: Interaction.Channel? {
    switch kind {
    case .call: .call
    case .mail: .mail
    case .letter: .letter
    case .meeting: .meeting
    case .visit: .visit
    case .task: nil
    }
  }

  mutating func close(_ state: State, on day: Day) {
    self.state = state
    closed = day
    shows = nil
  }

  /// Back on the agenda, for that day.
  mutating func reopen(for day: Day) {
    state = .open
    due = day
    shows = nil
    closed = nil
    reason = nil
  }
}

extension Book {
  /// The follow-up, unless it is closed already.
  func openFollowUp(_ id: ID<FollowUp>) throws -> FollowUp {
    let followUp = try get(id)
    guard followUp.isOpen else { throw Refusal.followUpClosed(id) }
    return followUp
  }

  /// The follow-up that a verb acts on: a cadence row first gets one, in the same step.
  /// - Returns: the follow-up as it stands in the book before the verb, and whether it is new; the
  ///   new one is not in the book yet.
  func followUp(for target: Target) throws -> (followUp: FollowUp, isNew: Bool) {
    switch target {
    case .followUp(let id): return (try openFollowUp(id), false)
    case .cadence(let contact):
      var followUp = try FollowUp(id: newID(FollowUp.self))
      followUp.contact = contact
      followUp.due = today
      followUp.added = today
      followUp.owner = try get(contact).owner
      return (followUp, true)
    }
  }

  /// Puts the verb's result into the book.
  func store(
    _ result: FollowUp, insteadOf old: FollowUp, isNew: Bool, yield: (Change) throws -> Void
  ) throws {
    if isNew {
      try yield(.insert(result))
    } else if let change = try Change.update(from: old, to: result) {
      try yield(change)
    }
  }

  /// Writes down something that happened today.
  @discardableResult
  func log(
    _ channel: Interaction.Channel, answered: Bool, with contacts: [ID<Contact>],
    words: String? = nil, for followUp: FollowUp? = nil, yield: (Change) throws -> Void,
    adjusting adjust: (inout Interaction) -> Void = { _ in }
  ) throws -> ID<Interaction> {
    var interaction = try Interaction(id: newID(Interaction.self))
    interaction.day = today
    interaction.at = now
    interaction.channel = channel
    interaction.answered = answered
    interaction.words = words
    interaction.purpose = followUp?.purpose
    interaction.by = person
    interaction.followUp = followUp?.id
    adjust(&interaction)
    try yield(.insert(interaction))
    for contact in contacts {
      var participant = try Participant(id: newID(Participant.self))
      participant.interaction = interaction.id
      participant.contact = contact
      try yield(.insert(participant))
    }
    return interaction.id
  }
}
