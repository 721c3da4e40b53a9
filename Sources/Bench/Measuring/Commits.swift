import Domain
import Foundation
import Store

/// What it takes to bring one step to disk, within a process.
enum Commits {
  /// How often each is done.
  static let count = 200

  /// Follow-ups done one after the other, each a transaction on disk when it returns.
  static func complete(in book: String, _ tell: (Duration) -> Void) throws {
    let store = try BookStore(opening: book)
    let clock = ContinuousClock()
    for row in try store.agenda(count: count, today: Workspace.today) {
      let intention = Intention(
        CompleteFollowUps([row.target]), expecting: row.expectations)
      tell(
        try clock.measure {
          _ = try store.run(intention, as: .current, today: Workspace.today, now: .now())
        })
    }
  }

  /// The least that is on disk: one page of SQLite's, written at the end of a file, and fdatasync.
  static func writeThrough(to path: String, _ tell: (Duration) -> Void) throws {
    let descriptor = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BenchFault.cannotWrite(path) }
    defer { close(descriptor) }
    let page = [UInt8](repeating: 0x4B, count: 4_096)
    let clock = ContinuousClock()
    for _ in 0..<count {
      var isWritten = false
      tell(
        clock.measure {
          isWritten =
            write(descriptor, page, page.count) == page.count && fdatasync(descriptor) == 0
        })
      guard isWritten else { throw BenchFault.cannotWrite(path) }
    }
  }
}
