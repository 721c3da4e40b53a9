import Domain
import GRDB

/// All partners with what is counted of them, in memory.
///
/// Figures belong to a window that ends today, so none could be stored; and a list in the order of a
/// figure needs that of every partner. Reading them all takes a few hundredths of a second for
/// 100,000 referrals. After that a key finds its rows in a sorted array, what this process writes
/// moves only the partners it touches, and what others write is read anew.
final class PartnerBoard {
  private struct Entry {
    let contact: ID<Contact>
    var sortKey: String
    /// The number of the day since which nobody spoke with them.
    var quiet: Int64
    /// Whether they are a partner at all, and neither archived nor gone.
    var isListed: Bool
    var facts: [ReferralFacts]
  }

  private struct Ranking: Hashable {
    let window: NetworkWindow
    let order: PartnerOrder
    let fact: PartnerFact?
  }

  private var entries: [Entry] = []
  private var indices: [ID<Contact>: Int] = [:]
  private var today = Day.first
  private var figures: [NetworkWindow: [PartnerFigures]] = [:]
  private var rankings: [Ranking: [PartnerPlace]] = [:]

  init(_ db: Database) throws {
    let known = try db.prepared(
      """
      SELECT contact, sort_key, quiet, standing FROM contact_digest
      WHERE contact IN (\(Self.partners))
      """)
    while try known.step() {
      let id = ID<Contact>(known.integer(0))
      indices[id] = entries.count
      entries.append(
        Entry(
          contact: id, sortKey: known.text(1), quiet: known.integer(2),
          isListed: known.integer(3) == ContactDigest.Standing.active.rawValue, facts: []))
    }
    let rows = try db.prepared("SELECT \(ReferralDigest.columns) FROM referral_digest")
    while try rows.step() {
      let facts = ReferralDigest.facts(rows)
      if let partner = facts.partner, let index = indices[partner] {
        entries[index].facts.append(facts)
      }
    }
  }

  /// A partner is a hat: who offers a topic, has an agreement, or has a referral with us.
  static let partners = """
    SELECT receiver FROM referral WHERE sender = 1
    UNION SELECT sender FROM referral WHERE receiver = 1
    UNION SELECT contact FROM stance WHERE stance = 'offers'
    UNION SELECT id FROM contact WHERE agreed IS NOT NULL
    """

  // MARK: - What it says

  /// The partners in an order.
  func places(
    by order: PartnerOrder, matching fact: PartnerFact?, in window: NetworkWindow, on today: Day
  ) -> [PartnerPlace] {
    let ranking = Ranking(window: window, order: order, fact: fact)
    let figures = allFigures(in: window, on: today)
    if let known = rankings[ranking] { return known }
    let places = entries.indices.filter { isListed($0, figures[$0], fact) }
      .map { place(of: $0, figures[$0], by: order) }.sorted()
    rankings[ranking] = places
    return places
  }

  func place(
    of contact: ID<Contact>, by order: PartnerOrder, matching fact: PartnerFact?,
    in window: NetworkWindow, on today: Day
  ) -> PartnerPlace? {
    guard let index = indices[contact] else { return nil }
    let figures = allFigures(in: window, on: today)[index]
    return isListed(index, figures, fact) ? place(of: index, figures, by: order) : nil
  }

  /// All referrals between us and a contact, in no order.
  func facts(of contact: ID<Contact>) -> [ReferralFacts] {
    indices[contact].map { entries[$0].facts } ?? []
  }

  /// All between us and anybody.
  var allFacts: some Sequence<ReferralFacts> { entries.lazy.flatMap(\.facts) }

  func figures(
    of contact: ID<Contact>, in window: NetworkWindow, on today: Day
  ) -> PartnerFigures? {
    indices[contact].map { allFigures(in: window, on: today)[$0] }
  }

  func sortKey(of contact: ID<Contact>) -> String? { indices[contact].map { entries[$0].sortKey } }

  private func allFigures(in window: NetworkWindow, on today: Day) -> [PartnerFigures] {
    if today != self.today {
      self.today = today
      (figures, rankings) = ([:], [:])
    }
    if let known = figures[window] { return known }
    let computed = entries.map { PartnerFigures(of: $0.facts, in: window, on: today) }
    figures[window] = computed
    return computed
  }

  private func place(
    of index: Int, _ figures: PartnerFigures, by order: PartnerOrder
  ) -> PartnerPlace {
    let entry = entries[index]
    return PartnerPlace(
      of: entry.contact, figures, sortKey: entry.sortKey, quiet: entry.quiet, by: order)
  }

  private func isListed(_ index: Int, _ figures: PartnerFigures, _ fact: PartnerFact?) -> Bool {
    guard entries[index].isListed else { return false }
    switch fact {
    case nil: return true
    case .owed: return figures.net > 0
    case .owing: return figures.net < 0
    case .stale: return figures.stale > 0
    case .neverReciprocated, .neverThanked:
      let sent = entries[index].facts.filter(\.isSent)
      guard sent.contains(where: { $0.direction == .received }) else { return false }
      return fact == .neverReciprocated
        ? sent.allSatisfy { $0.direction == .received }
        : sent.allSatisfy { $0.direction == .given || !$0.isThanked }
    }
  }

  // MARK: - Keeping up

  /// Reads anew what hangs on those contacts.
  func reread(_ contacts: some Sequence<ID<Contact>>, in db: Database) throws {
    for contact in contacts where contact != Contact.us {
      let isPartner = try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT ?1 IN (\(Self.partners(at: "?1")))"),
        arguments: [contact.number])
      let digest = try ContactDigest.stored(of: contact, in: db)
      guard indices[contact] != nil || isPartner == true else { continue }
      let isListed = isPartner == true && digest?.standing == .active
      let entry = Entry(
        contact: contact, sortKey: digest?.sortKey ?? "", quiet: digest?.quiet ?? 0,
        isListed: isListed, facts: try db.referralFacts(with: contact))
      replace(entry)
    }
  }

  private static func partners(at id: String) -> String {
    """
    SELECT receiver FROM referral WHERE sender = 1 AND receiver = \(id)
    UNION ALL SELECT sender FROM referral WHERE receiver = 1 AND sender = \(id)
    UNION ALL SELECT contact FROM stance WHERE stance = 'offers' AND contact = \(id)
    UNION ALL SELECT id FROM contact WHERE agreed IS NOT NULL AND id = \(id)
    """
  }

  private func replace(_ entry: Entry) {
    let index = indices[entry.contact] ?? entries.count
    if index < entries.count {
      for ranking in rankings.keys {
        guard let figures = figures[ranking.window]?[index],
          isListed(index, figures, ranking.fact)
        else { continue }
        remove(place(of: index, figures, by: ranking.order), from: ranking)
      }
      entries[index] = entry
    } else {
      indices[entry.contact] = index
      entries.append(entry)
    }
    for window in figures.keys {
      let computed = PartnerFigures(of: entry.facts, in: window, on: today)
      if figures[window]?.count == index { figures[window]?.append(computed) }
      figures[window]?[index] = computed
    }
    for ranking in rankings.keys {
      guard let figures = figures[ranking.window]?[index], isListed(index, figures, ranking.fact)
      else { continue }
      insert(place(of: index, figures, by: ranking.order), into: ranking)
    }
  }

  private func remove(_ place: PartnerPlace, from ranking: Ranking) {
    guard let places = rankings[ranking] else { return }
    let index = places.firstIndex(atOrAfter: place)
    if index < places.count, places[index] == place { rankings[ranking]?.remove(at: index) }
  }

  private func insert(_ place: PartnerPlace, into ranking: Ranking) {
    guard let places = rankings[ranking] else { return }
    rankings[ranking]?.insert(place, at: places.firstIndex(atOrAfter: place))
  }
}

extension [PartnerPlace] {
  /// Where a place is, or would be, in a sorted array.
  func firstIndex(atOrAfter place: PartnerPlace) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
