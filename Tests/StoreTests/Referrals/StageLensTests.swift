import Domain
import Testing

@testable import Store

/// Which stage is suggested, with what speaks for it: the rules of the pyramid one by one.
@Suite struct StageLensTests {
  let story: LoopStory
  private var today: Day { story.today }

  init() throws { story = try LoopStory() }

  private func suggestion(_ contact: ID<Contact>? = nil) throws -> StageSuggestion? {
    try story.book.store.stageSuggestion(of: contact ?? story.zoe, today: story.today)
  }

  private func win(on day: Day) throws {
    var deal = Deal(id: ID(0))
    (deal.contact, deal.opened) = (story.zoe, day)
    let opened = try story.run(OpenDeal(deal))
    let id = ID<Deal>(try #require(opened.changes.first).record.id)
    try story.run(DecideDeal(id, won: true, on: day))
  }

  @Test("first deal won: client; second: loyal client")
  func deals() throws {
    #expect(try suggestion() == nil)
    try win(on: today)
    #expect(
      try suggestion() == StageSuggestion(stage: .client, evidence: [.dealWon(today)]))
    try story.run(ChangeStage([story.zoe], to: .client, reason: nil))
    #expect(try suggestion() == nil)
    try win(on: today + 1)
    #expect(
      try suggestion()
        == StageSuggestion(
          stage: .loyalClient, evidence: [.dealsWon(count: 2, latest: today + 1)]))
  }

  @Test("two years a client, with a touch in the last twelve months: loyal client")
  func loyal() throws {
    let since = today
    try story.run(ChangeStage([story.zoe], to: .client, reason: nil))
    story.pass(500)
    try story.run(
      LogInteraction(with: [story.zoe], channel: .call, answered: true, words: nil))
    let touch = story.today
    #expect(try suggestion() == nil)
    story.pass(230)
    #expect(
      try suggestion()
        == StageSuggestion(
          stage: .loyalClient, evidence: [.loyal(since: since, lastTouch: touch)]))
    story.pass(140)
    #expect(try suggestion() == nil)
  }

  @Test("4 of 5 or praise: sympathiser")
  func satisfied() throws {
    let id = try #require(try story.send().first)
    try story.run(DecideReferral(id, as: .won))
    try story.run(RecordSatisfaction(id, satisfaction: 3))
    #expect(try suggestion() == nil)
    try story.run(RecordSatisfaction(id, satisfaction: 4, praise: "Merci !"))
    #expect(
      try suggestion()
        == StageSuggestion(
          stage: .sympathiser,
          evidence: [.satisfied(4, on: today), .praise("Merci !", on: today)]))
  }

  @Test("first client sent to us: ambassador; both ways, or an agreement: partner")
  func senders() throws {
    let luc = try story.book.add("Luc")
    try story.run(
      ReceiveReferral(Referral(id: ID(0)), of: [.known(luc)], from: .known(story.zoe)))
    #expect(
      try suggestion() == StageSuggestion(stage: .ambassador, evidence: [.sentClient(today)]))
    var referral = Referral(id: ID(0))
    (referral.consented, referral.clientTold, referral.partnerCalled) = (today, today, today)
    try story.run(GiveReferral(referral, of: [.known(luc)], to: [.known(story.zoe)]))
    #expect(
      try suggestion()
        == StageSuggestion(stage: .partner, evidence: [.bothWays(toThem: 1, fromThem: 1)]))
    try story.run(editing(story.priya, in: story.book) { $0.agreed = today })
    #expect(
      try suggestion(story.priya)
        == StageSuggestion(stage: .partner, evidence: [.agreement(since: today)]))
  }

  @Test("what somebody took down is not suggested again for the same reason")
  func lowered() throws {
    try win(on: today)
    try story.run(ChangeStage([story.zoe], to: .client, reason: nil))
    story.pass(1)
    try story.run(ChangeStage([story.zoe], to: .prospect, reason: "quarrel"))
    #expect(try suggestion() == nil)
    story.pass(1)
    try win(on: today)
    #expect(try suggestion()?.stage == .client)
  }

  @Test("said in both languages")
  func words() throws {
    try win(on: today)
    let suggestion = try #require(try suggestion())
    #expect(
      Wording(.english).suggestion(suggestion, today: today) == "client? first deal won on Tue 10 Mar")
    #expect(
      Wording(.french).suggestion(suggestion, today: today)
        == "client ? première affaire gagnée le mar. 10 mars")
  }
}
