/// One cell of the screen. A cluster two cells wide is followed by a `tail`, which shows nothing.
package struct Cell: Hashable, Sendable {
  /// What is shown: safe to send; empty in a tail.
  package private(set) var text: String
  /// 1 or 2, and 0 for a tail.
  package private(set) var width: Int
  package var role: Role
  /// Attributes on top of the role's look.
  package var emphasis: Attributes

  init(_ cluster: Cluster, role: Role, emphasis: Attributes = []) {
    text = cluster.text
    width = cluster.width
    self.role = role
    self.emphasis = emphasis
  }

  static func blank(_ role: Role, emphasis: Attributes = []) -> Cell {
    Cell(Cluster(text: " ", width: 1), role: role, emphasis: emphasis)
  }

  static func tail(_ role: Role, emphasis: Attributes = []) -> Cell {
    Cell(Cluster(text: "", width: 0), role: role, emphasis: emphasis)
  }

  package var isTail: Bool { width == 0 }
}
