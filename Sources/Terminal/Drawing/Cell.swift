/// One cell of the screen. A cluster two cells wide is followed by a `tail`, which shows nothing.
package struct Cell: Hashable, Sendable {
  /// What is shown: safe to send; empty in a tail.
  package private(set) var text: String
  /// 1 or 2, and 0 for a tail.
  package private(set) var width: Int
  /// What it is for; a tail has the role of what it belongs to.
  package var role: Role
  /// Attributes on top of the role's look.
  package var emphasis: Attributes

  /// The only, or left, cell of a cluster.
  init(_ cluster: Cluster, role: Role, emphasis: Attributes = []) {
    text = cluster.text
    width = cluster.width
    self.role = role
    self.emphasis = emphasis
  }

  /// A cell that shows nothing.
  static func blank(_ role: Role, emphasis: Attributes = []) -> Cell {
    Cell(Cluster(text: " ", width: 1), role: role, emphasis: emphasis)
  }

  /// The right half of a cluster two cells wide.
  static func tail(_ role: Role, emphasis: Attributes = []) -> Cell {
    Cell(Cluster(text: "", width: 0), role: role, emphasis: emphasis)
  }

  /// Whether it is the right half of the cell before it.
  package var isTail: Bool { width == 0 }
}
