import Domain
import Store

/// The partners of whom a fact holds, in an order, counted over a window.
package struct PartnersSource: ListSource {
  package static let titlesGroups = false

  package var today: Day
  package var order = PartnerOrder.owed
  /// Nil for all of them.
  package var fact: PartnerFact?
  package var window = NetworkWindow.twoYears
  /// Only the partners of these colleagues; nil for everybody's.
  package var owners: Set<ID<Colleague>>?

  package init(today: Day) { self.today = today }

  package func rows(
    _ direction: BookStore.Direction, from place: PartnerPlace?, including: Bool, count: Int,
    in store: BookStore
  ) throws -> [PartnerRow] {
    try store.partnerRows(
      direction, from: place, including: including, count: count, by: order, matching: fact,
      of: owners, window: window, today: today)
  }

  package func row(of contact: ID<Contact>, in store: BookStore) throws -> PartnerRow? {
    try store.partnerRow(
      of: contact, by: order, matching: fact, of: owners, window: window, today: today)
  }

  package func firstOfGroup(with row: PartnerRow, in store: BookStore) throws -> PartnerRow? {
    nil
  }

  package func firstAfterGroup(of row: PartnerRow, in store: BookStore) throws -> PartnerRow? {
    nil
  }
}

extension PartnerRow: ListRow {
  package var key: ID<Contact> { contact.id }
  package var group: Never? { nil }
  package var contactID: ID<Contact>? { contact.id }
}

package typealias PartnerTable = ListPane<PartnersSource>
