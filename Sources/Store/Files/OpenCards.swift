import Domain
import Foundation

/// Who has which contact open: a file for each screen, in a folder beside the book.
///
/// Information, never a lock, and nothing of the book: it is not journaled, and no window reads
/// again because of it. A screen holds flock(2) on its own file for as long as it runs; whatever
/// ends the process, the kernel lets go of it, so that what a dead one left says nothing. Whose a
/// file is, its owner says, whom nobody but the administrator can make up. What stands in it is the
/// number of one contact: names stay in the book.
///
/// Whoever may only read the book writes no file, and sees those of the others.
package final class OpenCards {
  /// What the folder is called, behind the name of the book.
  package static let suffix = "-open"
  /// The rights of a folder that is its owner's alone.
  private static let privateMode: mode_t = 0o700
  /// So many files are looked at: an office has some twenty people.
  private static let most = 500

  /// Can be read from when another screen opened or closed a card. Nothing else wakes by it.
  package let descriptor: Int32
  private let folder: Int32
  private let name: String
  /// The file of this screen; -1 for one that may only look.
  private var file: Int32
  private var shown: ID<Contact>?

  /// What was heard of others.
  package struct News {
    /// The users, by number, who have each contact open on other screens.
    package var open: [ID<Contact>: [uid_t]]
    /// Whether a screen is about to end: the kernel tells of its last file before it lets go of the
    /// lock, so that it is to be looked at again shortly.
    package var goesOn: Bool
  }

  /// Nil where no such folder can be had, or where it is not to be trusted: everything else works.
  package convenience init?(beside store: BookStore) {
    self.init(beside: store, as: store.session)
  }

  /// - Parameter session: the run of the program whose screen it is.
  init?(beside store: BookStore, as session: Session) {
    let path = store.place + Self.suffix
    guard let folder = Self.openFolder(path, of: store.files) else { return nil }
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    let events = UInt32(IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO)
    // The folder that was looked at, whatever its name stands for by now.
    guard descriptor >= 0,
      inotify_add_watch(descriptor, "/proc/self/fd/\(folder)", events) >= 0
    else {
      if descriptor >= 0 { close(descriptor) }
      close(folder)
      return nil
    }
    self.folder = folder
    self.descriptor = descriptor
    name = session.description
    file = Self.makeFile(name, in: folder)
    _ = news()
  }

  deinit {
    if file >= 0 {
      show(nil)
      unlinkat(folder, name, 0)
      close(file)
    }
    close(descriptor)
    close(folder)
  }

  // MARK: - What is told

  /// Tells the others which contact is open here; nil for none.
  package func show(_ contact: ID<Contact>?) {
    guard contact != shown else { return }
    shown = contact
    guard file >= 0 else { return }
    // In one write of one length: whoever reads meanwhile reads the one or the other.
    let digits = String(contact?.number ?? 0)
    let line = String(repeating: "0", count: max(0, 19 - digits.count)) + digits + "\n"
    _ = line.withCString { pwrite(file, $0, 20, 0) }
  }

  // MARK: - What is heard

  /// Takes the kernel's messages, and looks what the others have open.
  package func news() -> News {
    let isEnding = drain()
    var open: [ID<Contact>: [uid_t]] = [:]
    for name in names() where name != self.name {
      guard let (contact, user) = read(name) else { continue }
      open[contact, default: []].append(user)
    }
    return News(open: open.mapValues { Set($0).sorted() }, goesOn: isEnding)
  }

  /// - Returns: whether a file was closed.
  private func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 8192)
    var isClosed = false
    let header = MemoryLayout<inotify_event>.size
    while true {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return isClosed }
      buffer.withUnsafeBytes { bytes in
        var offset = 0
        while offset + header <= count {
          let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          if event.mask & UInt32(IN_CLOSE_WRITE) != 0 { isClosed = true }
          offset += header + Int(event.len)
        }
      }
    }
  }

  private func names() -> [String] {
    let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let listing = fdopendir(copy) else {
      if copy >= 0 { close(copy) }
      return []
    }
    defer { closedir(listing) }
    var names: [String] = []
    while names.count < Self.most, let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      // Hidden are those that are being made.
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// What a file says, and whose it is; nil when its screen has ended, or shows no contact.
  private func read(_ name: String) -> (ID<Contact>, uid_t)? {
    let other = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard other >= 0 else { return nil }
    defer { close(other) }
    var status = stat()
    guard fstat(other, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    // Whoever can have the lock looks at what a dead one left.
    if flock(other, LOCK_SH | LOCK_NB) == 0 {
      unlinkat(folder, name, 0)
      return nil
    }
    var buffer = [UInt8](repeating: 0, count: 20)
    let count = pread(other, &buffer, buffer.count, 0)
    let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    guard let number = Int64(text.dropLast()), number > 0 else { return nil }
    return (ID(number), status.st_uid)
  }

  // MARK: - Files

  private static func openFolder(_ path: String, of book: BookFiles) -> Int32? {
    let place = BookFiles.folder(of: book.path)
    let isNew = mkdir(path, privateMode) == 0
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    // Whatever the umask, as the folder of the book has it.
    if isNew, BookFiles.modeOfNewBook(in: place) == 0o660 {
      fchmod(folder, OfficeFolder.folderMode)
    }
    var (status, around) = (stat(), stat())
    guard fstat(folder, &status) == 0, stat(place, &around) == 0, status.st_mode & 0o007 == 0 else {
      close(folder)
      return nil
    }
    // Of a book that is shared, any of the group may have made it.
    let isGroups = book.isShared && around.st_mode & S_IWOTH == 0 && status.st_gid == around.st_gid
    guard isGroups || BookFiles.isTrusted(status.st_uid) else {
      close(folder)
      return nil
    }
    return folder
  }

  /// Makes the file of this screen, locked from the first moment that others see it.
  /// - Returns: -1 where this screen may only look.
  private static func makeFile(_ name: String, in folder: Int32) -> Int32 {
    let fresh = "." + name
    unlinkat(folder, fresh, 0)
    let file = openat(folder, fresh, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return -1 }
    var status = stat()
    let isShared = fstat(folder, &status) == 0 && status.st_mode & S_IRGRP != 0
    // The group reads it: nobody else writes what this one has open.
    guard !isShared || fchmod(file, 0o640) == 0, flock(file, LOCK_EX | LOCK_NB) == 0,
      renameat(folder, fresh, folder, name) == 0
    else {
      unlinkat(folder, fresh, 0)
      close(file)
      return -1
    }
    return file
  }
}
