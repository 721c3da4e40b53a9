/// Why a file of contacts cannot be read, or no further.
package enum ImportFault: Error, Hashable, Sendable {
  case missing
  case isDirectory
  /// A pipe, a device, a socket.
  case notAFile
  case notPermitted
  /// What the system reported while the file was opened or read (`errno`).
  case unreadable(Int32)
  case empty
  /// Not one card begins in it.
  case noCards
  /// It was written to after it had been surveyed, or while it was read.
  case changed
  case cancelled
}

/// What was left out of a file that is otherwise read: a card, or one line of a card.
package struct CardFault: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Lines that belong to no card.
    case outsideCards
    /// A card that never ends.
    case noEnd
    /// A card with no name, nor anything that could stand for one.
    case nameless
    /// A line of a card that is no property.
    case unreadableLine
    /// A line of a card beyond what is kept of one.
    case tooLong
  }

  package var kind: Kind
  /// From 1. Of a card: the line where it begins.
  package var line: Int

  package init(_ kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }
}
