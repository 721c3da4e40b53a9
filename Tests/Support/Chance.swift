import Foundation

/// Numbers that look random and come again for the same seed: SplitMix64 (G. Steele, D. Lea,
/// C. Flood, 2014), small, and the same everywhere.
package struct Chance: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// The chance of one test, apart from that of others.
  package init(of name: String, round: Int = 0) {
    var seed = Self.base
    for byte in name.utf8 { seed = seed &* 31 &+ UInt64(byte) }
    self.init(seed: seed &+ UInt64(round) &* 0x1_0000_0001)
  }

  /// Another seed each time, and printed, so that `KITH_SEED` can bring a failure back.
  package static let base: UInt64 = {
    let given = ProcessInfo.processInfo.environment["KITH_SEED"].flatMap(UInt64.init)
    let seed = given ?? UInt64.random(in: 0..<1_000_000)
    print("KITH_SEED=\(seed)")
    return seed
  }()

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0 ..< `limit`, which is positive.
  package mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// Nil where there is nothing to pick from.
  package mutating func pick<T>(_ values: [T]) -> T? { values.randomElement(using: &self) }
}
