import Testing

@testable import Store

@Suite struct MomentTests {
  @Test("what is read meanwhile is of one moment, whatever others write")
  func moment() throws {
    let book = try ScratchBook()
    _ = try book.add("Ann")
    let other = try book.another()
    try other.atOneMoment {
      let before = try other.contactCount()
      _ = try book.add("Ben")
      #expect(try other.contactCount() == before)
      // Within another one it is the same moment.
      let within = try other.atOneMoment { try other.contactCount() }
      #expect(within == before)
    }
    #expect(try other.contactCount() == book.store.contactCount())
  }

  @Test("what a reading in a moment throws ends that reading alone")
  func fault() throws {
    struct Fault: Error {}
    let book = try ScratchBook()
    _ = try book.add("Ann")
    book.store.atOneMoment {
      #expect(throws: Fault.self) { try book.store.read { _ in throw Fault() } }
      #expect((try? book.store.contactCount()) == 1)
    }
    _ = try book.add("Ben")
  }
}
