import Testing

@testable import Domain

/// What undo and redo take next, as sequences that one can read.
///
/// A journal is written as one word an entry, numbered from 1: `C` a command, `U3` an undo of
/// entry 3, `R3` a redo of undo 3, `T3` a command that takes entry 3 back. A leading `s` makes it
/// Sam's; the others are Marie's.
@Suite struct CommandStackTests {
  static let marie = ID<Colleague>(1)
  static let sam = ID<Colleague>(2)

  private func newestFirst(_ journal: String) throws -> [Entry] {
    try journal.split(separator: " ").enumerated().map { index, word in
      let person = word.hasPrefix("s") ? Self.sam : Self.marie
      let letters = word.drop { $0 == "s" }
      let named = ID<Entry>(Int64(letters.dropFirst()) ?? 0)
      let kind: Entry.Kind =
        switch letters.first {
        case "C": .command(.addContact)
        case "U": .undo(named)
        case "R": .redo(named)
        case "T": .takeBack(named)
        default: throw Unreadable()
        }
      return Entry(
        id: ID(Int64(index) + 1), kind: kind, person: person, at: Instant(seconds: 0),
        day: .first, session: Session(process: 1, start: 1), isFinal: false)
    }.reversed()
  }

  private struct Unreadable: Error {}

  @Test(
    "what Marie's u and U take next; 0 for nothing",
    arguments: [
      ("", 0, 0),
      ("C", 1, 0),
      ("C C", 2, 0),
      // undo goes back, one at a time; redo brings back the latest undone first
      ("C C U2", 1, 3),
      ("C C U2 U1", 0, 4),
      ("C C U2 U1 R4", 1, 3),
      ("C C U2 U1 R4 R3", 2, 0),
      // what was redone can be undone again
      ("C U1 R2", 1, 0),
      ("C U1 R2 U1", 0, 4),
      ("C U1 R2 U1 R4", 1, 0),
      // a new command ends redo
      ("C U1 C", 3, 0),
      ("C U1 C U3", 0, 4),
      ("C C U2 C U4", 1, 5),
      // a colleague's entries are neither undone nor in the way
      ("C sC", 1, 0),
      ("sC", 0, 0),
      ("C U1 sC", 0, 2),
      ("C sC sU2", 1, 0),
      // taken back by a colleague: no longer live
      ("C sT1", 0, 0),
      ("C C sT1", 2, 0),
      // unless the taking back is undone
      ("C sT1 sU2", 1, 0),
      ("C sT1 sU2 sR3", 0, 0),
      // a taking back is a command of mine
      ("sC T1", 2, 0),
      ("sC T1 U2", 0, 3),
      ("sC T1 U2 R3", 2, 0),
      ("C sC U1 T2", 4, 0),
      // an undo that a colleague took back stands no more: the command is live again
      ("C U1 sT2", 1, 0),
    ])
  func next(journal: String, undoes: Int64, redoes: Int64) throws {
    let entries = try newestFirst(journal)
    let undoable = CommandStack.undoable(by: Self.marie, newestFirst: entries)
    let redoable = CommandStack.redoable(by: Self.marie, newestFirst: entries)
    #expect(undoable?.id.number ?? 0 == undoes)
    #expect(redoable?.id.number ?? 0 == redoes)
  }

  @Test(
    "the second press goes past what stopped the first",
    arguments: [("C C C", [3], 2), ("C C C", [3, 2], 1), ("C C", [2, 1], 0), ("C C U2", [1], 0)])
  func passingOver(journal: String, over: [Int64], undoes: Int64) throws {
    let undoable = CommandStack.undoable(
      by: Self.marie, passingOver: Set(over.map { ID($0) }),
      newestFirst: try newestFirst(journal))
    #expect(undoable?.id.number ?? 0 == undoes)
  }

  @Test(
    "what is in force",
    arguments: [
      ("C", [1]), ("C U1", [2]), ("C U1 R2", [1, 3]), ("C U1 R2 U1", [3, 4]),
      ("C sT1", [2]), ("C sT1 sU2", [1, 3]), ("C C U1", [2, 3]),
    ])
  func inForce(journal: String, ids: [Int64]) throws {
    let entries = try newestFirst(journal)
    let found = (1...Int64(entries.count)).filter {
      CommandStack.isInForce(ID($0), newestFirst: entries)
    }
    #expect(found == ids)
  }

  @Test("the journal is read no further than needed")
  func lazy() throws {
    let entries = try newestFirst("C C C C C C C C")
    var read = 0
    let counted = entries.lazy.map { entry in
      read += 1
      return entry
    }
    #expect(CommandStack.undoable(by: Self.marie, newestFirst: counted)?.id == ID(8))
    #expect(read == 1)
  }
}
