import Foundation

/// A group of users, as the machine knows it.
struct Group: Hashable, Sendable {
  let id: gid_t
  let name: String

  init?(named name: String) {
    guard
      let found = Self.read({ getgrnam_r(name, $0, $1, $2, $3) })
    else { return nil }
    self = found
  }

  init?(id: gid_t) {
    guard let found = Self.read({ getgrgid_r(id, $0, $1, $2, $3) }) else { return nil }
    self = found
  }

  private init(_ entry: group) {
    id = entry.gr_gid
    name = String(cString: entry.gr_name)
  }

  private typealias Lookup = (
    UnsafeMutablePointer<group>, UnsafeMutablePointer<CChar>, Int,
    UnsafeMutablePointer<UnsafeMutablePointer<group>?>
  ) -> Int32

  /// A group of many members needs much room: more is given until it is enough.
  private static func read(_ lookup: Lookup) -> Group? {
    var size = 4096
    while size <= 1 << 22 {
      var entry = group()
      var found: UnsafeMutablePointer<group>?
      let buffer = UnsafeMutablePointer<CChar>.allocate(capacity: size)
      defer { buffer.deallocate() }
      let code = lookup(&entry, buffer, size, &found)
      if code == 0 { return found == nil ? nil : Group(entry) }
      guard code == ERANGE else { return nil }
      size *= 4
    }
    return nil
  }
}
