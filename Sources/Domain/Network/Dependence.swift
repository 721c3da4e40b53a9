/// On whom somebody depends: who, if they left, would cut them off from how many.
///
/// Who sent somebody clients and who got them reach each other, whichever way it went.
package struct Dependence: Sendable {
  private let network: Network
  private let start: Int
  /// By node: how many others the start reaches only through it, itself not counted. 0 for the
  /// start and for whoever the start does not reach.
  package let cutOff: [Int]

  /// In one walk in depth (R. Tarjan, 1972): a part that has no way back to above the node it hangs
  /// on is lost with that node.
  package init(of start: Int, in network: Network) {
    self.network = network
    self.start = start
    let count = network.nodes.count
    var cutOff = Array(repeating: 0, count: count)
    // When each node was met; the earliest one that its part leads back to; how large the part is.
    var met = Array(repeating: 0, count: count)
    var back = met
    var size = met
    var walk = [(node: start, others: network.neighbours(of: start)[...])]
    var clock = 1
    (met[start], back[start], size[start]) = (1, 1, 1)
    while let node = walk.last?.node {
      if let other = walk[walk.count - 1].others.popFirst() {
        if met[other] > 0 {
          back[node] = min(back[node], met[other])
        } else {
          clock += 1
          (met[other], back[other], size[other]) = (clock, clock, 1)
          walk.append((other, network.neighbours(of: other)[...]))
        }
        continue
      }
      walk.removeLast()
      if let parent = walk.last?.node {
        if back[node] >= met[parent] { cutOff[parent] += size[node] }
        size[parent] += size[node]
        back[parent] = min(back[parent], back[node])
      }
    }
    cutOff[start] = 0
    self.cutOff = cutOff
  }

  /// Who would be cut off if a node left, by index.
  package func lost(without node: Int) -> [Int] {
    let (before, after) = (reached(without: nil), reached(without: node))
    return network.nodes.indices.filter { $0 != node && before[$0] && !after[$0] }
  }

  private func reached(without gone: Int?) -> [Bool] {
    var reached = Array(repeating: false, count: network.nodes.count)
    var next = start == gone ? [] : [start]
    while let node = next.popLast() {
      if reached[node] { continue }
      reached[node] = true
      next += network.neighbours(of: node).filter { $0 != gone && !reached[$0] }
    }
    return reached
  }
}
