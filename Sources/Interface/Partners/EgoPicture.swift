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
    let name: SafeText
    /// How many referrals.
    let count: Int
    let edge: Edge
    /// Those beyond, the strongest first, and how many more there are.
    var far: [Far] = []
    var more = 0

    /// How many lines it takes with those beyond.
    func lines(_ hasSecondStep: Bool) -> Int {
      hasSecondStep ? max(1, far.count + (more > 0 ? 1 : 0)) : 1
    }
  }

  /// Somebody two steps away.
  struct Far {
    let name: SafeText
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
  /// Whether a second step shows, where there is room for it.
  var isDeep: Bool
  /// Whether the cursor is on the one in the middle.
  var isCentreSelected: Bool
  /// What stands for somebody left out: "+12 more".
  var moreText: (Int) -> SafeText
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
