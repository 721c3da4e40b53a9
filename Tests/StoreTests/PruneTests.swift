import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// A journal whose oldest steps lost their details: what is left is proven all the same.
@Suite struct PruneTests {
  private let book: ScratchBook
  private let contact: ID<Contact>
  /// The first day whose steps stay.
  private let day = ScratchBook.today + 5

  /// Three steps of Marie's on the first day, two more ten days later.
  init() throws {
    book = try ScratchBook()
    contact = try book.add("Duval")
    _ = try book.add(with: contact, due: ScratchBook.today + 30)
    for words in ["later", "latest"] { try note(words, daysAfter: 10) }
  }

  @discardableResult
  private func note(
    _ words: String, daysAfter days: Int, in store: BookStore? = nil
  ) throws -> Outcome {
    let note = LogInteraction(with: [contact], channel: .note, answered: false, words: words)
    return try (store ?? book.store).run(
      Intention(note), as: ScratchBook.marie, today: ScratchBook.today,
      now: Instant(seconds: 1_773_136_800 + days * 86_400))
  }

  private func plan(passingOver: Set<ID<Entry>> = []) throws -> UndoPlan? {
    try book.store.undoPlan(
      for: ScratchBook.marie, today: ScratchBook.today, passingOver: passingOver)
  }

  @Test("what the book holds stays, and so does who did what; the details go")
  func pruning() throws {
    let before = try Dump(of: book.store)
    let plan = try book.store.pruningPlan(before: day)
    #expect(plan.entries == 3)
    #expect(plan.changes > 3)
    try book.run(PruneJournal(before: day))
    #expect(try Dump(of: book.store) == before)
    #expect(try book.store.check() == [])
    #expect(try book.store.strings("SELECT count(*) FROM entry") == ["6"])
    let size = try book.store.pruningPlan(before: day).size
    #expect(size.changes == plan.size.changes - plan.changes)
    #expect(size.bytes < plan.size.bytes)
    #expect(try book.store.entries(count: 9, zone: .utc).count == 6)
    #expect(try book.another().check() == [])
  }

  @Test("later steps are taken back as ever, and the first one before says that it is pruned")
  func undoing() throws {
    try book.run(PruneJournal(before: day))
    let final = try #require(try plan())
    #expect(final.obstacle == .final)
    var over: Set = [final.command.entry.id]
    for _ in 0..<2 {
      let next = try #require(try plan(passingOver: over))
      #expect(next.obstacle == nil)
      _ = try book.store.perform(
        next, as: ScratchBook.marie, today: ScratchBook.today, now: book.now())
      #expect(try book.store.check() == [])
    }
    let pruned = try #require(try plan(passingOver: over))
    #expect(pruned.obstacle == .pruned)
    #expect(!pruned.canBeConfirmed)
    #expect(throws: Refusal.finalEntry(pruned.command.entry.id)) {
      try book.store.takeBack(
        pruned.command.entry.id, as: ScratchBook.sam, today: ScratchBook.today, now: book.now())
    }
    over.insert(pruned.command.entry.id)
    _ = try book.redo()
    #expect(try book.store.check() == [])
  }

  @Test("the check sees that what stood before was altered")
  func tampering() throws {
    try book.run(PruneJournal(before: day))
    try book.store.sql("UPDATE contact SET notes = 'altered' WHERE id = \(contact)")
    #expect(try book.store.check().contains { if case .base = $0 { true } else { false } })
  }

  @Test("only a sound journal is pruned, and one that is not stays as it is")
  func unsound() throws {
    try book.store.sql("UPDATE contact SET notes = 'altered' WHERE id = \(contact)")
    let before = try Dump.whole(book.store)
    #expect(throws: StoreFault.unsound) { try book.run(PruneJournal(before: day)) }
    #expect(try Dump.whole(book.store) == before)
  }

  @Test("pruned again later, from where it was pruned before")
  func again() throws {
    try book.run(PruneJournal(before: day))
    #expect(throws: Refusal.soAlready) { try book.run(PruneJournal(before: day)) }
    try note("on", daysAfter: 20)
    _ = try book.store.run(
      Intention(PruneJournal(before: ScratchBook.today + 15)), as: ScratchBook.marie,
      today: ScratchBook.today, now: Instant(seconds: 1_773_136_800 + 21 * 86_400))
    #expect(try book.store.check() == [])
    #expect(try book.store.pruningPlan(before: day + 30).entries == 2)
  }

  @Test("where the clock was set back, an earlier step that comes later stays whole")
  func clockSetBack() throws {
    try note("clock set back", daysAfter: 1)
    #expect(try book.store.pruningPlan(before: day).entries == 3)
    try book.run(PruneJournal(before: day))
    #expect(try book.store.check() == [])
    #expect(try plan()?.obstacle == .final)
  }

  @Test("whoever is erased goes from what stands before the journal too")
  func erasing() throws {
    let other = try book.add("Morel")
    _ = try book.store.run(
      Intention(PruneJournal(before: ScratchBook.today + 30)), as: ScratchBook.marie,
      today: ScratchBook.today, now: Instant(seconds: 1_773_136_800 + 40 * 86_400))
    for gone in [contact, other] {
      try book.run(EraseContact(gone))
      #expect(try book.store.check() == [])
    }
  }

  @Test("made-up books stay sound wherever they are pruned", arguments: 0..<3)
  func generated(round: Int) throws {
    let book = try ScratchBook()
    var generator = Generator(random: Chance(of: "prune", round: round), store: book.store)
    try book.run(generator.samples.importing(contacts: 6))
    for step in 0..<30 {
      let verb = generator.samples.pick(Verb.allCases.filter { !$0.isFinal })
      if let command = try verb.flatMap({ try generator.command($0) }) {
        do {
          _ = try book.store.run(
            Intention(command), as: ScratchBook.marie, today: ScratchBook.today,
            now: Instant(seconds: 1_773_136_800 + step * 86_400))
        } catch is Refusal {}
      }
      if step % 7 == 3 { _ = try? book.undo() }
      if step % 10 == 9 {
        let prune = PruneJournal(before: ScratchBook.today + (step - 5))
        do {
          _ = try book.store.run(
            Intention(prune), as: ScratchBook.sam, today: ScratchBook.today,
            now: Instant(seconds: 1_773_136_800 + step * 86_400))
        } catch is Refusal {}
        #expect(try book.store.check() == [], "round \(round), seed \(Chance.base)")
      }
    }
  }
}
