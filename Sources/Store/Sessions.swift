import Domain
import Foundation

extension Session {
  /// This run of the program.
  static func current() -> Session {
    let process = getpid()
    return Session(process: process, start: startTime(of: process) ?? 0)
  }

  /// Whether the program that wrote under this session still runs on this machine.
  var isRunning: Bool { Session.startTime(of: process) == start }

  /// Field 22 of proc(5)'s stat: clock ticks since boot. The second field may hold blanks and
  /// parentheses, so counting starts after the last parenthesis.
  private static func startTime(of process: Int32) -> UInt64? {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return nil }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = fread(&buffer, 1, buffer.count, file)
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    guard let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    return fields.count > 19 ? UInt64(fields[19]) : nil
  }
}
