import Domain
import Foundation
import Store
import Testing

/// `kith doctor`, on real files that are not as they should be.
struct DoctorTests {
  private let home = Home()

  private struct Item: Decodable {
    let ailment, what, how: String
  }

  private var book: String { home.standardBook }

  private func ailments(
    _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> [String] {
    let run = try home.run(["doctor", "--json"] + arguments, environment: environment)
    let items = try JSONDecoder().decode([Item].self, from: Data(run.output.utf8))
    #expect(run.status == (items.isEmpty ? 0 : 1))
    for item in items { #expect(!item.what.isEmpty && !item.how.isEmpty) }
    return items.map(\.ailment)
  }

  @Test func nothingIsWrong() throws {
    try home.makeBook()
    #expect(try ailments() == [])
    let english = try home.run(["doctor"])
    #expect(english.status == 0)
    #expect(english.output.hasPrefix("Nothing to mend: "))
    let french = try home.run(["doctor"], language: "fr")
    #expect(french.output.hasPrefix("Rien à corriger : "))
  }

  @Test func thereIsNoBook() throws {
    #expect(try ailments() == ["noBook"])
    let run = try home.run(["doctor"])
    #expect(run.status == 1)
    #expect(run.output.contains("There is no book at \(book).\n  Run `kith`"))
  }

  @Test func rights() throws {
    try home.makeBook()
    chmod(book, 0o604)
    #expect(try ailments() == ["openToOthers"])
    // Its log and index stay, with the rights that it had then.
    chmod(book, 0o660)
    #expect(try ailments() == ["differentRights", "differentRights", "notInherited"])
    for suffix in ["-wal", "-shm"] { chmod(book + suffix, 0o660) }
    #expect(try ailments() == ["notInherited"])
  }

  @Test func leftovers() throws {
    try home.makeBook()
    let old = timeval(tv_sec: 1_600_000_000, tv_usec: 0)
    for name in [".77.part", ".schema-1"] {
      try Data("x".utf8).write(to: URL(filePath: book + name))
    }
    #expect(try ailments() == ["unfinishedCopy"])
    utimes(book + ".schema-1", [old, old])
    #expect(try ailments() == ["unfinishedCopy", "copyOfUpgrade"])
    try FileManager.default.moveItem(atPath: book, toPath: book + "2")
    try Data("x".utf8).write(to: URL(filePath: book + "-wal"))
    #expect(try ailments().contains("logWithoutBook"))
  }

  @Test func damage() throws {
    try home.makeBook()
    let file = try #require(FileHandle(forWritingAtPath: book))
    let size = try file.seekToEnd()
    try file.seek(toOffset: size / 2)
    try file.write(contentsOf: Data(repeating: 0x5A, count: 40_000))
    try file.close()
    #expect(!Set(try ailments()).isDisjoint(with: ["damagedBook", "closedBook"]))
    try Data("no book at all".utf8).write(to: URL(filePath: book))
    #expect(try ailments() == ["closedBook"])
  }

  @Test func backups() throws {
    try home.makeBook()
    let folder = home.folder + "/backups"
    mkdir(folder, 0o700)
    #expect(try ailments(["--backups", folder]) == ["noBackup"])
    #expect(try home.run(["backup", "--keep", "2", folder]).status == 0)
    #expect(try ailments([], environment: ["KITH_BACKUPS": folder]) == [])
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    chmod(folder + "/" + name, 0o644)
    #expect(try ailments(["--backups", folder]) == ["openBackup"])
    let early = folder + "/book-2020-01-01T000000Z.kith"
    try FileManager.default.moveItem(atPath: folder + "/" + name, toPath: early)
    chmod(early, 0o600)
    #expect(try ailments(["--backups", folder]) == ["oldBackup"])
    try Data("no book".utf8).write(to: URL(filePath: early))
    #expect(try ailments(["--backups", folder]).contains("badBackup"))
  }

  @Test func surroundings() throws {
    try home.makeBook()
    #expect(try ailments(environment: ["TERM": "xterm", "LANG": "C.UTF-8"]) == [])
    #expect(try ailments(environment: ["TERM": "no-such-terminal"]) == ["unknownTerminal"])
    #expect(try ailments(environment: ["LC_ALL": "xx_YY.UTF-8"]) == ["unknownLocale"])
    #expect(try ailments(environment: ["LANG": "C"]) == ["poorLocale"])
    try home.configure("languag = \"fr\"\n")
    #expect(try ailments() == ["settings"])
  }

  @Test func draftsThatNobodyFinished() throws {
    try home.makeBook()
    let drafts = home.folder + "/state/kith/drafts"
    try FileManager.default.createDirectory(atPath: drafts, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: drafts + "/0123-contact"))
    let state = ["XDG_STATE_HOME": home.folder + "/state"]
    #expect(try ailments(environment: state) == [])
    let old = timeval(tv_sec: 1_600_000_000, tv_usec: 0)
    utimes(drafts + "/0123-contact", [old, old])
    #expect(try ailments(environment: state) == ["oldDrafts"])
  }
}
