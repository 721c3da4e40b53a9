import Domain
import Foundation
import Synchronization
import Testing

@testable import Store

/// A book of an earlier schema is copied before it is brought up to date, by one process at a time.
@Suite struct UpgradeTests {
  private static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/schema-1.kith").path()
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = folder.path + "/book.kith"
    try FileManager.default.copyItem(atPath: Self.fixture, toPath: path)
  }

  @Test func theBookIsCopiedFirst() throws {
    var isTold = false
    let store = try BookStore(opening: path) { isTold = true }
    #expect(isTold)
    #expect(try store.check() == [])
    let copy = try BookStore(examining: path + ".schema-1")
    #expect(try copy.queue.inDatabase(Schema.number) == 1)
    #expect(BookFiles.mode(of: path + ".schema-1") & 0o777 == 0o600)
    #expect(
      try copy.strings("SELECT count(*) FROM entry") == store.strings("SELECT count(*) FROM entry"))
  }

  @Test("nothing is copied where only what is derived is made anew")
  func derivedOnly() throws {
    try BookStore(opening: path).sql("PRAGMA user_version = 0")
    unlink(path + ".schema-1")
    #expect(try BookStore(opening: path).check() == [])
    #expect(folder.names.allSatisfy { !$0.contains(".schema-") })
  }

  @Test("where no copy can be made, the book stays as it was")
  func noCopy() throws {
    mkdir(path + ".schema-1", 0o700)
    #expect(throws: StoreFault.self) { _ = try BookStore(opening: path) }
    #expect(try BookStore(examining: path).queue.inDatabase(Schema.number) == 1)
    rmdir(path + ".schema-1")
    #expect(try BookStore(opening: path).check() == [])
  }

  @Test("whoever starts at the same time waits, and finds the book up to date")
  func together() throws {
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 6) { [path] _ in
      do {
        let findings = try BookStore(opening: path).check()
        if !findings.isEmpty { failures.withLock { $0.append("\(findings)") } }
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(try BookStore(examining: path + ".schema-1").queue.inDatabase(Schema.number) == 1)
  }
}
