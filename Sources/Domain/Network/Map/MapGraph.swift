/// What a map shows of a network: items, and at most one line between two of them.
package struct MapGraph: Sendable {
  /// Nodes by index, then clusters by host and side.
  package let items: [MapItem]
  /// By the items at their ends.
  package let lines: [MapLine]
  /// The item in which each node of the network is shown.
  package let itemOfNode: [Int]

  /// - Parameters:
  ///   - budget: beyond it the least connected nodes are gathered.
  ///   - opened: clusters whose members are shown all the same.
  ///   - shown: nodes that are never gathered, by index: say the selected one.
  ///   - quietBefore: lines on which nothing has happened since then are quiet; nil for none.
  package init(
    _ network: Network, budget: MapBudget = .unlimited, opened: Set<MapCluster.ID> = [],
    shown: Set<Int> = [], quietBefore: Day? = nil
  ) {
    var gathering = Gathering(network, budget: budget, opened: opened, shown: shown)
    var clusters = gathering.clusters
    self.init(network, clusters, quietBefore)
    guard budget.perRank < network.nodes.count else { return }
    for _ in 0..<Self.rounds {
      guard gathering.gather(from: self, perRank: budget.perRank) else { return }
      clusters = gathering.clusters
      self.init(network, clusters, quietBefore)
    }
  }

  /// Ranks change when nodes are gathered, and may fill again: so often, they are looked at anew.
  private static let rounds = 8

  private init(_ network: Network, _ clusters: [MapCluster], _ quietBefore: Day?) {
    var itemOfNode = Array(repeating: -1, count: network.nodes.count)
    let gathered = Set(clusters.flatMap(\.members))
    var contents = network.nodes.indices.filter { !gathered.contains($0) }.map {
      MapItem.Content.node($0)
    }
    contents += clusters.map { .cluster($0) }
    for (item, content) in contents.enumerated() {
      switch content {
      case .node(let node): itemOfNode[node] = item
      case .cluster(let cluster): for node in cluster.members { itemOfNode[node] = item }
      }
    }
    var within = Array(repeating: 0, count: contents.count)
    for edge in network.edges where itemOfNode[edge.from] == itemOfNode[edge.to] {
      let item = itemOfNode[edge.from]
      within[item] = within[item].addingCapped(edge.count)
    }
    items = zip(contents, within).enumerated().map {
      MapItem(index: $0, content: $1.0, within: $1.1)
    }
    lines = MapLine.lines(of: network, items: itemOfNode, quietBefore: quietBefore)
    self.itemOfNode = itemOfNode
  }
}
