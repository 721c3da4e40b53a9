import Foundation

/// What was typed in one book and not saved: a file each, for its owner's eyes only.
struct DraftFolder {
  private let folder: String
  /// Stands before the names of the files of one book.
  private let prefix: String

  /// A larger file, in bytes, is no draft.
  private static let limit = 1 << 20
  /// So many are read at most.
  private static let most = 200

  /// - Parameter book: the path of the book.
  init(stateFolder: String, book: String) {
    folder = stateFolder + "/drafts"
    prefix = Self.digest(of: URL(filePath: book).resolvingSymlinksInPath().path) + "-"
  }

  /// Every draft of the book by its name.
  func read() -> [String: String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var drafts: [String: String] = [:]
    for file in names.sorted() where file.hasPrefix(prefix) && drafts.count < Self.most {
      // What was being written when the program ended.
      if file.hasSuffix(".new") { continue }
      if let text = text(of: folder + "/" + file) {
        drafts[String(file.dropFirst(prefix.count))] = text
      }
    }
    return drafts
  }

  private func text(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == getuid(), status.st_size <= Self.limit,
      let data = try? file.readToEnd()
    else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// Keeps a draft in the place of the one before, whole or not at all; nil takes it away. What
  /// cannot be kept is not: typing goes on.
  /// - Parameter name: of letters, digits and dashes.
  func keep(_ text: String?, as name: String) {
    let path = folder + "/" + prefix + name
    guard let text else {
      unlink(path)
      return
    }
    let fresh = path + ".new"
    unlink(fresh)
    var descriptor = Self.create(fresh)
    if descriptor < 0, errno == ENOENT {
      try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      descriptor = Self.create(fresh)
    }
    guard descriptor >= 0 else { return }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
      rename(fresh, path)
    } catch {
      unlink(fresh)
    }
  }

  private static func create(_ path: String) -> Int32 {
    open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
  }

  /// Sixteen digits that tell books apart by their paths (FNV-1a).
  private static func digest(of path: String) -> String {
    let hash = path.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
