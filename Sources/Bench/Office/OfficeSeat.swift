import Foundation
import Pty
import Synchronization

/// One place in an office, at which one kith runs at any time: commands one after the other, or a
/// full screen.
final class OfficeSeat: Sendable {
  private struct Running {
    var process: pid_t?
    var isKilled = false
  }

  private let number: Int
  private let user: OfficeUsers.User
  private let isOnScreen: Bool
  private let kith: String
  private let book: String
  private let tally: OfficeTally
  private let running = Mutex(Running())

  init(
    _ number: Int, of user: OfficeUsers.User, onScreen: Bool, kith: String, book: String,
    tally: OfficeTally
  ) {
    self.number = number
    self.user = user
    isOnScreen = onScreen
    self.kith = kith
    self.book = book
    self.tally = tally
  }

  func work(until end: ContinuousClock.Instant) {
    var count = 0
    while ContinuousClock.now < end {
      count += 1
      do {
        if isOnScreen { try sit(until: end) } else { try command(count) }
      } catch {
        tally.note { $0.complaints.append("seat \(self.number): \(error)") }
        return
      }
    }
  }

  /// Kills what runs here, if anything does.
  func kill() {
    running.withLock { running in
      guard !running.isKilled else { return }
      if isOnScreen {
        running.isKilled = true
      } else if let process = running.process, isKith(process) {
        running.isKilled = true
        Glibc.kill(process, SIGKILL)
      }
    }
  }

  /// Between the end of a process and its being noticed, its number might be somebody else's.
  private func isKith(_ process: pid_t) -> Bool {
    let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
    return program == kith
  }

  private var arguments: [String] {
    ["--book", book, "--language", "en", "--today", Workspace.today.description]
  }

  private var environment: [String: String?] {
    ["HOME": user.home, "XDG_RUNTIME_DIR": user.home, "SWIFT_BACKTRACE": "enable=no"]
  }

  /// A process as the journal knows it: its number and its start, field 22 of proc(5)'s stat.
  private static func session(of process: pid_t) -> String {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    return "\(process)@\(fields.count > 19 ? fields[19] : "0")"
  }

  // MARK: - Commands

  private func command(_ count: Int) throws {
    // Of one length, so that none is part of another.
    let words = "seat\(10 + number)word\(1_000_000 + count)"
    let contact = "c\(Int.random(in: 2...201))"
    let (action, carries): ([String], Bool) =
      switch Int.random(in: 0..<100) {
      case 0..<35: (["note", contact, words], true)
      case 35..<55: (["touch", contact, words], true)
      case 55..<65: (["add", "--given", "Zoé", "--family", words], true)
      case 65..<82: (["undo", "--yes"], false)
      case 82..<94: (["redo", "--yes"], false)
      case 94..<97: (["agenda"], false)
      default: (["journal"], false)
      }
    let writes = !["agenda", "journal"].contains(action[0])
    var session = ""
    let run = try ProgramRun.of(
      user.prefix + [kith] + action + arguments, environment: environment,
      started: { pid in
        session = Self.session(of: pid)
        running.withLock { $0 = Running(process: pid) }
      })
    let isKilled = running.withLock { running in
      defer { running = Running() }
      return running.isKilled
    }
    tally.note { state in
      if isKilled { state.kills += 1 }
      switch run.status {
      case .exited(0):
        guard writes else { return }
        state.acknowledged += 1
        state.sessions[session, default: .init()].acknowledged += 1
        if carries { state.words[words] = true }
        state.durations.append(run.elapsed)
      case .killed(signal: SIGKILL) where isKilled:
        guard writes else { return }
        state.sessions[session, default: .init()].uncertain += 1
        if carries { state.words[words] = false }
      case .exited(1) where !carries && writes && !isFault(run.errors):
        // Nothing to take back, or somebody changed it since.
        state.refused += 1
      default:
        state.complaints.append("\(action.joined(separator: " ")): \(run.status) \(run.errors)")
      }
    }
  }

  /// Whether a sentence tells of the store and not of the work.
  private func isFault(_ text: String) -> Bool {
    ["locked", "else is writing", "SQLite", "disk", "damaged", "could not be", "kith check"]
      .contains { text.contains($0) }
  }

  // MARK: - The full screen

  /// Sits before a full screen and presses keys, until somebody ends it or the time is over.
  private func sit(until end: ContinuousClock.Instant) throws {
    running.withLock { $0 = Running() }
    let session = try PtySession(
      user.prefix + [kith] + arguments, environment: environment, size: .standard)
    try session.expect("overdue", within: .seconds(60))
    var keys = 0
    while ContinuousClock.now < end {
      let key =
        ["j", "k", "d", "p", "b", "u", "u", "U", "G", "gg", "swx<Esc>", "2", "4", "1"]
        .randomElement() ?? "j"
      session.send(Keys(key))
      keys += 1
      if running.withLock({ $0.isKilled }) {
        session.kill()
        tally.note { state in
          state.kills += 1
          state.keys += keys
        }
        return
      }
      session.watch(for: .milliseconds(.random(in: 20...200)))
      if let line = session.screen.text.first(where: isFault) {
        // A write that meets another's waits, with a word after 200 ms.
        let isWaiting = line.contains("Esc drops this")
        tally.note { state in
          if isWaiting { state.waits += 1 } else { state.complaints.append("on screen: \(line)") }
        }
      }
      if let status = session.exitStatus {
        tally.note { $0.complaints.append("the screen ended: \(status)") }
        return
      }
    }
    session.send("<Esc><Esc>q")
    let status = try session.waitForExit(within: .seconds(60))
    tally.note { state in
      state.keys += keys
      if status != .exited(0) { state.complaints.append("the screen ended: \(status)") }
    }
  }
}
