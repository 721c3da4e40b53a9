import Foundation
import Pty
import Testing

/// Ctrl-Z and what follows it, under a shell with job control.
@Suite struct JobControlTests {
  private let office: Office

  init() throws { office = try Office() }

  private func shell() throws -> PtySession {
    let session = try office.shell("bash", "--norc", "--noprofile", "--noediting", "-i")
    session.send("PS1='ready> '<Enter>")
    try session.expect("a prompt") { $0.text.contains { $0.hasSuffix("ready>") } }
    return session
  }

  @Test func itStopsAndComesBackWithTheBookAsItIsNow() throws {
    try office.makeBook(count: 5)
    let session = try shell()
    let before = session.state
    session.send("$KITH<Enter>")
    try session.expect("5 overdue")
    session.send("<C-z>")
    try session.expect("Stopped")
    #expect(session.state == before)

    // Keys that are typed now are the shell's, verbs or not.
    session.send("echo d''dd<Enter>")
    try session.expect("ddd")
    #expect(try office.run("done", "f1", "f2").status == .exited(0))

    session.send("fg<Enter>")
    try session.expect("3 overdue")
    #expect(session.screen.showsAlternate && session.screen.bracketsPaste)
    session.send("d")
    try session.expect("2 overdue")
    session.send("q")
    try session.expect("the shell") { !$0.showsAlternate }
    #expect(session.state == before)
  }

  @Test func itStopsWhileAFormIsOpenAndLosesNothing() throws {
    try office.makeBook(count: 3)
    let session = try shell()
    session.send("$KITH<Enter>")
    try session.expect("3 overdue")
    session.send("iAgathe")
    try session.expect("Agathe")
    session.send("<C-z>")
    try session.expect("Stopped")
    session.send("fg<Enter>")
    try session.expect("the form") { $0.showsAlternate && $0.shows("Agathe") }
    session.send("<C-x>")
    try session.expect("New contact: Agathe")
  }

  /// In the background it may not touch the terminal: it stops until it is called.
  @Test func itIsStartedInTheBackground() throws {
    try office.makeBook(count: 3)
    let session = try shell()
    let before = session.state
    session.send("$KITH &<Enter>")
    session.send(#"while [ -n "$(jobs -r)" ]; do :; done; jobs<Enter>"#)
    try session.expect("Stopped")
    #expect(!session.screen.showsAlternate)
    session.send("fg<Enter>")
    try session.expect("3 overdue")
    session.send("dq")
    try session.expect("the shell") { !$0.showsAlternate }
    #expect(session.state == before)
  }

  /// As `kill -STOP` does: the program cannot tidy up before, and paints everything after.
  @Test func itIsStoppedFromOutside() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue", quiet: .milliseconds(100))
    session.signal(SIGSTOP)
    #expect(try office.run("done", "f1").status == .exited(0))
    let before = session.transcript.count
    session.signal(SIGCONT)
    try session.expect("2 overdue", quiet: .milliseconds(100))
    #expect(session.transcript.count - before > 500)
  }

  @Test func twoSuspensionsInARowAreTwo() throws {
    try office.makeBook(count: 3)
    let session = try shell()
    session.send("$KITH<Enter>")
    try session.expect("3 overdue")
    for _ in 0..<3 {
      session.send("<C-z>")
      try session.expect("the shell") { !$0.showsAlternate && $0.shows("Stopped") }
      session.send("clear; fg<Enter>")
      try session.expect("kith") { $0.showsAlternate && $0.shows("3 overdue") }
    }
  }
}
