import Foundation
import Synchronization

/// Work that runs aside, in a thread of its own, while the screen goes on.
final class AsideJob<Outcome: Sendable>: Sendable {
  enum News {
    /// From 0 to 1.
    case goesOn(Double)
    case ended(Outcome)
  }

  private struct State {
    var part = 0.0
    var outcome: Outcome?
    var isCancelled = false
  }

  private let pipe = NewsPipe()
  private let state = Mutex(State())

  /// - Parameter work: tells the job how far it is, and asks it whether to stop.
  init(_ work: @escaping @Sendable (AsideJob) -> Outcome) {
    let thread = Thread { [self] in
      // The screen comes first, one's own and that of whoever else works on this machine. Linux
      // keeps such a number for each thread.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
      let outcome = work(self)
      state.withLock { $0.outcome = outcome }
      pipe.wake()
    }
    thread.stackSize = 4 << 20
    thread.start()
  }

  /// Becomes readable when there is news.
  var descriptor: Int32 { pipe.descriptor }

  func cancel() { state.withLock { $0.isCancelled = true } }

  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  func news() -> News {
    pipe.drain()
    return state.withLock { state in state.outcome.map(News.ended) ?? .goesOn(state.part) }
  }

  /// - Parameter part: from 0 to 1; news once a hundredth is done.
  func report(_ part: Double) {
    let isNews = state.withLock { state in
      defer { state.part = part }
      return Int(part * 100) > Int(state.part * 100)
    }
    if isNews { pipe.wake() }
  }
}
