import Domain
import Terminal
import Testing

@testable import Interface

@Suite struct KeyTableTests {
  @Test("no key has two meanings", arguments: KeyContext.allCases)
  func clashes(context: KeyContext) {
    #expect(KeyTable.standard.map.clashes(in: context) == [])
  }

  @Test("every key of the table can be read and does what its row says")
  func dispatch() throws {
    for row in KeyTable.standard.rows {
      for text in row.keys {
        let sequence = try #require(KeySequence(text), "\(text)")
        #expect(
          KeyTable.standard.map.lookUp(sequence.keys, in: row.context) == .action(row.command))
      }
    }
  }

  @Test("every action has a key, but those that have to be told more or are seldom needed")
  func bound() {
    let bound = Set(KeyTable.standard.rows.map(\.action))
    #expect(
      Action.allCases.filter { !bound.contains($0) } == [
        .away, .colleagueLeft, .makePrivate, .makePublic, .go, .theme, .set, .messages, .about,
      ])
  }

  @Test("a place hides what holds everywhere only where that is meant")
  func hidden() {
    let meant: Set<String> = [
      "contacts x: archive, not drop", "card x: archive, not drop",
      "journal x: take back, not drop", "partners x: archive, not drop",
      "partners J: next face, not next group", "partners ]: next face, not next group",
      "partners K: previous face, not previous group",
      "partners [: previous face, not previous group",
      "partners +: detail, not promote",
      "tree i: up or downstream, not new contact",
    ]
    for context in KeyContext.allCases {
      for own in KeyTable.standard.map.bindings(in: context) where own.context == context {
        for other in KeyTable.standard.map.bindings(in: context)
        where other.context != context && other.sequence == own.sequence
          && other.action != own.action
        {
          let hides =
            "\(context.rawValue) \(own.sequence): \(own.action.name), not \(other.action.name)"
          #expect(meant.contains(hides))
        }
      }
    }
  }

  @Test("what is left of a split sequence writes nothing", arguments: KeysReader.leftovers)
  func leftoversAreHarmless(key: Character) throws {
    for context in KeyContext.allCases {
      for binding in KeyTable.standard.map.bindings(in: context) {
        if binding.sequence.keys.contains(.character(key)) {
          #expect(!binding.action.action.writes, "\(key) in \(context)")
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
    for binding in KeyTable.standard.map.bindings(in: .snooze) {
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
      .agenda: "", .contacts: "2", .card: "<Enter>", .snooze: "s", .line: "r", .form: "i",
      .choice: ">", .help: "?", .partners: "3j", .tree: "3JJ",
    ]
    for (context, keys) in opening {
      for columns in [60, 80, 100, 160] {
        let sitting = try Sitting(columns: columns, language: language)
        sitting.type(keys)
        #expect(sitting.desk.context == context)
        let hints = try #require(sitting.screen.last)
        #expect(SafeText(hints).width < columns)
        let first = KeyTable.standard.rows(in: context).filter { $0.hint != nil }
          .min { ($0.hint ?? 0) < ($1.hint ?? 0) }
        if let first { #expect(hints.contains(Wording(language).hint(first.action))) }
      }
    }
  }
}
