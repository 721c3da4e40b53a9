import CNcurses
import Glibc

/// What the program waits for. There is one: it owns the process's signals while it lives, and
/// must exist before the screen, or ncurses would take them for itself.
package final class Wakeups {
  private let signalPipe: Int32
  /// Once the keyboard has hung up, poll would never sleep again on it.
  private var keyboard = STDIN_FILENO

  /// Takes the signals over; they are given back when this ends.
  package init() throws(TerminalFault) {
    signalPipe = cn_signals_open()
    guard signalPipe >= 0 else { throw .noSignals(errno) }
  }

  deinit { cn_signals_close() }

  /// Sleeps until something happens: a key, a signal, one of the descriptors becomes readable, or
  /// the deadline passes. Without a deadline nothing but these wakes it.
  /// - Parameter terminal: whether it wakes too when the terminal takes output again.
  package func wait(
    for descriptors: [Int32] = [], terminal: Bool = false,
    until deadline: ContinuousClock.Instant? = nil
  ) -> Wake {
    let watched = [keyboard, signalPipe] + descriptors
    var polled = watched.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if terminal { polled.append(pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)) }
    let count = poll(&polled, nfds_t(polled.count), Self.timeout(until: deadline))
    guard count != 0 else { return Wake(isLate: true) }
    // A signal interrupts the wait; its byte is in the pipe already.
    let signals = Signals(rawValue: cn_signals_take())
    guard count > 0 else { return Wake(signals: signals) }
    if Int32(polled[0].revents) & (POLLHUP | POLLERR | POLLNVAL) != 0 { keyboard = -1 }
    return Wake(
      hasInput: polled[0].revents != 0, signals: signals,
      descriptors: polled[2..<watched.count].filter { $0.revents != 0 }.map(\.fd))
  }

  private static func timeout(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = deadline - .now
    guard left > .zero else { return 0 }
    // A wait that ended a moment too early would only begin again.
    let milliseconds = left.components.seconds.multipliedReportingOverflow(by: 1_000)
    if milliseconds.overflow { return .max }
    let rest = left.components.attoseconds / 1_000_000_000_000_000 + 1
    return Int32(clamping: milliseconds.partialValue.addingReportingOverflow(rest).partialValue)
  }
}

/// Why a wait ended.
package struct Wake: Equatable, Sendable {
  /// There is something for `Screen.read()`, if only that the terminal is gone.
  package var hasInput = false
  package var signals: Signals = []
  /// Those of the descriptors that can be read, or are closed.
  package var descriptors: [Int32] = []
  /// Whether the deadline passed.
  package var isLate = false
}

/// The signals that came.
package struct Signals: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The terminal is gone, or the system wants us to end: leave without a question.
  package static let hangUp = Signals(rawValue: UInt32(CN_HANGUP))
  package static let terminate = Signals(rawValue: UInt32(CN_TERMINATE))
  /// Ctrl-C.
  package static let interrupt = Signals(rawValue: UInt32(CN_INTERRUPT))
  /// The size changed: `Screen.read()` tells the new one.
  package static let resize = Signals(rawValue: UInt32(CN_RESIZE))
  /// Ctrl-Z: answer with `Screen.suspend()`.
  package static let suspend = Signals(rawValue: UInt32(CN_SUSPEND))
  /// The process was stopped from outside and goes on: answer with `Screen.reenter()`.
  package static let resume = Signals(rawValue: UInt32(CN_CONTINUE))
}
