import Glibc
import Terminal
import Testing

/// One after the other: the signals belong to the whole process.
@Suite(.serialized) struct WakeupsTests {
  /// Waits until the wake that is meant: the tests' own standard input may wake as well.
  private static func wait(
    _ wakeups: Wakeups, for descriptors: [Int32] = [], until isMeant: (Wake) -> Bool
  ) -> Bool {
    let deadline = ContinuousClock.now + .seconds(10)
    while ContinuousClock.now < deadline {
      if isMeant(wakeups.wait(for: descriptors, until: deadline)) { return true }
    }
    return false
  }

  @Test(
    "A signal wakes, even one that came before the wait",
    arguments: [
      (SIGWINCH, Signals.resize), (SIGTERM, .terminate), (SIGQUIT, .terminate), (SIGHUP, .hangUp),
      (SIGINT, .interrupt), (SIGTSTP, .suspend), (SIGCONT, .resume),
    ])
  func signalsWake(number: Int32, signal: Signals) throws {
    let wakeups = try Wakeups()
    kill(getpid(), number)
    #expect(Self.wait(wakeups) { $0.signals.contains(signal) })
    #expect(!wakeups.wait(until: .now).signals.contains(signal), "told once")
  }

  @Test func aDescriptorWakesWhenItCanBeRead() throws {
    let wakeups = try Wakeups()
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    #expect(wakeups.wait(for: [ends[0]], until: .now).descriptors == [])
    #expect(write(ends[1], "x", 1) == 1)
    #expect(Self.wait(wakeups, for: [ends[0]]) { $0.descriptors == [ends[0]] })
  }

  @Test func aDeadlineThatHasPassedDoesNotWait() throws {
    let wakeups = try Wakeups()
    let wake = wakeups.wait(until: .now - .seconds(5))
    #expect(wake.isLate || wake.hasInput)
  }

  @Test func theSignalsAreGivenBack() throws {
    var before = sigaction()
    var after = sigaction()
    sigaction(SIGTERM, nil, &before)
    do {
      let wakeups = try Wakeups()
      sigaction(SIGTERM, nil, &after)
      #expect(!Self.isSame(before, after))
      _ = wakeups.wait(until: .now)
    }
    sigaction(SIGTERM, nil, &after)
    #expect(Self.isSame(before, after))
  }

  private static func isSame(_ one: sigaction, _ other: sigaction) -> Bool {
    unsafeBitCast(one.__sigaction_handler.sa_handler, to: UInt.self)
      == unsafeBitCast(other.__sigaction_handler.sa_handler, to: UInt.self)
  }
}
