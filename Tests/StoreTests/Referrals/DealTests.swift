import Domain
import Testing

@testable import Store

/// Our own business: opened, chased, won or lost, and where its client came from.
@Suite struct DealTests {
  private let story: LoopStory
  private let deal: ID<Deal>

  init() throws {
    story = try LoopStory()
    var fields = Deal(id: ID(0))
    (fields.contact, fields.subject) = (story.zoe, "the flat")
    let opened = try story.run(OpenDeal(fields, chased: true))
    deal = ID(try #require(opened.changes.first { $0.record.kind == .deal }).record.id)
  }

  private func find() throws -> Deal { try #require(try story.book.store.find(deal)) }

  private func chases() throws -> [FollowUp] {
    try story.book.store.all(FollowUp.self).filter { $0.deal == deal }
  }

  private func edit(chased: Bool? = nil, _ change: (inout Deal) -> Void) throws {
    let old = try find()
    var new = old
    change(&new)
    try story.run(EditDeal(from: old, to: new, chased: chased))
  }

  @Test("lost with a reason: the chase is dropped, and comes back with undo")
  func lost() throws {
    try story.run(DecideDeal(deal, won: false, because: "too dear"))
    #expect(try find().reason == "too dear")
    #expect(try chases().map(\.state) == [.dropped])
    _ = try story.book.undo()
    #expect(try find().state == .open)
    #expect(try chases().map(\.state) == [.open])
  }

  @Test("the form decides and opens again as the verbs do")
  func edited() throws {
    try edit {
      ($0.state, $0.closed, $0.value) = (.won, story.today, 150_000)
    }
    #expect(try chases().map(\.state) == [.done])
    try edit(chased: true) { ($0.state, $0.closed) = (.open, nil) }
    #expect(try chases().map(\.state) == [.done, .open])
    try edit { $0.subject = "the house" }
    #expect(try chases().last?.subject == "the house")
    try edit(chased: false) { $0.value = nil }
    #expect(try chases().map(\.state) == [.done, .dropped])
    #expect(try find().value == nil)
  }

  @Test("it stands with the referral it came of, and outlives the one who sent")
  func origin() throws {
    let added = try story.run(
      ReceiveReferral(
        Referral(id: ID(0)), of: [.known(story.zoe)], from: .known(story.priya)))
    let id = ID<Referral>(
      try #require(added.changes.first { $0.record.kind == .referral }).record.id)
    try edit { $0.referral = id }
    #expect(
      try story.book.store.referral(id, today: story.today)?.deals.map(\.id) == [deal])
    try story.run(EraseContact(story.priya))
    #expect(try find().referral == nil)
  }
}
