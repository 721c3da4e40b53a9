import Domain
import Foundation
import Pty
import Testing

/// What was typed and not saved survives a lost line, a signal and a crash.
@Suite struct DraftFileTests {
  private let office: Office

  init() throws { office = try Office() }

  private var folder: String { office.folder + "/home/.local/state/kith/drafts" }

  private var drafts: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  enum Ending: CaseIterable { case lineLost, hangUpSignal, terminated, crashed }

  @Test(arguments: Ending.allCases)
  func aFormHalfTypedIsBack(ending: Ending) throws {
    try office.makeBook(count: 3)
    let first = try office.kith()
    try first.expect("3 overdue")
    first.send("i")
    try first.expect("New contact")
    first.send("Ada\tLovel")
    try first.expect("Lovel")
    switch ending {
    case .lineLost: first.hangUp()
    case .hangUpSignal: first.signal(SIGHUP)
    case .terminated: first.signal(SIGTERM)
    case .crashed: first.signal(SIGSEGV)
    }
    _ = try first.waitForExit()

    let second = try office.kith()
    try second.expect("1 draft waits")
    second.send("i")
    try second.expect("New contact (draft)")
    #expect(second.screen.shows("Lovel"))
    second.send("\tace\u{18}")
    try second.expect("New contact: Ada Lovelace.")
    #expect(drafts == [], "saved, it is no draft any more")
    second.send("qq")
    #expect(try second.waitForExit() == .exited(0))
    #expect(try office.run("show", "Lovelace").output.contains("Ada Lovelace"))
  }

  @Test func onlyTheirOwnerReadsThem() throws {
    try office.makeBook(count: 3)
    let session = try office.kith()
    try session.expect("3 overdue")
    session.send("n")
    try session.expect("Note on")
    session.send("said in confidence")
    try session.expect("said in confidence")
    session.signal(SIGHUP)
    _ = try session.waitForExit()
    let name = try #require(drafts.first)
    #expect(drafts.count == 1)
    for path in [folder, folder + "/" + name] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect((mode as? Int).map { $0 & 0o077 } == 0)
    }
  }

  @Test func whatIsNoDraftIsLeftAside() throws {
    try office.makeBook(count: 3)
    let first = try office.kith()
    try first.expect("3 overdue")
    first.send("i")
    try first.expect("New contact")
    first.send("Ada")
    try first.expect("Ada")
    first.signal(SIGHUP)
    _ = try first.waitForExit()
    let file = folder + "/" + (try #require(drafts.first))
    try Data(repeating: 0xFF, count: 3 << 20).write(to: URL(filePath: file))
    let large = try office.kith()
    try large.expect("3 overdue")
    large.send("i")
    try large.expect("New contact")
    #expect(!large.screen.shows("(draft)"))
    large.signal(SIGTERM)
    _ = try large.waitForExit()
    try "{\"matter\":".write(toFile: file, atomically: true, encoding: .utf8)
    let broken = try office.kith()
    try broken.expect("1 draft cannot be read.")
    broken.signal(SIGTERM)
    _ = try broken.waitForExit()
  }

  @Test func aDraftOfOneBookIsNotOfferedInAnother() throws {
    try office.makeBook(count: 3)
    let first = try office.kith()
    try first.expect("3 overdue")
    first.send("i")
    try first.expect("New contact")
    first.send("Ada")
    try first.expect("Ada")
    first.signal(SIGHUP)
    _ = try first.waitForExit()
    let demo = try office.kith("demo")
    try demo.expect("overdue")
    demo.send("i")
    try demo.expect("New contact")
    #expect(!demo.screen.shows("(draft)"))
    demo.signal(SIGTERM)
    _ = try demo.waitForExit()
  }
}
