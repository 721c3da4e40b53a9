import Foundation

/// Why a folder cannot become an office's.
package enum OfficeFault: Error, Hashable, Sendable {
  case noGroup(String)
  /// Whoever asks is not in the group, and so cannot give anything to it.
  case notInGroup(String)
  /// - Parameter kind: as mount(8) calls it.
  case networkFileSystem(path: String, kind: String)
  /// Something else than a folder, or a link to one, is there.
  case notAFolder(path: String)
  /// The folder, or the book in it, belongs to somebody else.
  case notYours(path: String)
  /// The folder holds something else than a book.
  case holdsOthers(path: String, name: String)
  /// The file system does not keep such rights.
  case rightsRefused(path: String)
  /// What the system said.
  case system(path: String, reason: String)
}

/// A folder that a group of users shares, with one book in it: the group reads and writes, nobody
/// else gets in, and what is made in it is the group's too.
package struct OfficeFolder: Hashable, Sendable {
  /// The name of the book in it.
  private static let bookName = "book.kith"
  /// Everything of the group's, nothing of others'; new files go to the group (setgid).
  static let folderMode: mode_t = 0o2770
  private static let bookMode: mode_t = 0o660

  package let path: String
  package let group: String
  /// Whether the book was there.
  package let hasBook: Bool
  /// The first folder on the way to it that the group may not pass; nil when there is none.
  package let obstruction: String?

  package var book: String { path + "/" + Self.bookName }

  /// Makes the folder, or makes one right that is there with nothing or only a book in it.
  /// - Throws: `OfficeFault`; a folder that was made for it is gone then.
  package init(preparing path: String, group name: String) throws(OfficeFault) {
    guard let group = Group(named: name) else { throw .noGroup(name) }
    let isNew = try Self.make(path)
    do throws(OfficeFault) {
      try Self.refuseNetwork(path)
      hasBook = try Self.makeRight(path, for: group)
    } catch {
      if isNew { rmdir(path) }
      throw error
    }
    self.path = Self.real(path)
    self.group = group.name
    obstruction = Self.obstruction(on: self.path, for: group)
  }

  /// - Returns: whether it was made now.
  private static func make(_ path: String) throws(OfficeFault) -> Bool {
    if mkdir(path, 0o700) == 0 { return true }
    guard errno == EEXIST else { throw system(path) }
    var status = stat()
    guard lstat(path, &status) == 0 else { throw system(path) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path: path) }
    guard status.st_uid == geteuid() || geteuid() == 0 else { throw .notYours(path: path) }
    return false
  }

  private static func refuseNetwork(_ path: String) throws(OfficeFault) {
    guard let fileSystem = try? FileSystem(of: path) else { throw system(path) }
    if fileSystem.isNetwork { throw .networkFileSystem(path: path, kind: fileSystem.name) }
  }

  /// - Returns: whether there is a book in it.
  private static func makeRight(_ path: String, for group: Group) throws(OfficeFault) -> Bool {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { throw system(path) }
    defer { close(folder) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let own = [""] + BookFiles.companions
    for name in names.sorted() {
      let rest = name.hasPrefix(bookName) ? String(name.dropFirst(bookName.count)) : nil
      let kept = [BookStore.copySuffix, Restoration.asideSuffix]
      guard let rest,
        own.contains(rest) || rest == OpenCards.suffix || kept.contains(where: rest.hasPrefix)
      else {
        throw .holdsOthers(path: path, name: name)
      }
    }
    var owner = stat()
    guard fstat(folder, &owner) == 0 else { throw system(path) }
    try give(folder, path, to: group, mode: folderMode)
    // Who has what open is nothing to keep: the first screen makes that folder anew.
    if names.contains(bookName + OpenCards.suffix) {
      try? FileManager.default.removeItem(atPath: path + "/" + bookName + OpenCards.suffix)
    }
    for suffix in own where names.contains(bookName + suffix) {
      let file = openat(
        folder, bookName + suffix, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      let filePath = path + "/" + bookName + suffix
      guard file >= 0 else { throw .notYours(path: filePath) }
      defer { close(file) }
      // A second name may be that of a file that the group has no business with.
      var status = stat()
      guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1,
        status.st_uid == owner.st_uid || status.st_uid == geteuid()
      else { throw .notYours(path: filePath) }
      try give(file, filePath, to: group, mode: bookMode)
    }
    return names.contains(bookName)
  }

  private static func give(
    _ descriptor: Int32, _ path: String, to group: Group, mode: mode_t
  ) throws(OfficeFault) {
    guard fchown(descriptor, uid_t.max, group.id) == 0 else {
      throw errno == EPERM ? .notInGroup(group.name) : system(path)
    }
    guard fchmod(descriptor, mode) == 0 else { throw system(path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & 0o7777 == mode,
      status.st_gid == group.id
    else { throw .rightsRefused(path: path) }
  }

  private static func real(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func obstruction(on path: String, for group: Group) -> String? {
    var folder = BookFiles.folder(of: path)
    var found: String?
    while true {
      var status = stat()
      if stat(folder, &status) == 0 {
        let isOpen =
          status.st_mode & S_IXOTH != 0
          || (status.st_gid == group.id && status.st_mode & S_IXGRP != 0)
        if !isOpen { found = folder }
      }
      guard folder != "/", folder != "." else { return found }
      folder = BookFiles.folder(of: folder)
    }
  }

  private static func system(_ path: String) -> OfficeFault {
    .system(path: path, reason: String(cString: strerror(errno)))
  }
}
