import Domain
import Foundation
import Store

/// The files that a run works on: originals, and copies that are thrown away.
struct Workspace {
  /// The program to measure.
  let kith: String
  /// The program that measures, for its own yardsticks.
  let bench: String
  /// Where the originals lie, made when they are first needed.
  let books: String
  /// For copies; emptied by `remove`.
  let scratch: String

  /// The day that everything is measured on, so that the same is overdue in every run.
  static let today = Day(year: 2026, month: 9, day: 28) ?? .first

  /// - Parameters:
  ///   - kith: nil for the one that was built beside this program.
  ///   - books: a folder that is kept, with the books in it; nil for one that is not.
  init(kith: String?, books: String?) throws {
    bench = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beside = URL(fileURLWithPath: bench).deletingLastPathComponent()
    self.kith = kith ?? beside.appendingPathComponent("kith").path
    guard FileManager.default.isExecutableFile(atPath: self.kith) else {
      throw BenchFault.noProgram(self.kith)
    }
    scratch =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("kith-bench-\(getpid())").path
    self.books = books ?? scratch + "/books"
    for folder in [scratch, self.books] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: scratch) }

  /// A copy of the book of so many contacts, which may be changed.
  /// - Parameter hasReferrals: whether it has a network too.
  func book(contacts: Int, hasReferrals: Bool = false) throws -> String {
    let name = (hasReferrals ? "network-" : "") + "\(contacts)"
    let original = "\(books)/\(name)-\(Person.current.login).kith"
    if !isOfThisProgram(original) {
      try makeBook(contacts: contacts, hasReferrals: hasReferrals, at: original)
    }
    let copy = file(name + ".kith")
    try FileManager.default.copyItem(atPath: original, toPath: copy)
    // Or the first program that saves would have to wait for all of it.
    Glibc.sync()
    return copy
  }

  /// Whether there is a book that was made since this program was built: its tables are ours then.
  private func isOfThisProgram(_ book: String) -> Bool {
    func changed(_ path: String) -> Date? {
      (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    }
    guard let made = changed(book), let built = changed(bench) else { return false }
    return made > built
  }

  private func makeBook(contacts: Int, hasReferrals: Bool, at path: String) throws {
    let unfinished = file("unfinished.kith")
    let network = hasReferrals ? SampleNetwork(contacts: contacts) : nil
    _ = try Self.newBook(at: unfinished).run(
      Intention(SampleBook(count: contacts).command(network)), as: .current, today: Self.today,
      now: .now())
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: unfinished, toPath: path)
  }

  /// Whoever runs this makes the book: undo takes back one's own steps.
  private static func newBook(at path: String) throws -> BookStore {
    let person = Person.current
    let founding = CreateBook(firm: "Agence Bellecour", login: person.login, name: person.name)
    return try BookStore(creating: path, for: founding, today: today, now: .now())
  }

  /// A book with nobody in it but the firm.
  func emptyBook(_ name: String) throws -> String {
    let path = file(name)
    _ = try Self.newBook(at: path)
    return path
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

extension Person {
  /// The account that runs this.
  static var current: Person { Person(login: NSUserName()) }
}

/// Why nothing could be measured.
enum BenchFault: Error, CustomStringConvertible {
  case noProgram(String)
  case cannotWrite(String)
  case failed([String], String)
  case unreadable(String)
  /// What did not do what was waited for, and what stood on the screen then.
  case unanswered(String, screen: [String])
  /// Why, in a sentence.
  case noNetwork(String)

  var description: String {
    switch self {
    case .noProgram(let path):
      "no program at \(path); build it with 'swift build -c release --static-swift-stdlib'"
    case .cannotWrite(let path): "cannot write to \(path)"
    case .unreadable(let path): "cannot read \(path)"
    case .unanswered(let key, let screen):
      "'\(key)' did not show on the screen:\n\(screen.joined(separator: "\n"))"
    case .noNetwork(let sentence): sentence
    case .failed(let arguments, let errors): "\(arguments.joined(separator: " ")): \(errors)"
    }
  }
}
