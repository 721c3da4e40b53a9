/// What a follow-up was made for, where it follows from another record.
package enum LoopMatter: Hashable, Sendable {
  case referral(ID<Referral>)
  case stance(ID<Stance>)
  case deal(ID<Deal>)
}

/// A follow-up that the loop of a referral needs.
package struct LoopTask: Hashable, Sendable {
  package let step: LoopStep
  package let contact: ID<Contact>
  package let due: Day
  package let owner: ID<Colleague>?

  /// How it is done, unless somebody says otherwise.
  package var kind: FollowUp.Kind { step == .review ? .task : .call }
}

extension Referral {
  /// The follow-ups that should be open.
  /// - Parameters:
  ///   - client: whom to ask; nil when every client is archived or dead.
  ///   - partner: nil when they are archived or dead.
  package func tasks(
    by terms: LoopTerms, client: ID<Contact>?, partner: ID<Contact>?
  ) -> [LoopTask] {
    clocks(by: terms).compactMap { clock in
      let contact = clock.step.isWithClient(direction) ? client : partner
      return contact.map {
        LoopTask(step: clock.step, contact: $0, due: clock.due, owner: owner)
      }
    }
  }

  /// Whether what the step is for has happened.
  func hasDone(_ step: LoopStep) -> Bool {
    switch step {
    case .askConsent: consented != nil
    case .tellClient: clientTold != nil
    case .callPartner: partnerCalled != nil
    case .askPartner: acknowledged != nil || contacted != nil
    case .askClient: isContactConfirmed
    case .askNews: outcome != nil
    case .review: review == nil && declined == nil
    case .askSatisfaction: satisfactionAsked != nil
    case .thank: thanked != nil
    case .contactClient: contacted != nil
    case .tellResult: resultTold != nil
    }
  }
}

extension Book {
  /// What the clocks of a referral run by.
  package func terms(of referral: Referral) throws -> LoopTerms {
    try LoopTerms(
      firm(), calendar: workingCalendar(), topic: referral.topic.flatMap { try find($0) })
  }

  /// The follow-ups that a referral should have open as it is in the book.
  package func tasks(of referral: Referral) throws -> [LoopTask] {
    guard referral.isOpen else { return [] }
    let clients = try clients(of: referral.id).map(\.contact)
    func active(_ id: ID<Contact>) throws -> Bool { try find(id)?.isActive ?? false }
    return referral.tasks(
      by: try terms(of: referral), client: try clients.first(where: active),
      partner: try referral.partner.flatMap { try active($0) ? $0 : nil })
  }

  /// Plans, moves and settles the follow-ups of a referral after it changed.
  ///
  /// Only what the loop itself wants otherwise than before is touched: a day that somebody chose,
  /// and a follow-up that somebody dropped, stay as they are until the loop goes on.
  /// - Parameter before: what it should have had open before.
  package func follow(
    _ referral: Referral, insteadOf before: [LoopTask] = [], yield: (Change) throws -> Void
  ) throws {
    let tasks = try tasks(of: referral)
    let known = try followUps(of: .referral(referral.id))
    for followUp in known where followUp.isOpen {
      guard let step = followUp.step else { continue }
      var result = followUp
      if let task = tasks.first(where: { $0.step == step }) {
        let was = before.first { $0.step == step }
        if was?.due != task.due { result.reopen(for: task.due) }
        if was?.contact != task.contact { result.contact = task.contact }
        if was?.owner != task.owner { result.owner = task.owner }
      } else {
        result.close(referral.hasDone(step) ? .done : .dropped, on: today)
      }
      if let change = try Change.update(from: followUp, to: result) { try yield(change) }
    }
    for task in tasks {
      let own = known.filter { $0.step == task.step }
      let isDropped =
        !own.isEmpty && before.contains { $0.step == task.step && $0.due == task.due }
      if own.contains(where: \.isOpen) || isDropped { continue }
      try plan(task, for: referral, yield: yield)
    }
  }

  private func plan(
    _ task: LoopTask, for referral: Referral, yield: (Change) throws -> Void
  ) throws {
    var followUp = try FollowUp(id: newID(FollowUp.self))
    followUp.contact = task.contact
    followUp.kind = task.kind
    followUp.purpose = .referral
    followUp.due = task.due
    followUp.owner = task.owner
    followUp.added = today
    followUp.referral = referral.id
    followUp.step = task.step
    try yield(.insert(followUp))
  }

  /// Writes down what became of a referral, with what that means for its follow-ups.
  func advance(
    _ old: Referral, to new: Referral, yield: (Change) throws -> Void
  ) throws {
    let before = try tasks(of: old)
    if let change = try Change.update(from: old, to: new) { try yield(change) }
    try follow(new, insteadOf: before, yield: yield)
  }
}
