import Domain
import Testing

@testable import Store

/// A referral as one tells it: days pass, things happen, and the book says what is to be done.
///
/// It begins on Tuesday 10 March 2026. Zoé is a client, Priya a partner of ours; mortgages ask
/// how it went 30 days after the decision.
final class LoopStory {
  let book: ScratchBook
  let zoe, priya: ID<Contact>
  private(set) var today = ScratchBook.today

  init() throws {
    book = try ScratchBook()
    zoe = try book.add("Zoé")
    priya = try book.add("Priya")
    var mortgage = Topic(id: ID(-1))
    (mortgage.name, mortgage.satisfactionDays) = ("mortgage", 30)
    try book.run(EditTopics(from: [], to: [mortgage]))
  }

  /// Days pass.
  func pass(_ days: Int) { today = today + days }

  @discardableResult
  func run(_ command: some Command) throws -> Outcome {
    let outcome = try book.run(command, on: today)
    try expectPlan()
    return outcome
  }

  /// What the guard says.
  func refusal(of command: some Command) throws -> LoopRefusal? {
    let before = try Dump.whole(book.store)
    let refusal = #expect(throws: Refusal.self) { try book.run(command, on: today) }
    #expect(try Dump.whole(book.store) == before)
    return if case .loop(let why)? = refusal { why } else { nil }
  }

  /// Zoé is sent to Priya for a mortgage, or as the story has it.
  func give(
    to receivers: [ID<Contact>]? = nil, of clients: [ID<Contact>]? = nil,
    adjusting adjust: (inout Referral) -> Void = { _ in }
  ) throws -> [ID<Referral>] {
    var referral = Referral(id: ID(0))
    adjust(&referral)
    let outcome = try run(
      GiveReferral(
        referral, of: (clients ?? [zoe]).map { .known($0) },
        to: (receivers ?? [priya]).map { .known($0) }, topic: .named("Mortgage")))
    return outcome.changes.filter { $0.record.kind == .referral }.map { ID($0.record.id) }
  }

  /// Sent today, with consent and both acts.
  func send(to receivers: [ID<Contact>]? = nil) throws -> [ID<Referral>] {
    try give(to: receivers) {
      ($0.consented, $0.clientTold, $0.partnerCalled) = (today, today, today)
    }
  }

  func find(_ id: ID<Referral>) throws -> Referral { try #require(try book.store.find(id)) }

  func next(_ id: ID<Referral>) throws -> NextStep? {
    try book.store.referral(id, today: today)?.next
  }

  /// What is to be done, by day: "callPartner Priya 2026-03-10".
  func agenda(of id: ID<Referral>) throws -> [String] {
    try open(of: id).map { followUp in
      let name = try book.store.find(followUp.contact)?.familyName ?? ""
      return "\(followUp.step.map { "\($0)" } ?? "-") \(name) \(followUp.due)"
    }
  }

  private func open(of id: ID<Referral>) throws -> [FollowUp] {
    try book.store.all(FollowUp.self).filter { $0.referral == id && $0.isOpen }
      .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
  }

  /// `d` on the follow-up of a step.
  @discardableResult
  func complete(_ step: LoopStep, of id: ID<Referral>) throws -> Outcome {
    let followUp = try #require(try open(of: id).first { $0.step == step })
    return try run(CompleteFollowUps([.followUp(followUp.id)]))
  }

  /// That the open follow-ups of every referral are those that its facts and the clocks ask for.
  func expectPlan(_ comment: Comment? = nil) throws {
    try book.store.expectPlan(today: today, comment)
    #expect(try book.store.check() == [], comment)
  }
}

extension BookStore {
  func expectPlan(today: Day, _ comment: Comment? = nil) throws {
    let open = try all(FollowUp.self).filter { $0.isOpen && $0.referral != nil }
    try queue.inDatabase { db in
      let book = try Transaction(db, today: today, now: Instant(seconds: 0))
      let referrals: [Referral] = try db.records(where: "TRUE ORDER BY id")
      for referral in referrals {
        let planned = try book.tasks(of: referral).map { "\($0.step) \($0.contact) \($0.due)" }
        let found = open.filter { $0.referral == referral.id }.map { followUp in
          "\(followUp.step.map { "\($0)" } ?? "-") \(followUp.contact) \(followUp.due)"
        }
        #expect(found.sorted() == planned.sorted(), comment)
      }
    }
  }
}
