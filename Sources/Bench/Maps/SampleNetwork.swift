import Domain

/// A network as a firm might have after many years: one partner who has to do with everybody, and
/// five referrals of each, at random.
enum SampleNetwork {
  static func network(nodes: Int) -> Network {
    var dice = SplitMix64(seed: UInt64(nodes))
    var links: [Network.Link] = []
    for node in 1..<max(1, nodes) {
      links.append(Network.Link(from: 0, to: Int64(node)))
      for _ in 0..<4 {
        let other = Int64.random(in: 0..<Int64(nodes), using: &dice)
        links.append(Network.Link(from: Int64(node), to: other))
      }
    }
    return Network(nodes: (0..<nodes).map { (Int64($0), "Contact \($0)") }, links: links)
  }
}
