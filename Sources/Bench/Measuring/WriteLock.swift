import Foundation

/// Watches from outside how long anybody holds the write lock of a book.
///
/// A writer in WAL mode locks byte 120 of the `-shm` file (WAL_WRITE_LOCK in
/// https://www.sqlite.org/walformat.html). Asking who holds a lock takes none, so that watching
/// never stands in a writer's way.
final class WriteLock {
  /// The longest time without a break, to the precision with which `look` is called.
  private(set) var longest = Duration.zero

  private let path: String
  private let clock = SuspendingClock()
  private var descriptor: Int32 = -1
  private var taken: SuspendingClock.Instant?

  init(book: String) { path = book + "-shm" }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func look() {
    if descriptor < 0 { descriptor = open(path, O_RDWR | O_CLOEXEC) }
    guard descriptor >= 0 else { return }
    var lock = flock(
      l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 120, l_len: 1, l_pid: 0)
    guard fcntl(descriptor, F_GETLK, &lock) == 0 else { return }
    if lock.l_type == Int16(F_UNLCK) {
      taken = nil
    } else {
      let since = taken ?? clock.now
      taken = since
      longest = max(longest, since.duration(to: clock.now))
    }
  }
}
