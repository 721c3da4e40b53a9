import Domain
import Store

/// Where the rows of a list come from: a total order of which a window is read at a time.
package protocol ListSource: Equatable {
  associatedtype Row: ListRow

  /// Whether a title stands over each group, on a line of its own.
  static var titlesGroups: Bool { get }

  /// The rows next to a place, in the list's order.
  /// - Parameters:
  ///   - place: nil for the beginning of the list, or backwards for its end.
  ///   - including: whether a row at that very place is among them.
  ///   - count: at most so many.
  func rows(
    _ direction: BookStore.Direction, from place: Row.Place?, including: Bool, count: Int,
    in store: BookStore
  ) throws -> [Row]

  /// The row of a key; nil when the list does not have it.
  func row(of key: Row.Key, in store: BookStore) throws -> Row?

  /// The first row of the group that a row belongs to.
  func firstOfGroup(with row: Row, in store: BookStore) throws -> Row?

  /// The first row after the group that a row belongs to.
  func firstAfterGroup(of row: Row, in store: BookStore) throws -> Row?
}

/// One row of a list.
package protocol ListRow: Hashable {
  /// What it is a row of: the same whatever changes.
  associatedtype Key: Hashable
  /// Where it stands among the others.
  associatedtype Place: Comparable, Hashable
  /// What stands over rows that belong together.
  associatedtype Group: Hashable

  var key: Key { get }
  var place: Place { get }
  /// Nil where the list's order makes no groups.
  var group: Group? { get }
  /// The contact it is about, if it is about one.
  var contactID: ID<Contact>? { get }
}
