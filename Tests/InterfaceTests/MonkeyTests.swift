import Domain
import Foundation
import Store
import Terminal
import TestSupport
import Testing

@testable import Interface

/// Random keys, sizes, pastes, days and colleagues: whatever happens, the screen and the book hold,
/// and all of it can be taken back. `KITH_KEYS=100000` makes it long.
@Suite struct MonkeyTests {
  private static let keys =
    ProcessInfo.processInfo.environment["KITH_KEYS"].flatMap { Int($0) } ?? 6_000
  /// Each on a book of its own; its length is what undo has to walk back.
  private static let rounds = max(6, keys / 5_000)

  @Test("a monkey at the keyboard", arguments: 0..<rounds)
  func monkey(round: Int) throws {
    var chance = Chance(seed: Chance.base &+ UInt64(round) &* 7_919)
    let contents = [Contents.busyMonday, .demo, .empty, .calls(60), .partners][round % 5]
    let sitting = try Sitting(
      contents, language: chance.chance(50) ? .english : .french,
      glyphs: chance.chance(50) ? .unicode : .ascii)
    let isAlone = round % 3 == 2
    let before = try sitting.records
    let start = try sitting.book.store.undoPlan(for: TestBook.marie, today: TestBook.today)
    var log: [String] = []
    for _ in 0..<Self.keys / Self.rounds {
      log.append(try step(sitting, isAlone: isAlone, &chance))
      let (grid, cursor) = sitting.drawUnchecked()
      let wrong = [
        grid.checkInvariants(), sitting.desk.checkInvariants(), sitting.wrongSelection(),
        cursor.flatMap { grid.bounds.contains($0) ? nil : "cursor at \($0)" },
        grid.size == sitting.desk.size ? nil : "a grid of \(grid.size)",
      ].compactMap { $0 }
      if !wrong.isEmpty {
        Issue.record("\(wrong), KITH_SEED=\(Chance.base), after \(log.suffix(12))")
        return
      }
    }
    let seed: Comment = "KITH_SEED=\(Chance.base), round \(round)"
    #expect(try sitting.book.store.check() == [], seed)
    let left = try sitting.undoEverything(since: start?.command.entry.id)
    #expect(try sitting.book.store.check() == [], seed)
    guard isAlone else { return }
    #expect(left == [], seed)
    #expect(try sitting.records == before, seed)
  }

  private static let tableKeys: [Key] = KeyTable.standard.rows.flatMap { row in
    row.keys.flatMap { KeySequence($0)?.keys ?? [] }
  }
  private static let snoozeKeys = "123456789&é\"'(-è_çwmtyc".map { Key.character($0) }
  private static let junk: [Key] = [
    .function(5), .function(12), .insert, .delete, .left, .right, .control("k"), .control("w"),
    .control("a"), .control(" "), .character("李"), .character("é"), .character("👩‍👩‍👧"),
    .character("\u{301}"), .character("\u{1b}"), .character("\u{0}"), .character("~"),
    .character("["), .character("Q"), .character("0"),
  ]
  private static let pastes = [
    "tue", "demain", "8 ans", "Ada\nLovelace", "\u{1b}[31mred\u{202e}", "", "\n", "30/45", "2 oct",
    String(repeating: "long 李 ", count: 60), "e\u{301}", "06 12 34 56 78", "14:30",
  ]

  /// One thing that happens.
  /// - Returns: what it was.
  private func step(
    _ sitting: Sitting, isAlone: Bool, _ chance: inout Chance
  ) throws -> String {
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<4:
      let size = Size(
        rows: chance.length(below: 15, usually: 15...40, most: 80),
        columns: chance.length(below: 60, usually: 60...110, most: 250))
      sitting.handle(.resize(size))
      return "resize \(size)"
    case 4..<8:
      let text = chance.pick(Self.pastes) ?? ""
      sitting.handle(.paste(text))
      return "paste \(text.debugDescription)"
    case 8:
      let day = sitting.desk.today + Int.random(in: 0...3, using: &chance)
      sitting.handle(.day(day))
      return "day \(day)"
    case 9..<12 where !isAlone:
      try meddle(sitting, &chance)
      return "colleague"
    case 12:
      sitting.handle(
        chance.pick([
          .resumed, .edited(.success("one\ntwo")), .edited(.success(nil)),
          .edited(.failure(Problem("no editor"))), .retry, .interrupt,
        ]) ?? .resumed)
      return "away and back"
    default:
      let keys =
        chance.chance(15)
        ? Self.junk : sitting.desk.context == .snooze ? Self.snoozeKeys : Self.tableKeys
      let key = chance.pick(keys) ?? .escape
      sitting.handle(.key(key))
      return key.description
    }
  }

  /// Sam does something to a row that Marie sees; her screen hears of it at once or later.
  private func meddle(_ sitting: Sitting, _ chance: inout Chance) throws {
    guard let row = chance.pick(sitting.desk.agenda.rows) else { return }
    let isHeard = chance.chance(50)
    try sitting.colleagueUnheard { store, person in
      let command: any Command =
        switch (Int.random(in: 0..<4, using: &chance), row.followUp) {
        case (0, _): CompleteFollowUps([row.target])
        case (1, _): SnoozeFollowUps([row.target], until: sitting.desk.today + 2)
        case (2, let followUp?): DropFollowUps([.followUp(followUp.id)], reason: nil)
        default: LogInteraction(with: [row.contact], channel: .note, answered: false, words: "w")
        }
      do {
        try sitting.book.run(command, as: person, in: store)
      } catch is Refusal {
        // The row is not as Marie's screen has it: nothing was done.
      }
    }
    if isHeard { sitting.handle(.bookChanged) }
  }
}

extension Chance {
  /// A number of rows or columns: often too few, sometimes very many.
  fileprivate mutating func length(below: Int, usually: ClosedRange<Int>, most: Int) -> Int {
    switch Int.random(in: 0..<10, using: &self) {
    case 0, 1: .random(in: 1..<below, using: &self)
    case 2: .random(in: below...most, using: &self)
    default: .random(in: usually, using: &self)
    }
  }
}

extension Sitting {
  /// What the book knows, record by record, whoever learned it.
  fileprivate var records: [String] {
    get throws {
      var records: [String] = []
      try book.store.forEachRecord { records.append($0) }
      return records
    }
  }

  /// Takes back all that Marie did, latest first, down to a step of hers that stays.
  /// - Returns: what stood in the way of some of it.
  fileprivate func undoEverything(since start: ID<Entry>?) throws -> [UndoPlan.Obstacle] {
    var passedOver: Set<ID<Entry>> = []
    var obstacles: [UndoPlan.Obstacle] = []
    while let plan = try book.store.undoPlan(
      for: TestBook.marie, today: desk.today, passingOver: passedOver),
      plan.command.entry.id != start
    {
      if let obstacle = plan.obstacle, !plan.canBeConfirmed {
        passedOver.insert(plan.command.entry.id)
        obstacles.append(obstacle)
      } else {
        _ = try book.store.perform(
          plan, as: TestBook.marie, today: desk.today, now: book.clock.now)
      }
    }
    return obstacles
  }

  /// The selected row is on the agenda as the book has it, and the selected item on its card.
  fileprivate func wrongSelection() -> String? {
    if desk.agenda.rows.isEmpty != (desk.agenda.selected == nil) { return "no row is selected" }
    if desk.focus == .card {
      guard let selected = desk.card.selected else { return "nothing on the card is selected" }
      if !desk.card.items.contains(selected) { return "selected is not on the card" }
    }
    return nil
  }
}
