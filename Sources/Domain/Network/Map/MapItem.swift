/// What stands on the map with a label: one of the network's nodes, or several gathered in one.
package struct MapItem: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// By its index in the network.
    case node(Int)
    case cluster(MapCluster)
  }

  /// Its place in `MapGraph.items`.
  package let index: Int
  package let content: Content
  /// Referrals from it to itself, or among those gathered in it; no line is drawn for them.
  package let within: Int
}

/// Nodes that stand on the map as one: "+12 of Priya Nair".
package struct MapCluster: Hashable, Sendable {
  /// On which side of their host they are gathered: who gets more from it, or who sends it more.
  package enum Side: Int, Comparable, Sendable {
    case senders, receivers

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// The same for the same cluster in a network that has changed, so that it stays open.
  package struct ID: Hashable, Sendable {
    /// The host's id; nil for what hangs on nothing that is shown.
    package let host: Int64?
    package let side: Side

    package init(host: Int64?, side: Side) { (self.host, self.side) = (host, side) }
  }

  package let id: ID
  /// The shown node that they hang on, by its index; nil where there is none.
  package let host: Int?
  /// By index, at least two.
  package let members: [Int]
}

/// How much the map shows before it gathers.
package struct MapBudget: Hashable, Sendable {
  /// Nodes and clusters of the whole map.
  package var items: Int
  /// Nodes and clusters that stand in one rank, above each other.
  package var perRank: Int

  package init(items: Int, perRank: Int) { (self.items, self.perRank) = (items, perRank) }

  package static let unlimited = MapBudget(items: .max, perRank: .max)
}

/// Everything sent between two items, drawn as one line.
package struct MapLine: Hashable, Sendable {
  /// Its place in `MapGraph.lines`.
  package let index: Int
  /// The item that sent; of a line both ways, the first one.
  package let from: Int
  package let to: Int
  /// Referrals from `from` to `to`, at least 1.
  package fileprivate(set) var count = 0
  /// Referrals the other way; 0 unless it goes both ways.
  package fileprivate(set) var countBack = 0
  /// The network's edges it stands for, by index.
  package fileprivate(set) var edges: [Int] = []
  /// Whether the latest of its referrals lies before the day that was given.
  package fileprivate(set) var isQuiet = true

  package var isBothWays: Bool { countBack > 0 }

  init(index: Int, from: Int, to: Int) { (self.index, self.from, self.to) = (index, from, to) }
}

extension MapLine {
  /// - Parameter items: of each node of the network.
  static func lines(
    of network: Network, items: [Int], quietBefore: Day?
  ) -> [MapLine] {
    let sorted = network.edges.compactMap { edge in
      let (from, to) = (items[edge.from], items[edge.to])
      return from == to ? nil : (first: min(from, to), second: max(from, to), edge: edge)
    }.sorted { ($0.first, $0.second, $0.edge.index) < ($1.first, $1.second, $1.edge.index) }
    var lines: [MapLine] = []
    var start = sorted.startIndex
    while start < sorted.endIndex {
      let (first, second, _) = sorted[start]
      let end =
        sorted[start...].firstIndex { $0.first != first || $0.second != second }
        ?? sorted.endIndex
      let edges = sorted[start..<end].map(\.edge)
      lines.append(line(lines.count, (first, second), edges, items, quietBefore))
      start = end
    }
    return lines
  }

  private static func line(
    _ index: Int, _ pair: (Int, Int), _ edges: [Network.Edge], _ items: [Int],
    _ quietBefore: Day?
  ) -> MapLine {
    let isForward = edges.contains { items[$0.from] == pair.0 }
    var line = MapLine(
      index: index, from: isForward ? pair.0 : pair.1, to: isForward ? pair.1 : pair.0)
    for edge in edges {
      line.edges.append(edge.index)
      if items[edge.from] == line.from {
        line.count = line.count.addingCapped(edge.count)
      } else {
        line.countBack = line.countBack.addingCapped(edge.count)
      }
      if let quietBefore, let latest = edge.latest, latest < quietBefore { continue }
      line.isQuiet = false
    }
    return line
  }
}
