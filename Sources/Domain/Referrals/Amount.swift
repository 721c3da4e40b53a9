/// Money as people type it: "1500", "1 500,50", "4,200", "12k", each perhaps with its sign.
package struct Amount: Hashable, Sendable {
  /// 0 and up.
  package let minor: Int

  private static let signs: Set<Character> = ["€", "$", "£"]

  /// Nil for what is no amount, or one beyond a hundred thousand million.
  package init?(_ text: String) {
    var digits = text.filter { !$0.isWhitespace && !Self.signs.contains($0) }
    var factor = 100
    if let last = digits.last, last == "k" || last == "K" {
      digits.removeLast()
      factor = 100_000
    }
    // One or two digits behind the last sign are what is less than one; three are a group.
    let parts = digits.split(omittingEmptySubsequences: false) { ",.'".contains($0) }
    let tail = parts.count > 1 ? parts[parts.count - 1] : ""
    let isFraction = parts.count > 1 && tail.count < 3
    let whole = (isFraction ? parts.dropLast() : parts[...]).joined()
    guard (1...11).contains(whole.count), (whole + tail).allSatisfy(\.isASCIIDigit),
      let units = Int(whole)
    else { return nil }
    var minor = units * factor
    if isFraction, let fraction = Int(tail.padding2) { minor += fraction * factor / 100 }
    self.minor = minor
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Substring {
  /// "5" of "1,5" is fifty hundredths.
  fileprivate var padding2: String { String(self) + String(repeating: "0", count: 2 - count) }
}
