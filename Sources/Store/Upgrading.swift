import Foundation
import GRDB

/// How a book of an earlier version becomes one of today.
extension BookStore {
  /// What stands after a book's name in that of the copy that an upgrade leaves; the number of the
  /// schema that the copy has follows.
  package static let copySuffix = ".schema-"

  /// Brings the book up to date: copies it first when its facts are to be altered, and keeps others
  /// who start meanwhile waiting.
  /// - Throws: `StoreFault`; the book is as it was then, or between two versions that are both whole.
  func upgrade() throws {
    let lock = try FolderLock(on: BookFiles.folder(of: files.path))
    defer { withExtendedLifetime(lock) {} }
    let schema = try faults {
      try queue.inDatabase { try Schema.isOld(in: $0) ? Schema.number(in: $0) : nil }
    }
    if let schema {
      let copy = files.path + Self.copySuffix + String(schema)
      try Self.patiently { try backup(to: copy, overwriting: true) }
    }
    try Self.patiently { try faults { try migrate() } }
  }

  /// Does what a book needs that is new, or of an earlier version.
  func migrate() throws {
    if try queue.inDatabase(Schema.isOld) { try Schema.migrator.migrate(queue) }
    try queue.inDatabase { try DerivedTables.prepare($0, path: path) }
  }

  /// Tries again while somebody else has the book, at most ten seconds.
  static func patiently<T>(_ body: () throws -> T) throws -> T {
    let start = ContinuousClock.now
    while true {
      do {
        return try body()
      } catch StoreFault.busy where start.duration(to: .now) < .seconds(10) {
        usleep(50_000)
      }
    }
  }
}
