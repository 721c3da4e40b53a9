import Domain
import Testing

@testable import Store

/// What each verb of the agenda does, as a table that one can read.
///
/// Today is Tuesday 10 March 2026, in a firm that works from Monday to Friday and keeps France's
/// holidays.
@Suite struct FollowUpVerbTests {
  let book: ScratchBook
  let contact: ID<Contact>

  init() throws {
    book = try ScratchBook()
    contact = try book.add("Duval", on: ScratchBook.today - 100)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func followUp(_ id: ID<FollowUp>) throws -> FollowUp {
    try #require(try book.store.find(id))
  }

  private func logged() throws -> [Interaction] { try book.store.all(Interaction.self) }

  private func recurring(
    _ rule: String, due: String, stop: StopRule? = nil, kind: FollowUp.Kind = .call
  ) throws -> ID<FollowUp> {
    let recurrence = try #require(Recurrence(rule))
    return try book.add(kind, with: contact, due: day(due)) {
      $0.recurrence = recurrence
      $0.stop = stop
    }
  }

  // MARK: - Done

  @Test(
    "done logs what it was",
    arguments: [
      (FollowUp.Kind.call, Interaction.Channel.call, true), (.meeting, .meeting, true),
      (.visit, .visit, true), (.mail, .mail, false), (.letter, .letter, false),
    ])
  func done(kind: FollowUp.Kind, channel: Interaction.Channel, isTouch: Bool) throws {
    let id = try book.add(kind, with: contact, due: ScratchBook.today - 3)
    try book.run(CompleteFollowUps([.followUp(id)]))
    #expect(try followUp(id).state == .done)
    #expect(try followUp(id).closed == ScratchBook.today)
    let interaction = try #require(try logged().first)
    #expect(interaction.channel == channel)
    #expect(interaction.direction == .outgoing)
    #expect(interaction.isTouch == isTouch)
    #expect(interaction.followUp == id)
    let card = try #require(try book.store.card(of: contact, timeline: 9))
    #expect(card.cadence.lastTouch == (isTouch ? ScratchBook.today : nil))
  }

  @Test func aTaskDoneLogsNothing() throws {
    let id = try book.add(.task, with: contact, due: ScratchBook.today)
    try book.run(CompleteFollowUps([.followUp(id)]))
    #expect(try followUp(id).state == .done)
    #expect(try logged().isEmpty)
  }

  @Test(
    "done on Tuesday 10 March 2026, a recurring one comes back",
    arguments: [
      // fixed: every day of the rule is owed
      ("fixed;FREQ=MONTHLY;FROM=2026-01-31", "2026-01-31", "2026-02-28"),
      ("fixed;FREQ=WEEKLY;BYDAY=TU;FROM=2026-02-03", "2026-02-03", "2026-02-10"),
      // the missed ones skipped: after a holiday nobody is buried
      ("skip;FREQ=WEEKLY;BYDAY=TU;FROM=2026-02-03", "2026-02-03", "2026-03-17"),
      ("skip;FREQ=YEARLY;FROM=2018-03-10", "2026-03-10", "2027-03-10"),
      // the 31st clamps, and comes back to the anchor
      ("fixed;FREQ=MONTHLY;FROM=2026-01-31", "2026-02-28", "2026-03-31"),
      ("fixed;FREQ=YEARLY;FROM=2024-02-29", "2027-02-28", "2028-02-29"),
      // eight years ahead
      ("skip;FREQ=YEARLY;INTERVAL=8;FROM=2026-03-10", "2026-03-10", "2034-03-10"),
      // after completion: from the day it was done
      ("after;FREQ=MONTHLY;INTERVAL=3;FROM=2026-01-15", "2026-02-01", "2026-06-10"),
      ("after;FREQ=DAILY;INTERVAL=30;FROM=2026-01-15", "2026-03-20", "2026-04-09"),
    ])
  func recurrence(rule: String, due: String, next: String) throws {
    let id = try recurring(rule, due: due)
    try book.run(SnoozeFollowUps([.followUp(id)], until: ScratchBook.today))
    try book.run(CompleteFollowUps([.followUp(id)]))
    let after = try followUp(id)
    #expect(after.due.description == next)
    #expect(after.state == .open)
    #expect(after.shows == nil)
    #expect(after.closed == nil)
    #expect(try logged().count == 1)
  }

  @Test func aRecurringOneAtTheEndOfTimeIsOver() throws {
    let id = try recurring("fixed;FREQ=YEARLY;FROM=9999-03-10", due: "9999-03-10")
    try book.run(CompleteFollowUps([.followUp(id)]))
    #expect(try followUp(id).state == .done)
  }

  // MARK: - Chases

  static let chase = "chase;FREQ=WEEKLY;BYDAY=TU,TH;FROM=2026-03-03"

  @Test(
    "a chase that is done ends, unless its stop rule does not hold yet",
    arguments: [
      (StopRule?.none, FollowUp.Kind.call, FollowUp.State.done),
      (.whenDone, .call, .done),
      (.whenAnswered, .call, .done),
      // A mail sent is no answer.
      (.whenAnswered, .mail, .open),
      (.whenConfirmed, .call, .open),
      (.after(times: 1), .mail, .done),
      (.after(times: 2), .mail, .open),
    ])
  func chase(stop: StopRule?, kind: FollowUp.Kind, state: FollowUp.State) throws {
    let id = try recurring(Self.chase, due: "2026-03-10", stop: stop, kind: kind)
    try book.run(CompleteFollowUps([.followUp(id)]))
    #expect(try followUp(id).state == state)
    if state == .open { #expect(try followUp(id).due == day("2026-03-12")) }
  }

  @Test func aChaseEndsWhenTheClientConfirms() throws {
    let id = try recurring(Self.chase, due: "2026-03-10", stop: .whenConfirmed)
    try book.run(CompleteFollowUps([.followUp(id)], confirmed: true))
    #expect(try followUp(id).state == .done)
  }

  @Test func aChaseCountsItsTimes() throws {
    let id = try recurring(Self.chase, due: "2026-03-10", stop: .after(times: 3))
    try book.run(RecordNoAnswer([.followUp(id)]))
    try book.run(RecordNoAnswer([.followUp(id)]))
    #expect(try followUp(id).isOpen)
    try book.run(CompleteFollowUps([.followUp(id)]))
    #expect(try followUp(id).state == .done)
  }

  // MARK: - No answer, snooze, waiting

  @Test(
    "no answer hides it until the next working day, its promise unchanged",
    arguments: [
      ("2026-03-10", "2026-03-11"), ("2026-03-13", "2026-03-16"),
      // the eve of Labour Day, a Friday
      ("2026-04-30", "2026-05-04"),
    ])
  func noAnswer(today: String, shows: String) throws {
    let id = try book.add(with: contact, due: day("2026-03-09"))
    try book.run(RecordNoAnswer([.followUp(id)]), on: day(today))
    let after = try followUp(id)
    #expect(after.shows == (try day(shows)))
    #expect(after.due == (try day("2026-03-09")))
    #expect(after.state == .open)
    let attempt = try #require(try logged().first)
    #expect(!attempt.isTouch)
    #expect(attempt.followUp == id)
  }

  @Test func noAnswerMovesAChaseToItsNextDay() throws {
    let id = try recurring(Self.chase, due: "2026-03-05", stop: .whenAnswered)
    try book.run(RecordNoAnswer([.followUp(id)]))
    #expect(try followUp(id).due == day("2026-03-12"))
    #expect(try followUp(id).shows == nil)
  }

  @Test func snoozeHidesAndKeepsThePromise() throws {
    let id = try book.add(with: contact, due: ScratchBook.today)
    try book.run(SnoozeFollowUps([.followUp(id)], until: ScratchBook.today + 5))
    let row = try #require(
      try book.store.agendaRow(of: .followUp(id), today: ScratchBook.today))
    #expect(row.section == .snoozed)
    #expect(row.followUp?.due == ScratchBook.today)
    let later = try #require(
      try book.store.agendaRow(of: .followUp(id), today: ScratchBook.today + 5))
    #expect(later.section == .overdue)
  }

  @Test("waiting comes back after the firm's seven days, on a working day")
  func waiting() throws {
    let id = try book.add(with: contact, due: ScratchBook.today)
    try book.run(AwaitReply([.followUp(id)]), on: day("2026-03-07"))
    let after = try followUp(id)
    #expect(after.state == .waiting)
    #expect(after.shows == (try day("2026-03-16")))
    let row = try #require(
      try book.store.agendaRow(of: .followUp(id), today: ScratchBook.today))
    #expect(row.section == .waiting)
  }

  // MARK: - Reschedule, drop, hand over

  @Test func rescheduleMovesThePromiseAndUncoversIt() throws {
    let id = try book.add(with: contact, due: ScratchBook.today - 5)
    try book.run(SnoozeFollowUps([.followUp(id)], until: ScratchBook.today + 9))
    try book.run(
      RescheduleFollowUps([.followUp(id)], to: day("2034-03-15"), at: TimeOfDay("09:30")))
    let after = try followUp(id)
    #expect(after.due == (try day("2034-03-15")))
    #expect(after.hour == TimeOfDay("09:30"))
    #expect(after.shows == nil)
  }

  @Test func rescheduleReopensWhatWasDropped() throws {
    let id = try book.add(with: contact, due: ScratchBook.today)
    try book.run(DropFollowUps([.followUp(id)], reason: "sold"))
    #expect(try followUp(id).reason == "sold")
    #expect(try followUp(id).closed == ScratchBook.today)
    try book.run(RescheduleFollowUps([.followUp(id)], to: ScratchBook.today + 1))
    let after = try followUp(id)
    #expect(after.state == .open)
    #expect(after.closed == nil)
    #expect(after.reason == nil)
  }

  @Test(
    "a closed one is closed to the other verbs",
    arguments: [
      Verb.completeFollowUps, .recordNoAnswer, .snoozeFollowUps, .awaitReply, .handOverFollowUps,
      .dropFollowUps,
    ])
  func closed(verb: Verb) throws {
    let id = try book.add(with: contact, due: ScratchBook.today)
    try book.run(DropFollowUps([.followUp(id)], reason: nil))
    #expect(throws: Refusal.followUpClosed(id)) {
      try book.store.run(
        Intention(command(verb, on: .followUp(id))), as: ScratchBook.marie,
        today: ScratchBook.today, now: book.now())
    }
  }

  @Test func handingOverChangesTheOwner() throws {
    try book.run(BumpContacts([.cadence(contact)]), as: ScratchBook.sam)
    let sam = try #require(try book.store.colleague("sam"))
    let id = try book.add(with: contact, due: ScratchBook.today)
    try book.run(HandOverFollowUps([.followUp(id)], to: sam))
    #expect(try followUp(id).owner == sam)
  }

  @Test func handingOverToNobodyIsRefused() throws {
    let id = try book.add(with: contact, due: ScratchBook.today)
    #expect(throws: Refusal.gone(RecordKey(.colleague, 77))) {
      try book.run(HandOverFollowUps([.followUp(id)], to: ID(77)))
    }
  }

  private func command(_ verb: Verb, on target: Target) -> any Command {
    switch verb {
    case .recordNoAnswer: RecordNoAnswer([target])
    case .snoozeFollowUps: SnoozeFollowUps([target], until: ScratchBook.today + 3)
    case .rescheduleFollowUps: RescheduleFollowUps([target], to: ScratchBook.today + 3)
    case .awaitReply: AwaitReply([target])
    case .handOverFollowUps: HandOverFollowUps([target], to: ID(1))
    case .dropFollowUps: DropFollowUps([target], reason: nil)
    default: CompleteFollowUps([target])
    }
  }

  // MARK: - Cadence rows

  @Test("done on a cadence row logs a touch; the cadence starts again")
  func cadenceDone() throws {
    try book.run(CompleteFollowUps([.cadence(contact)]))
    #expect(try logged().map(\.isTouch) == [true])
    #expect(try book.store.all(FollowUp.self).isEmpty)
    let card = try #require(try book.store.card(of: contact, timeline: 1))
    #expect(card.cadence.start == ScratchBook.today)
  }

  @Test("a bump on a cadence row is no touch; the cadence starts again")
  func cadenceBump() throws {
    try book.run(BumpContacts([.cadence(contact)]))
    let card = try #require(try book.store.card(of: contact, timeline: 1))
    #expect(card.cadence.start == ScratchBook.today)
    #expect(card.cadence.lastTouch == nil)
    #expect(try logged().isEmpty)
  }

  @Test(
    "the other verbs first make a cadence row's follow-up, in the same step",
    arguments: [
      Verb.recordNoAnswer, .snoozeFollowUps, .rescheduleFollowUps, .awaitReply,
      .handOverFollowUps,
    ])
  func cadenceRow(verb: Verb) throws {
    let before = try Dump(of: book.store)
    _ = try book.store.run(
      Intention(command(verb, on: .cadence(contact))), as: ScratchBook.marie,
      today: ScratchBook.today, now: book.now())
    let followUps = try book.store.all(FollowUp.self)
    #expect(followUps.map(\.contact) == [contact])
    #expect(followUps.map(\.isOpen) == [true])
    _ = try book.undo()
    #expect(try Dump(of: book.store) == before)
  }

  @Test func aFollowUpIsNotBumpedAndACadenceNotDropped() throws {
    let id = try book.add(with: contact, due: ScratchBook.today)
    #expect(throws: Refusal.notForThisRow) { try book.run(BumpContacts([.followUp(id)])) }
    #expect(throws: Refusal.notForThisRow) {
      try book.run(DropFollowUps([.cadence(contact)], reason: nil))
    }
  }

  // MARK: - Words

  @Test("`n` right after adds words to what was logged, as a step of its own")
  func words() throws {
    let id = try book.add(with: contact, due: ScratchBook.today)
    let done = try book.run(CompleteFollowUps([.followUp(id)]))
    try book.run(AddWords(to: done.logged, words: "wants two rooms"))
    try book.run(AddWords(to: done.logged, words: "by June"))
    #expect(try logged().map(\.words) == ["wants two rooms\nby June"])
    _ = try book.undo()
    #expect(try logged().map(\.words) == ["wants two rooms"])
    #expect(try followUp(id).state == .done)
  }

  @Test("a note is written down and is no touch")
  func note() throws {
    try book.run(
      LogInteraction(with: [contact], channel: .note, answered: true, words: "moved"))
    #expect(try logged().map(\.isTouch) == [false])
  }

  @Test("an interaction needs somebody")
  func nobody() throws {
    #expect(throws: Refusal.violation(.interactionWithNobody(ID(1)))) {
      try book.run(LogInteraction(with: [], channel: .call, answered: true, words: nil))
    }
  }
}
