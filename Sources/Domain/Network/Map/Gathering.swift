/// Which nodes stand on the map on their own, and which are gathered with whom.
///
/// Those with the most neighbours stay, then those with the most referrals. Each of the others
/// joins the cluster of the node it has most to do with, or of the one that it is connected to
/// through others that are gathered.
struct Gathering {
  private let network: Network
  private let opened: Set<MapCluster.ID>
  private let shown: Set<Int>
  /// All nodes, those that stay longest first, and the place of each in that order.
  private let order: [Int]
  private let places: [Int]
  private var isGathered: [Bool]

  init(_ network: Network, budget: MapBudget, opened: Set<MapCluster.ID>, shown: Set<Int>) {
    (self.network, self.opened, self.shown) = (network, opened, shown)
    let weights = network.nodes.indices.map { node in
      (
        shown.contains(node) ? 0 : 1, -network.neighbours(of: node).count,
        -network.edges(to: node).reduce(
          network.edges(from: node).reduce(0) { $0.addingCapped($1.count) }
        ) { $0.addingCapped($1.count) }, node
      )
    }
    order = network.nodes.indices.sorted { weights[$0] < weights[$1] }
    var places = Array(repeating: 0, count: order.count)
    for (place, node) in order.enumerated() { places[node] = place }
    self.places = places
    isGathered = Array(repeating: false, count: order.count)
    // Clusters stand on the map too, but how many there will be shows only afterwards.
    for node in order.dropFirst(max(1, budget.items)) where !shown.contains(node) {
      isGathered[node] = true
    }
  }

  /// The clusters that are not opened, by host and side.
  var clusters: [MapCluster] {
    var found: [Place: [Int]] = [:]
    for (node, host) in zip(isGathered.indices, hosts) {
      if let host { found[host, default: []].append(node) }
    }
    return found.sorted { $0.key < $1.key }.compactMap { place, members in
      let id = MapCluster.ID(host: place.host.map { network.nodes[$0].id }, side: place.side)
      guard members.count > 1, !opened.contains(id) else { return nil }
      return MapCluster(id: id, host: place.host, members: members)
    }
  }

  /// Gathers what is too much in each rank of what is shown now.
  /// - Returns: whether there was any.
  mutating func gather(from graph: MapGraph, perRank: Int) -> Bool {
    var ranks: [Int: [MapItem]] = [:]
    for (item, rank) in zip(graph.items, Directed(graph).ranks) {
      ranks[rank, default: []].append(item)
    }
    var hasGathered = false
    for items in ranks.values where items.count > perRank {
      let nodes = items.compactMap { item in
        if case .node(let node) = item.content, !isGathered[node], !shown.contains(node) {
          return node
        }
        return nil
      }
      // One more than there are too many, for the cluster they make.
      let tooMany = items.count - perRank + 1
      for node in nodes.sorted(by: { places[$0] > places[$1] }).prefix(tooMany) {
        isGathered[node] = true
        hasGathered = true
      }
    }
    return hasGathered
  }

  private struct Place: Hashable, Comparable {
    var host: Int?
    var side: MapCluster.Side

    static func < (a: Self, b: Self) -> Bool {
      (a.host ?? .max, a.side) < (b.host ?? .max, b.side)
    }
  }

  /// Where each node is gathered; nil for those that are not.
  private var hosts: [Place?] {
    var hosts = [Place?](repeating: nil, count: isGathered.count)
    var waiting: [Int] = []
    for node in isGathered.indices where isGathered[node] {
      let near = network.neighbours(of: node).filter { !isGathered[$0] }
      let strengths = near.map { strength(of: node, with: $0) }
      guard let most = strengths.max(), let index = strengths.firstIndex(of: most) else { continue }
      hosts[node] = Place(host: near[index], side: side(of: node, at: near[index]))
      waiting.append(node)
    }
    var next = 0
    while next < waiting.count {
      for other in network.neighbours(of: waiting[next])
      where isGathered[other] && hosts[other] == nil {
        hosts[other] = hosts[waiting[next]]
        waiting.append(other)
      }
      next += 1
    }
    for node in isGathered.indices where isGathered[node] && hosts[node] == nil {
      hosts[node] = Place(host: nil, side: .receivers)
    }
    return hosts
  }

  private func strength(of node: Int, with other: Int) -> Int {
    let (sent, got) = counts(node, other)
    return sent.addingCapped(got)
  }

  private func side(of node: Int, at host: Int) -> MapCluster.Side {
    let (sent, got) = counts(node, host)
    return sent > got ? .senders : .receivers
  }

  private func counts(_ node: Int, _ other: Int) -> (sent: Int, got: Int) {
    (
      network.edge(from: node, to: other)?.count ?? 0,
      network.edge(from: other, to: node)?.count ?? 0
    )
  }
}
