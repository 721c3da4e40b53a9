import Domain
import GRDB

/// What a process keeps in memory of the network of its book, and whether it still holds.
final class NetworkMemory {
  private var board: PartnerBoard?
  /// As SQLite counts what other processes wrote.
  private var version: Int64 = 0
  private var touched = Touched.nothing

  /// The partners as they are in the book at this moment.
  func board(in db: Database) throws -> PartnerBoard {
    let row = try db.prepared("PRAGMA data_version")
    let found = try row.step() ? row.integer(0) : 0
    row.reset()
    if found != version { touched = .everything }
    version = found
    if let board {
      switch touched {
      case .contacts(let contacts):
        touched = .everything
        try board.reread(contacts, in: db)
        touched = .nothing
        return board
      case .everything: break
      }
    }
    let board = try PartnerBoard(db)
    self.board = board
    touched = .nothing
    return board
  }

  /// That this process wrote.
  func note(_ touched: Touched) { self.touched.formUnion(touched) }
}

/// The contacts of which something was written that figures and lists may show.
enum Touched {
  case contacts(Set<ID<Contact>>)
  /// So many that all is to be read anew.
  case everything

  static let nothing = Touched.contacts([])
  private static let most = 200

  mutating func insert(_ contact: ID<Contact>) { formUnion(.contacts([contact])) }

  mutating func formUnion(_ other: Touched) {
    guard case .contacts(var mine) = self, case .contacts(let others) = other else {
      self = .everything
      return
    }
    mine.formUnion(others)
    self = mine.count > Self.most ? .everything : .contacts(mine)
  }
}
