import Domain
import GRDB

/// Keeps what is searched in step with the facts: the texts of contacts at once, their index when
/// the transaction ends.
struct SearchWriter {
  private typealias Texts = [(id: Int64, text: [UInt8])]
  /// A transaction that touches more writes into the blocks at once.
  private static let most = 64

  private let db: Database
  private var few: [GramIndex.Space: Texts] = [:]
  private var writers: [GramIndex.Space: GramWriter] = [:]
  /// The blocks that must not keep what is no longer so.
  private var rebuilt: [GramIndex.Space: Set<Int64>] = [:]
  /// The blocks that lost records.
  private var lessened: [GramIndex.Space: Set<Int64>] = [:]

  init(_ db: Database) { self.db = db }

  /// - Parameters:
  ///   - text: empty when there is no such contact any more.
  ///   - isNew: whether nothing stands there yet.
  mutating func write(_ text: [UInt8], of contact: ID<Contact>, isNew: Bool) throws {
    guard !text.isEmpty else {
      let row = try db.prepared("DELETE FROM contact_text WHERE contact = ?")
      row.bind(contact.number, at: 1)
      try row.run()
      return try forget(contact.number, in: .contacts)
    }
    let row = try db.prepared(
      "INSERT \(isNew ? "" : "OR REPLACE") INTO contact_text(contact, text) VALUES (?, ?)")
    row.bind(contact.number, at: 1)
    text.withUnsafeBufferPointer { row.bind($0, at: 2) }
    try row.run()
    try index(text, of: contact.number, in: .contacts)
  }

  /// Takes the words of an interaction as they are now.
  mutating func noteWords(of interaction: ID<Interaction>) throws {
    if let text = try db.searchText(of: interaction) {
      try index(text, of: interaction.number, in: .exchanges)
    } else {
      try forget(interaction.number, in: .exchanges)
    }
  }

  private mutating func index(_ text: [UInt8], of id: Int64, in space: GramIndex.Space) throws {
    if var writer = writers[space] {
      writers[space] = nil
      try writer.add(text, of: id)
      writers[space] = writer
    } else {
      few[space, default: []].append((id, text))
      if few[space, default: []].count > Self.most { try begin(space) }
    }
  }

  /// From here on the index is written a block at a time.
  private mutating func begin(_ space: GramIndex.Space) throws {
    var writer = GramWriter(GramIndex(space: space, db: db))
    for (id, text) in few[space, default: []].sorted(by: { $0.id < $1.id }) {
      try writer.add(text, of: id)
    }
    few[space] = nil
    writers[space] = writer
  }

  private mutating func forget(_ id: Int64, in space: GramIndex.Space) throws {
    few[space]?.removeAll { $0.id == id }
    lessened[space, default: []].insert(GramIndex.block(of: id))
    let row = try db.prepared("DELETE FROM gram_pending WHERE space = ? AND id = ?")
    row.bind(space.rawValue, at: 1)
    row.bind(id, at: 2)
    try row.run()
  }

  /// Has the blocks of some records made anew when the transaction ends.
  mutating func rebuild(_ space: GramIndex.Space, around ids: [Int64]) {
    rebuilt[space, default: []].formUnion(ids.map { GramIndex.block(of: $0) })
  }

  /// Writes the index.
  mutating func finish() throws {
    for space in GramIndex.Space.allCases {
      let index = GramIndex(space: space, db: db)
      if var writer = writers.removeValue(forKey: space) { try writer.finish() }
      for (id, _) in few.removeValue(forKey: space) ?? [] { try index.postpone(id) }
      for block in lessened.removeValue(forKey: space) ?? [] where try db.isEmpty(block, of: space)
      {
        try index.removeBlock(block)
      }
      for block in rebuilt.removeValue(forKey: space) ?? [] { try Self.rebuild(block, of: index) }
      if try index.pending().count > GramIndex.mostPending * 4 { try Self.settle(index) }
    }
  }

  private static func rebuild(_ block: Int64, of index: GramIndex) throws {
    try index.removeBlock(block)
    var writer = GramWriter(index)
    let first = block * Int64(GramIndex.blockSize)
    for id in first..<(first + Int64(GramIndex.blockSize)) {
      if let text = try index.db.searchText(of: id, in: index.space) {
        try writer.add(text, of: id)
      }
    }
    try writer.finish()
  }

  /// Writes what is pending into its blocks.
  static func settle(_ index: GramIndex) throws {
    var writer = GramWriter(index)
    for id in try index.pending().sorted() {
      if let text = try index.db.searchText(of: id, in: index.space) {
        try writer.add(text, of: id)
      }
    }
    try writer.finish()
    try index.removePending()
  }
}

extension Database {
  /// The text that a record is searched by; nil when there is none.
  func searchText(of id: Int64, in space: GramIndex.Space) throws -> [UInt8]? {
    switch space {
    case .exchanges: return try searchText(of: ID<Interaction>(id))
    case .contacts:
      let row = try prepared("SELECT text FROM contact_text WHERE contact = ?")
      row.bind(id, at: 1)
      defer { row.reset() }
      return try row.step() ? row.withText(0) { Array($0) } : nil
    }
  }

  fileprivate func searchText(of interaction: ID<Interaction>) throws -> [UInt8]? {
    let row = try prepared("SELECT words FROM interaction WHERE id = ? AND words IS NOT NULL")
    row.bind(interaction.number, at: 1)
    defer { row.reset() }
    return try row.step() ? SearchText(words: row.text(0)).bytes : nil
  }

  /// Whether no record of a block is searched any more.
  fileprivate func isEmpty(_ block: Int64, of space: GramIndex.Space) throws -> Bool {
    let table =
      switch space {
      case .contacts: "SELECT 1 FROM contact_text WHERE contact"
      case .exchanges: "SELECT 1 FROM interaction WHERE id"
      }
    let first = block * Int64(GramIndex.blockSize)
    return try Bool.fetchOne(
      self, sql: "SELECT NOT EXISTS (\(table) BETWEEN ? AND ?)",
      arguments: [first, first + Int64(GramIndex.blockSize) - 1]) ?? true
  }
}
