import Foundation
import Store

/// Notices that another process changed the book: the kernel tells when its write-ahead log was
/// written to, and SQLite whether that was anybody else. Between changes nothing runs.
final class BookWatch {
  let descriptor: Int32
  private let store: BookStore
  private var version: Int?

  /// Nil when the system cannot watch the file; `R` reads the book again then.
  init?(_ store: BookStore) {
    self.store = store
    version = try? store.version()
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0,
      inotify_add_watch(descriptor, store.path + "-wal", UInt32(IN_MODIFY)) >= 0
    else {
      if descriptor >= 0 { close(descriptor) }
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Takes the kernel's messages, and says whether somebody else wrote since the last time.
  func hasForeignChange() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    guard let now = try? store.version(), now != version else { return false }
    version = now
    return true
  }
}
