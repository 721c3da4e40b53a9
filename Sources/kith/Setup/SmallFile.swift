import Foundation

/// A file that people write by hand.
enum SmallFile {
  /// A file larger than this, in bytes, is not one.
  private static let limit = 64 * 1024

  /// What the system said instead of giving the file; EFBIG for one that is too large.
  struct Failure: Error {
    let code: Int32
    /// Whether it is not the person's own, nor the administrator's, or everybody may change it.
    var isForeign = false
    var reason: String { String(cString: strerror(code)) }
  }

  static func read(_ path: String) throws(Failure) -> String {
    guard let file = fopen(path, "r") else { throw Failure(code: errno) }
    return try text(of: file)
  }

  /// Reads settings, which may name programs: from an ordinary file of the person's own or of the
  /// administrator's only.
  static func readOwn(_ path: String) throws(Failure) -> String {
    // A pipe that nobody writes to would be waited for.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    var status = stat()
    let kind = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
    guard kind == S_IFREG, let file = fdopen(descriptor, "r") else {
      close(descriptor)
      throw Failure(code: kind == S_IFDIR ? EISDIR : EINVAL)
    }
    let isTrusted = status.st_uid == geteuid() || status.st_uid == 0
    guard isTrusted, status.st_mode & S_IWOTH == 0 else {
      fclose(file)
      throw Failure(code: EPERM, isForeign: true)
    }
    return try text(of: file)
  }

  private static func text(of file: UnsafeMutablePointer<FILE>) throws(Failure) -> String {
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    if ferror(file) != 0 { throw Failure(code: errno) }
    guard count <= limit else { throw Failure(code: EFBIG) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
