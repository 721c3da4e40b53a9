import Domain
import TestSupport
import Testing

@testable import Store

/// Laws of the loop that hold in whatever order things happen.
@Suite struct LoopLawTests {
  static let verbs: [Verb] = [
    .giveReferral, .receiveReferral, .noteReferral, .editReferral, .recordConsent, .tickHandover,
    .acknowledgeReferral, .recordFirstContact, .recordNews, .decideReferral, .recordSatisfaction,
    .thankForReferrals, .tellResult, .closeReferral, .holdReferral, .resumeReferral,
    .declineReferral, .fallThrough,
  ]

  @Test("the agenda holds what the loop needs, no more and no less", arguments: 0..<6)
  func plan(round: Int) throws {
    let book = try ScratchBook()
    var generator = Generator(random: Chance(of: "loop", round: round), store: book.store)
    try book.run(generator.samples.importing(contacts: 6))
    var (done, today) = (0, ScratchBook.today)
    for step in 0..<300 where done < 30 {
      today += Int.random(in: 0...9, using: &generator.samples.random)
      do {
        switch Int.random(in: 0..<10, using: &generator.samples.random) {
        case 0...5:
          guard let verb = generator.samples.pick(Self.verbs),
            let command = try generator.command(verb)
          else { continue }
          _ = try book.store.run(
            Intention(command), as: ScratchBook.marie, today: today, now: book.now())
        case 6, 7:
          let open = try book.store.ids(
            FollowUp.self, where: "closed IS NULL AND referral IS NOT NULL")
          guard let id = generator.samples.pick(open) else { continue }
          try book.run(CompleteFollowUps([.followUp(id)]), on: today)
        case 8: _ = try book.undo()
        default: _ = try book.redo()
        }
        done += 1
      } catch is Refusal {
      } catch is Conflict {}
      let comment: Comment = "round \(round), step \(step), seed \(Chance.base)"
      try book.store.expectPlan(today: today, comment)
    }
    #expect(try book.store.check() == [], "round \(round), seed \(Chance.base)")
    #expect(done == 30)
  }

  @Test("what follows a referral never contradicts its facts", arguments: 0..<3)
  func progress(round: Int) throws {
    let book = try ScratchBook()
    var generator = Generator(random: Chance(of: "progress", round: round), store: book.store)
    try book.run(generator.samples.importing(contacts: 6))
    for _ in 0..<40 {
      guard let verb = generator.samples.pick(Self.verbs),
        let command = try generator.command(verb)
      else { continue }
      _ = try? book.run(command)
    }
    for referral in try book.store.all(Referral.self) {
      let details = try #require(try book.store.referral(referral.id, today: ScratchBook.today))
      #expect(!details.clients.isEmpty)
      #expect((details.next == nil) == !referral.isOpen)
      #expect(details.open.isEmpty || referral.isOpen)
      if referral.closed != nil { #expect(referral.missing.isEmpty) }
    }
  }
}
