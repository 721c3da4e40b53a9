import Domain
import Terminal
import Testing

@testable import Interface

@Suite struct KeyTableTests {
  @Test("no key has two meanings", arguments: KeyContext.allCases)
  func clashes(context: KeyContext) {
    #expect(KeyTable.map.clashes(in: context) == [])
  }

  @Test("every key of the table can be read and does what its row says")
  func dispatch() throws {
    for row in KeyTable.rows {
      for text in row.keys {
        let sequence = try #require(KeySequence(text), "\(text)")
        #expect(KeyTable.map.lookUp(sequence.keys, in: row.context) == .action(row.action))
      }
    }
  }

  @Test("every action has a key")
  func bound() {
    let bound = Set(KeyTable.rows.map(\.action))
    #expect(Action.allCases.filter { !bound.contains($0) } == [])
  }

  /// When a slow link splits the sequence of an arrow or function key, these arrive as keystrokes.
  static let leftovers = "ABCDFHIOPQRSZ[~"

  @Test("what is left of a split sequence writes nothing", arguments: leftovers)
  func leftoversAreHarmless(key: Character) throws {
    let writing: Set<Action> = [
      .done, .noAnswer, .snooze, .reschedule, .awaitReply, .bump, .touch, .note, .handOver, .drop,
      .addFollowUp, .edit, .newContact, .again, .undo, .redo, .save, .confirm, .firstContact,
      .importFile, .demo,
    ]
    for context in KeyContext.allCases {
      for binding in KeyTable.map.bindings(in: context) {
        if binding.sequence.keys.contains(.character(key)) {
          #expect(!writing.contains(binding.action), "\(key) in \(context)")
        }
      }
    }
    let sitting = try Sitting()
    let before = try sitting.book.entries()
    sitting.type("<Esc>" + String(key) + String(key))
    #expect(try sitting.book.entries() == before)
    #expect(sitting.effects == [])
  }

  @Test("the keys of a snoozed day mean nothing else in its box")
  func snoozeKeys() {
    let days = SnoozeDays(
      today: TestBook.today, chaseDays: [.tuesday, .thursday], calendar: WorkingCalendar())
    for binding in KeyTable.map.bindings(in: .snooze) {
      if case .character(let key) = binding.sequence.keys.first {
        #expect(days.day(for: key) == nil, "\(key)")
      }
    }
  }

  @Test("every action has words in both languages", arguments: Action.allCases)
  func words(action: Action) {
    let (english, french) = (Wording(.english), Wording(.french))
    for wording in [english, french] {
      #expect(!wording.hint(action).isEmpty)
      #expect(!wording.sentence(action).isEmpty)
      #expect(SafeText(wording.sentence(action)).width <= 50)
    }
    let same: Set<Action> = [.agenda, .contacts]
    #expect(same.contains(action) || english.sentence(action) != french.sentence(action))
  }

  @Test("the hints of every context fit, the most needed first", arguments: Language.allCases)
  func hints(language: Language) throws {
    let opening: [KeyContext: String] = [
      .agenda: "", .contacts: "2", .card: "<Enter>", .snooze: "s", .line: "r", .form: "i", .choice: ">", .help: "?",
    ]
    for (context, keys) in opening {
      for columns in [60, 80, 100, 160] {
        let sitting = try Sitting(columns: columns, language: language)
        sitting.type(keys)
        #expect(sitting.desk.context == context)
        let hints = try #require(sitting.screen.last)
        #expect(SafeText(hints).width < columns)
        let first = KeyTable.rows(in: context).filter { $0.hint != nil }
          .min { ($0.hint ?? 0) < ($1.hint ?? 0) }
        if let first { #expect(hints.contains(Wording(language).hint(first.action))) }
      }
    }
  }
}
