import Domain
import Foundation
import Pty
import Store
import TestSupport
import Testing

/// Hostile texts come in by the command line, by a file of cards and by a row written straight into
/// the book; what commands print of them harms no terminal, and what is kept is what was given.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["KITH_HOSTILE"] != nil))
struct HostileOutputTests {
  private let office: Office

  init() throws { office = try Office() }

  /// Runs a command in a language, and checks all that it says.
  @discardableResult
  private func run(_ arguments: [String], language: String = "en") throws -> ProgramRun {
    // Before the words, which may be behind the sign that ends options.
    let run = try ProgramRun.of(
      [Office.program, arguments[0], "--language", language, "--today", Office.today.description]
        + arguments.dropFirst(), environment: office.environment())
    let place = arguments.map { $0.prefix(40) }.joined(separator: " ")
    let isForPrograms =
      arguments.contains { $0.hasPrefix("--json") } || arguments.first == "graph"
    // A table for spreadsheets begins and ends its lines as theirs do.
    let output =
      arguments.contains("--csv")
      ? run.output.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n") : run.output
    #expect(Harmless.fault(inOutput: output, isForPrograms: isForPrograms) == nil, "\(place)")
    #expect(Harmless.fault(inOutput: run.errors) == nil, "\(place)")
    guard case .exited(let code) = run.status, code <= 2 else {
      Issue.record("\(place): \(run.status) \(run.errors)")
      return run
    }
    if code > 0 { #expect(!(run.output + run.errors).isEmpty, "\(place)") }
    return run
  }

  // MARK: - The command line

  /// What an argument can hold: no longer than the system lets it be.
  private static let arguments = HostileText.all.filter { $0.text.utf8.count < 100_000 }

  @Test(
    "what the command line is given is kept unaltered, and shown harmlessly",
    arguments: arguments)
  func commandLine(hostile: HostileText) throws {
    let text = hostile.text
    try office.makeBook(["Martin"])
    // With "=" a text may begin with a dash, but not with a mark that would stand upon it.
    func option(_ name: String) -> [String] {
      text.hasPrefix("-") ? ["--\(name)=\(text)"] : ["--" + name, text]
    }
    let fields = ["family", "job-title", "organisation", "notes", "phone", "email", "tag"]
    let added = try run(["add", "--given", "G", "--even-so"] + fields.flatMap(option))
    try #require(added.status == .exited(0), "\(added.errors)")
    #expect(try run(["note", "c3", "--", text]).status == .exited(0))
    #expect(try run(["touch", "c3", "--", text]).status == .exited(0))
    let referred = try run(
      ["refer", "c2", "--from", "c3", "--new-topic"] + option("need") + option("topic"))
    #expect(referred.status == .exited(0), "\(referred.errors)")
    let store = try BookStore(opening: office.book)
    let card = try #require(try store.card(of: ID(3), timeline: 9))
    let contact = card.contact
    for kept in [contact.familyName, contact.jobTitle, contact.organisation, contact.notes] {
      #expect(kept.map(Self.scalars) == Self.scalars(text))
    }
    #expect(card.values.map { Self.scalars($0.text) } == [Self.scalars(text), Self.scalars(text)])
    #expect(
      card.timeline.compactMap { $0.interaction.words }.allSatisfy {
        Self.scalars($0) == Self.scalars(text)
      })
    #expect(
      try store.referral(ID(1), today: Office.today).map { Self.scalars($0.referral.need) }
        == Self.scalars(text))
    #expect(try store.check() == [])
  }

  /// Names that are looked for, filters, days, formats and commands.
  @Test("what is wrong is said harmlessly", arguments: [0, 1, 2, 3, 4, 5])
  func complaints(turn: Int) throws {
    try office.makeBook(["Martin"])
    for (index, hostile) in Self.arguments.enumerated() where index % 6 == turn {
      let text = hostile.text
      let wrong: [[String]] = [
        ["show", "--", text], ["contacts", "--filter", text], ["snooze", "c2", "--", text],
        ["path", "--", text], ["journal", "--by", text], ["graph", "--format", text],
        ["erase", "--", text], ["restore", "--", text], ["import", "--", text], ["x" + text],
      ]
      // Each text in four of them, each of them with many texts.
      for place in 0..<4 { try run(wrong[(index + place * 3) % wrong.count]) }
    }
  }

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test("bytes that are no UTF-8 are refused with a sentence, and nothing is kept")
  func invalidArguments() throws {
    try office.makeBook(["Martin"])
    for bytes in ["\\377\\233", "Qx\\303", "\\355\\240\\200", "\\300\\200"] {
      for command in ["add --family", "note c2", "contacts", "refer c2 --from c2 --need"] {
        let shell = try ProgramRun.of(
          ["sh", "-c", "exec \"$0\" \(command) \"$(printf '\(bytes)')\"", Office.program],
          environment: office.environment())
        #expect(shell.status == .exited(2), "\(command) \(bytes)")
        #expect(shell.errors.contains("UTF-8"), "\(shell.errors)")
        #expect(Harmless.fault(inOutput: shell.errors) == nil)
      }
    }
    #expect(try office.run("contacts").output == "c2  Martin\n")
  }

  // MARK: - Files of cards

  @Test("what a file of cards brings is kept, but for what the format forbids")
  func cards() throws {
    try office.makeBook(["Martin"])
    let file = office.folder + "/Qx\u{1B}]0;file.vcf"
    func escaped(_ text: String) -> String {
      text.replacing("\\", with: "\\\\").replacing(",", with: "\\,").replacing(";", with: "\\;")
        .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
    }
    let cards = HostileText.all.map { hostile in
      let text = escaped(hostile.text)
      return "BEGIN:VCARD\r\nVERSION:3.0\r\nN:\(text);G;;;\r\nFN:G \(text)\r\nNOTE:\(text)\r\n"
        + "ORG:\(text)\r\nTITLE:\(text)\r\nTEL;TYPE=\(hostile.name):\(text)\r\n"
        + "CATEGORIES:\(text)\r\nX-OTHER:\(text)\r\nEND:VCARD\r\n"
    }
    try cards.joined().write(toFile: file, atomically: true, encoding: .utf8)
    let imported = try run(["import", file])
    #expect(imported.status == .exited(0), "\(imported.errors)")
    let store = try BookStore(opening: office.book)
    let notes = try store.contactRows(
      count: 500, matching: ContactFilter(), by: .added, today: Office.today
    ).compactMap { $0.contact.notes.map(Self.visible) }
    let expected = HostileText.all.map { Self.visible($0.text) }
    for text in expected where !text.isEmpty { #expect(notes.contains(text)) }
    try everyCommand()
    #expect(try store.check() == [])
  }

  /// Without control characters and blanks, which files of cards do not have.
  private static func visible(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      $0.value > 0x20 && $0.value != 0x7F && !$0.properties.isWhitespace
    }
  }

  // MARK: - All that is printed

  @Test("no command prints what a terminal would obey, in either language")
  func everyOutput() throws {
    let book = try HostileBook(office)
    try everyCommand(showing: book.contacts.keys.map { "c\($0)" }.sorted())
    // What machines read has the texts unaltered.
    let json = try run(["contacts", "--json", "--limit", "500"])
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    let listed = rows.flatMap { ($0["values"] as? [[String: Any]]) ?? [] }
    let values = Set(listed.compactMap { ($0["text"] as? String).map(Self.scalars) })
    #expect(values == Set(HostileText.all.map { Self.scalars($0.text) }))
    let graph = try run(["graph", "--format", "json"])
    let network = try #require(
      try JSONSerialization.jsonObject(with: Data(graph.output.utf8)) as? [String: Any])
    let nodes = (network["nodes"] as? [[String: Any]]) ?? []
    let names = nodes.compactMap { ($0["name"] as? String).map(Self.visible) }
    // The last one sent nobody, and is not in it.
    for hostile in HostileText.all.dropLast() {
      let text = Self.visible(hostile.text)
      #expect(names.contains { $0 == text || $0 == text + text }, "\(hostile)")
    }
  }

  private func everyCommand(showing codes: [String] = []) throws {
    for arguments in [["agenda"], ["show", "qx"], ["journal"], ["referral"], ["doctor"]] {
      try run(arguments, language: "fr")
    }
    for arguments in [
      ["agenda"], ["agenda", "--json"], ["agenda", "--mail-text"], ["contacts"],
      ["contacts", "qx"], ["contacts", "--exchanges", "qx"], ["contacts", "--json"], ["journal"],
      ["journal", "--json"], ["partners"], ["partners", "--json"], ["referral"],
      ["referral", "--json"], ["referral", "r1"], ["referral", "r2", "--json"], ["path", "c3"],
      ["graph", "--format", "svg"], ["graph", "--format", "dot"],
      ["graph", "--format", "graphml"], ["report"], ["report", "--csv"], ["undo"], ["redo"],
      ["retention"], ["export", "--json-lines"], ["export", "--everything", "c3"],
      ["export", "--everything", "--json", "c4"], ["doctor"], ["check"], ["paths"], ["config"],
      ["show", "qx"], ["erase", "c3"],
    ] { try run(arguments) }
    for code in codes { try run(["show", code]) }
  }

  // MARK: - Rows written by somebody else

  /// What a file can hold that no String does, and what Swift's own text is.
  private static let bytes: [[UInt8]] = [
    Array("Qx\u{1B}]0;owned".utf8), Array("Qx\u{9B}2J\u{202E}\u{200B}".utf8),
    [0x51, 0x78, 0x9B, 0x32, 0x4A, 0xFF, 0xC3], [0x51, 0x00, 0x78, 0x1B, 0x63],
    Array("Qx\n\r\n\tEND".utf8), [], [0xED, 0xA0, 0x80, 0xC0, 0x80],
    Array(String(repeating: "Qé", count: 50_000).utf8),
  ]

  @Test("rows with whatever bytes are read, shown harmlessly, and crash nothing")
  func foreignRows() throws {
    _ = try HostileBook(office)
    try Intruder.overwrite(office.book, with: Self.bytes)
    try Intruder.overwriteTags(office.book, with: Self.bytes)
    try everyCommand(showing: (2...12).map { "c\($0)" })
    for arguments in [
      ["note", "c3", "x"], ["edit", "c4", "--notes", "y"], ["done", "c5"], ["undo", "--yes"],
      ["backup", office.folder + "/copy.kith"], ["erase", "c6", "--yes", "qx"],
    ] { try run(arguments) }
  }
}
