import CNcurses

/// The signs the screen is drawn with, in two tables: drawing takes every sign from here.
package struct Glyphs: Hashable, Sendable {
  package let horizontal: SafeText
  package let vertical: SafeText
  package let upperLeft: SafeText
  package let upperRight: SafeText
  package let lowerLeft: SafeText
  package let lowerRight: SafeText
  /// Tees are named for the side on which they have an arm into the pane.
  package let teeRight: SafeText
  package let teeLeft: SafeText
  package let teeDown: SafeText
  package let teeUp: SafeText
  package let cross: SafeText
  package let double: SafeText
  package let dashed: SafeText
  /// A branch of a tree, and its last one.
  package let branch: SafeText
  package let lastBranch: SafeText
  package let folded: SafeText
  package let unfolded: SafeText
  package let arrowRight: SafeText
  package let arrowLeft: SafeText
  package let arrowBoth: SafeText
  package let arrowUp: SafeText
  package let arrowDown: SafeText
  package let block: SafeText
  /// From the lowest to the highest.
  package let sparkline: [SafeText]
  package let ellipsis: SafeText
  package let bullet: SafeText
  package let node: SafeText
  package let check: SafeText
  package let separator: SafeText
  package let cursor: SafeText
  package let mark: SafeText
  package let overdue: SafeText

  package static let unicode = Glyphs(
    lines: "─│┌┐└┘├┤┬┴┼═╌", tree: ["├─", "└─"], signs: "▸▾→←↔↑↓█…•●✓·",
    sparkline: "▁▂▃▄▅▆▇█")
  package static let ascii = Glyphs(
    lines: "-|+++++++++=-", tree: ["|-", "`-"], signs: ">v><=^v#~*ov-",
    sparkline: "_.-=+*%#")

  /// The table the terminal's character set asks for.
  package static let current: Glyphs = cn_set_locale() ? .unicode : .ascii

  private init(lines: String, tree: [String], signs: String, sparkline: String) {
    func all(_ text: some Sequence<Character>) -> [SafeText] { text.map { SafeText(String($0)) } }
    let line = all(lines)
    horizontal = line[0]
    vertical = line[1]
    upperLeft = line[2]
    upperRight = line[3]
    lowerLeft = line[4]
    lowerRight = line[5]
    teeRight = line[6]
    teeLeft = line[7]
    teeDown = line[8]
    teeUp = line[9]
    cross = line[10]
    double = line[11]
    dashed = line[12]
    branch = SafeText(tree[0])
    lastBranch = SafeText(tree[1])
    let sign = all(signs)
    folded = sign[0]
    unfolded = sign[1]
    arrowRight = sign[2]
    arrowLeft = sign[3]
    arrowBoth = sign[4]
    arrowUp = sign[5]
    arrowDown = sign[6]
    block = sign[7]
    ellipsis = sign[8]
    bullet = sign[9]
    node = sign[10]
    check = sign[11]
    separator = sign[12]
    cursor = SafeText(">")
    mark = SafeText("*")
    overdue = SafeText("!")
    self.sparkline = all(sparkline)
  }
}
