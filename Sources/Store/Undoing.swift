import Domain
import GRDB

/// What `u` or `U` would do next, said before it is done.
package struct UndoPlan: Hashable, Sendable {
  package enum Direction: Hashable, Sendable { case undo, redo }

  /// Why the key has to be pressed once more, or in vain.
  package enum Obstacle: Hashable, Sendable {
    /// The entry can never be taken back: the next press goes to the one before it.
    case final
    /// The journal was pruned, and the entry's changes with it: the next press goes to the one
    /// before it.
    case pruned
    /// Somebody changed what it would take back: the next press goes to the one before it.
    case refused(by: ID<Entry>?)
    /// What it did is leant on, or a rule would break.
    case impossible(Refusal)
    /// It was done on another day: the next press does it.
    case otherDay(Day)
    /// Another live session of the same person did it: the next press does it.
    case otherSession
  }

  package let direction: Direction
  /// The command that would be taken back or brought back.
  package let command: EntrySummary
  /// The entry that the step will name: the command itself, or for redo its undo.
  let named: ID<Entry>
  package let obstacle: Obstacle?

  /// Whether pressing the key again does it.
  package var canBeConfirmed: Bool {
    switch obstacle {
    case .otherDay, .otherSession, nil: true
    case .final, .pruned, .refused, .impossible: false
    }
  }
}

extension BookStore {
  /// What undo takes next; nil when nothing is left.
  /// - Parameter passingOver: entries at which an earlier press stopped.
  package func undoPlan(
    for person: Person, today: Day, passingOver: Set<ID<Entry>> = []
  ) throws -> UndoPlan? {
    try read { db in
      guard let me = try colleague(person.login, in: db),
        let entry = CommandStack.undoable(
          by: me, passingOver: passingOver, newestFirst: try Journal.newestFirst(in: db))
      else { return nil }
      return UndoPlan(
        direction: .undo, command: try EntrySummary.read(entry, in: db), named: entry.id,
        obstacle: try obstacle(to: entry, for: me, today: today, in: db))
    }
  }

  /// What redo brings back next; nil when there is nothing.
  package func redoPlan(for person: Person, today: Day) throws -> UndoPlan? {
    try read { db in
      guard let me = try colleague(person.login, in: db),
        let undo = CommandStack.redoable(by: me, newestFirst: try Journal.newestFirst(in: db)),
        case .undo(let commandID) = undo.kind,
        let command = try Journal.entry(commandID, in: db)
      else { return nil }
      return UndoPlan(
        direction: .redo, command: try EntrySummary.read(command, in: db), named: undo.id,
        obstacle: try obstacle(to: undo, for: me, today: today, in: db))
    }
  }

  /// What taking back an entry chosen in the journal would do, and what is in its way; nil when
  /// there is no such entry.
  package func takeBackPlan(of entry: ID<Entry>, today: Day) throws -> UndoPlan? {
    try read { db in
      guard let found = try Journal.entry(entry, in: db) else { return nil }
      let summary = try EntrySummary.read(found, in: db)
      let isCancelled = summary.takenBackBy != nil && !found.isFinal
      let me = try reader.flatMap { try colleague($0, in: db) } ?? ID(0)
      return UndoPlan(
        direction: .undo, command: summary, named: entry,
        obstacle: isCancelled
          ? .impossible(.alreadyTakenBack(entry))
          : try obstacle(to: found, for: me, today: today, in: db))
    }
  }

  /// What stands in the way of turning an entry's changes round: it is tried, and rolled back at
  /// once. Of a long entry the last changes are tried here, and all of them when it is taken back.
  private func obstacle(
    to entry: Entry, for person: ID<Colleague>, today: Day, in db: Database
  ) throws -> UndoPlan.Obstacle? {
    let sight = Sight.current
    var found: UndoPlan.Obstacle?
    try db.inSavepoint {
      found = try Sight.whole {
        try trial(of: entry, for: person, knowing: sight, today: today, in: db)
      }
      return .rollback
    }
    return found
  }

  private func trial(
    of entry: Entry, for person: ID<Colleague>, knowing sight: Sight, today: Day, in db: Database
  ) throws -> UndoPlan.Obstacle? {
    if entry.isFinal {
      let base = try JournalBase.read(in: db)
      return base.map { entry.id <= $0.entry } ?? false ? .pruned : .final
    }
    struct Enough: Error {}
    do {
      let trial = try Transaction(
        db, today: today, now: Instant(seconds: 0), person: person, knowing: sight)
      trial.gate.reach = try reach(of: entry.id, for: person, in: db)
      var tried: [Change] = []
      try Journal.forEachChange(of: entry.id, backwards: true, in: db) { stored in
        guard tried.count < 64 else { throw Enough() }
        try trial.yield(stored: stored.inverse)
        tried.append(try stored.inverse.decoded())
      }
      try trial.finish()
      for change in tried {
        if let refusal = try Transaction.brokenReference(by: change, in: db) {
          return .impossible(refusal)
        }
      }
    } catch let conflict as Conflict {
      return .refused(by: conflict.entry)
    } catch let refusal as Refusal {
      return .impossible(refusal)
    } catch is Enough {
      // The rest is seen when it is done.
    } catch let error as DatabaseError
      where [.SQLITE_BUSY, .SQLITE_READONLY].contains(error.resultCode)
    {
      // Somebody writes just now: nothing can be tried, and what is in the way shows when it is done.
    }
    if entry.day != today { return .otherDay(entry.day) }
    if entry.session != session, entry.session.isRunning { return .otherSession }
    return nil
  }

  /// Does what the plan says.
  /// - Throws: `Conflict` when somebody changed what it would take back, `Refusal`, `StoreFault`.
  package func perform(
    _ plan: UndoPlan, as person: Person, today: Day, now: Instant
  ) throws -> Outcome {
    try replay(
      plan.named, backwards: true,
      as: plan.direction == .undo ? .undo(plan.named) : .redo(plan.named), by: person,
      today: today, now: now
    ) { try check(plan.named, canBeTakenBackIn: $0) }
  }

  /// Takes back an entry chosen in the journal, a colleague's too, as a new command of the
  /// person's.
  package func takeBack(
    _ entry: ID<Entry>, as person: Person, today: Day, now: Instant
  ) throws -> Outcome {
    try replay(
      entry, backwards: true, as: .takeBack(entry), by: person, today: today, now: now
    ) { try check(entry, canBeTakenBackIn: $0) }
  }

  private func check(_ entry: ID<Entry>, canBeTakenBackIn transaction: Transaction) throws {
    guard let found = try Journal.entry(entry, in: transaction.db), !found.isFinal else {
      throw Refusal.finalEntry(entry)
    }
    let journal = try Journal.newestFirst(in: transaction.db)
    guard CommandStack.isInForce(entry, newestFirst: journal) else {
      throw Refusal.alreadyTakenBack(entry)
    }
  }
}
