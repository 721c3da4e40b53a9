import Domain
import Foundation

/// A network as text for other programs. Names are escaped; nothing in them is taken for a command
/// by who reads the file.
package struct GraphWriter: Sendable {
  private let network: Network
  private let hasAmounts: Bool

  /// - Parameter hasAmounts: whether what referrals are worth is written.
  package init(_ network: Network, hasAmounts: Bool) {
    (self.network, self.hasAmounts) = (network, hasAmounts)
  }

  package var graphML: String { GraphML.text(of: network, hasAmounts: hasAmounts) }

  /// For Graphviz: left to right, referrals both ways as one line with two heads.
  package var dot: String {
    var lines = [
      "digraph referrals {", "  rankdir=LR;", "  node [shape=box, style=rounded];",
    ]
    for node in network.nodes { lines.append("  n\(node.id) [label=\(Escaping.dot(node.name))];") }
    for edge in network.edges {
      let back = edge.isLoop ? nil : network.edge(from: edge.to, to: edge.from)
      if let back, back.index < edge.index { continue }
      var attributes = ["label=\(Escaping.dot(label(edge, back)))"]
      if back != nil { attributes.append("dir=both") }
      let (from, to) = (network.nodes[edge.from].id, network.nodes[edge.to].id)
      lines.append("  n\(from) -> n\(to) [\(attributes.joined(separator: ", "))];")
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  private func label(_ edge: Network.Edge, _ back: Network.Edge?) -> String {
    back.map { "\(edge.count) / \($0.count)" } ?? "\(edge.count)"
  }

  /// Nodes by id; values in minor units, null where none is known.
  package var json: String {
    let document = Document(
      nodes: network.nodes.map { Document.Node(id: $0.id, name: $0.name) },
      edges: network.edges.map { edge in
        Document.Edge(
          from: network.nodes[edge.from].id, to: network.nodes[edge.to].id,
          referrals: edge.count, value: hasAmounts ? edge.value : nil,
          valued: hasAmounts ? edge.valued : nil, latest: edge.latest.map { "\($0)" })
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    // Strings and numbers: nothing that cannot be encoded.
    let data = (try? encoder.encode(document)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private struct Document: Encodable {
    struct Node: Encodable {
      var id: Int64
      var name: String
    }

    struct Edge: Encodable {
      var from: Int64
      var to: Int64
      var referrals: Int
      var value: Int?
      var valued: Int?
      var latest: String?
    }

    var nodes: [Node]
    var edges: [Edge]
  }
}
