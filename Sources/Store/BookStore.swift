import Domain
import Foundation
import GRDB
import GRDBSQLite

/// A book on disk, open in this process: the only way to its file.
///
/// Used from one thread at a time. Nothing here waits for another process but the opening: what
/// cannot be written at once is refused with `StoreFault.busy`, for the caller to try again.
package final class BookStore {
  /// As it was given.
  package let path: String
  /// Whether the book can only be looked at: its file, or its folder, is not this person's to write.
  package let isReadOnly: Bool
  /// This run of the program, as the journal knows it.
  package let session: Session
  /// The day on which the agenda's weeks begin.
  package var weekStart = Weekday.monday
  /// Whether something was written since the book was tidied.
  package internal(set) var isUntidy = false
  /// What is still to be done so that the file holds nothing of whom this process erased.
  package internal(set) var scrubbing = Scrubbing.done
  /// The login of whoever reads: what others keep private is not named to them. Nobody in
  /// particular, who owns nothing, until it is set.
  package var reader: String? {
    didSet {
      if reader != oldValue { sights.forget() }
    }
  }
  let sights = SightMemory()
  private(set) lazy var filters = FilterMemory(sights)
  /// What is kept in memory of the network.
  let memory = NetworkMemory()
  let queue: DatabaseQueue
  let files: BookFiles
  private(set) lazy var second = SecondConnection(path: path, file: files.id)
  /// While all that is read is of one moment.
  private var moment: Database?

  /// Where the file really lies: the same for everybody who has the book open.
  package var place: String { files.path }

  /// The path of the log that SQLite keeps beside the book, where what is written shows first.
  package var log: String { files.path + "-wal" }

  /// Opens a book that is there.
  /// - Parameter upgrading: called before a book of another version is brought up to date, which
  ///   takes half a minute for 100,000 contacts; a copy of it as it was is left beside it.
  /// - Throws: `StoreFault`.
  package init(opening path: String, upgrading: () -> Void = {}) throws {
    self.path = path
    session = Session.current()
    files = try BookFiles(of: path)
    // Who opens a book first after a crash brings its log in order, and a copy gets one: meanwhile
    // nobody else reads.
    (queue, isReadOnly) = try Self.opening(path) { [files] in try Self.open(files, path: path) }
    let needsUpgrade = try Self.opening(path) {
      try faults {
        try queue.inDatabase { db in
          try Self.checkIsBook(db, path: path)
          try Self.prepareForWork(db, isReadOnly: isReadOnly)
          return try Schema.isOld(in: db) || DerivedTables.areOld(in: db)
        }
      }
    }
    guard needsUpgrade else { return }
    if isReadOnly { throw StoreFault.outdated(path: path) }
    upgrading()
    try upgrade()
  }

  /// Opens a book to look at how it is kept, of whatever version it is: nothing is brought up to
  /// date.
  /// - Throws: `StoreFault`.
  init(examining path: String) throws {
    self.path = path
    session = Session.current()
    files = try BookFiles(of: path)
    (queue, isReadOnly) = try Self.opening(path) { [files] in try Self.open(files, path: path) }
    try Self.opening(path) {
      try faults { try queue.inDatabase { try Self.checkIsBook($0, path: path) } }
    }
  }

  /// Makes a new book, with the firm in it as its first entry: readable by its owner only, or by the
  /// group too in a folder that the group shares.
  /// - Throws: `StoreFault`; nothing is left behind then.
  package init(
    creating path: String, for command: CreateBook, today: Day, now: Instant
  ) throws {
    self.path = path
    reader = command.login
    session = Session.current()
    try Self.createFile(path)
    do {
      files = try BookFiles(of: path)
      (queue, isReadOnly) = try Self.open(files, path: path)
      try faults {
        try queue.inDatabase { try Self.prepareForWork($0, isReadOnly: false) }
        try migrate()
      }
      _ = try run(Intention(command), as: Person(login: command.login), today: today, now: now)
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      throw error
    }
  }

  /// What is done to open a book, and tried again while somebody else has it. It writes nothing but
  /// the log's index, without which SQLite reads nothing.
  private static func opening<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
      return try patiently(body)
    } catch StoreFault.notTaken {
      throw StoreFault.noRoom(path: path)
    }
  }

  private static func open(
    _ files: BookFiles, path: String
  ) throws -> (queue: DatabaseQueue, isReadOnly: Bool) {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .immediateError
    configuration.maximumReaderCount = 1
    configuration.prepareDatabase { db in if files.isShared { keepLog(of: db) } }
    // On a medium that nobody can write to, SQLite cannot make the files that it puts beside a book,
    // and without a log needs none.
    let isFixed = try FileSystem(of: files.path).isReadOnly && files.hasNoLog
    let address = isFixed ? uri(of: files.path) + "?immutable=1" : files.path
    do {
      let queue = try DatabaseQueue(path: address, configuration: configuration)
      let isReadOnly = queue.inDatabase {
        sqlite3_db_readonly($0.sqliteConnection, "main") == 1
      }
      return (queue, isReadOnly || isFixed)
    } catch let error as DatabaseError {
      let isKeptOut = [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
      if isKeptOut, !files.isWritable, files.hasNoLog {
        throw StoreFault.needsWriter(path: path)
      }
      throw StoreFault(error, path: path)
    }
  }

  /// A path as SQLite's URIs have it (https://www.sqlite.org/uri.html).
  private static func uri(of path: String) -> String {
    "file:"
      + path.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "%"): "%25"
        case UInt8(ascii: "?"): "%3f"
        case UInt8(ascii: "#"): "%23"
        default: String(decoding: [byte], as: UTF8.self)
        }
      }.joined()
  }

  /// Leaves the log and its index beside the book when the last process closes it
  /// (SQLITE_FCNTL_PERSIST_WAL): whoever may only read could not make them.
  private static func keepLog(of db: Database) {
    var isKept: CInt = 1
    sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_PERSIST_WAL, &isKept)
  }

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
    defer { close(descriptor) }
    // Whatever the umask: SQLite gives what it puts beside the book the same rights.
    let mode = BookFiles.modeOfNewBook(in: BookFiles.folder(of: path))
    guard mode == 0o600 || fchmod(descriptor, mode) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(path)
      throw StoreFault.unopenable(path: path, reason: reason)
    }
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

  private static func prepareForWork(_ db: Database, isReadOnly: Bool) throws {
    if !isReadOnly { try db.execute(sql: "PRAGMA journal_mode = WAL") }
    try db.execute(sql: "PRAGMA synchronous = FULL")
    // Taken as it is needed: the indexes of a large import do not fit the usual 2 MiB.
    try db.execute(sql: "PRAGMA cache_size = -4096")
    // A large import leaves a log of its size; the next writer after a checkpoint cuts it to this.
    try db.execute(sql: "PRAGMA journal_size_limit = 16777216")
  }

  /// Says SQLite's errors in the words of `StoreFault`.
  func faults<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreFault(error, path: path)
    }
  }

  /// Reads the book as it is at one moment, as its reader sees it.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    try readWhole { db in
      let sight = try sights.sight(of: reader, in: db)
      memory.show(to: sight)
      return try Sight.$current.withValue(sight) { try body(db) }
    }
  }

  /// Reads the book as it is at one moment, for nobody in particular.
  func readWhole<T>(_ body: (Database) throws -> T) throws -> T {
    if let moment { return try faults { try body(moment) } }
    return try faults { try queue.inDatabase { db in try db.inDeferredRead { try body(db) } } }
  }

  /// Has all that is read meanwhile be of one moment, as what stands on one screen is to be.
  /// Beginning to read takes about as long as looking for a record does, and a screen reads a dozen
  /// times.
  ///
  /// Nothing is written meanwhile.
  package func atOneMoment<T>(_ body: () throws -> T) rethrows -> T {
    if moment != nil { return try body() }
    return try queue.inDatabase { db in
      moment = db
      // Where it cannot be had, each reading says why.
      try? db.beginTransaction(.deferred)
      defer {
        moment = nil
        try? db.rollback()
      }
      return try body()
    }
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
