import Domain
import GRDB

/// All partners as they are in a book, in no order. Reading them takes about a tenth of a second
/// for 100,000 referrals.
struct PartnerEntries: Sendable {
  private(set) var all: [PartnerEntry] = []
  private(set) var indices: [ID<Contact>: Int] = [:]

  init(in db: Database) throws {
    let rows = try db.prepared("SELECT \(ReferralDigest.columns) FROM referral_digest")
    var read: [(index: Int, facts: ReferralFacts)] = []
    read.reserveCapacity(try Int.fetchOne(db, sql: "SELECT count(*) FROM referral_digest") ?? 0)
    var counts: [Int] = []
    while try rows.step() {
      let facts = ReferralDigest.facts(rows)
      guard let partner = facts.partner else { continue }
      let index = index(of: partner)
      if index == counts.count { counts.append(0) }
      counts[index] += 1
      read.append((index, facts))
    }
    hand(read, counts)
    let others = try db.prepared(
      """
      SELECT contact FROM stance WHERE stance = 'offers'
      UNION ALL SELECT id FROM contact WHERE agreed IS NOT NULL
      """)
    while try others.step() { _ = index(of: ID(others.integer(0))) }
    if all.count > Self.few {
      let digests = try db.prepared(PartnerDigest.selectAll)
      while try digests.step() {
        if let index = indices[ID(digests.integer(3))] { set(PartnerDigest(digests), at: index) }
      }
    } else {
      let digests = try db.prepared(PartnerDigest.select)
      for index in all.indices {
        if let digest = try PartnerDigest(of: all[index].contact, digests) {
          set(digest, at: index)
        }
      }
    }
  }

  /// Gives each entry its facts, in the order in which they were read.
  private mutating func hand(_ read: [(index: Int, facts: ReferralFacts)], _ counts: [Int]) {
    var next: [Int] = []
    var end = 0
    for count in counts {
      next.append(end)
      end += count
    }
    let starts = next
    let grouped = [ReferralFacts](unsafeUninitializedCapacity: end) { buffer, count in
      for (index, facts) in read {
        buffer.initializeElement(at: next[index], to: facts)
        next[index] += 1
      }
      count = end
    }
    for index in counts.indices {
      all[index].facts = grouped[starts[index]..<starts[index] + counts[index]]
    }
  }

  /// Of more than so many, all digests are gone through instead of looking for each.
  private static let few = 1_000

  private mutating func set(_ digest: PartnerDigest, at index: Int) {
    all[index].digest = digest
    all[index].isListed = digest.isActive
  }

  /// The index of a contact, which is an entry from now on.
  private mutating func index(of contact: ID<Contact>) -> Int {
    if let known = indices[contact] { return known }
    indices[contact] = all.count
    all.append(PartnerEntry(contact: contact))
    return all.count - 1
  }
}

/// A partner, with all referrals between us and them.
struct PartnerEntry: Sendable {
  let contact: ID<Contact>
  var digest = PartnerDigest()
  /// Whether they are a partner at all, and neither archived nor gone.
  var isListed = false
  /// Of all that were read together in one storage.
  var facts: ArraySlice<ReferralFacts> = []
}

extension [PartnerEntry] {
  /// By index, the place in the order of names.
  func nameRanks() -> [Int] {
    // Almost all of them differ in their first bytes, which are compared as one number.
    let starts = map(\.digest.sortKey.firstBytes)
    let byName = indices.sorted { a, b in
      if starts[a] != starts[b] { return starts[a] < starts[b] }
      let order = self[a].digest.sortKey.byteOrder(to: self[b].digest.sortKey)
      return (order, self[a].contact) < (0, self[b].contact)
    }
    var ranks = [Int](repeating: 0, count: count)
    for (rank, index) in byName.enumerated() { ranks[index] = rank }
    return ranks
  }
}

/// What a partner is listed by, out of `contact_digest`.
struct PartnerDigest: Sendable {
  var sortKey = ""
  /// The number of the day since which nobody spoke with them.
  var quiet: Int64 = 0
  /// Neither archived nor gone.
  var isActive = false
  /// Who looks after them; 0 for nobody.
  var owner: Int64 = 0

  init() {}

  static let select = "\(selectAll) WHERE contact = ?"
  static let selectAll = "SELECT sort_key, quiet, standing, contact, owner FROM contact_digest"

  /// - Parameter row: a row of one of these.
  init(_ row: Prepared) {
    let isHidden = Sight.current.hides(ID<Contact>(row.integer(3)))
    sortKey = isHidden ? Sight.lastSortKey : row.text(0)
    quiet = row.integer(1)
    isActive = row.integer(2) == ContactDigest.Standing.active.rawValue
    owner = row.integer(4)
  }

  /// - Parameter row: the statement of `select`.
  init?(of contact: ID<Contact>, _ row: Prepared) throws {
    row.bind(contact.number, at: 1)
    defer { row.reset() }
    guard try row.step() else { return nil }
    self.init(row)
  }
}
