import Domain
import Foundation
import Pty
import Store

/// One book, several people.
extension Stage {
  mutating func measureColleagues() throws {
    for contacts in sizes {
      for screen in Self.screens {
        try measureKeysAmongOthers(contacts, screen)
        try measureSight(contacts, screen)
      }
    }
  }

  private mutating func measureKeysAmongOthers(_ contacts: Int, _ screen: TerminalSize) throws {
    let book = try workspace.book(contacts: contacts)
    let (session, _) = try open(.kith, on: book, screen)
    let colleagues = Colleagues(in: book, contacts: contacts)
    defer { colleagues.stop() }
    for _ in 0..<200 { try press("down", "j") { $1.rows != $0.rows } }
    for _ in 0..<100 { try press("done", "d") { $1.overdue < $0.overdue } }
    for _ in 0..<80 { try press("undo", "u") { $1.overdue > $0.overdue } }
    for _ in 0..<15 {
      try press("page down", "<PgDn>") { $1.rows != $0.rows }
      try press("page up", "<PgUp>") { $1.rows != $0.rows }
    }
    guard colleagues.stop() > 0 else { throw BenchFault.failed(["colleagues"], "nobody wrote") }

    /// Presses a key at an odd moment of the others' second.
    func press(
      _ name: String, _ key: Keys, _ shows: @escaping (_ before: Sight, _ now: Sight) -> Bool
    ) throws {
      session.watch(for: .milliseconds(.random(in: 60...140)))
      let before = Sight(session.screen)
      guard let time = session.press(key, until: { shows(before, Sight($0)) }).matched else {
        throw BenchFault.unanswered(name, screen: session.screen.text)
      }
      ledger.note(.sharedKey(name, screen), contacts, time)
    }
  }

  /// How soon what one colleague did shows to somebody who does nothing.
  private mutating func measureSight(_ contacts: Int, _ screen: TerminalSize) throws {
    let book = try workspace.book(contacts: contacts)
    let (session, _) = try open(.kith, on: book, screen)
    let store = try BookStore(opening: book)
    let colleague = Person(login: "colleague")
    for _ in 0..<30 {
      session.watch(for: .milliseconds(.random(in: 200...400)))
      let overdue = Sight(session.screen).overdue
      guard let row = try store.agenda(count: 1, today: Workspace.today).first else { return }
      _ = try store.run(
        Intention(CompleteFollowUps([row.target]), expecting: row.expectations), as: colleague,
        today: Workspace.today, now: .now())
      let reaction = session.watch(since: SuspendingClock().now) {
        Sight($0).overdue == overdue - 1
      }
      guard let time = reaction.matched else {
        throw BenchFault.unanswered("a colleague's step", screen: session.screen.text)
      }
      ledger.note(.seen(screen), contacts, time)
    }
  }
}

/// What tells on the agenda whether a key has done its work.
private struct Sight {
  /// All rows but the last two, which say what others did meanwhile: two people may have one name.
  let rows: [String]
  let overdue: Int

  init(_ screen: TerminalScreen) {
    rows = Array(screen.text.dropLast(2))
    let number = screen.text.first?.split(separator: " ").suffix(2).first
    overdue = number.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
