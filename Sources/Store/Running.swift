import Domain
import GRDB

/// What a command did, for whoever asked for it.
package struct Outcome: Sendable {
  package let entry: ID<Entry>
  /// The first of its changes, at most 64, in order.
  package let changes: [Change]
  /// How long the book was locked for others.
  package let locked: Duration

  /// The interactions that it wrote down, in order.
  package var logged: [ID<Interaction>] {
    changes.filter { $0.record.kind == .interaction && $0.before == nil }
      .map { ID($0.record.id) }
  }

  /// The contacts that it added, in order.
  package var addedContacts: [ID<Contact>] {
    changes.filter { $0.record.kind == .contact && $0.before == nil }.map { ID($0.record.id) }
  }
}

/// What the person saw no longer holds for some of what the command names; nothing was written.
package struct Conflicts: Error, Hashable, Sendable {
  package let conflicts: [Conflict]
}

extension BookStore {
  /// Runs a command: one transaction with its entry, all or nothing, on disk when this returns.
  /// - Parameter scrubs: whether the file is rewritten at once after an erasure; else `scrubbing`
  ///   says that it is to be done.
  /// - Throws: `Conflicts`, `Refusal`, `StoreFault` (`busy` when somebody else writes just now).
  package func run(
    _ intention: Intention, as person: Person, today: Day, now: Instant, scrubs: Bool = true
  ) throws -> Outcome {
    let command = intention.command
    let verb = type(of: command).verb
    let heading = Journal.Heading(
      kind: .command(verb), arguments: try Journal.arguments(of: command), isFinal: command.isFinal)
    let outcome = try write(today: today, now: now) { transaction in
      if verb != .createBook { try admit(person, to: transaction) }
      transaction.gate.reach = verb.isOfTheFirm ? .everything : .seen
      // Before a conflict, which would tell what stands there.
      try transaction.gate.pass(intention.expectations.map(\.record))
      if let erasing = command as? EraseContact {
        try transaction.gate.pass([RecordKey(erasing.contact)])
      }
      let conflicts = try transaction.conflicts(with: intention.expectations)
      if !conflicts.isEmpty { throw Conflicts(conflicts: conflicts) }
      let work = try transaction.nextEntry()
      if let importing = command as? ImportRecords { try work.expect(importing.contacts) }
      try command.run(in: work, yield: work.yield)
      if let erasing = command as? EraseContact { try work.erase(erasing.contact) }
      if let pruning = command as? PruneJournal {
        guard let range = try PruneRange(before: pruning.before, in: work.db) else {
          throw Refusal.soAlready
        }
        try range.prune(in: work.db)
      }
      try work.finish()
      if verb == .createBook, let creator = try colleague(person.login, in: work.db) {
        work.act(as: creator)
      }
      return try record(heading, of: work)
    }
    if command is EraseContact || command is PruneJournal {
      scrubbing = .file
      if scrubs { scrub() }
    }
    return outcome
  }

  /// Takes back or brings back an entry as its changes turned round.
  func replay(
    _ entry: ID<Entry>, backwards: Bool, as kind: Entry.Kind, by person: Person, today: Day,
    now: Instant, unless refusal: (Transaction) throws -> Void
  ) throws -> Outcome {
    try write(today: today, now: now) { transaction in
      try admit(person, to: transaction)
      try refusal(transaction)
      transaction.gate.reach = try reach(of: entry, for: transaction.person, in: transaction.db)
      let work = try transaction.nextEntry()
      try work.expect(try Journal.changeCount(of: entry, in: work.db))
      try Journal.forEachChange(of: entry, backwards: backwards, in: work.db) { change in
        try work.yield(stored: backwards ? change.inverse : change)
      }
      try work.finish()
      return try record(Journal.Heading(kind: kind, arguments: nil, isFinal: false), of: work)
    }
  }

  /// What may be taken back of an entry, or brought back: of one's own also what one handed over, as
  /// long as one sees it again by that.
  func reach(
    of entry: ID<Entry>, for person: ID<Colleague>, in db: Database
  ) throws -> PrivacyGate.Reach {
    if try Journal.verb(of: entry, in: db)?.isOfTheFirm ?? false { return .everything }
    return try Journal.entry(entry, in: db)?.person == person ? .seenAfterwards : .seen
  }

  private func record(_ heading: Journal.Heading, of work: Transaction) throws -> Outcome {
    memory.note(work.touched)
    let entry = try Journal.append(
      heading, by: work.person, at: work.now, day: work.today, session: session,
      changes: work.changes, in: work.db)
    return Outcome(entry: entry, changes: work.firstChanges, locked: .zero)
  }

  private func write(
    today: Day, now: Instant, _ body: (Transaction) throws -> Outcome
  ) throws -> Outcome {
    // What is written to a file without a name is lost.
    guard FileID(files.path) == files.id else { throw StoreFault.replaced(path: path) }
    return try faults {
      try queue.inDatabase { db in
        try db.beginTransaction(.immediate)
        let clock = ContinuousClock()
        let start = clock.now
        do {
          // A newer program may have made the derived tables anew since this one opened the book.
          guard try DerivedTables.version(in: db) == DerivedTables.version else {
            throw StoreFault.newer(path: path)
          }
          let transaction = try Transaction(
            db, today: today, now: now, knowing: try sights.sight(of: reader, in: db))
          let outcome = try body(transaction)
          do {
            try db.commit()
          } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY
          {
            throw try Transaction.brokenReference(by: outcome.entry, in: db)
          }
          isUntidy = true
          sights.noteWrite()
          return Outcome(
            entry: outcome.entry, changes: outcome.changes, locked: start.duration(to: clock.now))
        } catch {
          if db.isInsideTransaction { try? db.rollback() }
          throw error
        }
      }
    }
  }

  /// Lets the person act; the first command of a login adds them first, in an entry of its own.
  private func admit(_ person: Person, to transaction: Transaction) throws {
    if let known = try colleague(person.login, in: transaction.db) {
      transaction.act(as: known)
      return
    }
    let join = JoinBook(login: person.login, name: person.name)
    let work = try transaction.nextEntry()
    try join.run(in: work, yield: work.yield)
    try work.finish()
    guard let added = try colleague(person.login, in: transaction.db) else { return }
    work.act(as: added)
    let heading = Journal.Heading(
      kind: .command(.joinBook), arguments: try Journal.arguments(of: join), isFinal: true)
    _ = try record(heading, of: work)
    transaction.act(as: added)
  }

  func colleague(_ login: String, in db: Database) throws -> ID<Colleague>? {
    try db.colleague(login)
  }
}

extension Journal.StoredChange {
  var inverse: Journal.StoredChange {
    Journal.StoredChange(record: record, before: after, after: before)
  }
}
