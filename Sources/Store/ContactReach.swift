import Domain
import GRDB

extension BookStore {
  /// By what contacts are reached first: of each at most two of its values, numbers before e-mail
  /// addresses and places. Nothing of those that are private to others.
  package func reach(of contacts: [ID<Contact>]) throws -> [ID<Contact>: [ContactValue]] {
    guard !contacts.isEmpty else { return [:] }
    return try read { db in
      var found: [ID<Contact>: [ContactValue]] = [:]
      for contact in contacts where !Sight.current.hides(contact) {
        found[contact] = try db.records(
          where: """
            contact = ? AND kind IN ('phone', 'email', 'address')
            ORDER BY kind = 'address', kind = 'email', position, id LIMIT 2
            """, [contact.field])
      }
      return found
    }
  }
}
