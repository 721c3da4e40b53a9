import Domain
import GRDB

/// What of the network takes long to read in a large book: read by another thread, and shown until
/// there is a newer one.
package struct NetworkReading: Sendable {
  /// The last entry of the journal that it knows.
  let entry: Int64
  /// The day since which referrals are in it.
  let first: Day
  /// The contacts whose names are not in it.
  let hidden: Set<Int64>
  let network: Network
  let lineage: Lineage
  let acquaintances: Acquaintances
  let dependence: OurDependence
}

/// That the network is to be read aside: which book, for whom, and from which day on.
package struct NetworkReader: Hashable, Sendable {
  private let connection: SecondConnection
  private let reader: String?
  private let first: Day
  /// The last entry of the journal when it was asked for: after the next one there is more to read.
  private let entry: Int64

  fileprivate init(
    on connection: SecondConnection, reader: String?, first: Day, entry: Int64
  ) {
    self.connection = connection
    (self.reader, self.first, self.entry) = (reader, first, entry)
  }

  /// Reads it as it is in the book by now.
  /// - Throws: `StoreFault`.
  package func read() throws -> NetworkReading {
    try connection.read(as: reader) { db in
      let network = try db.network(from: first)
      return NetworkReading(
        entry: try Journal.last(in: db), first: first, hidden: Sight.current.hidden,
        network: network,
        lineage: try db.lineage(from: first),
        acquaintances: Acquaintances(try db.acquaintances()),
        dependence: OurDependence(in: network))
    }
  }
}

/// What the screen shows of the network as a whole, without waiting for it: in a small book as the
/// book is; in a large one as it was read aside last, and nil before that.
extension BookStore {
  /// That there is something to read aside; nil where the book is small, or nothing is newer than
  /// what was read.
  package func networkReader(in window: NetworkWindow, today: Day) throws -> NetworkReader? {
    try read { db in
      guard try memory.isLarge(in: db) else { return nil }
      let first = window.firstDay(on: today)
      let entry = try Journal.last(in: db)
      if let reading = memory.reading, reading.first == first, reading.entry == entry {
        return nil
      }
      return NetworkReader(on: second, reader: reader, first: first, entry: entry)
    }
  }

  /// Shows from now on what was read aside, unless others are hidden by now than were when it was
  /// read. What shows is dropped by itself when somebody is hidden later.
  package func adopt(_ reading: NetworkReading) throws {
    try read { _ in if reading.hidden == memory.hidden { memory.reading = reading } }
  }

  /// A number that is another one whenever the reader sees other contacts than before: what was
  /// made of names earlier shows no more.
  package func sightNumber() throws -> Int { try read { _ in sights.number } }

  package func networkAtHand(in window: NetworkWindow, today: Day) throws -> Network? {
    let first = window.firstDay(on: today)
    return try atHand(\.network, from: first) { try memory.network(from: first, in: $0) }
  }

  package func lineageAtHand(in window: NetworkWindow, today: Day) throws -> Lineage? {
    let first = window.firstDay(on: today)
    return try atHand(\.lineage, from: first) { try memory.lineage(from: first, in: $0) }
  }

  package func acquaintancesAtHand() throws -> Acquaintances? {
    try atHand(\.acquaintances) { try memory.acquaintances(in: $0) }
  }

  /// From how many others we would be cut off if a contact left.
  package func cutOffAtHand(
    without contact: ID<Contact>, in window: NetworkWindow, today: Day
  ) throws -> Int? {
    let first = window.firstDay(on: today)
    return try atHand(\.dependence, from: first) { try memory.dependence(from: first, in: $0) }?
      .cutOff(without: contact)
  }

  private func atHand<Part>(
    _ part: KeyPath<NetworkReading, Part>, from first: Day? = nil,
    in book: (Database) throws -> Part
  ) throws -> Part? {
    try read { db in
      guard try memory.isLarge(in: db) else { return try book(db) }
      guard let reading = memory.reading, first == nil || reading.first == first else {
        return nil
      }
      return reading[keyPath: part]
    }
  }
}

/// On whom we depend.
struct OurDependence: Sendable {
  private let network: Network
  /// Nil where we are no end of any referral.
  private let dependence: Dependence?

  init(in network: Network) {
    self.network = network
    dependence = network.index(of: Contact.us.number).map { Dependence(of: $0, in: network) }
  }

  /// Whoever would cut us off from others by leaving, by id.
  var rows: [DependenceRow] {
    guard let dependence else { return [] }
    return network.nodes.compactMap { node in
      let cutOff = dependence.cutOff[node.index]
      return cutOff > 0 ? DependenceRow(contact: ID(node.id), cutOff: cutOff) : nil
    }
  }

  /// From how many others we would be cut off if a contact left.
  func cutOff(without contact: ID<Contact>) -> Int {
    guard let dependence, let index = network.index(of: contact.number) else { return 0 }
    return dependence.cutOff[index]
  }
}
