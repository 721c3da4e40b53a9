import Foundation

/// A program run to its end without a terminal: what it said, and what it took.
package struct ProgramRun: Sendable {
  package var status: ExitStatus
  package var output: String
  package var errors: String
  /// From just before it was started until it had ended.
  package var elapsed: Duration
  /// Bytes, as last seen every two milliseconds.
  package var peakMemory: Int

  /// Starts `arguments[0]`, looked up in `PATH`, and waits for it, however long it takes.
  ///
  /// - Parameters:
  ///   - environment: as for `PtySession`.
  ///   - started: told the program's process.
  ///   - tick: called every two milliseconds or more often, to look at what the program does.
  package static func of(
    _ arguments: [String], environment: [String: String?] = [:],
    started: (pid_t) -> Void = { _ in }, tick: () -> Void = {}
  ) throws(PtyFault) -> ProgramRun {
    let output = try Outlet()
    let errors = try Outlet()
    let clock = SuspendingClock()
    let start = clock.now
    let child = try ChildProcess.start(
      arguments, environment: childEnvironment(environment),
      files: .outputs(standard: output.theirs, errors: errors.theirs))
    output.handOver()
    errors.handOver()
    started(child.pid)
    var peak = 0
    while !(output.isClosed && errors.isClosed) {
      var files = [output, errors].map {
        pollfd(fd: $0.isClosed ? -1 : $0.ours, events: Int16(POLLIN), revents: 0)
      }
      poll(&files, 2, 2)
      if files[0].revents != 0 { output.read() }
      if files[1].revents != 0 { errors.read() }
      peak = max(peak, child.peakMemory ?? 0)
      tick()
    }
    let status = child.reap(waiting: true)?.status ?? .exited(0)
    return ProgramRun(
      status: status, output: String(decoding: output.bytes, as: UTF8.self),
      errors: String(decoding: errors.bytes, as: UTF8.self),
      elapsed: start.duration(to: clock.now), peakMemory: peak)
  }
}

/// One output of a program, and what came out of it.
///
/// A pair of sockets: unlike a pipe they are close-on-exec from the first moment, so that a program
/// started meanwhile on another thread does not hold the end open.
private final class Outlet {
  let ours: Int32
  private(set) var theirs: Int32
  private(set) var bytes: [UInt8] = []
  private(set) var isClosed = false

  init() throws(PtyFault) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .noPipe(errno) }
    (ours, theirs) = (ends[0], ends[1])
  }

  deinit {
    close(ours)
    handOver()
  }

  /// Closes the program's end here, where it has been given to it.
  func handOver() {
    if theirs >= 0 { close(theirs) }
    theirs = -1
  }

  func read() {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = Glibc.read(ours, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer[..<count]
    } else {
      isClosed = true
    }
  }
}
