/// Chance that falls the same way each time: SplitMix64 (Steele, Lea, Flood, 2014), started from a
/// name, so that a new row in a table leaves the others as they were.
struct Dice {
  private var state: UInt64

  init(_ name: String) {
    // FNV-1a spreads names that differ in one letter.
    state = name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// One of 0..<sides; `sides` is 1 and up.
  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(max(1, sides)))
  }

  mutating func roll(from low: Int, to high: Int) -> Int { low + roll(high - low + 1) }

  mutating func shuffled<Card>(_ cards: [Card]) -> [Card] {
    var cards = cards
    for place in cards.indices.reversed() { cards.swapAt(place, roll(place + 1)) }
    return cards
  }

  /// The first throw.
  func first(from low: Int, to high: Int) -> Int {
    var copy = self
    return copy.roll(from: low, to: high)
  }
}
