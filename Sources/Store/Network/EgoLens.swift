import Domain
import GRDB

/// Who stands around one contact. What is read grows with the contact's own referrals only.
extension BookStore {
  /// Who sent clients to a contact, and to whom it sent some.
  package func ego(of contact: ID<Contact>, window: NetworkWindow, today: Day) throws -> Ego {
    try partners { db, board in
      try db.ego(of: contact, board, window: window, today: today, atMost: .max)
    }
  }

  /// The second step: around each of some neighbours, those beyond. The contact they are neighbours
  /// of is among them where it stands there.
  /// - Parameter most: how many of each side are needed, from the first one.
  package func egos(
    of contacts: some Sequence<ID<Contact>>, window: NetworkWindow, today: Day,
    atMost most: Int = .max
  ) throws -> [ID<Contact>: Ego] {
    try partners { db, board in
      var egos: [ID<Contact>: Ego] = [:]
      for contact in contacts where egos[contact] == nil {
        egos[contact] = try db.ego(
          of: contact, board, window: window, today: today, atMost: most)
      }
      return egos
    }
  }
}

extension Database {
  fileprivate func ego(
    of contact: ID<Contact>, _ board: PartnerBoard, window: NetworkWindow, today: Day,
    atMost most: Int
  ) throws -> Ego {
    if contact == Contact.us { return board.ego(in: window, on: today, atMost: most) }
    let others = try referralFacts(withOthersThanUs: contact)
    // A partner may have a thousand with us, which the board has at hand.
    let groups =
      Dictionary(grouping: others) { $0.sender == contact ? $0.receiver : $0.sender }
      .map { (with: $0, facts: $1[...]) } + [(with: Contact.us, facts: board.facts(of: contact))]
    return try Ego(of: contact, groups, in: window, on: today, atMost: most) {
      try board.sortKey(of: groups[$0].with) ?? sortKey(of: groups[$0].with)
    }
  }
}
