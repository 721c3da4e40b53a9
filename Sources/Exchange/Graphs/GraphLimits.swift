/// What is read of a file at most.
enum GraphLimits {
  static let bytes = 64 << 20
  static let nodes = 100_000
  static let edges = 1_000_000
  /// Bytes of one name.
  static let name = 4_000
  /// Elements inside each other.
  static let depth = 64
}
