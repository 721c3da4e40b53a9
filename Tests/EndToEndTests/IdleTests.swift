import Foundation
import Pty
import Testing

/// When nothing happens, nothing is done.
@Suite struct IdleTests {
  @Test func nothingIsSentAndNothingWakes() throws {
    let office = try Office()
    try office.makeBook(count: 40)
    let session = try office.kith()
    try session.expect("40 overdue", quiet: .milliseconds(300))
    // A write of our own must not keep it awake either.
    session.press("d", quiet: .milliseconds(300))
    #expect(session.screen.overdue == 39)
    let wakeUps = try #require(session.wakeUps)
    #expect(session.watch(for: .milliseconds(1500)).bytes == 0)
    #expect(session.wakeUps == wakeUps)
  }

  /// With the clock's own day the program waits for midnight, which wakes it once.
  @Test func waitingForMidnightCostsNothing() throws {
    let office = try Office()
    let session = try PtySession(
      [Office.program, "demo", "--language", "en"], environment: office.environment())
    try session.expect("12 overdue", quiet: .milliseconds(300))
    let wakeUps = try #require(session.wakeUps)
    #expect(session.watch(for: .milliseconds(1500)).bytes == 0)
    #expect(session.wakeUps == wakeUps)
  }

  @Test func theDayIsTheOneAskedFor() throws {
    let office = try Office()
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("Thu 1 Oct")
    try session.expect("3 overdue")
    let later = try PtySession(
      [Office.program, "--language", "en", "--today", "2026-09-29"],
      environment: office.environment())
    try later.expect("Tue 29 Sep")
    try later.expect("1 overdue")
  }
}
