import Domain
import Foundation
import Interface
import Synchronization

/// A map that is laid out aside, while the screen goes on.
final class MapJob: Sendable {
  enum News {
    /// From 0 to 1.
    case goesOn(Double)
    /// Nil when it was cancelled.
    case ended(MapLayout?)
  }

  private struct State {
    var part = 0.0
    var isOver = false
    var layout: MapLayout?
    var isCancelled = false
  }

  let order: MapOrder
  private let pipe = NewsPipe()
  private let state = Mutex(State())

  init(_ order: MapOrder) {
    self.order = order
    let thread = Thread { [self] in
      let work = MapWork(
        progress: { [self] in report($0) },
        shouldStop: { [self] in state.withLock { $0.isCancelled } })
      let layout = try? order.run(work)
      state.withLock { ($0.layout, $0.isOver) = (layout, true) }
      pipe.wake()
    }
    thread.stackSize = 4 << 20
    thread.start()
  }

  /// Becomes readable when there is news.
  var descriptor: Int32 { pipe.descriptor }

  func cancel() { state.withLock { $0.isCancelled = true } }

  func news() -> News {
    pipe.drain()
    return state.withLock { $0.isOver ? .ended($0.layout) : .goesOn($0.part) }
  }

  private func report(_ part: Double) {
    let isNews = state.withLock { state in
      defer { state.part = part }
      return Int(part * 100) > Int(state.part * 100)
    }
    if isNews { pipe.wake() }
  }
}
