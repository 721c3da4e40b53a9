import Domain

/// Where a partner stands in a list: the key by which windows are read.
package struct PartnerPlace: Hashable, Comparable, Sendable {
  /// What the order goes by: the least first.
  let value: Int64
  /// Among those of one value.
  let count: Int64
  let sortKey: String
  package let contact: ID<Contact>

  /// As SQLite compares: by bytes, not by what Unicode holds equal.
  package static func < (a: Self, b: Self) -> Bool {
    if a.value != b.value { return a.value < b.value }
    if a.count != b.count { return a.count < b.count }
    return (a.sortKey.byteOrder(to: b.sortKey), a.contact) < (0, b.contact)
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.value == b.value && a.count == b.count && a.contact == b.contact
      && a.sortKey.byteOrder(to: b.sortKey) == 0
  }

  /// In the order by name, the place before the first partner whose sort key begins with these
  /// letters.
  package static func at(letters: String) -> PartnerPlace {
    PartnerPlace(value: 0, count: 0, sortKey: Folding.fold(letters), contact: ID(0))
  }
}

extension PartnerPlace {
  init(
    of contact: ID<Contact>, _ figures: PartnerFigures, sortKey: String, quiet: Int64,
    by order: PartnerOrder
  ) {
    let (value, count): (Int, Int) =
      switch order {
      case .owed: (-figures.net, 0)
      case .stale: (-figures.stale, -figures.open)
      case .got: (-figures.got.count, 0)
      case .satisfied: (-figures.sent.satisfaction.thousandths, -figures.sent.satisfaction.count)
      case .fastest:
        (
          figures.sent.contactDays.count == 0 ? .max : figures.sent.contactDays.twice,
          -figures.sent.contactDays.count
        )
      case .silent: (Int(quiet), 0)
      case .name: (0, 0)
      }
    self.value = Int64(value)
    self.count = Int64(count)
    self.sortKey = sortKey
    self.contact = contact
  }
}

extension Mean {
  fileprivate var thousandths: Int { count == 0 ? 0 : sum * 1_000 / count }
}

/// One row of the ranked table: also what leads the card of a partner.
package struct PartnerRow: Hashable, Sendable {
  package let place: PartnerPlace
  package let contact: Contact
  package let figures: PartnerFigures
  /// By month, as many as the window shows.
  package let months: MonthlyReferrals
  package let lastTouch: Day?
  /// The earliest promise that is open with them.
  package let nextDue: Day?
  /// Their own, or their tier's.
  package let cadence: Cadence?

  package var name: ContactName { contact.names }
}
