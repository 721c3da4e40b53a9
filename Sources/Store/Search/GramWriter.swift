import Domain
import GRDB

/// Collects the grams of many texts, and writes them a block at a time.
struct GramWriter {
  private let index: GramIndex
  private var block: Int64 = -1
  /// A gram and a place in the block, in one number, in the order they came.
  private var postings: [UInt32] = []
  /// For each gram the place after the one that had it last, so that none has it twice.
  private var seen: [UInt16] = []
  private var isEmpty: Bool { postings.isEmpty }

  init(_ index: GramIndex) { self.index = index }

  mutating func add(_ text: [UInt8], of id: Int64) throws {
    if GramIndex.block(of: id) != block {
      try finish()
      block = GramIndex.block(of: id)
    }
    if seen.isEmpty { seen = Array(repeating: 0, count: Gram.count) }
    let place = UInt32(id % Int64(GramIndex.blockSize))
    let mark = UInt16(place + 1)
    Gram.forEach(in: text) { gram in
      guard seen[gram] != mark else { return }
      seen[gram] = mark
      postings.append(UInt32(gram) << 12 | place)
    }
  }

  /// Writes what was collected.
  mutating func finish() throws {
    guard !postings.isEmpty else { return }
    // Sorted by counting: where the places of each gram end.
    var ends = [Int32](repeating: 0, count: Gram.count)
    for posting in postings { ends[Int(posting >> 12)] += 1 }
    var sum: Int32 = 0
    for gram in ends.indices {
      sum += ends[gram]
      ends[gram] = sum
    }
    var places = [UInt16](repeating: 0, count: postings.count)
    var next = ends
    for posting in postings.reversed() {
      next[Int(posting >> 12)] -= 1
      places[Int(next[Int(posting >> 12)])] = UInt16(posting & 0xFFF)
    }
    let starts = next
    let grams = (0..<Gram.count).lazy.filter { starts[$0] < ends[$0] }
      .map { (gram: $0, places: places[Int(starts[$0])..<Int(ends[$0])]) }
    try index.add(grams, to: block)
    postings.removeAll(keepingCapacity: true)
    for gram in seen.indices { seen[gram] = 0 }
  }
}
