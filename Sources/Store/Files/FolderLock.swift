import Foundation

/// A folder that one process at a time holds, until it lets go or ends.
///
/// It is the folder itself that is locked, by flock(2): nothing is left behind, and SQLite's own
/// locks, which are of the other kind, are not touched.
final class FolderLock {
  private let descriptor: Int32

  /// Waits until nobody else holds it.
  /// - Throws: `StoreFault.busy` when somebody still does after `patience`.
  init(on folder: String, patience: Duration = .seconds(120)) throws {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw StoreFault.unopenable(path: folder, reason: String(cString: strerror(errno)))
    }
    let start = ContinuousClock.now
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, start.duration(to: .now) < patience else {
        close(descriptor)
        throw StoreFault.busy
      }
      usleep(20_000)
    }
  }

  deinit { close(descriptor) }
}
