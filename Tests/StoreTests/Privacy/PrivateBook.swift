import Domain
import Testing

@testable import Store

/// A book in which Marie keeps a partner and what hangs on them to herself, and a word about
/// somebody whom all see. Every name and word of it is told from all others.
final class PrivateBook {
  let book: ScratchBook
  /// The book as Sam's process has it open.
  let sams: BookStore
  /// Whom only Marie sees.
  let kept: ID<Contact>
  /// Whom all see: the client and the partner.
  let zoe, priya: ID<Contact>
  private(set) var referral = ID<Referral>(0)
  private(set) var followUp = ID<FollowUp>(0)
  /// What happened with Zoé, for its author's eyes only.
  private(set) var word = ID<Interaction>(0)

  static let today = ScratchBook.today

  /// What stands in what only Marie sees, folded.
  static let secrets = ["zyxw", "qwertz", "klam", "699887766"]

  init() throws {
    book = try ScratchBook()
    sams = try book.another()
    sams.reader = "sam"
    zoe = try book.add("Duval", as: ScratchBook.sam)
    priya = try book.add("Shah", as: ScratchBook.sam)
    var card = ContactCard()
    (card.contact.givenName, card.contact.familyName) = ("Qwertzklam", "Zyxwvut")
    (card.contact.organisation, card.contact.jobTitle) = ("Klambank", "Klamist")
    (card.contact.notes, card.contact.tier) = ("notes of klam", ID(1))
    (card.contact.agreed, card.contact.agreement) = (Self.today - 30, "terms of klam")
    card.contact.birthday = PartialDate(Self.today + 3)
    card.values = [
      .init(.phone, "06 99 88 77 66"), .init(.email, "secret@klam.example"),
      .init(.date, "2026-03-20", label: "klamday"),
    ]
    card.tags = ["klamtag"]
    card.stances = [.init(.offers, .named("Mortgage")), .init(.wants, .named("Notary"))]
    kept = try #require(
      try book.run(AddContact(card, at: .client)).addedContacts.first)
    try fill()
    try book.run(SetPrivacy([kept], to: .owner))
    try book.run(SetInteractionPrivacy(word, to: .owner))
  }

  private func fill() throws {
    let marie = try book.store.colleague("marie")
    followUp = try book.add(with: kept, due: Self.today - 5) {
      ($0.subject, $0.owner) = ("klam matter", marie)
    }
    try book.run(SnoozeFollowUps([.followUp(followUp)], until: Self.today + 2))
    try book.run(RescheduleFollowUps([.followUp(followUp)], to: Self.today - 2))
    try book.run(
      LogInteraction(with: [kept], channel: .call, answered: true, words: "klam was said"))
    try book.run(
      LogInteraction(
        with: [kept, zoe], channel: .meeting, answered: true, words: "klam with both"))
    word = try #require(
      try book.run(
        LogInteraction(with: [zoe], channel: .call, answered: true, words: "klam of Zoé")
      ).logged.first)
    try book.run(ChangeStage([kept], to: .ambassador, reason: "klam reason"))
    try book.run(Object([kept], to: [.call], source: "klam letter"))
    try book.run(TagContacts([kept], adding: ["klamvip"], removing: []))
    try book.run(editing(kept, in: book) { $0.jobTitle = "Klamiste" })
    try book.run(
      EditContact(
        from: try #require(try book.store.find(kept)), to: try #require(try book.store.find(kept)),
        links: [.add(ContactCard.Link(.spouse, zoe))]))
    var deal = Deal(id: ID(0))
    (deal.contact, deal.subject) = (kept, "klam deal")
    try book.run(OpenDeal(deal, topic: nil))
    var given = Referral(id: ID(0))
    (given.need, given.consented, given.consentMeans) = ("klam need", Self.today, "klam phone")
    (given.clientTold, given.partnerCalled) = (Self.today, Self.today)
    let outcome = try book.run(
      GiveReferral(given, of: [.known(zoe)], to: [.known(kept)], topic: .named("Mortgage")))
    referral = try #require(
      outcome.changes.first { $0.record.kind == .referral }.map { ID($0.record.id) })
    var received = Referral(id: ID(0))
    received.need = "klam wish"
    try book.run(
      ReceiveReferral(received, of: [.known(kept)], from: .known(priya), topic: .named("Notary")))
    try book.run(AcknowledgeReferral(referral, on: Self.today))
  }
}
