import Domain
import GRDB

/// Which records may hold a fragment: for each gram the ids of the records whose text has it.
///
/// Ids come in blocks of 4,096, and a row of `gram` holds those of one block: two bytes for each,
/// or one bit for each of the block's where there are many. What a command changes is `gram_pending`
/// first, and is always looked at; an import, and the book when nothing else goes on, write it into
/// the blocks. A block keeps what is no longer so until its records are gone: whoever asks holds
/// the texts themselves against the query.
struct GramIndex {
  /// Whose texts: the numbers are stored.
  enum Space: Int64, CaseIterable {
    case contacts
    /// The words of interactions.
    case exchanges
  }

  static let blockSize = 4_096
  private static let bitmapBytes = blockSize / 8
  /// More pending records than this are not looked through for each key.
  static let mostPending = 256

  let space: Space
  let db: Database

  static func block(of id: Int64) -> Int64 { id / Int64(blockSize) }

  // MARK: - Asking

  /// The records whose texts may have all grams of one of the alternatives, for each of the terms.
  /// - Parameter terms: an alternative without grams may be anywhere.
  func candidates(_ terms: [[[Int]]]) throws -> Bits {
    let last = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT max(block) FROM gram WHERE space = ?"),
      arguments: [space.rawValue])
    var found = Bits(blocks: Int(clamping: (last ?? -1) + 1))
    let terms = terms.filter { !$0.contains(where: \.isEmpty) }
    let rows = try rowsOfIDs()
    for block in 0..<found.blocks {
      var standing: Bits.Block?
      for term in terms {
        var either = Bits.Block()
        for alternative in term {
          var all: Bits.Block?
          for gram in alternative {
            let having = try ids(having: gram, in: Int64(block), from: rows)
            all = all.map { $0.intersection(having) } ?? having
            if all?.isEmpty ?? true { break }
          }
          if let all { either.formUnion(all) }
        }
        standing = standing.map { $0.intersection(either) } ?? either
        if standing?.isEmpty ?? true { break }
      }
      if let standing { found.set(standing, at: block) }
    }
    for id in try pending() { found.insert(id) }
    return found
  }

  private func rowsOfIDs() throws -> Prepared {
    try db.prepared("SELECT ids FROM gram WHERE space = ? AND block = ? AND gram = ?")
  }

  /// - Parameter rows: `rowsOfIDs()`, asked for once for many.
  private func ids(having gram: Int, in block: Int64, from rows: Prepared) throws -> Bits.Block {
    rows.bind(space.rawValue, at: 1)
    rows.bind(block, at: 2)
    rows.bind(Int64(gram), at: 3)
    defer { rows.reset() }
    return try rows.step() ? rows.withBlob(0) { Bits.Block(stored: $0) } : Bits.Block()
  }

  func pending() throws -> [Int64] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT id FROM gram_pending WHERE space = ?"),
      arguments: [space.rawValue])
  }

  /// The records that are not pending and miss a gram of theirs, as the check finds them.
  func missing() throws -> [Int64] {
    var missing: [Int64] = []
    let pending = Set(try pending())
    let (table, text) = space == .contacts ? ("contact_text", "contact") : ("interaction", "id")
    let ids = try Int64.fetchCursor(db, sql: "SELECT \(text) FROM \(table) ORDER BY 1")
    var block: (number: Int64, grams: [Int: Bits.Block]) = (-1, [:])
    while let id = try ids.next() {
      guard !pending.contains(id), let text = try db.searchText(of: id, in: space) else { continue }
      if Self.block(of: id) != block.number {
        block = (Self.block(of: id), try grams(in: Self.block(of: id)))
      }
      let place = Int(id % Int64(Self.blockSize))
      var isWhole = true
      Gram.forEach(in: text) { gram in
        if isWhole, !(block.grams[gram]?.contains(place) ?? false) { isWhole = false }
      }
      if !isWhole { missing.append(id) }
    }
    return missing
  }

  private func grams(in block: Int64) throws -> [Int: Bits.Block] {
    let rows = try db.prepared("SELECT gram, ids FROM gram WHERE space = ? AND block = ?")
    rows.bind(space.rawValue, at: 1)
    rows.bind(block, at: 2)
    var grams: [Int: Bits.Block] = [:]
    while try rows.step() {
      grams[Int(rows.integer(0))] = rows.withBlob(1) { Bits.Block(stored: $0) }
    }
    return grams
  }

  // MARK: - Writing

  func postpone(_ id: Int64) throws {
    let row = try db.prepared("INSERT OR REPLACE INTO gram_pending(space, id) VALUES (?, ?)")
    row.bind(space.rawValue, at: 1)
    row.bind(id, at: 2)
    try row.run()
  }

  /// Adds ids of one block.
  /// - Parameter postings: a gram, and the ids that have it as their places in the block.
  func add(_ postings: some Sequence<(gram: Int, places: ArraySlice<UInt16>)>, to block: Int64)
    throws
  {
    let isNew =
      try Bool.fetchOne(
        db, sql: "SELECT NOT EXISTS (SELECT 1 FROM gram WHERE space = ? AND block = ?)",
        arguments: [space.rawValue, block]) ?? true
    let insert = try db.prepared(
      "INSERT OR REPLACE INTO gram(space, block, gram, ids) VALUES (?, ?, ?, ?)")
    let rows = try rowsOfIDs()
    for (gram, places) in postings {
      var ids = isNew ? Bits.Block() : try ids(having: gram, in: block, from: rows)
      for place in places { ids.insert(Int(place)) }
      insert.bind(space.rawValue, at: 1)
      insert.bind(block, at: 2)
      insert.bind(Int64(gram), at: 3)
      ids.withStored { insert.bind(blob: $0, at: 4) }
      try insert.run()
    }
  }

  func removeBlock(_ block: Int64) throws {
    try db.execute(
      sql: "DELETE FROM gram WHERE space = ? AND block = ?", arguments: [space.rawValue, block])
  }

  func removePending() throws {
    try db.execute(sql: "DELETE FROM gram_pending WHERE space = ?", arguments: [space.rawValue])
  }
}

/// A set of ids, a bit for each.
struct Bits {
  /// The ids of one block.
  struct Block {
    private var words = InlineArray<64, UInt64>(repeating: 0)

    init() {}

    /// - Parameter stored: two bytes for each id, or the whole block's bits.
    init(stored: UnsafeRawBufferPointer) {
      if stored.count == GramIndex.blockSize / 8 {
        for index in 0..<64 {
          words[index] = UInt64(
            littleEndian: stored.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
      } else {
        for index in 0..<(stored.count / 2) {
          insert(
            Int(
              UInt16(
                littleEndian: stored.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))))
        }
      }
    }

    /// Hands over what is stored of it: whichever is shorter.
    func withStored(_ body: (UnsafeRawBufferPointer) -> Void) {
      if count < GramIndex.blockSize / 16 {
        var places: [UInt16] = []
        forEach { places.append(UInt16($0).littleEndian) }
        places.withUnsafeBytes(body)
      } else {
        var copy: [UInt64] = []
        for index in 0..<64 { copy.append(words[index].littleEndian) }
        copy.withUnsafeBytes(body)
      }
    }

    subscript(word index: Int) -> UInt64 { words[index] }

    var isEmpty: Bool {
      for index in 0..<64 where words[index] != 0 { return false }
      return true
    }

    var count: Int {
      var count = 0
      for index in 0..<64 { count += words[index].nonzeroBitCount }
      return count
    }

    func contains(_ place: Int) -> Bool { words[place >> 6] >> UInt64(place & 63) & 1 == 1 }

    /// - Parameter place: out of a block there is none.
    mutating func insert(_ place: Int) {
      guard place >= 0, place < GramIndex.blockSize else { return }
      words[place >> 6] |= 1 << UInt64(place & 63)
    }

    mutating func formUnion(_ other: Block) {
      for index in 0..<64 { words[index] |= other.words[index] }
    }

    func intersection(_ other: Block) -> Block {
      var both = self
      for index in 0..<64 { both.words[index] &= other.words[index] }
      return both
    }

    private func forEach(_ body: (Int) -> Void) {
      for index in 0..<64 {
        var word = words[index]
        while word != 0 {
          body(index << 6 | word.trailingZeroBitCount)
          word &= word - 1
        }
      }
    }
  }

  private var words: [UInt64]

  init(blocks: Int) { words = Array(repeating: 0, count: blocks * 64) }

  var blocks: Int { words.count / 64 }

  mutating func set(_ block: Block, at index: Int) {
    for word in 0..<64 { words[index * 64 + word] = block[word: word] }
  }

  mutating func insert(_ id: Int64) {
    guard id >= 0 else { return }
    let index = Int(id >> 6)
    while index >= words.count { words += repeatElement(0, count: 64) }
    words[index] |= 1 << UInt64(id & 63)
  }

  func contains(_ id: Int64) -> Bool {
    let index = Int(id >> 6)
    return id >= 0 && index < words.count && words[index] >> UInt64(id & 63) & 1 == 1
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func intersection(_ other: Bits) -> Bits {
    var both = self
    for index in words.indices {
      both.words[index] &= index < other.words.count ? other.words[index] : 0
    }
    return both
  }

  /// Goes through the ids, the highest first if asked so, until told to stop.
  func forEach(descending: Bool = false, _ body: (Int64) throws -> Bool) rethrows {
    for step in words.indices {
      let index = descending ? words.count - 1 - step : step
      var word = words[index]
      while word != 0 {
        let bit = descending ? 63 - word.leadingZeroBitCount : word.trailingZeroBitCount
        guard try body(Int64(index << 6 | bit)) else { return }
        word &= ~(1 << UInt64(bit))
      }
    }
  }
}
