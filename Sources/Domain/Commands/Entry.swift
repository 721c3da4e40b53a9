/// One step in the journal of a book, without its changes.
package struct Entry: Hashable, Sendable {
  /// What the step is.
  package enum Kind: Hashable, Sendable {
    case command(Verb)
    /// Takes back an entry of the same person.
    case undo(ID<Entry>)
    /// Brings back what an undo took.
    case redo(ID<Entry>)
    /// A command that takes back a colleague's entry, chosen in the journal.
    case takeBack(ID<Entry>)
  }

  package let id: ID<Entry>
  package let kind: Kind
  package let person: ID<Colleague>
  /// The real time at which it was written.
  package let at: Instant
  /// The day that counted as today for the person.
  package let day: Day
  /// The running program that wrote it.
  package let session: Session
  /// Whether it can no longer be taken back: a final verb, or an entry that lost changes.
  package let isFinal: Bool

  package init(
    id: ID<Entry>, kind: Kind, person: ID<Colleague>, at: Instant, day: Day, session: Session,
    isFinal: Bool
  ) {
    self.id = id
    self.kind = kind
    self.person = person
    self.at = at
    self.day = day
    self.session = session
    self.isFinal = isFinal
  }
}

/// One run of the program: a process is told from a later one of the same number by its start.
package struct Session: Hashable, Sendable, LosslessStringConvertible {
  package let process: Int32
  /// The process's start, in clock ticks since the machine booted.
  package let start: UInt64

  package init(process: Int32, start: UInt64) {
    self.process = process
    self.start = start
  }

  package init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let process = Int32(parts[0]), let start = UInt64(parts[1]) else {
      return nil
    }
    self.init(process: process, start: start)
  }

  package var description: String { "\(process)@\(start)" }
}
