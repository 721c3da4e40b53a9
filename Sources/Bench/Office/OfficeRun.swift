import ArgumentParser
import Domain
import Foundation
import Store

/// Several people at work in one book, one of them killed every second: nothing that was
/// acknowledged may be missing, or be there twice.
struct OfficeRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "office",
    abstract: "Have people work in one book at once, killed in between, and look what is left.",
    discussion: """
      Where root runs it, they are users of their own, made for it and removed after it. Half of \
      them give commands, half press keys on the full screen. Exits with 0 when `kith check` is \
      clean, every acknowledged command is there once, and nobody saw a fault of the store.
      """)

  @Option(help: "For how long, in seconds.") var seconds = 60
  @Option(help: "How many processes run at any time.") var seats = 8
  @Option(help: "How many people they belong to.") var people = 4
  @Option(help: "The program to try (default: the one built beside this one).")
  var kith: String?
  @Flag(help: "All as the user who runs this, also where root does.") var sameUser = false

  func validate() throws {
    guard seconds > 0, seats > 0, people > 0 else {
      throw ValidationError("The seconds, the seats and the people must be positive.")
    }
  }

  func run() throws {
    let workspace = try Workspace(kith: kith, books: nil)
    defer { workspace.remove() }
    let users = try OfficeUsers(
      count: people, areAccounts: !sameUser && geteuid() == 0, folder: workspace.scratch)
    defer { users.remove() }
    let book = try users.makeBook(in: workspace)
    let tally = OfficeTally()
    let seats = (0..<seats).map { number in
      OfficeSeat(
        number, of: users.users[number % users.users.count], onScreen: number >= self.seats / 2,
        kith: workspace.kith, book: book, tally: tally)
    }
    let end = ContinuousClock.now + .seconds(seconds)
    let group = DispatchGroup()
    for seat in seats {
      group.enter()
      let thread = Thread {
        seat.work(until: end)
        group.leave()
      }
      thread.stackSize = 4 << 20
      thread.start()
    }
    while group.wait(timeout: .now() + 1) == .timedOut {
      if ContinuousClock.now < end { seats.randomElement()?.kill() }
    }
    let verdict = try OfficeVerdict(on: book, tally: tally)
    print(verdict.text)
    if !verdict.isClean { throw ExitCode.failure }
  }
}
