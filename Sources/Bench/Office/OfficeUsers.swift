import Domain
import Foundation
import Pty
import Store

/// The people of an office: users of this machine, or all of them whoever runs the program.
struct OfficeUsers {
  /// One of them, and how a program is started in their name.
  struct User: Sendable {
    let prefix: [String]
    let home: String
  }

  private static let group = "kith-bench"

  let users: [User]
  private let accounts: [String]

  /// - Parameter areAccounts: whether accounts are made, for which one has to be root.
  init(count: Int, areAccounts: Bool, folder: String) throws {
    chmod(folder, 0o755)
    guard areAccounts else {
      let home = folder + "/home"
      mkdir(home, 0o700)
      users = [User(prefix: [], home: home)]
      accounts = []
      return
    }
    let names = (1...count).map { "\(Self.group)-\($0)" }
    try Self.command("groupadd", "--system", "--force", Self.group)
    for name in names where getpwnam(name) == nil {
      try Self.command(
        "useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "--gid",
        Self.group, name)
    }
    accounts = names
    users = try names.map { name in
      guard let account = getpwnam(name)?.pointee else {
        throw BenchFault.failed([name], "no user")
      }
      let home = "\(folder)/\(name)"
      mkdir(home, 0o700)
      chown(home, account.pw_uid, account.pw_gid)
      return User(
        prefix: [
          "setpriv", "--reuid=\(account.pw_uid)", "--regid=\(account.pw_gid)", "--init-groups",
        ], home: home)
    }
  }

  func remove() {
    for account in accounts { try? Self.command("userdel", account) }
    if !accounts.isEmpty { try? Self.command("groupdel", Self.group) }
  }

  /// Makes a book that all of them share. Whoever makes it takes no part, so that nobody takes its
  /// contacts back.
  func makeBook(in workspace: Workspace) throws -> String {
    var folder = workspace.scratch + "/office"
    if accounts.isEmpty {
      mkdir(folder, 0o700)
    } else {
      folder = try OfficeFolder(preparing: folder, group: Self.group).path
    }
    let path = folder + "/book.kith"
    let founder = CreateBook(firm: "Agence Bellecour", login: "founder", name: nil)
    let store = try BookStore(
      creating: path, for: founder, today: Workspace.today, now: .now())
    _ = try store.run(
      Intention(SampleBook(count: 200).command()), as: Person(login: "founder"),
      today: Workspace.today, now: .now())
    return path
  }

  private static func command(_ words: String...) throws {
    let run = try ProgramRun.of(words)
    guard run.status == .exited(0) else { throw BenchFault.failed(words, run.errors) }
  }
}
