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

  /// The rows of a column that show, and how many do not; what shows beyond them is read.
  /// - Parameters:
  ///   - available: how many lines there are.
  ///   - far: how many lines those beyond one neighbour take at most; 0 for no second step.
  mutating func shownRows(
    _ side: Side, lines available: Int, far: Int, window: NetworkWindow, from store: BookStore,
    today: Day
  ) throws -> (range: Range<Int>, more: Int) {
    let all = neighbours(side)
    func lines(_ neighbour: Ego.Neighbour) throws -> Int {
      guard far > 0 else { return 1 }
      let ego =
        try beyond[neighbour.contact]
        // The middle may be one of them, and does not show again.
        ?? store.ego(of: neighbour.contact, window: window, today: today, atMost: far + 1)
      beyond[neighbour.contact] = ego
      return min(max(1, ego.count(beyond: neighbour, on: side)), far)
    }
    /// With the line that says how many more there are, where a row is the last to show.
    func linesOfLast(_ index: Int) throws -> Int {
      try lines(all[index]) + (index < all.count - 1 ? 1 : 0)
    }
    func end(from top: Int) throws -> Int {
      var left = available
      var index = top
      while index < all.count, try linesOfLast(index) <= left || index == top {
        left -= try lines(all[index])
        index += 1
      }
      return index
    }
    func start(endingWith row: Int) throws -> Int {
      var left = available - (try linesOfLast(row))
      var index = row
      while index > 0, try lines(all[index - 1]) <= left {
        index -= 1
        left -= try lines(all[index])
      }
      return index
    }
    let cursor = cursor(side) ?? 0
    var top = min(tops[side] ?? 0, max(0, all.count - 1), cursor)
    if !all.isEmpty, cursor > top, try end(from: top) <= cursor {
      top = try start(endingWith: cursor)
    }
    tops[side] = top
    let range = top..<(try end(from: top))
    return (range, all.count - range.count)
  }

  /// Reads the names of those who are about to show, and of those beyond them.
  mutating func readNames(_ shown: [ID<Contact>], from store: BookStore) throws {
    let further = shown.lazy.compactMap { [beyond] in beyond[$0] }
      .flatMap { ($0.senders + $0.receivers).map(\.contact) }
    let wanted = shown + trail + [centre].compactMap { $0 } + further
    names.merge(try store.names(of: wanted.filter { names[$0] == nil })) { _, new in new }
  }
}

extension Ego {
  /// How many there are beyond one neighbour of the middle, which stands there already.
  /// - Parameter neighbour: whose ego this is, as the middle knows it.
  func count(beyond neighbour: Neighbour, on side: EgoPane.Side) -> Int {
    max(0, (side == .before ? senderCount : receiverCount) - (neighbour.isMutual ? 1 : 0))
  }
}
