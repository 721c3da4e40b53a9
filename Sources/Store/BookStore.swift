import Domain
import Foundation
import GRDB

/// A book on disk, open in this process: the only way to its file.
///
/// Used from one thread at a time. Nothing here waits for another process: what cannot be written
/// at once is refused with `StoreFault.busy`, for the caller to try again.
package final class BookStore {
  package let path: String
  /// This run of the program, as the journal knows it.
  package let session: Session
  /// The day on which the agenda's weeks begin.
  package var weekStart = Weekday.monday
  /// Whether something was written since the book was tidied.
  package internal(set) var isUntidy = false
  /// What is still to be done so that the file holds nothing of whom this process erased.
  package internal(set) var scrubbing = Scrubbing.done
  /// What is kept in memory of the network.
  let memory = NetworkMemory()
  let queue: DatabaseQueue

  /// Opens a book that is there.
  /// - Parameter upgrading: called before a book of another version is brought up to date, which
  ///   takes half a minute for 100,000 contacts.
  /// - Throws: `StoreFault`.
  package init(opening path: String, upgrading: () -> Void = {}) throws {
    self.path = path
    session = Session.current()
    queue = try Self.open(path)
    try faults {
      try queue.inDatabase { db in
        try Self.checkIsBook(db, path: path)
        try Self.prepareForWork(db)
        if try !Schema.migrator.hasCompletedMigrations(db) || DerivedTables.areOld(in: db) {
          upgrading()
        }
      }
      try migrate()
    }
  }

  /// Makes a new book, readable by its owner only, with the firm in it as its first entry.
  /// - Throws: `StoreFault`; nothing is left behind then.
  package init(
    creating path: String, for command: CreateBook, today: Day, now: Instant
  ) throws {
    self.path = path
    session = Session.current()
    try Self.createFile(path)
    do {
      queue = try Self.open(path)
      try faults {
        try queue.inDatabase(Self.prepareForWork)
        try migrate()
      }
      _ = try run(Intention(command), as: Person(login: command.login), today: today, now: now)
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      throw error
    }
  }

  private static func open(_ path: String) throws -> DatabaseQueue {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT
        ? StoreFault.missing(path: path)
        : StoreFault.unopenable(path: path, reason: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 || isNew(status) else {
      throw StoreFault.notABook(path: path)
    }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .immediateError
    configuration.maximumReaderCount = 1
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError {
      throw StoreFault(error, path: path)
    }
  }

  /// An empty file is a book only while it is being made: then its mode is ours.
  private static func isNew(_ status: stat) -> Bool { status.st_mode & 0o777 == 0o600 }

  private static func createFile(_ path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty {
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? StoreFault.exists(path: path)
        : StoreFault.unopenable(path: path, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
  }

  /// A file that is no book is refused before anything is written to it.
  private static func checkIsBook(_ db: Database, path: String) throws {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
      throw StoreFault.notABook(path: path)
    }
    let isSuperseded = try Schema.migrator.hasBeenSuperseded(db)
    if try isSuperseded || DerivedTables.version(in: db) > DerivedTables.version {
      throw StoreFault.newer(path: path)
    }
  }

  private static func prepareForWork(_ db: Database) throws {
    try db.execute(sql: "PRAGMA journal_mode = WAL")
    try db.execute(sql: "PRAGMA synchronous = FULL")
    // Taken as it is needed: the indexes of a large import do not fit the usual 2 MiB.
    try db.execute(sql: "PRAGMA cache_size = -4096")
    // A large import leaves a log of its size; the next writer after a checkpoint cuts it to this.
    try db.execute(sql: "PRAGMA journal_size_limit = 16777216")
  }

  private func migrate() throws {
    let isCurrent = try queue.inDatabase { try Schema.migrator.hasCompletedMigrations($0) }
    if !isCurrent { try Schema.migrator.migrate(queue) }
    try queue.inDatabase { try DerivedTables.prepare($0, path: path) }
  }

  /// Says SQLite's errors in the words of `StoreFault`.
  func faults<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreFault(error, path: path)
    }
  }

  /// Reads the book as it is at one moment.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    try faults { try queue.inDatabase { db in try db.inDeferredRead { try body(db) } } }
  }

  /// A number that changes when another process has changed the book.
  package func version() throws -> Int {
    try faults {
      try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }
  }

  /// Whether somebody is writing to the book at this moment, and `version()` does not tell yet.
  package func isBeingWritten() throws -> Bool {
    do {
      try faults {
        try queue.inDatabase { db in
          try db.beginTransaction(.immediate)
          try db.rollback()
        }
      }
      return false
    } catch StoreFault.busy {
      return true
    }
  }
}

extension Database {
  fileprivate func inDeferredRead<T>(_ body: () throws -> T) throws -> T {
    if isInsideTransaction { return try body() }
    try beginTransaction(.deferred)
    defer { try? rollback() }
    return try body()
  }
}

/// Who acts: the login name of the process, with the name that others see.
package struct Person: Hashable, Sendable {
  package var login: String
  package var name: String?

  package init(login: String, name: String? = nil) {
    self.login = login
    self.name = name
  }
}
