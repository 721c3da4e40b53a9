import Demo
import Domain
import Foundation
import Store
import Synchronization

/// A book in a folder of its own, gone with the test. Marie sits at the screen, Sam is the
/// colleague who wrote into it before her.
final class TestBook {
  /// A Monday.
  static let today = Day(year: 2026, month: 9, day: 28) ?? .first
  static let marie = Person(login: "marie", name: "Marie Roche")
  static let sam = Person(login: "sam", name: "Sam Benali")

  let path: String
  let clock = Clock()
  /// As Marie's screen has it open.
  let store: BookStore
  private let folder: String

  /// - Parameters:
  ///   - contents: what is put into the new book, as one step.
  ///   - language: of the notes in it.
  init(_ contents: Contents, _ language: Language) throws {
    folder = NSTemporaryDirectory() + "kith-interface-\(UUID().uuidString)"
    path = folder + "/book.kith"
    store = try BookStore(
      creating: path, for: CreateBook(firm: "Agence du Rhône", login: "marie", name: "Marie Roche"),
      today: Self.today, now: clock.now)
    if let command = contents.command(language) { try run(command, as: contents.writer) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @discardableResult
  func run(
    _ command: some Command, as person: Person, in store: BookStore? = nil
  ) throws -> Outcome {
    clock.advance(by: 60)
    return try (store ?? self.store).run(
      Intention(command), as: person, today: Self.today, now: clock.now)
  }
}

/// The time of a test: it stands still until it is moved. It begins at nine on the Monday, UTC.
final class Clock: Sendable {
  private let seconds = Mutex(
    Instant(TestBook.today, TimeOfDay(minutes: 540) ?? .midnight, in: .utc).seconds)

  var now: Instant { Instant(seconds: seconds.withLock { $0 }) }

  func advance(by seconds: Int) { self.seconds.withLock { $0 += seconds } }
}

/// What a sitting's book holds.
enum Contents {
  case empty
  /// The agency that `kith demo` shows.
  case demo
  /// Eleven rows for a Monday morning, with names that disturb terminals.
  case busyMonday
  /// Partners who send each other clients.
  case partners
  /// So many contacts with a call each, the first one due ten days ago, then one a day.
  case calls(Int)
  /// Two clients who want something, and partners who offer it.
  case referring

  func command(_ language: Language) -> ImportRecords? {
    switch self {
    case .empty: nil
    case .demo: Demo.command(language: language, today: TestBook.today)
    case .busyMonday: BusyMonday.command
    case .partners: PartnerBook.command
    case .calls(let count): Self.calls(count)
    case .referring: Self.network
    }
  }

  private static let network = ImportRecords(from: "network.vcf", contacts: 5) { book, yield in
    func add(
      _ given: String, _ family: String, _ stances: [ContactCard.Standing], email: String? = nil,
      adjusting adjust: (inout Contact) -> Void = { _ in }
    ) throws {
      var card = ContactCard()
      card.contact.givenName = given
      card.contact.familyName = family
      card.contact.added = TestBook.today - 400
      card.values = email.map { [.init(.email, $0)] } ?? []
      card.stances = stances
      adjust(&card.contact)
      _ = try card.insert(into: book, yield: yield)
    }
    let (mortgage, notary) = (TopicChoice.named("Mortgage"), TopicChoice.named("Notary"))
    try add("Zoé", "Duval", [.init(.wants, mortgage)], email: "zoe@duval.example") {
      $0.civility = .madame
    }
    try add("Paul", "Martin", [.init(.lacks, notary)])
    try add("Priya", "Shah", [.init(.offers, mortgage)], email: "priya@shah.example") {
      $0.organisation = "Banque du Rhône"
    }
    try add("Marc", "Vidal", [.init(.offers, mortgage), .init(.offers, notary)])
    try add("Karim", "Benali", [.init(.offers, .named("Home insurance"))]) {
      $0.mayBePaid = false
      $0.mayBePaidReason = "their order"
    }
  }

  /// Who put it there: the demo is everybody's own.
  var writer: Person {
    if case .demo = self { TestBook.marie } else { TestBook.sam }
  }

  private static func calls(_ count: Int) -> ImportRecords {
    ImportRecords(from: "calls.vcf", contacts: count) { book, yield in
      for number in 0..<count {
        var card = ContactCard()
        card.contact.familyName = "Client"
        card.contact.givenName = "No \(number)"
        let contact = try card.insert(into: book, yield: yield)
        var followUp = FollowUp(id: try book.newID(FollowUp.self))
        followUp.contact = contact
        followUp.subject = "matter \(number)"
        followUp.due = TestBook.today - 10 + number
        followUp.added = TestBook.today
        try yield(.insert(followUp))
      }
    }
  }
}

/// A Monday with something in every section, and names from everywhere.
enum BusyMonday {
  static let longName = "Société " + String(repeating: "générale des eaux ", count: 16) + "SARL"

  static let command = ImportRecords(from: "monday.vcf", contacts: 11) { book, yield in
    let writer = Writer(book: book)
    try writer.overdue()
    try writer.ahead()
    try writer.silent()
    for change in writer.changes { try yield(change) }
  }

  private final class Writer {
    let book: any Book
    private(set) var changes: [Change] = []
    private let today = TestBook.today

    init(book: any Book) { self.book = book }

    func overdue() throws {
      let zoe = try person("Zoë", "Duval", .madame) { card in
        card.contact.organisation = "Banque du Rhône"
        card.contact.jobTitle = "conseillère"
        card.contact.notes = "prefers mornings"
        card.values = [
          .init(.phone, "06 12 34 56 78", label: "mobile"), .init(.email, "zoe@duval.example"),
        ]
        card.tags = ["banker", "referrer"]
      }
      try touch(zoe, .call, daysAgo: 12, "wants a second visit")
      try touch(zoe, .note, daysAgo: 20, "met at the fair")
      try plan(.call, zoe, "the loan offer", due: today - 3)
      let lee = try person("小龍", "李")
      try plan(.mail, lee, "send the survey", due: today - 7) { $0.owner = book.person }
      let mohamed = try person("محمد", "")
      try plan(.call, mohamed, "boiler repaired?", due: today - 4) {
        $0.recurrence = .chase(from: today - 4)
        $0.stop = .whenConfirmed
        $0.purpose = .support
      }
      let eve = try person("", "\u{1b}[31mEve")
      try plan(.task, eve, "file her mandate", due: today - 10)
    }

    func ahead() throws {
      let family = try person("", "👩‍👩‍👧")
      try plan(.meeting, family, "second viewing", due: today) {
        $0.hour = TimeOfDay(minutes: 14 * 60 + 30)
      }
      let society = try organisation(longName)
      try plan(.letter, society, "instalment plan", due: today + 1)
      let formula = try organisation("=cmd()")
      try plan(.task, formula, "check the register", due: today + 3)
      let luc = try person("Luc", "Petit", .monsieur)
      try plan(.call, luc, "window frames", due: today.adding(years: 8))
      try plan(.mail, luc, "signed offer", due: today - 1) {
        $0.state = .waiting
        $0.shows = today + 4
      }
      try plan(.visit, luc, "the garden", due: today + 2) { $0.shows = today + 9 }
    }

    func silent() throws {
      let roche = try person("Claire", "Roche", .maitre) { $0.contact.tier = ID(2) }
      try touch(roche, .meeting, daysAgo: 100, "lunch")
      let martin = try person("Paul", "Martin", .docteur) { $0.contact.tier = ID(1) }
      try touch(martin, .call, daysAgo: 35, nil)
    }

    private func person(
      _ given: String, _ family: String, _ civility: Contact.Civility? = nil,
      adjusting adjust: (inout ContactCard) -> Void = { _ in }
    ) throws -> ID<Contact> {
      var card = ContactCard()
      card.contact.civility = civility
      card.contact.givenName = given.isEmpty ? nil : given
      card.contact.familyName = family.isEmpty ? nil : family
      card.contact.added = today - 200
      adjust(&card)
      return try card.insert(into: book) { changes.append($0) }
    }

    private func organisation(_ name: String) throws -> ID<Contact> {
      var card = ContactCard()
      card.contact.kind = .organisation
      card.contact.name = name
      return try card.insert(into: book) { changes.append($0) }
    }

    private func plan(
      _ kind: FollowUp.Kind, _ contact: ID<Contact>, _ subject: String, due: Day,
      adjusting adjust: (inout FollowUp) -> Void = { _ in }
    ) throws {
      var followUp = FollowUp(id: try book.newID(FollowUp.self))
      followUp.contact = contact
      followUp.kind = kind
      followUp.subject = subject
      followUp.due = due
      followUp.added = today - 11
      adjust(&followUp)
      changes.append(try .insert(followUp))
    }

    private func touch(
      _ contact: ID<Contact>, _ channel: Interaction.Channel, daysAgo: Int, _ words: String?
    ) throws {
      var interaction = Interaction(id: try book.newID(Interaction.self))
      interaction.day = today - daysAgo
      interaction.at = book.now
      interaction.channel = channel
      interaction.answered = channel != .note
      interaction.words = words
      interaction.by = book.person
      changes.append(try .insert(interaction))
      var participant = Participant(id: try book.newID(Participant.self))
      participant.interaction = interaction.id
      participant.contact = contact
      changes.append(try .insert(participant))
    }
  }
}

extension TestBook {
  /// How many entries the journal has.
  func entries() throws -> Int64 {
    var count: Int64 = 0
    while try store.summary(of: ID(count + 1)) != nil { count += 1 }
    return count
  }
}
