import Foundation
import Pty

/// A disk of its own, of a few kilobytes, gone with the test. Only root can have one.
final class SmallDisk {
  private struct NotMounted: Error {
    let words: String
  }

  /// Whether this machine lets the tests mount anything.
  static let isPossible: Bool = {
    guard geteuid() == 0 else { return false }
    return (try? SmallDisk(at: NSTemporaryDirectory() + "kith-\(UUID().uuidString)", kilobytes: 64))
      != nil
  }()

  let path: String

  init(at path: String, kilobytes: Int) throws {
    self.path = path
    mkdir(path, 0o700)
    try Self.mount(
      "-t", "tmpfs", "-o", "size=\(kilobytes)k,mode=0700", "kith-test", path)
  }

  deinit {
    _ = try? ProgramRun.of(["umount", "--lazy", path])
    rmdir(path)
  }

  private static func mount(_ words: String...) throws {
    let run = try ProgramRun.of(["mount"] + words)
    guard run.status == .exited(0) else { throw NotMounted(words: run.errors) }
  }

  private var filler: String { path + "/filler" }

  /// Leaves no room for a single page more.
  func fill() {
    let descriptor = open(filler, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
    let page = [UInt8](repeating: 0, count: 4096)
    while write(descriptor, page, page.count) == page.count {}
    close(descriptor)
  }

  func empty() { unlink(filler) }

  /// Lets nobody write to it any more.
  func protect() throws { try Self.mount("-o", "remount,ro", path) }
}
