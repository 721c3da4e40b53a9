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
  /// How many cells a label has at most.
  package let labelWidth: Int
  /// What the labels say.
  let labels: MapLabels

  /// Lays the map out; the same order gives the same map.
  package func run(_ work: MapWork = MapWork()) throws(CancellationError) -> MapLayout {
    let graph = MapGraph(
      network, budget: budget, opened: opened, shown: shown, quietBefore: quietBefore)
    return try MapLayout.of(graph, work: work) { width(of: $0) }
  }

  func width(of item: MapItem) -> Int { min(labelWidth, labels.text(of: item, in: network).width) }
}
