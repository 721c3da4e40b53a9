import Domain

/// Where a contact stands in a list: the key by which windows are read.
package struct ContactPlace: Hashable, Comparable, Sendable {
  /// What the order goes by first, where that is a number: a day, a tier, a rank.
  let number: Int64
  /// The sort key, where the order goes by it.
  let text: String
  /// The contact's number, or its negative where the latest comes first.
  let last: Int64

  package var contact: ID<Contact> { ID(abs(last)) }

  /// In the order by name, the letter under which it stands.
  package var letter: String? { number == 0 && !text.isEmpty ? String(text.prefix(1)) : nil }

  init(number: Int64, text: String, last: Int64) {
    self.number = number
    self.text = text
    self.last = last
  }

  /// Where a contact stands by what its digest has.
  init(by order: ContactOrder, sortKey: String, tier: Int64, quiet: Int64, contact: Int64) {
    switch order {
    case .name: self.init(number: 0, text: sortKey, last: contact)
    case .silence: self.init(number: quiet, text: "", last: contact)
    case .added: self.init(number: 0, text: "", last: -contact)
    case .tier: self.init(number: tier, text: sortKey, last: contact)
    }
  }

  /// As SQLite compares: by bytes, not by what Unicode holds equal.
  package static func < (a: Self, b: Self) -> Bool {
    if a.number != b.number { return a.number < b.number }
    return (a.text.byteOrder(to: b.text), a.last) < (0, b.last)
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.number == b.number && a.last == b.last && a.text.byteOrder(to: b.text) == 0
  }

  /// In the order by name, the place before the first contact whose sort key begins with these
  /// letters.
  package static func at(letters: String) -> ContactPlace {
    ContactPlace(number: 0, text: Folding.fold(letters), last: 0)
  }
}

/// One row of a list of contacts, with what the screen says of it.
package struct ContactRow: Hashable, Sendable {
  package let place: ContactPlace
  package let contact: Contact
  package let stage: Stage?
  package let lastTouch: Day?
  package let tierName: String?
  /// The name of the contact's owner that others see.
  package let ownerName: String?

  package var name: ContactName { contact.names }
}
