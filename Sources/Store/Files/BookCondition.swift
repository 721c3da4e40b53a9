import Domain
import Foundation
import GRDB

/// How a book is kept, seen without changing it.
package struct BookCondition: Sendable {
  /// Where the file really lies.
  package let path: String
  /// Bytes in the file, and in the log beside it.
  package let size, log: Int64
  package let journal: JournalSize
  package let isReadOnly: Bool
  /// Whether the next one who opens it brings it up to date.
  package let isOld: Bool
  /// What SQLite's quick check found, at most a few lines.
  package let damage: [String]
  /// When the latest step was written, by the clock of that moment.
  package let lastStep: Instant?
  /// How many contacts it has, without the firm itself.
  package let contacts: Int

  /// - Throws: `StoreFault`, when the book cannot be opened.
  package init(of path: String) throws {
    let store = try BookStore(examining: path)
    self.path = store.files.path
    size = Self.size(of: store.files.path)
    log = Self.size(of: store.log)
    isReadOnly = store.isReadOnly
    (isOld, damage, lastStep, contacts, journal) = try store.readWhole { db in
      let answers = try String.fetchAll(db, sql: "PRAGMA quick_check(3)")
      let at = try Int.fetchOne(db, sql: "SELECT at FROM entry ORDER BY id DESC LIMIT 1")
      return (
        try Schema.isOld(in: db) || DerivedTables.areOld(in: db), answers.filter { $0 != "ok" },
        at.map { Instant(seconds: $0) }, try Self.contacts(in: db), try JournalSize(in: db)
      )
    }
  }

  /// Counted in a table that books of every version have.
  static func contacts(in db: Database) throws -> Int {
    max(0, (try Int.fetchOne(db, sql: "SELECT count(*) FROM contact") ?? 0) - 1)
  }

  private static func size(of path: String) -> Int64 {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : 0
  }

  /// The library that the book is read with, as in "3.40.1".
  package static var libraryVersion: String {
    (try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }) ?? ""
  }

  // MARK: - Rights

  /// Something about who may do what that is not as it should be.
  package enum Rights: Hashable, Sendable {
    /// Whoever is neither the owner nor in the group gets in.
    case openToOthers(path: String)
    /// A file beside the book has another group or other rights than the book: some could not write.
    case differs(path: String)
    /// The group shares the folder, but what is made in it is not the group's.
    case notInherited(folder: String)
    /// The book may be written, but nothing can be made beside it.
    case closedFolder(path: String)
  }

  /// What is wrong with the rights on the book at a path, and on what lies around it.
  package static func rights(of path: String) -> [Rights] {
    var book = stat()
    guard stat(path, &book) == 0 else { return [] }
    var found: [Rights] = []
    let folder = BookFiles.folder(of: path)
    let isShared = book.st_mode & 0o020 != 0
    if book.st_mode & 0o007 != 0 { found.append(.openToOthers(path: path)) }
    for suffix in BookFiles.companions {
      var file = stat()
      guard stat(path + suffix, &file) == 0 else { continue }
      let isAlike =
        file.st_mode & 0o777 == book.st_mode & 0o777
        && (!isShared || file.st_gid == book.st_gid)
      if !isAlike { found.append(.differs(path: path + suffix)) }
    }
    let mode = BookFiles.mode(of: folder)
    if isShared, mode & 0o2000 == 0 { found.append(.notInherited(folder: folder)) }
    if isShared, mode & 0o007 != 0 { found.append(.openToOthers(path: folder)) }
    if access(path, W_OK) == 0, access(folder, W_OK | X_OK) != 0 {
      found.append(.closedFolder(path: folder))
    }
    return found
  }

  /// What is left beside a book's path by what did not end, or was not tidied up.
  package enum Leftover: Hashable, Sendable {
    /// A log whose book is gone: another book at that place would be mixed with it.
    case logWithoutBook(path: String)
    /// A copy that was never finished.
    case unfinishedCopy(path: String)
    /// The copy that an upgrade made, and when.
    case copyOfUpgrade(path: String, made: Instant)
    /// The book that a copy took the place of, and when it was last written to.
    case bookSetAside(path: String, written: Instant)
  }

  package static func leftovers(of path: String) -> [Leftover] {
    let folder = BookFiles.folder(of: path)
    let name = (path as NSString).lastPathComponent
    var found: [Leftover] = []
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let isThere = names.contains(name)
    for other in names.sorted() where other.hasPrefix(name) && other != name {
      let place = folder + "/" + other
      var status = stat()
      guard lstat(place, &status) == 0 else { continue }
      if other == name + "-wal", !isThere, status.st_size > 0 {
        found.append(.logWithoutBook(path: place))
      } else if other.hasSuffix(".part") {
        found.append(.unfinishedCopy(path: place))
      } else if other.hasPrefix(name + BookStore.copySuffix) {
        found.append(
          .copyOfUpgrade(path: place, made: Instant(seconds: status.st_mtim.tv_sec)))
      } else if other.hasPrefix(name + Restoration.asideSuffix),
        !BookFiles.companions.contains(where: other.hasSuffix)
      {
        found.append(
          .bookSetAside(path: place, written: Instant(seconds: status.st_mtim.tv_sec)))
      }
    }
    return found
  }
}

/// How much of a book its journal is.
package struct JournalSize: Hashable, Sendable {
  package let entries, changes: Int
  /// What the changes and arguments take, in bytes, without SQLite's own part.
  package let bytes: Int64

  init(in db: Database) throws {
    entries = try Int.fetchOne(db, sql: "SELECT count(*) FROM entry") ?? 0
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*), coalesce(sum(
          coalesce(length(CAST(before AS BLOB)), 0) + coalesce(length(CAST(after AS BLOB)), 0)
          + length(record) + 8), 0)
        FROM change
        """)
    changes = row?[0] ?? 0
    let arguments = try Int64.fetchOne(
      db, sql: "SELECT coalesce(sum(length(CAST(arguments AS BLOB))), 0) FROM entry")
    bytes = (row?[1] ?? 0) + (arguments ?? 0)
  }
}
