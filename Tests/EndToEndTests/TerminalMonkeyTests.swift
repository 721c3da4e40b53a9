import Domain
import Foundation
import Pty
import Store
import TestSupport
import Testing

/// Random keys on a real terminal. `KITH_KEYS=100000` makes it long, `KITH_SEED` brings one back.
@Suite struct TerminalMonkeyTests {
  private static let keys =
    ProcessInfo.processInfo.environment["KITH_KEYS"].flatMap { Int($0) } ?? 1_000
  /// Each on a book of its own; its length is what undo has to walk back.
  private static let rounds = max(1, keys / 5_000)

  @Test(
    "a monkey at the terminal, with sizes, pastes, lost lines and a colleague",
    arguments: 0..<rounds)
  func monkey(round: Int) throws {
    let seed = Chance.base &+ UInt64(round) &* 7_919
    let office = try Office()
    let monkey = try Monkey(in: office, seed: seed)
    let place: Comment = "KITH_SEED=\(Chance.base), round \(round)"
    do {
      try monkey.press(keys: Self.keys / Self.rounds)
    } catch {
      Issue.record(error, place)
      return
    }
    let check = try office.run("check", "--book", monkey.book)
    #expect(check.status == .exited(0), "\(place) \(check.output)")
    let (left, findings) = try undoEverything(in: monkey.book)
    let unexplained = left.filter { !$0.isLawful }
    #expect(unexplained.isEmpty, "\(place) \(unexplained)")
    #expect(findings.isEmpty, "\(place) \(findings)")
  }

  /// Takes back all that the person at the terminal did, as far as nobody built on it.
  private func undoEverything(
    in book: String
  ) throws -> (left: [UndoPlan.Obstacle], findings: [Finding]) {
    let store = try BookStore(opening: book)
    let me = Person(login: NSUserName())
    var passedOver: Set<ID<Entry>> = []
    var left: [UndoPlan.Obstacle] = []
    while let plan = try store.undoPlan(for: me, today: Office.today, passingOver: passedOver) {
      if let obstacle = plan.obstacle, !plan.canBeConfirmed {
        passedOver.insert(plan.command.entry.id)
        left.append(obstacle)
      } else {
        _ = try store.perform(plan, as: me, today: Office.today, now: .now())
      }
    }
    return (left, try store.check())
  }
}

extension UndoPlan.Obstacle {
  /// Whether somebody else's step stands in the way, or it is one for good, as the book's first.
  fileprivate var isLawful: Bool {
    switch self {
    case .refused, .impossible, .final: true
    case .pruned, .otherDay, .otherSession: false
    }
  }
}
