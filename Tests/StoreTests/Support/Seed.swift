import Foundation

/// SplitMix64 (G. Steele, D. Lea, C. Flood, 2014): small, and the same everywhere.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// What the generated books of a run grow from: another one each time, and printed, so that
/// `KITH_SEED` can bring a failure back.
enum Seed {
  static let base: UInt64 = {
    let given = ProcessInfo.processInfo.environment["KITH_SEED"].flatMap(UInt64.init)
    let seed = given ?? UInt64.random(in: 0..<1_000_000)
    print("KITH_SEED=\(seed)")
    return seed
  }()

  /// The randomness of one test, apart from that of others.
  static func random(_ name: String, _ round: Int = 0) -> SplitMix64 {
    var seed = base
    for byte in name.utf8 { seed = seed &* 31 &+ UInt64(byte) }
    return SplitMix64(seed: seed &+ UInt64(round) &* 0x1_0000_0001)
  }
}
