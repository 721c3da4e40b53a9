import Domain
import Store
import Testing

@testable import Interface

/// A referral through its whole loop, by keys and with the days going by.
@Suite struct LoopTests {
  private static let day = TestBook.today

  /// The rows of a screen that say nothing of the key just pressed.
  private func still(_ sitting: Sitting) -> [String] { sitting.screen.dropLast(2) }

  /// Goes to the row of the agenda for a step, and does it.
  private func take(
    _ step: LoopStep, _ keys: String, in sitting: Sitting,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    sitting.type("1 g g")
    for _ in 0..<30 where sitting.followUp?.step != step { sitting.type("j") }
    #expect(sitting.followUp?.step == step, sourceLocation: sourceLocation)
    sitting.type("d" + keys)
  }

  @Test("from m g to closed, all of it undone to the start, and brought back to the end")
  func wholeLoop() throws {
    let sitting = try Sitting(.referring)
    sitting.type("2")
    sitting.goToContact("Zoé Duval")
    sitting.type("1")
    let start = still(sitting)
    sitting.type("2 mg<Enter><Enter><Right><Ctrl-x>")
    let id = ID<Referral>(1)
    func progress() throws -> Referral.Progress? { try sitting.book.store.find(id)?.progress }
    take(.tellClient, "", in: sitting)
    take(.callPartner, "", in: sitting)
    #expect(try progress() == .sent)
    #expect(sitting.message.contains("30 Sep: is "), "what comes next: \(sitting.message)")
    sitting.handle(.day(Self.day + 2))
    take(.askPartner, "", in: sitting)
    #expect(try progress() == .acknowledged)
    sitting.handle(.day(Self.day + 7))
    take(.askClient, "1", in: sitting)
    #expect(try progress() == .inContact)
    sitting.handle(.day(Self.day + 37))
    take(.askNews, "1", in: sitting)
    #expect(try sitting.book.store.find(id)?.heard == Self.day + 37)
    sitting.handle(.day(Self.day + 67))
    take(.askNews, "2", in: sitting)
    sitting.write("1500 signed")
    sitting.type("<Enter>")
    #expect(try progress() == .decided)
    #expect(try sitting.book.store.find(id)?.value == 150_000)
    sitting.handle(.day(Self.day + 81))
    take(.thank, "2", in: sitting)
    #expect(try sitting.book.store.find(id)?.partnerWord == "glad of this client")
    take(.askSatisfaction, "5", in: sitting)
    #expect(try progress() == .closed)
    #expect(sitting.message.contains("sympathiser?"), "\(sitting.message)")
    sitting.type("1 g g")
    let end = still(sitting)
    let closed = try sitting.book.store.referral(id, today: sitting.desk.today)

    for _ in 0..<60 where sitting.message != "Nothing left to undo." { sitting.type("u") }
    #expect(try sitting.book.store.find(id) == nil)
    sitting.handle(.day(Self.day))
    sitting.type("1 g g")
    #expect(still(sitting) == start)

    sitting.handle(.day(Self.day + 81))
    for _ in 0..<60 where sitting.message != "Nothing to redo." { sitting.type("U") }
    #expect(try sitting.book.store.referral(id, today: sitting.desk.today) == closed)
    sitting.type("1 g g")
    #expect(still(sitting) == end)
  }

  @Test("a row says why it is there, and that a loop is stale")
  func reasons() throws {
    let sitting = try Sitting(.referring, rows: 30, columns: 120)
    sitting.type("2")
    sitting.goToContact("Zoé Duval")
    sitting.type("mg<Enter><Enter><Right><Ctrl-x>")
    take(.tellClient, "", in: sitting)
    take(.callPartner, "", in: sitting)
    sitting.handle(.day(Self.day + 7))
    sitting.type("1 g g z")
    #expect(sitting.shows("did Priya Shah call? · referred 7 days ago, Mortgage"))
    sitting.handle(.day(Self.day + 41))
    #expect(sitting.shows("stale: "))
    for _ in 0..<30 where sitting.followUp?.step != .askClient { sitting.type("j") }
    sitting.type("<Enter>")
    #expect(sitting.desk.card.referral?.referral.id == ID(1))
  }

  @Test("winning one of several for a need can close the others")
  func others() throws {
    let sitting = try Sitting(.referring)
    sitting.type("2")
    sitting.goToContact("Zoé Duval")
    sitting.type("mg<Enter><Tab><Tab><Enter><Right><Ctrl-x>")
    try sitting.colleague { store, person in
      let day = Self.day
      let ticks = TickHandover(ID(1), clientTold: day, partnerCalled: day)
      try sitting.book.run(ticks, as: person, in: store)
      try sitting.book.run(RecordFirstContact(ID(1), confirmed: true), as: person, in: store)
    }
    sitting.handle(.day(Self.day + 31))
    take(.askNews, "2", in: sitting)
    sitting.write("900")
    sitting.type("<Enter>")
    #expect(sitting.shows("1 other was asked for the same need"))
    sitting.type("1")
    #expect(try sitting.book.store.find(ID<Referral>(1))?.value == 90_000)
    #expect(try sitting.book.store.find(ID<Referral>(2))?.outcome == .anotherWon)
    sitting.type("u")
    #expect(try sitting.book.store.find(ID<Referral>(2))?.outcome == nil)
  }

  @Test("the client's own choice among several is recorded, and is no loss of the others")
  func choice() throws {
    let sitting = try Sitting(.referring)
    sitting.type("2")
    sitting.goToContact("Zoé Duval")
    sitting.type("mg<Enter><Tab><Tab><Enter><Right><Ctrl-x><Enter>")
    sitting.selectReferral()
    let left = try #require(sitting.desk.card.referral?.referral)
    sitting.type("x")
    #expect(sitting.shows("the client chose another of them"))
    sitting.type("2")
    let referral = try #require(try sitting.book.store.find(left.id))
    #expect(referral.outcome == .anotherWon)
    #expect(referral.reason == "the client's choice")
    #expect(!referral.isOpen)
    let other = try #require(try sitting.book.store.find(ID<Referral>(left.id == ID(1) ? 2 : 1)))
    #expect(other.isOpen && other.outcome == nil)
    sitting.type("u")
    #expect(try sitting.book.store.find(left.id)?.isOpen == true)
  }
}
