import Foundation
import Pty

/// How a program is ended that did not want to end.
enum Ending: CaseIterable {
  case lineLost
  /// The same where SIGHUP is ignored, as nohup and some shells have it.
  case lineLostUnheard
  case hangUpSignal, terminated, crashed, killed

  /// Starts kith on the office's own book, so that it can end in this way.
  func start(in office: Office) throws -> PtySession {
    self == .lineLostUnheard
      ? try office.shell("sh", "-c", "trap '' HUP; exec $KITH") : try office.kith()
  }

  /// Ends it, and waits until it has ended.
  func end(_ session: PtySession) throws {
    switch self {
    case .lineLost, .lineLostUnheard: session.hangUp()
    case .hangUpSignal: session.signal(SIGHUP)
    case .terminated: session.signal(SIGTERM)
    case .crashed: session.signal(SIGSEGV)
    case .killed: session.signal(SIGKILL)
    }
    _ = try session.waitForExit()
  }
}
