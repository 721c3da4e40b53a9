import ArgumentParser
import Domain
import Interface
import Store

/// `kith retention`: the people whom there is no reason left to keep.
struct RetentionCommand: KithCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "List people whose last word is longer ago than the firm keeps anybody.",
    discussion: """
      Three years after the last word that you really had with each other, or after they were \
      added, unless the firm's settings say otherwise (g s on the screen). Archived and deceased \
      people are on the list too, organisations are not. The filter "retention all" shows the \
      same on the screen.

      --archive and --erase say what they would do, and do it with --yes and the number of \
      people it is about, so that nobody goes who came onto the list meanwhile. Archiving is one \
      step that can be taken back; erasing is for good.

      --json prints a list of objects: target (c34), contact (a number), name, stage, lastTouch, \
      added, archived, ended (days as 2026-03-31). What is not known is left out.
      """)

  @OptionGroup var options: Options
  @Flag(help: "Archive those who are not yet.") var archive = false
  @Flag(help: "Erase all of them.") var erase = false
  @Option(help: ArgumentHelp("Do it: how many people it is about.", valueName: "count"))
  var yes: Int?
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "Print at most so many rows.") var limit = 50

  func validate() throws {
    guard limit > 0, limit < .max else { throw ValidationError("--limit must be 1 or more.") }
    if archive, erase { throw ValidationError("--archive or --erase, not both.") }
    if yes != nil, !archive, !erase {
      throw ValidationError("--yes goes with --archive or --erase.")
    }
  }

  func run(_ setup: Setup) throws -> ExitStatus {
    let store = try setup.open()
    let wording = setup.wording
    guard let firm = try store.firm(), firm.retentionMonths > 0 else {
      Output.line(wording.keepsEverybody)
      return .done
    }
    let rows = try store.contactRows(
      count: Self.most, matching: Self.filter, by: .silence, today: setup.today)
    if archive { return try archive(rows, in: store, setup) }
    if erase { return try erase(rows, in: store, setup) }
    if json {
      try Output.json(rows.map(Item.init))
    } else if rows.isEmpty {
      Output.line(wording.nobodyKeptTooLong(months: firm.retentionMonths))
    } else {
      Output.line(wording.retentionTitle(rows.count, months: firm.retentionMonths))
      Output.table(rows.prefix(limit).map { line($0, setup) })
      if rows.count > limit {
        Output.flush()
        Output.complain(wording.moreRows(limit))
      }
    }
    return .done
  }

  /// Nobody reads a longer list; the rest is on the next one.
  private static let most = 10_000

  private static let filter: ContactFilter = {
    var filter = ContactFilter()
    (filter.isOverdueForRemoval, filter.standing) = (true, .all)
    return filter
  }()

  private func line(_ row: ContactRow, _ setup: Setup) -> TableRow {
    let (wording, contact) = (setup.wording, row.contact)
    func standing(_ field: String, _ day: Day?) -> String? {
      day.map {
        wording.label(of: field, in: .contact) + " " + wording.shortDay($0, today: setup.today)
      }
    }
    return .row(
      Target.cadence(contact.id).code, wording.name(row.name),
      row.lastTouch.map { wording.shortDay($0, today: setup.today) } ?? wording.neverAWord,
      row.stage.map { wording.name($0) } ?? "",
      standing("ended", contact.ended) ?? standing("archived", contact.archived) ?? "")
  }

  // MARK: - What is done about them

  private func archive(
    _ rows: [ContactRow], in store: BookStore, _ setup: Setup
  ) throws -> ExitStatus {
    let active = rows.map(\.contact).filter { $0.archived == nil }
    guard try isMeant(active.count, setup.wording.wouldArchiveAll(active.count), setup) else {
      return .done
    }
    let command = ArchiveContacts(active.map(\.id))
    let seen = ArchiveContacts.expectations(seeing: active)
    try setup.say(setup.run(Intention(command, expecting: seen), in: store), in: store)
    return .done
  }

  private func erase(
    _ rows: [ContactRow], in store: BookStore, _ setup: Setup
  ) throws -> ExitStatus {
    let wording = setup.wording
    guard try isMeant(rows.count, wording.wouldEraseAll(rows.count), setup) else { return .done }
    try setup.erase(rows.map(\.contact.id), in: store)
    Output.line(wording.erasedAll(rows.count))
    Output.line(wording.contactErased)
    setup.sayWhatIsLeft(of: store)
    return .done
  }

  /// Whether the number of people was said; else says what would be done.
  private func isMeant(_ count: Int, _ sentence: String, _ setup: Setup) throws -> Bool {
    guard count > 0 else {
      Output.line(setup.wording.nobodyListed)
      return false
    }
    guard let yes else {
      Output.line(sentence)
      return false
    }
    guard yes == count else {
      throw Complaint(
        sentence: setup.wording.otherCount(yes, than: count), status: .wrongUsage)
    }
    return true
  }

  /// A person of the list as JSON. The names are public: they never change.
  private struct Item: Encodable {
    let target: String
    let contact: ID<Contact>
    let name: String
    let stage: Stage?
    let lastTouch: Day?
    let added: Day
    let archived, ended: Day?

    init(_ row: ContactRow) {
      target = Target.cadence(row.contact.id).code
      contact = row.contact.id
      name = row.name.plain
      (stage, lastTouch, added) = (row.stage, row.lastTouch, row.contact.added)
      (archived, ended) = (row.contact.archived, row.contact.ended)
    }
  }
}
