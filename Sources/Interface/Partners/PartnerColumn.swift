import Terminal

/// A column of the table of partners, as it stands from the left.
package enum PartnerColumn: Int, CaseIterable, Comparable, Sendable {
  case name
  /// How many clients they sent us, and we them, and the difference: more than 0, and we owe.
  case got, sent, net
  /// How many referrals in each month.
  case months
  /// What came of those they sent us.
  case value, won
  case lastTouch, cadence, due
  /// What the clients whom we sent them thought.
  case satisfaction

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  /// Those that a width has room for.
  static func shown(in width: Int) -> [PartnerColumn] {
    switch width {
    case ..<74: allCases.filter { ![.months, .value, .won, .cadence].contains($0) }
    case ..<112: allCases.filter { ![.value, .won, .cadence].contains($0) }
    default: allCases
    }
  }
}

/// Where the columns of the table stand in a given width.
struct PartnerColumns {
  struct Place {
    let column: PartnerColumn
    /// Cells from the left edge, and how many of them.
    let start: Int
    let width: Int
  }

  let places: [Place]

  /// - Parameters:
  ///   - title: what stands over a column; it is never cut.
  ///   - months: how many the sparkline has.
  init(width: Int, months: Int, title: (PartnerColumn) -> SafeText) {
    let shown = PartnerColumn.shown(in: width)
    let widths = shown.map { column in
      column == .name ? 0 : max(title(column).width, column.leastWidth(months: months))
    }
    let others = widths.reduce(0, +) + 2 * (shown.count - 1)
    var start = 2
    places = zip(shown, widths).map { column, wanted in
      let width = column == .name ? max(title(.name).width, width - others - 3) : wanted
      defer { start += width + 2 }
      return Place(column: column, start: start, width: width)
    }
  }
}

extension PartnerColumn {
  /// What its figures need.
  fileprivate func leastWidth(months: Int) -> Int {
    switch self {
    case .name: 0
    case .got, .sent: 3
    case .net: 4
    case .months: months
    case .value: 9
    case .won: 6
    case .lastTouch, .cadence: 6
    case .due: 7
    case .satisfaction: 8
    }
  }

  /// Figures stand to the right, words and pictures to the left.
  var alignment: Alignment {
    switch self {
    case .name, .months, .satisfaction: .leading
    default: .trailing
    }
  }
}
