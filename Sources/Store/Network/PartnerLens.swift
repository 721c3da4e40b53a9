import Domain
import GRDB

/// Windows of the ranked table of partners, reached by key.
extension BookStore {
  /// The rows next to a place, in the order asked for. Archived contacts, and those who died or
  /// closed, are in none.
  /// - Parameters:
  ///   - place: nil for the beginning of the list, or backwards for its end.
  ///   - including: whether a row at that very place is among them.
  ///   - count: at most so many.
  ///   - fact: only partners of whom it holds.
  ///   - owners: only partners of these colleagues; nil for everybody's.
  package func partnerRows(
    _ direction: Direction = .forwards, from place: PartnerPlace? = nil, including: Bool = false,
    count: Int, by order: PartnerOrder, matching fact: PartnerFact? = nil,
    of owners: Set<ID<Colleague>>? = nil, window: NetworkWindow, today: Day
  ) throws -> [PartnerRow] {
    try partners { db, board in
      var places = board.places(by: order, matching: fact, in: window, on: today)
      if let owners { places = places.filter { board.isOwned($0.contact, by: owners) } }
      var lower = place.map { places.firstIndex(atOrAfter: $0) } ?? 0
      var upper = place == nil ? places.count : lower
      if let place, upper < places.count, places[upper] == place {
        if including { upper += 1 } else if direction == .forwards { lower += 1 }
      }
      let range =
        direction == .forwards
        ? lower..<min(places.count, lower + count) : max(0, upper - count)..<upper
      return try places[range].compactMap {
        try db.partnerRow(at: $0, of: board, window: window, today: today)
      }
    }
  }

  /// Where a partner stands in the list; nil when they are not in it.
  package func partnerRow(
    of contact: ID<Contact>, by order: PartnerOrder, matching fact: PartnerFact? = nil,
    of owners: Set<ID<Colleague>>? = nil, window: NetworkWindow, today: Day
  ) throws -> PartnerRow? {
    try partners { db, board in
      if let owners, !board.isOwned(contact, by: owners) { return nil }
      let place = board.place(of: contact, by: order, matching: fact, in: window, on: today)
      return try place.flatMap {
        try db.partnerRow(at: $0, of: board, window: window, today: today)
      }
    }
  }

  /// What is counted of a partner; nil when they are in no list.
  package func partnerFigures(
    of contact: ID<Contact>, window: NetworkWindow, today: Day
  ) throws -> PartnerFigures? {
    try partners { _, board in
      let isListed =
        board.place(of: contact, by: .name, matching: nil, in: window, on: today) != nil
      return isListed ? board.figures(of: contact, in: window, on: today) : nil
    }
  }

  /// How many partners there are, or of how many a fact holds.
  package func partnerCount(
    matching fact: PartnerFact? = nil, of owners: Set<ID<Colleague>>? = nil,
    window: NetworkWindow, today: Day
  ) throws -> Int {
    try partners { _, board in
      board.count(matching: fact, of: owners, in: window, on: today)
    }
  }

  func partners<T>(_ body: (Database, PartnerBoard) throws -> T) throws -> T {
    try read { db in try body(db, memory.board(in: db)) }
  }
}

extension Database {
  func partnerRow(
    at place: PartnerPlace, of board: PartnerBoard, window: NetworkWindow, today: Day
  ) throws -> PartnerRow? {
    let id = place.contact
    guard let fields = try RecordTable.of(.contact).find(id.number, in: self),
      let figures = board.figures(of: id, in: window, on: today)
    else { return nil }
    let contact = try Contact(id: id, fields: fields)
    let standing = try cadence(of: contact)
    return PartnerRow(
      place: place, contact: contact, figures: figures,
      months: MonthlyReferrals(of: board.facts(of: id), months: window.shownMonths, on: today),
      lastTouch: standing.lastTouch, nextDue: try nextDue(of: id), cadence: standing.cadence)
  }

  func nextDue(of contact: ID<Contact>) throws -> Day? {
    let row = try prepared(
      "SELECT min(due) FROM follow_up WHERE contact = ? AND closed IS NULL")
    row.bind(contact.number, at: 1)
    defer { row.reset() }
    return try row.step() ? row.optionalText(0).flatMap { Day($0) } : nil
  }
}
