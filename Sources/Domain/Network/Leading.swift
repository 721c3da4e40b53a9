extension Array {
  /// The first so many in an order, without sorting all for a few.
  package func leading(
    _ count: Int, by precedes: (Element, Element) throws -> Bool
  ) rethrows -> [Element] {
    guard count < self.count else { return try sorted(by: precedes) }
    var first: [Element] = []
    for element in self {
      if first.count == count {
        guard let last = first.last, try precedes(element, last) else { continue }
        first.removeLast()
      }
      var place = first.endIndex
      while place > 0, try precedes(element, first[place - 1]) { place -= 1 }
      first.insert(element, at: place)
    }
    return first
  }
}
