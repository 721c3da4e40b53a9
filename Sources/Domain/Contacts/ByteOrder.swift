extension String {
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
