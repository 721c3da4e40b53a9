import Foundation
import Pty

/// Somebody else on this machine. They need no account, but only root can act for them.
final class OtherUser {
  /// Whether tests can act for others.
  static let isPossible = geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0
  /// A group that every Debian has.
  static let group = (name: "users", id: gid_t(100))

  private let prefix: [String]
  private let home: String

  /// - Parameter isMember: whether they are in `group`.
  init(_ id: uid_t, isMember: Bool, in office: Office) throws {
    home = "\(office.folder)/home-\(id)"
    try FileManager.default.createDirectory(
      atPath: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    chown(home, id, id)
    prefix = [
      "/usr/bin/setpriv", "--reuid=\(id)", "--regid=\(id)",
      isMember ? "--groups=\(Self.group.id)" : "--clear-groups", Office.program,
    ]
  }

  private var environment: [String: String?] {
    ["HOME": home, "XDG_RUNTIME_DIR": home, "SWIFT_BACKTRACE": "enable=no"]
  }

  func run(_ arguments: String...) throws -> ProgramRun { try run(arguments) }

  func run(_ arguments: [String]) throws -> ProgramRun {
    try ProgramRun.of(
      prefix + arguments + ["--language", "en", "--today", Office.today.description],
      environment: environment)
  }

  /// Starts kith on a terminal.
  func kith(_ arguments: String...) throws -> PtySession {
    try PtySession(
      prefix + arguments + ["--language", "en", "--today", Office.today.description],
      environment: environment, size: .standard)
  }
}
