import Foundation

/// A file that people write by hand.
enum SmallFile {
  /// A file larger than this, in bytes, is not one.
  private static let limit = 64 * 1024

  /// What the system said instead of giving the file; EFBIG for one that is too large.
  struct Failure: Error {
    let code: Int32
    var reason: String { String(cString: strerror(code)) }
  }

  static func read(_ path: String) throws(Failure) -> String {
    guard let file = fopen(path, "r") else { throw Failure(code: errno) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    if ferror(file) != 0 { throw Failure(code: errno) }
    guard count <= limit else { throw Failure(code: EFBIG) }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }
}
