import Domain
import Store

/// A map to be laid out, at once or aside: all that it is made from.
package struct MapOrder: Hashable, Sendable {
  /// Which one it is: only the latest that was asked for is shown.
  package let number: Int
  package let network: Network
  /// Around whom it is drawn, two steps far; nil for the whole network.
  package let near: ID<Contact>?
  package let budget: MapBudget
  package let opened: Set<MapCluster.ID>
  /// Who is never gathered with others.
  package let shown: ID<Contact>?
  package let quietBefore: Day
  /// For how many columns labels are made narrower.
  package let columns: Int
  /// What the labels say.
  let labels: MapLabels

  private static let steps = 2

  /// Lays the map out; the same order gives the same map.
  package func run(_ work: MapWork = MapWork()) throws(CancellationError) -> MapSheet {
    let network = near.map { self.network.around($0, steps: Self.steps) } ?? self.network
    let graph = MapGraph(
      network, budget: budget, opened: opened,
      shown: Set([shown].compactMap { $0.flatMap { network.index(of: $0.number) } }),
      quietBefore: quietBefore)
    let widths = graph.items.map { labels.text(of: $0, in: network).width }
    let whole = MapPane.labelWidths[0]
    var layout = try MapLayout.of(graph, work: work) { min(whole, widths[$0.index]) }
    for narrower in MapPane.labelWidths.dropFirst() where layout.columns > columns {
      layout = layout.labelled { min(narrower, widths[$0.index]) }
    }
    return MapSheet(network: network, layout: layout)
  }

  /// The same as another one in all but its number.
  func asks(forTheSameAs other: MapOrder?) -> Bool {
    guard let other else { return false }
    return numbered(other.number) == other
  }

  func numbered(_ number: Int) -> MapOrder {
    MapOrder(
      number: number, network: network, near: near, budget: budget, opened: opened, shown: shown,
      quietBefore: quietBefore, columns: columns, labels: labels)
  }
}

/// A map that was laid out, with the part of the network that it shows.
package struct MapSheet: Sendable {
  package let network: Network
  package let layout: MapLayout
}
