import CNcurses

/// The signs the screen is drawn with, in two tables of equal widths: drawing takes every sign from
/// here. What is drawn with `unicode` on a terminal that cannot show it appears as in `ascii`.
package struct Glyphs: Hashable, Sendable {
  package var horizontal: SafeText
  package var vertical: SafeText
  package var upperLeft: SafeText
  package var upperRight: SafeText
  package var lowerLeft: SafeText
  package var lowerRight: SafeText
  /// Tees are named for the side to which their arm points.
  package var teeRight: SafeText
  package var teeLeft: SafeText
  package var teeDown: SafeText
  package var teeUp: SafeText
  package var cross: SafeText
  package var double: SafeText
  package var dashed: SafeText
  /// A branch of a tree, and its last one: two cells.
  package var branch: SafeText
  package var lastBranch: SafeText
  package var folded: SafeText
  package var unfolded: SafeText
  package var arrowRight: SafeText
  package var arrowLeft: SafeText
  package var arrowBoth: SafeText
  package var arrowUp: SafeText
  package var arrowDown: SafeText
  package var block: SafeText
  /// From the lowest to the highest.
  package var sparkline: [SafeText]
  package var ellipsis: SafeText
  package var bullet: SafeText
  package var node: SafeText
  package var check: SafeText
  /// Stands between things of one line.
  package var separator: SafeText
  package var cursor: SafeText
  package var mark: SafeText
  package var overdue: SafeText
  /// Behind what is private.
  package var privacy: SafeText

  package static let unicode = Glyphs(
    horizontal: "─", vertical: "│",
    upperLeft: "┌", upperRight: "┐", lowerLeft: "└", lowerRight: "┘",
    teeRight: "├", teeLeft: "┤", teeDown: "┬", teeUp: "┴", cross: "┼",
    double: "═", dashed: "╌", branch: "├─", lastBranch: "└─", folded: "▸", unfolded: "▾",
    arrowRight: "→", arrowLeft: "←", arrowBoth: "↔", arrowUp: "↑", arrowDown: "↓",
    block: "█", sparkline: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    ellipsis: "…", bullet: "•", node: "●", check: "✓", separator: "·",
    cursor: ">", mark: "*", overdue: "!", privacy: "◊")

  package static let ascii = Glyphs(
    horizontal: "-", vertical: "|",
    upperLeft: "+", upperRight: "+", lowerLeft: "+", lowerRight: "+",
    teeRight: "+", teeLeft: "+", teeDown: "+", teeUp: "+", cross: "+",
    double: "=", dashed: ".", branch: "+-", lastBranch: "+-", folded: ">", unfolded: "v",
    arrowRight: ">", arrowLeft: "<", arrowBoth: "=", arrowUp: "^", arrowDown: "v",
    block: "#", sparkline: ["0", "1", "2", "3", "4", "5", "6", "7"],
    ellipsis: "~", bullet: "*", node: "o", check: "v", separator: "-",
    cursor: ">", mark: "*", overdue: "!", privacy: "%")

  /// The table the locale asks for, for what is printed without a screen.
  package static let current: Glyphs = cn_set_locale() ? .unicode : .ascii

  var all: [SafeText] {
    [
      horizontal, vertical, upperLeft, upperRight, lowerLeft, lowerRight, teeRight, teeLeft,
      teeDown, teeUp, cross, double, dashed, branch, lastBranch, folded, unfolded, arrowRight,
      arrowLeft, arrowBoth, arrowUp, arrowDown, block, ellipsis, bullet, node, check, separator,
      cursor, mark, overdue, privacy,
    ] + sparkline
  }

  /// Every sign of `unicode` with the one of `ascii` in its place, cluster by cluster.
  private static let replacements: [String: String] = {
    let pairs = zip(unicode.all, ascii.all).flatMap { zip($0.clusters, $1.clusters) }
    return Dictionary(pairs.map { ($0.text, $1.text) }) { first, _ in first }
  }()

  /// Letters and signs of the languages written here, with what typists without them put: names
  /// stay readable.
  private static let letters: [Character: Character] = Dictionary(
    zip(
      "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜÝŸŠŽČĆŁ" + "àáâãäåæçèéêëìíîïñòóôõöøœùúûüýÿšžčćł"
        + "‘’“”«»–—\u{A0}\u{2009}\u{202F}",
      "AAAAAAACEEEEIIIINOOOOOOOUUUUYYSZCCL" + "aaaaaaaceeeeiiiinooooooouuuuyyszccl"
        + "''\"\"\"\"--   "),
    uniquingKeysWith: { first, _ in first })

  /// A cluster as a terminal without Unicode shows it: as wide, all ASCII.
  static func ascii(for text: String, width: Int) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    if let sign = replacements[text] { return sign }
    // A letter and its accent may be two scalars: as a character they are the same.
    if width == 1, let letter = text.first.flatMap({ letters[$0] }) { return String(letter) }
    return String(repeating: "?", count: width)
  }
}
