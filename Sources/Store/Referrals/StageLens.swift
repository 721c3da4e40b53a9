import Domain
import GRDB

extension BookStore {
  /// The next stage of a contact, if something speaks for one; nil for the firm itself, for who is
  /// archived or dead, and for who is private to others.
  package func stageSuggestion(of contact: ID<Contact>, today: Day) throws -> StageSuggestion? {
    try read { try $0.stageSuggestion(of: contact, today: today) }
  }
}

extension Database {
  func stageSuggestion(of id: ID<Contact>, today: Day) throws -> StageSuggestion? {
    guard let contact: Contact = try record(id), contact.isActive, !contact.isHidden else {
      return nil
    }
    return try stageFacts(of: contact).suggestion(on: today)
  }

  private func stageFacts(of contact: Contact) throws -> StageFacts {
    let id = contact.id
    var facts = StageFacts()
    let changes: [StageChange] = try records(where: "contact = ? ORDER BY day, id", [id.field])
    facts.stage = changes.last?.stage
    if let last = changes.last, let previous = changes.dropLast().last,
      last.stage < previous.stage
    {
      facts.lowered = last.day
    }
    facts.lastTouch = try lastTouch(of: id)
    let deals: [Deal] = try records(
      where: "contact = ? AND state = 'won' ORDER BY closed, id", [id.field])
    facts.won = deals.compactMap(\.closed)
    let stages = changes.filter { $0.stage >= .client }.map(\.day)
    facts.clientSince = (stages + facts.won).min()
    let served: [Referral] = try records(
      where: """
        id IN (SELECT referral FROM referral_client WHERE contact = ?)
        AND satisfaction_asked IS NOT NULL ORDER BY satisfaction_asked DESC, id DESC
        """, [id.field])
    facts.opinions = served.compactMap { referral in
      referral.satisfactionAsked.map {
        StageFacts.Opinion(on: $0, satisfaction: referral.satisfaction, praise: referral.praise)
      }
    }
    let us = Contact.us.field
    facts.received = try referrals(from: id.field, to: us).map(\.opened)
    facts.given = try referrals(from: us, to: id.field).filter { $0.progress >= .sent }
      .map(\.opened)
    facts.agreed = contact.agreed
    return facts
  }

  private func referrals(from sender: FieldValue, to receiver: FieldValue) throws -> [Referral] {
    try records(
      where: "sender = ? AND receiver = ? AND declined IS NULL ORDER BY opened, id",
      [sender, receiver])
  }
}
