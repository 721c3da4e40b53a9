import Domain
import Foundation
import Synchronization
import Testing

@testable import Exchange

@Suite("Files of cards")
final class VCardFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ text: String, to name: String = "cards.vcf") throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private static func card(_ name: String, uid: String? = nil) -> String {
    "BEGIN:VCARD\nVERSION:3.0\nFN:\(name)\n\(uid.map { "UID:\($0)\n" } ?? "")END:VCARD\n"
  }

  @Test("what is no file to read is said before anything is read")
  func refused() throws {
    let pipe = folder.appending(path: "pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let empty = try write("", to: "empty.vcf")
    #expect(throws: ImportFault.missing) { try VCardFile(path: self.folder.path + "/none.vcf") }
    #expect(throws: ImportFault.isDirectory) { try VCardFile(path: self.folder.path) }
    #expect(throws: ImportFault.notAFile) { try VCardFile(path: pipe) }
    #expect(throws: ImportFault.empty) { try VCardFile(path: empty) }
  }

  @Test("a file of something else holds no card")
  func noCards() throws {
    let file = try VCardFile(path: write("name,phone\nZoé,1\n"))
    #expect(throws: ImportFault.noCards) { try file.survey() }
  }

  @Test("a survey counts cards, groups and faults, and shows the first twenty faults")
  func survey() throws {
    let broken = String(repeating: "BEGIN:VCARD\nEND:VCARD\n", count: 30)
    let group = "BEGIN:VCARD\nKIND:group\nEND:VCARD\n"
    let progress = Mutex([Double]())
    let file = try VCardFile(path: write(Self.card("A") + broken + group + Self.card("B")))
    let survey = try file.survey(progress: { part in progress.withLock { $0.append(part) } })
    #expect(survey.cards == 2)
    #expect(survey.groups == 1)
    #expect(survey.faultCount == 30)
    #expect(survey.faults == (0..<20).map { CardFault(.nameless, line: 5 + 2 * $0) })
    #expect(progress.withLock { $0.last } == 1)
  }

  @Test("the command brings what the book does not have, and counts the rest")
  func command() throws {
    let text = ["A": "1", "B": "2"].map { Self.card($0.key, uid: $0.value) }.joined()
    let known = Self.card("D", uid: "2") + Self.card("E", uid: "9")
    let path = try write(text + Self.card("C") + known)
    let file = try VCardFile(path: path)
    let command = try file.command(surveyed: file.survey())
    let book = ListBook()
    book.uids["9"] = ID(99)
    try command.run(in: book, yield: book.apply)
    #expect(command.name == "cards.vcf")
    #expect(command.contacts == 5)
    #expect(Set(book.families) == ["A", "B", "C"])
    #expect(book.added.allSatisfy { $0 == book.today })
    #expect(file.outcome.imported == 3)
    #expect(file.outcome.alreadyThere == 2)
  }

  @Test("the descriptor is kept: another file put in its place is not read")
  func replaced() throws {
    let file = try VCardFile(path: write(Self.card("A")))
    let survey = try file.survey()
    try FileManager.default.removeItem(atPath: folder.path + "/cards.vcf")
    _ = try write(Self.card("B"))
    let book = ListBook()
    try file.command(surveyed: survey).run(in: book, yield: book.apply)
    #expect(book.families == ["A"])
  }

  @Test("a file written to since its survey is refused, before the book is touched")
  func changed() throws {
    let path = try write(Self.card("A"))
    let file = try VCardFile(path: path)
    let command = try file.command(surveyed: file.survey())
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(Self.card("B").utf8))
    try handle.close()
    let book = ListBook()
    #expect(throws: ImportFault.changed) { try command.run(in: book, yield: book.apply) }
    #expect(book.families.isEmpty)
  }

  @Test("both readings stop when told to")
  func cancelled() throws {
    let file = try VCardFile(path: write(String(repeating: Self.card("A"), count: 10_000)))
    #expect(throws: ImportFault.cancelled) { try file.survey(shouldStop: { true }) }
    let survey = try file.survey()
    let book = ListBook()
    let asked = Atomic(0)
    let command = file.command(
      surveyed: survey,
      shouldStop: { asked.add(1, ordering: .relaxed).newValue > 2 })
    #expect(throws: ImportFault.cancelled) { try command.run(in: book, yield: book.apply) }
    #expect(1..<10_000 ~= book.families.count)
  }
}

/// As much of a book as an import looks at.
private final class ListBook: Book {
  let today = Day.first + 730_000
  let now = Instant(seconds: 0)
  let person = ID<Colleague>(1)
  var uids: [String: ID<Contact>] = [:]
  private(set) var families: [String] = []
  private(set) var added: [Day] = []
  private var lastID: Int64 = 100

  func apply(_ change: Change) throws {
    guard change.record.kind == .contact, let fields = change.after else { return }
    let contact = try Contact(id: ID(change.record.id), fields: fields)
    families.append(contact.familyName ?? "")
    added.append(contact.added)
    if let uid = contact.uid { uids[uid] = contact.id }
  }

  func newID<R: Record>(_ type: R.Type) throws -> ID<R> {
    lastID += 1
    return ID(lastID)
  }

  func contact(uid: String) throws -> ID<Contact>? { uids[uid] }
  func find<R: Record>(_ id: ID<R>) throws -> R? { nil }
  func values(of contact: ID<Contact>) throws -> [ContactValue] { [] }
  func taggings(of contact: ID<Contact>) throws -> [Tagging] { [] }
  func holidays() throws -> [ListedHoliday] { [] }
  func attempts(at followUp: ID<FollowUp>) throws -> Attempts { throw Refusal.notForThisRow }
  func latestStage(of contact: ID<Contact>) throws -> StageChange? { nil }
  func objections(of contact: ID<Contact>) throws -> [Objection] { [] }
  func links(of contact: ID<Contact>) throws -> [ContactLink] { [] }
  func openFollowUps(of contact: ID<Contact>) throws -> [FollowUp] { [] }
  func reminders(of contact: ID<Contact>) throws -> [FollowUp] { [] }
  func tiers() throws -> [Tier] { [] }
  func topics() throws -> [Topic] { [] }
  func stances(of contact: ID<Contact>) throws -> [Stance] { [] }
  func clients(of referral: ID<Referral>) throws -> [ReferralClient] { [] }
  func followUps(of matter: LoopMatter) throws -> [FollowUp] { [] }
  func belongings(of colleague: ID<Colleague>) throws -> Belongings { Belongings() }
}
