import Domain
import GRDB

/// What can be wrong with a book or its file.
package enum StoreFault: Error, Hashable, Sendable {
  case missing(path: String)
  /// There is something at the path already.
  case exists(path: String)
  /// The path is that of the open book, or of a file that belongs to it; nothing was touched.
  case isTheBook(path: String)
  /// The file is no book of ours; it was not touched.
  case notABook(path: String)
  /// The book was written by a newer Kith.
  case newer(path: String)
  case unopenable(path: String, reason: String)
  /// The system keeps this person out.
  /// - Parameter group: whose members it lets in, if any.
  case closed(path: String, group: String?)
  /// A link, or a file, that somebody else put where everybody may.
  case foreign(path: String)
  /// What lies beside the book in the place of one of its files is no ordinary file.
  case strangeFile(path: String)
  /// Whoever may only read can open the book once somebody has who may write.
  case needsWriter(path: String)
  /// The book is of an earlier version, and this person may only read.
  case outdated(path: String)
  /// Another file is at the path, or none, since the book was opened; nothing was written.
  case replaced(path: String)
  /// Somebody has the book open, and it cannot be exchanged under their hands.
  case inUse(path: String)
  /// There is no folder to put copies into.
  case noFolder(path: String)
  /// Somebody else writes at this moment: to be tried again.
  case busy
  case readOnly
  case full
  /// The system did not take what was to be written: a quota, a limit, a medium at its end.
  case notTaken
  /// There is no room for what stands beside an open book, be it only looked at.
  case noRoom(path: String)
  case damaged(reason: String)
  /// The journal does not lead to what the book holds; nothing was written.
  case unsound
  case unreadableEntry(ID<Entry>)
  case unreadableChange(RecordKey)
  case failed(reason: String)

  /// What SQLite's error means for a book at that path.
  init(_ error: DatabaseError, path: String) {
    switch error.extendedResultCode {
    case .SQLITE_READONLY_DBMOVED:
      self = .replaced(path: path)
      return
    case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC,
      .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMOPEN:
      self = .notTaken
      return
    default: break
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_NOTADB: self = .notABook(path: path)
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_FULL: self = .full
    case .SQLITE_CORRUPT: self = .damaged(reason: error.message ?? "")
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .unopenable(path: path, reason: error.message ?? "")
    default: self = .failed(reason: error.message ?? String(error.resultCode.rawValue))
    }
  }
}
