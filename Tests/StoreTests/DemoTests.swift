import Demo
import Domain
import Foundation
import Store
import Testing

/// The demo's promise: whatever day it is opened on, there is as much to do.
@Suite struct DemoTests {
  /// The first and the last of every month, and two days between.
  @Test(arguments: [2026, 2027, 2028], 1...12)
  func asMuchIsOverdueOnAnyDay(year: Int, month: Int) throws {
    let first = try #require(Day(year: year, month: month, day: 1))
    for day in [first, first + 9, first + 18, first.endOfMonth] {
      let agenda = try DemoBook(.french, today: day).agenda()
      #expect(agenda.count { $0.section == .overdue } == 12, "\(day)")
      #expect(agenda.count { $0.section == .overdue && $0.isCadence } == 3, "\(day)")
      #expect(agenda.count { $0.section == .today } == 10, "\(day)")
      #expect(agenda.count { $0.section == .waiting } == 4, "\(day)")
      #expect(agenda.count { $0.section == .snoozed } == 5, "\(day)")
    }
  }

  @Test(arguments: Language.allCases)
  func theBookIsOfAnHonestSize(language: Language) throws {
    let book = try DemoBook(language, today: DemoBook.someDay)
    #expect(165...185 ~= book.all(Contact.self).count)
    #expect(300...340 ~= book.all(Interaction.self).count)
    let followUps = book.all(FollowUp.self)
    #expect(followUps.count { $0.isOpen } == 92)
    #expect(followUps.count { $0.state == .done } >= 20)
    #expect(followUps.contains { $0.state == .dropped && $0.reason != nil })
    #expect(Set(followUps.compactMap { $0.recurrence?.mode }) == Set(Recurrence.Mode.allCases))
    #expect(Set(followUps.map(\.owner)).count == 3)
    #expect(book.all(Contact.self).contains { $0.name?.count == 60 })
  }

  @Test("every new screen has something to show", arguments: Language.allCases)
  func peopleStandSomewhere(language: Language) throws {
    let book = try DemoBook(language, today: DemoBook.someDay)
    let changes = book.all(StageChange.self)
    #expect(Set(changes.map(\.stage)) == Set(Stage.allCases))
    let histories = Dictionary(grouping: changes, by: \.contact).values
    #expect(histories.contains { $0.count == 3 && $0.allSatisfy { $0.reason != nil } })
    #expect(histories.contains { $0.map(\.stage) == [.client, .prospect] })
    #expect(changes.allSatisfy { $0.day < book.today })
    #expect(book.all(FollowUp.self).filter(\.isReminder).map(\.due).allSatisfy { $0 > book.today })
    #expect(book.all(Objection.self).map(\.channel) == [.call])
    #expect(book.all(Contact.self).contains { $0.archived != nil })
    #expect(book.all(ContactLink.self).contains { $0.kind == .household })
  }

  @Test("forty partners, a hundred and fifty referrals", arguments: Language.allCases)
  func theNetworkTellsItsStories(language: Language) throws {
    let book = try DemoBook(language, today: DemoBook.someDay)
    let referrals = book.all(Referral.self)
    #expect(referrals.count == 150)
    let offering = Set(book.all(Stance.self).filter { $0.stance == .offers }.map(\.contact))
    #expect(offering.count == 40)
    for direction in Referral.Direction.allCases {
      #expect(referrals.contains { $0.direction == direction })
    }
    #expect(Set(referrals.compactMap(\.outcome)) == Set(Referral.Outcome.allCases))
    #expect(referrals.contains { $0.isOnHold })
    let groups = Dictionary(grouping: referrals.filter { $0.group != nil }, by: \.group)
    #expect(groups.values.map(\.count) == [3, 3])
    let declined = referrals.filter { $0.progress == .declined }.map(\.id)
    #expect(referrals.contains { $0.reroutedFrom.map(declined.contains) ?? false })
    let senders = Dictionary(grouping: referrals.filter { $0.direction == .received }, by: \.sender)
    #expect(senders.values.contains { $0.count == 5 && $0.allSatisfy { $0.thanked == nil } })
  }

  @Test func factsOfReferralsComeInTheirOrder() throws {
    let book = try DemoBook(.english, today: DemoBook.someDay)
    for referral in book.all(Referral.self) {
      #expect(referral.violations().isEmpty)
      let days = [
        referral.opened, referral.acknowledged, referral.contacted, referral.decided,
        referral.satisfactionAsked, referral.closed,
      ].compactMap(\.self)
      #expect(days == days.sorted(), "\(referral.need)")
      let others = [referral.thanked, referral.resultTold, referral.heard, referral.declined]
      for day in days + others.compactMap(\.self) {
        #expect(day >= referral.opened && day < book.today, "\(referral.need)")
      }
    }
  }

  @Test func theLoopHasPlannedWhatIsOpen() throws {
    let book = try DemoBook(.french, today: DemoBook.someDay)
    let followUps = Dictionary(grouping: book.all(FollowUp.self), by: \.referral)
    for referral in book.all(Referral.self) {
      let planned = (followUps[referral.id] ?? []).map {
        [$0.step?.rawValue, $0.due.description, $0.contact.description, $0.owner?.description]
      }
      let tasks = try book.tasks(of: referral).map {
        [$0.step.rawValue, $0.due.description, $0.contact.description, $0.owner?.description]
      }
      #expect(planned == tasks, "\(referral.need)")
    }
  }

  @Test func oneContactHasThreeRows() throws {
    let rows = try DemoBook(.english, today: DemoBook.someDay).agenda()
    let busiest = Dictionary(grouping: rows, by: \.contact).values.map { $0.map(\.section) }
    #expect(busiest.contains { Set($0).isSuperset(of: [.overdue, .today, .nextWeek]) })
  }

  @Test(arguments: Language.allCases)
  func nothingHappenedTodayOrLater(language: Language) throws {
    let book = try DemoBook(language, today: DemoBook.someDay)
    for interaction in book.all(Interaction.self) {
      #expect(interaction.day < book.today)
      #expect(interaction.day.weekday < .saturday)
    }
    for followUp in book.all(FollowUp.self) {
      #expect(followUp.added <= min(followUp.due, book.today))
      if let closed = followUp.closed { #expect(closed < book.today) }
    }
  }

  @Test func theSameDayMakesTheSameBook() throws {
    let first = try DemoBook(.french, today: DemoBook.someDay)
    let second = try DemoBook(.french, today: DemoBook.someDay)
    #expect(first.changes == second.changes)
  }

  @Test func aCamilleWorksWithTwoOthers() throws {
    let book = try DemoBook(.french, today: DemoBook.someDay, login: "camille")
    #expect(book.all(Colleague.self).map(\.login) == ["camille", "sam", "ines"])
  }

  @Test(arguments: Language.allCases, ["2026-02-28", "2026-08-09", "2028-02-29", "2027-12-31"])
  func theStoreAgrees(language: Language, day: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let today = try #require(Day(day))
    let now = Instant(today, .midnight, in: .utc)
    let firm = CreateBook(firm: Demo.firmName(language), login: "marie", name: "Marie")
    let store = try BookStore(
      creating: folder.appending(path: "demo.kith").path, for: firm, today: today, now: now)
    let command = Demo.command(language: language, today: today)
    _ = try store.run(Intention(command), as: Person(login: "marie"), today: today, now: now)
    #expect(try store.overdueCount(today: today) == 12)
    #expect(try store.contactCount() == command.contacts)
    #expect(try store.check().isEmpty)
  }
}

/// The demo's records as they are yielded, without a file: quick enough for many days.
private final class DemoBook: Book {
  static let someDay = Day(year: 2026, month: 11, day: 21) ?? .first

  let today: Day
  let now = Instant(seconds: 0)
  let person = ID<Colleague>(1)
  private(set) var changes: [Change] = []
  private var lastIDs: [RecordKind: Int64] = [:]

  init(_ language: Language, today: Day, login: String = "marie") throws {
    self.today = today
    try CreateBook(firm: Demo.firmName(language), login: login, name: nil)
      .run(in: self) { changes.append($0) }
    try Demo.command(language: language, today: today).run(in: self) { changes.append($0) }
  }

  func newID<R: Record>(_ type: R.Type) -> ID<R> {
    lastIDs[R.kind, default: 0] += 1
    return ID(lastIDs[R.kind, default: 0])
  }

  func all<R: Record>(_ type: R.Type) -> [R] {
    changes.compactMap { change in
      guard change.record.kind == R.kind, let fields = change.after else { return nil }
      return try? R(id: ID(change.record.id), fields: fields)
    }
  }

  func find<R: Record>(_ id: ID<R>) -> R? { all(R.self).first { $0.id == id } }
  func values(of contact: ID<Contact>) -> [ContactValue] {
    all(ContactValue.self).filter { $0.contact == contact }
  }
  func taggings(of contact: ID<Contact>) -> [Tagging] { [] }
  func holidays() -> [ListedHoliday] { [] }
  func attempts(at followUp: ID<FollowUp>) -> Attempts { Attempts(count: 0, reached: false) }
  func contact(uid: String) -> ID<Contact>? { nil }
  func belongings(of colleague: ID<Colleague>) -> Belongings { Belongings() }
  func openFollowUps(of contact: ID<Contact>) -> [FollowUp] {
    all(FollowUp.self).filter { $0.contact == contact && $0.isOpen }
  }
  func latestStage(of contact: ID<Contact>) -> StageChange? {
    all(StageChange.self).filter { $0.contact == contact }.max { ($0.day, $0.id) < ($1.day, $1.id) }
  }
  func objections(of contact: ID<Contact>) -> [Objection] {
    all(Objection.self).filter { $0.contact == contact }
  }
  func links(of contact: ID<Contact>) -> [ContactLink] {
    all(ContactLink.self).filter { $0.contact == contact || $0.other == contact }
  }
  func reminders(of contact: ID<Contact>) -> [FollowUp] {
    all(FollowUp.self).filter { $0.contact == contact && $0.isReminder }
  }
  func tiers() -> [Tier] { all(Tier.self) }
  func topics() -> [Topic] { all(Topic.self) }
  func stances(of contact: ID<Contact>) -> [Stance] {
    all(Stance.self).filter { $0.contact == contact }
  }
  func clients(of referral: ID<Referral>) -> [ReferralClient] {
    all(ReferralClient.self).filter { $0.referral == referral }
  }
  func followUps(of matter: LoopMatter) -> [FollowUp] {
    all(FollowUp.self).filter { followUp in
      switch matter {
      case .referral(let id): followUp.referral == id
      case .stance(let id): followUp.stance == id
      case .deal(let id): followUp.deal == id
      }
    }
  }

  struct Row {
    let contact: ID<Contact>
    let section: AgendaSection
    let isCadence: Bool
  }

  /// The agenda by the domain's rules.
  func agenda() throws -> [Row] {
    let contacts = all(Contact.self)
    let tiers = Dictionary(uniqueKeysWithValues: all(Tier.self).map { ($0.id, $0) })
    let days = Dictionary(
      uniqueKeysWithValues: all(Interaction.self).filter(\.isTouch).map { ($0.id, $0.day) })
    var touches: [ID<Contact>: Day] = [:]
    for participant in all(Participant.self) {
      guard let day = days[participant.interaction] else { continue }
      touches[participant.contact] = max(day, touches[participant.contact] ?? .first)
    }
    var next: [ID<Contact>: Day] = [:]
    var rows: [Row] = []
    for followUp in all(FollowUp.self) where followUp.isOpen {
      next[followUp.contact] = min(followUp.due, next[followUp.contact] ?? .last)
      if let section = AgendaPlacement(of: followUp)?.section(on: today) {
        rows.append(Row(contact: followUp.contact, section: section, isCadence: false))
      }
    }
    for contact in contacts where contact.isActive {
      let cadence = contact.cadence ?? contact.tier.flatMap { tiers[$0]?.cadence }
      guard let cadence else { continue }
      let start = Cadence.start(
        lastTouch: touches[contact.id], lookedAt: contact.lookedAt, added: contact.added)
      let placement = AgendaPlacement(of: cadence, start: start, nextFollowUp: next[contact.id])
      if let section = placement?.section(on: today) {
        rows.append(Row(contact: contact.id, section: section, isCadence: true))
      }
    }
    return rows
  }
}
