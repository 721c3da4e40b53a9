extension String {
  /// The first 16 bytes as a number that orders as they do: the same for two texts that differ
  /// further on only.
  package var firstBytes: UInt128 {
    var text = self
    return text.withUTF8 { bytes in
      (0..<16).reduce(0) { $0 << 8 | UInt128($1 < bytes.count ? bytes[$1] : 0) }
    }
  }

  /// The order in which SQLite sorts text: by bytes, not by what Unicode holds equal.
  /// - Returns: negative where this one comes first, 0 for the same bytes.
  package func byteOrder(to other: String) -> Int {
    var (one, other) = (self, other)
    return one.withUTF8 { a in
      other.withUTF8 { b in
        for (x, y) in zip(a, b) where x != y { return Int(x) - Int(y) }
        return a.count - b.count
      }
    }
  }
}
