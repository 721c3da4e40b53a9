import Domain
import Store

/// The contacts that pass a filter, in an order; or what a search found among them.
package struct ContactsSource: ListSource {
  package static let titlesGroups = false

  package var today: Day
  package var filter = ContactFilter()
  package var order = ContactOrder.name
  /// Only what the colleagues of these logins look after, unless the filter names others; nil for
  /// everybody's.
  package var owners: Set<String>?
  /// What a search found, the best first; nil while nothing is searched for.
  package var found: [ContactRow]?

  package init(today: Day) { self.today = today }

  /// What a contact passes to be listed.
  package var passing: ContactFilter {
    guard let owners, filter.owner == .any else { return filter }
    var passing = filter
    passing.owner = .logins(owners)
    return passing
  }

  package func rows(
    _ direction: BookStore.Direction, from place: ContactPlace?, including: Bool, count: Int,
    in store: BookStore
  ) throws -> [ContactRow] {
    guard let found else {
      return try store.contactRows(
        direction, from: place, including: including, count: count, matching: passing, by: order,
        today: today)
    }
    let isBeyond: (ContactRow) -> Bool = { row in
      guard let place else { return true }
      if row.place == place { return including }
      return direction == .forwards ? row.place > place : row.place < place
    }
    let rows = found.filter(isBeyond)
    return direction == .forwards ? Array(rows.prefix(count)) : Array(rows.suffix(count))
  }

  package func row(of contact: ID<Contact>, in store: BookStore) throws -> ContactRow? {
    guard let found else {
      return try store.contactRow(of: contact, matching: passing, by: order, today: today)
    }
    return found.first { $0.key == contact }
  }

  package func firstOfGroup(with row: ContactRow, in store: BookStore) throws -> ContactRow? {
    guard let letter = row.group else { return try rows(.forwards, count: 1, in: store).first }
    return try first(from: letter, in: store)
  }

  package func firstAfterGroup(of row: ContactRow, in store: BookStore) throws -> ContactRow? {
    guard let letter = row.group else { return nil }
    // Nothing that sorts under a letter comes after it followed by the last of all characters.
    return try first(from: letter + "\u{10FFFF}", in: store)
  }

  /// The first row whose sort key begins so, or comes after it.
  package func first(from letters: String, in store: BookStore) throws -> ContactRow? {
    try rows(
      .forwards, from: store.contactPlace(at: letters), including: true, count: 1, in: store
    ).first
  }

  private func rows(
    _ direction: BookStore.Direction, count: Int, in store: BookStore
  ) throws -> [ContactRow] {
    try rows(direction, from: nil, including: true, count: count, in: store)
  }
}

extension ContactRow: ListRow {
  package var key: ID<Contact> { contact.id }
  package var contactID: ID<Contact>? { contact.id }
  /// The letter it stands under, in the order of names.
  package var group: String? { place.letter }
}

package typealias ContactsPane = ListPane<ContactsSource>
