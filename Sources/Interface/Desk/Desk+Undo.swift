import Domain
import Store

/// Undo and redo, each said in a sentence.
extension Desk {
  mutating func undo(after stopped: StoppedUndo?) throws {
    if let stopped, stopped.plan.direction == .undo {
      if stopped.plan.canBeConfirmed {
        try perform(stopped.plan)
        return
      }
      try stopOrPerform(
        .undo, passingOver: stopped.passedOver.union([stopped.plan.command.entry.id]))
    } else {
      try stopOrPerform(.undo, passingOver: [])
    }
  }

  mutating func redo(after stopped: StoppedUndo?) throws {
    if let stopped, stopped.plan.direction == .redo, stopped.plan.canBeConfirmed {
      try perform(stopped.plan)
    } else {
      try stopOrPerform(.redo, passingOver: [])
    }
  }

  private mutating func stopOrPerform(
    _ direction: UndoPlan.Direction, passingOver: Set<ID<Entry>>
  ) throws {
    let plan =
      switch direction {
      case .undo:
        try store.undoPlan(for: surroundings.person, today: today, passingOver: passingOver)
      case .redo: try store.redoPlan(for: surroundings.person, today: today)
      }
    guard let plan else {
      let last =
        direction == .undo
        ? nil : try store.undoPlan(for: surroundings.person, today: today)?.command.entry.kind
      let tookBack = if case .takeBack = last { true } else { false }
      message = Message(
        tookBack ? wording.takingBackIsUndone : wording.nothing(to: direction))
      return
    }
    guard let obstacle = plan.obstacle else {
      try perform(plan)
      return
    }
    stoppedAt = StoppedUndo(plan: plan, passedOver: passingOver)
    let culprit: EntrySummary? =
      if case .refused(let entry?) = obstacle { try store.summary(of: entry) } else { nil }
    let key = wording.key(direction == .undo ? .undo : .redo)
    message = Message(
      wording.obstacle(obstacle, to: plan, culprit: culprit, key: key, today: today), .fault)
  }

  mutating func perform(_ plan: UndoPlan) throws {
    do {
      let outcome = try store.perform(
        plan, as: surroundings.person, today: today, now: surroundings.now())
      clearMarks()
      colleagues = try store.colleagues()
      try readAgain()
      try reveal(outcome)
      message = Message(
        wording.after(plan, today: today), plan.direction == .undo ? .undone : .done)
    } catch let conflict as Conflict {
      let culprit = try conflict.entry.flatMap { try store.summary(of: $0) }
      message = Message(
        wording.conflict(by: culprit, me: me, today: today, touchKey: nil, zone: surroundings.zone),
        .fault)
    } catch let refusal as Refusal {
      message = Message(wording.refusal(refusal), .fault)
    } catch StoreFault.busy {
      wait(with: .takeBack(plan))
    }
  }

  /// Brings what an undo changed into view.
  private mutating func reveal(_ outcome: Outcome) throws {
    guard lens == .agenda else {
      for change in outcome.changes {
        if let contact = contact(of: change), try reveal(contact) { return }
      }
      return
    }
    for change in outcome.changes where change.record.kind == .followUp {
      if try reveal(.followUp(ID(change.record.id))) { return }
    }
    for change in outcome.changes {
      if let contact = contact(of: change), try reveal(.cadence(contact)) { return }
    }
  }

  private func contact(of change: Change) -> ID<Contact>? {
    if change.record.kind == .contact { return ID(change.record.id) }
    guard case .integer(let id) = (change.after ?? change.before)?["contact"] else { return nil }
    return ID(id)
  }

  /// - Returns: whether it is on the agenda.
  private mutating func reveal(_ target: Target) throws -> Bool {
    guard try agenda.reveal(target, in: store) else { return false }
    if focus != .list, card.details?.contact.id != selectedContact { focusList() }
    return true
  }
}
