import Domain
import Foundation
import Pty
import Store
import Testing

/// `kill -9` at any moment: what was acknowledged is there, and the book is sound.
@Suite struct KillingTests {
  private let office: Office

  init() throws { office = try Office() }

  private var overdue: Int {
    get throws { try BookStore(opening: office.book).overdueCount(today: Office.today) }
  }

  private func check() throws {
    let run = try office.run("check")
    #expect(run.status == .exited(0), "\(run.output)")
  }

  /// The moments are spread over the time that the verb takes, measured in the first round.
  @Test func aBulkVerbIsDoneWholeOrNotAtAll() throws {
    let count = 100
    try office.makeBook(count: count)
    let size = TerminalSize(columns: 80, rows: 120)
    var duration = Duration.milliseconds(50)
    var left = count
    for round in 0..<6 {
      let session = try office.kith(size: size)
      try session.expect("\(left) overdue")
      session.send("Vd")
      try session.expect("Mark \(left) as done")
      let clock = ContinuousClock()
      let start = clock.now
      session.send("<Enter>")
      var isAcknowledged = false
      if round == 0 {
        try session.expect("all done") { !$0.shows("overdue") || $0.shows("nothing overdue") }
        duration = clock.now - start
        session.send("u")
        try session.expect("\(left) overdue")
      } else {
        session.watch(for: duration * .random(in: 0...1))
        isAcknowledged = session.screen.shows("nothing overdue")
      }
      session.kill()
      let now = try overdue
      #expect(now == left || now == 0)
      if isAcknowledged { #expect(now == 0) }
      try check()
      if now == 0 {
        #expect(try office.run("undo", "--yes").status == .exited(0))
        left = try overdue
        #expect(left == count)
      }
    }
  }

  @Test func anImportIsThereWholeOrNotAtAll() throws {
    let cards = try office.makeCards(4000)
    let session = try office.kith()
    try session.expect("There is no book yet")
    session.send(Keys("v\(cards)<Enter>Us<Enter>"))
    try session.expect("Importing:")
    session.watch(for: .milliseconds(.random(in: 0...600)))
    session.kill()
    #expect([0, 4000].contains(try BookStore(opening: office.book).contactCount()))
    try check()
  }

  @Test func whatWasAcknowledgedIsThere() throws {
    let count = 60
    try office.makeBook(count: count)
    for _ in 0..<5 {
      let session = try office.kith()
      let before = try overdue
      try session.expect("\(before) overdue")
      session.send(Keys(String(repeating: "d", count: 10)))
      session.watch(for: .milliseconds(.random(in: 0...120)))
      let shown = try #require(session.screen.overdue)
      session.kill()
      let now = try overdue
      #expect(now <= shown)
      #expect((before - 10...before).contains(now))
      try check()
    }
    let session = try office.kith()
    try session.expect("\(try overdue) overdue")
    session.send("u")
    try session.expect("undo") { [overdue = try overdue] in $0.overdue == overdue + 1 }
  }
}
