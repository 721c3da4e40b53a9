import Domain
import Foundation

/// A folder with dated copies of a book. Only those are looked at, whatever else lies there.
package struct BackupShelf {
  package let folder: String
  /// What the names of the copies begin with: the book's own.
  private let stem: String

  /// - Parameter book: the path of the book.
  package init(_ folder: String, of book: String) {
    self.folder = folder
    let name = (book as NSString).lastPathComponent
    stem = (name.hasSuffix(".kith") ? String(name.dropLast(".kith".count)) : name) + "-"
  }

  /// One dated copy.
  package struct Copy: Hashable, Sendable {
    package let path: String
    /// When it was made, as its name says.
    package let made: Instant
  }

  /// The copies that are there, the oldest first.
  package func copies() -> [Copy] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { name in
      guard let made = instant(of: name) else { return nil }
      var status = stat()
      let path = folder + "/" + name
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      return Copy(path: path, made: made)
    }.sorted { ($0.made, $0.path) < ($1.made, $1.path) }
  }

  /// Adds a copy of the book, and lets go of the oldest ones once the new one is verified and in
  /// its place.
  /// - Parameter count: how many stay, the new one among them; at least 1.
  /// - Returns: the new copy's path, and those of the ones that went.
  /// - Throws: `StoreFault`; nothing was removed then.
  package func add(
    _ store: BookStore, at now: Instant, keeping count: Int
  ) throws -> (path: String, removed: [String]) {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw StoreFault.noFolder(path: folder)
    }
    let path = folder + "/" + name(at: now)
    try store.backup(to: path)
    let others = copies().filter { $0.path != path }
    let removed = others.dropLast(count - 1).filter { unlink($0.path) == 0 }
    return (path, removed.map(\.path))
  }

  /// "book-2026-11-26T143501Z.kith".
  private func name(at now: Instant) -> String { stem + now.fileStamp + ".kith" }

  private func instant(of name: String) -> Instant? {
    guard name.hasPrefix(stem), name.hasSuffix("Z.kith") else { return nil }
    let parts = name.dropFirst(stem.count).dropLast("Z.kith".count)
      .split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(String(parts[0])), parts[1].count == 6,
      parts[1].allSatisfy({ $0.isASCII && $0.isNumber }), let digits = Int(parts[1]),
      let time = TimeOfDay(hour: digits / 10_000, minute: digits / 100 % 100)
    else { return nil }
    let instant = Instant(day, time, in: .utc) + digits % 100
    return self.name(at: instant) == name ? instant : nil
  }
}

extension Instant {
  /// "2026-11-26T143501Z": in UTC, so that names of files sort by time in every zone.
  var fileStamp: String {
    let time = timeOfDay(in: .utc)
    let rest = ((seconds % 60) + 60) % 60
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return day(in: .utc).description + "T" + two(time.hour) + two(time.minute) + two(rest) + "Z"
  }
}
