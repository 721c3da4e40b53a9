import Domain

/// A map to be laid out, at once or aside: all that it is made from.
package struct MapOrder: Hashable, Sendable {
  /// Which one it is: only the latest that was asked for is shown.
  package let number: Int
  package let network: Network
  package let budget: MapBudget
  package let opened: Set<MapCluster.ID>
  /// Nodes that are never gathered, by index.
  package let shown: Set<Int>
  package let quietBefore: Day
  /// For how many columns labels are made narrower.
  package let columns: Int
  /// What the labels say.
  let labels: MapLabels

  /// Lays the map out; the same order gives the same map.
  package func run(_ work: MapWork = MapWork()) throws(CancellationError) -> MapLayout {
    let graph = MapGraph(
      network, budget: budget, opened: opened, shown: shown, quietBefore: quietBefore)
    let widths = graph.items.map { labels.text(of: $0, in: network).width }
    let whole = MapPane.labelWidths[0]
    var layout = try MapLayout.of(graph, work: work) { min(whole, widths[$0.index]) }
    for narrower in MapPane.labelWidths.dropFirst() where layout.columns > columns {
      layout = layout.labelled { min(narrower, widths[$0.index]) }
    }
    return layout
  }
}
