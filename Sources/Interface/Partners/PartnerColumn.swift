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

}

/// Where the columns of the table stand in a given width.
struct PartnerColumns {
  struct Place {
    let column: PartnerColumn
    /// Cells from the left edge, and how many of them.
    let start: Int
    let width: Int
  }

  private static let spare: Set<PartnerColumn> = [.value, .won, .cadence]

  let places: [Place]

  /// As many columns as leave the names their room.
  /// - Parameters:
  ///   - months: how many the sparkline has where there is room for them; otherwise twelve.
  ///   - title: what stands over a column; it is never cut.
  init(width: Int, months: Int, title: (PartnerColumn) -> SafeText) {
    let few = min(months, 12)
    // With what the names have at least, before other columns go.
    let choices: [(without: Set<PartnerColumn>, months: Int, leastName: Int)] = [
      ([], months, 20), ([.cadence], months, 20), ([], few, 20), ([.cadence], few, 20),
      (Self.spare, few, 14), (Self.spare.union([.months]), 0, 14),
      (Self.spare.union([.months, .lastTouch]), 0, 0),
    ]
    for choice in choices {
      let places = Self.places(
        PartnerColumn.allCases.filter { !choice.without.contains($0) }, in: width,
        months: choice.months, title: title)
      if let name = places.first, name.width >= choice.leastName {
        self.places = places
        return
      }
    }
    places = []
  }

  var columns: [PartnerColumn] { places.map(\.column) }

  private static func places(
    _ columns: [PartnerColumn], in width: Int, months: Int, title: (PartnerColumn) -> SafeText
  ) -> [Place] {
    let widths = columns.map { column in
      column == .name ? 0 : max(title(column).width, column.leastWidth(months: months))
    }
    let others = widths.reduce(0, +) + columns.dropFirst().reduce(0) { $0 + $1.gap }
    var start = 2
    return zip(columns, widths).map { column, wanted in
      let width = column == .name ? max(0, width - others - 3) : wanted
      if column != columns.first { start += column.gap }
      defer { start += width }
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
    case .lastTouch, .cadence: 7
    case .due: 8
    case .satisfaction: 8
    }
  }

  /// Blanks in front of it: how many they sent, how many we sent and the difference stand together.
  fileprivate var gap: Int { self == .sent || self == .net ? 1 : 2 }

  /// Figures stand to the right, words and pictures to the left.
  var alignment: Alignment {
    switch self {
    case .name, .months, .satisfaction: .leading
    default: .trailing
    }
  }
}
