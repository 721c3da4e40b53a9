/// Why a file is no network that can be read. Lines are counted from 1.
package enum GraphFault: Error, Hashable, Sendable {
  /// More bytes, nodes or edges than are read.
  case tooLarge
  case notUTF8
  /// Neither GraphML nor a table of edges.
  case unknownFormat
  /// What stands there is not what the format allows.
  case malformed(line: Int)
  /// A name longer than is read.
  case nameTooLong(line: Int)
  /// An edge to a node that the file does not have.
  case unknownNode(line: Int)
  /// A number of referrals that is none, or less than one.
  case badCount(line: Int)
  /// Something allowed that cannot be drawn: a hyperedge, a graph inside a node, a document type.
  case unsupported(line: Int)
}
