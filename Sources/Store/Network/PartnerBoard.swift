import Domain
import GRDB

/// All partners with what is counted of them, in memory. A partner is a hat: whoever offers a
/// topic, has an agreement, or has a referral with us.
///
/// Figures belong to a window that ends today, so none could be stored; and a list in the order of
/// a figure needs that of every partner. Once all are read, a key finds its rows in a sorted array,
/// what this process writes moves only the partners it touches, and what others write is read anew.
final class PartnerBoard {
  private struct Ranking: Hashable {
    let window: NetworkWindow
    let order: PartnerOrder
    let fact: PartnerFact?
  }

  private var entries: [PartnerEntry]
  private var indices: [ID<Contact>: Int]
  private var today = Day.first
  private var figures: [NetworkWindow: [PartnerFigures]] = [:]
  /// Where figures may be counted already, of the entries as they were read.
  private let ahead: PartnersAhead?
  /// The entries that are others than were read.
  private var replaced: Set<Int> = []
  private var rankings: [Ranking: [PartnerPlace]] = [:]
  /// The one that was asked for last: it alone is kept in step with what is written.
  private var shown: Ranking?
  private var egos: [NetworkWindow: Ego] = [:]
  /// The first ones around us, where they were ranked ahead.
  private var leaders: [NetworkWindow: Ego] = [:]
  /// By index, the place in the order of names.
  private var ranks: [Int]?

  init(_ read: PartnerEntries) { (entries, indices, ahead) = (read.all, read.indices, nil) }

  init(_ reading: PartnersAhead.Reading, of ahead: PartnersAhead) {
    (entries, indices) = (reading.entries.all, reading.entries.indices)
    ranks = reading.ranks
    self.ahead = ahead
  }

  // MARK: - What it says

  /// The partners in an order.
  func places(
    by order: PartnerOrder, matching fact: PartnerFact?, in window: NetworkWindow, on today: Day
  ) -> [PartnerPlace] {
    let ranking = Ranking(window: window, order: order, fact: fact)
    let figures = allFigures(in: window, on: today)
    shown = ranking
    if let known = rankings[ranking] { return known }
    // Names were compared once for all orders.
    let ranks = self.ranks ?? rankNames()
    let listed = entries.indices.filter { isListed($0, figures[$0], fact) }.map { index in
      let place = place(of: index, figures[index], by: order)
      return (value: place.value, count: place.count, rank: ranks[index], index: index)
    }
    let places =
      listed
      .sorted { ($0.value, $0.count, $0.rank) < ($1.value, $1.count, $1.rank) }
      .map { place(of: $0.index, figures[$0.index], by: order) }
    rankings[ranking] = places
    return places
  }

  func count(
    matching fact: PartnerFact?, of owners: Set<ID<Colleague>>? = nil, in window: NetworkWindow,
    on today: Day
  ) -> Int {
    let figures = allFigures(in: window, on: today)
    // Every ranking has the same partners.
    if owners == nil, let shown, shown.window == window, shown.fact == fact,
      let places = rankings[shown]
    {
      return places.count
    }
    return entries.indices.count { index in
      isListed(index, figures[index], fact)
        && owners?.contains(ID(entries[index].digest.owner)) ?? true
    }
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
  func facts(of contact: ID<Contact>) -> ArraySlice<ReferralFacts> {
    indices[contact].map { entries[$0].facts } ?? []
  }

  func figures(
    of contact: ID<Contact>, in window: NetworkWindow, on today: Day
  ) -> PartnerFigures? {
    indices[contact].map { allFigures(in: window, on: today)[$0] }
  }

  /// Whom we sent clients to, and who sent us some.
  /// - Parameter most: how many of each side are needed.
  func ego(in window: NetworkWindow, on today: Day, atMost most: Int) -> Ego {
    let figures = allFigures(in: window, on: today)
    if let known = egos[window] { return known.keeping(most) }
    if most <= PartnersAhead.mostLeaders, let leaders = leaders(in: window, on: today) {
      return leaders.keeping(most)
    }
    let ranks = self.ranks ?? rankNames()
    let computed = Ego(
      ofUs: figures, on: today, atMost: most, partner: { entries[$0].contact },
      rank: { ranks[$0] })
    if most == .max { egos[window] = computed }
    return computed
  }

  private func leaders(in window: NetworkWindow, on today: Day) -> Ego? {
    leaders[window] ?? takeCount(in: window, on: today).flatMap { _ in leaders[window] }
  }

  /// What was counted ahead, with the leaders where they still are.
  private func takeCount(in window: NetworkWindow, on today: Day) -> PartnersAhead.Count? {
    let count = ahead?.count(in: window, on: today)
    if replaced.isEmpty, let count { leaders[window] = count.leaders }
    return count
  }

  func staleFacts(on today: Day) -> [ReferralFacts] {
    let figures = allFigures(in: .all, on: today)
    return entries.indices.filter { figures[$0].stale > 0 }
      .flatMap { entries[$0].facts.filter { $0.isStale(on: today) } }
  }

  /// Whether a partner is one of these colleagues'.
  func isOwned(_ contact: ID<Contact>, by owners: Set<ID<Colleague>>) -> Bool {
    indices[contact].map { owners.contains(ID(entries[$0].digest.owner)) } ?? false
  }

  func sortKey(of contact: ID<Contact>) -> String? {
    indices[contact].map { entries[$0].digest.sortKey }
  }

  private func allFigures(in window: NetworkWindow, on today: Day) -> [PartnerFigures] {
    if today != self.today {
      self.today = today
      (figures, rankings, egos, leaders) = ([:], [:], [:], [:])
    }
    if let known = figures[window] { return known }
    func count(_ index: Int) -> PartnerFigures {
      PartnerFigures(of: entries[index].facts, in: window, on: today)
    }
    var counted = takeCount(in: window, on: today)?.figures ?? entries.indices.map(count)
    for index in replaced where index < counted.count { counted[index] = count(index) }
    counted += (counted.count..<entries.count).map(count)
    figures[window] = counted
    return counted
  }

  private func place(
    of index: Int, _ figures: PartnerFigures, by order: PartnerOrder
  ) -> PartnerPlace {
    let entry = entries[index]
    return PartnerPlace(
      of: entry.contact, figures, sortKey: entry.digest.sortKey, quiet: entry.digest.quiet,
      by: order)
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
    rankings = rankings.filter { $0.key == shown }
    for contact in contacts where contact != Contact.us {
      let isPartner = try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (\(Self.isPartner))"),
        arguments: [contact.number])
      guard indices[contact] != nil || isPartner == true else { continue }
      let digest = try PartnerDigest(of: contact, db.prepared(PartnerDigest.select))
      replace(
        PartnerEntry(
          contact: contact, digest: digest ?? PartnerDigest(),
          isListed: isPartner == true && digest?.isActive == true,
          facts: try db.referralFacts(with: contact)[...]))
    }
  }

  private static let isPartner = """
    SELECT 1 FROM referral WHERE sender = 1 AND receiver = ?1
    UNION ALL SELECT 1 FROM referral WHERE receiver = 1 AND sender = ?1
    UNION ALL SELECT 1 FROM stance WHERE stance = 'offers' AND contact = ?1
    UNION ALL SELECT 1 FROM contact WHERE agreed IS NOT NULL AND id = ?1
    """

  private func replace(_ entry: PartnerEntry) {
    (egos, leaders, ranks) = ([:], [:], nil)
    let index = indices[entry.contact] ?? entries.count
    replaced.insert(index)
    if index < entries.count {
      for ranking in Array(rankings.keys) {
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
    for window in Array(figures.keys) {
      let computed = PartnerFigures(of: entry.facts, in: window, on: today)
      if figures[window]?.count == index { figures[window]?.append(computed) }
      figures[window]?[index] = computed
    }
    for ranking in Array(rankings.keys) {
      guard let figures = figures[ranking.window]?[index], isListed(index, figures, ranking.fact)
      else { continue }
      insert(place(of: index, figures, by: ranking.order), into: ranking)
    }
  }

  // In place: what is walked over, or held otherwise, would be copied.

  private func remove(_ place: PartnerPlace, from ranking: Ranking) {
    guard let index = rankings[ranking]?.firstIndex(atOrAfter: place),
      rankings[ranking]?.hasPlace(place, at: index) == true
    else { return }
    rankings[ranking]?.remove(at: index)
  }

  private func insert(_ place: PartnerPlace, into ranking: Ranking) {
    guard let index = rankings[ranking]?.firstIndex(atOrAfter: place) else { return }
    rankings[ranking]?.insert(place, at: index)
  }

  private func rankNames() -> [Int] {
    let ranks = entries.nameRanks()
    self.ranks = ranks
    return ranks
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

  fileprivate func hasPlace(_ place: PartnerPlace, at index: Int) -> Bool {
    index < count && self[index] == place
  }
}
