import Domain
import Testing

@testable import Store

/// The loop of a referral, as stories with a moving today.
@Suite struct LoopTests {
  let story: LoopStory
  private let english = Wording(.english)
  private let french = Wording(.french)

  init() throws { story = try LoopStory() }

  @Test("given: from a draft to closed, by `d` alone")
  func given() throws {
    let id = try #require(try story.give().first)
    #expect(try story.find(id).progress == .draft)
    #expect(try story.agenda(of: id) == ["askConsent Zoé 2026-03-10"])
    #expect(try story.next(id)?.ball == .client)

    try story.complete(.askConsent, of: id)
    #expect(try story.find(id).progress == .consented)
    #expect(
      try story.agenda(of: id) == ["tellClient Zoé 2026-03-10", "callPartner Priya 2026-03-10"])
    #expect(try story.next(id)?.ball == .ours)

    try story.complete(.tellClient, of: id)
    story.pass(1)
    try story.complete(.callPartner, of: id)
    #expect(try story.find(id).progress == .sent)
    // Two working days after Wednesday, and seven days.
    #expect(
      try story.agenda(of: id) == ["askPartner Priya 2026-03-13", "askClient Zoé 2026-03-18"])
    #expect(try story.next(id)?.ball == .partner)

    story.pass(2)
    try story.complete(.askPartner, of: id)
    #expect(try story.find(id).progress == .acknowledged)
    story.pass(5)
    try story.complete(.askClient, of: id)
    #expect(try story.find(id).progress == .inContact)
    #expect(try story.find(id).isContactConfirmed)
    // Thirty days later is a Friday.
    #expect(try story.agenda(of: id) == ["askNews Priya 2026-04-17"])

    story.pass(30)
    try story.complete(.askNews, of: id)
    // The same follow-up, thirty days on: a Sunday, so the Monday after it.
    #expect(try story.agenda(of: id) == ["askNews Priya 2026-05-18"])
    try story.complete(.askNews, of: id)
    #expect(try story.agenda(of: id) == ["askNews Priya 2026-05-18"])

    story.pass(10)
    try story.run(DecideReferral(id, as: .won, value: 1_200_00))
    #expect(try story.find(id).progress == .decided)
    // Two days after the decision, and the topic's own thirty.
    #expect(
      try story.agenda(of: id) == ["thank Priya 2026-04-29", "askSatisfaction Zoé 2026-05-27"])

    try story.run(ThankForReferrals([id]))
    #expect(try story.find(id).closed == nil)
    story.pass(30)
    try story.run(RecordSatisfaction(id, satisfaction: 5, praise: "Wonderful"))
    #expect(try story.find(id).progress == .closed)
    #expect(try story.agenda(of: id) == [])
    #expect(try story.next(id) == nil)
  }

  @Test("undo to the start, and redo to the end")
  func undoAndRedo() throws {
    try given()
    let end = try Dump(of: story.book.store)
    var steps = 0
    while let plan = try story.book.store.undoPlan(for: ScratchBook.marie, today: story.today),
      !plan.command.entry.isFinal
    {
      _ = try story.book.undo()
      try story.expectPlan()
      steps += 1
    }
    #expect(try story.book.store.ids(Contact.self).count == 1)
    for _ in 0..<steps {
      _ = try story.book.redo()
      try story.expectPlan()
    }
    #expect(try Dump(of: story.book.store).differences(from: end) == [])
  }

  @Test("received: the client called, the sender thanked, told on the decision")
  func received() throws {
    let added = try story.run(
      ReceiveReferral(
        Referral(id: ID(0)), of: [.known(story.zoe)], from: .known(story.priya)))
    let id = ID<Referral>(
      try #require(added.changes.first { $0.record.kind == .referral }).record.id)
    #expect(
      try story.agenda(of: id) == ["contactClient Zoé 2026-03-11", "thank Priya 2026-03-12"])
    #expect(try story.next(id)?.step == .contactClient)
    #expect(try story.next(id)?.ball == .ours)

    story.pass(1)
    try story.complete(.contactClient, of: id)
    try story.complete(.thank, of: id)
    #expect(try story.find(id).progress == .inContact)
    #expect(try story.agenda(of: id) == ["askNews Zoé 2026-04-10"])
    #expect(try story.refusal(of: TellResult(id)) == .missing(.outcome))

    story.pass(9)
    try story.run(DecideReferral(id, as: .won))
    #expect(try story.agenda(of: id) == ["tellResult Priya 2026-03-20"])
    #expect(try story.refusal(of: CloseReferral(id)) == .missing(.resultTold))
    try story.complete(.tellResult, of: id)
    #expect(try story.find(id).progress == .closed)
  }

  @Test("a couple sent to three lenders counts once, and one wins")
  func couple() throws {
    let luc = try story.book.add("Luc")
    let old = try #require(try story.book.store.find(luc))
    try story.run(
      EditContact(from: old, to: old, links: [.add(ContactCard.Link(.spouse, story.zoe))]))
    let lenders = try [story.priya, story.book.add("Ana"), story.book.add("Bo")]
    let ids = try story.give(to: lenders, of: [story.zoe, luc]) {
      ($0.consented, $0.clientTold, $0.partnerCalled) = ($0.opened, story.today, story.today)
      $0.consented = story.today
    }
    #expect(ids.count == 3)
    #expect(try ids.map { try story.find($0).group } == [ids[0], ids[0], ids[0]])
    let details = try #require(try story.book.store.referral(ids[1], today: story.today))
    #expect(details.group == [ids[0], ids[2]])
    #expect(details.clients.map(\.id) == [story.zoe, luc])

    try story.run(DecideReferral(ids[1], as: .won, closing: [ids[0], ids[2]]))
    #expect(try story.find(ids[0]).outcome == .anotherWon)
    #expect(try story.find(ids[0]).progress == .closed)
    #expect(try story.agenda(of: ids[2]) == [])
    #expect(try story.find(ids[1]).progress == .decided)
    _ = try story.book.undo()
    #expect(try ids.map { try story.find($0).outcome } == [nil, nil, nil])
  }

  @Test("one that is not for the same need is not closed with it")
  func otherNeed() throws {
    let (one, other) = (try story.send(), try story.send())
    #expect(
      try story.refusal(of: DecideReferral(one[0], as: .won, closing: other)) == .otherNeed)
  }

  @Test("declined, and on to another receiver")
  func rerouting() throws {
    let id = try #require(try story.send().first)
    #expect(try story.refusal(of: DeclineReferral(id, because: " ")) == .declinedWithoutReason)
    var card = ContactCard()
    card.contact.familyName = "Ana"
    try story.run(
      DeclineReferral(
        id, because: "too small", rerouting: .init(to: .new(AddContact(card)))))
    #expect(try story.find(id).progress == .declined)
    #expect(try story.agenda(of: id) == [])
    let details = try #require(try story.book.store.referral(id, today: story.today))
    let next = try #require(details.reroutedTo)
    #expect(try story.find(next).progress == .draft)
    #expect(try story.find(next).topic == story.find(id).topic)
    #expect(try story.agenda(of: next) == ["askConsent Zoé 2026-03-10"])
    #expect(try story.refusal(of: HoldReferral(id, until: story.today + 9)) == .over)
  }

  @Test("what nobody heard of asks for nothing: taken back as a draft it closes at once")
  func takenBack() throws {
    let draft = try #require(try story.give().first)
    try story.run(DecideReferral(draft, as: .withdrawn, reason: "asked their bank"))
    #expect(try story.find(draft).progress == .closed)
    #expect(try story.agenda(of: draft) == [])

    // The client has the details: they may have called. The partner never heard of it.
    let told = try #require(
      try story.give { ($0.consented, $0.clientTold) = (story.today, story.today) }.first)
    try story.run(DecideReferral(told, as: .withdrawn))
    #expect(try story.agenda(of: told) == ["askSatisfaction Zoé 2026-04-09"])
    // The other way round only the partner is thanked for their readiness.
    let called = try #require(
      try story.give { ($0.consented, $0.partnerCalled) = (story.today, story.today) }.first)
    try story.run(DecideReferral(called, as: .withdrawn))
    #expect(try story.agenda(of: called) == ["thank Priya 2026-03-12"])
    // What was won, ticked or not, brought the two together.
    let won = try #require(try story.give().first)
    try story.run(DecideReferral(won, as: .won))
    #expect(try story.find(won).missing == [.clientAsked, .thanks])
  }

  @Test("what was heard of a moment ago is not stale, whatever else is late about it")
  func freshNews() throws {
    let ids = try [story.send(), story.send()].flatMap(\.self)
    story.pass(40)
    #expect(try ids.allSatisfy { try story.next($0)?.isStale == true })
    #expect(try story.book.store.staleReferrals(today: story.today).count == 2)
    try story.run(RecordNews([ids[0]], by: Talk(.call)))
    #expect(try story.next(ids[0])?.isStale == false)
    #expect(try story.next(ids[1])?.isStale == true)
    #expect(try story.book.store.staleReferrals(today: story.today) == [ids[1]])
    // The client is still to be asked, and ten days of silence later it is stale again.
    #expect(try story.agenda(of: ids[0]).contains("askClient Zoé 2026-03-17"))
    story.pass(10)
    #expect(try story.next(ids[0])?.isStale == false)
    story.pass(1)
    #expect(try story.next(ids[0])?.isStale == true)
  }

  @Test("a word of the partner comes with the thanks, or with the result, in one step")
  func words() throws {
    let id = try #require(try story.send().first)
    try story.run(DecideReferral(id, as: .won))
    try story.run(ThankForReferrals([id], word: "glad of her", by: Talk(.call)))
    #expect(try story.find(id).partnerWord == "glad of her")
    #expect(try story.find(id).thanked == story.today)
    _ = try story.book.undo()
    #expect(try story.find(id).partnerWord == nil)
    #expect(try story.find(id).thanked == nil)
    let added = try story.run(
      ReceiveReferral(
        Referral(id: ID(0)), of: [.known(story.zoe)], from: .known(story.priya)))
    let got = ID<Referral>(
      try #require(added.changes.first { $0.record.kind == .referral }).record.id)
    try story.run(DecideReferral(got, as: .won))
    try story.run(TellResult(got, word: "well done", by: Talk(.call)))
    #expect(try story.find(got).partnerWord == "well done")
    let call = try #require(try story.book.store.all(Interaction.self).last)
    #expect(call.purpose == .referral)
  }

  @Test("on hold only the review day is on the agenda")
  func hold() throws {
    let id = try #require(try story.send().first)
    #expect(try story.refusal(of: HoldReferral(id, until: story.today)) == .noReviewDay)
    #expect(try story.refusal(of: ResumeReferral(id)) == .notOnHold)
    try story.run(HoldReferral(id, until: story.today + 60))
    #expect(try story.agenda(of: id) == ["review Zoé 2026-05-09"])
    #expect(try story.next(id)?.isStale == false)
    story.pass(60)
    try story.complete(.review, of: id)
    #expect(
      try story.agenda(of: id) == ["askPartner Priya 2026-03-12", "askClient Zoé 2026-03-17"])
    #expect(try story.next(id)?.isStale == true)
  }

  @Test("a sale that falls through opens again what has to be told again")
  func fallingThrough() throws {
    let added = try story.run(
      ReceiveReferral(
        Referral(id: ID(0)), of: [.known(story.zoe)], from: .known(story.priya)))
    let id = ID<Referral>(
      try #require(added.changes.first { $0.record.kind == .referral }).record.id)
    #expect(try story.refusal(of: FallThrough(id)) == .notWon)
    try story.run(ThankForReferrals([id]))
    try story.run(DecideReferral(id, as: .won))
    try story.run(TellResult(id))
    #expect(try story.find(id).progress == .closed)
    story.pass(40)
    try story.run(FallThrough(id, because: "no loan"))
    #expect(try story.find(id).outcome == .fellThrough)
    #expect(try story.agenda(of: id) == ["tellResult Priya 2026-04-20"])
    try story.run(TellResult(id))
    #expect(try story.find(id).closed == story.today)

    let given = try #require(try story.send().first)
    try story.run(DecideReferral(given, as: .won))
    try story.run(FallThrough(given))
    #expect(
      try story.agenda(of: given) == ["thank Priya 2026-04-21", "askSatisfaction Zoé 2026-05-19"])
  }

  @Test("past clock and grace it is stale, and whose move it is stays said")
  func stale() throws {
    let id = try #require(try story.send().first)
    story.pass(12)
    #expect(
      try story.next(id)
        == NextStep(
          step: .askPartner, ball: .partner, due: ScratchBook.today + 2, isStale: false))
    story.pass(1)
    #expect(try story.next(id)?.isStale == true)
    try story.run(RecordFirstContact(id, confirmed: false))
    #expect(try story.find(id).progress == .inContact)
    // Told by the partner: the client is still asked.
    #expect(
      try story.agenda(of: id) == ["askClient Zoé 2026-03-17", "askNews Priya 2026-04-22"])
    try story.run(RecordFirstContact(id, confirmed: true))
    #expect(try story.agenda(of: id) == ["askNews Priya 2026-04-22"])
    #expect(try story.find(id).contacted == story.today)
  }

  @Test("what somebody moved or dropped stays so until the loop goes on")
  func byHand() throws {
    let id = try #require(try story.send().first)
    let open = try story.book.store.all(FollowUp.self).filter(\.isOpen)
    let book = story.book
    try book.run(RescheduleFollowUps([.followUp(open[0].id)], to: story.today + 20))
    try book.run(DropFollowUps([.followUp(open[1].id)], reason: "met them"))
    try book.run(TickHandover(id, level: .inPerson))
    #expect(try story.agenda(of: id) == ["askPartner Priya 2026-03-30"])
    try book.run(AcknowledgeReferral(id))
    #expect(try story.agenda(of: id) == [])
    try book.run(RecordFirstContact(id, confirmed: true))
    #expect(try story.agenda(of: id) == ["askNews Priya 2026-04-09"])
  }

  @Test("who is archived is asked nothing")
  func archived() throws {
    let luc = try story.book.add("Luc")
    try story.run(ArchiveContacts([story.zoe]))
    let id = try #require(try story.give(of: [story.zoe, luc]).first)
    #expect(try story.agenda(of: id) == ["askConsent Luc 2026-03-10"])
  }

  @Test("a guard says in a sentence what is missing, in both languages")
  func guards() throws {
    let draft = try #require(try story.give().first)
    let called = TickHandover(draft, partnerCalled: story.today)
    #expect(try story.refusal(of: called) == .noConsent)
    #expect(
      try story.refusal(of: CloseReferral(draft)) == .missing(.outcome))
    let id = try #require(try story.send().first)
    try story.run(DecideReferral(id, as: .lost))
    let refusal = try #require(try story.refusal(of: CloseReferral(id)))
    #expect(
      english.refusal(.loop(refusal))
        == "Cannot close: the client has not been asked about the partner yet.")
    #expect(
      french.refusal(.loop(refusal))
        == "Clôture impossible : le client n'a pas encore été interrogé sur le partenaire.")
    try story.run(RecordSatisfaction(id, satisfaction: nil))
    #expect(try story.refusal(of: CloseReferral(id)) == .missing(.thanks))
    #expect(try story.refusal(of: DeclineReferral(id, because: "x")) == .decidedAlready)
    #expect(try story.refusal(of: TellResult(id)) == .otherDirection(.received))
  }

  @Test("nobody sends themselves, and the firm is no client")
  func ends() throws {
    let referral = Referral(id: ID(0))
    let (zoe, priya) = (Party.known(story.zoe), Party.known(story.priya))
    let us = Party.known(Contact.us)
    #expect(
      try story.refusal(of: GiveReferral(referral, of: [us], to: [priya])) == .usAsClient)
    #expect(
      try story.refusal(of: NoteReferral(referral, of: [zoe], from: us, to: priya)) == .wrongEnds)
    for command in [
      GiveReferral(referral, of: [priya], to: [priya]), GiveReferral(referral, of: [zoe], to: [us]),
      GiveReferral(referral, of: [], to: [priya]),
    ] {
      let refusal = #expect(throws: Refusal.self) { try story.book.run(command) }
      let isViolation = if case .violation? = refusal { true } else { false }
      #expect(isViolation)
    }
  }

  @Test("closed stays closed: what it needs cannot be taken back from under it")
  func closingRuleAfterUndo() throws {
    let id = try #require(try story.send().first)
    try story.run(DecideReferral(id, as: .won))
    try story.run(RecordSatisfaction(id, satisfaction: 4))
    try story.book.run(ThankForReferrals([id]), as: ScratchBook.sam, on: story.today)
    #expect(throws: (any Error).self) { _ = try story.book.undo() }
    #expect(try story.find(id).progress == .closed)
  }

  @Test("the same again within ninety days is told, and not forbidden")
  func repeats() throws {
    let id = try #require(try story.send().first)
    let topic = try story.find(id).topic
    func repeats(_ topic: ID<Topic>?) throws -> [ID<Referral>] {
      try story.book.store.repeats(
        of: [story.zoe], to: [story.priya], topic: topic, today: story.today
      ).map(\.id)
    }
    #expect(try repeats(topic) == [id])
    #expect(try repeats(nil) == [])
    story.pass(91)
    #expect(try repeats(topic) == [])
    #expect(try story.send().count == 1)
  }

  @Test("thanking a firm thanks for all that was not thanked for")
  func thanks() throws {
    let first = try #require(try story.send().first)
    try story.run(DecideReferral(first, as: .won))
    try story.run(
      ReceiveReferral(Referral(id: ID(0)), of: [.known(story.zoe)], from: .known(story.priya)))
    let unthanked = try story.book.store.unthanked(story.priya)
    #expect(unthanked.count == 2)
    try story.run(ThankForReferrals(unthanked.map(\.id), by: Talk(.call)))
    #expect(try story.book.store.unthanked(story.priya) == [])
    let calls = try story.book.store.all(Interaction.self)
    #expect(calls.map(\.isTouch) == [true])
  }
}
