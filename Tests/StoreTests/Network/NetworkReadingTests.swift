import Domain
import Testing

@testable import Store

/// What of the network a screen shows without waiting for it.
@Suite struct NetworkReadingTests {
  private static let today = ScratchBook.today

  @Test("in a small book everything is at hand, and nothing is read aside")
  func small() throws {
    let book = try ScratchBook.tangled("small network")
    #expect(try book.store.networkReader(in: .all, today: Self.today) == nil)
    #expect(
      try book.store.networkAtHand(in: .all, today: Self.today)
        == book.store.network(in: .all, today: Self.today))
    #expect(try book.store.lineageAtHand(in: .all, today: Self.today) != nil)
    #expect(try book.store.acquaintancesAtHand() != nil)
  }

  @Test("in a large book what was read aside shows until something newer is")
  func large() throws {
    let book = try ScratchBook.tangled("large network", contacts: 2_100, referrals: 300)
    let store = book.store
    #expect(try store.networkAtHand(in: .all, today: Self.today) == nil)
    #expect(try store.lineageAtHand(in: .all, today: Self.today) == nil)
    #expect(try store.acquaintancesAtHand() == nil)
    let reader = try #require(try store.networkReader(in: .all, today: Self.today))
    #expect(try store.networkReader(in: .all, today: Self.today) == reader)

    store.adopt(try reader.read())
    let network = try store.network(in: .all, today: Self.today)
    #expect(try store.networkAtHand(in: .all, today: Self.today) == network)
    #expect(try store.lineageAtHand(in: .all, today: Self.today) != nil)
    #expect(try store.acquaintancesAtHand()?.network == store.acquaintances().network)
    #expect(try store.networkReader(in: .all, today: Self.today) == nil)
    // Of another time nothing was read.
    #expect(try store.networkAtHand(in: .sixMonths, today: Self.today) == nil)
    #expect(try store.networkReader(in: .sixMonths, today: Self.today) != nil)
    for row in try store.dependence(in: .all, today: Self.today) {
      #expect(
        try store.cutOffAtHand(without: row.contact, in: .all, today: Self.today) == row.cutOff)
    }

    _ = try book.add("Newcomer")
    let next = try #require(try store.networkReader(in: .all, today: Self.today))
    #expect(next != reader)
    #expect(try store.networkAtHand(in: .all, today: Self.today) == network)
    store.adopt(try next.read())
    #expect(try store.acquaintancesAtHand()?.network == store.acquaintances().network)
  }
}
