import Domain

/// Networks in GraphML (Brandes, Eiglsperger, Herman, Himsolt and Marshall, 2001;
/// http://graphml.graphdrawing.org).
enum GraphML {
  /// Nodes, their names, edges and how many referrals each stands for; other data is passed over.
  static func read(_ text: String, into builder: inout GraphBuilder) throws(GraphFault) {
    var reading = Reading(text, builder)
    try reading.read()
    builder = reading.builder
  }

  /// - Parameter hasAmounts: whether values are written.
  static func text(of network: Network, hasAmounts: Bool) -> String {
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"#,
      #"  <key id="name" for="node" attr.name="name" attr.type="string"/>"#,
      #"  <key id="referrals" for="edge" attr.name="referrals" attr.type="int"/>"#,
      #"  <key id="latest" for="edge" attr.name="latest" attr.type="string"/>"#,
    ]
    if hasAmounts {
      lines += [
        #"  <key id="value" for="edge" attr.name="value" attr.type="long"/>"#,
        #"  <key id="valued" for="edge" attr.name="valued" attr.type="int"/>"#,
      ]
    }
    lines.append(#"  <graph id="referrals" edgedefault="directed">"#)
    for node in network.nodes {
      lines.append(
        #"    <node id="n\#(node.id)"><data key="name">\#(Escaping.xml(node.name))</data></node>"#)
    }
    for edge in network.edges {
      var data = [("referrals", "\(edge.count)")]
      if let latest = edge.latest { data.append(("latest", "\(latest)")) }
      if hasAmounts, let value = edge.value {
        data += [("value", "\(value)"), ("valued", "\(edge.valued)")]
      }
      let inside = data.map { #"<data key="\#($0.0)">\#($0.1)</data>"# }.joined()
      let (from, to) = (network.nodes[edge.from].id, network.nodes[edge.to].id)
      lines.append(#"    <edge source="n\#(from)" target="n\#(to)">\#(inside)</edge>"#)
    }
    return (lines + ["  </graph>", "</graphml>", ""]).joined(separator: "\n")
  }

  private struct Reading {
    var builder: GraphBuilder
    private var tags: XMLTags
    /// Names of the keys by id: "weight", "name".
    private var keys: [String: String] = [:]
    private var depth = 0
    private var graphs = 0
    private var node: Int64?
    private var edge: (link: Network.Link, line: Int)?
    private var edges: [(from: String, to: String, link: Network.Link, line: Int)] = []
    private var ends: (from: String, to: String) = ("", "")
    private var data: String?
    private var value = ""

    init(_ text: String, _ builder: GraphBuilder) {
      (tags, self.builder) = (XMLTags(text), builder)
    }

    mutating func read() throws(GraphFault) {
      while let item = try tags.next() {
        switch item {
        case .open(let name, let attributes): try open(name, attributes)
        case .text(let text): if data != nil { value += text }
        case .close(let name): try close(name)
        }
      }
      guard graphs == 1 else { throw .malformed(line: tags.line) }
      // A node may stand behind the edges that name it.
      for (from, to, link, line) in edges {
        guard let from = builder.id(of: from), let to = builder.id(of: to) else {
          throw .unknownNode(line: line)
        }
        try builder.add(Network.Link(from: from, to: to, count: link.count))
      }
    }

    private mutating func open(
      _ name: String, _ attributes: [String: String]
    ) throws(GraphFault) {
      depth += 1
      let line = tags.line
      if depth == 1, name != "graphml" { throw .unknownFormat }
      switch name {
      case "graph":
        guard depth == 2, graphs == 0 else { throw .unsupported(line: line) }
        graphs += 1
      case "hyperedge", "port": throw .unsupported(line: line)
      case "key":
        if let id = attributes["id"] { keys[id] = attributes["attr.name"] ?? id }
      case "node":
        guard depth == 3, let id = attributes["id"], builder.id(of: id) == nil else {
          throw .malformed(line: line)
        }
        node = try builder.node(id, line: line)
      case "edge":
        guard depth == 3, let from = attributes["source"], let to = attributes["target"] else {
          throw .malformed(line: line)
        }
        guard edges.count < GraphLimits.edges else { throw .tooLarge }
        ends = (from, to)
        edge = (Network.Link(from: 0, to: 0), line)
      case "data":
        data = attributes["key"].map { keys[$0] ?? $0 } ?? ""
        value = ""
      default: break
      }
    }

    private mutating func close(_ name: String) throws(GraphFault) {
      depth -= 1
      switch name {
      case "data":
        try take(value, for: data ?? "")
        data = nil
      case "node": node = nil
      case "edge":
        if let edge { edges.append((ends.from, ends.to, edge.link, edge.line)) }
        edge = nil
      default: break
      }
    }

    private mutating func take(_ value: String, for key: String) throws(GraphFault) {
      if let node, key == "name" || key == "label" {
        try builder.rename(node, to: value, line: tags.line)
      } else if edge != nil, key == "weight" || key == "referrals" {
        guard let count = Int(value), count > 0 else { throw .badCount(line: tags.line) }
        edge?.link.count = count
      }
    }
  }
}
