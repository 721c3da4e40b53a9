import Foundation

/// A program on a pseudo-terminal of its own, with the screen that a person would see.
///
/// Nothing sleeps: waiting is poll(2) until a condition holds or its time is over. Each read is
/// stamped with CLOCK_MONOTONIC when it returns, and the screen is fed only when the program is
/// silent, so that drawing never delays reading.
///
/// The program leads its session, so nobody could bring it back from a stop, and the kernel
/// ignores Ctrl-Z: to try job control, start a shell here and the program from it.
package final class PtySession {
  /// When something happened. On Linux this is CLOCK_MONOTONIC.
  package typealias Instant = SuspendingClock.Instant

  /// What came after a key, or after the start, measured from the moment before it.
  package struct Reaction: Sendable {
    /// To the first byte; nil if none came.
    package var first: Duration?
    /// To the read after which the screen showed what was waited for.
    package var matched: Duration?
    /// To the last byte before the silence.
    package var settled: Duration?
    package var bytes = 0
  }

  /// Just before the program was started.
  package let started: Instant
  /// Every byte that the program sent, controls included.
  package private(set) var transcript: [UInt8] = []
  /// How it ended, once that was waited for.
  package private(set) var exitStatus: ExitStatus?
  /// The processor time that it took, once its end was waited for.
  package private(set) var cpuTime: Duration?

  private var terminal: Int32
  private let child: ChildProcess
  private let clock = SuspendingClock()
  private var shown: TerminalScreen
  private var pending: [(stamp: Instant, bytes: [UInt8])] = []
  /// Nobody holds the other end any more.
  private var isClosed = false

  /// Starts `arguments[0]`, looked up in `PATH`.
  ///
  /// - Parameter environment: what is set (or, being nil, taken out) on top of `PATH`, `HOME`, the
  ///   login, `TERM=xterm-256color` and `LC_ALL=C.UTF-8`; nothing else is passed on.
  package init(
    _ arguments: [String], environment: [String: String?] = [:], size: TerminalSize = .standard
  ) throws(PtyFault) {
    let pty = try PseudoTerminal.open()
    do throws(PtyFault) {
      PseudoTerminal.resize(pty.descriptor, to: size)
      started = clock.now
      child = try .start(
        arguments, environment: childEnvironment(environment), files: .terminal(path: pty.path))
    } catch {
      close(pty.descriptor)
      throw error
    }
    terminal = pty.descriptor
    shown = TerminalScreen(size: size)
  }

  deinit {
    kill()
    if terminal >= 0 { close(terminal) }
  }

  /// What the program has drawn so far.
  package var screen: TerminalScreen {
    receive(within: .zero)
    draw()
    return shown
  }

  /// Whether nobody holds the program's end of the terminal any more; `waitForExit` tells how it
  /// ended.
  package var hasEnded: Bool {
    receive(within: .zero)
    return isClosed
  }

  /// The modes of the terminal, as the program would find them.
  package var modes: termios {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return modes
  }

  /// The most memory that the program held at any time, in bytes; nil once it has ended.
  package var peakMemory: Int? { child.peakMemory }

  /// How often the program's threads were woken so far; nil once it has ended.
  package var wakeUps: Int? { child.wakeUps }
}

// MARK: - Doing

extension PtySession {
  /// Types `keys`.
  package func send(_ keys: Keys) {
    let mode = screen.applicationCursorKeys
    send(bytes: keys.bytes(applicationCursorKeys: mode))
  }

  /// Sends bytes as they are: a sequence cut in two, a paste.
  package func send(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, !isClosed {
      let written = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        // The program does not read: take in what it says, or both would wait for ever.
        receive(within: .milliseconds(5))
      } else if errno != EINTR {
        isClosed = true
      }
    }
  }

  /// Tells the program of a new size, as a terminal does whose window is dragged.
  package func resize(to size: TerminalSize) {
    receive(within: .zero)
    draw()
    shown.resize(to: size)
    PseudoTerminal.resize(terminal, to: size)
  }

  package func signal(_ number: Int32) {
    if exitStatus == nil { Glibc.kill(child.pid, number) }
  }

  /// Ends the program and all that it started in its session's foreground, unasked.
  package func kill() {
    guard exitStatus == nil else { return }
    Glibc.kill(-child.pid, SIGKILL)
    Glibc.kill(child.pid, SIGKILL)
    reap(waiting: true)
  }

  /// Goes away, as a terminal whose window is closed, or a line that breaks.
  package func hangUp() {
    guard terminal >= 0 else { return }
    close(terminal)
    terminal = -1
    isClosed = true
  }

  private func reap(waiting: Bool) {
    guard let end = child.reap(waiting: waiting) else { return }
    (exitStatus, cpuTime) = (end.status, end.cpuTime)
  }
}

// MARK: - Waiting

extension PtySession {
  /// Types `keys` and waits until the program has answered and is silent for `quiet`.
  ///
  /// A key to which nothing is drawn is given two seconds.
  @discardableResult
  package func press(_ keys: Keys, quiet: Duration = .milliseconds(120)) -> Reaction {
    let bytes = keys.bytes(applicationCursorKeys: screen.applicationCursorKeys)
    let moment = clock.now
    send(bytes: bytes)
    return observe(since: moment, quiet: quiet, limit: .seconds(30), until: nil)
  }

  /// Types `keys` and waits until `holds` is true of the screen; `matched` is nil where it did not
  /// become so within `limit`.
  @discardableResult
  package func press(
    _ keys: Keys, within limit: Duration = .seconds(20),
    until holds: @escaping (TerminalScreen) -> Bool
  ) -> Reaction {
    let bytes = keys.bytes(applicationCursorKeys: screen.applicationCursorKeys)
    let moment = clock.now
    send(bytes: bytes)
    return observe(since: moment, quiet: .zero, limit: limit, until: holds)
  }

  /// Waits until `holds` is true of the screen, counting from a moment since which nothing was
  /// taken in; `matched` is nil where it did not become so within `limit`.
  package func watch(
    since moment: Instant, within limit: Duration = .seconds(20),
    until holds: @escaping (TerminalScreen) -> Bool
  ) -> Reaction {
    observe(since: moment, quiet: .zero, limit: limit, until: holds)
  }

  /// Waits for `duration`, taking in what the program sends on its own.
  @discardableResult
  package func watch(for duration: Duration) -> Reaction {
    receive(within: .zero)
    draw()
    return observe(since: clock.now, quiet: duration, limit: duration, until: nil)
  }

  /// Waits until the screen shows `text` in one row; see the other form.
  @discardableResult
  package func expect(
    _ text: String, within limit: Duration = .seconds(20), quiet: Duration = .zero
  ) throws(PtyFault) -> Reaction {
    try expect("'\(text)'", within: limit, quiet: quiet) { $0.shows(text) }
  }

  /// Waits until `holds` is true of the screen, and then for silence if `quiet` asks for it.
  ///
  /// Durations are counted from the start of the program; all are nil, and `matched` is zero, where
  /// the screen was so already.
  ///
  /// - Parameter what: names in the fault what did not come.
  @discardableResult
  package func expect(
    _ what: String, within limit: Duration = .seconds(20), quiet: Duration = .zero,
    _ holds: @escaping (TerminalScreen) -> Bool
  ) throws(PtyFault) -> Reaction {
    draw()
    if holds(shown) { return Reaction(matched: .zero) }
    let reaction = observe(since: started, quiet: quiet, limit: limit, until: holds)
    guard reaction.matched == nil else { return reaction }
    if isClosed { throw .ended(awaiting: what, screen: shown.text) }
    throw .timedOut(awaiting: what, screen: shown.text)
  }

  /// Waits until the program has slept for `duration` and sent nothing, however busy the machine is:
  /// it has handled all that was typed.
  package func waitUntilAsleep(
    for duration: Duration = .milliseconds(150), within limit: Duration = .seconds(30)
  ) throws(PtyFault) {
    let end = clock.now + limit
    while !hasEnded {
      let before = wakeUps
      if watch(for: duration).bytes == 0, child.isAsleep, wakeUps == before { return }
      if clock.now > end { throw .timedOut(awaiting: "rest", screen: shown.text) }
    }
  }

  /// Waits until the program has ended, taking in its last words.
  package func waitForExit(within limit: Duration = .seconds(20)) throws(PtyFault) -> ExitStatus {
    let end = clock.now + limit
    while exitStatus == nil {
      if !receive(within: .milliseconds(5)) { draw() }
      reap(waiting: false)
      if exitStatus == nil, clock.now > end {
        throw .timedOut(awaiting: "end of the program", screen: shown.text)
      }
    }
    receive(within: .zero)
    draw()
    return exitStatus ?? .exited(0)
  }

  /// Waits until something outside the screen `holds`, taking in what the program sends.
  ///
  /// - Parameter what: names in the fault what did not come.
  package func wait(
    for what: String, within limit: Duration = .seconds(20), until holds: () -> Bool
  ) throws(PtyFault) {
    let end = clock.now + limit
    while !holds() {
      receive(within: .milliseconds(5))
      draw()
      if clock.now > end { throw .timedOut(awaiting: what, screen: shown.text) }
    }
  }

  /// How long a program may say nothing before that is taken for its answer.
  private static let patience = Duration.seconds(2)

  private func observe(
    since moment: Instant, quiet: Duration, limit: Duration,
    until holds: ((TerminalScreen) -> Bool)?
  ) -> Reaction {
    var reaction = Reaction()
    var last: Instant?
    let end = clock.now + limit
    while !isClosed {
      let now = clock.now
      let isMatching = holds != nil && reaction.matched == nil
      let wait: Duration =
        if isMatching {
          .milliseconds(5)
        } else if let last {
          quiet - last.duration(to: now)
        } else {
          max(quiet, Self.patience) - moment.duration(to: now)
        }
      if now < end, receive(within: min(wait, now.duration(to: end))) {
        last = pending.last?.stamp
        continue
      }
      draw(since: moment, into: &reaction, holds)
      if now >= end || !isMatching { break }
    }
    draw(since: moment, into: &reaction, holds)
    return reaction
  }

  /// Feeds the screen with what was read, noting when it came and when the screen `holds`.
  private func draw(
    since moment: Instant, into reaction: inout Reaction, _ holds: ((TerminalScreen) -> Bool)?
  ) {
    for chunk in pending {
      let elapsed = moment.duration(to: chunk.stamp)
      reaction.first = reaction.first ?? elapsed
      reaction.settled = elapsed
      reaction.bytes += chunk.bytes.count
      shown.feed(chunk.bytes)
      if reaction.matched == nil, let holds, holds(shown) { reaction.matched = elapsed }
    }
    pending = []
  }

  private func draw() {
    for chunk in pending { shown.feed(chunk.bytes) }
    pending = []
  }

  /// Reads all that is there, waiting for it at most so long; whether something came.
  @discardableResult
  private func receive(within wait: Duration) -> Bool {
    guard !isClosed else {
      poll(nil, 0, wait.pollTimeout)
      return false
    }
    var descriptor = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, wait.pollTimeout) > 0 else { return false }
    var came = false
    while true {
      let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
        count = max(0, read(terminal, buffer.baseAddress, buffer.count))
      }
      guard !bytes.isEmpty else {
        // Linux says EIO when the last holder of the other end has gone.
        isClosed = errno != EAGAIN && errno != EINTR
        return came
      }
      pending.append((clock.now, bytes))
      transcript += bytes
      came = true
    }
  }
}

extension Duration {
  /// Milliseconds for poll(2), rounded up so that no wait becomes a busy one.
  fileprivate var pollTimeout: Int32 {
    let milliseconds = (self / .milliseconds(1)).rounded(.up)
    return Int32(min(max(milliseconds, 0), 60_000))
  }
}
