import Foundation
import Store

/// Notices that another process changed the book: the kernel tells when its write-ahead log was
/// written to, and SQLite whether that was anybody else. Between changes nothing runs.
final class BookWatch {
  struct News {
    /// Whether somebody else changed the book since the last time.
    var isChanged: Bool
    /// Whether somebody is in the middle of writing: to be looked at again shortly, for the kernel
    /// told of the last byte before it counts.
    var goesOn: Bool
  }

  let descriptor: Int32
  private let store: BookStore
  private var version: Int?

  /// Nil when the system cannot watch the file; `R` reads the book again then.
  init?(_ store: BookStore) {
    self.store = store
    version = try? store.version()
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0,
      inotify_add_watch(descriptor, store.log, UInt32(IN_MODIFY)) >= 0
    else {
      if descriptor >= 0 { close(descriptor) }
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Takes the kernel's messages, and asks SQLite what they mean.
  func news() -> News {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    // In this order: where nobody writes any more, all that was told of shows in the version.
    let goesOn = (try? store.isBeingWritten()) ?? false
    let now = (try? store.version()) ?? version
    defer { version = now }
    return News(isChanged: now != version, goesOn: goesOn)
  }
}
