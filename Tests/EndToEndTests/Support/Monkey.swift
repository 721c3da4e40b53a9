import Domain
import Foundation
import Pty
import Store
import TestSupport

/// Somebody who presses any keys on a real terminal, drags its window, pastes, loses the line and
/// starts again, while a colleague works in the same book.
final class Monkey {
  /// What should never be seen.
  struct Trouble: Error, CustomStringConvertible {
    var what: String
    var log: [String]
    var screen: [String]

    var description: String {
      "\(what)\nafter \(log.joined(separator: " "))\n" + screen.joined(separator: "\n")
    }
  }

  let book: String
  private(set) var keys = 0
  private let office: Office
  private var chance: Chance
  private var session: PtySession
  private var size = TerminalSize.standard
  private var log: [String] = []
  private let colleague: BookStore

  private static let sam = Person(login: "sam")

  /// Begins with the demo.
  init(in office: Office, seed: UInt64) throws {
    self.office = office
    chance = Chance(seed: seed)
    book = office.folder + "/runtime/kith/demo.kith"
    session = try office.kith("demo", environment: Self.environment)
    try session.expect("overdue")
    colleague = try BookStore(opening: book)
  }

  private static let environment = ["EDITOR": "true"]

  /// Does so much at least, and leaves in good order.
  func press(keys count: Int) throws {
    while keys < count {
      for _ in 0..<40 where keys < count { try step() }
      try look()
    }
    session.signal(SIGTERM)
    try expectEnd(of: session)
  }

  // MARK: - What happens

  private func step() throws {
    switch chance.below(1000) {
    case 0..<12: resize(columns: 1 + chance.below(200), rows: 1 + chance.below(60))
    case 12..<30: paste()
    case 30..<70: try meddle()
    case 70..<72: try lose()
    default: press()
    }
    if session.hasEnded {
      try expectEnd(of: session)
      try open()
    }
  }

  private func press() {
    let some = (0...chance.below(8)).map { _ in
      chance.one(of: chance.below(3) > 0 ? Self.verbs : Self.others)
    }
    keys += some.count
    note(some.joined())
    session.send(Keys(some.joined()))
  }

  private static let verbs = [
    "j", "j", "j", "k", "k", "G", "gg", "d", "d", "p", "b", "w", "sw", "s3", "t", "n", "r", "a",
    "x", "e", "i", "u", "u", "u", "U", "<C-r>", "<Space>", "v", "V", "<Enter>", "<Enter>", "<Esc>",
    "<Esc>", "<Tab>", "<S-Tab>", "<Down>", "<Up>", "<PgDn>", "<PgUp>", "1", "2", "3", "4", "J", "K",
    ">", "-", "/", ":", "?", "ct", "cs", "cc", "cr", "co", "cn", "f", "o", "mg", "mr", "M", "T",
    "N",
    "z", ".", "!", "<C-x>", "W",
  ]
  private static let others =
    ("abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    + "0123456789.,;:!?'\"()[]{}+-=*/\\|~^`@#$%&_é李 ").map { String($0) }
    + [
      "q", "<lt>", "<BS>", "<Del>", "<Left>", "<Right>", "<Home>", "<End>", "<F1>", "<F5>",
      "<Ins>",
      "<C-a>", "<C-e>", "<C-k>", "<C-u>", "<C-w>", "<C-y>", "<C-n>", "<C-p>", "<C-t>", "<C-g>",
      "<C-o>", "<C-l>", "<C-d>", "<C-f>", "<C-v>", "+10d<Enter>", "fri<Enter>", "demain<Enter>",
      "Duval<Enter>", "<C-c>",
    ]

  private func resize(columns: Int, rows: Int) {
    size = TerminalSize(columns: columns, rows: rows)
    note("(\(columns)x\(rows))")
    session.resize(to: size)
  }

  private func paste() {
    let text = chance.one(of: [
      "Ada\nLovelace", "ddd\nqqq\n:quit\n", "06 12 34 56 78", "\u{1B}[31mred",
      "\u{202E}drawkcab", "tue", String(repeating: "long 李 ", count: 40), "",
    ])
    note("(paste \(text.prefix(9).debugDescription))")
    session.send(bytes: Array("\u{1B}[200~\(text)\u{1B}[201~".utf8))
  }

  /// The line drops, or the program is killed, at any moment.
  private func lose() throws {
    let ending = chance.one(of: [Ending.lineLost, .hangUpSignal, .terminated, .killed])
    note("(\(ending))")
    try ending.end(session)
    if ending != .killed { try expectEnd(of: session) }
    try open()
  }

  private func open() throws {
    session = try office.kith("--book", book, environment: Self.environment)
    size = .standard
    try session.expect("the screen") { $0.shows("Agenda") }
  }

  /// Sam does something to what may be on the screen.
  private func meddle() throws {
    note("(Sam)")
    let rows = try colleague.agenda(count: 30, today: Office.today)
    guard !rows.isEmpty else { return }
    let row = chance.one(of: rows)
    let commands: [any Command] = [
      CompleteFollowUps([row.target]), SnoozeFollowUps([row.target], until: Office.today + 2),
      LogInteraction(with: [row.contact], channel: .note, answered: false, words: "w"),
      TagContacts([row.contact], adding: ["sam\(chance.below(3))"], removing: []),
      ArchiveContacts([row.contact]),
    ]
    do {
      _ = try colleague.run(
        Intention(chance.one(of: commands)), as: Self.sam, today: Office.today, now: .now())
    } catch is Refusal {
      // It is not as it was read any more.
    } catch StoreFault.busy {
      // The screen writes.
    }
  }

  // MARK: - What must hold

  private func expectEnd(of session: PtySession) throws {
    let status = try session.waitForExit()
    if status != .exited(0) { throw trouble("it ended with \(status)") }
  }

  /// What shows is what the program means to show: painting all of it again changes nothing.
  private func look() throws {
    resize(columns: 60 + chance.below(120), rows: 15 + chance.below(40))
    session.send("<Esc><Esc><Esc>")
    try session.waitUntilAsleep()
    if session.hasEnded { return }
    let before = session.screen.text
    session.send("<C-l>")
    try session.waitUntilAsleep()
    // The line above the hints is about the last key, or what Sam did: any key ends that.
    var now = session.screen.text
    now[size.rows - 2] = before[size.rows - 2]
    if now != before {
      throw trouble("the screen was not what it should be:\n" + before.joined(separator: "\n"))
    }
  }

  private func note(_ step: String) { log = log.suffix(60) + [step] }

  private func trouble(_ what: String) -> Trouble {
    Trouble(what: what, log: log, screen: session.screen.text)
  }
}

extension Chance {
  /// - Parameter values: one at least.
  fileprivate mutating func one<T>(of values: [T]) -> T { values[below(values.count)] }
}
