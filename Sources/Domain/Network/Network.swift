/// Who sent clients to whom: a directed graph, made once and then only read.
///
/// Nodes are known by their index, 0 ..< `nodes.count`, which is the order of their ids; edges
/// by theirs, which is the order of both ends' indices. The same nodes and links make the same
/// network in whatever order they come. At most one edge leads from a node to another: referrals
/// between the same two are added up. A node may have an edge to itself.
package struct Network: Hashable, Sendable {
  /// An end of referrals.
  package struct Node: Hashable, Sendable {
    /// Its place in `Network.nodes`.
    package let index: Int
    /// What it stands for outside, say a contact's id.
    package let id: Int64
    /// As it was given: text from outside, to be shown only as safe text.
    package let name: String
  }

  /// All referrals from one node to another.
  package struct Edge: Hashable, Sendable {
    /// Its place in `Network.edges`.
    package let index: Int
    /// The sender's index.
    package let from: Int
    /// The receiver's index; the sender's own where somebody referred to themselves.
    package let to: Int
    /// How many referrals, at least 1.
    package fileprivate(set) var count: Int
    /// What those of known value are worth together, in minor units; nil where none is known.
    package fileprivate(set) var value: Int?
    /// Of how many of them the value is known, 0...`count`.
    package fileprivate(set) var valued: Int
    /// The day of the latest; nil where none has one.
    package fileprivate(set) var latest: Day?

    package var isLoop: Bool { from == to }
  }

  /// Referrals on their way into a network: ends by id.
  package struct Link: Hashable, Sendable {
    package var from: Int64
    package var to: Int64
    package var count: Int
    /// What those of known value are worth together, in minor units; nil where none is known.
    package var value: Int?
    /// Of how many of them the value is known.
    package var valued: Int
    package var latest: Day?

    /// - Parameter valued: nil for all, where there is a value.
    package init(
      from: Int64, to: Int64, count: Int = 1, value: Int? = nil, valued: Int? = nil,
      latest: Day? = nil
    ) {
      (self.from, self.to, self.count) = (from, to, count)
      (self.value, self.valued) = (value, value == nil ? 0 : valued ?? count)
      self.latest = latest
    }
  }

  /// By id.
  package private(set) var nodes: [Node]
  /// By sender, then receiver.
  package let edges: [Edge]
  /// Where the edges of each sender begin in `edges`, and a last one where all end.
  private let starts: [Int]
  /// The indices of all edges, by receiver, then sender.
  private let incoming: [Int]
  /// Where the edges to each receiver begin in `incoming`, and a last one where all end.
  private let incomingStarts: [Int]

  /// - Parameters:
  ///   - nodes: of several with one id, the name that sorts first is kept.
  ///   - links: those with an end that is no node, and those of no referral, are left out.
  package init(
    nodes: some Sequence<(id: Int64, name: String)>, links: some Sequence<Link>
  ) {
    let sorted = nodes.sorted { ($0.id, $0.name) < ($1.id, $1.name) }
    var kept: [Node] = []
    kept.reserveCapacity(sorted.count)
    for node in sorted where node.id != kept.last?.id {
      kept.append(Node(index: kept.count, id: node.id, name: node.name))
    }
    self.nodes = kept
    let edges = Self.edges(links, among: kept)
    self.edges = edges
    starts = Self.starts(edges.map(\.from), count: kept.count)
    incoming = edges.indices.sorted { (edges[$0].to, $0) < (edges[$1].to, $1) }
    incomingStarts = Self.starts(edges.map(\.to), count: kept.count)
  }

  /// The same with a name for whoever has none.
  package func naming(nameless name: String) -> Network {
    var named = self
    named.nodes = nodes.map { node in
      node.name.isEmpty ? Node(index: node.index, id: node.id, name: name) : node
    }
    return named
  }

  private static func edges(_ links: some Sequence<Link>, among nodes: [Node]) -> [Edge] {
    let places = Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, $0.index) })
    var found: [(from: Int, to: Int, link: Link)] = []
    for link in links where link.count > 0 {
      guard let from = places[link.from], let to = places[link.to] else { continue }
      found.append((from, to, link))
    }
    found.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    var edges: [Edge] = []
    for (from, to, link) in found {
      if let last = edges.last, last.from == from, last.to == to {
        edges[edges.count - 1].add(link)
      } else {
        edges.append(
          Edge(
            index: edges.count, from: from, to: to, count: link.count, value: link.value,
            valued: link.valued, latest: link.latest))
      }
    }
    return edges
  }

  /// Where each of `count` keys begins among the sorted `keys`; and the end of all.
  private static func starts(_ keys: [Int], count: Int) -> [Int] {
    var starts = Array(repeating: 0, count: count + 1)
    for key in keys { starts[key + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    return starts
  }
}

extension Network.Edge {
  fileprivate mutating func add(_ link: Network.Link) {
    count = count.addingCapped(link.count)
    if let more = link.value {
      value = (value ?? 0).addingCapped(more)
      valued = valued.addingCapped(link.valued)
    }
    latest = [latest, link.latest].compactMap(\.self).max()
  }
}

extension Int {
  /// The sum, or the nearest number there is.
  func addingCapped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }
}

// MARK: - Neighbours

extension Network {
  /// The edges that leave a node, by receiver; found at once.
  package func edges(from node: Int) -> ArraySlice<Edge> { edges[starts[node]..<starts[node + 1]] }

  /// The indices of the edges that lead to a node, by sender; found at once.
  package func edgeIndices(to node: Int) -> ArraySlice<Int> {
    incoming[incomingStarts[node]..<incomingStarts[node + 1]]
  }

  /// The edges that lead to a node, by sender; found at once.
  package func edges(to node: Int) -> some RandomAccessCollection<Edge> {
    edgeIndices(to: node).lazy.map { [edges] in edges[$0] }
  }

  /// The edge from a node to another, if somebody was sent.
  package func edge(from: Int, to: Int) -> Edge? {
    let range = starts[from]..<starts[from + 1]
    let place = Self.firstIndex(in: range) { edges[$0].to >= to }
    return place < range.upperBound && edges[place].to == to ? edges[place] : nil
  }

  /// Everyone who sent to a node or got from it, once, without itself, by index.
  package func neighbours(of node: Int) -> [Int] {
    let senders = edgeIndices(to: node).map { edges[$0].from }
    let receivers = edges(from: node).map(\.to)
    var all: [Int] = []
    all.reserveCapacity(senders.count + receivers.count)
    var (sender, receiver) = (0, 0)
    while sender < senders.count || receiver < receivers.count {
      let next = min(
        sender < senders.count ? senders[sender] : .max,
        receiver < receivers.count ? receivers[receiver] : .max)
      if sender < senders.count, senders[sender] == next { sender += 1 }
      if receiver < receivers.count, receivers[receiver] == next { receiver += 1 }
      if next != node { all.append(next) }
    }
    return all
  }

  /// The index of the node with that id.
  package func index(of id: Int64) -> Int? {
    let place = Self.firstIndex(in: nodes.indices) { nodes[$0].id >= id }
    return place < nodes.count && nodes[place].id == id ? place : nil
  }

  /// The first place for which `holds` is true, which stays true after it; the end if there is
  /// none.
  private static func firstIndex(in range: Range<Int>, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
