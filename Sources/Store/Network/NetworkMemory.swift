import Domain
import GRDB

/// What a process keeps in memory of the network of its book, and whether it still holds.
///
/// What others write makes it read all anew; what this process writes, only what it touches.
final class NetworkMemory {
  private var board: PartnerBoard?
  /// The partners as they are being read aside, and what was touched since that began.
  private var ahead: (partners: PartnersAhead, touched: Touched)?
  /// What takes longest of the card of a partner with a thousand referrals.
  private var clientCounts: [ID<Contact>: (window: NetworkWindow, day: Day, ClientCounts)] = [:]
  private var networks: [Day: Network] = [:]
  private var lineages: [Day: Lineage] = [:]
  private var acquaintances: Acquaintances?
  private var dependences: [Day: OurDependence] = [:]
  /// What was read aside, be it older than the book.
  var reading: NetworkReading?
  /// Whether the book is too large to go through between a key and its answer; nil until asked.
  private var isLarge: Bool?
  /// As SQLite counts what other processes wrote.
  private var version: Int64 = 0
  private var touched = Touched()
  /// The contacts whose names are in none of it.
  private(set) var hidden: Set<Int64> = []

  /// For whose eyes it is from now on.
  func show(to sight: Sight) {
    guard sight.hidden != hidden else { return }
    hidden = sight.hidden
    reading = nil
    touched = .everything
  }

  /// That this process wrote.
  func note(_ touched: Touched) { self.touched.formUnion(touched) }

  /// The partners as they are in the book at this moment.
  func board(in db: Database) throws -> PartnerBoard {
    try forget(in: db)
    if let board { return board }
    let board = try takeAhead(in: db) ?? PartnerBoard(PartnerEntries(in: db))
    self.board = board
    return board
  }

  /// Takes the partners from another thread when they are first asked for.
  func await(_ partners: PartnersAhead, in db: Database) throws {
    try forget(in: db)
    if board == nil { ahead = (partners, Touched()) }
  }

  /// - Returns: nil where nothing was read ahead, or it no longer holds.
  private func takeAhead(in db: Database) throws -> PartnerBoard? {
    guard let (partners, touched) = ahead else { return nil }
    ahead = nil
    guard let contacts = touched.contacts, let reading = partners.finish(),
      reading.hidden == hidden
    else { return nil }
    let board = PartnerBoard(reading, of: partners)
    try board.reread(contacts, in: db)
    return board
  }

  /// All referrals between us and a contact, in no order: out of the book while the partners are
  /// not read.
  func facts(with contact: ID<Contact>, in db: Database) throws -> ArraySlice<ReferralFacts> {
    try forget(in: db)
    if board == nil, ahead?.partners.isDone == true { board = try takeAhead(in: db) }
    return try board?.facts(of: contact) ?? db.referralFacts(with: contact)[...]
  }

  /// To be asked after `facts(with:in:)`, which drops what no longer holds.
  func clientCounts(
    of partner: ID<Contact>, in window: NetworkWindow, on today: Day,
    count: () throws -> ClientCounts
  ) throws -> ClientCounts {
    if let (counted, day, known) = clientCounts[partner], counted == window, day == today {
      return known
    }
    let counts = try count()
    clientCounts[partner] = (window, today, counts)
    return counts
  }

  /// Of what was opened on a day or later.
  func network(from first: Day, in db: Database) throws -> Network {
    try forget(in: db)
    if let network = networks[first] { return network }
    let network = try db.network(from: first)
    networks = [first: network]
    return network
  }

  /// Of what was opened on a day or later.
  func lineage(from first: Day, in db: Database) throws -> Lineage {
    try forget(in: db)
    if let lineage = lineages[first] { return lineage }
    let lineage = try db.lineage(from: first)
    lineages = [first: lineage]
    return lineage
  }

  func acquaintances(in db: Database) throws -> Acquaintances {
    try forget(in: db)
    if let acquaintances { return acquaintances }
    let acquaintances = Acquaintances(try db.acquaintances())
    self.acquaintances = acquaintances
    return acquaintances
  }

  func dependence(from first: Day, in db: Database) throws -> OurDependence {
    let network = try network(from: first, in: db)
    if let dependence = dependences[first] { return dependence }
    let dependence = OurDependence(in: network)
    dependences = [first: dependence]
    return dependence
  }

  /// More contacts or referrals than so many are not gone through between a key and its answer.
  private static let most = 2_000

  func isLarge(in db: Database) throws -> Bool {
    try forget(in: db)
    if let isLarge { return isLarge }
    let isLarge = try hasMany("contact_digest", in: db) || hasManyReferrals(in: db)
    self.isLarge = isLarge
    return isLarge
  }

  func hasManyReferrals(in db: Database) throws -> Bool { try hasMany("referral_digest", in: db) }

  private func hasMany(_ table: String, in db: Database) throws -> Bool {
    let next = try db.cachedStatement(sql: "SELECT 1 FROM \(table) LIMIT 1 OFFSET ?")
    return try Int.fetchOne(next, arguments: [Self.most]) != nil
  }

  /// Drops what no longer holds.
  private func forget(in db: Database) throws {
    let row = try db.prepared("PRAGMA data_version")
    let found = try row.step() ? row.integer(0) : 0
    row.reset()
    if found != version { touched = .everything }
    version = found
    let gone = touched
    guard !gone.isNothing else { return }
    ahead?.touched.formUnion(gone)
    (acquaintances, isLarge) = (nil, nil)
    // Who lives with whom is told as a change of ours.
    if let contacts = gone.contacts, !gone.changesNetwork, !contacts.contains(Contact.us) {
      for contact in contacts { clientCounts[contact] = nil }
    } else {
      clientCounts = [:]
    }
    if gone.changesNetwork { (networks, lineages, dependences) = ([:], [:], [:]) }
    // Dropped while it is read anew, should that fail.
    let board = self.board
    self.board = nil
    touched = Touched()
    guard let contacts = gone.contacts, let board else { return }
    try board.reread(contacts, in: db)
    self.board = board
  }
}

/// Of what changes touch, what figures and lists of the network may show.
struct Touched {
  /// Nil for so many that all are to be read anew.
  private(set) var contacts: Set<ID<Contact>>? = []
  /// Whether who sent whom to whom may be different.
  private(set) var changesNetwork = false

  /// More than so many are not read one by one.
  private static let most = 200

  static let everything = Touched(contacts: nil, changesNetwork: true)

  var isNothing: Bool { contacts?.isEmpty == true && !changesNetwork }

  mutating func insert(_ contact: ID<Contact>) {
    contacts?.insert(contact)
    if let count = contacts?.count, count > Self.most { contacts = nil }
  }

  mutating func insertNetwork() { changesNetwork = true }

  mutating func formUnion(_ other: Touched) {
    changesNetwork = changesNetwork || other.changesNetwork
    guard let others = other.contacts else {
      contacts = nil
      return
    }
    for contact in others { insert(contact) }
  }
}
