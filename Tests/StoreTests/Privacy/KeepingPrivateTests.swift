import Domain
import GRDB
import Testing

@testable import Store

/// Making things private, and what colleagues are refused of them.
@Suite struct KeepingPrivateTests {
  private let today = ScratchBook.today

  @Test("a contact that is nobody's becomes that of whoever makes it private, in one step")
  func owner() throws {
    let book = try ScratchBook()
    let contact = try book.add("Duval")
    try book.run(SetPrivacy([contact], to: .owner))
    let me = try book.store.colleague("marie")
    let found = try #require(try book.store.find(contact))
    #expect(found.owner == me && found.privacy == .owner)
    _ = try book.undo()
    let before = try #require(try book.store.find(contact))
    #expect(before.owner == nil && before.privacy == .firm)
  }

  @Test("only its owner makes a contact private, and nobody leaves a private one without an owner")
  func whoMay() throws {
    let book = try ScratchBook()
    let contact = try book.add("Duval")
    _ = try book.add("Join", as: ScratchBook.sam)
    try book.run(SetOwner([contact], to: try book.store.colleague("sam")))
    #expect(throws: Refusal.ownerDecides("Sam Benali")) {
      try book.run(SetPrivacy([contact], to: .owner))
    }
    try book.run(SetPrivacy([contact], to: .owner), as: ScratchBook.sam)
    #expect(throws: Refusal.violation(.privateWithoutOwner(contact))) {
      try book.run(SetOwner([contact], to: nil), as: ScratchBook.sam)
    }
    try book.run(SetPrivacy([contact], to: .firm), as: ScratchBook.sam)
    try book.run(SetOwner([contact], to: nil))
  }

  @Test("what others promised on it becomes its owner's, and cannot be handed to others")
  func promises() throws {
    let book = try ScratchBook()
    let contact = try book.add("Duval")
    _ = try book.add("Join", as: ScratchBook.sam)
    let (marie, sam) = (try book.store.colleague("marie"), try book.store.colleague("sam"))
    let followUp = try book.add(with: contact, due: today) { $0.owner = sam }
    try book.run(SetPrivacy([contact], to: .owner))
    #expect(try book.store.find(followUp)?.owner == marie)
    #expect(throws: Refusal.promiseOfPrivate("Marie Roche")) {
      try book.run(HandOverFollowUps([.followUp(followUp)], to: try #require(sam)))
    }
    _ = try book.undo()
    #expect(try book.store.find(followUp)?.owner == sam)
  }

  @Test("an exchange is private to whoever wrote it down, and only they say so")
  func exchange() throws {
    let book = try ScratchBook()
    let contact = try book.add("Duval")
    let logged = try book.run(
      LogInteraction(with: [contact], channel: .call, answered: true, words: "hush"),
      as: ScratchBook.sam
    ).logged
    let interaction = try #require(logged.first)
    #expect(throws: Refusal.authorDecides("Sam Benali")) {
      try book.run(SetInteractionPrivacy(interaction, to: .owner))
    }
    try book.run(SetInteractionPrivacy(interaction, to: .owner), as: ScratchBook.sam)
    #expect(try book.store.find(interaction)?.words == nil)
    #expect(throws: Refusal.privateTo("Sam Benali")) {
      try book.run(AddWords(to: [interaction], words: "and more"))
    }
    #expect(throws: Refusal.authorDecides("Sam Benali")) {
      try book.run(SetInteractionPrivacy(interaction, to: .firm))
    }
  }

  /// Commands of Sam's about what only Marie sees.
  private static let commands: [@Sendable (PrivateBook) throws -> any Command] = [
    { BumpContacts([.cadence($0.kept)]) },
    { LogInteraction(with: [$0.kept], channel: .call, answered: true, words: nil) },
    { LogInteraction(with: [$0.zoe, $0.kept], channel: .call, answered: true, words: nil) },
    { privates in
      var followUp = FollowUp(id: ID(0))
      (followUp.contact, followUp.due) = (privates.kept, PrivateBook.today)
      return AddFollowUp(followUp)
    },
    { CompleteFollowUps([.followUp($0.followUp)]) },
    { SnoozeFollowUps([.followUp($0.followUp)], until: PrivateBook.today + 4) },
    { DropFollowUps([.followUp($0.followUp)], reason: nil) },
    { SetTier([$0.zoe, $0.kept], to: ID(2)) },
    { SetOwner([$0.kept], to: ID(2)) },
    { SetPrivacy([$0.kept], to: .firm) },
    { TagContacts([$0.kept], adding: ["x"], removing: []) },
    { ArchiveContacts([$0.kept]) },
    { EndContacts([$0.kept], on: PrivateBook.today) },
    { EraseContact($0.kept) },
    { privates in
      let zoe = try #require(try privates.sams.find(privates.zoe))
      return EditContact(
        from: zoe, to: zoe, links: [.add(ContactCard.Link(.household, privates.kept))])
    },
    { SetStances([$0.kept], to: .has, on: [.named("Notary")]) },
    {
      GiveReferral(Referral(id: ID(0)), of: [.known($0.priya)], to: [.known($0.kept)], topic: nil)
    },
    { RecordNews([$0.referral], on: PrivateBook.today, by: nil) },
    { AddWords(to: [$0.word], words: "more") },
  ]

  @Test("every command of a colleague's on it is refused, and writes nothing", arguments: 0..<19)
  func refused(number: Int) throws {
    #expect(Self.commands.count == 19)
    let privates = try PrivateBook()
    let command = try Self.commands[number](privates)
    let before = try Dump.whole(privates.sams)
    #expect(throws: Refusal.privateTo("Marie Roche")) {
      try privates.sams.run(
        Intention(command), as: ScratchBook.sam, today: today, now: privates.book.now())
    }
    #expect(try Dump.whole(privates.sams) == before)
  }

  @Test("who saw it before it was private is not told by a conflict what stands there now")
  func expectation() throws {
    let privates = try PrivateBook()
    let seen = Expectation.field(RecordKey(privates.kept), "job_title", .text("Klamist"))
    #expect(throws: Refusal.privateTo("Marie Roche")) {
      try privates.sams.run(
        Intention(SetTier([privates.zoe], to: ID(2)), expecting: [seen]), as: ScratchBook.sam,
        today: today, now: privates.book.now())
    }
  }

  @Test("no entry about it is taken back by a colleague, be it theirs")
  func takingBack() throws {
    let book = try ScratchBook()
    let sams = try book.another()
    sams.reader = "sam"
    let contact = try book.add("Duval")
    let tagging = try book.run(
      TagContacts([contact], adding: ["sams"], removing: []), as: ScratchBook.sam, in: sams)
    let making = try book.run(SetPrivacy([contact], to: .owner))
    for entry in [tagging.entry, making.entry] {
      let plan = try #require(try sams.takeBackPlan(of: entry, today: today))
      #expect(plan.obstacle == .impossible(.privateTo("Marie Roche")))
      #expect(throws: Refusal.privateTo("Marie Roche")) {
        try sams.takeBack(entry, as: ScratchBook.sam, today: today, now: book.now())
      }
    }
    let undo = try #require(try sams.undoPlan(for: ScratchBook.sam, today: today))
    #expect(undo.obstacle == .impossible(.privateTo("Marie Roche")))
    #expect(throws: Refusal.privateTo("Marie Roche")) {
      try sams.perform(undo, as: ScratchBook.sam, today: today, now: book.now())
    }
    #expect(try book.undo() != nil)
    #expect(try book.undo(as: ScratchBook.sam, in: sams) != nil)
  }

  @Test("what the firm plans by moves private contacts too")
  func firm() throws {
    let privates = try PrivateBook()
    let old = try #require(try privates.sams.firm())
    var new = old
    new.dateAhead = 5
    try privates.book.run(
      EditFirm(from: old, to: new), as: ScratchBook.sam, in: privates.sams)
    _ = try privates.book.undo(as: ScratchBook.sam, in: privates.sams)
    #expect(try privates.sams.check() == [])
  }

  @Test("what a colleague kept who has left is everybody's")
  func left() throws {
    let privates = try PrivateBook()
    try privates.sams.sql("UPDATE colleague SET left_day = '2026-03-01' WHERE login = 'marie'")
    #expect(try privates.book.another().find(privates.kept)?.isHidden == false)
  }

  @Test("a list reads the index of private contacts, not their records")
  func plan() throws {
    let privates = try PrivateBook()
    try privates.sams.read { db in
      let condition = Sight.current.condition("contact_digest.contact")
      let plan = try Row.fetchAll(
        db,
        sql: """
          EXPLAIN QUERY PLAN SELECT contact FROM contact_digest INDEXED BY digest_by_name
          WHERE standing = 0 AND \(condition) ORDER BY sort_key, contact LIMIT 9
          """
      ).map { $0["detail"] as String }
      #expect(plan.contains { $0.contains("COVERING INDEX contact_private") }, "\(plan)")
      #expect(plan.contains { $0.contains("COVERING INDEX digest_by_name") }, "\(plan)")
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }
    try privates.book.store.read { _ in
      #expect(Sight.current.condition("contact_digest.contact") == "TRUE")
    }
  }
}
