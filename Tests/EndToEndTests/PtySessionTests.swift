import Foundation
import Pty
import Testing

/// The harness itself, tried on programs that every system has.
@Suite struct PtySessionTests {
  @Test func aProgramHasAControllingTerminalOfTheAskedSize() throws {
    let session = try PtySession(
      ["sh", "-c", "stty size </dev/tty; echo $TERM $LC_ALL"],
      size: TerminalSize(columns: 93, rows: 31))
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.screen.text.prefix(2) == ["31 93", "xterm-256color C.UTF-8"])
  }

  @Test func keysReachTheProgramAndItsAnswerIsSeen() throws {
    let session = try PtySession(["cat"])
    session.send("Zoë<lt>")
    let reaction = try session.expect("Zoë<")
    #expect(reaction.bytes == 5)
    session.send("<Enter><C-d>")
    #expect(try session.waitForExit() == .exited(0))
    #expect(session.screen.text.prefix(2) == ["Zoë<", "Zoë<"])
  }

  @Test func aResizeIsSignalled() throws {
    let session = try PtySession([
      "sh", "-c", "trap 'stty size' WINCH; echo ready; while read line; do :; done",
    ])
    try session.expect("ready")
    session.resize(to: TerminalSize(columns: 40, rows: 10))
    try session.expect("10 40")
  }

  @Test func modesLeftBehindAreSeen() throws {
    let session = try PtySession(["sh", "-c", "read line; stty -echo"])
    let before = session.modes.c_lflag
    session.send("<Enter>")
    #expect(try session.waitForExit() == .exited(0))
    #expect(before ^ session.modes.c_lflag == tcflag_t(ECHO))
  }

  @Test func aSignalEndsIt() throws {
    let session = try PtySession(["cat"])
    session.signal(SIGTERM)
    #expect(try session.waitForExit() == .killed(signal: SIGTERM))
  }

  @Test func whatDoesNotComeIsToldWithTheScreen() throws {
    let session = try PtySession(["sh", "-c", "echo something else"])
    #expect {
      try session.expect("what was promised")
    } throws: { fault in
      "\(fault)".contains("something else") && "\(fault)".contains("what was promised")
    }
    #expect(throws: PtyFault.self) { try PtySession(["/nowhere/at/all"]) }
  }

  @Test func withoutATerminalBothOutputsAreKept() throws {
    let run = try ProgramRun.of(["sh", "-c", "test -t 1 || echo out; echo err >&2; exit 3"])
    #expect(run.status == .exited(3))
    #expect((run.output, run.errors) == ("out\n", "err\n"))
    #expect(run.elapsed > .zero)
  }
}
