import Foundation
import Store

/// The account of the user who runs the program, as the machine knows it.
struct Account {
  let login: String
  /// The first field of the account's comment, where people's names stand.
  let name: String?
  let home: String

  static var current: Account? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16 * 1024)
    return buffer.withUnsafeMutableBufferPointer { space in
      guard let start = space.baseAddress else { return nil }
      guard getpwuid_r(getuid(), &entry, start, space.count, &found) == 0,
        found != nil, let login = text(entry.pw_name), !login.isEmpty
      else { return nil }
      return Account(
        login: login, name: fullName(text(entry.pw_gecos) ?? "", login: login),
        home: text(entry.pw_dir) ?? "/")
    }
  }

  /// The login of a user; nil when the machine has no account for them.
  static func login(of user: uid_t) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16 * 1024)
    guard getpwuid_r(user, &entry, &buffer, buffer.count, &found) == 0, found != nil else {
      return nil
    }
    return text(entry.pw_name)
  }

  private static func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  /// passwd(5): fields are parted by commas, and "&" stands for the login with a capital.
  private static func fullName(_ comment: String, login: String) -> String? {
    let first = comment.prefix { $0 != "," }
    let name = first.replacing("&", with: login.prefix(1).uppercased() + login.dropFirst())
    let trimmed = name.split(separator: " ").joined(separator: " ")
    return trimmed.isEmpty ? nil : trimmed
  }
}

extension Person {
  /// Whoever runs the program; "uid-1000" when the machine has no account for them.
  static var current: Person {
    Account.current.map { Person(login: $0.login, name: $0.name) }
      ?? .unknown(getuid())
  }

  /// A user for whom the machine has no account.
  static func unknown(_ user: uid_t) -> Person { Person(login: "uid-\(user)") }
}
