/// Random numbers that are the same for the same seed, on any machine.
///
/// SplitMix64 of Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Whether something happens that does so in `percent` of 100 cases.
  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  /// One of `values`, the earlier ones more often.
  mutating func pickEarly<Value>(_ values: WeightedList<Value>) -> Value {
    values[Double.random(in: 0..<1, using: &self)]
  }

  /// One of `values`, all as often.
  mutating func pick(_ values: [String]) -> String {
    values.randomElement(using: &self) ?? ""
  }
}

/// Values of which the earlier ones are drawn more often: the n-th, from 0, with a weight of
/// 1/(n + 8), close to how French surnames are spread.
struct WeightedList<Value: Sendable>: Sendable {
  private let values: [Value]
  /// The sum of the weights up to and including each value; the last one is 1.
  private let sums: [Double]

  /// - Parameter values: at least one.
  init(_ values: [Value]) {
    precondition(!values.isEmpty)
    let weights = values.indices.map { 1 / Double($0 + 8) }
    let total = weights.reduce(0, +)
    var sum = 0.0
    self.values = values
    sums = weights.map { weight in
      sum += weight / total
      return sum
    }
  }

  /// The value whose share of 0..<1 holds `position`.
  subscript(position: Double) -> Value {
    var (low, high) = (0, values.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > position { high = middle } else { low = middle + 1 }
    }
    return values[low]
  }
}
