import Foundation

/// How a program ended.
package enum ExitStatus: Hashable, Sendable {
  case exited(Int32)
  case killed(signal: Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited(waitStatus >> 8 & 0xFF) : .killed(signal: signal)
  }
}

/// A program in a process of its own, until it has been waited for.
struct ChildProcess {
  /// What the program finds as its input and outputs.
  enum Files {
    /// A terminal, which becomes the controlling one of a new session.
    case terminal(path: String)
    /// Nothing to read; two open descriptors to write to.
    case outputs(standard: Int32, errors: Int32)
  }

  let pid: pid_t

  /// Starts `arguments[0]`, looked up in `PATH`.
  ///
  /// By posix_spawn and not by fork, which a program with threads must not do without exec. Every
  /// descriptor of ours is close-on-exec, so the program has its three and no other.
  static func start(
    _ arguments: [String], environment: [String: String], files: Files
  ) throws(PtyFault) -> ChildProcess {
    guard let program = arguments.first else { throw .cannotStart("", EINVAL) }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    switch files {
    case .terminal(let path):
      // The first terminal that the leader of a session opens becomes its controlling one.
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .outputs(let standard, let errors):
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, standard, 1)
      posix_spawn_file_actions_adddup2(&actions, errors, 2)
    }
    // A test runner may ignore or block signals; the program starts with none of that.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | Self.newSession))

    var pid: pid_t = 0
    let fault = withCStrings(arguments) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawnp(&pid, program, &actions, &attributes, arguments, environment)
      }
    }
    guard fault == 0 else { throw .cannotStart(program, fault) }
    return ChildProcess(pid: pid)
  }

  /// `POSIX_SPAWN_SETSID` of glibc's <spawn.h>, which Swift's import leaves out.
  private static let newSession: Int32 = 0x80

  /// How it ended and what processor time it took, or nil while it runs; once told, it cannot be
  /// asked again.
  func reap(waiting: Bool) -> (status: ExitStatus, cpuTime: Duration)? {
    var status: Int32 = 0
    var usage = rusage()
    while true {
      switch wait4(pid, &status, waiting ? 0 : WNOHANG, &usage) {
      case pid:
        return (
          ExitStatus(waitStatus: status), Duration(usage.ru_utime) + Duration(usage.ru_stime)
        )
      case -1 where errno == EINTR: continue
      default: return nil
      }
    }
  }

  /// The most memory it held at any time so far, in bytes (VmHWM), or nil once it has ended.
  var peakMemory: Int? {
    Self.field("VmHWM", of: "/proc/\(pid)/status").map { $0 * 1024 }
  }

  /// How often its threads went to sleep and were woken, or nil once it has ended.
  var wakeUps: Int? {
    let tasks = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")
    return tasks?.compactMap {
      Self.field("voluntary_ctxt_switches", of: "/proc/\(pid)/task/\($0)/status")
    }.reduce(0, +)
  }

  /// Whether all its threads wait for something: none runs, or would if a processor were free.
  var isAsleep: Bool {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
    return tasks.allSatisfy { task in
      // The state follows the name, which stands in parentheses (proc(5)).
      let stat = try? String(contentsOfFile: "/proc/\(pid)/task/\(task)/stat", encoding: .utf8)
      return stat?.split(separator: ")").last?.first { $0 != " " } == "S"
    }
  }

  private static func field(_ name: String, of path: String) -> Int? {
    guard let status = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    for line in status.split(separator: "\n") where line.hasPrefix(name + ":") {
      return line.split { !$0.isNumber || !$0.isASCII }.last.flatMap { Int($0) }
    }
    return nil
  }
}

extension Duration {
  fileprivate init(_ time: timeval) {
    self = .seconds(time.tv_sec) + .microseconds(time.tv_usec)
  }
}

/// The whole environment of a program under test: what finds programs and people, a known terminal
/// and locale, and `changes` (nil takes a name out). Nothing else leaks in.
func childEnvironment(_ changes: [String: String?]) -> [String: String] {
  let inherited: Set = [
    "PATH", "HOME", "USER", "LOGNAME", "SHELL", "TMPDIR", "TZ", "LD_LIBRARY_PATH",
  ]
  var environment = ProcessInfo.processInfo.environment.filter { inherited.contains($0.key) }
  environment["TERM"] = "xterm-256color"
  environment["LC_ALL"] = "C.UTF-8"
  for (name, value) in changes { environment[name] = value }
  return environment
}

/// Lends `strings` as a C array that ends with a null pointer.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return body(copies)
}
