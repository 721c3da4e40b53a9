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

  /// What a name has at least, before other columns go.
  private static let leastName = 14
  private static let spare: Set<PartnerColumn> = [.value, .won, .cadence]

  let places: [Place]

  /// As many columns as leave the names their room.
  /// - Parameters:
  ///   - months: how many the sparkline has where there is room for them; otherwise twelve.
  ///   - title: what stands over a column; it is never cut.
  init(width: Int, months: Int, title: (PartnerColumn) -> SafeText) {
    let few = min(months, 12)
    let choices: [(without: Set<PartnerColumn>, months: Int)] = [
      ([], months), ([.cadence], months), ([], few), ([.cadence], few), (Self.spare, few),
      (Self.spare.union([.months]), 0),
    ]
    let all = choices.map { choice in
      Self.places(
        PartnerColumn.allCases.filter { !choice.without.contains($0) }, in: width,
        months: choice.months, title: title)
    }
    places = all.first { ($0.first?.width ?? 0) >= Self.leastName } ?? all.last ?? []
  }

  var columns: [PartnerColumn] { places.map(\.column) }

  private static func places(
    _ columns: [PartnerColumn], in width: Int, months: Int, title: (PartnerColumn) -> SafeText
  ) -> [Place] {
    let widths = columns.map { column in
      column == .name ? 0 : max(title(column).width, column.leastWidth(months: months))
    }
    let others = widths.reduce(0, +) + 2 * (columns.count - 1)
    var start = 2
    return zip(columns, widths).map { column, wanted in
      let width = column == .name ? max(0, width - others - 3) : wanted
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
