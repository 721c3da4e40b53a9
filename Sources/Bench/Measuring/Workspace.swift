import Foundation

/// The files that a run works on: originals that are kept, and copies that are thrown away.
struct Workspace {
  /// The program to measure.
  let kith: String
  /// The program that measures, for its own yardsticks.
  let bench: String
  /// Where the books of each size lie, as `1000.kith`.
  let books: String
  /// For copies; emptied by `remove`.
  let scratch: String

  /// The day that everything is measured on, so that the same is overdue in every run.
  static let today = "2026-09-28"

  /// - Parameter kith: nil for the one that was built beside this program.
  init(kith: String?, books: String) throws {
    bench = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beside = URL(fileURLWithPath: bench).deletingLastPathComponent()
    self.kith = kith ?? beside.appendingPathComponent("kith").path
    guard FileManager.default.isExecutableFile(atPath: self.kith) else {
      throw BenchFault.noProgram(self.kith)
    }
    self.books = books
    scratch =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("kith-bench-\(getpid())").path
    try FileManager.default.createDirectory(
      atPath: scratch, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: scratch) }

  /// A copy of the book of so many contacts, which may be changed.
  func book(contacts: Int) throws -> String {
    let original = "\(books)/\(contacts).kith"
    guard FileManager.default.fileExists(atPath: original) else {
      throw BenchFault.noBook(original)
    }
    let copy = file("\(contacts).kith")
    try FileManager.default.copyItem(atPath: original, toPath: copy)
    return copy
  }

  /// The path of a file that does not exist, nor what SQLite puts beside it.
  func file(_ name: String) -> String {
    let path = scratch + "/" + name
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
    return path
  }

  /// Keeps the settings and drafts of whoever runs this out of it.
  var environment: [String: String?] {
    [
      "HOME": scratch, "XDG_CONFIG_HOME": nil, "XDG_DATA_HOME": nil, "XDG_STATE_HOME": nil,
      "KITH_BOOK": nil, "LANG": nil,
    ]
  }
}

/// Why nothing could be measured.
enum BenchFault: Error, CustomStringConvertible {
  case noProgram(String)
  case noBook(String)
  case failed([String], String)

  var description: String {
    switch self {
    case .noProgram(let path): "no program at \(path); build it with 'swift build -c release'"
    case .noBook(let path): "no book at \(path)"
    case .failed(let arguments, let errors): "\(arguments.joined(separator: " ")): \(errors)"
    }
  }
}
