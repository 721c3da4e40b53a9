import Domain
import Store
import Terminal

/// Somebody with their neighbours, and the way by which one came there.
package struct EgoPane {
  package enum Side: Int, Hashable, Sendable { case before, centre, after }

  package private(set) var ego: Ego? {
    didSet { centre = ego?.contact }
  }
  /// The column that the cursor is in.
  package private(set) var side = Side.centre
  /// Whom the cursor is on in each of the outer columns.
  private var chosen: [Side: ID<Contact>] = [:]
  /// The first of each that shows.
  private var tops: [Side: Int] = [:]
  /// Whether a second step shows, where there is room for it.
  var isDeep = true
  /// Those who were in the middle before, the last one last.
  package private(set) var trail: [ID<Contact>] = []
  /// The names of those who show, and showed before, and of those in the trail.
  private(set) var names: [ID<Contact>: ContactName] = [:]
  /// Around those who show, and showed before: the second step, as much of it as has room.
  private(set) var beyond: [ID<Contact>: Ego] = [:]
  /// Who is in the middle.
  private(set) var details: CardDetails?
  private(set) var figures: PartnerFigures?
  /// What was sent along the selected edge.
  var edge: ReferralsPane?
  /// Whether the cursor is among those referrals.
  var isInEdge = false

  /// Who stands in the middle. Kept, not computed: the optimiser of Swift 6.3.1 fails where it
  /// compares what is read from `ego`.
  package private(set) var centre: ID<Contact>?

  func neighbours(_ side: Side) -> [Ego.Neighbour] {
    switch side {
    case .before: ego?.senders ?? []
    case .centre: []
    case .after: ego?.receivers ?? []
    }
  }

  /// The place of the cursor in an outer column.
  func cursor(_ side: Side) -> Int? {
    let all = neighbours(side)
    if all.isEmpty { return nil }
    return chosen[side].flatMap { id in all.firstIndex { $0.contact == id } } ?? 0
  }

  /// Whom the cursor is on.
  package var selected: ID<Contact>? {
    if side == .centre { return centre }
    return cursor(side).map { neighbours(side)[$0].contact }
  }

  /// From whom to whom the selected edge leads.
  var selectedEdge: Counted? {
    guard let centre, let selected else { return nil }
    switch side {
    case .before: return .edge(from: selected, to: centre)
    case .centre: return nil
    case .after: return .edge(from: centre, to: selected)
    }
  }

  // MARK: - Reading

  /// Forgets what it knows of those who are not in the middle: the book changed, or something else
  /// is counted.
  mutating func forget() { (edge, beyond, names) = (nil, [:], [:]) }

  /// Reads those around a contact.
  /// - Parameter card: not read again where it is that of the contact.
  mutating func read(
    _ contact: ID<Contact>, beside card: CardDetails? = nil, window: NetworkWindow,
    from store: BookStore, today: Day
  ) throws {
    ego = try store.ego(of: contact, window: window, today: today)
    details =
      try card?.contact.id == contact ? card : store.card(of: contact, timeline: 0)
    figures = try store.partnerFigures(of: contact, window: window, today: today)
    if neighbours(side).isEmpty { side = .centre }
    edge = nil
  }

  /// Puts somebody in the middle, around whom is to be read; the way back leads over who was there.
  mutating func begin(at contact: ID<Contact>, keepingTrail: Bool) {
    if !keepingTrail {
      trail = []
    } else if let centre, centre != contact {
      trail.append(centre)
    }
    (side, chosen, tops, isInEdge) = (.centre, [:], [:], false)
    ego = nil
    centre = contact
  }

  /// - Returns: whether there was a way back.
  mutating func goBack(
    window: NetworkWindow, from store: BookStore, today: Day
  ) throws -> Bool {
    guard let before = trail.popLast(), let left = centre else { return false }
    (side, chosen, tops, isInEdge) = (.centre, [:], [:], false)
    try read(before, window: window, from: store, today: today)
    _ = select(left)
    return true
  }

  /// Puts the cursor on a contact.
  /// - Returns: whether it stands here.
  mutating func select(_ contact: ID<Contact>) -> Bool {
    guard ego != nil else { return false }
    if let centre, centre == contact {
      side = .centre
      return true
    }
    let found = [Side.after, .before].first { side in
      neighbours(side).contains { $0.contact == contact }
    }
    guard let found else { return false }
    side = found
    chosen[found] = contact
    return true
  }

  // MARK: - Moving

  mutating func move(by step: Int) {
    guard side != .centre else {
      // From the middle the first step leads among the others.
      moveColumn(by: neighbours(.before).isEmpty ? 1 : -1)
      return
    }
    let all = neighbours(side)
    guard let cursor = cursor(side) else { return }
    chosen[side] = all[min(max(cursor + step, 0), all.count - 1)].contact
  }

  mutating func moveColumn(by step: Int) {
    var next = side
    repeat {
      guard let further = Side(rawValue: next.rawValue + step) else { return }
      next = further
    } while next != .centre && neighbours(next).isEmpty
    side = next
  }

  /// The rows of a column that show in so many lines, and how many do not.
  /// - Parameter lines: how many lines a row takes.
  mutating func window(
    _ side: Side, lines available: Int, lines: (Ego.Neighbour) -> Int
  ) -> (range: Range<Int>, more: Int) {
    let all = neighbours(side)
    func end(from top: Int) -> Int {
      var left = available
      var index = top
      while index < all.count {
        // The last line says how many more there are.
        let needed = lines(all[index]) + (index < all.count - 1 ? 1 : 0)
        guard needed <= left || index == top else { break }
        left -= lines(all[index])
        index += 1
      }
      return index
    }
    var top = min(tops[side] ?? 0, max(0, all.count - 1))
    let cursor = cursor(side) ?? 0
    top = min(top, cursor)
    while end(from: top) <= cursor, top < cursor { top += 1 }
    tops[side] = top
    let range = top..<end(from: top)
    return (range, all.count - range.count)
  }

  /// Reads the names of those who are about to show, and of those beyond them.
  /// - Parameter far: how many beyond each of them, on either side; 0 for no second step.
  mutating func readNames(
    _ shown: [ID<Contact>], far: Int, window: NetworkWindow, from store: BookStore, today: Day
  ) throws {
    var wanted = shown + trail + [centre].compactMap { $0 }
    if far > 0 {
      let more = try store.egos(
        of: shown.filter { beyond[$0] == nil }, window: window, today: today, atMost: far)
      beyond.merge(more) { _, new in new }
      wanted += more.values.flatMap { ($0.senders + $0.receivers).map(\.contact) }
    }
    names.merge(try store.names(of: wanted.filter { names[$0] == nil })) { _, new in new }
  }
}
