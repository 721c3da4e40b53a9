import Domain

/// A set of contacts by their numbers: one bit each, since those of a book follow one another.
struct ContactSet {
  private var words: [UInt64] = []

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// - Parameter contact: not negative.
  mutating func insert(_ contact: Int64) {
    let word = Int(contact >> 6)
    if word >= words.count {
      words += Array(repeating: 0, count: word + 1 - words.count)
    }
    words[word] |= 1 << UInt64(contact & 63)
  }

  mutating func formIntersection(_ other: ContactSet) {
    if words.count > other.words.count { words.removeLast(words.count - other.words.count) }
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// In rising order.
  func forEach(_ body: (Int64) throws -> Void) rethrows {
    for (index, word) in words.enumerated() {
      var left = word
      while left != 0 {
        try body(Int64(index << 6 + left.trailingZeroBitCount))
        left &= left - 1
      }
    }
  }
}
