/// What the line above the hints says.
package struct Message: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Something that is so.
    case plain
    /// Something was done, and `u` takes it back.
    case done
    /// Something was taken back, and `U` brings it back.
    case undone
    /// What colleagues did: the journal has it.
    case news
    /// Something could not be done.
    case fault
  }

  package let text: String
  package let kind: Kind

  package init(_ text: String, _ kind: Kind = .plain) {
    self.text = text
    self.kind = kind
  }
}
