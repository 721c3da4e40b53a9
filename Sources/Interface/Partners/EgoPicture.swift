import Domain
import Terminal

/// What an ego shows: somebody, who sent to them, and whom they sent to.
struct EgoPicture {
  /// How two of them stand to each other.
  enum Edge {
    /// Both sent to each other.
    case mutual
    case single
    /// Nothing for more than a year.
    case quiet
  }

  /// Somebody one step away.
  struct Near {
    let name: FittingName
    /// How many referrals.
    let count: Int
    let edge: Edge
    /// Those beyond, the strongest first, and how many more there are.
    var far: [Far] = []
    var more = 0

    /// How many lines it takes with those beyond.
    var lines: Int { max(1, far.count + (more > 0 ? 1 : 0)) }
  }

  /// Somebody two steps away.
  struct Far {
    let name: FittingName
    let count: Int
  }

  struct Side {
    let title: SafeText
    var rows: [Near] = []
    /// How many do not show.
    var more = 0
    /// The row under the cursor.
    var cursor: Int?
  }

  /// Who sent to them.
  var before: Side
  /// Whom they sent to.
  var after: Side
  /// What is said of the one in the middle, the name first.
  var centre: [(text: SafeText, role: Role)]
  /// Whether the cursor is on the one in the middle.
  var isCentreSelected: Bool
  /// What stands for those left out: "+12 more", in little room "+12".
  var more: (Int) -> FittingName
}

extension EgoPicture {
  /// The columns for it in a given width.
  func columns(in width: Int) -> EgoColumns {
    // A title goes on over what stands beside the names.
    EgoColumns(
      width: width, left: wanted(by: before, titleTail: 14),
      right: wanted(by: after, titleTail: 15),
      centre: centre.map(\.text.width).max() ?? 0)
  }

  /// In steps of some cells, so that columns stay where they are while names scroll.
  private func wanted(by side: Side, titleTail: Int) -> EgoColumns.Side {
    func stepped(_ width: Int) -> Int { (width + 3) / 4 * 4 }
    let near = side.rows.map(\.name.whole.width).max() ?? 0
    let far = side.rows.flatMap { row in
      row.far.map(\.name.whole.width) + (row.more > 0 ? [more(row.more).whole.width] : [])
    }.max()
    return EgoColumns.Side(
      near: max(stepped(near), side.title.width - titleTail), far: far.map(stepped) ?? 0)
  }
}

extension EgoPicture.Edge {
  var role: Role {
    switch self {
    case .mutual: .edgeMutual
    case .single: .edge
    case .quiet: .edgeQuiet
    }
  }

  func glyph(_ glyphs: Glyphs) -> SafeText {
    switch self {
    case .mutual: glyphs.double
    case .single: glyphs.horizontal
    case .quiet: glyphs.dashed
    }
  }
}
