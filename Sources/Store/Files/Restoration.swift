import Domain
import Foundation
import GRDB

/// A copy of a book that is to take the place of the book, looked at from end to end.
package struct Restoration {
  private let copy: BookStore
  /// How many contacts the copy has, without the firm itself.
  package let contacts: Int
  /// When its latest step was written, by the clock of that moment.
  package let lastStep: Instant?
  /// What is not as it must be in it; at most a few. A copy of an earlier version is only held
  /// against SQLite's own rules: the others are for when it has been brought up to date.
  package let findings: [Finding]

  /// What is put between a book's name and the moment at which a copy took its place.
  package static let asideSuffix = ".before-"

  /// - Throws: `StoreFault`, when the copy is no sound book of Kith.
  package init(of path: String) throws {
    let copy = try BookStore(examining: path)
    self.copy = copy
    let isOld = try copy.faults {
      try copy.queue.inDatabase { db in
        try BookStore.verify(db, path: path, atLeast: 0)
        return try Schema.isOld(in: db) || DerivedTables.areOld(in: db)
      }
    }
    (contacts, lastStep) = try copy.readWhole { db in
      let at = try Int.fetchOne(db, sql: "SELECT at FROM entry ORDER BY id DESC LIMIT 1")
      return (try BookCondition.contacts(in: db), at.map { Instant(seconds: $0) })
    }
    findings = isOld ? [] : try copy.check(limit: 5)
  }

  /// Puts the copy in the place of the book, whose own files are kept beside it as they are. The
  /// place is never empty meanwhile, and nobody has the old book open.
  /// - Returns: where the old book lies now; nil where there was none.
  /// - Throws: `StoreFault`; the book is as it was then.
  package func put(inPlaceOf path: String, at now: Instant) throws -> String? {
    if let here = FileID(path), here == copy.files.id { throw StoreFault.isTheBook(path: path) }
    let present = try PresentBook(at: path)
    let place = present?.path ?? path
    let lock = try FolderLock(on: BookFiles.folder(of: place), patience: .seconds(10))
    defer { withExtendedLifetime(lock) {} }
    let part = place + ".\(getpid()).part"
    do {
      try write(to: part, as: present)
      let hold = try present.map { try BookHold(on: $0.path, named: path) }
      defer { withExtendedLifetime(hold) {} }
      return try swap(part, into: place, hasBook: present != nil, at: now)
    } catch {
      for suffix in ["", "-journal", "-wal", "-shm"] { unlink(part + suffix) }
      throw error
    }
  }

  private func write(to part: String, as present: PresentBook?) throws {
    let descriptor = Foundation.open(part, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.unopenable(part) }
    close(descriptor)
    try copy.faults {
      let target = try DatabaseQueue(path: part)
      try copy.queue.backup(to: target)
      try target.inDatabase { db in
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        try BookStore.verify(db, path: part, atLeast: 0)
      }
      try target.close()
    }
    try Self.give(part, to: present)
  }

  /// The rights of the book that was there, else those of a new one.
  private static func give(_ part: String, to present: PresentBook?) throws {
    let descriptor = Foundation.open(part, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw unopenable(part) }
    defer { close(descriptor) }
    let mode = present?.mode ?? BookFiles.modeOfNewBook(in: BookFiles.folder(of: part))
    if let present {
      // Only root can give a file to its owner; its group matters to the others.
      _ = fchown(descriptor, present.owner, gid_t.max)
      guard fchown(descriptor, uid_t.max, present.group) == 0 else { throw unopenable(part) }
    }
    guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else { throw unopenable(part) }
  }

  private func swap(
    _ part: String, into place: String, hasBook: Bool, at now: Instant
  ) throws -> String? {
    let aside = place + Self.asideSuffix + now.fileStamp
    var moved: [String] = []
    do {
      // A second name, so that the book's own is never free.
      if hasBook, link(place, aside) != 0 { throw Self.unopenable(aside) }
      for suffix in BookFiles.companions {
        // A log that stayed would be read into the copy.
        var status = stat()
        guard lstat(place + suffix, &status) == 0 else { continue }
        if rename(place + suffix, aside + suffix) != 0 { throw Self.unopenable(aside + suffix) }
        moved.append(suffix)
      }
      guard rename(part, place) == 0 else { throw Self.unopenable(place) }
    } catch {
      for suffix in moved { rename(aside + suffix, place + suffix) }
      if hasBook { unlink(aside) }
      throw error
    }
    BookStore.settle(BookFiles.folder(of: place))
    return hasBook || !moved.isEmpty ? aside : nil
  }

  private static func unopenable(_ path: String) -> StoreFault {
    .unopenable(path: path, reason: String(cString: strerror(errno)))
  }
}

/// The book that is to give way, whatever state it is in.
private struct PresentBook {
  /// Where it really lies.
  let path: String
  let mode: mode_t
  let owner: uid_t
  let group: gid_t

  /// Nil where there is nothing.
  /// - Throws: `StoreFault`, when what is there is no file, or not to be trusted or written to.
  init?(at path: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    // A link that leads nowhere is no place for a book.
    guard stat(path, &status) == 0 else { throw StoreFault.exists(path: path) }
    let files = try BookFiles(of: path)
    guard files.isWritable else { throw StoreFault.readOnly }
    self.path = files.path
    (mode, owner, group) = (status.st_mode & 0o777, status.st_uid, status.st_gid)
  }
}

/// Keeps everybody from a book's file while another one takes its place.
///
/// By the lock that SQLite takes to write to a file (https://www.sqlite.org/lockingv3.html): whoever
/// has the book open holds a part of it, so that it is refused while anybody does, even where the
/// file is no sound database any more.
private final class BookHold {
  private let descriptor: Int32

  /// - Parameter name: what the person calls the book.
  /// - Throws: `StoreFault.inUse`.
  init(on path: String, named name: String) throws {
    descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw StoreFault.unopenable(path: name, reason: String(cString: strerror(errno)))
    }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = Self.pendingByte
    lock.l_len = Self.lockedBytes
    guard fcntl(descriptor, Self.setOwnLock, &lock) == 0 else {
      close(descriptor)
      throw StoreFault.inUse(path: name)
    }
  }

  deinit { close(descriptor) }

  /// `F_OFD_SETLK` of <fcntl.h>: a lock that other descriptors of this process do not share.
  private static let setOwnLock: Int32 = 37
  /// `PENDING_BYTE`, the one after it, and the 510 of `SHARED_SIZE`.
  private static let pendingByte: off_t = 0x4000_0000
  private static let lockedBytes: off_t = 512
}
