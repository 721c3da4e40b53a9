import Domain
import GRDB

extension BookStore {
  /// The next stage of a contact, if something speaks for one; nil for the firm itself, for who is
  /// archived or dead, and for who is private to others.
  package func stageSuggestion(of contact: ID<Contact>, today: Day) throws -> StageSuggestion? {
    try read { db in
      guard let contact: Contact = try db.record(contact), contact.isActive, !contact.isHidden
      else { return nil }
      let referrals = try memory.facts(with: contact.id, in: db)
      return try db.stageFacts(of: contact, referrals).suggestion(on: today)
    }
  }
}

extension Database {
  /// - Parameter referrals: all between us and the contact.
  fileprivate func stageFacts(
    of contact: Contact, _ referrals: ArraySlice<ReferralFacts>
  ) throws -> StageFacts {
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
    let accepted = referrals.filter { $0.progress != .declined }
    facts.received = accepted.filter { $0.direction == .received }.map(\.opened)
    facts.given = accepted.filter { $0.direction == .given && $0.isSent }.map(\.opened)
    facts.agreed = contact.agreed
    return facts
  }
}
