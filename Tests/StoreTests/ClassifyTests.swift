import Domain
import Testing

@testable import Store

/// The commands that classify contacts: what each changes, and what it refuses.
@Suite struct ClassifyTests {
  let book: ScratchBook
  let duval: ID<Contact>
  let roux: ID<Contact>

  init() throws {
    book = try ScratchBook()
    duval = try book.add("Duval", on: ScratchBook.today - 200)
    roux = try book.add("Roux", on: ScratchBook.today - 200)
  }

  private func find(_ id: ID<Contact>) throws -> Contact { try #require(try book.store.find(id)) }

  private func stages(of id: ID<Contact>) throws -> [Stage] {
    try book.store.all(StageChange.self).filter { $0.contact == id }.map(\.stage)
  }

  private var agenda: [Target] {
    get throws { try book.store.agenda(count: 50, today: ScratchBook.today).map(\.target) }
  }

  @Test(
    "archived or ended, nothing of a contact comes up any more; both can be taken back",
    arguments: [true, false])
  func silence(isArchived: Bool) throws {
    let call = try book.add(with: duval, due: ScratchBook.today - 3)
    try book.run(SetTier([roux], to: ID(1)))
    #expect(try agenda == [.cadence(roux), .followUp(call)])
    let both = [duval, roux]
    if isArchived {
      try book.run(ArchiveContacts(both))
    } else {
      try book.run(EndContacts(both, on: ScratchBook.today - 5))
    }
    #expect(try agenda.isEmpty)
    #expect(try book.store.overdueCount(today: ScratchBook.today) == 0)
    #expect(try book.store.check() == [])
    if isArchived {
      try book.run(RestoreContacts(both))
    } else {
      try book.run(EndContacts(both, on: nil))
    }
    #expect(try agenda == [.cadence(roux), .followUp(call)])
    #expect(try book.store.check() == [])
  }

  @Test func whatIsArchivedStaysAsItIs() throws {
    try book.run(ArchiveContacts([duval]), on: ScratchBook.today - 9)
    try book.run(ArchiveContacts([duval, roux]))
    #expect(try find(duval).archived == ScratchBook.today - 9)
    #expect(try find(roux).archived == ScratchBook.today)
    #expect(throws: Refusal.soAlready) { try book.run(ArchiveContacts([duval, roux])) }
  }

  @Test func aStageKeepsItsHistoryAndMayGoDown() throws {
    try book.run(ChangeStage([duval, roux], to: .client, reason: "bought rue Sala"))
    try book.run(ChangeStage([duval], to: .ambassador, reason: nil))
    try book.run(ChangeStage([duval], to: .prospect, reason: "moved away"))
    #expect(try stages(of: duval) == [.client, .ambassador, .prospect])
    #expect(try stages(of: roux) == [.client])
    #expect(throws: Refusal.soAlready) {
      try book.run(ChangeStage([duval], to: .prospect, reason: "again"))
    }
    // Of several, only those that are elsewhere change.
    let outcome = try book.run(ChangeStage([duval, roux], to: .client, reason: nil))
    #expect(outcome.changes.count == 1)
  }

  @Test("a stage set on another day's screen is still the latest")
  func laterStage() throws {
    try book.run(
      ChangeStage([duval], to: .client, reason: nil), on: ScratchBook.today + 30)
    try book.run(ChangeStage([duval], to: .partner, reason: nil))
    let changes = try book.store.all(StageChange.self)
    #expect(changes.map(\.day) == [ScratchBook.today + 30, ScratchBook.today + 30])
    #expect(changes.max { ($0.day, $0.id) < ($1.day, $1.id) }?.stage == .partner)
  }

  @Test func aStageThatAColleagueChangedMeanwhileIsAConflict() throws {
    let seen = ChangeStage.expectation(seeing: nil, of: duval)
    let quicker = try book.run(
      ChangeStage([duval], to: .client, reason: nil), as: ScratchBook.sam)
    let conflicts = try #require(throws: Conflicts.self) {
      try book.run(ChangeStage([duval, roux], to: .ambassador, reason: nil), expecting: [seen])
    }
    #expect(conflicts.conflicts.map(\.entry) == [quicker.entry])
    #expect(conflicts.conflicts.map(\.found) == [.text("client")])
    let rest = Intention(
      ChangeStage([duval, roux], to: .ambassador, reason: nil), expecting: [seen]
    ).leavingOut(Set(conflicts.conflicts.map(\.expectation.record)))
    #expect((rest?.command as? ChangeStage)?.contacts == [roux])
  }

  @Test func eachExpectsWhatItOverwrites() throws {
    let seen = try [find(duval), find(roux)]
    try book.run(SetOwner([duval], to: ID(1)), as: ScratchBook.sam)
    // Another field than the one that Sam changed: no conflict.
    try book.run(SetTier([duval], to: ID(2)), expecting: SetTier.expectations(seeing: seen))
    #expect(throws: Conflicts.self) {
      try book.run(SetOwner([duval], to: ID(2)), expecting: SetOwner.expectations(seeing: seen))
    }
  }

  @Test func tagsAreTrimmedAndUnique() throws {
    try book.run(TagContacts([duval], adding: ["  Premier   achat ", "vip", " "], removing: []))
    let tags = { try book.store.card(of: duval, timeline: 0)?.tags }
    #expect(try tags() == ["Premier achat", "vip"])
    #expect(throws: Refusal.soAlready) {
      try book.run(TagContacts([duval], adding: ["PREMIER ACHAT", "Vip"], removing: ["none"]))
    }
    try book.run(TagContacts([duval, roux], adding: ["vip"], removing: ["premier achat"]))
    #expect(try tags() == ["vip"])
    #expect(try book.store.card(of: roux, timeline: 0)?.tags == ["vip"])
  }

  @Test func objectionsAreSaidOnceAndLifted() throws {
    try book.run(Object([duval], to: [.call, .mail, .call], source: "her letter"))
    #expect(try book.store.all(Objection.self).map(\.channel) == [.call, .mail])
    #expect(throws: Refusal.soAlready) { try book.run(Object([duval], to: [.mail])) }
    try book.run(Object([duval, roux], to: [nil], purpose: .sales))
    #expect(try book.store.all(Objection.self).count == 4)
    let calls = try book.store.all(Objection.self).filter { $0.channel == .call }
    try book.run(WithdrawObjections([duval], only: calls.map(\.id)))
    #expect(try book.store.all(Objection.self).map(\.channel) == [.mail, nil, nil])
    try book.run(WithdrawObjections([duval, roux]))
    #expect(try book.store.all(Objection.self).isEmpty)
    #expect(throws: Refusal.soAlready) { try book.run(WithdrawObjections([duval])) }
  }

  @Test("no command refuses because of an objection")
  func objectionsRefuseNothing() throws {
    try book.run(Object([duval], to: [nil]))
    try book.run(LogInteraction(with: [duval], channel: .call, answered: true, words: nil))
  }

  @Test func theFirmItselfIsNotClassified() throws {
    let before = try Dump.whole(book.store)
    #expect(throws: Refusal.us) { try book.run(ArchiveContacts([duval, Contact.us])) }
    #expect(throws: Refusal.us) { try book.run(EraseContact(Contact.us)) }
    #expect(throws: Refusal.us) { try book.run(ChangeStage([.init(1)], to: .client, reason: nil)) }
    #expect(try Dump.whole(book.store) == before)
  }

  @Test func aCadenceIsOnesOwnOrTheTiers() throws {
    try book.run(SetCadence([duval], to: Cadence(ideal: 7, longest: 14)))
    #expect(try find(duval).cadence == Cadence(ideal: 7, longest: 14))
    try book.run(SetCadence([duval], to: nil))
    #expect(try find(duval).cadence == nil)
  }

  @Test func tiersAreEditedAddedAndRemoved() throws {
    var tiers = try book.store.tiers()
    tiers[0].name = "Gold"
    tiers.removeLast()
    var new = Tier(id: ID(77))
    (new.name, new.idealDays, new.longestDays) = ("Z", 5, 9)
    try book.run(EditTiers(from: try book.store.tiers(), to: tiers + [new]))
    #expect(try book.store.tiers().map(\.name) == ["Gold", "B", "C", "Z"])
    #expect(throws: Refusal.violation(.twice(.tier))) {
      try book.run(
        EditTiers(
          from: tiers,
          to: [tiers[0], tiers[1], tiers[2], tiers[1]].enumerated().map {
            var tier = Tier(id: ID($0.offset == 3 ? 99 : $0.element.id.number))
            tier.name = $0.element.name
            return tier
          }))
    }
    try book.run(SetTier([duval], to: ID(2)))
    let kept = try book.store.tiers()
    #expect(throws: Refusal.violation(.leanedOn(RecordKey(duval)))) {
      try book.run(EditTiers(from: kept, to: kept.filter { $0.id != ID(2) }))
    }
  }
}
