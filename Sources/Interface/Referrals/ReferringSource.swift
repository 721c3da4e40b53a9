import Domain
import Store

/// Whom we could refer now, by topic; or to one partner.
package struct ReferringSource: ListSource {
  package static let titlesGroups = true

  /// Only those for this partner; nil for every one.
  package var partner: ID<Contact>?
  /// Only the clients of these colleagues; nil for everybody's.
  package var owners: Set<ID<Colleague>>?
  package private(set) var groups: [WishGroup] = []

  package init(to partner: ID<Contact>? = nil) { self.partner = partner }

  /// Reads whom there is: the names are read a window at a time.
  /// - Parameter order: in which the partners of a topic stand.
  package mutating func read(
    from store: BookStore, by order: PartnerOrder, window: NetworkWindow, today: Day
  ) throws {
    groups =
      try partner.map { try store.clientsToRefer(to: $0, of: owners) }
      ?? store.clientsToRefer(partnersBy: order, window: window, of: owners, today: today)
  }

  package var count: Int { groups.reduce(0) { $0 + $1.wishes.count } }

  package func rows(
    _ direction: BookStore.Direction, from place: Int?, including: Bool, count: Int,
    in store: BookStore
  ) throws -> [ReferringRow] {
    let all = self.count
    let range: Range<Int>
    switch (direction, place) {
    case (.forwards, let place):
      let start = place.map { $0 + (including ? 0 : 1) } ?? 0
      range = min(start, all)..<min(all, start + count)
    case (.backwards, let place):
      let end = place.map { $0 + (including ? 1 : 0) } ?? all
      range = max(0, min(end, all) - count)..<min(end, all)
    }
    return try range.compactMap { try row(at: $0, in: store) }
  }

  package func row(of stance: ID<Stance>, in store: BookStore) throws -> ReferringRow? {
    var start = 0
    for group in groups {
      if let index = group.wishes.firstIndex(where: { $0.stance.id == stance }) {
        return try row(at: start + index, in: store)
      }
      start += group.wishes.count
    }
    return nil
  }

  /// The first wish of a contact.
  package func stance(of contact: ID<Contact>) -> ID<Stance>? {
    groups.lazy.flatMap(\.wishes).first { $0.client == contact }?.stance.id
  }

  package func firstOfGroup(with row: ReferringRow, in store: BookStore) throws -> ReferringRow? {
    try start(of: row.place).flatMap { try self.row(at: $0.first, in: store) }
  }

  package func firstAfterGroup(of row: ReferringRow, in store: BookStore) throws -> ReferringRow? {
    try start(of: row.place).flatMap { try self.row(at: $0.next, in: store) }
  }

  /// Where the group of a place begins, and the one after it.
  private func start(of place: Int) -> (first: Int, next: Int)? {
    var first = 0
    for group in groups {
      let next = first + group.wishes.count
      if place < next { return (first, next) }
      first = next
    }
    return nil
  }

  private func row(at place: Int, in store: BookStore) throws -> ReferringRow? {
    var start = 0
    for group in groups {
      if place < start + group.wishes.count {
        let wish = group.wishes[place - start]
        guard let contact = try store.find(wish.client) else { return nil }
        return ReferringRow(
          place: place, wish: wish, contact: contact,
          heading: ReferringRow.Heading(topic: group.topic, partners: group.partners))
      }
      start += group.wishes.count
    }
    return nil
  }
}

/// A client whom we could refer now.
package struct ReferringRow: ListRow {
  /// What stands over the clients of one topic.
  package struct Heading: Hashable, Sendable {
    package let topic: Topic
    /// Who offers it, the first one first.
    package let partners: [ID<Contact>]
  }

  package let place: Int
  package let wish: Wish
  package let contact: Contact
  package let heading: Heading

  package var key: ID<Stance> { wish.stance.id }
  package var group: Heading? { heading }
  package var contactID: ID<Contact>? { contact.id }
}

package typealias ReferringPane = ListPane<ReferringSource>
