import Foundation
import Synchronization

/// What all seats of an office did, as it was seen from outside.
final class OfficeTally: Sendable {
  /// What one process wrote, or may have.
  struct Written: Sendable {
    /// Commands that the process said were done.
    var acknowledged = 0
    /// Commands that it was at when it was killed.
    var uncertain = 0
  }

  struct State: Sendable {
    /// By the process, as the journal knows it.
    var sessions: [String: Written] = [:]
    /// The words that a command carried, and whether it was acknowledged.
    var words: [String: Bool] = [:]
    var acknowledged = 0
    var refused = 0
    var kills = 0
    /// Keys that were pressed on full screens.
    var keys = 0
    /// How often a full screen said that a write waits for somebody else's.
    var waits = 0
    /// How long acknowledged commands took, from start to end of their process.
    var durations: [Duration] = []
    /// What nobody should have seen.
    var complaints: [String] = []
  }

  private let state = Mutex(State())

  func note(_ body: (inout State) -> Void) { state.withLock { body(&$0) } }

  var result: State { state.withLock { $0 } }
}
