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
  /// Somebody else writes at this moment: to be tried again.
  case busy
  case readOnly
  case full
  case damaged(reason: String)
  case unreadableEntry(ID<Entry>)
  case unreadableChange(RecordKey)
  case failed(reason: String)

  /// What SQLite's error means for a book at that path.
  init(_ error: DatabaseError, path: String) {
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
