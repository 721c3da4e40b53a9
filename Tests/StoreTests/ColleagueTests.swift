import Domain
import TestSupport
import Testing

@testable import Store

/// What colleagues have to do with each other: whose something is, who stands in, who has left.
@Suite struct ColleagueTests {
  let book: ScratchBook
  let marie: ID<Colleague>
  let sam: ID<Colleague>
  let luc: ID<Colleague>
  private let today = ScratchBook.today

  init() throws {
    book = try ScratchBook()
    try book.run(JoinBook(login: "sam", name: "Sam Benali"))
    try book.run(JoinBook(login: "luc", name: nil))
    marie = try #require(try book.store.colleague("marie"))
    sam = try #require(try book.store.colleague("sam"))
    luc = try #require(try book.store.colleague("luc"))
  }

  private func colleague(_ id: ID<Colleague>) throws -> Colleague {
    try #require(try book.store.find(id))
  }

  private func agenda(of whose: Whose, on day: Day? = nil) throws -> [Target] {
    try book.store.agenda(count: 99, of: whose, today: day ?? today).map(\.target)
  }

  // MARK: - Whose

  @Test(
    "what somebody looks after is the part of the agenda that is theirs, window by window",
    arguments: 0..<4)
  func windowsOfOwners(round: Int) throws {
    var generator = Generator(random: Chance(of: "owners", round: round), store: book.store)
    try book.run(generator.samples.importing(contacts: 40))
    let all = [marie, sam, luc]
    for contact in try book.store.ids(Contact.self).dropFirst() {
      guard let owner = generator.samples.pick(all), generator.samples.random.chance(70) else {
        continue
      }
      _ = try? book.run(SetOwner([contact], to: owner))
    }
    for followUp in try book.store.ids(FollowUp.self, where: "closed IS NULL") {
      guard let owner = generator.samples.pick(all), generator.samples.random.chance(70) else {
        continue
      }
      _ = try? book.run(HandOverFollowUps([.followUp(followUp)], to: owner))
    }
    #expect(try book.store.check() == [])
    for owners in [[marie], [sam, luc], []] as [Set<ID<Colleague>>] {
      for offset in [-400, 0, 3, 60] {
        let day = today + offset
        let every = try book.store.agenda(count: 999, today: day)
        let expected = every.filter { $0.owner.map(owners.contains) ?? false }.map(\.place)
        var (forwards, backwards): ([AgendaPlace], [AgendaPlace]) = ([], [])
        while true {
          let window = try book.store.agenda(
            from: forwards.last, count: 3, of: .of(owners), today: day)
          if window.isEmpty { break }
          forwards += window.map(\.place)
        }
        while true {
          let window = try book.store.agenda(
            .backwards, from: backwards.first, count: 4, of: .of(owners), today: day)
          if window.isEmpty { break }
          backwards = window.map(\.place) + backwards
        }
        #expect(forwards == expected)
        #expect(backwards == expected)
        let overdue = expected.count { $0.section == .overdue }
        #expect(try book.store.overdueCount(of: owners, today: day) == overdue)
        for row in every {
          let found = try book.store.agendaRow(of: row.target, among: .of(owners), today: day)
          #expect((found != nil) == expected.contains(row.place))
        }
      }
    }
    let handed = try book.store.agenda(count: 999, of: .handed(to: sam), today: today)
    let expected = try book.store.agenda(count: 999, today: today)
      .filter { $0.owner == sam && $0.handedBy != nil }
    #expect(handed.map(\.place) == expected.map(\.place))
    #expect(!handed.isEmpty)
  }

  @Test func whatSomebodyTakesIsNotHandedToThem() throws {
    let duval = try book.add("Duval")
    let call = try book.add(with: duval, due: today)
    try book.run(HandOverFollowUps([.followUp(call)], to: sam))
    #expect(try book.store.find(call)?.handedBy == marie)
    #expect(try agenda(of: .handed(to: sam)) == [.followUp(call)])
    try book.run(HandOverFollowUps([.followUp(call)], to: marie))
    #expect(try book.store.find(call)?.handedBy == nil)
    // Planned for somebody else from the beginning.
    let visit = try book.add(.visit, with: duval, due: today) { $0.owner = sam }
    #expect(try book.store.find(visit)?.handedBy == marie)
    // Again to whom has it: nothing changes, who gave it neither.
    try book.run(HandOverFollowUps([.followUp(visit)], to: sam), as: ScratchBook.sam)
    #expect(try book.store.find(visit)?.handedBy == marie)
  }

  @Test("contacts are listed by several owners, and by who handed them over")
  func contacts() throws {
    let (duval, roux) = (try book.add("Duval"), try book.add("Roux"))
    let petit = try book.add("Petit")
    try book.run(SetOwner([duval], to: sam))
    try book.run(SetOwner([roux], to: luc), as: Person(login: "luc"))
    func list(_ filter: String) throws -> [ID<Contact>] {
      try book.store.contactRows(
        count: 9, matching: ContactFilter(filter), by: .name, today: today
      ).map(\.contact.id)
    }
    #expect(try list("owner:sam,luc") == [duval, roux])
    #expect(try list("owner:nobody") == [petit])
    #expect(try list("handed") == [duval])
    #expect(try list("handed owner:luc").isEmpty)
    #expect(
      try ContactFilter(Wording(.french).text(ContactFilter("owner:sam,luc handed")))
        == ContactFilter("owner:sam,luc handed"))
  }

  // MARK: - Away

  @Test("whoever stands in looks after what is theirs, from the first day to the last, and on")
  func deputies() throws {
    func lookedAfter(by id: ID<Colleague>, on day: Day) throws -> Set<ID<Colleague>> {
      try book.store.colleagues().lookedAfter(by: id, on: day)
    }
    try book.run(
      SetAbsence(sam, to: Absence(from: today + 1, until: today + 5, deputy: marie)))
    #expect(try lookedAfter(by: marie, on: today) == [marie])
    #expect(try lookedAfter(by: marie, on: today + 1) == [marie, sam])
    #expect(try lookedAfter(by: marie, on: today + 5) == [marie, sam])
    #expect(try lookedAfter(by: marie, on: today + 6) == [marie])
    #expect(try lookedAfter(by: sam, on: today + 3) == [sam])
    // The deputy goes too: the next one has both, and a ring of deputies ends.
    try book.run(SetAbsence(marie, to: Absence(from: today, until: today + 9, deputy: luc)))
    #expect(try lookedAfter(by: luc, on: today + 2) == [luc, marie, sam])
    try book.run(SetAbsence(luc, to: Absence(from: today, until: today + 9, deputy: sam)))
    #expect(try lookedAfter(by: sam, on: today + 2) == [luc, marie, sam])
    #expect(try book.store.check() == [])
    _ = try book.undo()
    #expect(try lookedAfter(by: sam, on: today + 2) == [sam])
    try book.run(SetAbsence(sam, to: nil))
    #expect(try lookedAfter(by: marie, on: today + 3) == [marie])
    #expect(throws: Refusal.soAlready) { try book.run(SetAbsence(sam, to: nil)) }
  }

  @Test func anAbsenceIsWholeOrRefused() throws {
    let own = Absence(from: today, until: today, deputy: sam)
    #expect(throws: Refusal.violation(.absenceHalf(sam))) { try book.run(SetAbsence(sam, to: own)) }
    let upsideDown = Absence(from: today, until: today - 1, deputy: luc)
    #expect(throws: Refusal.violation(.absenceHalf(sam))) {
      try book.run(SetAbsence(sam, to: upsideDown))
    }
  }

  // MARK: - Left

  @Test(
    "what is open goes to the successor in one step, what was done stays, and undo gives it back")
  func leaving() throws {
    let (duval, roux) = (try book.add("Duval"), try book.add("Roux"))
    try book.run(SetOwner([duval], to: sam), as: ScratchBook.sam)
    let open = try book.add(with: roux, due: today + 3) { $0.owner = sam }
    let done = try book.add(with: duval, due: today) { $0.owner = sam }
    try book.run(CompleteFollowUps([.followUp(done)]), as: ScratchBook.sam)
    try book.run(SetAbsence(marie, to: Absence(from: today, until: today + 3, deputy: sam)))
    let before = try Dump(of: book.store)
    let outcome = try book.run(LeaveBook(sam, handingOverTo: luc))
    #expect(try book.store.find(duval)?.owner == luc)
    #expect(try book.store.find(duval)?.handedBy == sam)
    #expect(try book.store.find(open)?.owner == luc)
    #expect(try book.store.find(done)?.owner == sam)
    #expect(try colleague(marie).absence?.deputy == luc)
    #expect(try colleague(sam).left == today)
    #expect(try book.store.colleagues().map(\.id).contains(sam) == false)
    #expect(try agenda(of: .handed(to: luc)) == [.followUp(open)])
    #expect(try book.store.card(of: duval, timeline: 5)?.timeline.first?.by == "Sam Benali")
    #expect(
      try book.store.summary(of: outcome.entry)?.classing == .left("Sam Benali", successor: "luc"))
    #expect(try book.store.check() == [])
    #expect(throws: Refusal.colleagueLeft(sam)) { try book.run(LeaveBook(sam, handingOverTo: luc)) }
    let after = try Dump(of: book.store)
    _ = try book.undo()
    #expect(try Dump(of: book.store).differences(from: before) == [])
    _ = try book.redo()
    #expect(try Dump(of: book.store).differences(from: after) == [])
  }

  @Test("whoever has left is given nothing, by no command and by no undo")
  func leavers() throws {
    let duval = try book.add("Duval")
    let call = try book.add(with: duval, due: today) { $0.owner = sam }
    try book.run(HandOverFollowUps([.followUp(call)], to: luc))
    try book.run(LeaveBook(sam, handingOverTo: luc), as: ScratchBook.sam)
    let refused = Refusal.colleagueLeft(sam)
    #expect(throws: refused) { try book.run(SetOwner([duval], to: sam)) }
    #expect(throws: refused) { try book.run(HandOverFollowUps([.followUp(call)], to: sam)) }
    #expect(throws: refused) { try book.add(with: duval, due: today) { $0.owner = sam } }
    #expect(throws: refused) {
      try book.run(SetAbsence(luc, to: Absence(from: today, until: today, deputy: sam)))
    }
    #expect(throws: refused) { try book.run(LeaveBook(luc, handingOverTo: sam)) }
    #expect(throws: Refusal.ownSuccessor) { try book.run(LeaveBook(luc, handingOverTo: luc)) }
    // Marie's latest step gave it from Sam to Luc: taken back, it would be Sam's again.
    #expect(throws: refused) { try book.undo() }
    #expect(try book.store.check() == [])
    try book.run(RejoinBook(sam))
    try book.run(SetOwner([duval], to: sam))
    #expect(try book.store.find(duval)?.owner == sam)
  }

  @Test func whatWasTheirsAndIsOpenedAgainIsWhoseWhoOpensIt() throws {
    let duval = try book.add("Duval")
    let call = try book.add(with: duval, due: today) { $0.owner = sam }
    try book.run(CompleteFollowUps([.followUp(call)]))
    try book.run(LeaveBook(sam, handingOverTo: luc))
    try book.run(RescheduleFollowUps([.followUp(call)], to: today + 4))
    #expect(try book.store.find(call)?.owner == marie)
  }

  // MARK: - What others did

  @Test("steps of others are counted by login, and what came to the reader, while it is theirs")
  func news() throws {
    let duval = try book.add("Duval")
    let call = try book.add(with: duval, due: today)
    let start = try book.store.news(since: ID(0), for: marie).last
    #expect(try book.store.news(since: start, for: marie).steps == 0)
    let other = try book.another()
    try book.run(HandOverFollowUps([.followUp(call)], to: marie), as: ScratchBook.sam, in: other)
    try book.run(SetOwner([duval], to: marie), as: ScratchBook.sam, in: other)
    try book.run(BumpContacts([.cadence(duval)]), as: Person(login: "luc"), in: other)
    let news = try book.store.news(since: start, for: marie)
    #expect(news.logins == ["sam", "luc"])
    #expect(news.steps == 3)
    #expect(news.handed == 2)
    #expect(try book.store.news(since: start, for: sam).steps == 1)
    #expect(try book.store.news(since: news.last, for: marie).steps == 0)
    // What was passed on meanwhile is not the reader's any more.
    try book.run(HandOverFollowUps([.followUp(call)], to: luc))
    #expect(try book.store.news(since: start, for: marie).handed == 1)
  }

  // MARK: - Pressure

  @Test("enough is what went out from all of them, in the firm's days")
  func pressure() throws {
    let duval = try book.add("Duval")
    func touch(
      _ person: Person, daysAgo: Int = 0, channel: Interaction.Channel = .call,
      direction: Interaction.Direction = .outgoing, answered: Bool = true
    ) throws {
      try book.run(
        LogInteraction(
          with: [duval], channel: channel, direction: direction, answered: answered, words: nil,
          on: today - daysAgo), as: person)
    }
    func times(_ day: Day) throws -> Int? { try book.store.pressure(on: duval, today: day)?.times }
    try touch(ScratchBook.marie, daysAgo: 6)
    try touch(ScratchBook.sam, daysAgo: 1, answered: false)
    try touch(ScratchBook.sam, channel: .note, answered: false)
    try touch(ScratchBook.sam, direction: .incoming)
    try touch(ScratchBook.sam, daysAgo: 7)
    #expect(try times(today) == nil)
    try touch(ScratchBook.sam, channel: .mail, answered: false)
    #expect(try times(today) == 3)
    #expect(try times(today + 1) == nil)
    let pressure = try #require(try book.store.pressure(on: duval, today: today))
    #expect(pressure.parts.map(\.name) == ["Sam Benali", "Marie Roche"])
    let old = try #require(try book.store.firm())
    var new = old
    new.pressureTimes = 0
    try book.run(EditFirm(from: old, to: new))
    #expect(try times(today) == nil)
  }
}
