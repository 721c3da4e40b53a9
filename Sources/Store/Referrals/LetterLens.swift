import Domain
import GRDB

extension BookStore {
  /// What the letters about a referral say; nil for one that is not there, or only seen, or has
  /// somebody who is private to others.
  /// - Parameter writer: who signs.
  package func letterFacts(
    of id: ID<Referral>, by writer: ID<Colleague>?
  ) throws -> LetterFacts? {
    try read { db in
      guard let referral = try db.record(id), let partner = referral.partner,
        let other = try db.person(partner), try !Sight.current.hides(id, in: db)
      else { return nil }
      let us: Contact? = try db.record(Contact.us)
      return LetterFacts(
        about: referral,
        clients: try db.clients(of: id).compactMap { try db.person($0.contact) },
        partner: other, topic: try referral.topic.flatMap { try db.record($0)?.name },
        writer: try writer.map(db.shownName) ?? "", firm: us?.names.plain ?? "")
    }
  }
}

extension Database {
  fileprivate func person(_ id: ID<Contact>) throws -> LetterFacts.Person? {
    guard let contact: Contact = try record(id) else { return nil }
    let values: [ContactValue] = try records(
      where: "contact = ? ORDER BY position, id", [id.field])
    return LetterFacts.Person(
      contact, phones: values.filter { $0.kind == .phone }.map(\.text),
      emails: values.filter { $0.kind == .email }.map(\.text))
  }
}
