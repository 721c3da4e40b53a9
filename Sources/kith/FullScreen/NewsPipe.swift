import Foundation

/// How work that runs aside wakes the event loop, which waits for the pipe to become readable.
final class NewsPipe: Sendable {
  /// Becomes readable when there is news.
  let descriptor: Int32
  private let sender: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (descriptor, sender) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(sender)
  }

  func wake() { _ = [UInt8(1)].withUnsafeBytes { write(sender, $0.baseAddress, 1) } }

  /// Takes what made it readable.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
