import Domain

/// Reads a network from a file's bytes: GraphML, or a table of edges with commas.
package enum GraphReader {
  /// Nodes get ids from 1, in the order in which they are first named.
  package static func network(from bytes: [UInt8]) throws(GraphFault) -> Network {
    guard bytes.count <= GraphLimits.bytes else { throw .tooLarge }
    guard let whole = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    let hasMark = whole.unicodeScalars.first == "\u{FEFF}"
    let text = hasMark ? String(whole.unicodeScalars.dropFirst()) : whole
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
      throw .unknownFormat
    }
    var builder = GraphBuilder()
    if first == "<" {
      try GraphML.read(text, into: &builder)
    } else {
      try EdgeTable.read(text, into: &builder)
    }
    return builder.network
  }
}

/// Collects what a file names.
struct GraphBuilder {
  private var ids: [String: Int64] = [:]
  private var names: [String] = []
  private var links: [Network.Link] = []

  var network: Network {
    Network(nodes: zip(Int64(1)..., names).map { (id: $0, name: $1) }, links: links)
  }

  func id(of key: String) -> Int64? { ids[key] }

  /// The id of the node that the file knows by that key, made where it is new.
  mutating func node(_ key: String, line: Int) throws(GraphFault) -> Int64 {
    if let id = ids[key] { return id }
    guard key.utf8.count <= GraphLimits.name else { throw .nameTooLong(line: line) }
    guard names.count < GraphLimits.nodes else { throw .tooLarge }
    names.append(key)
    ids[key] = Int64(names.count)
    return Int64(names.count)
  }

  mutating func rename(_ id: Int64, to name: String, line: Int) throws(GraphFault) {
    guard name.utf8.count <= GraphLimits.name else { throw .nameTooLong(line: line) }
    names[Int(id) - 1] = name
  }

  mutating func add(_ link: Network.Link) throws(GraphFault) {
    guard links.count < GraphLimits.edges else { throw .tooLarge }
    links.append(link)
  }
}
