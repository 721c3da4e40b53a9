import Domain
import TestSupport
import Testing

@testable import Store

/// Laws of the command stack that hold for every command there is, over generated books.
@Suite struct UndoLawTests {
  static let undoable = Verb.allCases.filter { !$0.isFinal }

  /// A generated book, and a command of the verb that changes it.
  private func withCommand(
    _ verb: Verb, round: Int, _ body: (ScratchBook, any Command) throws -> Void
  ) throws {
    let book = try ScratchBook()
    var generator = Generator(random: Chance(of: verb.rawValue, round: round), store: book.store)
    try book.run(generator.samples.importing(contacts: 8))
    try book.run(JoinBook(login: "paul", name: nil))
    try book.run(JoinBook(login: "luc", name: nil))
    try book.run(LeaveBook(ID(3), handingOverTo: ID(2)))
    for _ in 0..<200 {
      guard let command = try generator.command(verb) else { continue }
      do {
        try body(book, command)
        return
      } catch is Refusal {
        continue  // What a guard refuses is no example.
      }
    }
    Issue.record("no \(verb) can be done in a generated book, seed \(Chance.base)")
  }

  @Test("do, undo, redo, undo", arguments: undoable, 0..<2)
  func undoIsTheInverse(of verb: Verb, round: Int) throws {
    try withCommand(verb, round: round) { book, command in
      let before = try Dump(of: book.store)
      _ = try book.store.run(
        Intention(command), as: ScratchBook.marie, today: ScratchBook.today, now: book.now())
      let after = try Dump(of: book.store)
      #expect(try book.store.check() == [])

      func expect(_ dump: Dump, after step: String, _ outcome: Outcome?) throws {
        #expect(outcome != nil, "nothing to \(step)")
        let differences = try Dump(of: book.store).differences(from: dump)
        #expect(differences == [], "\(verb), \(step), seed \(Chance.base)")
        #expect(try book.store.check() == [], "\(verb), \(step), seed \(Chance.base)")
      }
      try expect(before, after: "undo", try book.undo())
      try expect(after, after: "redo", try book.redo())
      try expect(before, after: "second undo", try book.undo())
      try expect(after, after: "second redo", try book.redo())
    }
  }

  @Test(
    "an expectation that fails writes nothing and names who was quicker",
    arguments: Verb.allCases.filter { $0 != .createBook })
  func failedExpectation(verb: Verb) throws {
    try withCommand(verb, round: 9) { book, command in
      let contact = try #require(try book.store.ids(Contact.self).last)
      let seen = try #require(try book.store.find(contact)).expecting(["notes"])
      let quicker = try book.run(
        editing(contact, in: book) { $0.notes = "seen by Sam" },
        as: ScratchBook.sam)
      let before = try Dump.whole(book.store)
      let conflicts = try #require(throws: Conflicts.self) {
        try book.store.run(
          Intention(command, expecting: seen), as: ScratchBook.marie, today: ScratchBook.today,
          now: book.now())
      }
      #expect(conflicts.conflicts.map(\.entry) == [quicker.entry])
      #expect(conflicts.conflicts.map(\.found) == [.text("seen by Sam")])
      #expect(try Dump.whole(book.store).differences(from: before) == [])
    }
  }

  @Test("a conflict stands even where the result would be equal")
  func equalResultIsAConflictToo() throws {
    let book = try ScratchBook()
    let contact = try book.add("Duval")
    let seen = try #require(try book.store.find(contact)).expecting(["notes"])
    let command = try editing(contact, in: book) { $0.notes = "same" }
    try book.run(command, as: ScratchBook.sam)
    #expect(throws: Conflicts.self) { try book.run(command, expecting: seen) }
  }

  @Test("the first command of somebody refused leaves no trace of them either")
  func refusedNewcomer() throws {
    let book = try ScratchBook()
    let before = try Dump.whole(book.store)
    #expect(throws: Refusal.gone(RecordKey(.contact, 99))) {
      try book.run(
        LogInteraction(with: [ID(99)], channel: .call, answered: true, words: nil),
        as: ScratchBook.sam)
    }
    #expect(try Dump.whole(book.store) == before)
  }

  @Test("final commands are never taken back", arguments: Verb.allCases.filter(\.isFinal))
  func finalCommands(verb: Verb) throws {
    let book = try ScratchBook()
    if verb == .joinBook { try book.run(JoinBook(login: "paul", name: nil)) }
    if verb == .eraseContact { try book.run(EraseContact(book.add("Duval"))) }
    if verb == .pruneJournal { try book.run(PruneJournal(before: ScratchBook.today + 1)) }
    let plan = try #require(
      try book.store.undoPlan(for: ScratchBook.marie, today: ScratchBook.today))
    #expect(plan.command.entry.kind == .command(verb))
    #expect(plan.obstacle == .final)
    #expect(!plan.canBeConfirmed)
    let before = try Dump.whole(book.store)
    #expect(throws: Refusal.finalEntry(plan.command.entry.id)) {
      try book.store.perform(
        plan, as: ScratchBook.marie, today: ScratchBook.today, now: book.now())
    }
    #expect(throws: Refusal.finalEntry(plan.command.entry.id)) {
      try book.store.takeBack(
        plan.command.entry.id, as: ScratchBook.sam, today: ScratchBook.today, now: book.now())
    }
    #expect(try Dump.whole(book.store) == before)
  }

  @Test(
    "what two people do, undo, redo and take back of each other, in any order", arguments: 0..<4)
  func twoPeople(round: Int) throws {
    let book = try ScratchBook()
    var generator = Generator(random: Chance(of: "two people", round: round), store: book.store)
    try book.run(generator.samples.importing(contacts: 8))
    let people = [(ScratchBook.marie, book.store), (ScratchBook.sam, try book.another())]
    var done = 0
    for step in 0..<40 {
      let (person, store) = people[Int.random(in: 0...1, using: &generator.samples.random)]
      let before = try Dump.whole(store)
      do {
        switch Int.random(in: 0..<10, using: &generator.samples.random) {
        case 0...4:
          guard let verb = generator.samples.pick(Self.undoable),
            let command = try generator.command(verb)
          else { continue }
          _ = try store.run(
            Intention(command), as: person, today: ScratchBook.today, now: book.now())
        case 5, 6: _ = try book.undo(as: person, in: store)
        case 7: _ = try book.redo(as: person, in: store)
        default:
          guard let entry = generator.samples.pick(try store.strings("SELECT id FROM entry")) else {
            continue
          }
          _ = try store.takeBack(
            ID(Int64(entry) ?? 0), as: person, today: ScratchBook.today, now: book.now())
        }
        done += 1
      } catch is Refusal {
        #expect(try Dump.whole(store) == before)
      } catch is Conflict {
        #expect(try Dump.whole(store) == before)
      }
      let findings = try people[step % 2].1.check()
      #expect(findings == [], "round \(round), step \(step), seed \(Chance.base)")
      if !findings.isEmpty { return }
    }
    #expect(done > 10)
  }

  @Test("journal order is the order of ids, whatever the clock says")
  func journalOrder() throws {
    let book = try ScratchBook()
    let first = try book.add("Duval")
    let earlier = Instant(seconds: 1_000)
    let outcome = try book.store.run(
      Intention(BumpContacts([.cadence(first)])), as: ScratchBook.marie, today: ScratchBook.today,
      now: earlier)
    let plan = try #require(
      try book.store.undoPlan(for: ScratchBook.marie, today: ScratchBook.today))
    #expect(plan.command.entry.id == outcome.entry)
    #expect(plan.command.entry.at == earlier)
  }
}

/// The edit that somebody would make of a contact as it is now.
func editing(
  _ contact: ID<Contact>, in book: ScratchBook, _ adjust: (inout Contact) -> Void
) throws -> EditContact {
  let old = try #require(try book.store.find(contact))
  var new = old
  adjust(&new)
  return EditContact(from: old, to: new)
}
