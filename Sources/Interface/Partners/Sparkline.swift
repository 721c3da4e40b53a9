import Terminal

/// Counts in a row of small bars, the oldest first.
struct Sparkline {
  private let levels: [Int]

  /// While no count is above the highest sign, each one has the sign of its own number; otherwise
  /// all are brought down alike, and what is not nothing stays so.
  init(_ counts: [Int]) {
    let highest = Glyphs.unicode.sparkline.count - 1
    let most = counts.max() ?? 0
    levels = counts.map { count in
      most <= highest ? max(0, count) : (max(0, count) * highest + most - 1) / most
    }
  }

  func text(_ glyphs: Glyphs) -> SafeText { levels.map { glyphs.sparkline[$0] }.joined() }
}
