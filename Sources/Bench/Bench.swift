import ArgumentParser

/// Measures kith from outside, on a real pseudo-terminal, beside programs that do less.
@main struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kith-bench",
    abstract: "Measure kith on a real terminal, beside the least that a program can do.",
    subcommands: [
      Run.self, Cards.self, Maps.self, OfficeRun.self, NcursesYardstick.self, ListYardstick.self,
    ],
    defaultSubcommand: Run.self)
}

/// What can be measured on its own.
enum Part: String, CaseIterable, ExpressibleByArgument {
  case start, keys, bytes, idle, colleagues, commits, processes, imports, networks

  /// What it is, for the help.
  var explanation: String {
    switch self {
    case .start: "from before the program is started to its first screen"
    case .keys: "from a key to the settled screen, on the agenda, in a search and in a form"
    case .bytes: "what ten keys of every day send to a terminal of 80x24"
    case .idle: "what is sent, and how often the program wakes, in a minute without a key"
    case .colleagues:
      "a key to the screen that shows it while seven others write one step a second each, through "
        + "connections of this program; and how long after a colleague's step is on disk it shows "
        + "on a screen that nobody touches"
    case .commits: "one step on disk, within a process"
    case .processes: "commands, from start to end"
    case .imports: "an import and its undo"
    case .networks: "the partners, on books with a network"
    }
  }
}

/// Sizes of books, written `1000,10000`.
struct Sizes: ExpressibleByArgument {
  var values: [Int]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    values = parts.compactMap { Int($0) }.filter { $0 > 0 }
    if values.isEmpty || values.count < parts.count { return nil }
  }

  init(_ values: [Int]) { self.values = values }

  var defaultValueDescription: String { values.map(String.init).joined(separator: ",") }
}

/// Parts, written `start,keys`.
struct Parts: ExpressibleByArgument {
  var values: Set<Part>

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    values = Set(parts.compactMap { Part(rawValue: String($0)) })
    if values.count < parts.count { return nil }
  }

  init(_ values: Set<Part>) { self.values = values }

  var defaultValueDescription: String { "all" }
}

/// Writes an address book to try an import with.
struct Cards: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a vCard file of made-up contacts.")

  @Argument(help: "How many cards.") var count: Int
  @Argument(help: "The file to write.") var file: String

  func validate() throws {
    guard count > 0 else { throw ValidationError("At least one card is needed.") }
  }

  func run() throws { try SampleCards.write(SampleBook(count: count), to: file) }
}
