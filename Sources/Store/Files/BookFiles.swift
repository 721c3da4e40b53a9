import Foundation

/// A book's file and those that go with it, looked at before anything opens them.
struct BookFiles: Sendable {
  /// Where the file really lies: absolute, without links, so that what SQLite puts beside it is
  /// found there.
  let path: String
  /// Tells this file from another one that takes its place.
  let id: FileID
  /// Whether others than its owner may open it.
  let isShared: Bool
  /// Whether this process may write to it.
  let isWritable: Bool

  /// What SQLite adds to a book's name for the files that it keeps beside it.
  static let companions = ["-wal", "-shm", "-journal"]

  /// - Throws: `StoreFault`, when there is no book, when it may not be opened, or when it is not to
  ///   be trusted: a link or a file that somebody else put where everybody may, or a companion that
  ///   is no ordinary file.
  init(of path: String) throws {
    var link = stat()
    var file = stat()
    guard lstat(path, &link) == 0, stat(path, &file) == 0, let real = realpath(path, nil) else {
      throw errno == ENOENT || errno == ENOTDIR
        ? StoreFault.missing(path: path) : Self.closed(path, errno)
    }
    defer { free(real) }
    self.path = String(cString: real)
    guard file.st_mode & S_IFMT == S_IFREG else { throw StoreFault.notABook(path: path) }
    let isLink = link.st_mode & S_IFMT == S_IFLNK
    if isLink, !Self.isTrusted(link.st_uid) { throw StoreFault.foreign(path: path) }
    if !Self.isTrusted(file.st_uid), Self.mode(of: Self.folder(of: self.path)) & S_IWOTH != 0 {
      throw StoreFault.foreign(path: path)
    }
    guard access(path, R_OK) == 0 else { throw Self.closed(path, errno) }
    for companion in Self.companions {
      var status = stat()
      if lstat(self.path + companion, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
        throw StoreFault.strangeFile(path: self.path + companion)
      }
    }
    id = FileID(file)
    isShared = file.st_mode & 0o077 != 0
    isWritable = access(path, W_OK) == 0
  }

  /// Whether what was in the log when the book was last open is in the file by now.
  var hasNoLog: Bool {
    var status = stat()
    return stat(path + "-wal", &status) != 0 || status.st_size == 0
  }

  /// Oneself, or whoever administers the machine.
  static func isTrusted(_ user: uid_t) -> Bool { user == geteuid() || user == 0 }

  /// The rights on a path; none where there is nothing.
  static func mode(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode : 0
  }

  static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// The rights that a new book has in a folder: those of the group that shares the folder too, as
  /// `OfficeFolder` makes it, else its owner's alone.
  static func modeOfNewBook(in folder: String) -> mode_t {
    let mode = Self.mode(of: folder)
    return mode & 0o2000 != 0 && mode & S_IWGRP != 0 && mode & S_IWOTH == 0 ? 0o660 : 0o600
  }

  // MARK: - Who may open it

  private static func closed(_ path: String, _ code: Int32) -> StoreFault {
    guard code == EACCES || code == EPERM else {
      return .unopenable(path: path, reason: String(cString: strerror(code)))
    }
    return .closed(path: path, group: keeper(of: path))
  }

  /// The group that may do what this process may not: enter the folder that is in the way, or read
  /// the file; nil when no group may.
  private static func keeper(of path: String) -> String? {
    var place = path
    while place != "/", place != "." {
      var status = stat()
      if stat(place, &status) == 0 {
        let needed = status.st_mode & S_IFMT == S_IFDIR ? S_IXGRP : S_IRGRP
        return status.st_mode & needed != 0 ? Group(id: status.st_gid)?.name : nil
      }
      place = folder(of: place)
    }
    return nil
  }
}
