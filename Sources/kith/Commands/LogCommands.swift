import ArgumentParser
import Domain
import Foundation
import Interface
import Store

extension Interaction.Channel: ExpressibleByArgument {}

/// `kith note`: words about a contact, which no cadence counts.
struct NoteCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write a note about a contact.")

  @OptionGroup var options: Options
  @Argument(help: "c34 as lists print it, or a name.", completion: Suggestions.contacts)
  var contact: String
  @Argument(help: "The note.") var words: [String]
  @Flag(help: "For your eyes only.") var `private` = false

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    let id = try Targets(store: store, setup: setup).contact([contact])
    let note = LogInteraction(
      with: [id], channel: .note, answered: false, words: words.joined(separator: " "),
      privacy: `private` ? .owner : nil)
    try setup.say(setup.run(Intention(note), in: store), in: store)
    return .done
  }
}

/// `kith touch`: something that happened with a contact.
struct TouchCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "touch", abstract: "Log a call, a meeting or a letter with a contact.")

  @OptionGroup var options: Options
  @Argument(help: "c34 as lists print it, or a name.", completion: Suggestions.contacts)
  var contact: String
  @Argument(help: "What was said.") var words: [String] = []
  @Option(help: "How.") var channel = Interaction.Channel.call
  @Flag(help: "They called or wrote.") var incoming = false
  @Flag(help: "They were not reached.") var unanswered = false
  @Flag(help: "For your eyes only.") var `private` = false

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    let id = try Targets(store: store, setup: setup).contact([contact])
    if !incoming, channel != .note { try setup.warnOfPressure(on: [id], in: store) }
    let touch = LogInteraction(
      with: [id], channel: channel, direction: incoming ? .incoming : .outgoing,
      answered: !unanswered, words: words.isEmpty ? nil : words.joined(separator: " "),
      privacy: `private` ? .owner : nil)
    try setup.say(setup.run(Intention(touch), in: store), in: store)
    return .done
  }
}

/// `kith journal`: who did what, the latest first.
struct JournalCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "List who changed what, the latest first.",
    discussion: """
      --json prints a list of objects: entry (a number), at (UTC), day, person, verb or kind \
      (undo, redo, takeBack), contacts (names, the first ones), sentence, final, takenBackBy (an \
      entry). What is not known is left out.
      """,
    subcommands: [JournalPruneCommand.self])

  @OptionGroup var options: Options
  @Option(help: "Only what changed this contact.", completion: Suggestions.contacts)
  var contact: String?
  @Option(help: "Only what this login did.") var by: String?
  @Option(help: "Only what was done on this day.") var day: String?
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "Print at most so many rows.") var limit = 50

  func validate() throws {
    guard limit > 0, limit < .max else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run(_ setup: Setup) throws -> ExitStatus {
    let day = try self.day.map { try setup.dayPhrase().day($0).get() }
    let store = try setup.open()
    var filter = JournalFilter(day: day)
    filter.contact = try contact.map {
      try Targets(store: store, setup: setup).contact([$0])
    }
    filter.person = try by.map { login in
      guard let person = try store.colleague(login) else {
        throw Complaint(sentence: setup.wording.noColleague(login))
      }
      return person
    }
    var entries = try store.entries(count: limit + 1, matching: filter, zone: .local)
    let hasMore = entries.count > limit
    if hasMore { entries.removeLast() }
    if json {
      try Output.json(entries.map { Item($0, setup) })
    } else {
      Output.table(
        entries.map { summary in
          .row(
            setup.wording.shortDay(summary.entry.at.day(in: .local), today: setup.today),
            setup.wording.sentence(summary, today: setup.today))
        })
    }
    if hasMore {
      Output.flush()
      Output.complain(setup.wording.moreRows(limit))
    }
    return .done
  }

  /// An entry as JSON. The names are public: they never change.
  private struct Item: Encodable {
    let entry: ID<Entry>
    let at: String
    let day: Day
    let person: String
    let verb, kind: String?
    let contacts: [String]
    let sentence: String
    let final: Bool
    let takenBackBy: ID<Entry>?

    init(_ summary: EntrySummary, _ setup: Setup) {
      entry = summary.entry.id
      at = Date(timeIntervalSince1970: TimeInterval(summary.entry.at.seconds))
        .formatted(.iso8601)
      day = summary.entry.day
      person = summary.colleague
      (verb, kind) =
        switch summary.entry.kind {
        case .command(let verb): (verb.rawValue, nil)
        case .undo: (nil, "undo")
        case .redo: (nil, "redo")
        case .takeBack: (nil, "takeBack")
        }
      contacts = summary.contacts.map { setup.wording.plain($0) }
      sentence = setup.wording.sentence(summary, today: setup.today)
      final = summary.entry.isFinal
      takenBackBy = summary.takenBackBy
    }
  }
}
