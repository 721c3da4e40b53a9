import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Whoever is erased is nowhere any more, and the rest of the book is as sound as before.
@Suite struct EraseTests {
  /// Words that only the erased person's records hold.
  private static let secrets = [
    "Zorglub", "Zénobie", "zenobie@secret.example", "612999888", "Mandragore", "Pantoufle",
    "Quetsche", "Rhubarbe",
  ]

  /// Contact 2 has everything, Roux has shared things with them.
  private func sample() throws -> (book: ScratchBook, contact: ID<Contact>, other: ID<Contact>) {
    let book = try ScratchBook()
    let roux = try book.add("Roux")
    var card = ContactCard()
    (card.contact.givenName, card.contact.familyName) = ("Zénobie", "Zorglub")
    card.contact.notes = "Mandragore"
    card.values = [
      ContactCard.Value(.phone, "+33 612999888"),
      ContactCard.Value(.email, "zenobie@secret.example"),
    ]
    card.tags = ["Pantoufle"]
    let erased = try #require(try book.run(AddContact(card)).addedContacts.first)
    let call = try book.add(with: erased, due: ScratchBook.today) { $0.subject = "Quetsche" }
    try book.run(CompleteFollowUps([.followUp(call)]))
    try book.run(
      LogInteraction(with: [erased], channel: .call, answered: true, words: "Rhubarbe"))
    try book.run(
      LogInteraction(
        with: [erased, roux], channel: .meeting, answered: true, words: "Both were there."))
    try book.run(ChangeStage([erased, roux], to: .client, reason: nil))
    return (book, erased, roux)
  }

  private func bytes(_ path: String) throws -> Data {
    var all = try Data(contentsOf: URL(filePath: path))
    for suffix in ["-wal", "-shm"] {
      all += (try? Data(contentsOf: URL(filePath: path + suffix))) ?? Data()
    }
    return all
  }

  @Test("nothing of them is left in the bytes of the file")
  func bytesOfTheFile() throws {
    let (book, contact, _) = try sample()
    for secret in Self.secrets {
      #expect(try bytes(book.path).range(of: Data(secret.utf8)) != nil, "\(secret)")
    }
    try book.run(EraseContact(contact))
    for secret in Self.secrets + ["zorglub", "zenobie", "pantoufle", "rhubarbe"] {
      #expect(try bytes(book.path).range(of: Data(secret.utf8)) == nil, "\(secret)")
    }
    #expect(try book.store.check() == [])
    #expect(try book.store.search("zorglub", count: 9, today: ScratchBook.today).isEmpty)
  }

  @Test("with somebody else reading, the erasure is done, and the file is scrubbed later")
  func readers() throws {
    let (book, contact, _) = try sample()
    let other = try book.another()
    try other.read { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM contact")
      try book.run(EraseContact(contact))
    }
    #expect(try book.store.find(contact) == nil)
    #expect(book.store.scrubbing == .log)
    #expect(try bytes(book.path).range(of: Data("Rhubarbe".utf8)) != nil)
    try book.store.tidy()
    #expect(book.store.scrubbing == .done)
    for secret in Self.secrets {
      #expect(try bytes(book.path).range(of: Data(secret.utf8)) == nil, "\(secret)")
    }
  }

  @Test("wherever the name stands is told, however short it is", arguments: ["Bo", "Zorglub"])
  func mentions(name: String) throws {
    let book = try ScratchBook()
    let erased = try book.add(name)
    _ = try book.add("Nobody")
    let people = try ["Notes", "Subject", "Tag", "Reason", "Words"].map { try book.add($0) }
    try book.run(editing(people[0], in: book) { $0.notes = "Knows \(name)." })
    _ = try book.add(with: people[1], due: ScratchBook.today) { $0.subject = "Ask \(name)" }
    try book.run(TagContacts([people[2]], adding: ["by \(name)"], removing: []))
    try book.run(ChangeStage([people[3]], to: .client, reason: "thanks to \(name)"))
    try book.run(
      LogInteraction(with: [people[4]], channel: .call, answered: true, words: "Saw \(name)"))
    let found = try book.store.mentions(of: erased)
    #expect(found.map(\.contact).sorted { $0.number < $1.number } == people)
  }

  @Test("what happened with others stays with them")
  func others() throws {
    let (book, contact, other) = try sample()
    try book.run(EraseContact(contact))
    let card = try #require(try book.store.card(of: other, timeline: 9))
    #expect(card.timeline.map(\.interaction.words) == ["Both were there."])
    #expect(card.stage == .client)
    #expect(try book.store.ids(Interaction.self).count == 1)
    #expect(try book.store.card(of: contact, timeline: 9) == nil)
  }

  @Test("an entry that lost something can no longer be taken back, and others can")
  func entries() throws {
    let (book, contact, other) = try sample()
    let later = try book.run(SetTier([other], to: ID(1))).entry
    let erasing = try book.run(EraseContact(contact)).entry
    let newest = try book.store.entries(count: 50, zone: .utc)
    let final = newest.filter { $0.entry.isFinal }.map(\.entry.id.number)
    // Creating, adding, call, done, talk, meeting, stage, erasing: all but Roux and the tier.
    #expect(final == [erasing.number, 8, 7, 6, 5, 4, 3, 1])
    let plan = try book.store.takeBackPlan(of: later, today: ScratchBook.today)
    #expect(plan?.obstacle == nil)
    for entry in newest { _ = try book.store.changes(of: entry.entry.id, atMost: 20) }
    let arguments = try book.store.strings("SELECT arguments FROM entry WHERE arguments <> ''")
    #expect(!arguments.contains { $0.contains("Zorglub") || $0.contains("Rhubarbe") })
    #expect(arguments.contains { $0.contains("client") }, "what Roux was made is still said")
  }

  @Test("what had been taken back or removed before is gone too")
  func history() throws {
    let (book, contact, _) = try sample()
    try book.run(editing(contact, in: book) { $0.notes = "Mandragore, deux fois" })
    _ = try book.undo()
    let values = try book.store.all(ContactValue.self)
    let old = try #require(try book.store.find(contact))
    try book.run(EditContact(from: old, to: old, values: values.map { .remove($0.id) }))
    try book.run(
      LogInteraction(with: [contact], channel: .note, answered: false, words: "Rhubarbe encore"))
    _ = try book.undo()
    try book.run(EraseContact(contact))
    for secret in Self.secrets {
      #expect(try bytes(book.path).range(of: Data(secret.utf8)) == nil, "\(secret)")
    }
    #expect(try book.store.check() == [])
  }

  @Test("the firm itself is never erased")
  func us() throws {
    let (book, _, _) = try sample()
    #expect(throws: Refusal.us) { try book.run(EraseContact(Contact.us)) }
  }

  @Test("a referral goes with an end or its only client, and stays with the other of a couple")
  func referrals() throws {
    let book = try ScratchBook()
    let (zoe, luc) = (try book.add("Zoé"), try book.add("Luc"))
    let (priya, ana) = (try book.add("Priya"), try book.add("Ana"))
    let old = Referral(id: ID(0))
    func give(_ clients: [ID<Contact>], introducedBy: ID<Contact>? = nil) throws -> ID<Referral> {
      var referral = old
      referral.introducedBy = introducedBy
      let given = GiveReferral(
        referral, of: clients.map { .known($0) }, to: [.known(priya)])
      let made = try book.run(given).changes.first { $0.record.kind == .referral }
      return ID(try #require(made).record.id)
    }
    let together = try give([zoe, luc], introducedBy: ana)
    let alone = try give([luc])
    try book.run(EraseContact(luc))
    #expect(try book.store.ids(Referral.self) == [together])
    #expect(try book.store.referral(together, today: ScratchBook.today)?.clients.map(\.id) == [zoe])
    #expect(try book.store.find(alone) == nil)
    #expect(try book.store.check() == [])
    try book.run(EraseContact(ana))
    #expect(try book.store.find(together)?.introducedBy == nil)
    #expect(try book.store.check() == [])
    // The client's own follow-up is nothing without the partner.
    #expect(try book.store.ids(FollowUp.self, where: "contact = \(zoe)").count == 1)
    try book.run(EraseContact(priya))
    #expect(try book.store.ids(Referral.self) == [])
    #expect(try book.store.ids(FollowUp.self) == [])
    #expect(try book.store.check() == [])
  }

  @Test("made-up books stay sound whoever goes", arguments: 0..<3)
  func generated(round: Int) throws {
    let book = try ScratchBook()
    var generator = Generator(random: Chance(of: "erase", round: round), store: book.store)
    try book.run(generator.samples.importing(contacts: 8))
    for step in 0..<24 {
      guard let verb = generator.samples.pick(Verb.allCases.filter { $0 != .createBook }),
        let command = try generator.command(verb)
      else { continue }
      do { try book.run(command) } catch is Refusal {}
      if step % 6 == 5 { _ = try? book.undo() }
    }
    for contact in try book.store.ids(Contact.self, where: "id > 1").shuffled(
      using: &generator.samples.random)
    {
      try book.run(EraseContact(contact))
      let findings = try book.store.check()
      #expect(findings == [], "round \(round), seed \(Chance.base)")
    }
    #expect(try book.store.strings("SELECT count(*) FROM interaction") == ["0"])
    #expect(try book.store.strings("SELECT count(*) FROM gram") == ["0"])
    #expect(try book.store.strings("SELECT count(*) FROM gram_pending") == ["0"])
  }
}
