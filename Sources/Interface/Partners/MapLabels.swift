import Domain
import Terminal

/// What stands on a map for its items.
struct MapLabels: Hashable, Sendable {
  let wording: Wording

  func text(of item: MapItem, in network: Network) -> SafeText {
    switch item.content {
    case .node(let index): name(of: network.nodes[index])
    case .cluster(let cluster):
      SafeText(
        wording.cluster(
          cluster.members.count, of: cluster.host.map { name(of: network.nodes[$0]).string }))
    }
  }

  func name(of node: Network.Node) -> SafeText {
    if node.id == Contact.us.number { return SafeText(wording.usName) }
    return SafeText(node.name.isEmpty ? wording.hiddenContact : node.name)
  }
}
