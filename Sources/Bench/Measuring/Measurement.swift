/// Several readings of one figure.
struct Measurement: Sendable {
  /// In rising order; at least one.
  private let readings: [Double]

  /// Nil where nothing was read.
  init?(_ readings: [Double]) {
    guard !readings.isEmpty else { return nil }
    self.readings = readings.sorted()
  }

  var count: Int { readings.count }

  var median: Double {
    let middle = readings.count / 2
    return readings.count % 2 == 1
      ? readings[middle] : (readings[middle - 1] + readings[middle]) / 2
  }

  var least: Double { readings[0] }
  var most: Double { readings[readings.count - 1] }

  /// The smallest reading that at least `share` of all do not exceed; `share` in 0...1.
  func percentile(_ share: Double) -> Double {
    let rank = Int((share * Double(readings.count)).rounded(.up))
    return readings[min(max(rank, 1), readings.count) - 1]
  }
}

/// What a figure counts.
enum Unit {
  case milliseconds, bytes, mebibytes, times, ratio

  /// `value` with its unit.
  func text(_ value: Double) -> String {
    switch self {
    case .milliseconds: rounded(value, digits: value < 10 ? 2 : value < 100 ? 1 : 0) + " ms"
    case .bytes: rounded(value, digits: 0) + " B"
    case .mebibytes: rounded(value, digits: 1) + " MiB"
    case .times: rounded(value, digits: 0)
    case .ratio: rounded(value, digits: 2) + "×"
    }
  }

  /// With so many decimals, and a point in any locale. Not for negative values.
  private func rounded(_ value: Double, digits: Int) -> String {
    let scale = [1, 10, 100][digits]
    let whole = Int((value * Double(scale)).rounded())
    guard digits > 0 else { return String(whole) }
    let fraction = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
