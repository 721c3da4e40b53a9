import Foundation
import Pty

/// Runs the programs and keeps what was read.
///
/// What is compared is measured in turns, one reading each, so that a machine that grows slower
/// does so for all of them.
struct Stage {
  let workspace: Workspace
  /// Sizes of the books, in contacts.
  let sizes: [Int]
  /// Sizes of the books with a partner network, in contacts.
  let networks: [Int]
  /// How often each program is started.
  let runs: Int
  /// After so much silence a screen is settled.
  let quiet: Duration
  var ledger = Ledger()
  /// What was read on books with a partner network.
  var networkLedger = Ledger()

  /// The terminals that everything is measured on.
  static let screens = [TerminalSize.standard, TerminalSize(columns: 160, rows: 48)]

  init(workspace: Workspace, sizes: [Int], networks: [Int], runs: Int, quiet: Duration) {
    self.workspace = workspace
    self.sizes = sizes
    self.networks = networks
    self.runs = runs
    self.quiet = quiet
  }

  mutating func measure(_ part: Part) throws {
    switch part {
    case .start: try measureStart()
    case .keys: try measureKeys()
    case .bytes: try measureBytes()
    case .idle: try measureIdle()
    case .colleagues: try measureColleagues()
    case .commits: try measureCommits()
    case .processes: try measureProcesses()
    case .imports: try measureImports()
    case .networks: try measureNetworks()
    }
  }

  private mutating func measureStart() throws {
    let books = try sizes.map { ($0, try workspace.book(contacts: $0)) }
    for screen in Self.screens {
      for _ in 0..<runs {
        for (contacts, book) in books {
          try start(.ncurses, on: book, screen, contacts)
          try start(.list, on: book, screen, contacts)
          try start(.kith, on: book, screen, contacts)
        }
      }
    }
  }

  private mutating func start(
    _ program: Figure.Program, on book: String, _ screen: TerminalSize, _ contacts: Int
  ) throws {
    let (session, reaction) = try open(program, on: book, screen)
    ledger.note(.start(program, screen), contacts, reaction.settled)
    ledger.note(.startBytes(program, screen), contacts, Double(reaction.bytes))
    if program == .list {
      ledger.note(.memory(program, screen), contacts, memory: session.peakMemory)
    }
    // Left in good order: a killed program leaves a log that the next one would have to recover.
    session.send("q")
    _ = try session.waitForExit()
  }

  private mutating func measureKeys() throws {
    for screen in Self.screens {
      for contacts in sizes {
        let book = try workspace.book(contacts: contacts)
        for (program, scenario) in [(Figure.Program.ncurses, Scenario.list), (.kith, .kith)] {
          let (session, _) = try open(program, on: book, screen)
          var reactions: [PtySession.Reaction] = []
          try scenario.play(on: session, quiet: quiet) { name, reaction in
            if name != Scenario.escape { reactions.append(reaction) }
            guard let name else { return }
            ledger.note(.key(program, name, screen), contacts, reaction.settled)
            ledger.note(.keyBytes(program, name, screen), contacts, Double(reaction.bytes))
          }
          for reaction in reactions {
            ledger.note(.anyKey(program, screen), contacts, reaction.settled)
            ledger.note(.anyKeyBytes(program, screen), contacts, Double(reaction.bytes))
          }
          ledger.note(.memory(program, screen), contacts, memory: session.peakMemory)
        }
      }
    }
  }

  private mutating func measureBytes() throws {
    for contacts in sizes {
      let (session, _) = try open(.kith, on: try workspace.book(contacts: contacts), .standard)
      try Scenario.everyDay.play(on: session, quiet: quiet) { name, reaction in
        guard let name else { return }
        ledger.note(.keyBytes(.kith, name, .standard), contacts, Double(reaction.bytes))
      }
    }
  }

  /// All of them idle through the same minute, which begins when the last one has: each hears of
  /// those who come into its book.
  private mutating func measureIdle() throws {
    var idle: [(contacts: Int, screen: TerminalSize, session: PtySession)] = []
    for contacts in sizes {
      let book = try workspace.book(contacts: contacts)
      for screen in Self.screens {
        idle.append((contacts, screen, try open(.kith, on: book, screen).0))
      }
    }
    for sitting in idle { try sitting.session.waitUntilAsleep(for: .milliseconds(500)) }
    let before = idle.map { (sent: $0.session.transcript.count, wakeUps: $0.session.wakeUps ?? 0) }
    idle.last?.session.watch(for: .seconds(60))
    for (sitting, before) in zip(idle, before) {
      // Looking at the screen takes in what was sent.
      _ = sitting.session.screen
      ledger.note(
        .idleBytes(sitting.screen), sitting.contacts,
        Double(sitting.session.transcript.count - before.sent))
      ledger.note(
        .idleWakeUps(sitting.screen), sitting.contacts,
        Double((sitting.session.wakeUps ?? 0) - before.wakeUps))
    }
  }

  private mutating func measureCommits() throws {
    for contacts in sizes {
      let book = try workspace.book(contacts: contacts)
      try Commits.complete(in: book) { ledger.note(.commit, contacts, $0) }
      try Commits.writeThrough(to: workspace.file("page")) {
        ledger.note(.writeThrough, contacts, $0)
      }
    }
  }

  private mutating func measureProcesses() throws {
    let books = try sizes.map { ($0, try workspace.book(contacts: $0)) }
    for _ in 0..<runs {
      for (contacts, book) in books {
        let query = ["sqlite3", book, BookQuery.overdue(on: "'\(Workspace.today)'")]
        ledger.note(.overdueQuery, contacts, try finish(query).elapsed)
        ledger.note(.agenda, contacts, try finish(kith("agenda", on: book)).elapsed)
      }
    }
  }

  private mutating func measureImports() throws {
    for contacts in sizes {
      let book = try workspace.emptyBook("import.kith")
      let cards = workspace.file("import.vcf")
      try SampleCards.write(SampleBook(count: contacts), to: cards)
      let importLock = WriteLock(book: book)
      let imported = try finish(kith("import", cards, on: book)) { importLock.look() }
      ledger.note(.importTime, contacts, imported.elapsed)
      ledger.note(.importMemory, contacts, memory: imported.peakMemory)
      ledger.note(.importLock, contacts, importLock.longest)
      let undoLock = WriteLock(book: book)
      let undone = try finish(kith("undo", "--yes", on: book)) { undoLock.look() }
      ledger.note(.undoTime, contacts, undone.elapsed)
      ledger.note(.undoLock, contacts, undoLock.longest)
    }
  }
}

// MARK: - Programs

extension Stage {
  /// A command line of kith, on the day of all measuring.
  func kith(_ arguments: String..., on book: String) -> [String] {
    [workspace.kith] + arguments + ["--book", book, "--today", Workspace.today.description]
  }

  /// Starts a program on a terminal and waits until its first screen has settled.
  func open(
    _ program: Figure.Program, on book: String, _ screen: TerminalSize
  ) throws -> (PtySession, PtySession.Reaction) {
    let arguments =
      switch program {
      case .kith: kith(on: book)
      case .ncurses: [workspace.bench, NcursesYardstick.name]
      case .list: [workspace.bench, ListYardstick.name, book]
      }
    let session = try PtySession(arguments, environment: workspace.environment, size: screen)
    let reaction = try session.expect("first screen of \(program.rawValue)", quiet: quiet) {
      program == .kith ? $0.shows(Scenario.sign) : !$0.text[0].isEmpty
    }
    return (session, reaction)
  }

  /// Runs a program to its end, which must be a good one.
  func finish(_ arguments: [String], tick: () -> Void = {}) throws -> ProgramRun {
    let run = try ProgramRun.of(arguments, environment: workspace.environment, tick: tick)
    guard run.status == .exited(0) else {
      throw BenchFault.failed(arguments, run.errors)
    }
    return run
  }
}
