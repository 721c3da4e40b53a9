import Domain
import GRDB

/// A referral in a list, with the names that are shown of it.
package struct ReferralRow: Hashable, Sendable {
  package struct Client: Hashable, Sendable {
    package let contact: ID<Contact>
    package let name: ContactName
  }

  package let referral: Referral
  package let sender: ContactName
  package let receiver: ContactName
  package let topic: Topic?
  /// In the order in which they were named.
  package let clients: [Client]
}

extension BookStore {
  /// The rows of some referrals, in their order; those that are gone are left out.
  package func referralRows(_ ids: some Sequence<ID<Referral>>) throws -> [ReferralRow] {
    try read { db in
      try ids.compactMap { id in
        guard let fields = try RecordTable.of(.referral).find(id.number, in: db) else { return nil }
        let referral = try Referral(id: id, fields: fields)
        let clients: [ReferralClient] = try db.records(
          where: "referral = ? ORDER BY id", [id.field])
        return ReferralRow(
          referral: referral, sender: try db.name(of: referral.sender),
          receiver: try db.name(of: referral.receiver),
          topic: try referral.topic.flatMap { topic in
            try RecordTable.of(.topic).find(topic.number, in: db).map {
              try Topic(id: topic, fields: $0)
            }
          },
          clients: try clients.map {
            ReferralRow.Client(contact: $0.contact, name: try db.name(of: $0.contact))
          })
      }
    }
  }

  /// The names of contacts, for whatever list shows them.
  package func names(
    of contacts: some Sequence<ID<Contact>>
  ) throws -> [ID<Contact>: ContactName] {
    try read { db in
      var names: [ID<Contact>: ContactName] = [:]
      for contact in contacts where names[contact] == nil {
        names[contact] = try db.name(of: contact)
      }
      return names
    }
  }
}

extension Database {
  /// The one place where the network reads a name.
  func name(of contact: ID<Contact>) throws -> ContactName {
    if Sight.current.hides(contact) { return .hidden }
    let row = try prepared(
      "SELECT kind, civility, given_name, family_name, name FROM contact WHERE id = ?")
    row.bind(contact.number, at: 1)
    defer { row.reset() }
    guard try row.step() else { return ContactName() }
    return ContactName(
      kind: Contact.Kind(rawValue: row.text(0)) ?? .person,
      civility: Contact.Civility(rawValue: row.text(1)), given: row.text(2), family: row.text(3),
      organisation: row.text(4))
  }

  func sortKey(of contact: ID<Contact>) throws -> String {
    if Sight.current.hides(contact) { return Sight.lastSortKey }
    let row = try prepared("SELECT sort_key FROM contact_digest WHERE contact = ?")
    row.bind(contact.number, at: 1)
    defer { row.reset() }
    return try row.step() ? row.text(0) : ""
  }
}
