/// Where a line is not broken although there is a blank: French puts one before some marks, and
/// within amounts, as in « 8 700 : vendu ».
package enum LineBreaks {
  /// Whether what stands before a blank stays on one line with what follows it.
  package static func hold(_ before: Substring.UTF8View, _ after: Substring.UTF8View) -> Bool {
    let (before, after) = (before.suffix(2), after.prefix(4))
    if before.elementsEqual("«".utf8) || after.starts(with: "»".utf8) { return true }
    guard let first = after.first else { return false }
    if ":;?!".utf8.contains(first) { return true }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return before.last.map(digits.contains) == true
      && after.prefix(while: digits.contains).count == 3
  }
}
